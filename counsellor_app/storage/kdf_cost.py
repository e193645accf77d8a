"""What it costs to turn a passphrase into a key: Argon2id, about a second on this machine.

RFC 9106 gives 64 MiB and three passes as the least for a machine short of memory: never less is
taken, however slow the machine. A faster one pays in memory first (that is what hurts a guesser
with many graphics cards), then in passes.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from counsellor_app.domain.errors import TooLittleMemory

KEY_LENGTH = 32
TARGET = 1.0
"""Seconds an opening should take; a guesser pays them for every try."""
_MOST_MEMORY = 256 * 1024
_MOST_WORK = 4 * 1024 * 1024
_MOST_PASSES = 64


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What Argon2id costs: memory in KiB, passes over it, lanes."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    @classmethod
    def fast_for_tests(cls) -> KdfCost:
        """Costs nothing and protects nothing: for tests only."""
        return cls(memory_kib=64, passes=1, lanes=1)

    def bearable(self) -> bool:
        """Whether any computer we run on can bear it (a hostile file may ask for a terabyte)."""
        return (
            1 <= self.lanes <= 16
            and 8 * self.lanes <= self.memory_kib <= _MOST_MEMORY
            and 1 <= self.passes <= _MOST_PASSES
            and self.memory_kib * self.passes <= _MOST_WORK
        )


LEAST = KdfCost()


def fitted(seconds: float) -> KdfCost:
    """The cost of about `TARGET` seconds on a machine where `LEAST` took `seconds`."""
    times = max(1.0, TARGET / max(seconds, 0.001))
    memory = LEAST.memory_kib
    while memory < _MOST_MEMORY and times >= 2:
        memory, times = memory * 2, times / 2
    passes = min(int(LEAST.passes * times), _MOST_PASSES, _MOST_WORK // memory)
    return KdfCost(memory, passes, LEAST.lanes)


@cache
def calibrated() -> KdfCost:
    """The cost this machine should pay; measured once in a run of the program."""
    began = time.perf_counter()
    derived(b"measured", bytes(16), LEAST, Path())
    return fitted(time.perf_counter() - began)


def derived(secret: bytes, salt: bytes, cost: KdfCost, path: Path) -> bytes:
    """The key of a passphrase (32 bytes).

    Raises:
        TooLittleMemory: the machine has not the memory the file at `path` asks for.
    """
    try:
        return hash_secret_raw(
            secret,
            salt,
            time_cost=cost.passes,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=KEY_LENGTH,
            type=Type.ID,
        )
    except HashingError:
        raise TooLittleMemory(path=path) from None

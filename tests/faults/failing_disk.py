"""A disk that fails on demand under one folder: the C library, compiled, and what is ordered of it.

A process started with `environment` around it has `failing_disk.c` before libc; inside,
`FailingDisk.at_hand` is the other end of the shared orders.
"""

from __future__ import annotations

import ctypes
import hashlib
import mmap
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("failing_disk.c")
WRITES, SYNCS, NAMES, REMOVALS, SIZES = 1, 2, 4, 8, 16
TAKING_ROOM = WRITES | SYNCS | NAMES | SIZES
EVERYTHING = TAKING_ROOM | REMOVALS
KILLED = 0
_FOLDER, _ORDERS = "FAILING_DISK_FOLDER", "FAILING_DISK_ORDERS"


class _Orders(ctypes.Structure):
    """`struct orders` of failing_disk.c."""

    _fields_ = [
        (name, ctypes.c_int)
        for name in (
            "armed", "which", "at", "error", "keep", "stays", "silent", "seen", "failed",
        )
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong at a call: an errno (or KILLED), how much of a write still arrives."""

    name: str
    error: int
    which: int = EVERYTHING
    keep: int = -1
    stays: bool = False
    silent: bool = False


def compiler() -> str | None:
    """The C compiler of this machine."""
    return shutil.which("cc") or shutil.which("gcc")


def library() -> Path:
    """The library, compiled once for this source and kept in the temporary folder."""
    wanted = hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:16]
    made = Path(tempfile.gettempdir()) / f"failing-disk-{os.getuid()}-{wanted}.so"
    if not made.exists():
        with tempfile.TemporaryDirectory(dir=made.parent) as workshop:
            part = Path(workshop) / "made.so"
            flags = ("-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror")
            subprocess.run(
                [compiler() or "cc", *flags, "-o", str(part), str(SOURCE), "-ldl"], check=True
            )
            part.replace(made)
    return made


def environment(folder: Path, orders: Path) -> dict[str, str]:
    """The environment of a process whose writing under `folder` can be made to fail."""
    orders.write_bytes(bytes(ctypes.sizeof(_Orders)))
    return {
        **os.environ,
        "LD_PRELOAD": str(library()),
        _FOLDER: str(folder.resolve()),
        _ORDERS: str(orders),
    }


class FailingDisk:
    """The orders of this process's failing disk."""

    def __init__(self, orders: Path) -> None:
        with orders.open("r+b") as file:
            self._shared = mmap.mmap(file.fileno(), ctypes.sizeof(_Orders))
        self._orders = _Orders.from_buffer(self._shared)

    @classmethod
    def at_hand(cls) -> FailingDisk | None:
        """That of a process started with `environment`; None in any other."""
        named = os.environ.get(_ORDERS)
        return cls(Path(named)) if named else None

    def arm(self, fault: Fault, at: int) -> None:
        """Let the call number `at` from now on fail; 0: only count the calls that could."""
        orders = self._orders
        orders.which, orders.at, orders.error = fault.which, at, fault.error
        orders.keep, orders.stays, orders.silent = fault.keep, fault.stays, fault.silent
        orders.seen = orders.failed = 0
        orders.armed = 1

    def disarm(self) -> None:
        """Let the disk be a disk again."""
        self._orders.armed = 0

    @property
    def seen(self) -> int:
        """How many calls were counted since it was armed."""
        return int(self._orders.seen)

    @property
    def failed(self) -> int:
        """How many calls failed since it was armed."""
        return int(self._orders.failed)

    @contextmanager
    def failing(self, fault: Fault, at: int) -> Iterator[None]:
        """Armed inside, a disk again after."""
        self.arm(fault, at)
        try:
            yield
        finally:
            self.disarm()

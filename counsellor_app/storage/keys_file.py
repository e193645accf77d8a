"""keys.json: one slot for each way into the school, each holding wrapped keys and no secret.

    {"format": "sohn-keys", "version": 1, "digest": "<sha256 of the slots, canonical JSON>",
     "slots": [{"id", "role", "kdf": {"name", "memory_kib", "passes", "lanes"},
                "salt", "nonce", "wrapped"}, …]}

A slot is AES-256-GCM under an Argon2id key, with everything in it but `wrapped` as additional
data: a slot cannot be given another role. Bytes are base64. The file comes from outside (a
backup, a stick), so nothing in it is believed before it is checked.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from counsellor_app.domain.errors import SchoolFileDamaged, SchoolFileNewer

Role = Literal["counsellor", "principal", "recovery"]
ROLES: tuple[Role, ...] = get_args(Role)

FORMAT = "sohn-keys"
VERSION = 1
KEY_LENGTH = 32
LARGEST_FILE = 16 * 1024
_SALT_LENGTH = 16
_NONCE_LENGTH = 12
_TAG_LENGTH = 16
_WRAPPED_LENGTHS = {
    "counsellor": 2 * KEY_LENGTH + _TAG_LENGTH,
    "principal": KEY_LENGTH + _TAG_LENGTH,
    "recovery": 2 * KEY_LENGTH + _TAG_LENGTH,
}


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
            and 8 * self.lanes <= self.memory_kib <= 256 * 1024
            and 1 <= self.passes <= 64
            and self.memory_kib * self.passes <= 1024 * 1024
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in: whose it is, how its key is derived, and the wrapped keys."""

    id: str
    role: Role
    cost: KdfCost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def as_json(self) -> dict[str, Any]:
        """The slot as it stands in the file, but for the wrapped keys."""
        return {
            "id": self.id,
            "role": self.role,
            "kdf": {
                "name": "argon2id",
                "memory_kib": self.cost.memory_kib,
                "passes": self.cost.passes,
                "lanes": self.cost.lanes,
            },
            "salt": _text(self.salt),
            "nonce": _text(self.nonce),
        }

    def unwrap(self, secret: bytes, path: Path) -> bytes | None:
        """The keys inside, or None where `secret` does not open it."""
        cipher = AESGCM(_derived(secret, self.salt, self.cost, path))
        try:
            return cipher.decrypt(self.nonce, self.wrapped, _header(self))
        except InvalidTag:
            return None


def wrap(role: Role, secret: bytes, keys: bytes, cost: KdfCost, path: Path) -> Slot:
    """A new slot through which `secret` opens `keys`."""
    slot = Slot(
        id=secrets.token_hex(8),
        role=role,
        cost=cost,
        salt=os.urandom(_SALT_LENGTH),
        nonce=os.urandom(_NONCE_LENGTH),
        wrapped=b"",
    )
    cipher = AESGCM(_derived(secret, slot.salt, cost, path))
    return replace(slot, wrapped=cipher.encrypt(slot.nonce, keys, _header(slot)))


def to_bytes(slots: tuple[Slot, ...]) -> bytes:
    """The whole file."""
    written = [{**slot.as_json(), "wrapped": _text(slot.wrapped)} for slot in slots]
    document = {
        "format": FORMAT,
        "version": VERSION,
        "digest": hashlib.sha256(_canonical(written)).hexdigest(),
        "slots": written,
    }
    return json.dumps(document, indent=2).encode() + b"\n"


def from_bytes(content: bytes, path: Path) -> tuple[Slot, ...]:
    """The slots of a file, at most one a role.

    Raises:
        SchoolFileNewer: written by a newer version of the program.
        SchoolFileDamaged: anything else that is not exactly as we write it.
    """
    try:
        document = _document(content)
        if document["format"] != FORMAT:
            raise SchoolFileDamaged(path=path)
        version = document["version"]
        if type(version) is int and version > VERSION:
            raise SchoolFileNewer(path=path, version=version)
        slots = _slots(document)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise SchoolFileDamaged(path=path) from None
    return slots


def _document(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST_FILE:
        raise ValueError("too large")
    document = json.loads(content.decode("utf-8"), object_pairs_hook=_once_each)
    if type(document) is not dict:
        raise TypeError("not an object")
    return document


def _slots(document: dict[str, Any]) -> tuple[Slot, ...]:
    written = document["slots"]
    _require(set(document) == {"format", "version", "digest", "slots"})
    _require(type(document["version"]) is int and document["version"] == VERSION)
    _require(type(written) is list and 1 <= len(written) <= len(ROLES))
    _require(document["digest"] == hashlib.sha256(_canonical(written)).hexdigest())
    slots = tuple(_slot(one) for one in written)
    _require(len({slot.role for slot in slots}) == len(slots))
    return slots


def _slot(written: dict[str, Any]) -> Slot:
    _require(set(written) == {"id", "role", "kdf", "salt", "nonce", "wrapped"})
    kdf = written["kdf"]
    _require(set(kdf) == {"name", "memory_kib", "passes", "lanes"} and kdf["name"] == "argon2id")
    _require(written["role"] in ROLES)
    _require(type(written["id"]) is str and 1 <= len(written["id"]) <= 64)
    numbers = (kdf["memory_kib"], kdf["passes"], kdf["lanes"])
    _require(all(type(number) is int for number in numbers))
    cost = KdfCost(*numbers)
    _require(cost.bearable())
    return Slot(
        id=written["id"],
        role=written["role"],
        cost=cost,
        salt=_bytes(written["salt"], _SALT_LENGTH),
        nonce=_bytes(written["nonce"], _NONCE_LENGTH),
        wrapped=_bytes(written["wrapped"], _WRAPPED_LENGTHS[written["role"]]),
    )


def _require(so: bool) -> None:
    if not so:
        raise ValueError("not as we write it")


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    _require(len({name for name, _ in pairs}) == len(pairs))
    return dict(pairs)


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(text: Any, length: int) -> bytes:
    _require(type(text) is str)
    content = base64.b64decode(text, validate=True)
    _require(len(content) == length)
    return content


def _canonical(written: Any) -> bytes:
    return json.dumps(written, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def _header(slot: Slot) -> bytes:
    return _canonical({"format": FORMAT, "version": VERSION, **slot.as_json()})


def _derived(secret: bytes, salt: bytes, cost: KdfCost, path: Path) -> bytes:
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
        raise SchoolFileDamaged(path=path) from None

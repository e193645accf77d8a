"""The keys of the school: who may come in, and with what.

Two random keys: the file key opens the school file, the note key the private notes. keys.json
holds them wrapped, one slot a way in: the counsellor and the recovery key open both, the
principal the file key alone. Changing a passphrase wraps anew and re-encrypts nothing.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from counsellor_app.domain.errors import (
    Invalid,
    NoRight,
    SchoolFileDamaged,
    SchoolNotFound,
    WrongPassphrase,
    WrongRecoveryKey,
)
from counsellor_app.storage import keys_file
from counsellor_app.storage.disk import place_errors, write_whole
from counsellor_app.storage.keys_file import KEY_LENGTH, KdfCost, Role, Slot
from counsellor_app.storage.recovery_key import new_recovery_key, read_recovery_key, written

KEYS_FILE = "keys.json"
SCHOOL_FILE = "school.db"

_MAY_SET: dict[Role, tuple[Role, ...]] = {
    "counsellor": ("counsellor", "principal", "recovery"),
    "principal": ("principal",),
    "recovery": ("counsellor", "principal", "recovery"),
}


@dataclass(frozen=True, slots=True)
class Keys:
    """What a way in opened; `note_key` is None where it may not read private notes.

    `person` is whose way in it is, by their number among the school's people; None: not known.
    """

    file_key: bytes = field(repr=False)
    note_key: bytes | None = field(repr=False)
    role: Role
    person: int | None = field(default=None, repr=False)

    @property
    def may_read_notes(self) -> bool:
        """Whether private notes open."""
        return self.note_key is not None


@dataclass(frozen=True, slots=True)
class NewKeys:
    """The keys of a new school and its recovery key, to be printed now and never again."""

    keys: Keys
    recovery_key: str = field(repr=False)


def create_keys(
    folder: Path,
    counsellor: str,
    principal: str | None = None,
    cost: KdfCost | None = None,
) -> NewKeys:
    """Write a new school's keys.json in `folder` (which exists and holds none).

    Raises:
        Invalid: counsellor and principal chose the same passphrase.
        CannotWrite, DiskFull: the place refuses.
    """
    cost = cost or KdfCost()
    path = folder / KEYS_FILE
    keys = Keys(os.urandom(KEY_LENGTH), os.urandom(KEY_LENGTH), "counsellor")
    recovery = new_recovery_key()
    ways: list[tuple[Role, bytes]] = [("counsellor", _secret(counsellor)), ("recovery", recovery)]
    if principal is not None:
        if _secret(principal) == _secret(counsellor):
            raise Invalid(problems=("passphrase-shared",))
        ways.insert(1, ("principal", _secret(principal)))
    slots = tuple(
        keys_file.wrap(role, secret, _inside(keys, role), cost, path) for role, secret in ways
    )
    write_whole(path, keys_file.to_bytes(slots))
    return NewKeys(keys, written(recovery))


def read_keys_file(folder: Path) -> bytes:
    """keys.json as it lies in the school folder, unchecked.

    Raises:
        SchoolNotFound: no school there.
        SchoolFileDamaged: a school file without its keys, or far too large.
    """
    path = folder / KEYS_FILE
    if not path.is_file():
        if (folder / SCHOOL_FILE).exists() or path.exists():
            raise SchoolFileDamaged(path=path)
        raise SchoolNotFound(path=folder)
    with place_errors(path), path.open("rb") as file:
        return file.read(keys_file.LARGEST_FILE + 1)


def open_keys(folder: Path, passphrase: str) -> Keys:
    """The keys `passphrase` opens, the counsellor's or the principal's.

    Raises:
        WrongPassphrase: it opens nothing.
        SchoolNotFound, SchoolFileDamaged, SchoolFileNewer: the folder is not to be opened.
    """
    return keys_within(read_keys_file(folder), passphrase, folder / KEYS_FILE)


def keys_within(content: bytes, passphrase: str, path: Path) -> Keys:
    """The keys `passphrase` opens in the content of a keys.json (of a backup, say)."""
    secret = _secret(passphrase)
    for slot in keys_file.from_bytes(content, path):
        if slot.role != "recovery" and (inside := slot.unwrap(secret, path)) is not None:
            return _keys(inside, slot.role)
    raise WrongPassphrase


def open_with_recovery_key(folder: Path, text: str) -> Keys:
    """The keys the printed recovery key opens.

    Raises:
        WrongRecoveryKey: mistyped (`group` says where), or of another school (`group` None).
    """
    secret = read_recovery_key(text)
    path = folder / KEYS_FILE
    for slot in keys_file.from_bytes(read_keys_file(folder), path):
        if slot.role == "recovery" and (inside := slot.unwrap(secret, path)) is not None:
            return _keys(inside, slot.role)
    raise WrongRecoveryKey(group=None)


def set_passphrase(
    folder: Path, keys: Keys, role: Role, new: str, cost: KdfCost | None = None
) -> None:
    """Let `new` open the school for `role` (counsellor or principal) in place of the old one.

    Raises:
        NoRight: the principal may set the principal's alone.
        Invalid: the other role's passphrase opens with it already.
    """
    if role == "recovery":
        raise NoRight(role=keys.role)
    secret = _secret(new)
    path = folder / KEYS_FILE
    for slot in keys_file.from_bytes(read_keys_file(folder), path):
        shared = slot.role not in (role, "recovery") and slot.unwrap(secret, path) is not None
        if shared:
            raise Invalid(problems=("passphrase-shared",))
    _put(folder, keys, role, secret, cost)


def set_counsellor_passphrase(
    folder: Path, keys: Keys, new: str, cost: KdfCost | None = None
) -> None:
    """A new counsellor's passphrase, from the counsellor's or the recovery key's way in."""
    set_passphrase(folder, keys, "counsellor", new, cost)


def set_recovery_key(folder: Path, keys: Keys, cost: KdfCost | None = None) -> str:
    """A fresh recovery key to print; the old paper opens nothing any more."""
    recovery = drawn_recovery_key()
    use_recovery_key(folder, keys, recovery, cost)
    return recovery


def drawn_recovery_key() -> str:
    """A fresh recovery key as it is printed; it opens nothing yet."""
    return written(new_recovery_key())


def use_recovery_key(folder: Path, keys: Keys, text: str, cost: KdfCost | None = None) -> None:
    """Let a printed key open the school from now on; the old paper opens nothing any more.

    Raises:
        WrongRecoveryKey: the text is no recovery key.
        NoRight: the principal may not.
    """
    _put(folder, keys, "recovery", read_recovery_key(text), cost)


def remove_principal(folder: Path, keys: Keys) -> None:
    """Close the principal's way in.

    The principal may have kept a copy of keys.json: only a new file key would shut that out.
    """
    if keys.note_key is None:
        raise NoRight(role=keys.role)
    slots = keys_file.from_bytes(read_keys_file(folder), folder / KEYS_FILE)
    kept = tuple(slot for slot in slots if slot.role != "principal")
    write_whole(folder / KEYS_FILE, keys_file.to_bytes(kept))


def _put(folder: Path, keys: Keys, role: Role, secret: bytes, cost: KdfCost | None) -> None:
    if role not in _MAY_SET[keys.role]:
        raise NoRight(role=keys.role)
    path = folder / KEYS_FILE
    slots: dict[Role, Slot] = {
        slot.role: slot for slot in keys_file.from_bytes(read_keys_file(folder), path)
    }
    slots[role] = keys_file.wrap(role, secret, _inside(keys, role), cost or KdfCost(), path)
    write_whole(path, keys_file.to_bytes(tuple(slots.values())))


def _secret(passphrase: str) -> bytes:
    """The passphrase as bytes: NFC, so every keyboard spells it alike; no final line break."""
    text = unicodedata.normalize("NFC", passphrase.removesuffix("\n").removesuffix("\r"))
    return text.encode("utf-8", "surrogatepass")


def _inside(keys: Keys, role: Role) -> bytes:
    if role == "principal":
        return keys.file_key
    if keys.note_key is None:
        raise NoRight(role=keys.role)
    return keys.file_key + keys.note_key


def _keys(inside: bytes, role: Role) -> Keys:
    return Keys(inside[:KEY_LENGTH], inside[KEY_LENGTH:] or None, role)

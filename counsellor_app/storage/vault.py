"""The keys of the school: who may come in, and with what.

Two random keys: the file key opens the school file, the note key the private notes. keys.json
holds them, one slot a way in: counsellors and the recovery key open both, a principal the file
key alone. `key_changes` gives and takes ways in, `rekey` gives the school new keys.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path

from counsellor_app.domain.errors import (
    Invalid,
    NoRight,
    SchoolFileDamaged,
    SchoolNotFound,
    WrongPassphrase,
    WrongRecoveryKey,
)
from counsellor_app.storage import kdf_cost, keys_file
from counsellor_app.storage.disk import place_errors, write_in_school
from counsellor_app.storage.kdf_cost import KEY_LENGTH, KdfCost
from counsellor_app.storage.key_slot import Inside, Role, Slot, new_slot, voucher
from counsellor_app.storage.keys_file import KeysFile, keys_length
from counsellor_app.storage.recovery_key import new_recovery_key, read_recovery_key, written

KEYS_FILE = "keys.json"
SCHOOL_FILE = "school.db"
BACKUPS_FOLDER = "backups"


@dataclass(frozen=True, slots=True)
class Keys:
    """What a way in opened; `note_key` is None where it may not read private notes.

    `person` is whose way in it is, by their number among the school's people; None: not known.
    `slot` is the way in itself. `upcoming` is set where giving the school new keys was cut off
    midway: which of the two sets opens the file is for `rekey` to find out. `voucher` is what who
    reads notes needs to give keys to others who do.
    """

    file_key: bytes = field(repr=False)
    note_key: bytes | None = field(repr=False)
    role: Role
    person: int | None = field(default=None, repr=False)
    slot: str = field(default="", repr=False, compare=False)
    upcoming: bytes = field(default=b"", repr=False)
    voucher: bytes = field(default=b"", repr=False)

    @property
    def may_read_notes(self) -> bool:
        """Whether private notes open."""
        return self.note_key is not None

    @property
    def file_keys(self) -> tuple[bytes, ...]:
        """What may open the file: one key, or two where giving new ones was cut off midway."""
        upcoming = self.upcoming[:KEY_LENGTH]
        return (self.file_key, upcoming) if upcoming else (self.file_key,)

    def inside(self, role: Role) -> Inside:
        """What a slot of `role` opens.

        Raises:
            NoRight: a principal cannot give what reads notes.
        """
        if role == "principal":
            return Inside(self.file_key, b"")
        if self.note_key is None:
            raise NoRight(role=self.role)
        return Inside(self.file_key + self.note_key, self.voucher)


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
    person: int | None = None,
) -> NewKeys:
    """Write a new school's keys.json in `folder` (which exists and holds none).

    `person` is the counsellor's number among the school's people.

    Raises:
        Invalid: counsellor and principal chose the same passphrase.
        CannotWrite, DiskFull: the place refuses.
    """
    cost, path = cost or kdf_cost.calibrated(), folder / KEYS_FILE
    file_key, note_key = os.urandom(KEY_LENGTH), os.urandom(KEY_LENGTH)
    recovery, keys = new_recovery_key(), Keys(file_key, note_key, "counsellor", person)
    keys = replace(keys, voucher=voucher(note_key))
    if principal is not None and secret_of(principal) == secret_of(counsellor):
        raise Invalid(problems=("passphrase-shared",))
    both = keys.inside("counsellor")
    own = new_slot("counsellor", person, secret_of(counsellor), both, cost, path)
    slots = [own, new_slot("recovery", None, recovery, both, cost, path)]
    if principal is not None:
        inside = keys.inside("principal")
        slots.append(new_slot("principal", None, secret_of(principal), inside, cost, path))
    write_keys(folder, KeysFile(tuple(slots)).sealed_by(note_key))
    return NewKeys(replace(keys, slot=own.id), written(recovery))


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


def read_keys(folder: Path) -> KeysFile:
    """The ways in of a school folder.

    Raises:
        SchoolNotFound, SchoolFileDamaged, SchoolFileNewer: the folder is not to be opened.
    """
    return keys_file.from_bytes(read_keys_file(folder), folder / KEYS_FILE)


def write_keys(folder: Path, keys: KeysFile) -> None:
    """Put the ways in in the place of those that were there; all, or nothing changed."""
    write_in_school(folder / KEYS_FILE, keys_file.to_bytes(keys))


def open_keys(folder: Path, passphrase: str, slot: str = "") -> Keys:
    """The keys `passphrase` opens, a counsellor's or a principal's; through `slot` alone if named.

    Raises:
        WrongPassphrase: it opens nothing.
        SchoolNotFound, SchoolFileDamaged, SchoolFileNewer: the folder is not to be opened.
    """
    return keys_within(read_keys_file(folder), passphrase, folder / KEYS_FILE, slot)


def keys_within(content: bytes, passphrase: str, path: Path, slot: str = "") -> Keys:
    """The keys `passphrase` opens in the content of a keys.json (of a backup, say)."""
    secret, slots = secret_of(passphrase), keys_file.from_bytes(content, path).slots
    # A label of before may name a way in that is gone: then any will do.
    named = [one for one in slots if one.id == slot] or slots
    for one in named:
        if one.role == "recovery":
            continue
        if (inside := one.unwrap(secret, path)) is not None:
            return _keys(inside, one)
    raise WrongPassphrase


def open_with_recovery_key(folder: Path, typed: str) -> Keys:
    """The keys the printed recovery key opens.

    Raises:
        WrongRecoveryKey: mistyped (`group` says where), or of another school (`group` None).
    """
    secret = read_recovery_key(typed)
    for slot in read_keys(folder).slots:
        if slot.role == "recovery":
            inside = slot.unwrap(secret, folder / KEYS_FILE)
            if inside is not None:
                return _keys(inside, slot)
    raise WrongRecoveryKey(group=None)


def secret_of(passphrase: str) -> bytes:
    """The passphrase as bytes: NFC, so every keyboard spells it alike; no final line break."""
    text = unicodedata.normalize("NFC", passphrase.removesuffix("\n").removesuffix("\r"))
    return text.encode("utf-8", "surrogatepass")


def _keys(inside: Inside, slot: Slot) -> Keys:
    length = keys_length(slot.role)
    first, upcoming = inside.keys[:length], inside.keys[length:]
    note_key = first[KEY_LENGTH:] or None
    return Keys(
        first[:KEY_LENGTH], note_key, slot.role, slot.person, slot.id, upcoming, inside.voucher
    )

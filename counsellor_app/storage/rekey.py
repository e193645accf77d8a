"""New keys for the school: what somebody shut out has kept opens nothing written from now on.

The school file is copied under a new file key, every sealed text is sealed anew with a new note
key, and the copy takes the old file's place. keys.json holds both sets of keys while it does, so
whenever the power goes, one of the two opens the file: `settled` finds out which.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from counsellor_app.domain.errors import NoRight, SchoolFileDamaged, SchoolInUse
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.storage.backup_proof import prove
from counsellor_app.storage.connection import connect, opens, storage_errors
from counsellor_app.storage.disk import place_errors, sync_file, sync_folder
from counsellor_app.storage.kdf_cost import KEY_LENGTH
from counsellor_app.storage.key_slot import Inside, Slot
from counsellor_app.storage.keys_file import KeysFile
from counsellor_app.storage.sealed_texts import seal_anew
from counsellor_app.storage.vault import SCHOOL_FILE, Keys, read_keys, write_keys
from counsellor_app.whole_file import part_beside, put_in_place

STEPS = 5
_HELD_OPEN = os.name == "nt"
"""Windows takes no open file's place: not ours, so the lock goes first, nor anybody else's.

Elsewhere whoever slipped in between would write to a file that is no more, and leave its journal
beside the new one.
"""


def carried_over(folder: Path, keys: Keys) -> tuple[tuple[Slot, ...], tuple[Slot, ...]]:
    """The ways in that get the new keys, and those that have to be given anew.

    A way in of keys.json version 1 has no box to put new keys into; where somebody changed the
    list outside the program, only the way in that is being used can be trusted.
    """
    found = read_keys(folder)
    ours = keys.note_key is not None and found.is_ours(keys.note_key)
    kept = tuple(one for one in found.slots if one.has_pair and (ours or one.id == keys.slot))
    return kept, tuple(one for one in found.slots if one not in kept)


def rekey(folder: Path, keys: Keys, progress: Progress = silent) -> Keys:
    """Give the school new keys, and everybody who may come in; nobody types anything anew.

    Nobody else may have the school open. Old backups go on opening with the old keys.

    Raises:
        NoRight: a principal may not; nor may a way in of version 1, which is given anew first.
        SchoolInUse: another program has the school open.
        DiskFull, CannotWrite, SchoolFileDamaged: and the old keys hold.
    """
    kept, left = carried_over(folder, keys)
    if keys.note_key is None or keys.slot not in {slot.id for slot in kept}:
        raise NoRight(role=keys.role)
    new = replace(keys, file_key=os.urandom(KEY_LENGTH), note_key=os.urandom(KEY_LENGTH))
    place = folder / SCHOOL_FILE
    copy = part_beside(place)
    try:
        with _alone(place, keys.file_key) as school:
            _copy(school, place, copy, keys, new)
            progress(2, STEPS)
            # What has no box opens the old keys, should they be the ones that hold.
            without = tuple(one for one in left if not one.has_pair)
            _put_keys(folder, (*kept, *without), keys, new)
            progress(3, STEPS)
            if not _HELD_OPEN:
                swap(copy, place)
        if _HELD_OPEN:
            swap(copy, place)
    finally:
        _take_away(copy)
    progress(4, STEPS)
    _put_keys(folder, kept, new)
    progress(STEPS, STEPS)
    return new


def settled(folder: Path, keys: Keys) -> Keys:
    """The set of keys that opens the file, after giving it new ones was cut off midway.

    Whoever may give keys puts that set alone into keys.json; a principal just uses it.
    """
    upcoming = replace(
        keys,
        file_key=keys.upcoming[:KEY_LENGTH],
        note_key=keys.upcoming[KEY_LENGTH:] or None,
        upcoming=b"",
    )
    present = replace(keys, upcoming=b"")
    place = folder / SCHOOL_FILE
    fitting = next((one for one in (present, upcoming) if opens(place, one.file_key)), None)
    if fitting is None:
        raise SchoolFileDamaged(path=place)
    for left_over in folder.glob(f".{SCHOOL_FILE}.*.part"):
        _take_away(left_over)
    if fitting.note_key is not None:
        _put_keys(folder, _ours_midway(folder, upcoming, old=fitting is present), fitting)
    return fitting


def _ours_midway(folder: Path, upcoming: Keys, *, old: bool) -> tuple[Slot, ...]:
    """The ways in that get the keys that hold; all were sealed with the upcoming note key.

    What has no box opens only the old keys.
    """
    assert upcoming.note_key is not None  # noqa: S101 - a principal gives no keys
    found = read_keys(folder)
    ours = found.is_ours(upcoming.note_key)
    return tuple(
        one for one in found.slots if one.id == upcoming.slot or (ours and (old or one.has_pair))
    )


def _take_away(copy: Path) -> None:
    """Where even that is refused, what happened first is what is told; `settled` tries again."""
    with suppress(OSError):
        copy.unlink(missing_ok=True)


def _put_keys(folder: Path, slots: tuple[Slot, ...], *sets: Keys) -> None:
    """Write keys.json with these sets of keys in every box, sealed with the last one's key."""
    filled = tuple(_filled(slot, sets) if slot.has_pair else slot for slot in slots)
    note_key = sets[-1].note_key
    assert note_key is not None  # noqa: S101 - a principal gives no keys
    write_keys(folder, KeysFile(filled).sealed_by(note_key))


def _filled(slot: Slot, sets: tuple[Keys, ...]) -> Slot:
    insides = [one.inside(slot.role) for one in sets]
    return slot.with_keys(Inside(b"".join(one.keys for one in insides), insides[-1].voucher))


def _copy(school: driver.Connection, place: Path, copy: Path, old: Keys, new: Keys) -> None:
    """Write the school under its new keys into `copy`, proved and on the disk."""
    assert old.note_key is not None  # noqa: S101 - see rekey
    assert new.note_key is not None  # noqa: S101 - see rekey
    with closing(connect(copy, new.file_key, scratch=True)) as target:
        school.backup(target)
        seal_anew(target, old.note_key, new.note_key)
        if prove(target, place) != prove(school, place):
            raise SchoolFileDamaged(path=place)
    with place_errors(place):
        copy.chmod(0o600)
        sync_file(copy)


def swap(copy: Path, place: Path) -> None:
    """Let the copy stand where the school file stood."""
    with place_errors(place):
        put_in_place(copy, place)
        sync_folder(place.parent)


@contextmanager
def _alone(place: Path, file_key: bytes) -> Iterator[driver.Connection]:
    """The school file for us alone: without a journal beside it, nobody reading or writing."""
    with storage_errors(place), closing(connect(place, file_key, wait=0)) as school:
        (mode,) = school.execute("PRAGMA journal_mode = DELETE").fetchone()
        if mode != "delete":
            raise SchoolInUse(path=place)
        # The lock stays after the transaction: nothing can be copied out of an open one.
        school.execute("PRAGMA locking_mode = EXCLUSIVE")
        school.execute("BEGIN EXCLUSIVE")
        school.execute("COMMIT")
        yield school

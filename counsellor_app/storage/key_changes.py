"""Giving, changing and taking away ways in; nothing is encrypted anew by any of it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from counsellor_app.domain.errors import Invalid, NoRight, NotFound, WrongPassphrase
from counsellor_app.domain.way_in import MOST_WAYS_IN
from counsellor_app.storage import kdf_cost
from counsellor_app.storage.disk import write_in_school
from counsellor_app.storage.kdf_cost import KdfCost
from counsellor_app.storage.key_slot import Inside, Role, Slot, new_slot
from counsellor_app.storage.keys_file import KeysFile
from counsellor_app.storage.recovery_key import new_recovery_key, read_recovery_key, written
from counsellor_app.storage.vault import (
    KEYS_FILE,
    Keys,
    read_keys,
    secret_of,
    write_keys,
)
from counsellor_app.whole_file import or_as_before


def kept_where_it_fails(folder: Path) -> AbstractContextManager[None]:
    """What is changed in keys.json inside holds only where all inside comes to its end.

    Whoever is told that a change was not made must not find another passphrase at the door.
    """
    return or_as_before(folder / KEYS_FILE, write_in_school)


def change_passphrase(
    folder: Path, present: str, new: str, cost: KdfCost | None = None, slot: str = ""
) -> None:
    """Whoever comes in with `present` (through `slot`, where named) does with `new` from now on.

    Raises:
        WrongPassphrase: `present` opens nothing.
        Invalid: `new` is another one's passphrase.
    """
    put_changed(folder, changed_way(folder, present, new, cost, slot))


def changed_way(
    folder: Path, present: str, new: str, cost: KdfCost | None = None, slot: str = ""
) -> Slot:
    """The slow part of it: the way in as it will be; nothing is written yet."""
    path, keys = folder / KEYS_FILE, read_keys(folder)
    for found in keys.slots:
        if found.role == "recovery" or slot not in ("", found.id):
            continue
        changed = found.rewrapped(
            secret_of(present), secret_of(new), cost or kdf_cost.calibrated(), path
        )
        if changed is not None:
            _refuse_shared(keys, secret_of(new), found, path)
            return changed
    raise WrongPassphrase


def let_in(
    folder: Path, keys: Keys, role: Role, person: int | None, new: str, cost: KdfCost | None = None
) -> str:
    """Let `new` open the school for somebody, in place of what opened it for them before.

    Returns the name of the new way in.

    Raises:
        NoRight: a principal gives no way in.
        Invalid: somebody else comes in with `new` already, or there are too many ways in.
    """
    way = new_way(folder, keys, role, person, new, cost)
    put_new(folder, keys, way)
    return way.id


def new_way(
    folder: Path, keys: Keys, role: Role, person: int | None, new: str, cost: KdfCost | None = None
) -> Slot:
    """The slow part of it: the way in as it will be; nothing is written yet."""
    path, found = folder / KEYS_FILE, read_keys(folder)
    theirs = next((one for one in found.slots if (one.role, one.person) == (role, person)), None)
    inside = _given(keys, role)
    _refuse_shared(found, secret_of(new), theirs, path)
    return new_slot(role, person, secret_of(new), inside, cost or kdf_cost.calibrated(), path)


def put_new(folder: Path, keys: Keys, way: Slot) -> None:
    """In the list as it stands now, in place of what the same person (or the sheet) had."""
    found = read_keys(folder)
    kept = [one for one in found.slots if (one.role, one.person) != (way.role, way.person)]
    _write(folder, keys, found, [*kept, way])


def set_counsellor_passphrase(
    folder: Path, keys: Keys, new: str, cost: KdfCost | None = None, person: int | None = None
) -> None:
    """A new passphrase for a counsellor, from a counsellor's or the recovery key's way in.

    Without `person`: for whoever came in, and with the recovery key for the first counsellor.
    """
    theirs = [slot for slot in read_keys(folder).slots if slot.role == "counsellor"]
    first = theirs[0].person if theirs else None
    let_in(folder, keys, "counsellor", person or keys.person or first, new, cost)


def shut_out(folder: Path, keys: Keys, slot: str) -> Slot:
    """Close a way in; the way in that was closed.

    Who came in by it may have kept a copy of keys.json, or the keys: only new ones shut that out.

    Raises:
        NoRight: a principal closes none, and nobody their own.
        NotFound: there is no such way in.
    """
    if keys.note_key is None or slot == keys.slot:
        raise NoRight(role=keys.role)
    found = read_keys(folder)
    closed = next((one for one in found.slots if one.id == slot and one.role != "recovery"), None)
    if closed is None:
        raise NotFound(kind="way-in", name=slot)
    _write(folder, keys, found, [one for one in found.slots if one is not closed])
    return closed


def set_recovery_key(folder: Path, keys: Keys, cost: KdfCost | None = None) -> str:
    """A fresh recovery key to print; the old paper opens nothing any more."""
    recovery = drawn_recovery_key()
    use_recovery_key(folder, keys, recovery, cost)
    return recovery


def drawn_recovery_key() -> str:
    """A fresh recovery key as it is printed; it opens nothing yet."""
    return written(new_recovery_key())


def use_recovery_key(folder: Path, keys: Keys, typed: str, cost: KdfCost | None = None) -> None:
    """Let a printed key open the school from now on; the old paper opens nothing any more.

    Raises:
        WrongRecoveryKey: the text is no recovery key.
        NoRight: a principal may not.
    """
    put_new(folder, keys, recovery_way(folder, keys, typed, cost))


def recovery_way(folder: Path, keys: Keys, typed: str, cost: KdfCost | None = None) -> Slot:
    """The slow part of it: the sheet's way in as it will be; nothing is written yet."""
    secret, inside = read_recovery_key(typed), _given(keys, "recovery")
    path = folder / KEYS_FILE
    return new_slot("recovery", None, secret, inside, cost or kdf_cost.calibrated(), path)


def put_changed(folder: Path, changed: Slot) -> None:
    """In the list as it stands now: Argon2id gave others the time to change it.

    Raises:
        WrongPassphrase: the way in was closed meanwhile.
    """
    keys = read_keys(folder)
    slots = tuple(changed if one.id == changed.id else one for one in keys.slots)
    if changed not in slots:
        raise WrongPassphrase
    write_keys(folder, replace(keys, slots=slots))


def _given(keys: Keys, role: Role) -> Inside:
    if keys.note_key is None:
        raise NoRight(role=keys.role)
    return keys.inside(role)


def _write(folder: Path, keys: Keys, found: KeysFile, slots: list[Slot]) -> None:
    """Ours stays ours; where somebody else had a hand in it, the seal goes on saying so."""
    assert keys.note_key is not None  # noqa: S101 - every way here asked for it
    if len(slots) > MOST_WAYS_IN:
        raise Invalid(problems=("too-many-ways-in",))
    changed = KeysFile(tuple(slots), found.seal)
    write_keys(
        folder, changed.sealed_by(keys.note_key) if found.is_ours(keys.note_key) else changed
    )


def _refuse_shared(keys: KeysFile, secret: bytes, own: Slot | None, path: Path) -> None:
    """Two people with one passphrase: nobody could tell who came in, nor take it from one."""
    for slot in keys.slots:
        if slot is own or slot.role == "recovery":
            continue
        if slot.unwrap(secret, path) is not None:
            raise Invalid(problems=("passphrase-shared",))

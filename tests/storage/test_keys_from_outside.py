"""Somebody with the folder, or the principal, alters keys.json: no key of ours goes to them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor_app.domain.errors import WrongPassphrase
from counsellor_app.storage import rekey as rekey_module
from counsellor_app.storage.database import Database
from counsellor_app.storage.key_changes import let_in, set_recovery_key, shut_out
from counsellor_app.storage.key_slot import Inside, new_slot, voucher
from counsellor_app.storage.keys_file import KeysFile
from counsellor_app.storage.rekey import carried_over, rekey
from counsellor_app.storage.vault import (
    KEYS_FILE,
    Keys,
    open_keys,
    read_keys,
    secret_of,
    write_keys,
)
from tests.storage.conftest import COUNSELLOR, FAST, PRINCIPAL, SchoolFolder

THEIRS = "người ngoài đứng cửa"


def slip_in(folder: Path) -> None:
    """A way in of somebody without any key of ours: a counsellor's, with nothing true in it."""
    found = read_keys(folder)
    nothing = Inside(os.urandom(64), os.urandom(32))
    slot = new_slot("counsellor", 77, secret_of(THEIRS), nothing, FAST, folder / KEYS_FILE)
    write_keys(folder, KeysFile((*found.slots, slot), found.seal))


@pytest.mark.parametrize(
    "deed",
    [
        lambda folder, keys: set_recovery_key(folder, keys, FAST),
        lambda folder, keys: let_in(folder, keys, "counsellor", 4, "bến đò chiều hôm", FAST),
        lambda folder, keys: shut_out(folder, keys, open_keys(folder, PRINCIPAL).slot),
    ],
)
def test_no_change_of_ours_makes_a_stranger_one_of_us(
    school_folder: SchoolFolder, deed: Callable[[Path, Keys], object]
) -> None:
    slip_in(school_folder.path)
    keys = open_keys(school_folder.path, COUNSELLOR)
    deed(school_folder.path, keys)
    assert open_keys(school_folder.path, THEIRS).slot not in {
        slot.id for slot in carried_over(school_folder.path, keys)[0]
    }


def test_the_list_is_ours_again_once_the_stranger_is_shut_out(school_folder: SchoolFolder) -> None:
    slip_in(school_folder.path)
    keys = open_keys(school_folder.path, COUNSELLOR)
    shut_out(school_folder.path, keys, open_keys(school_folder.path, THEIRS).slot)
    assert carried_over(school_folder.path, keys)[1] == ()


def test_a_stranger_gets_no_keys_where_the_power_went_midway(
    school_folder: SchoolFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = school_folder.path

    def power_lost(copy: Path, place: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(rekey_module, "swap", power_lost)
        with pytest.raises(KeyboardInterrupt):
            rekey(folder, school_folder.keys)
    slip_in(folder)
    with Database.open(folder, open_keys(folder, COUNSELLOR)) as school:
        known = school.keys
    with pytest.raises(WrongPassphrase):
        open_keys(folder, THEIRS)
    assert open_keys(folder, COUNSELLOR) == known


@pytest.mark.parametrize("guess", [lambda key: b"", lambda key: bytes(32), voucher])
def test_the_principal_can_hand_a_counsellor_no_note_key(
    school_folder: SchoolFolder, guess: Callable[[bytes], bytes]
) -> None:
    """With one of the principal's own making, every note to come could be read."""
    folder, made_up = school_folder.path, os.urandom(32)
    theirs, found = open_keys(folder, PRINCIPAL), read_keys(folder)
    inside = Inside(theirs.file_key + made_up, guess(theirs.file_key))
    slots = tuple(
        slot.with_keys(inside) if slot.role == "counsellor" else slot for slot in found.slots
    )
    write_keys(folder, KeysFile(slots).sealed_by(made_up))
    with pytest.raises(WrongPassphrase):
        open_keys(folder, COUNSELLOR)

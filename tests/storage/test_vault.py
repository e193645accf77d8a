"""Who may come into the school, and with what."""

from __future__ import annotations

import json
import stat
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor_app.domain.errors import (
    Invalid,
    NoRight,
    NotFound,
    SchoolFileDamaged,
    SchoolNotFound,
    WrongPassphrase,
    WrongRecoveryKey,
)
from counsellor_app.storage.key_changes import (
    change_passphrase,
    let_in,
    set_counsellor_passphrase,
    set_recovery_key,
    shut_out,
)
from counsellor_app.storage.key_slot import Inside
from counsellor_app.storage.recovery_key import new_recovery_key, written
from counsellor_app.storage.sealed_notes import seal, unseal
from counsellor_app.storage.vault import (
    KEYS_FILE,
    Keys,
    create_keys,
    open_keys,
    open_with_recovery_key,
    read_keys,
)
from tests.storage.conftest import COUNSELLOR, FAST, PRINCIPAL, SchoolFolder


def test_the_counsellor_opens_school_and_notes(school_folder: SchoolFolder) -> None:
    assert open_keys(school_folder.path, COUNSELLOR) == school_folder.keys


def test_the_principal_opens_the_school_alone(school_folder: SchoolFolder) -> None:
    keys = open_keys(school_folder.path, PRINCIPAL)
    assert keys == Keys(school_folder.keys.file_key, None, "principal")
    assert not keys.may_read_notes


def test_no_key_the_principal_has_opens_a_note(school_folder: SchoolFolder) -> None:
    sealed = seal(school_folder.keys.note_key, "n", "riêng")
    principal = open_keys(school_folder.path, PRINCIPAL)
    with pytest.raises(NoRight):
        unseal(principal.note_key, "n", sealed)
    with pytest.raises(SchoolFileDamaged):
        unseal(principal.file_key, "n", sealed)
    path = school_folder.path / KEYS_FILE
    for slot in read_keys(school_folder.path).slots:
        opened = slot.unwrap(PRINCIPAL.encode(), path)
        inside = Inside(principal.file_key, b"")
        assert opened == (inside if slot.role == "principal" else None)
        assert slot.unwrap(principal.file_key, path) is None


def test_a_principal_slot_renamed_to_counsellor_does_not_open(school_folder: SchoolFolder) -> None:
    path = school_folder.path / KEYS_FILE
    slot = next(s for s in read_keys(school_folder.path).slots if s.role == "principal")
    assert slot.unwrap(PRINCIPAL.encode(), path) is not None
    assert replace(slot, role="counsellor").unwrap(PRINCIPAL.encode(), path) is None


@pytest.mark.parametrize(
    "wrong", ["", "cây lúa trên đông", COUNSELLOR + " ", "\udcff", "x" * 10_000]
)
def test_a_wrong_passphrase_opens_nothing(school_folder: SchoolFolder, wrong: str) -> None:
    with pytest.raises(WrongPassphrase):
        open_keys(school_folder.path, wrong)


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_every_keyboard_spells_the_passphrase_alike(school_folder: SchoolFolder, end: str) -> None:
    decomposed = unicodedata.normalize("NFD", COUNSELLOR) + end
    assert open_keys(school_folder.path, decomposed).role == "counsellor"


def test_the_recovery_key_sets_a_new_passphrase(school_folder: SchoolFolder) -> None:
    keys = open_with_recovery_key(school_folder.path, school_folder.recovery_key.lower())
    assert keys == replace(school_folder.keys, role="recovery")
    set_counsellor_passphrase(school_folder.path, keys, "mới tinh", FAST)
    assert open_keys(school_folder.path, "mới tinh") == school_folder.keys
    assert open_keys(school_folder.path, PRINCIPAL).role == "principal"
    with pytest.raises(WrongPassphrase):
        open_keys(school_folder.path, COUNSELLOR)


def test_another_schools_recovery_key_opens_nothing(school_folder: SchoolFolder) -> None:
    with pytest.raises(WrongRecoveryKey) as caught:
        open_with_recovery_key(school_folder.path, written(new_recovery_key()))
    assert caught.value.facts == {"group": None}


def test_a_new_recovery_key_takes_the_old_papers_place(school_folder: SchoolFolder) -> None:
    new = set_recovery_key(school_folder.path, school_folder.keys, FAST)
    assert open_with_recovery_key(school_folder.path, new).may_read_notes
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery_key(school_folder.path, school_folder.recovery_key)


def test_a_passphrase_changes_for_whoever_came_in_with_it(school_folder: SchoolFolder) -> None:
    change_passphrase(school_folder.path, PRINCIPAL, "trống chiều", FAST)
    keys = open_keys(school_folder.path, "trống chiều")
    assert (keys.role, keys.note_key) == ("principal", None)
    assert open_keys(school_folder.path, COUNSELLOR) == school_folder.keys
    for old in (PRINCIPAL, "không ai"):
        with pytest.raises(WrongPassphrase):
            change_passphrase(school_folder.path, old, "khác", FAST)


def test_the_principal_gives_and_takes_no_way_in(school_folder: SchoolFolder) -> None:
    folder, keys = school_folder.path, open_keys(school_folder.path, PRINCIPAL)
    before = (folder / KEYS_FILE).read_bytes()
    for deed in (
        lambda: let_in(folder, keys, "principal", 7, "của tôi", FAST),
        lambda: set_counsellor_passphrase(folder, keys, "của tôi", FAST),
        lambda: set_recovery_key(folder, keys, FAST),
        lambda: shut_out(folder, keys, school_folder.keys.slot),
    ):
        with pytest.raises(NoRight):
            deed()
    assert (folder / KEYS_FILE).read_bytes() == before


def test_several_counsellors_come_in_each_with_their_own(school_folder: SchoolFolder) -> None:
    folder, keys = school_folder.path, school_folder.keys
    let_in(folder, keys, "counsellor", 4, "bến đò chiều hôm", FAST)
    theirs = open_keys(folder, "bến đò chiều hôm")
    assert (theirs.person, theirs.note_key) == (4, keys.note_key)
    assert open_keys(folder, COUNSELLOR).person == keys.person
    let_in(folder, keys, "counsellor", 4, "bến đò sáng sớm", FAST)
    with pytest.raises(WrongPassphrase):
        open_keys(folder, "bến đò chiều hôm")


def test_a_way_in_that_is_named_is_the_only_one_tried(school_folder: SchoolFolder) -> None:
    folder, keys = school_folder.path, school_folder.keys
    theirs = let_in(folder, keys, "counsellor", 4, "bến đò chiều hôm", FAST)
    assert open_keys(folder, "bến đò chiều hôm", theirs).slot == theirs
    with pytest.raises(WrongPassphrase):
        open_keys(folder, COUNSELLOR, theirs)


def test_who_is_shut_out_comes_in_no_more(school_folder: SchoolFolder) -> None:
    folder, keys = school_folder.path, school_folder.keys
    shut_out(folder, keys, open_keys(folder, PRINCIPAL).slot)
    with pytest.raises(WrongPassphrase):
        open_keys(folder, PRINCIPAL)
    with pytest.raises(NoRight):
        shut_out(folder, keys, keys.slot)
    with pytest.raises(NotFound):
        shut_out(folder, keys, "nobody")


def test_two_people_never_share_a_passphrase(school_folder: SchoolFolder, tmp_path: Path) -> None:
    folder, keys = school_folder.path, school_folder.keys
    for deed in (
        lambda: let_in(folder, keys, "principal", 2, COUNSELLOR, FAST),
        lambda: let_in(folder, keys, "counsellor", 2, PRINCIPAL, FAST),
        lambda: set_counsellor_passphrase(folder, keys, PRINCIPAL, FAST),
        lambda: change_passphrase(folder, COUNSELLOR, PRINCIPAL, FAST),
        lambda: create_keys(tmp_path, COUNSELLOR, unicodedata.normalize("NFD", COUNSELLOR), FAST),
    ):
        with pytest.raises(Invalid):
            deed()
    assert not (tmp_path / KEYS_FILE).exists()


def test_keys_never_show_in_a_log(school_folder: SchoolFolder) -> None:
    assert repr(school_folder.keys) == "Keys(role='counsellor')"


def test_the_file_holds_no_secret(school_folder: SchoolFolder) -> None:
    text = (school_folder.path / KEYS_FILE).read_text()
    keys = school_folder.keys
    assert keys.note_key is not None
    for secret in (COUNSELLOR, PRINCIPAL, school_folder.recovery_key, keys.file_key.hex()):
        assert secret not in text
    assert {slot["role"] for slot in json.loads(text)["slots"]} == {
        "counsellor",
        "principal",
        "recovery",
    }


def test_only_the_owner_reads_the_keys(school_folder: SchoolFolder) -> None:
    set_recovery_key(school_folder.path, school_folder.keys, FAST)
    mode = (school_folder.path / KEYS_FILE).stat().st_mode
    assert stat.S_IMODE(mode) == 0o600
    assert sorted(p.name for p in school_folder.path.iterdir()) == [
        "backups",
        KEYS_FILE,
        "school.db",
    ]


def test_an_empty_folder_is_no_school(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(SchoolNotFound):
            open_keys(place, COUNSELLOR)


def test_a_school_without_its_keys_is_damaged(school_folder: SchoolFolder) -> None:
    (school_folder.path / KEYS_FILE).unlink()
    with pytest.raises(SchoolFileDamaged):
        open_keys(school_folder.path, COUNSELLOR)

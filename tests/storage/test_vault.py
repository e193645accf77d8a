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
    SchoolFileDamaged,
    SchoolNotFound,
    WrongPassphrase,
    WrongRecoveryKey,
)
from counsellor_app.storage.keys_file import KdfCost, from_bytes
from counsellor_app.storage.recovery_key import new_recovery_key, written
from counsellor_app.storage.sealed_notes import seal, unseal
from counsellor_app.storage.vault import (
    KEYS_FILE,
    Keys,
    create_keys,
    open_keys,
    open_with_recovery_key,
    remove_principal,
    set_counsellor_passphrase,
    set_passphrase,
    set_recovery_key,
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
    slots = from_bytes(path.read_bytes(), path)
    for slot in slots:
        opened = slot.unwrap(PRINCIPAL.encode(), path)
        assert opened == (principal.file_key if slot.role == "principal" else None)
        assert slot.unwrap(principal.file_key, path) is None


def test_a_principal_slot_renamed_to_counsellor_does_not_open(school_folder: SchoolFolder) -> None:
    path = school_folder.path / KEYS_FILE
    slot = next(s for s in from_bytes(path.read_bytes(), path) if s.role == "principal")
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


def test_the_principal_sets_the_principals_passphrase_alone(school_folder: SchoolFolder) -> None:
    keys = open_keys(school_folder.path, PRINCIPAL)
    set_passphrase(school_folder.path, keys, "principal", "trống chiều", FAST)
    assert open_keys(school_folder.path, "trống chiều").role == "principal"
    before = (school_folder.path / KEYS_FILE).read_bytes()
    with pytest.raises(NoRight):
        set_counsellor_passphrase(school_folder.path, keys, "của tôi", FAST)
    with pytest.raises(NoRight):
        set_recovery_key(school_folder.path, keys, FAST)
    with pytest.raises(NoRight):
        remove_principal(school_folder.path, keys)
    assert (school_folder.path / KEYS_FILE).read_bytes() == before


def test_a_principal_may_come_later_and_go(school_folder: SchoolFolder, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    keys = create_keys(folder, COUNSELLOR, cost=FAST).keys
    set_passphrase(folder, keys, "principal", PRINCIPAL, FAST)
    assert open_keys(folder, PRINCIPAL).role == "principal"
    remove_principal(folder, keys)
    with pytest.raises(WrongPassphrase):
        open_keys(folder, PRINCIPAL)


def test_two_people_never_share_a_passphrase(school_folder: SchoolFolder, tmp_path: Path) -> None:
    with pytest.raises(Invalid):
        set_passphrase(school_folder.path, school_folder.keys, "principal", COUNSELLOR, FAST)
    with pytest.raises(Invalid):
        set_counsellor_passphrase(school_folder.path, school_folder.keys, PRINCIPAL, FAST)
    with pytest.raises(Invalid):
        create_keys(tmp_path, COUNSELLOR, unicodedata.normalize("NFD", COUNSELLOR), FAST)
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


def test_a_real_school_pays_the_full_price(tmp_path: Path) -> None:
    create_keys(tmp_path, COUNSELLOR)
    for slot in json.loads((tmp_path / KEYS_FILE).read_text())["slots"]:
        assert slot["kdf"] == {"name": "argon2id", "memory_kib": 65536, "passes": 3, "lanes": 4}
    assert open_keys(tmp_path, COUNSELLOR).role == "counsellor"


def test_an_empty_folder_is_no_school(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(SchoolNotFound):
            open_keys(place, COUNSELLOR)


def test_a_school_without_its_keys_is_damaged(school_folder: SchoolFolder) -> None:
    (school_folder.path / KEYS_FILE).unlink()
    with pytest.raises(SchoolFileDamaged):
        open_keys(school_folder.path, COUNSELLOR)


@pytest.mark.parametrize(
    "cost", [KdfCost(2**30, 3, 4), KdfCost(65536, 10**9, 4), KdfCost(65536, 3, 10**6)]
)
def test_an_unbearable_price_is_known(cost: KdfCost) -> None:
    assert KdfCost().bearable()
    assert not cost.bearable()

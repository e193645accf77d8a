"""New keys for the school: whoever kept the old ones reads nothing written afterwards."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary

from counsellor_app.domain.errors import (
    NoRight,
    SchoolFileDamaged,
    SchoolInUse,
    WrongPassphrase,
)
from counsellor_app.storage import rekey as rekey_module
from counsellor_app.storage.connection import connect
from counsellor_app.storage.database import Database
from counsellor_app.storage.key_changes import let_in, shut_out
from counsellor_app.storage.key_slot import canonical
from counsellor_app.storage.records import Record
from counsellor_app.storage.rekey import carried_over, rekey
from counsellor_app.storage.sealed_notes import seal, unseal
from counsellor_app.storage.sealed_texts import SEALED
from counsellor_app.storage.vault import (
    KEYS_FILE,
    SCHOOL_FILE,
    open_keys,
    open_with_recovery_key,
    read_keys,
    write_keys,
)
from tests.storage.conftest import COUNSELLOR, FAST, PRINCIPAL, SchoolFolder

NOTE = "Em nói chưa muốn ai biết."
BOUND = "form-draft/students"
NOT_SEALED = {
    ("school", "signing_key"),
    ("trail", "digest"),
    ("trail_head", "digest"),
    ("classes", "sort_key"),
    ("students", "sort_key"),
}


def plant(school_folder: SchoolFolder) -> None:
    """A form half filled, sealed, and a word in the open."""
    sealed = seal(school_folder.keys.note_key, BOUND, NOTE)
    with school_folder.open() as school, school.transaction() as db:
        db.connection().exec_driver_sql(
            "INSERT INTO form_drafts VALUES ('students', ?, '2027-04-13 00:00:00')", (sealed,)
        )
        db.connection().exec_driver_sql("INSERT INTO settings VALUES ('word', 'lúa')")


def read_back(folder: Path, keys: Any) -> tuple[str, str]:
    with Database.open(folder, keys) as school, school.read() as db:
        ask = db.connection().exec_driver_sql
        sealed = ask("SELECT sealed FROM form_drafts").scalar_one()
        word = ask("SELECT value FROM settings WHERE name = 'word'").scalar_one()
    return unseal(keys.note_key, BOUND, sealed), str(word)


def test_everything_reads_as_before_under_the_new_keys(school_folder: SchoolFolder) -> None:
    plant(school_folder)
    new = rekey(school_folder.path, school_folder.keys)
    assert read_back(school_folder.path, new) == (NOTE, "lúa")
    assert new.file_key != school_folder.keys.file_key
    assert new.note_key != school_folder.keys.note_key
    assert sorted(one.name for one in school_folder.path.iterdir()) == [
        "backups",
        KEYS_FILE,
        SCHOOL_FILE,
    ]


def test_nobody_types_anything_anew(school_folder: SchoolFolder) -> None:
    folder = school_folder.path
    new = rekey(folder, school_folder.keys)
    assert open_keys(folder, COUNSELLOR) == new
    assert open_keys(folder, PRINCIPAL).file_key == new.file_key
    assert open_keys(folder, PRINCIPAL).note_key is None
    assert open_with_recovery_key(folder, school_folder.recovery_key).note_key == new.note_key


def test_who_was_shut_out_reads_the_old_copy_and_nothing_new(
    school_folder: SchoolFolder, tmp_path: Path
) -> None:
    folder, keys = school_folder.path, school_folder.keys
    plant(school_folder)
    let_in(folder, keys, "counsellor", 4, "bến đò chiều hôm", FAST)
    kept = tmp_path / "kept"
    shutil.copytree(folder, kept)
    gone = open_keys(kept, "bến đò chiều hôm")
    shut_out(folder, keys, gone.slot)
    rekey(folder, keys)
    assert read_back(kept, gone) == (NOTE, "lúa")
    with pytest.raises(SchoolFileDamaged):
        Database.open(folder, gone)
    with pytest.raises(WrongPassphrase):
        open_keys(folder, "bến đò chiều hôm")
    # The old keys.json put back beside the new file helps no more than the key did.
    shutil.copy(kept / KEYS_FILE, folder / KEYS_FILE)
    with pytest.raises(SchoolFileDamaged):
        Database.open(folder, open_keys(folder, "bến đò chiều hôm"))


def test_the_principal_gives_no_new_keys(school_folder: SchoolFolder) -> None:
    before = (school_folder.path / SCHOOL_FILE).read_bytes()
    with pytest.raises(NoRight):
        rekey(school_folder.path, open_keys(school_folder.path, PRINCIPAL))
    assert (school_folder.path / SCHOOL_FILE).read_bytes() == before


def test_a_school_open_elsewhere_keeps_its_keys(school_folder: SchoolFolder) -> None:
    with school_folder.open() as school, school.read(), pytest.raises(SchoolInUse):
        rekey(school_folder.path, school_folder.keys)
    assert open_keys(school_folder.path, COUNSELLOR) == school_folder.keys
    school_folder.open().close()


def _cut_off(at: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the power go: before the first keys.json, before the swap, before the last keys.json."""
    written: list[Path] = []

    def counted(folder: Path, keys: Any) -> None:
        if at == "first keys" or (written and at == "last keys"):
            raise KeyboardInterrupt
        written.append(folder)
        write_keys(folder, keys)

    def swapped(copy: Path, place: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(rekey_module, "write_keys", counted)
    if at == "swap":
        monkeypatch.setattr(rekey_module, "swap", swapped)


@pytest.mark.parametrize("at", ["first keys", "swap", "last keys"])
@pytest.mark.parametrize("passphrase", [COUNSELLOR, PRINCIPAL])
def test_power_lost_at_any_step_leaves_a_school_that_opens(
    school_folder: SchoolFolder, monkeypatch: pytest.MonkeyPatch, at: str, passphrase: str
) -> None:
    plant(school_folder)
    with monkeypatch.context() as patch:
        _cut_off(at, patch)
        with pytest.raises(KeyboardInterrupt):
            rekey(school_folder.path, school_folder.keys)
    Database.open(school_folder.path, open_keys(school_folder.path, passphrase)).close()
    keys = open_keys(school_folder.path, COUNSELLOR)
    with Database.open(school_folder.path, keys) as school:
        fitting = school.keys
    assert read_back(school_folder.path, fitting) == (NOTE, "lúa")
    assert not open_keys(school_folder.path, COUNSELLOR).upcoming
    assert not list(school_folder.path.glob(".*.part"))


def _slip_in(document: dict[str, Any]) -> None:
    """Somebody with the folder puts a key pair of their own into the principal's slot."""
    other = next(slot for slot in document["slots"] if slot["role"] == "recovery")
    theirs = next(slot for slot in document["slots"] if slot["role"] == "principal")
    theirs["public_key"] = other["public_key"]


@pytest.mark.parametrize("alter", [_slip_in, lambda document: document.update(seal="A" * 43 + "=")])
def test_a_way_in_slipped_in_from_outside_gets_no_new_keys(
    school_folder: SchoolFolder, alter: Callable[[dict[str, Any]], object]
) -> None:
    path = school_folder.path / KEYS_FILE
    document = json.loads(path.read_text())
    alter(document)
    said = {"seal": document["seal"], "slots": document["slots"]}
    document["digest"] = hashlib.sha256(canonical(said)).hexdigest()
    path.write_text(json.dumps(document))
    keys = open_keys(school_folder.path, COUNSELLOR)
    kept, anew = carried_over(school_folder.path, keys)
    assert [slot.id for slot in kept] == [keys.slot]
    assert {slot.role for slot in anew} == {"principal", "recovery"}
    rekey(school_folder.path, keys)
    assert [slot.role for slot in read_keys(school_folder.path).slots] == ["counsellor"]


def test_every_sealed_text_has_its_place_in_the_list() -> None:
    listed = {(table, column) for table, _, _, column in SEALED}
    blobs = {
        (table.name, column.name)
        for table in Record.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, LargeBinary)
    }
    assert listed <= blobs
    assert blobs - listed == NOT_SEALED


def test_a_text_damaged_before_stays_as_it_is(school_folder: SchoolFolder) -> None:
    plant(school_folder)
    with school_folder.open() as school, school.transaction() as db:
        db.connection().exec_driver_sql("UPDATE form_drafts SET sealed = x'01020304'")
    new = rekey(school_folder.path, school_folder.keys)
    with closing(connect(school_folder.path / SCHOOL_FILE, new.file_key)) as school:
        assert school.execute("SELECT sealed FROM form_drafts").fetchone() == (b"\1\2\3\4",)


def test_the_keys_of_before_are_told_from_the_new_ones(school_folder: SchoolFolder) -> None:
    new = rekey(school_folder.path, school_folder.keys)
    assert replace(new, file_key=b"", note_key=b"") == replace(
        school_folder.keys, file_key=b"", note_key=b""
    )

"""Nothing a counsellor writes is readable on the disk: not in the school, a backup, or passing."""

from __future__ import annotations

import base64
import tempfile
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counsellor_app.storage.backup import make_backup, restore_backup, verify_backup
from counsellor_app.storage.records import CounsellingSessionRecord, PrivateNoteRecord, YearRecord
from counsellor_app.storage.sealed_notes import seal, unseal
from counsellor_app.storage.vault import open_keys
from tests.storage.conftest import PRINCIPAL, SchoolFolder

NOTE = "Em kể chuyện cầu vồng tím than ở nhà dì Út Bảy."
NAME = "Thạch Thị Sô Phia Xuân Hương"
NOW = datetime(2026, 11, 22, tzinfo=UTC)


def forms(text: str) -> list[bytes]:
    """The text in every spelling a byte search would try."""
    found = []
    for spelling in (text, unicodedata.normalize("NFD", text), text.upper()):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            plain = spelling.encode(encoding)
            found += [plain, plain.hex().encode()]
            # Base64 has three alignments; the ends depend on what stands beside.
            found += [base64.b64encode(plain[shift:])[4:-8] for shift in range(3)]
    return found


def assert_unreadable(*folders: Path) -> None:
    sought = forms(NOTE) + forms(NAME)
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    assert files
    for path in files:
        content = path.read_bytes()
        assert not any(form in content for form in sought), path.name


def write_session(school: SchoolFolder, talked_about: str) -> None:
    with school.open() as database, database.transaction() as db:
        db.add(YearRecord(id=1, starts=2026))
        db.flush()
        db.add(
            CounsellingSessionRecord(
                id=1,
                uuid="u",
                year_id=1,
                form="one",
                held_on=NOW.date(),
                saved_at=NOW,
                talked_about=talked_about,
            )
        )
        db.flush()
        sealed = seal(school.keys.note_key, "note-1", NOTE)
        db.add(PrivateNoteRecord(id="note-1", session_id=1, sealed=sealed))


def test_no_byte_search_finds_a_note_or_a_name(
    school_folder: SchoolFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("SQLITE_TMPDIR", str(temporary))
    looked_at: list[int] = []

    def look(done: int, total: int) -> None:
        assert_unreadable(tmp_path)
        looked_at.append(done)

    write_session(school_folder, NAME)
    with school_folder.open() as database, database.transaction() as db:
        db.get_one(CounsellingSessionRecord, 1).talked_about = NAME * 2
        db.flush()
        assert_unreadable(tmp_path)
    to = tmp_path / "b.sohn"
    make_backup(school_folder.path, school_folder.keys, to, NOW, look)
    verify_backup(to, school_folder.keys, look)
    restore_backup(to, tmp_path / "restored", school_folder.keys, look)
    assert looked_at
    assert_unreadable(tmp_path)
    assert list(temporary.iterdir()) == []


def test_the_search_would_find_it(tmp_path: Path) -> None:
    for number, form in enumerate(forms(NOTE)):
        (tmp_path / f"{number}").write_bytes(b"--" + form + b"--")
        with pytest.raises(AssertionError):
            assert_unreadable(tmp_path)
        (tmp_path / f"{number}").unlink()


def test_with_the_school_open_the_note_stays_sealed(school_folder: SchoolFolder) -> None:
    write_session(school_folder, NAME)
    principal = open_keys(school_folder.path, PRINCIPAL)
    with school_folder.open() as database, database.read() as db:
        dump = "\n".join(
            str(tuple(row))
            for table in ("counselling_sessions", "private_notes", "session_versions")
            for row in db.connection().exec_driver_sql(f"SELECT * FROM {table}")  # noqa: S608
        )
        sealed = db.get_one(PrivateNoteRecord, "note-1").sealed
    assert NAME in dump
    assert not any(form in dump.encode() + sealed for form in forms(NOTE))
    assert principal.note_key is None
    assert unseal(school_folder.keys.note_key, "note-1", sealed) == NOTE

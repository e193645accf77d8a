"""The school file: saved together or not at all, refused when it is not ours or not whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError

from counsellor_app.domain.errors import (
    Cancelled,
    DiskFull,
    FileTaken,
    SchoolFileDamaged,
    SchoolInUse,
    SchoolNotFound,
)
from counsellor_app.storage.connection import connect
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import ConsentRecord, SettingRecord, TrailRecord
from counsellor_app.storage.vault import SCHOOL_FILE
from tests.storage.conftest import SchoolFolder


def settings_of(database: Database) -> dict[str, str]:
    with database.read() as db:
        return {row.name: row.value for row in db.scalars(select(SettingRecord))}


def save(database: Database, name: str, value: str = "1") -> None:
    with database.transaction() as db:
        db.add(SettingRecord(name=name, value=value))


def test_what_is_saved_is_there_at_the_next_start(school_folder: SchoolFolder) -> None:
    with school_folder.open() as database:
        save(database, "tên", "Trường Nội trú")
    with school_folder.open() as database:
        assert settings_of(database) == {"tên": "Trường Nội trú"}


def test_a_failing_transaction_leaves_nothing(database: Database) -> None:
    def save_one_twice() -> None:
        with database.transaction() as db:
            db.execute(insert(SettingRecord).values(name="a", value="1"))
            db.execute(insert(SettingRecord).values(name="a", value="2"))

    with pytest.raises(IntegrityError):
        save_one_twice()
    assert settings_of(database) == {}


def test_cancel_is_rollback(database: Database) -> None:
    def stop_half_way() -> None:
        with database.transaction() as db:
            db.execute(insert(SettingRecord).values(name="a", value="1"))
            raise Cancelled

    with pytest.raises(Cancelled):
        stop_half_way()
    assert settings_of(database) == {}


def test_a_row_never_points_at_nobody_and_the_error_names_nobody(database: Database) -> None:
    consent = ConsentRecord(
        student_id=99,
        form_version="1",
        given_by="Thạch Sơn",
        relation="father",
        given_on=date(2026, 11, 22),
    )
    with pytest.raises(IntegrityError) as caught, database.transaction() as db:
        db.add(consent)
    assert "Thạch" not in str(caught.value)


def test_reading_changes_nothing(database: Database) -> None:
    with pytest.raises(OperationalError), database.read() as db:
        db.execute(insert(SettingRecord).values(name="a", value="1"))
    save(database, "b")
    assert settings_of(database) == {"b": "1"}


def test_a_reader_keeps_its_picture_while_another_writes(database: Database) -> None:
    with database.read() as db:
        count = select(func.count()).select_from(SettingRecord)
        assert db.scalar(count) == 0
        save(database, "a")
        assert db.scalar(count) == 0
    assert settings_of(database) == {"a": "1"}


def test_two_threads_lose_none_of_each_others_writing(database: Database) -> None:
    def count_up() -> None:
        for _ in range(40):
            with database.transaction() as db:
                row = db.get_one(SettingRecord, "n")
                row.value = str(int(row.value) + 1)

    save(database, "n", "0")
    threads = [threading.Thread(target=count_up) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert settings_of(database) == {"n": "80"}


def test_another_writer_who_does_not_finish_is_named(school_folder: SchoolFolder) -> None:
    with school_folder.open() as first, school_folder.open(wait=0.05) as second:
        with first.transaction() as db:
            db.add(SettingRecord(name="a", value="1"))
            db.flush()
            assert settings_of(second) == {}
            with pytest.raises(SchoolInUse):
                save(second, "b")
        save(second, "b")
        assert settings_of(first) == {"a": "1", "b": "1"}


def test_two_programs_share_a_school(school_folder: SchoolFolder, database: Database) -> None:
    save(database, "here")
    other = f"""
from pathlib import Path
from counsellor_app.storage.vault import Keys
from tests.storage.test_database import Database, save, settings_of
with Database.open(Path({str(school_folder.path)!r}), Keys(*{_secrets(school_folder)!r})) as there:
    assert settings_of(there) == {{"here": "1"}}
    save(there, "there")
"""
    subprocess.run([sys.executable, "-c", other], check=True, env={**os.environ, "PYTHONPATH": "."})
    assert settings_of(database) == {"here": "1", "there": "1"}


def _secrets(school: SchoolFolder) -> tuple[bytes, bytes | None, str]:
    return school.keys.file_key, school.keys.note_key, school.keys.role


def test_a_full_disk_is_named_and_saves_nothing(database: Database) -> None:
    with database.read() as db:
        db.connection().exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(DiskFull):
        save(database, "a", "x" * 1_000_000)
    database.engine.dispose()
    assert settings_of(database) == {}


def test_moments_come_back_in_utc(database: Database) -> None:
    in_vietnam = datetime(2026, 11, 22, 6, 30, tzinfo=timezone(timedelta(hours=7)))
    with database.transaction() as db:
        db.add(TrailRecord(at=in_vietnam, role="counsellor", action="open"))
    with database.read() as db:
        at = db.scalar(select(TrailRecord.at))
    assert at == in_vietnam
    assert at is not None
    assert at.tzinfo is UTC


def test_a_moment_without_a_zone_is_a_bug(database: Database) -> None:
    with pytest.raises(StatementError), database.transaction() as db:
        db.add(TrailRecord(at=datetime(2026, 1, 1), role="counsellor", action="open"))


def test_every_connection_is_durable_and_guarded(database: Database) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
        "temp_store": 2,
    }
    with database.engine.connect() as db:
        found = {name: db.exec_driver_sql(f"PRAGMA {name}").scalar() for name in expected}
    assert found == expected


def test_no_school_where_there_is_none(school_folder: SchoolFolder, tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(SchoolNotFound):
            Database.open(place, school_folder.keys)
        assert not (place / SCHOOL_FILE).exists()


def test_a_new_school_never_overwrites(school_folder: SchoolFolder) -> None:
    before = (school_folder.path / SCHOOL_FILE).read_bytes()
    with pytest.raises(FileTaken):
        Database.create(school_folder.path, school_folder.keys)
    assert (school_folder.path / SCHOOL_FILE).read_bytes() == before


def test_another_schools_key_does_not_open_it(school_folder: SchoolFolder) -> None:
    with pytest.raises(SchoolFileDamaged):
        Database.open(school_folder.path, replace(school_folder.keys, file_key=bytes(32)))


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00" + bytes(5000), b"x" * 100])
def test_what_is_no_school_file_is_refused(school_folder: SchoolFolder, content: bytes) -> None:
    (school_folder.path / SCHOOL_FILE).write_bytes(content)
    with pytest.raises(SchoolFileDamaged):
        school_folder.open()


def test_a_school_file_without_tables_is_refused(school_folder: SchoolFolder) -> None:
    path = school_folder.path / SCHOOL_FILE
    path.unlink()
    connection = connect(path, school_folder.keys.file_key)
    connection.execute("CREATE TABLE other (a)")
    connection.close()
    with pytest.raises(SchoolFileDamaged):
        school_folder.open()


def _read_everything(school: SchoolFolder) -> None:
    with school.open() as database, database.read() as db:
        tables = db.connection().exec_driver_sql("SELECT name FROM sqlite_master").all()
        for (name,) in tables:
            if not name.startswith(("ix_", "uq_", "sqlite_")):
                db.connection().exec_driver_sql(f'SELECT * FROM "{name}"').all()  # noqa: S608


def test_every_damaged_page_is_found_when_it_is_read(
    school_folder: SchoolFolder, tmp_path: Path
) -> None:
    with school_folder.open() as database, database.transaction() as db:
        db.add_all(SettingRecord(name=f"{n}", value="x" * 3000) for n in range(20))
    sound = (school_folder.path / SCHOOL_FILE).read_bytes()
    _read_everything(school_folder)
    for page in range(len(sound) // 4096 - 20, len(sound) // 4096):
        altered = bytearray(sound)
        altered[page * 4096 + 2000] ^= 1
        (school_folder.path / SCHOOL_FILE).write_bytes(altered)
        with pytest.raises(SchoolFileDamaged):
            _read_everything(school_folder)


def test_a_file_cut_off_is_refused(school_folder: SchoolFolder) -> None:
    with school_folder.open() as database, database.transaction() as db:
        db.add_all(SettingRecord(name=f"{n}", value="x" * 3000) for n in range(20))
    path = school_folder.path / SCHOOL_FILE
    path.write_bytes(path.read_bytes()[: 4096 * 60])
    with pytest.raises(SchoolFileDamaged):
        _read_everything(school_folder)


def test_opening_needs_no_migration_library(school_folder: SchoolFolder) -> None:
    program = f"""
import sys
from pathlib import Path
from counsellor_app.storage.database import Database
from counsellor_app.storage.vault import Keys
with Database.open(Path({str(school_folder.path)!r}), Keys(*{_secrets(school_folder)!r})) as school:
    with school.read():
        pass
assert not {{"alembic", "sqlite3", "reportlab"}} & set(sys.modules), sorted(sys.modules)
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_copied_folder_is_the_same_school(school_folder: SchoolFolder, tmp_path: Path) -> None:
    with school_folder.open() as database:
        save(database, "a")
    copied = replace(school_folder, path=tmp_path / "copy")
    shutil.copytree(school_folder.path, copied.path)
    with copied.open() as database:
        assert settings_of(database) == {"a": "1"}

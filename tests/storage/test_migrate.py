"""School files of every version come up to date, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2 as driver

from counsellor_app.domain.errors import SchoolFileDamaged, SchoolFileNewer
from counsellor_app.storage import migrate as migrate_module
from counsellor_app.storage.backup import verify_backup
from counsellor_app.storage.connection import connect
from counsellor_app.storage.database import Database
from counsellor_app.storage.migrate import alembic_config, migrate
from counsellor_app.storage.migrations import HEAD
from counsellor_app.storage.records import Record
from counsellor_app.storage.vault import SCHOOL_FILE
from tests.storage.conftest import SchoolFolder

KEY = bytes(32)


@contextmanager
def raw(path: Path, key: bytes = KEY) -> Iterator[driver.Connection]:
    connection = connect(path, key)
    yield connection
    connection.close()


def shape(path: Path) -> dict[str, Any]:
    """Tables, columns, keys and indexes of a file, without the order they were written in."""
    with raw(path) as school:
        ask = school.execute
        tables = [
            name
            for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'table'")
            if name != "alembic_version"
        ]
        return {
            table: {
                "columns": sorted(row[1:] for row in ask(f"PRAGMA table_xinfo({table})")),
                "points to": sorted(row[2:] for row in ask(f"PRAGMA foreign_key_list({table})")),
                "unique": sorted(
                    tuple(column[2] for column in ask(f"PRAGMA index_xinfo('{row[1]}')"))
                    for row in ask(f"PRAGMA index_list({table})")
                    if row[3] != "c"
                ),
                "indexes": sorted(
                    sql
                    for (sql,) in ask(
                        "SELECT sql FROM sqlite_master WHERE type = 'index'"
                        " AND sql IS NOT NULL AND tbl_name = ?",
                        (table,),
                    )
                ),
            }
            for table in tables
        }


def make_all_at_once(path: Path) -> None:
    engine = create_engine("sqlite://", module=driver, creator=lambda: connect(path, KEY))
    Record.metadata.create_all(engine)
    engine.dispose()


def test_the_steps_lead_to_the_tables_we_draw(tmp_path: Path) -> None:
    migrate(tmp_path / "stepwise.db", KEY)
    make_all_at_once(tmp_path / "drawn.db")
    stepwise, drawn = shape(tmp_path / "stepwise.db"), shape(tmp_path / "drawn.db")
    assert set(stepwise) == set(drawn)
    for table in drawn:
        assert stepwise[table] == drawn[table]


def test_every_rule_keeps_the_name_we_gave_it(tmp_path: Path) -> None:
    migrate(tmp_path / "school.db", KEY)
    with raw(tmp_path / "school.db") as school:
        sql = "\n".join(sql for (sql,) in school.execute("SELECT sql FROM sqlite_master") if sql)
    for table in Record.metadata.sorted_tables:
        names = [rule.name for rule in table.constraints] + [one.name for one in table.indexes]
        assert None not in names
        assert all(str(name) in sql for name in names)


def test_opening_knows_the_newest_step() -> None:
    assert ScriptDirectory.from_config(alembic_config()).get_current_head() == HEAD


def test_migrating_again_changes_nothing(tmp_path: Path) -> None:
    migrate(tmp_path / "school.db", KEY)
    before = shape(tmp_path / "school.db")
    migrate(tmp_path / "school.db", KEY)
    assert shape(tmp_path / "school.db") == before


def test_a_newer_school_is_left_alone(school_folder: SchoolFolder) -> None:
    with raw(school_folder.path / SCHOOL_FILE, school_folder.keys.file_key) as school:
        school.execute("UPDATE alembic_version SET version_num = '0999'")
    before = (school_folder.path / SCHOOL_FILE).read_bytes()
    with pytest.raises(SchoolFileNewer) as caught:
        school_folder.open()
    assert caught.value.facts["version"] == "0999"
    assert (school_folder.path / SCHOOL_FILE).read_bytes() == before
    assert list((school_folder.path / "backups").iterdir()) == []


def test_an_unheard_of_shape_is_damage(school_folder: SchoolFolder) -> None:
    with raw(school_folder.path / SCHOOL_FILE, school_folder.keys.file_key) as school:
        school.execute("UPDATE alembic_version SET version_num = 'elsewhere'")
    with pytest.raises(SchoolFileDamaged):
        school_folder.open()


NEXT = f"{int(HEAD) + 1:04}"
NEXT_STEP = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{HEAD}"


def upgrade():
    with op.batch_alter_table("years") as years:
        years.add_column(sa.Column("remark", sa.String(), nullable=False, server_default=""))
        years.alter_column("starts", new_column_name="begins")
    {{more}}
"""


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program as it may be one step later: one more migration file, a newer head."""
    steps = tmp_path / "migrations"
    shutil.copytree(migrate_module.MIGRATIONS, steps, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrate_module, "MIGRATIONS", steps)
    monkeypatch.setattr("counsellor_app.storage.database.HEAD", NEXT)
    return steps / "versions" / f"{NEXT}_next.py"


@pytest.fixture
def school_with_rows(school_folder: SchoolFolder) -> SchoolFolder:
    with raw(school_folder.path / SCHOOL_FILE, school_folder.keys.file_key) as school:
        school.execute("INSERT INTO years (id, starts) VALUES (1, 2026)")
        school.execute(
            "INSERT INTO classes (id, year_id, name, name_key, sort_key, homeroom_teacher)"
            " VALUES (1, 1, '9A1', '9a1', x'00', 'Thạch Thị Sa Rane')"
        )
    return school_folder


def _years(database: Database) -> list[tuple[Any, ...]]:
    with database.read() as db:
        connection: Connection = db.connection()
        sql = "SELECT begins, remark, name FROM years JOIN classes ON year_id = years.id"
        return [tuple(row) for row in connection.exec_driver_sql(sql)]


def test_an_older_school_is_backed_up_and_brought_up_to_date(
    school_with_rows: SchoolFolder, next_version: Path
) -> None:
    next_version.write_text(NEXT_STEP.format(more=""))
    with school_with_rows.open() as database:
        assert database.revision() == NEXT
        assert _years(database) == [(2026, "", "9A1")]
    (backup,) = (school_with_rows.path / "backups").iterdir()
    facts = verify_backup(backup, school_with_rows.keys)
    assert backup.name.startswith(f"before-{NEXT}-")
    assert (facts.revision, facts.rows["classes"]) == (HEAD, 1)


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ("op.execute('no such words')", OperationalError),
        ("op.execute('DELETE FROM years')", SchoolFileDamaged),
    ],
)
def test_a_step_that_fails_leaves_the_school_as_it_was(
    school_with_rows: SchoolFolder, next_version: Path, more: str, error: type[Exception]
) -> None:
    path, key = school_with_rows.path / SCHOOL_FILE, school_with_rows.keys.file_key
    next_version.write_text(NEXT_STEP.format(more=more))
    with pytest.raises(error):
        school_with_rows.open()
    with raw(path, key) as school:
        assert school.execute("SELECT starts FROM years").fetchall() == [(2026,)]
        assert school.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]
        left_over = "SELECT name FROM sqlite_master WHERE name LIKE '%tmp%'"
        assert school.execute(left_over).fetchall() == []
    next_version.write_text(NEXT_STEP.format(more=""))
    with school_with_rows.open() as database:
        assert _years(database) == [(2026, "", "9A1")]


def test_a_school_of_the_first_shape_keeps_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    migrate(path, KEY, "0001")
    with raw(path) as school:
        school.execute(
            "INSERT INTO students (id, code, full_name, sort_key, search_key, initials,"
            " birth_place, address, hamlet, commune, district, province, phone)"
            " VALUES (1, 'HS00001', 'Kim Sa Rây', x'00', 'kim sa ray', 'ksr', '', '', '', '', '',"
            " '', '')"
        )
        school.execute(
            "INSERT INTO guardians (student_id, relation, name, occupation, phone)"
            " VALUES (1, 'MOTHER', 'Thạch Thị Phượng', '', '')"
        )
    migrate(path, KEY)
    with raw(path) as school:
        rows = school.execute("SELECT name, best_time, languages FROM guardians").fetchall()
    assert rows == [("Thạch Thị Phượng", "", "")]

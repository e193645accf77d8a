"""Schools and backups of every released shape open, come up to date and lose nothing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from sqlalchemy import func, select

from counsellor_app.services import Services
from counsellor_app.services.backups import restore, verify
from counsellor_app.services.school_folders import open_school, set_passphrase_with_recovery_key
from counsellor_app.storage.backup_file import open_backup
from counsellor_app.storage.migrations import HEAD
from counsellor_app.storage.records import Record
from tests.conftest import fixed_clock
from tests.services.builders import rows_of
from tests.storage.released.make_released import NOTE, PASSPHRASE

RELEASED = Path(__file__).parent / "released"
SHAPES = sorted(place.name for place in RELEASED.iterdir() if place.name.isdecimal())


@pytest.fixture(params=SHAPES)
def shape(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def folder(shape: str, tmp_path: Path) -> Path:
    """The school of a released shape, as it lay on a counsellor's disk."""
    place = tmp_path / "school"
    place.mkdir()
    for name in ("school.db", "keys.json"):
        shutil.copyfile(RELEASED / shape / name, place / name)
    return place


def opened(folder: Path, passphrase: str = PASSPHRASE) -> Services:
    return open_school(folder, passphrase, clock=fixed_clock)


def rows_then(shape: str) -> dict[str, int]:
    """How many rows each table held, but the trail, which goes on."""
    with open_backup(RELEASED / shape / "school.sohn") as backup:
        rows = backup.manifest.rows
    return {table: count for table, count in rows.items() if table != "trail"}


def rows_now(school: Services, shape: str) -> dict[str, int]:
    with school.database.read() as db:
        tables = {name: Record.metadata.tables[name] for name in rows_then(shape)}
        return {
            name: db.scalar(select(func.count()).select_from(table)) or 0
            for name, table in tables.items()
        }


def notes(school: Services) -> list[str]:
    every = [
        school.counselling.private_note(id)
        for (id,) in rows_of(school, "counselling_sessions", "id")
    ]
    return [note for note in every if note]


def test_every_shape_before_this_one_has_its_school() -> None:
    assert [f"{number:04}" for number in range(1, int(HEAD))] == SHAPES


def test_a_released_school_opens_and_keeps_every_row_and_note(shape: str, folder: Path) -> None:
    with opened(folder) as school:
        assert school.database.revision() == HEAD
        assert rows_now(school, shape) == rows_then(shape)
        read = notes(school)
        assert NOTE in read
        assert len(read) == rows_then(shape)["private_notes"]


def test_it_is_backed_up_before_it_is_brought_up_to_date(shape: str, folder: Path) -> None:
    with opened(folder) as school:
        assert school.backups.last_proved() is not None
    (backup,) = (folder / "backups").iterdir()
    facts = verify(backup, PASSPHRASE)
    assert (facts.revision, facts.proved) == (shape, True)


def test_its_printed_recovery_key_still_lets_the_counsellor_in(shape: str, folder: Path) -> None:
    sheet = (RELEASED / "README.md").read_text("utf-8")
    key = re.search(rf"^\| {shape} \|.*`([0-9A-Z-]+)` \|$", sheet, re.MULTILINE)
    assert key is not None
    set_passphrase_with_recovery_key(folder, key[1], "xuồng nhỏ qua rạch")
    with opened(folder, "xuồng nhỏ qua rạch") as school:
        assert NOTE in notes(school)


def test_a_released_backup_verifies_and_restores(shape: str, tmp_path: Path) -> None:
    backup = RELEASED / shape / "school.sohn"
    assert verify(backup, PASSPHRASE).proved
    restore(backup, tmp_path / "restored", PASSPHRASE)
    with opened(tmp_path / "restored") as school:
        assert rows_now(school, shape) == rows_then(shape)
        assert NOTE in notes(school)

"""Programs killed in the middle of their work: nothing answered is lost; and losses are seen."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, insert, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.storage.records import (
    CounsellingSessionRecord,
    PrivateNoteRecord,
    StudentRecord,
    TrailRecord,
)
from tests.conftest import NOW, PASSPHRASE
from tests.faults import kills
from tests.faults.deeds import open_hand
from tests.faults.killed_school import KillCounts, KilledSchool
from tests.faults.school_at_work import make_school
from tests.faults.school_rows import rows_of

SEED = 1000
KILLS = 10


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("made")
    return make_school(place / "school", place / "lists")


@pytest.fixture
def killed(made: Path, tmp_path: Path) -> KilledSchool:
    """A school that stands as it was last answered."""
    folder = tmp_path / "school"
    shutil.copytree(made, folder)
    with open_hand(folder, tmp_path / "stick").school as school:
        rows = rows_of(school.database)
    return KilledSchool(folder, tmp_path / "stick", PASSPHRASE, KillCounts(), rows=rows)


def change(killed: KilledSchool, deed: Callable[[DbSession], object]) -> None:
    """Change the school file behind the back of who will look at it."""
    hand = open_hand(killed.folder, killed.place)
    with hand.school as school, school.database.transaction() as db:
        deed(db)


def looked_at(killed: KilledSchool) -> dict[str, int]:
    """What looking counts that must not be."""
    killed.look()
    names = ("lost", "half_done", "unsound")
    return {name: getattr(killed.counts, name) for name in names if getattr(killed.counts, name)}


@pytest.mark.slow
def test_nothing_answered_is_lost_wherever_programs_are_killed(tmp_path: Path) -> None:
    print("seed", SEED)
    counts = kills.run(tmp_path, KILLS, SEED)
    assert counts.kills == KILLS
    assert counts.acknowledged > 0
    assert counts.failures == 0, counts


@pytest.mark.slow
def test_a_save_that_was_answered_and_never_made_is_counted_as_lost(tmp_path: Path) -> None:
    counts = kills.run(tmp_path, 2, SEED, lying=True)
    assert counts.acknowledged > 0
    assert counts.lost >= 1


def test_a_school_as_it_was_answered_is_sound(killed: KilledSchool) -> None:
    assert looked_at(killed) == {}
    assert killed.counts.backups_proved >= 1


def test_a_row_that_is_gone_is_counted_as_lost(killed: KilledSchool) -> None:
    change(killed, lambda db: db.execute(delete(PrivateNoteRecord)))
    assert looked_at(killed) == {"lost": 1}


def test_a_row_that_says_something_else_is_counted_as_lost(killed: KilledSchool) -> None:
    change(killed, lambda db: db.execute(update(StudentRecord).values(address="x")))
    assert looked_at(killed) == {"lost": 1}


def in_flight(killed: KilledSchool, **told: Any) -> None:
    killed.hear({"begin": "record a session", "tag": "T", "subject": [1], **told})


def test_a_deed_in_flight_that_is_half_there_is_counted(killed: KilledSchool) -> None:
    row = {"uuid": "u", "year_id": 1, "form": "INDIVIDUAL", "held_on": NOW.date(), "saved_at": NOW}
    change(killed, lambda db: db.execute(insert(CounsellingSessionRecord).values(**row)))
    in_flight(killed)
    assert looked_at(killed) == {"half_done": 1}


def test_a_deed_in_flight_excuses_nothing_it_does_not_touch(killed: KilledSchool) -> None:
    change(killed, lambda db: db.execute(update(StudentRecord).values(address="x")))
    in_flight(killed)
    assert looked_at(killed) == {"lost": 1}


def test_a_broken_chain_of_the_trail_is_counted(killed: KilledSchool) -> None:
    change(killed, lambda db: db.execute(update(TrailRecord).values(action="x")))
    assert looked_at(killed)["unsound"] == 1


def test_a_listed_backup_that_does_not_prove_is_counted(killed: KilledSchool) -> None:
    (killed.folder / "backups" / "broken.sohn").write_bytes(b"PK")
    assert looked_at(killed) == {"unsound": 1}


def test_a_school_that_does_not_open_is_counted(killed: KilledSchool) -> None:
    (killed.folder / "keys.json").write_bytes(b"")
    assert looked_at(killed) == {"lost": 1}

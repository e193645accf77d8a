"""The chain of the trail: whatever is done to a line behind the program's back is seen."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from counsellor_app.domain.trail_proof import BreakKind, TrailProof
from counsellor_app.services import Services
from counsellor_app.services.trail import note
from counsellor_app.storage.connection import connect
from counsellor_app.storage.database import Database
from counsellor_app.storage.migrate import migrate
from counsellor_app.storage.vault import Keys
from tests.conftest import FIRST_YEAR, NOW
from tests.services.builders import parsed, roster_row, rows_of, statements, three_students

KEY = bytes(32)
LAST = 11
"""The number of the last line of `lived`."""


@pytest.fixture
def lived(school: Services) -> Services:
    """A school whose trail has a few more lines."""
    three_students(school)
    for turn in range(8):
        school.students.archive(1, archived=turn % 2 == 0)
    return school


def tamper(school: Services, *statements: str) -> TrailProof:
    """Change the file as another program would that holds the key."""
    with school.database.transaction() as db:
        for statement in statements:
            db.execute(text(statement))
    return school.trail_log.proof()


def seen(proof: TrailProof) -> tuple[str, int] | None:
    return (proof.broken.kind, proof.broken.number) if proof.broken else None


def test_what_only_the_program_wrote_is_whole(lived: Services) -> None:
    proof = lived.trail_log.proof()
    assert (proof.whole, proof.lines) == (True, LAST)


DAMAGE: dict[str, tuple[tuple[str, ...], str, int]] = {
    "an altered deed": (("UPDATE trail SET action = 'leave' WHERE id = 4",), "altered", 4),
    "an altered moment": (("UPDATE trail SET at = '2027-01-01 00:00:00.000000' WHERE id = 4",),
                          "altered", 4),
    "no moment at all": (("UPDATE trail SET at = 'hôm qua' WHERE id = 4",), "altered", 4),
    "an altered role": (("UPDATE trail SET role = 'principal' WHERE id = 4",), "altered", 4),
    "another person": (("UPDATE trail SET person_id = 2 WHERE id = 4",), "altered", 4),
    "bytes for words": (("UPDATE trail SET subject = x'00ff' WHERE id = 4",), "altered", 4),
    "a rewritten digest": (("UPDATE trail SET digest = zeroblob(32) WHERE id = 4",), "altered", 4),
    "a removed line": (("DELETE FROM trail WHERE id = 4",), "missing", 5),
    "the first line removed": (("DELETE FROM trail WHERE id = 1",), "missing", 2),
    "a swapped pair": (("UPDATE trail SET id = -1 WHERE id = 4",
                        "UPDATE trail SET id = 4 WHERE id = 5",
                        "UPDATE trail SET id = 5 WHERE id = -1"), "altered", 4),
    "a line for a removed one": (("DELETE FROM trail WHERE id = 4",
                                  "INSERT INTO trail (id, at, role, action, subject) VALUES"
                                  " (4, '2027-04-13 02:00:00.000000', 'counsellor', 'leave', '')"),
                                 "altered", 4),
    "a line at the end": (("INSERT INTO trail (at, role, action, subject) VALUES"
                           " ('2027-04-13 02:00:00.000000', 'counsellor', 'leave', '')",),
                          "altered", LAST + 1),
    "a cut tail": (("DELETE FROM trail WHERE id > 7",), "cut", 8),
    "everything removed": (("DELETE FROM trail",), "cut", 1),
    "the end forgotten": (("DELETE FROM trail_head",), "end-lost", LAST),
    "another end": (("UPDATE trail_head SET digest = zeroblob(32)",), "end-lost", LAST),
}  # fmt: skip


@pytest.mark.parametrize("what", DAMAGE)
def test_it_is_seen(lived: Services, what: str) -> None:
    statements, kind, number = DAMAGE[what]
    assert seen(tamper(lived, *statements)) == (kind, number)


@pytest.mark.parametrize("what", DAMAGE)
def test_it_is_still_seen_after_further_deeds(lived: Services, what: str) -> None:
    tamper(lived, *DAMAGE[what][0])
    for turn in range(4):
        lived.students.archive(2, archived=turn % 2 == 0)
    assert not lived.trail_log.proof().whole


def test_a_cut_tail_tells_how_many_are_gone(lived: Services) -> None:
    broken = tamper(lived, "DELETE FROM trail WHERE id > 7").broken
    assert broken is not None
    assert (broken.kind, broken.missing) == (BreakKind.CUT, LAST - 7)


def test_a_break_tells_the_day_of_its_line(lived: Services) -> None:
    broken = tamper(lived, "UPDATE trail SET count = 9 WHERE id = 4").broken
    assert broken is not None
    assert broken.at == NOW


def test_a_deed_taken_back_by_an_error_leaves_no_gap(lived: Services) -> None:
    before = len(rows_of(lived, "trail"))
    with suppress(RuntimeError), lived.database.transaction() as db:
        note(db, "counsellor", NOW, "leave")
        raise RuntimeError
    lived.students.archive(2)
    proof = lived.trail_log.proof()
    assert (proof.whole, proof.lines) == (True, before + 1)


def test_two_programs_writing_at_once_keep_one_chain(lived: Services) -> None:
    before = lived.trail_log.proof().lines
    others = [Services(Database(lived.database.folder, lived.database.keys), lived.clock)
              for _ in range(2)]  # fmt: skip

    def work(one: Services) -> None:
        for turn in range(25):
            one.students.archive(1, archived=turn % 2 == 0)

    with ThreadPoolExecutor(2) as both:
        list(both.map(work, others))
    for one in others:
        one.close()
    proof = lived.trail_log.proof()
    assert (proof.whole, proof.lines) == (True, before + 50)


@pytest.mark.parametrize(("person", "written"), [(1, 1), (None, None), (999, None)])
def test_a_line_names_who_came_in(lived: Services, person: int | None, written: int | None) -> None:
    keys = replace(lived.database.keys, person=person)
    with Services(Database(lived.database.folder, keys), lived.clock) as theirs:
        theirs.students.archive(1)
    assert rows_of(lived, "trail", "person_id")[-1] == (written,)
    assert lived.trail_log.proof().whole


def test_a_restored_backup_has_the_whole_trail_of_its_day(lived: Services, tmp_path: Path) -> None:
    made = lived.backups.make()
    for turn in range(3):
        lived.students.archive(2, archived=turn % 2 == 0)
    lived.backups.restore(made.path, tmp_path / "khôi phục")
    with Database(tmp_path / "khôi phục", lived.database.keys) as database:
        log = Services(database, lived.clock).trail_log
        proof, newest = log.proof(), log.lines()[0]
    assert (proof.whole, proof.lines) == (True, LAST + 1)
    assert newest.action == "restored-from-backup"
    assert lived.trail_log.proof().whole


def test_a_long_list_costs_one_line(lived: Services) -> None:
    rows = [roster_row(at, f"Kim Sa {at}") for at in range(2, 402)]
    with statements(lived) as asked:
        lived.rosters.take(parsed(*rows), FIRST_YEAR)
    assert len(asked) < 40
    assert rows_of(lived, "trail", "action", "count")[-1] == ("import-students", 400)


def raw_line(number: int) -> tuple[Any, ...]:
    at = f"2026-11-{number:02} 02:00:00.000000"
    return (number, at, "counsellor", "record-session", "counselling_sessions", number, None)


def test_the_lines_of_an_older_file_are_chained_as_it_comes_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    migrate(path, KEY, "0002")
    with connect(path, KEY) as older:
        older.executemany(
            "INSERT INTO trail (id, at, role, action, subject, subject_id, count)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [raw_line(number) for number in range(1, 9)],
        )
    older.close()
    migrate(path, KEY)
    database = Database(tmp_path, Keys(KEY, None, "counsellor"))
    with Services(database, lambda: NOW) as school:
        assert (school.trail_log.proof().whole, school.trail_log.proof().lines) == (True, 8)
        with database.transaction() as db:
            note(db, "counsellor", NOW, "leave")
        assert school.trail_log.proof().whole
        assert seen(tamper(school, "DELETE FROM trail WHERE id = 3")) == ("missing", 4)

"""The trail read again: newest first, a page at a time, narrowed by kind, by person, by days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from counsellor_app.domain.errors import NoRight
from counsellor_app.domain.trail_line import DeedKind, TrailFilter, TrailPerson, kind_of
from counsellor_app.services import Services
from counsellor_app.services.trail_log import TrailLog
from counsellor_app.services.trail_words import DEEDS
from counsellor_app.storage.database import Database
from tests.conftest import NOW, PASSPHRASE
from tests.services.builders import talk, three_students

AN = TrailPerson(1, "", "Nguyễn Văn An")
RAY = TrailPerson(2, "", "Thạch Thị Sa Rây")


@pytest.fixture
def theirs(school: Services) -> Iterator[Services]:
    """The same school, opened by Thạch Thị Sa Rây two days later."""
    three_students(school)
    keys = replace(school.database.keys, person=2)
    later = NOW + timedelta(days=2)
    with Services(Database(school.database.folder, keys), lambda: later) as services:
        yield services


def actions(school: Services, **wanted: object) -> list[str]:
    filtered = TrailFilter(**wanted)  # type: ignore[arg-type]
    return [line.action for line in school.trail_log.lines(wanted=filtered)]


def test_the_newest_deed_comes_first(school: Services) -> None:
    three_students(school)
    school.students.archive(1)
    first = school.trail_log.lines()[0]
    assert (first.role, first.action) == ("counsellor", "archive-student")


def test_pages_join_without_a_gap(school: Services) -> None:
    three_students(school)
    for archived in (True, False, True, False):
        school.students.archive(1, archived=archived)
    whole = [line.id for line in school.trail_log.lines()]
    first = school.trail_log.lines(most=2)
    rest = school.trail_log.lines(before=first[-1].id)
    assert [line.id for line in (*first, *rest)] == whole


def test_each_kind_shows_its_deeds_and_no_others(school: Services) -> None:
    three_students(school)
    school.counselling.private_note(school.counselling.record(talk(1, private_note="Em lo.")))
    school.session_diaries.of_session(1)
    school.backups.make()
    assert actions(school, kind=DeedKind.OPENED) == ["open-school"]
    assert actions(school, kind=DeedKind.SEEN) == ["see-note"]
    assert actions(school, kind=DeedKind.HANDED_OUT) == ["print-diary"]
    assert actions(school, kind=DeedKind.KEPT) == ["backup"]
    assert actions(school, kind=DeedKind.CHANGED) == [
        "record-session", "import-students", "found-school",
    ]  # fmt: skip


def test_the_kinds_leave_nothing_out_and_nothing_twice(school: Services) -> None:
    three_students(school)
    school.backups.make()
    school.ways_in.draw_recovery_key(PASSPHRASE)
    narrowed = [action for kind in DeedKind for action in actions(school, kind=kind)]
    assert sorted(narrowed) == sorted(actions(school))


def test_every_kind_has_deeds() -> None:
    assert {kind_of(action) for action in DEEDS} == set(DeedKind)


def test_a_line_says_who_it_was_where_that_is_known(theirs: Services) -> None:
    theirs.students.archive(1)
    newest, before = theirs.trail_log.lines()[:2]
    assert (newest.person, before.person) == ("Thạch Thị Sa Rây", "Nguyễn Văn An")


def test_one_persons_deeds_are_told_apart(theirs: Services) -> None:
    theirs.students.archive(1)
    assert theirs.trail_log.people() == [AN, RAY]
    assert actions(theirs, who=RAY) == ["archive-student"]
    assert "archive-student" not in actions(theirs, who=AN)


def test_where_only_the_role_is_known_it_stands_for_the_person(school: Services) -> None:
    keys = replace(school.database.keys, person=None, role="recovery")
    with Services(Database(school.database.folder, keys), school.clock) as recovered:
        recovered.students.archive(three_students(recovered)["Ngọc"])
    unknown = TrailPerson(None, "recovery")
    assert school.trail_log.people() == [AN, unknown]
    assert actions(school, who=unknown) == ["archive-student", "import-students"]


def test_days_are_the_schools_and_both_included(theirs: Services) -> None:
    theirs.students.archive(1)
    day = date(2027, 4, 15)
    assert actions(theirs, first=day, last=day) == ["archive-student"]
    assert "archive-student" not in actions(theirs, last=day - timedelta(days=1))
    assert actions(theirs, first=day + timedelta(days=1)) == []


def test_what_was_put_in_from_outside_can_still_be_looked_at(school: Services) -> None:
    with school.database.transaction() as db:
        db.execute(text("UPDATE trail SET at = 'hôm qua', count = 'ba', role = x'00' WHERE id = 1"))
    line = school.trail_log.lines()[-1]
    assert (line.at, line.count) == (None, None)


def test_the_principal_sees_none_of_it(school: Services) -> None:
    keys = replace(school.database.keys, role="principal", note_key=None)
    with Database(school.database.folder, keys) as database:
        log = TrailLog(database, school.clock)
        for look in (log.lines, log.all, log.people, log.proof):
            with pytest.raises(NoRight):
                look()
        with pytest.raises(NoRight):
            _ = Services(database, school.clock).trail_log

"""The trail read again: newest first, a page at a time, by action and count alone."""

from __future__ import annotations

from counsellor_app.services import Services
from tests.services.builders import three_students


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

"""Career activities of a year and their attendance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.domain.activity import Activity
from counsellor_app.domain.errors import Invalid, NotFound
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import numbers, parsed, roster_row, rows_of, three_students

VISIT = Activity(
    "VISIT", "Thăm xưởng may Trà Cú", date(2027, 3, 20), place="Trà Cú", classes=("9A1",)
)


def two_classes(school: Services) -> dict[str, int]:
    three_students(school)
    school.rosters.take(parsed(roster_row(2, "Sơn Minh Khang", "9A2")), FIRST_YEAR)
    return numbers(school)


def test_everybody_of_the_classes_is_present_at_first(school: Services) -> None:
    two_classes(school)
    number = school.activities.add(replace(VISIT, classes=("9A2", "9a1")), FIRST_YEAR)
    first, second = school.activities.attendance(number)
    assert (first.class_name, first.present) == ("9A1", 3)
    assert [one.full_name for one in second.students] == ["Sơn Minh Khang"]
    (row,) = school.activities.of_year(FIRST_YEAR)
    assert (row.classes, row.expected, row.present) == (("9A1", "9A2"), 4, 4)


def test_the_absent_are_counted_and_can_be_present_after_all(school: Services) -> None:
    who = two_classes(school)
    number = school.activities.add(VISIT, FIRST_YEAR)
    for name in ("Bình", "Phia"):
        school.activities.mark_absent(number, who[name])
    school.activities.mark_absent(number, who["Phia"])
    assert school.activities.of_year(FIRST_YEAR)[0].present == 1
    school.activities.mark_absent(number, who["Phia"], absent=False)
    (only,) = school.activities.attendance(number)
    assert [one.student for one in only.students if one.absent] == [who["Bình"]]


def test_a_class_that_no_longer_takes_part_takes_its_absences_along(school: Services) -> None:
    who = two_classes(school)
    number = school.activities.add(replace(VISIT, classes=("9A1", "9A2")), FIRST_YEAR)
    school.activities.mark_absent(number, who["Khang"])
    school.activities.mark_absent(number, who["Ngọc"])
    school.activities.change(number, VISIT)
    school.activities.change(number, replace(VISIT, classes=("9A1", "9A2")))
    (row,) = school.activities.of_year(FIRST_YEAR)
    assert (row.expected, row.absent) == (4, 1)


def test_who_changed_class_is_expected_where_they_were_that_day(school: Services) -> None:
    who = two_classes(school)
    school.students.move_class(who["Ngọc"], FIRST_YEAR, "9A2", date(2027, 2, 1))
    number = school.activities.add(VISIT, FIRST_YEAR)
    assert school.activities.attendance(number)[0].present == 2
    school.activities.change(number, replace(VISIT, held_on=date(2027, 1, 15)))
    assert school.activities.attendance(number)[0].present == 3


def test_who_had_left_is_not_expected(school: Services) -> None:
    who = two_classes(school)
    school.students.leave(who["Ngọc"], FIRST_YEAR, date(2027, 3, 1), "LEFT")
    school.activities.add(VISIT, FIRST_YEAR)
    assert school.activities.of_year(FIRST_YEAR)[0].expected == 2


def test_the_year_is_told_newest_first(school: Services) -> None:
    two_classes(school)
    for day in (date(2026, 10, 5), date(2027, 4, 1), date(2026, 12, 20)):
        school.activities.add(replace(VISIT, held_on=day), FIRST_YEAR)
    months = [row.held_on.month for row in school.activities.of_year(FIRST_YEAR)]
    assert months == [4, 12, 10]


def test_a_deleted_activity_comes_back_with_its_attendance(school: Services) -> None:
    who = two_classes(school)
    number = school.activities.add(VISIT, FIRST_YEAR)
    school.activities.mark_absent(number, who["Bình"])
    school.activities.delete(number)
    assert school.activities.of_year(FIRST_YEAR) == []
    with pytest.raises(NotFound):
        school.activities.get(number)
    school.activities.restore(number)
    assert school.activities.of_year(FIRST_YEAR)[0].absent == 1
    assert school.activities.get(number) == VISIT


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"name": " "}, "no-activity-name"),
        ({"held_on": date(2026, 7, 31)}, "day-outside-year"),
        ({"ends_on": date(2027, 3, 19)}, "ends-before-it-begins"),
    ],
)
def test_what_an_activity_cannot_be(school: Services, wrong: dict[str, object], code: str) -> None:
    two_classes(school)
    with pytest.raises(Invalid) as raised:
        school.activities.add(replace(VISIT, **wrong), FIRST_YEAR)  # type: ignore[arg-type]
    assert [one.problem for one in raised.value.facts["problems"]] == [code]


def test_a_class_or_a_year_the_school_has_not_is_refused(school: Services) -> None:
    two_classes(school)
    with pytest.raises(NotFound):
        school.activities.add(replace(VISIT, classes=("9Z9",)), FIRST_YEAR)
    with pytest.raises(NotFound):
        school.activities.add(replace(VISIT, held_on=date(2025, 9, 9)), SchoolYear(2025))
    assert rows_of(school, "activities") == []

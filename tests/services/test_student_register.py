"""The list of students as a counsellor searches it: folded, by class, date, initials, state."""

from __future__ import annotations

from datetime import date

import pytest

from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.student import Student
from counsellor_app.domain.student_index import (
    BY_CLASS,
    BY_ROLL,
    StudentFilter,
    birth_date_hit,
    hits,
)
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import numbers, parsed, roster_row, talk

RAY = ("Thạch Thị Sa Rây", date(2012, 8, 22))
PEOPLE = (
    (*RAY, "9A2", 15),
    ("Nguyễn Hoài An", date(2012, 4, 19), "9A2", 1),
    ("Trần Văn Đục", date(2012, 12, 3), "9A1", 2),
    ("Trần Văn Dục", date(2011, 2, 9), "9A10", 4),
    ("Kim Sô Phia", None, "12B", 1),
)


@pytest.fixture(autouse=True)
def _people(school: Services) -> None:
    rows = [
        roster_row(at, name, in_class, born=born, roll_number=roll)
        for at, (name, born, in_class, roll) in enumerate(PEOPLE, start=2)
    ]
    school.rosters.take(parsed(*rows), FIRST_YEAR)


def found(school: Services, text: str = "", **said: object) -> list[str]:
    wanted = StudentFilter(text=text, **said)  # type: ignore[arg-type]
    students = school.student_register.index(FIRST_YEAR).find(wanted)
    return [one.full_name.split()[-1] for one in students]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("sa ray 9a2", ["Rây"]),
        ("  SA  rây ", ["Rây"]),
        ("2208", ["Rây"]),
        ("22/08/2012", ["Rây"]),
        ("ttsr", ["Rây"]),
        ("duc", ["Dục", "Đục"]),
        ("đục", ["Đục", "Dục"]),
        ("9a1", ["Dục", "Đục"]),
        ("12b", ["Phia"]),
        ("2011", ["Dục"]),
        ("ra thi", ["Rây"]),
        ("ay", []),
        ("tts", []),
        ("100%", []),
    ],
)
def test_what_is_typed_finds_name_class_birth_date_or_initials(
    school: Services, typed: str, names: list[str]
) -> None:
    assert sorted(found(school, typed)) == sorted(names)
    if "đ" in typed:
        assert found(school, typed) == names


def test_the_list_stands_by_given_name_class_or_roll(school: Services) -> None:
    assert found(school) == ["An", "Dục", "Đục", "Phia", "Rây"]
    assert found(school, order=BY_CLASS) == ["Đục", "An", "Rây", "Dục", "Phia"]
    assert found(school, order=BY_ROLL, class_name="9a2") == ["An", "Rây"]


def test_chips_narrow_by_class_grade_and_state(school: Services) -> None:
    number = numbers(school)
    school.pathways.save_plan(number["Rây"], PathwayPlan(date(2027, 4, 1), (Choice("S9_TC"),)))
    school.pathways.save_plan(number["An"], PathwayPlan(date(2027, 4, 1), (Choice("S9_CHUA"),)))
    school.pathways.save_destination(number["Đục"], Destination(date(2027, 4, 2), "S9_TC"))
    assert found(school, state="INTENDED") == ["Rây"]
    assert found(school, state="ACTUAL") == ["Đục"]
    assert found(school, state="NONE", grade=9) == ["An", "Dục"]
    assert found(school, class_name="12B") == ["Phia"]


def test_who_left_or_was_put_away_shows_only_when_asked_for(school: Services) -> None:
    number = numbers(school)
    school.students.leave(number["Rây"], FIRST_YEAR, date(2027, 3, 1), "MOVED")
    school.students.archive(number["An"])
    school.students.enter_year(number["Phia"], SchoolYear(2027), "12C")
    assert found(school) == ["Dục", "Đục", "Phia"]
    assert found(school, standing="LEFT") == ["Rây"]
    assert found(school, standing="ARCHIVED") == ["An"]
    assert len(found(school, standing=None)) == len(PEOPLE)
    next_year = school.student_register.index(SchoolYear(2027))
    away = next_year.find(StudentFilter(standing="ELSEWHERE"))
    assert {one.full_name.split()[-1] for one in away} == {"Dục", "Đục", "Rây"}


def test_an_exact_list_of_students_can_be_shown(school: Services) -> None:
    number = numbers(school)
    assert found(school, ids=(number["Rây"], number["An"], 999)) == ["An", "Rây"]


def test_the_wide_list_tells_group_first_wish_and_last_session(school: Services) -> None:
    ray = numbers(school)["Rây"]
    school.pathways.save_plan(ray, PathwayPlan(date(2027, 4, 1), (Choice("S9_TC"),)))
    school.counselling.record(talk(ray, held_on=date(2027, 4, 5)))
    later = school.counselling.record(talk(ray, held_on=date(2027, 4, 6)))
    school.counselling.delete(later)
    facts = school.student_register.facts(FIRST_YEAR, [ray])[ray]
    assert (facts.first_wish, facts.last_session) == ("S9_TC", date(2027, 4, 5))


def test_the_letters_that_were_typed_are_marked(school: Services) -> None:
    assert hits("Thạch Thị Sa Rây", "thach ray") == ((0, 5), (13, 3))
    assert hits("Trần Văn Đục", "đu") == ((9, 2),)
    assert hits("Trần Văn Đục", "an") == ()
    assert birth_date_hit(date(2012, 8, 22), "ray 2208") == len("22/08")
    assert birth_date_hit(date(2012, 8, 22), "3") == 0


def test_same_name_and_birth_date_are_told_of(school: Services) -> None:
    ray = numbers(school)["Rây"]
    again = Student("THẠCH THỊ SA RÂY", birth_date=RAY[1])
    twin = school.student_files.add(again, FIRST_YEAR, "9A3")
    assert school.student_register.duplicates(ray) == [twin]
    assert school.student_register.all_duplicates() == [(ray, twin)]

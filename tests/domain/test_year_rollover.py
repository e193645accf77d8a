"""Which class becomes which, and what is not possible."""

from __future__ import annotations

from datetime import date

import pytest

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.year_rollover import (
    ClassStep,
    Leaving,
    Rollover,
    StayDown,
    is_early,
    proposed_target,
)

YEAR = SchoolYear(2026)
SMALL = Rollover(
    YEAR,
    (
        ClassStep("6A1", 6, 30, "7A1"),
        ClassStep("6A2", 6, 28, "7A2"),
        ClassStep("9A1", 9, 25, "", (1, 2)),
    ),
)


@pytest.mark.parametrize(
    ("class_name", "target"),
    [
        ("6A1", "7A1"),
        ("8/2", "9/2"),
        ("Lớp 9A1", "Lớp 10A1"),
        ("10 Toán", "11 Toán"),
        ("11A10", "12A10"),
        ("12A1", ""),
        ("Tin", "Tin"),
    ],
)
def test_a_class_goes_up_one_grade_and_keeps_the_rest_of_its_name(
    class_name: str, target: str
) -> None:
    assert proposed_target(class_name, (12,)) == target


def test_grade_9_leaves_a_school_of_both_levels_until_told_otherwise() -> None:
    assert proposed_target("9A1", (9, 12)) == ""
    changed = SMALL.with_target("9A1", " 10A1 ")
    assert changed.classes[2].target == "10A1"
    assert changed.problems == ()
    assert (SMALL.without_destination, changed.without_destination) == (2, 0)


def test_each_student_is_counted_once() -> None:
    changed = SMALL.with_stay_down(StayDown(5, "Kim Sô Phia", "6A1", "6A1"))
    changed = changed.with_leaving(Leaving(6, "Nguyễn Văn Bình", "6A2", "MOVED_SUMMER"))
    counts = changed.counts
    assert (counts.promoted, counts.repeating, counts.finished, counts.leaving) == (56, 1, 25, 1)
    assert changed.targets == ("7A1", "7A2", "6A1")


def test_a_student_goes_one_way_only() -> None:
    stay = StayDown(5, "Kim Sô Phia", "6A1", "6A1")
    changed = SMALL.with_stay_down(stay).with_leaving(Leaving(5, "Kim Sô Phia", "6A1", "MOVED"))
    assert (changed.stay_downs, len(changed.leavings)) == ((), 1)
    assert changed.without(5) == SMALL


def test_two_classes_may_become_one() -> None:
    assert SMALL.with_target("6A2", "7a1").counts.classes == 1


def test_a_class_does_not_skip_a_grade_and_staying_means_the_same_grade() -> None:
    wrong = SMALL.with_target("6A1", "8A1").with_stay_down(StayDown(5, "Em", "6A2", "7A2"))
    assert [(one.column, one.problem) for one in wrong.problems] == [
        ("6A1", "next-class-grade"),
        ("Em", "same-grade-class"),
    ]


def test_before_may_it_is_early() -> None:
    assert is_early(YEAR, date(2027, 4, 30))
    assert not is_early(YEAR, date(2027, 5, 1))

"""Counting a grade: totals add up, everybody stands once."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from counsellor_app.domain.summary import CountedStudent, Counts, Summary, SummaryRow, total_of
from counsellor_app.domain.summary_rates import percent, rate
from tests.summary_builders import invented, pathways, student, summary

flags = some.booleans()
students = some.builds(
    CountedStudent,
    some.sampled_from(["9A1", "9A2", "9A10"]),
    some.sampled_from(["S9_THPT_CL", "S9_TC", "S9_CHUA"]),
    flags,
    some.none() | flags,
    some.just(False),
    *[flags] * 5,
)
grades = some.lists(students, max_size=40)


@settings(derandomize=True, max_examples=60)
@given(grades)
def test_everybody_stands_in_exactly_one_row(grade: list[CountedStudent]) -> None:
    found = summary(*grade)
    assert found.all.total == len(grade)
    assert found.all.female == sum(one.female for one in grade)
    assert found.completed.total == sum(one.completed for one in grade)
    assert len({(row.class_name, row.pathway) for row in found.rows}) == len(found.rows)


@settings(derandomize=True, max_examples=60)
@given(grades)
def test_no_part_is_larger_than_its_whole(grade: list[CountedStudent]) -> None:
    found = summary(*grade)
    assert all(row.consistent for row in found.rows)
    assert found.all.consistent


@settings(derandomize=True, max_examples=30)
@given(grades)
def test_counting_in_the_database_first_gives_the_same_summary(
    grade: list[CountedStudent],
) -> None:
    counted = summary(*grade)
    halves = [summary(*grade[::2]).rows, summary(*grade[1::2]).rows]
    assert summary(rows=[*halves[1], *halves[0]]) == counted


def test_unknown_ethnicity_counts_as_neither() -> None:
    found = summary(student(minority=None, female=True), student(minority=True, female=True))
    assert found.all == Counts(total=2, female=2, minority=1, minority_female=1)


def test_a_khmer_student_is_of_a_minority() -> None:
    assert summary(student(minority=None, khmer=True)).all.minority == 1


def test_rows_stand_by_class_then_as_in_the_catalogue() -> None:
    found = summary(
        student("9A10", "S9_TC"),
        student("9A2", "S9_CHUA"),
        student("9A2", "S9_THPT_CL"),
        student("9A2", "SOMETHING_OLD"),
    )
    assert [(row.class_name, row.pathway) for row in found.rows] == [
        ("9A2", "S9_THPT_CL"),
        ("9A2", "S9_CHUA"),
        ("9A2", "SOMETHING_OLD"),
        ("9A10", "S9_TC"),
    ]


def test_a_row_of_nobody_is_left_out() -> None:
    assert summary(rows=[SummaryRow("9A1", "S9_TC", Counts(), Counts())]).rows == ()


def test_counts_of_nothing_are_nought() -> None:
    assert total_of([]) == Counts()


@pytest.mark.parametrize(
    ("part", "whole", "written"),
    [
        (5, 13, "38,5"),
        (1, 8, "12,5"),
        (1, 16, "6,3"),  # 6,25 goes away from zero
        (1, 400, "0,3"),
        (3, 3, "100,0"),
        (0, 7, "0,0"),
        (0, 0, "–"),
        (4, 0, "–"),
    ],
)
def test_percentages_have_one_decimal_and_a_comma(part: int, whole: int, written: str) -> None:
    assert percent(part, whole) == written


@settings(derandomize=True, max_examples=300)
@given(some.integers(0, 10**6), some.integers(1, 10**6))
def test_percentages_are_rounded_half_away_from_zero(part: int, whole: int) -> None:
    exact = Decimal(part) * 100 / Decimal(whole)
    shown = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert percent(part, whole) == f"{shown}".replace(".", ",")


def _of(school: Summary, name: str) -> tuple[int, int]:
    found = rate(school, pathways(), "phan_luong" if name == "phan_luong" else "chuyen_cap")
    return found.part, found.whole


def test_rates_are_of_completers_once_somebody_has_completed() -> None:
    school = summary(
        student(pathway="S9_TC", completed=True),
        student(pathway="S9_THPT_CL", completed=True),
        student(pathway="S9_LD_DP", completed=True),
        student(pathway="S9_LUUBAN"),
    )
    assert _of(school, "phan_luong") == (1, 3)
    assert _of(school, "chuyen_cap") == (2, 3)


def test_rates_are_of_everybody_before() -> None:
    school = summary(student(pathway="S9_TC"), student(pathway="S9_LUUBAN"))
    assert _of(school, "phan_luong") == (1, 2)


def test_a_school_may_count_another_set() -> None:
    school = summary(student(pathway="S9_NGHE_NH"), student(pathway="S9_TC"))
    assert rate(school, pathways(), "phan_luong", pathways=["S9_NGHE_NH"]).tenths == 500


def test_the_invented_grade_is_whole() -> None:
    assert invented().all.total == 142

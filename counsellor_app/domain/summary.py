"""The summary a school hands in: how many students go which way, by class; never who.

Every student enrolled in the grade and year on the counting day stands in exactly one row; a
student without a pathway stands under the code for "not known". Minority means an ethnic group
other than Kinh; unknown ethnicity counts as neither and shows among the checks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

from counsellor_app.domain.school import SchoolLevel
from counsellor_app.domain.school_year import class_sort_key

Basis = Literal["intended", "actual"]


@dataclass(frozen=True, slots=True)
class Counts:
    """The nine counts of a group of students, in the order a package writes them."""

    total: int = 0
    female: int = 0
    minority: int = 0
    minority_female: int = 0
    khmer: int = 0
    poor: int = 0
    near_poor: int = 0
    disabled: int = 0
    boarding: int = 0

    def values(self) -> tuple[int, ...]:
        """The nine numbers in order."""
        return (
            self.total,
            self.female,
            self.minority,
            self.minority_female,
            self.khmer,
            self.poor,
            self.near_poor,
            self.disabled,
            self.boarding,
        )

    def __add__(self, other: Counts) -> Counts:
        return Counts(*map(int.__add__, self.values(), other.values()))

    def __sub__(self, other: Counts) -> Counts:
        return Counts(*map(int.__sub__, self.values(), other.values()))

    @property
    def consistent(self) -> bool:
        """Whether some group of students can have these counts."""
        return consistent(self.values())


COUNT_NAMES: tuple[str, ...] = tuple(field.name for field in fields(Counts))


def consistent(counts: Sequence[int]) -> bool:
    """Whether no part is larger than its whole; nine numbers in the order of `Counts`."""
    total, female, minority, minority_female, khmer, poor, near_poor, disabled, boarding = counts
    return (
        min(counts) >= 0
        and minority_female <= min(female, minority)
        and female + minority - minority_female <= total
        and khmer <= minority
        and max(poor, near_poor, disabled, boarding) <= total
    )


@dataclass(frozen=True, slots=True)
class CountedStudent:
    """What is counted of one student; `minority` is None where the ethnic group is not known."""

    class_name: str
    pathway: str
    female: bool
    minority: bool | None
    khmer: bool
    poor: bool
    near_poor: bool
    disabled: bool
    boarding: bool
    completed: bool


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One class and one pathway: everybody, and those of them who completed the level."""

    class_name: str
    pathway: str
    all: Counts
    completed: Counts

    @property
    def consistent(self) -> bool:
        """Whether both counts hold together and the completers are part of all."""
        rest = self.all - self.completed
        return self.all.consistent and self.completed.consistent and rest.consistent


@dataclass(frozen=True, slots=True)
class CountedSessions:
    """The counselling of one class in the year: students enrolled and met, sessions, minutes."""

    class_name: str
    students: int
    met: int
    sessions: int
    individual: int
    group: int
    parent: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Check:
    """Something to look at before handing in: a stable code and how many students it concerns."""

    code: str
    count: int


@dataclass(frozen=True, slots=True)
class SchoolIdentity:
    """Which school a summary is of; `id` is the school file's UUID."""

    id: str
    name: str
    level: SchoolLevel
    boarding: bool
    governing_body: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of one grade in one year, rows in class order, then in catalogue order."""

    school: SchoolIdentity
    year: str
    grade: int
    basis: Basis
    counted_on: date
    catalogue_version: str
    rows: tuple[SummaryRow, ...]
    counselling: tuple[CountedSessions, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes that stand in the rows, in order."""
        return tuple(dict.fromkeys(row.class_name for row in self.rows))

    @property
    def all(self) -> Counts:
        """Everybody."""
        return total_of(row.all for row in self.rows)

    @property
    def completed(self) -> Counts:
        """Everybody who completed the level."""
        return total_of(row.completed for row in self.rows)

    @property
    def of_completers(self) -> bool:
        """Whether percentages are of completers: where anybody has completed the level yet."""
        return any(row.completed.total for row in self.rows)


def total_of(parts: Iterable[Counts]) -> Counts:
    """The counts of several groups together; no student may stand in two."""
    columns = list(zip(*(part.values() for part in parts), strict=True))
    return Counts(*map(sum, columns)) if columns else Counts()


def count_rows(students: Iterable[CountedStudent]) -> tuple[SummaryRow, ...]:
    """Count students one by one; rows in the order their class and pathway first appear."""
    found: dict[tuple[str, str], tuple[list[int], list[int]]] = {}
    for student in students:
        key = (student.class_name, student.pathway)
        pair = found.get(key)
        if pair is None:
            pair = found[key] = ([0] * 9, [0] * 9)
        minority = bool(student.minority or student.khmer)
        ones = (
            1,
            student.female,
            minority,
            minority and student.female,
            student.khmer,
            student.poor,
            student.near_poor,
            student.disabled,
            student.boarding,
        )
        for counts in pair if student.completed else pair[:1]:
            for place, one in enumerate(ones):
                if one:
                    counts[place] += 1
    return tuple(
        SummaryRow(class_name, pathway, Counts(*everybody), Counts(*completed))
        for (class_name, pathway), (everybody, completed) in found.items()
    )


def in_order(rows: Iterable[SummaryRow], pathways: Sequence[str]) -> tuple[SummaryRow, ...]:
    """The rows that hold anybody, by class, then as `pathways` (the catalogue's codes) stand.

    Rows of the same class and pathway become one. A code the catalogue does not have comes last.
    """
    merged: dict[tuple[str, str], SummaryRow] = {}
    for row in rows:
        key = (row.class_name, row.pathway)
        there = merged.get(key)
        if there is not None:
            row = SummaryRow(*key, there.all + row.all, there.completed + row.completed)
        if row.all.total:
            merged[key] = row
    place = {code: number for number, code in enumerate(pathways)}

    def order(row: SummaryRow) -> tuple[bytes, str, int, str]:
        known = place.get(row.pathway, len(place))
        return (class_sort_key(row.class_name), row.class_name, known, row.pathway)

    return tuple(sorted(merged.values(), key=order))


def count(
    school: SchoolIdentity,
    *,
    year: str,
    grade: int,
    basis: Basis,
    counted_on: date,
    catalogue_version: str,
    pathways: Sequence[str],
    students: Iterable[CountedStudent] = (),
    rows: Iterable[SummaryRow] = (),
    counselling: Iterable[CountedSessions] = (),
    checks: Iterable[Check] = (),
) -> Summary:
    """The summary of `students` (counted here) and `rows` (counted by the database already).

    Args:
        school: whose summary it is.
        year: school year, `2026-2027`.
        grade: 9 or 12.
        basis: of intended pathways or actual destinations.
        counted_on: the day enrolments were taken on.
        catalogue_version: the pathway catalogue's.
        pathways: that catalogue's codes in display order.
        students: one value a student.
        rows: counts made elsewhere; added to those of `students`.
        counselling: one value a class.
        checks: kept in the order given.
    """
    return Summary(
        school,
        year,
        grade,
        basis,
        counted_on,
        catalogue_version,
        in_order((*count_rows(students), *rows), pathways),
        tuple(sorted(counselling, key=lambda one: class_sort_key(one.class_name))),
        tuple(checks),
    )

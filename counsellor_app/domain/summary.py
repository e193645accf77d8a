"""The summary a school hands in: how many students go which way, by class; never who.

Every student enrolled in the grade and year on the counting day stands in exactly one row; a
student without a pathway stands under the code for "not known". Minority means an ethnic group
other than Kinh; unknown ethnicity counts as neither and shows among the checks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from operator import attrgetter
from typing import Any, Literal

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
    """What is counted of one student; `minority` is None where the ethnic group is not known.

    `student` is the row's number where the checks ask who it is; it is never counted.
    """

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
    student: int = 0


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


class _Packed(dict[tuple[Any, ...], int]):
    """The 18 counts one student adds, packed side by side into one whole number.

    A cell is then counted with a single addition a student, whatever is counted of them.
    """

    def __missing__(self, facts: tuple[Any, ...]) -> int:
        female, minority, khmer, poor, near_poor, disabled, boarding, completed = map(bool, facts)
        minority = minority or khmer
        both = minority and female
        ones = (True, female, minority, both, khmer, poor, near_poor, disabled, boarding)
        packed = sum(one << _BITS * place for place, one in enumerate(ones))
        if completed:
            packed += packed << _BITS * len(ones)
        self[facts] = packed
        return packed


_BITS = 32  # of each count: no school has four thousand million students
_facts = attrgetter(
    "female", "minority", "khmer", "poor", "near_poor", "disabled", "boarding", "completed"
)
_cell = attrgetter("class_name", "pathway")


def count_rows(students: Iterable[CountedStudent]) -> tuple[SummaryRow, ...]:
    """Count students one by one; rows in the order their class and pathway first appear."""
    found: defaultdict[tuple[str, str], int] = defaultdict(int)
    packed = _Packed()
    for student in students:
        found[_cell(student)] += packed[_facts(student)]
    rows = []
    for cell, sums in found.items():
        numbers = [sums >> _BITS * place & (1 << _BITS) - 1 for place in range(2 * 9)]
        rows.append(SummaryRow(*cell, Counts(*numbers[:9]), Counts(*numbers[9:])))
    return tuple(rows)


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
    last = len(place)
    classes = {name: (class_sort_key(name), name) for name, _ in merged}
    order = {key: (classes[key[0]], place.get(key[1], last), key[1]) for key in merged}
    return tuple(merged[key] for key in sorted(merged, key=order.__getitem__))


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

"""The invented students of two years in their classes, and the lists of both years."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.imports import ParsedList, RosterRow, StudentKey
from counsellor_app.domain.names import class_list_key
from counsellor_app.domain.school_year import SchoolYear, class_sort_key
from counsellor_app.services.demonstration_pathways import REPEATS, Destinations
from counsellor_app.services.demonstration_people import Likeness, PeopleMaker
from counsellor_app.services.demonstration_words import Weighted, dice, words
from counsellor_app.storage.catalogues import load

NOW = SchoolYear(2026)
BEFORE = SchoolYear(2025)
GRADES = (6, 7, 8, 9)
LAST_GRADE = 9
_CLASS_SIZE = 33
_AGE_OF_GRADE = 5
_REPEATS_OF = 50
_MOVES_OF = 45
_NEWCOMER_OF = 37
_TWIN_AT = 3
_NAMESAKE_AT = 5


@dataclass(frozen=True, slots=True)
class DemoStudent:
    """One student: what lists say, and the class in each year (empty: not there that year).

    `destination` is where somebody who left after grade 9 last year went.
    """

    facts: RosterRow
    class_now: str = ""
    class_before: str = ""
    destination: str | None = None
    moves_away: bool = False

    @property
    def key(self) -> StudentKey:
        """What another list tells the student by."""
        return self.facts.key

    @property
    def leaves_now(self) -> bool:
        """Whether the student is in the leaving grade this year."""
        return self.class_now.startswith(str(LAST_GRADE))


def invent_students(students: int, seed: int) -> list[DemoStudent]:
    """The `students` of this year, then those of last year who have left."""
    people = PeopleMaker(dice(seed, "people"))
    destinations = Destinations(dice(seed, "destinations"))
    sizes = _sizes(students)
    found: list[DemoStudent] = []
    for grade in reversed(GRADES):
        found += _intake(people, grade, sizes[grade])
    found += _leavers(people, destinations, sizes[LAST_GRADE])
    for grade in GRADES[:-1]:
        found += _gone(people, grade, sizes[grade] // _MOVES_OF)
    return found


def _sizes(students: int) -> dict[int, int]:
    """How many students each grade has; the odd ones go to the leaving grade first."""
    even, odd = divmod(students, len(GRADES))
    return {grade: even + (LAST_GRADE - grade < odd) for grade in GRADES}


def _classes(size: int) -> int:
    return max(1, -(-size // _CLASS_SIZE))


def _intake(people: PeopleMaker, grade: int, size: int) -> list[DemoStudent]:
    """This year's students of a grade; all but the newcomers were a grade lower last year."""
    count = _classes(size)
    taken: list[set[str]] = [set() for _ in range(count)]
    found: list[DemoStudent] = []
    repeating = size // _REPEATS_OF if grade == LAST_GRADE else 0
    for place in range(size):
        number = place % count
        like = _likeness(found, place // count, number, count) if grade == LAST_GRADE else None
        repeats = size - place <= repeating
        born = NOW.starts - grade - _AGE_OF_GRADE - repeats - (place % 19 == 18)
        facts = people.student(born, taken[number], place, like)
        new = grade == GRADES[0] or place % _NEWCOMER_OF == _NEWCOMER_OF - 1
        before = "" if new else f"{grade - 1}A{number + 1}"
        if repeats:
            before = f"{grade}A{number + 1}"
        arrived = new and grade != GRADES[0] and not repeats
        facts = replace(facts, status="ARRIVED_SUMMER" if arrived else "STUDYING")
        found.append(
            DemoStudent(facts, f"{grade}A{number + 1}", before, REPEATS if repeats else None)
        )
    return found


def _likeness(found: list[DemoStudent], place: int, number: int, count: int) -> Likeness | None:
    """In the first class of the leaving grade: a pair of twins, then a pair of namesakes."""
    if number or place not in (_TWIN_AT, _NAMESAKE_AT):
        return None
    return Likeness(found[(place - 1) * count].facts, twin=place == _TWIN_AT)


def _leavers(people: PeopleMaker, destinations: Destinations, size: int) -> list[DemoStudent]:
    """Last year's leaving grade, each with where they went."""
    count = _classes(size)
    taken: list[set[str]] = [set() for _ in range(count)]
    found = []
    for place in range(size):
        number = place % count
        facts = people.student(
            BEFORE.starts - LAST_GRADE - _AGE_OF_GRADE, taken[number], place + 30, None
        )
        went = destinations.draw(facts)
        found.append(DemoStudent(facts, "", f"{LAST_GRADE}A{number + 1}", went))
    return found


def _gone(people: PeopleMaker, grade: int, size: int) -> list[DemoStudent]:
    """Students of last year who moved away in the summer."""
    return [
        DemoStudent(
            people.student(BEFORE.starts - grade - _AGE_OF_GRADE, set(), 0),
            class_before=f"{grade}A1",
            moves_away=True,
        )
        for _ in range(size)
    ]


def roster(students: Iterable[DemoStudent], year: SchoolYear, seed: int) -> ParsedList[RosterRow]:
    """The school list of a year, class by class in class-list order.

    Last year's is as it stood at the end of the year: with results and who completed.
    """
    levels = _Levels(dice(seed, f"levels {year.label}"))
    listed = _in_class_order(students, year)
    rows: list[RosterRow] = []
    numbers: dict[str, int] = {}
    for student, class_name in listed:
        numbers[class_name] = numbers.get(class_name, 0) + 1
        facts = student.facts
        row = replace(
            facts,
            row=len(rows) + 2,
            key=replace(facts.key, class_name=class_name),
            roll_number=numbers[class_name],
            **levels.draw(),
        )
        rows.append(_as_before(row, student) if year == BEFORE else row)
    return ParsedList(tuple(rows), (), (), len(rows))


def _in_class_order(
    students: Iterable[DemoStudent], year: SchoolYear
) -> list[tuple[DemoStudent, str]]:
    class_of: Callable[[DemoStudent], str] = (
        (lambda one: one.class_now) if year == NOW else (lambda one: one.class_before)
    )
    listed = [(one, class_of(one)) for one in students if class_of(one)]

    def order(pair: tuple[DemoStudent, str]) -> tuple[bytes, bytes, str]:
        facts = pair[0].facts
        name = class_list_key(facts.key.full_name or "", facts.given_name)
        return class_sort_key(pair[1]), name, str(facts.key.birth_date)

    return sorted(listed, key=order)


def _as_before(row: RosterRow, student: DemoStudent) -> RosterRow:
    """The row as last year's list had it."""
    if student.moves_away:
        return replace(row, status="MOVED_SUMMER")
    completed = None
    if student.destination is not None:
        completed = Destinations.completes(student.destination)
    return replace(row, status="STUDYING", completed=completed)


class _Levels:
    """Throws a year's results, as the catalogues word them."""

    def __init__(self, rng: random.Random) -> None:
        facts = words("families")
        self._rng = rng
        self._study = _worded(facts["study"], load("study_levels"))
        self._conduct = _worded(facts["conduct"], load("conduct_levels"))

    def draw(self) -> dict[str, Any]:
        """Levels and labels of one student."""
        study, study_label = self._study.draw(self._rng)
        conduct, conduct_label = self._conduct.draw(self._rng)
        return {
            "study_level": study,
            "study_label": study_label,
            "conduct_level": conduct,
            "conduct_label": conduct_label,
        }


def _worded(shares: dict[str, int], catalogue: Catalogue) -> Weighted[tuple[str, str]]:
    return Weighted(((code, catalogue.label(code)), share) for code, share in shares.items())

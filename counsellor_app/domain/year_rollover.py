"""From one school year into the next: which class becomes which, who stays down, who leaves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counsellor_app.domain.imports import Problem
from counsellor_app.domain.school_year import SchoolYear, class_key, grade_of

UNDO_DAYS = 14
#: Destinations that are none: the student does the grade again.
REPEATS = frozenset({"S9_LUUBAN"})
#: The month of the old year from which the next one is usually begun.
_USUAL_MONTH = 5
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class ClassStep:
    """A class of the year and what it becomes; `target` empty: all of it leaves the school.

    `without_destination` are those leaving of whom it is not known where they really went.
    """

    class_name: str
    grade: int | None
    students: int
    target: str
    without_destination: tuple[int, ...] = ()

    @property
    def leaves(self) -> bool:
        """Whether the class leaves the school."""
        return not self.target

    @property
    def may_be(self) -> bool:
        """Whether the class may become what is wished."""
        return self.leaves or self.grade is None or grade_of(self.target) == self.grade + 1


@dataclass(frozen=True, slots=True)
class StayDown:
    """A student who repeats the grade, in `target` of the new year."""

    student: int
    full_name: str
    class_name: str
    target: str

    @property
    def may_be(self) -> bool:
        """Whether the grade is done again in a class of that grade."""
        return bool(self.target) and grade_of(self.target) == grade_of(self.class_name)


@dataclass(frozen=True, slots=True)
class Leaving:
    """A student of a class that goes on who leaves the school; `status` is a catalogue code."""

    student: int
    full_name: str
    class_name: str
    status: str


@dataclass(frozen=True, slots=True)
class RolloverCounts:
    """How many go which way."""

    promoted: int
    repeating: int
    finished: int
    leaving: int
    classes: int


@dataclass(frozen=True, slots=True)
class Rollover:
    """What the school will be in the year after `year`."""

    year: SchoolYear
    classes: tuple[ClassStep, ...]
    stay_downs: tuple[StayDown, ...] = ()
    leavings: tuple[Leaving, ...] = ()

    @property
    def students(self) -> int:
        """All students at hand in the old year."""
        return sum(one.students for one in self.classes)

    @property
    def without_destination(self) -> int:
        """How many who leave for good have no result yet."""
        return sum(len(one.without_destination) for one in self.classes if one.leaves)

    @property
    def counts(self) -> RolloverCounts:
        """How many go which way; a student counted apart is not counted with the class."""
        apart = self.apart
        promoted = sum(self.going_on(one) for one in self.classes if not one.leaves)
        stay, leave = len(self.stay_downs), len(self.leavings)
        finished = sum(one.students - apart[one.class_name] for one in self.classes if one.leaves)
        return RolloverCounts(promoted, stay, finished, leave, len(self.targets))

    @property
    def apart(self) -> Counter[str]:
        """How many of each class do not go with it."""
        found = Counter(one.class_name for one in self.stay_downs)
        return found + Counter(one.class_name for one in self.leavings)

    def going_on(self, step: ClassStep) -> int:
        """How many of a class go with it."""
        return step.students - self.apart[step.class_name]

    @property
    def targets(self) -> tuple[str, ...]:
        """The classes of the new year, each named once, in the order first named."""
        steps = (one.target for one in self.classes if one.target and self.going_on(one))
        named = (*steps, *(one.target for one in self.stay_downs))
        return tuple({class_key(name): name for name in reversed(named)}.values())[::-1]

    def with_target(self, class_name: str, target: str) -> Rollover:
        """The same with another class for `class_name`."""
        target = " ".join(target.split())
        steps = (
            replace(one, target=target) if one.class_name == class_name else one
            for one in self.classes
        )
        return replace(self, classes=tuple(steps))

    def with_stay_down(self, stay: StayDown) -> Rollover:
        """The same with a student who repeats the grade."""
        kept = self.without(stay.student)
        return replace(kept, stay_downs=(*kept.stay_downs, stay))

    def with_leaving(self, leaving: Leaving) -> Rollover:
        """The same with a student who leaves the school."""
        kept = self.without(leaving.student)
        return replace(kept, leavings=(*kept.leavings, leaving))

    def without(self, student: int) -> Rollover:
        """The same with a student going with the class."""
        return replace(
            self,
            stay_downs=tuple(one for one in self.stay_downs if one.student != student),
            leavings=tuple(one for one in self.leavings if one.student != student),
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Classes of the new year that cannot be; `column` is the old class or the student."""
        found = [
            Problem(0, one.class_name, "next-class-grade", one.target)
            for one in self.classes
            if not one.may_be
        ]
        found += [
            Problem(0, one.full_name, "same-grade-class", one.target)
            for one in self.stay_downs
            if not one.may_be
        ]
        return tuple(found)


def next_class(class_name: str) -> str:
    """The class a class becomes: 6A1 → 7A1, 10 Toán → 11 Toán, 9/1 → 10/1; no grade: the same."""
    grade = grade_of(class_name)
    if grade is None:
        return class_name
    return _NUMBER.sub(str(grade + 1), class_name, count=1)


def proposed_target(class_name: str, leaving_grades: Collection[int]) -> str:
    """What a class becomes unless somebody knows better; empty where it leaves the school."""
    return "" if grade_of(class_name) in leaving_grades else next_class(class_name)


def not_newest(year: SchoolYear) -> Problem:
    """Why nothing is begun after a year: there is a later one."""
    return Problem(0, "", "year-not-newest", year.label)


def is_early(year: SchoolYear, today: date) -> bool:
    """Whether the next year would be begun before May of the old one: unusual, not forbidden."""
    return today < date(year.starts + 1, _USUAL_MONTH, 1)


def undo_until(made_on: date) -> date:
    """The last day on which the way back is open."""
    return made_on + timedelta(days=UNDO_DAYS)

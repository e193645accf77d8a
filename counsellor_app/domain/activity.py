"""Career activities held for classes: visits, talks, fairs, trial lessons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counsellor_app.domain.imports import Problem
from counsellor_app.domain.school_year import SchoolYear


@dataclass(frozen=True, slots=True)
class Activity:
    """What was held; `kind` is a code of the activity kinds, `classes` are names of the year."""

    kind: str
    name: str
    held_on: date
    ends_on: date | None = None
    place: str = ""
    partner: str = ""
    description: str = ""
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """An activity in a list, with how many came of how many expected."""

    id: int
    kind: str
    name: str
    held_on: date
    ends_on: date | None
    place: str
    classes: tuple[str, ...]
    expected: int
    absent: int

    @property
    def present(self) -> int:
        """How many were there."""
        return self.expected - self.absent


@dataclass(frozen=True, slots=True)
class Attendee:
    """A student who was expected at an activity."""

    student: int
    full_name: str
    absent: bool


@dataclass(frozen=True, slots=True)
class ClassAttendance:
    """Who of a class was expected, in class-list order."""

    class_name: str
    students: tuple[Attendee, ...]

    @property
    def present(self) -> int:
        """How many of the class were there."""
        return sum(not one.absent for one in self.students)


def problems(activity: Activity, year: SchoolYear) -> tuple[Problem, ...]:
    """What keeps an activity of that year from being saved."""
    found = []
    if not activity.name.strip():
        found.append("no-activity-name")
    if not year.holds(activity.held_on):
        found.append("day-outside-year")
    if activity.ends_on is not None and activity.ends_on < activity.held_on:
        found.append("ends-before-it-begins")
    return tuple(Problem(0, "", problem) for problem in found)

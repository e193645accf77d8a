"""What stands on the first page of the day besides appointments and drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.domain.pathway import NONE, STATES
from counsellor_app.domain.pathway_board import ClassProgress

DEADLINE = "DEADLINE"
UNRECORDED = "UNRECORDED"
BACKUP = "BACKUP"
NO_BACKUP = "NO_BACKUP"
DESTINATIONS = "DESTINATIONS"
NO_SHEET = "NO_SHEET"
INCIDENT = "INCIDENT"
RETENTION = "RETENTION"

#: A backup older than this many days is something due.
BACKUP_DAYS = 5


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be done: a deadline, unrecorded talks, a backup, leavers, a recovery sheet.

    Also an authority to be told of an incident (until `at`), and names kept long enough. `count`
    is days for a backup, otherwise how many; `on_day` the deadline, or the last day.
    """

    kind: str
    count: int = 0
    on_day: date | None = None
    at: datetime | None = None
    name: str = ""
    id: int = 0
    grade: int | None = None
    class_name: str = ""


@dataclass(frozen=True, slots=True)
class GradeProgress:
    """How far the classes of a leaving grade have come."""

    grade: int
    classes: tuple[ClassProgress, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many students stand in each state."""
        counted = Counter[str]()
        for one in self.classes:
            counted.update(one.counts)
        return {state: counted[state] for state in STATES}

    @property
    def without(self) -> int:
        """How many have no pathway yet."""
        return self.counts[NONE]


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """What a new school has done of its first three steps."""

    students: bool
    appointment: bool
    backup: bool

    @property
    def all_done(self) -> bool:
        """Whether nothing of it is left to do."""
        return self.students and self.appointment and self.backup


def worst_first(grades: Sequence[GradeProgress]) -> list[GradeProgress]:
    """The grades with students, the one with most students without a pathway first."""
    held = [one for one in grades if any(one.counts.values())]
    return sorted(held, key=lambda one: -one.without)

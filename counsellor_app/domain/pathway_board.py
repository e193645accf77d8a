"""The board of pathways: every student of a class or grade, and where each of them stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from counsellor_app.domain.pathway import (
    ACTUAL,
    CONFIRMED,
    DISAGREES,
    NONE,
    NOT_ASKED,
    STATES,
    Choice,
    Destination,
    PathwayPlan,
    state_of,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """The plan and destination that hold now, and the numbers of their rows (0: none yet)."""

    plan: PathwayPlan | None = None
    destination: Destination | None = None
    plan_id: int = 0
    destination_id: int = 0

    @property
    def state(self) -> str:
        """One of NONE, INTENDED, CONFIRMED, ACTUAL."""
        return state_of(self.plan, self.destination)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The ranked wishes."""
        return self.plan.choices if self.plan else ()

    @property
    def family_view(self) -> str:
        """What the family says."""
        return self.plan.family_view if self.plan else NOT_ASKED

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is still open before the plan may be confirmed: wish, family, reason."""
        found = []
        if state_of(self.plan) == NONE:
            found.append("wish")
        if self.family_view == NOT_ASKED:
            found.append("family")
        if self.family_view == DISAGREES and not (self.plan and self.plan.confirmation_reason):
            found.append("reason")
        return tuple(found)


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A student on the board; `number` is the roll number, or the place in the class list."""

    student: int
    number: int
    full_name: str
    class_name: str
    standing: Standing

    @property
    def state(self) -> str:
        """Where the student stands."""
        return self.standing.state

    @property
    def first(self) -> Choice | None:
        """The first wish."""
        return self.standing.choices[0] if self.standing.choices else None


@dataclass(frozen=True, slots=True)
class PathwayBoard:
    """A class, or a whole grade (`class_name` empty), as the board shows it."""

    grade: int | None
    class_name: str
    rows: tuple[BoardRow, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many students stand in each state, none left out."""
        return counts_by_state(row.state for row in self.rows)


@dataclass(frozen=True, slots=True)
class BoardClass:
    """A class whose board can be asked for; `is_open`: its grade chooses pathways this year."""

    class_name: str
    grade: int | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class ClassProgress:
    """How far a class has come; `is_open`: its grade chooses pathways this year."""

    class_name: str
    grade: int | None
    is_open: bool
    counts: Mapping[str, int] = field(hash=False)

    @property
    def total(self) -> int:
        """All students of the class."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A ticked student before a bulk confirmation; `doubt` says what keeps them from it.

    Doubts: `wish` (none yet), `confirmed` (is already), `actual` (has left), `reason` (the family
    does not agree: a reason is asked).
    """

    row: BoardRow
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class PastedCell:
    """A cell pasted from a sheet: the code it means, or the problem (an empty cell has neither)."""

    text: str
    code: str = ""
    problem: str = ""


def counts_by_state(states: Iterable[str]) -> dict[str, int]:
    """How often each state occurs, in the order of the ladder."""
    counted = Counter(states)
    return {state: counted[state] for state in STATES}


def review(rows: Iterable[BoardRow]) -> tuple[ReviewRow, ...]:
    """What confirming these students together would mean for each."""
    return tuple(ReviewRow(row, _doubt(row.standing)) for row in rows)


def _doubt(standing: Standing) -> str:
    if standing.state == ACTUAL:
        return "actual"
    if standing.state == NONE:
        return "wish"
    if standing.state == CONFIRMED:
        return "confirmed"
    return "reason" if "reason" in standing.gaps else ""

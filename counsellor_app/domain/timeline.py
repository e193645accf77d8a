"""A student's story as a list of days: what was done, decided, sent and attended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counsellor_app.domain.pathway import Destination, PathwayPlan, state_of


@dataclass(frozen=True, slots=True)
class WishChange:
    """One wish that is another one than before; codes of the pathway catalogue, None for none."""

    rank: int
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class SessionEvent:
    """A counselling session; `text` is what was talked about, never the private note."""

    day: date
    id: int
    form: str
    minutes: int | None
    text: str
    channel: str = ""
    has_note: bool = False


@dataclass(frozen=True, slots=True)
class PlanEvent:
    """A plan saved: where it stands, and what changed since the one before it."""

    day: date
    state: str
    catalogue: str
    changes: tuple[WishChange, ...] = ()
    first: bool = False
    state_changed: bool = False
    family_view: str | None = None


@dataclass(frozen=True, slots=True)
class DestinationEvent:
    """Where the student really went."""

    day: date
    catalogue: str
    destination: Destination


@dataclass(frozen=True, slots=True)
class LetterEvent:
    """A letter issued to the family."""

    day: date
    id: int
    layout: str
    number: str | None


@dataclass(frozen=True, slots=True)
class ActivityEvent:
    """A career activity the student's class took part in."""

    day: date
    id: int
    name: str
    place: str
    class_name: str
    absent: bool
    present: int


@dataclass(frozen=True, slots=True)
class StayEvent:
    """A class begun (`listed`, `moved`, `promoted`, `repeats`, `arrived`) or the school left."""

    day: date
    kind: str
    class_name: str
    status: str = ""


Event = SessionEvent | PlanEvent | DestinationEvent | LetterEvent | ActivityEvent | StayEvent
#: Of one day, what was decided stands above what was said, and the class below everything.
_KINDS = (
    DestinationEvent, LetterEvent, PlanEvent, SessionEvent, ActivityEvent, StayEvent,
)  # fmt: skip


def newest_first(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events as a story is read here: the last day on top."""
    by_kind = sorted(events, key=lambda event: _KINDS.index(type(event)))
    return tuple(sorted(by_kind, key=lambda event: event.day, reverse=True))


def wish_changes(before: PathwayPlan | None, after: PathwayPlan) -> tuple[WishChange, ...]:
    """The ranks at which another pathway is wished for than before."""
    old = [choice.pathway for choice in before.choices] if before else []
    new = [choice.pathway for choice in after.choices]
    ranks = range(max(len(old), len(new)))
    pairs = [(rank, _at(old, rank), _at(new, rank)) for rank in ranks]
    return tuple(WishChange(rank + 1, was, now) for rank, was, now in pairs if was != now)


def plan_event(catalogue: str, before: PathwayPlan | None, after: PathwayPlan) -> PlanEvent:
    """What saving this plan meant beside the one before it."""
    asked_again = before is None or before.family_view != after.family_view
    return PlanEvent(
        day=after.planned_on,
        state=state_of(after),
        catalogue=catalogue,
        changes=wish_changes(before, after),
        first=before is None,
        state_changed=before is None or state_of(before) != state_of(after),
        family_view=after.family_view if asked_again else None,
    )


def _at(wishes: list[str], rank: int) -> str | None:
    return wishes[rank] if rank < len(wishes) else None

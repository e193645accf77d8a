"""The log of counselling sessions: what a list shows of each, never what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What is looked for; None or "" asks nothing of that kind."""

    first: date | None = None
    last: date | None = None
    class_name: str = ""
    topic: str = ""
    form: str = ""
    counsellor: int | None = None


@dataclass(frozen=True, slots=True)
class LogRow:
    """A session in the log; `name` is the first participant's, `class_name` theirs that year."""

    id: int
    held_on: date
    held_at: time | None
    form: str
    minutes: int | None
    next_on: date | None
    student: int
    name: str
    people: int
    class_name: str
    has_note: bool
    amended: bool
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """A session whose promised next meeting has not taken place."""

    session: int
    held_on: date
    next_on: date
    form: str
    student: int
    name: str
    people: int
    class_name: str
    topics: tuple[str, ...]

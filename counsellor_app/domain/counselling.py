"""Counselling sessions, with the ten blocks of the session diary of TT 18/2025/TT-BGDĐT."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time

from counsellor_app.domain.imports import Problem

INDIVIDUAL = "INDIVIDUAL"
GROUP = "GROUP"
WHOLE_CLASS = "CLASS"
PARENTS = "PARENTS"
SHARED_FORMS = frozenset({GROUP, WHOLE_CLASS})
REFERRED = "REFER"
LONGEST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Participant:
    """A student who took part; `line` is what concerns only them in a group."""

    student: int
    line: str = ""


@dataclass(frozen=True, slots=True)
class CounsellingSession:
    """One session. `topics` stand in the order of their priority (diary block 2).

    `talked_about` is what was said; the other texts are blocks 4 to 8 of the diary, `ending` its
    block 9 and `next_on` block 10. `private_note` is the counsellor's alone: it is kept sealed,
    and never part of a printed or exported text.
    """

    held_on: date
    form: str
    topics: tuple[str, ...]
    participants: tuple[Participant, ...]
    held_at: time | None = None
    minutes: int | None = None
    class_id: int | None = None
    online: bool = False
    place: str = ""
    channel: str = ""
    talked_about: str = ""
    difficulties_and_needs: str = ""
    circumstances: str = ""
    first_assessment: str = ""
    methods: str = ""
    effect: str = ""
    ending: str | None = None
    referred_to: str = ""
    next_on: date | None = None
    private_note: str = field(default="", repr=False)


def problems(session: CounsellingSession) -> tuple[Problem, ...]:
    """What keeps a session from being saved: a student, a date and one topic are needed."""
    found = []
    if not session.participants:
        found.append("missing-student")
    if not session.topics:
        found.append("missing-topic")
    if session.minutes is not None and not 0 < session.minutes <= LONGEST_MINUTES:
        found.append("bad-minutes")
    if session.next_on is not None and session.next_on < session.held_on:
        found.append("next-before-session")
    return tuple(Problem(0, "", problem) for problem in found)

"""Personal data lost, seen or changed by somebody who may not: what is written down of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from counsellor_app.domain.imports import Problem

TIME_TO_TELL = timedelta(hours=72)
"""From noticing to telling the authority (NĐ 356/2025/NĐ-CP)."""
LOOKED_BACK = timedelta(days=30)
"""How far before it was noticed the trail is drawn from."""


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident; `kind` is a code of the incident_kinds catalogue, `id` None until saved.

    Texts say what happened, never who the students are.
    """

    noticed_at: datetime
    kind: str
    happened: str = ""
    data_concerned: str = ""
    students_concerned: int | None = None
    measures: str = ""
    authority_told_at: datetime | None = None
    families_told_on: date | None = None
    id: int | None = None
    revision: int = 1

    @property
    def deadline(self) -> datetime:
        """By when the authority is to be told."""
        return self.noticed_at + TIME_TO_TELL

    @property
    def told_late(self) -> bool:
        """Whether the authority was told after that."""
        return self.authority_told_at is not None and self.authority_told_at > self.deadline

    def waits(self, now: datetime) -> bool:
        """Whether the authority is still to be told, and there is still time."""
        return self.authority_told_at is None and now <= self.deadline


def problems(incident: Incident, now: datetime) -> tuple[Problem, ...]:
    """What keeps an incident from being kept; `column` is the field it stands in."""
    found = []
    if incident.noticed_at > now:
        found.append(("noticed_at", "noticed-in-future"))
    if not incident.happened.strip():
        found.append(("happened", "missing-event"))
    told = incident.authority_told_at
    if told is not None and (told < incident.noticed_at or told > now):
        found.append(("authority_told_at", "told-at-wrong-time"))
    families = incident.families_told_on
    if families is not None and not incident.noticed_at.date() <= families <= now.date():
        found.append(("families_told_on", "told-at-wrong-time"))
    if incident.students_concerned is not None and incident.students_concerned < 0:
        found.append(("students_concerned", "bad-count"))
    return tuple(Problem(0, column, problem) for column, problem in found)


@dataclass(frozen=True, slots=True)
class AccessCount:
    """How often somebody did something in a time; never to whom."""

    who: str
    deed: str
    times: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class IncidentSheet:
    """The sheet ready to be printed; without an incident a blank one to fill in by hand."""

    school: str
    governing_body: str
    place: str
    made_at: datetime
    principal: str
    writer: str
    incident: Incident | None
    kind: str = ""
    accesses: tuple[AccessCount, ...] = ()
    accessed: tuple[datetime, datetime] | None = None
    trail_whole: bool = True
    wording: Mapping[str, Any] = field(default_factory=dict, hash=False)

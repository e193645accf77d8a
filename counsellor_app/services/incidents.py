"""Incidents with personal data: written down, followed up, printed with what the trail counts."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import asdict, fields
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import ChangedElsewhere, Invalid, NotFound
from counsellor_app.domain.incident import (
    LOOKED_BACK,
    AccessCount,
    Incident,
    IncidentSheet,
    problems,
)
from counsellor_app.domain.school import COUNSELLOR, PRINCIPAL
from counsellor_app.paths import resources
from counsellor_app.services.school import SchoolFacts
from counsellor_app.services.trail import note
from counsellor_app.services.trail_log import TrailLog
from counsellor_app.services.trail_words import DEEDS, WHO
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import IncidentRecord, PersonRecord, TrailRecord

_record = IncidentRecord
_COLUMNS = tuple(getattr(_record, field.name) for field in fields(Incident))


class Incidents:
    """What happened to the records, and who was told."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> list[Incident]:
        """Every incident, the newest first."""
        with self._database.read() as db:
            rows = db.execute(
                select(*_COLUMNS).order_by(_record.noticed_at.desc(), _record.id.desc())
            )
            return [self._here(Incident(*row)) for row in rows]

    def get(self, number: int) -> Incident:
        """One incident; NotFound for a number that is none's."""
        with self._database.read() as db:
            return self._here(_one(db, number))

    def add(self, incident: Incident) -> int:
        """Write an incident down; its number. Raises Invalid (facts: problems)."""
        self._check(incident)
        with self._database.transaction() as db:
            values = {**_values(incident), "saved_at": self._clock()}
            number = db.scalars(insert(_record).values(**values).returning(_record.id)).one()
            self._note(db, "add-incident", number)
        return int(number)

    def change(self, incident: Incident) -> None:
        """Keep what has been found out or done since.

        Raises:
            Invalid: facts problems, each with the field in `column`.
            ChangedElsewhere: it is not the one that was read any more.
            NotFound: it was never kept.
        """
        self._check(incident)
        with self._database.transaction() as db:
            values = {**_values(incident), "saved_at": self._clock()}
            standing = _one(db, incident.id or 0)
            if standing.revision != incident.revision:
                raise ChangedElsewhere(kind="incident")
            db.execute(
                update(_record)
                .where(_record.id == incident.id)
                .values(**values, revision=_record.revision + 1)
            )
            self._note(db, "change-incident", incident.id)

    def sheet(self, number: int | None = None) -> bytes:
        """The sheet of an incident as PDF, with the trail's counts; without one, a blank sheet.

        Raises NotFound, MissingGlyph.
        """
        from counsellor_app.documents.incident_sheet import incident_sheet

        sheet = self._sheet(None if number is None else self.get(number))
        pdf = incident_sheet(sheet)
        with self._database.transaction() as db:
            self._note(db, "print-incident", number)
        return pdf

    def _sheet(self, incident: Incident | None) -> IncidentSheet:
        facts = SchoolFacts(self._database, self._clock)
        school, now = facts.get(), self._clock()
        names = {one.role: one.name for one in reversed(facts.staff())}
        period = None if incident is None else _period(incident, now)
        return IncidentSheet(
            school=school.name,
            governing_body=school.governing_body,
            place=school.place,
            made_at=now,
            principal=names.get(PRINCIPAL, ""),
            writer=names.get(COUNSELLOR, ""),
            incident=incident,
            kind=load("incident_kinds").label(incident.kind) if incident else "",
            accesses=self._accesses(*period) if period else (),
            accessed=period,
            trail_whole=TrailLog(self._database, self._clock).proof().whole,
            wording=incident_wording(),
        )

    def _accesses(self, first: datetime, last: datetime) -> tuple[AccessCount, ...]:
        """Who did what how often in a time."""
        line, person = TrailRecord, PersonRecord
        query = (
            select(
                person.name, line.role, line.action, func.count(), func.min(line.at),
                func.max(line.at),
            )
            .outerjoin(person, person.id == line.person_id)
            .where(line.at >= first, line.at <= last)
            .group_by(line.person_id, line.role, line.action)
            .order_by(person.name, line.role, func.min(line.id))
        )  # fmt: skip
        zone = self._clock().tzinfo
        with self._database.read() as db:
            return tuple(
                AccessCount(
                    name or WHO.get(role, role), DEEDS.get(action, action), times,
                    begun.astimezone(zone), ended.astimezone(zone),
                )
                for name, role, action, times, begun, ended in db.execute(query)
            )  # fmt: skip

    def _here(self, incident: Incident) -> Incident:
        """With its moments in the school's zone."""
        zone = self._clock().tzinfo
        told = incident.authority_told_at
        return Incident(
            **{
                **asdict(incident),
                "noticed_at": incident.noticed_at.astimezone(zone),
                "authority_told_at": told.astimezone(zone) if told else None,
            }
        )

    def _check(self, incident: Incident) -> None:
        found = problems(incident, self._clock())
        if found:
            raise Invalid(problems=found)

    def _note(self, db: DbSession, action: str, number: int | None) -> None:
        note(db, self._database.keys.role, self._clock(), action, "incidents", number)


@cache
def incident_wording() -> dict[str, Any]:
    """The words of the sheet."""
    return tomllib.loads(resources("incidents", "vi.toml").read_text("utf-8"))


def _period(incident: Incident, now: datetime) -> tuple[datetime, datetime]:
    """From thirty days before it was noticed to three days after, or now."""
    return incident.noticed_at - LOOKED_BACK, min(now, incident.noticed_at + timedelta(days=3))


def _values(incident: Incident) -> dict[str, Any]:
    values = asdict(incident)
    return {name: value for name, value in values.items() if name not in ("id", "revision")}


def _one(db: DbSession, number: int) -> Incident:
    row = db.execute(select(*_COLUMNS).where(_record.id == number)).first()
    if row is None:
        raise NotFound(kind="incident", name=str(number))
    return Incident(*row)

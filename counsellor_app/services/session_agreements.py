"""What was agreed in a session to be done, and whether it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.session_draft import DraftAgreement
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    AgreementRecord,
    CounsellingSessionRecord,
    ParticipantRecord,
)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Something agreed to be done, the day it was agreed, and the day it was done."""

    id: int
    session: int
    agreed: str
    agreed_on: date
    done_on: date | None


class SessionAgreements:
    """What students, families and the counsellor said they would do."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def of_student(self, student: int, besides: int | None = None) -> list[Agreement]:
        """What is still to be done, and all that was agreed last time, oldest first.

        `besides` is a session whose own agreements stay out (the one in the editor).
        """
        record, session = AgreementRecord, CounsellingSessionRecord
        mine = select(ParticipantRecord.session_id).where(ParticipantRecord.student_id == student)
        kept = (
            session.id.in_(mine),
            session.deleted_at.is_(None),
            session.id != (besides or 0),
        )
        latest = (
            select(session.id)
            .join(record, record.session_id == session.id)
            .where(*kept)
            .order_by(session.held_on.desc(), session.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        query = (
            select(record.id, session.id, record.agreed, session.held_on, record.done_on)
            .join(session, session.id == record.session_id)
            .where(*kept, or_(record.done_on.is_(None), session.id == latest))
            .order_by(session.held_on, record.id)
        )
        with self._database.read() as db:
            return [Agreement(*row) for row in db.execute(query)]

    def of_session(self, session: int) -> list[Agreement]:
        """What was agreed in one session."""
        record = AgreementRecord
        query = (
            select(
                record.id,
                record.session_id,
                record.agreed,
                CounsellingSessionRecord.held_on,
                record.done_on,
            )
            .join(CounsellingSessionRecord)
            .where(record.session_id == session)
            .order_by(record.id)
        )
        with self._database.read() as db:
            return [Agreement(*row) for row in db.execute(query)]

    def mark(self, agreement: int, done_on: date | None) -> None:
        """Keep that it was done on a day, or that it is still to be done."""
        record = AgreementRecord
        with self._database.transaction() as db:
            found = db.scalars(
                update(record)
                .where(record.id == agreement)
                .values(done_on=done_on, revision=record.revision + 1)
                .returning(record.id)
            )
            if not found.all():
                raise NotFound(kind="agreement", name="")
            action = "reopen-agreement" if done_on is None else "do-agreement"
            note(db, self._database.keys.role, self._clock(), action, "agreements", agreement)

    def count_open(self) -> int:
        """How many agreements are still to be done."""
        query = (
            select(func.count())
            .select_from(AgreementRecord)
            .join(CounsellingSessionRecord)
            .where(AgreementRecord.done_on.is_(None), CounsellingSessionRecord.deleted_at.is_(None))
        )
        with self._database.read() as db:
            return int(db.scalar(query) or 0)


def draft_agreements(db: DbSession, session: int) -> tuple[DraftAgreement, ...]:
    """What was agreed in a session, to be changed in the editor."""
    query = (
        select(AgreementRecord.agreed, AgreementRecord.id)
        .where(AgreementRecord.session_id == session)
        .order_by(AgreementRecord.id)
    )
    return tuple(DraftAgreement(*row) for row in db.execute(query))


def write_agreements(db: DbSession, session: int, wanted: Iterable[DraftAgreement]) -> None:
    """Let the session have these agreements and no others; what was done stays done."""
    record = AgreementRecord
    kept = [one for one in wanted if one.agreed.strip()]
    ids = [one.id for one in kept if one.id is not None]
    db.execute(delete(record).where(record.session_id == session, record.id.not_in(ids)))
    for one in kept:
        text = one.agreed.strip()
        if one.id is None:
            db.execute(insert(record).values(session_id=session, agreed=text))
        else:
            db.execute(
                update(record)
                .where(record.id == one.id, record.session_id == session, record.agreed != text)
                .values(agreed=text, revision=record.revision + 1)
            )

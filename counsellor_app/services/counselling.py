"""Counselling: recording a session, amending it without losing a word, reading it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.counselling import CounsellingSession, problems
from counsellor_app.domain.errors import Invalid, NotFound
from counsellor_app.services import session_store as store
from counsellor_app.services.batch_writer import frozen
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    CounsellingSessionRecord,
    SessionVersionRecord,
)
from counsellor_app.storage.sealed_notes import unseal


@dataclass(frozen=True, slots=True)
class EarlierVersion:
    """How a session stood until it was amended; its note opens with `earlier_note`."""

    version: int
    stood_until: datetime
    content: dict[str, Any]
    has_note: bool


class Counselling:
    """The counselling sessions of the school."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def record(self, session: CounsellingSession) -> int:
        """Save a new session; its number. Raises Invalid (facts: problems)."""
        _check(session)
        now = self._clock()
        with self._database.transaction() as unit:
            db = unit.connection()
            year_id, counsellor = store.year_and_counsellor(
                db, session.participants[0].student, session.held_on
            )
            frame = store.new_frame(year_id, counsellor, now)
            session_id = store.insert_session(db, {**frame, **store.columns_of(session)})
            store.insert_parts(db, session_id, session)
            store.insert_note(db, self._database.keys.note_key, session_id, session.private_note)
            note(
                db,
                self._database.keys.role,
                now,
                "record-session",
                "counselling_sessions",
                session_id,
            )
        return session_id

    def amend(self, session_id: int, session: CounsellingSession) -> None:
        """Save a changed session; how it stood before is kept as an earlier version.

        Who may not read private notes leaves the one there is as it is.
        """
        _check(session)
        now = self._clock()
        with self._database.transaction() as db:
            revision = _keep_version(db, session_id, now)
            store.write_columns(db, session_id, session, revision + 1, now)
            store.replace_parts(db, session_id, session)
            store.replace_note(db, self._database.keys.note_key, session_id, session.private_note)
            note(
                db,
                self._database.keys.role,
                now,
                "amend-session",
                "counselling_sessions",
                session_id,
            )

    def delete(self, session_id: int) -> None:
        """Put a session away; `restore` brings it back."""
        self._mark_deleted(session_id, self._clock(), "delete-session")

    def restore(self, session_id: int) -> None:
        """Bring a deleted session back."""
        self._mark_deleted(session_id, None, "restore-session")

    def of_student(self, student: int) -> list[tuple[int, CounsellingSession]]:
        """A student's sessions, oldest first, without private notes."""
        with self._database.read() as db:
            return list(store.sessions_of(db, store.ids_with([student])).items())

    def between(self, first: date, last: date) -> list[tuple[int, CounsellingSession]]:
        """The log from one day to another, both included, without private notes."""
        record = CounsellingSessionRecord
        wanted = select(record.id).where(record.held_on.between(first, last))
        with self._database.read() as db:
            return list(store.sessions_of(db, wanted).items())

    def get(self, session_id: int) -> CounsellingSession:
        """One session without its private note; NotFound where there is none."""
        with self._database.read() as db:
            return _one(db, session_id)

    def private_note(self, session_id: int) -> str:
        """Open the private note ("" where there is none); the trail keeps that it was seen.

        Raises NoRight for a way in that may not read private notes.
        """
        with self._database.transaction() as db:
            sealed = store.note_of(db, session_id)
            if sealed is None:
                return ""
            text = unseal(self._database.keys.note_key, *sealed)
            note(
                db,
                self._database.keys.role,
                self._clock(),
                "see-note",
                "counselling_sessions",
                session_id,
            )
            return text

    def earlier_versions(self, session_id: int) -> list[EarlierVersion]:
        """How the session stood before its amendments, oldest first."""
        record = SessionVersionRecord
        query = (
            select(
                record.version, record.stood_until, record.content, record.sealed_note.is_not(None)
            )
            .where(record.session_id == session_id)
            .order_by(record.version)
        )
        with self._database.read() as db:
            return [EarlierVersion(*row) for row in db.execute(query)]

    def earlier_note(self, session_id: int, version: int) -> str:
        """The private note of an earlier version; as `private_note`."""
        record = SessionVersionRecord
        with self._database.transaction() as db:
            row = db.execute(
                select(record.note_id, record.sealed_note).where(
                    record.session_id == session_id, record.version == version
                )
            ).first()
            if row is None or row[0] is None or row[1] is None:
                return ""
            note(
                db,
                self._database.keys.role,
                self._clock(),
                "see-note",
                "counselling_sessions",
                session_id,
            )
            return unseal(self._database.keys.note_key, row[0], row[1])

    def _mark_deleted(self, session_id: int, at: datetime | None, action: str) -> None:
        record = CounsellingSessionRecord
        with self._database.transaction() as db:
            done = db.scalars(
                update(record)
                .where(record.id == session_id)
                .values(deleted_at=at, revision=record.revision + 1)
                .returning(record.id)
            )
            if not done.all():
                raise NotFound(kind="session", name=str(session_id))
            note(
                db,
                self._database.keys.role,
                self._clock(),
                action,
                "counselling_sessions",
                session_id,
            )


def _check(session: CounsellingSession) -> None:
    found = problems(session)
    if found:
        raise Invalid(problems=found)


def _one(db: DbSession, session_id: int) -> CounsellingSession:
    wanted = select(CounsellingSessionRecord.id).where(CounsellingSessionRecord.id == session_id)
    found = store.sessions_of(db, wanted).get(session_id)
    if found is None:
        raise NotFound(kind="session", name=str(session_id))
    return found


def _keep_version(db: DbSession, session_id: int, now: datetime) -> int:
    """Keep how the session stands; the revision it stands at."""
    standing = _one(db, session_id)
    revision = db.scalar(
        select(CounsellingSessionRecord.revision).where(CounsellingSessionRecord.id == session_id)
    )
    last = db.scalar(
        select(func.max(SessionVersionRecord.version)).where(
            SessionVersionRecord.session_id == session_id
        )
    )
    sealed = store.note_of(db, session_id)
    content = {name: frozen(getattr(standing, name)) for name in store.FIELDS}
    content["topics"] = list(standing.topics)
    content["participants"] = [[one.student, one.line] for one in standing.participants]
    db.execute(
        insert(SessionVersionRecord).values(
            session_id=session_id,
            version=(last or 0) + 1,
            stood_until=now,
            content=content,
            note_id=sealed[0] if sealed else None,
            sealed_note=sealed[1] if sealed else None,
        )
    )
    return int(revision or 1)

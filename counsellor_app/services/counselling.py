"""Counselling: recording a session, amending it without losing a word, reading it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from counsellor_app.domain.counselling import CounsellingSession
from counsellor_app.services import session_store as store
from counsellor_app.services.session_writing import SessionPen, read_session, version_session
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

    @property
    def session(self) -> CounsellingSession:
        """The session as it stood, without its note."""
        return version_session(self.content)


class Counselling:
    """The counselling sessions of the school."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def record(self, session: CounsellingSession) -> int:
        """Save a new session; its number. Raises Invalid (facts: problems)."""
        with self._database.transaction() as unit:
            return SessionPen(unit, self._database.keys, self._clock()).record(session)

    def amend(self, session_id: int, session: CounsellingSession) -> None:
        """Save a changed session; how it stood before is kept as an earlier version.

        Who may not read private notes leaves the one there is as it is.
        """
        with self._database.transaction() as db:
            SessionPen(db, self._database.keys, self._clock()).amend(session_id, session)

    def delete(self, session_id: int) -> None:
        """Put a session away; `restore` brings it back."""
        now = self._clock()
        with self._database.transaction() as db:
            SessionPen(db, self._database.keys, now).mark_deleted(session_id, now, "delete-session")

    def restore(self, session_id: int) -> None:
        """Bring a deleted session back."""
        with self._database.transaction() as db:
            pen = SessionPen(db, self._database.keys, self._clock())
            pen.mark_deleted(session_id, None, "restore-session")

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
            return read_session(db, session_id)

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

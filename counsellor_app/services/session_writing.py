"""Writing a counselling session inside a transaction: new, amended, or as it stood before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.counselling import CounsellingSession, Participant, problems
from counsellor_app.domain.errors import Invalid, NotFound
from counsellor_app.services import session_store as store
from counsellor_app.services.batch_writer import frozen, thawed
from counsellor_app.services.trail import note
from counsellor_app.storage.records import (
    CounsellingSessionRecord,
    PrivateNoteRecord,
    SessionVersionRecord,
)
from counsellor_app.storage.vault import Keys

_TABLE = "counselling_sessions"


@dataclass(frozen=True, slots=True)
class SessionPen:
    """What writes sessions in one transaction, for one way in, at one moment."""

    db: DbSession
    keys: Keys
    now: datetime

    def record(self, session: CounsellingSession) -> int:
        """Make a new session; its number. Raises Invalid (facts: problems)."""
        check(session)
        db = self.db.connection()
        year_id, counsellor = store.year_and_counsellor(
            db, session.participants[0].student, session.held_on
        )
        # Who came in counsels; an older way in does not say who that is.
        frame = store.new_frame(year_id, self.keys.person or counsellor, self.now)
        session_id = store.insert_session(db, {**frame, **store.columns_of(session)})
        store.insert_parts(db, session_id, session)
        store.insert_note(db, self.keys.note_key, session_id, session.private_note)
        note(db, self.keys.role, self.now, "record-session", _TABLE, session_id)
        return session_id

    def amend(
        self, session_id: int, session: CounsellingSession, *, keep_note: bool = False
    ) -> None:
        """Let a session say this, and keep how it stood; `keep_note` leaves its private note."""
        check(session)
        revision = self._keep_version(session_id)
        store.write_columns(self.db, session_id, session, revision + 1, self.now)
        store.replace_parts(self.db, session_id, session)
        if not keep_note:
            store.replace_note(self.db, self.keys.note_key, session_id, session.private_note)
        note(self.db, self.keys.role, self.now, "amend-session", _TABLE, session_id)

    def take_back(self, session_id: int) -> None:
        """Undo the last amendment: the session stands again as before it, note and all."""
        record = SessionVersionRecord
        last = self.db.execute(
            select(record.id, record.content, record.note_id, record.sealed_note)
            .where(record.session_id == session_id)
            .order_by(record.version.desc())
            .limit(1)
        ).first()
        if last is None:
            raise NotFound(kind="session", name=str(session_id))
        revision = _revision(self.db, session_id)
        session = version_session(last.content)
        store.write_columns(self.db, session_id, session, revision + 1, self.now)
        store.replace_parts(self.db, session_id, session)
        self.db.execute(delete(PrivateNoteRecord).where(PrivateNoteRecord.session_id == session_id))
        if last.note_id and last.sealed_note:
            values = {"id": last.note_id, "session_id": session_id, "sealed": last.sealed_note}
            self.db.execute(insert(PrivateNoteRecord).values(**values))
        self.db.execute(delete(record).where(record.id == last.id))
        note(self.db, self.keys.role, self.now, "undo-amend-session", _TABLE, session_id)

    def mark_deleted(self, session_id: int, at: datetime | None, action: str) -> None:
        """Put a session away, or bring it back (`at` None)."""
        record = CounsellingSessionRecord
        done = self.db.scalars(
            update(record)
            .where(record.id == session_id)
            .values(deleted_at=at, revision=record.revision + 1)
            .returning(record.id)
        )
        if not done.all():
            raise NotFound(kind="session", name=str(session_id))
        note(self.db, self.keys.role, self.now, action, _TABLE, session_id)

    def _keep_version(self, session_id: int) -> int:
        """Keep how the session stands; the revision it stands at."""
        standing = read_session(self.db, session_id)
        last = self.db.scalar(
            select(func.max(SessionVersionRecord.version)).where(
                SessionVersionRecord.session_id == session_id
            )
        )
        sealed = store.note_of(self.db, session_id)
        self.db.execute(
            insert(SessionVersionRecord).values(
                session_id=session_id,
                version=(last or 0) + 1,
                stood_until=self.now,
                content=_content(standing),
                note_id=sealed[0] if sealed else None,
                sealed_note=sealed[1] if sealed else None,
            )
        )
        return _revision(self.db, session_id)


def check(session: CounsellingSession) -> None:
    """Raise Invalid where something keeps the session from being saved."""
    found = problems(session)
    if found:
        raise Invalid(problems=found)


def read_session(db: DbSession, session_id: int) -> CounsellingSession:
    """One session without its private note; NotFound where there is none."""
    wanted = select(CounsellingSessionRecord.id).where(CounsellingSessionRecord.id == session_id)
    found = store.sessions_of(db, wanted).get(session_id)
    if found is None:
        raise NotFound(kind="session", name=str(session_id))
    return found


def version_session(content: dict[str, Any]) -> CounsellingSession:
    """The session an earlier version holds, without its note."""
    values = {name: thawed(content[name]) for name in store.FIELDS if name in content}
    people = tuple(Participant(student, line) for student, line in content["participants"])
    return CounsellingSession(topics=tuple(content["topics"]), participants=people, **values)


def _content(standing: CounsellingSession) -> dict[str, Any]:
    content = {name: frozen(getattr(standing, name)) for name in store.FIELDS}
    content["topics"] = list(standing.topics)
    content["participants"] = [[one.student, one.line] for one in standing.participants]
    return content


def _revision(db: DbSession, session_id: int) -> int:
    record = CounsellingSessionRecord
    return int(db.scalar(select(record.revision).where(record.id == session_id)) or 1)

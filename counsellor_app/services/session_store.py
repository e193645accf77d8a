"""Counselling sessions in the school file; the private note goes in sealed."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, false, func, insert, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.counselling import CounsellingSession, Participant
from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.school import COUNSELLOR
from counsellor_app.domain.school_year import school_year_of
from counsellor_app.services.batch_writer import table_of
from counsellor_app.storage.records import (
    CounsellingSessionRecord,
    EnrolmentRecord,
    ParticipantRecord,
    PersonRecord,
    PrivateNoteRecord,
    SessionTopicRecord,
    YearRecord,
)
from counsellor_app.storage.sealed_notes import seal

FIELDS = (
    "held_on", "form", "held_at", "minutes", "class_id", "online", "place", "channel",
    "talked_about", "difficulties_and_needs", "circumstances", "first_assessment", "methods",
    "effect", "ending", "referred_to", "next_on",
)  # fmt: skip

Pen = DbSession | Connection
"""What writes inside a transaction; the bare connection writes a little faster."""

# Statements on the tables themselves, made once: saving a session has no use for the mapper.
_NEW_SESSION = insert(table_of(CounsellingSessionRecord)).returning(
    table_of(CounsellingSessionRecord).c.id
)
_NEW_NOTE = insert(table_of(PrivateNoteRecord))
_NEW_PARTS: dict[Any, Any] = {
    record: insert(table_of(record)) for record in (SessionTopicRecord, ParticipantRecord)
}
_YEAR_AND_COUNSELLOR = (
    select(
        EnrolmentRecord.year_id,
        select(func.min(PersonRecord.id))
        .where(PersonRecord.role == COUNSELLOR, PersonRecord.active)
        .scalar_subquery(),
    )
    .join(YearRecord, YearRecord.id == EnrolmentRecord.year_id)
    .where(EnrolmentRecord.student_id == bindparam("student"), EnrolmentRecord.moved_on.is_(None))
    # The year of the day, else the last one before it, else the first one after it.
    .order_by(
        YearRecord.starts > bindparam("starts"),
        func.abs(YearRecord.starts - bindparam("starts")),
    )
    .limit(1)
)


def columns_of(session: CounsellingSession) -> dict[str, Any]:
    """The columns of the session itself."""
    return {name: getattr(session, name) for name in FIELDS}


def parts_of(session_id: int, session: CounsellingSession) -> list[tuple[Any, dict[str, Any]]]:
    """The rows of its topics and participants."""
    topics = [
        (SessionTopicRecord, {"session_id": session_id, "topic": topic, "priority": priority})
        for priority, topic in enumerate(session.topics, start=1)
    ]
    people = [
        (
            ParticipantRecord,
            {"session_id": session_id, "student_id": one.student, "line": one.line},
        )
        for one in session.participants
    ]
    return [*topics, *people]


def sealed_note(note_key: bytes | None, session_id: int, text: str) -> dict[str, Any]:
    """The row of a private note, sealed under an id of its own; NoRight without the key."""
    note_id = str(uuid.uuid4())
    return {"id": note_id, "session_id": session_id, "sealed": seal(note_key, note_id, text)}


def new_frame(year_id: int, counsellor_id: int | None, now: datetime) -> dict[str, Any]:
    """What a session is given when it is first saved."""
    return {
        "uuid": str(uuid.uuid4()),
        "year_id": year_id,
        "counsellor_id": counsellor_id,
        "saved_at": now,
    }


def year_and_counsellor(db: Pen, student: int, day: date) -> tuple[int, int | None]:
    """The year a session of that day falls under, and who counsels here, in one question.

    Raises NotFound for a student who was never enrolled.
    """
    row = db.execute(
        _YEAR_AND_COUNSELLOR, {"student": student, "starts": school_year_of(day).starts}
    ).first()
    if row is None:
        raise NotFound(kind="enrolment", name="")
    return row[0], row[1]


def insert_session(db: Pen, columns: dict[str, Any]) -> int:
    """Make a session's own row; its number."""
    return int(db.execute(_NEW_SESSION, columns).scalar_one())


def insert_parts(db: Pen, session_id: int, session: CounsellingSession) -> None:
    """Give a session its topics and participants."""
    rows: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    for record, row in parts_of(session_id, session):
        rows[record].append(row)
    for record, several in rows.items():
        db.execute(_NEW_PARTS[record], several)


def replace_parts(db: DbSession, session_id: int, session: CounsellingSession) -> None:
    """Let the session have these topics and participants and no others."""
    for record in _NEW_PARTS:
        db.execute(delete(record).where(record.session_id == session_id))
    insert_parts(db, session_id, session)


def insert_note(db: Pen, note_key: bytes | None, session_id: int, text: str) -> None:
    """Seal `text` as the session's note; no text, no note."""
    if text:
        db.execute(_NEW_NOTE, sealed_note(note_key, session_id, text))


def replace_note(db: DbSession, note_key: bytes | None, session_id: int, text: str) -> None:
    """The same in place of the former note, which stays where its reader has no key."""
    if note_key is None and not text:
        return
    sealed = sealed_note(note_key, session_id, text) if text else None
    db.execute(delete(PrivateNoteRecord).where(PrivateNoteRecord.session_id == session_id))
    if sealed:
        db.execute(_NEW_NOTE, sealed)


def write_columns(
    db: DbSession, session_id: int, session: CounsellingSession, revision: int, now: datetime
) -> None:
    """Let the session's own columns say this."""
    db.execute(
        update(CounsellingSessionRecord)
        .where(CounsellingSessionRecord.id == session_id)
        .values(**columns_of(session), revision=revision, saved_at=now)
    )


def sessions_of(db: DbSession, wanted: Select[Any] | None = None) -> dict[int, CounsellingSession]:
    """Sessions by id, without their notes; `wanted` selects ids (all that are not deleted)."""
    record = CounsellingSessionRecord
    query = select(record.id, *(getattr(record, name) for name in FIELDS)).where(
        record.deleted_at.is_(None)
    )
    topic_query = select(SessionTopicRecord.session_id, SessionTopicRecord.topic).order_by(
        SessionTopicRecord.session_id, SessionTopicRecord.priority
    )
    people_query = select(
        ParticipantRecord.session_id, ParticipantRecord.student_id, ParticipantRecord.line
    ).order_by(ParticipantRecord.id)
    if wanted is not None:
        query = query.where(record.id.in_(wanted))
        topic_query = topic_query.where(SessionTopicRecord.session_id.in_(wanted))
        people_query = people_query.where(ParticipantRecord.session_id.in_(wanted))
    topics: dict[int, list[str]] = defaultdict(list)
    for session_id, topic in db.execute(topic_query):
        topics[session_id].append(topic)
    people: dict[int, list[Participant]] = defaultdict(list)
    for session_id, student, line in db.execute(people_query):
        people[session_id].append(Participant(student, line))
    return {
        session_id: CounsellingSession(
            topics=tuple(topics[session_id]),
            participants=tuple(people[session_id]),
            **dict(zip(FIELDS, facts, strict=True)),
        )
        for session_id, *facts in db.execute(query.order_by(record.held_on, record.id))
    }


def note_of(db: DbSession, session_id: int) -> tuple[str, bytes] | None:
    """The sealed note of a session: its id and the seal."""
    row = db.execute(
        select(PrivateNoteRecord.id, PrivateNoteRecord.sealed).where(
            PrivateNoteRecord.session_id == session_id
        )
    ).first()
    return None if row is None else (row[0], row[1])


def notes_of(db: DbSession, wanted: Select[Any]) -> dict[int, tuple[str, bytes]]:
    """The sealed notes of these sessions: id and seal, by session."""
    record = PrivateNoteRecord
    query = select(record.session_id, record.id, record.sealed).where(record.session_id.in_(wanted))
    return {session_id: (note_id, sealed) for session_id, note_id, sealed in db.execute(query)}


def revisions_of(db: DbSession, wanted: Select[Any]) -> dict[int, int]:
    """How often each of these sessions was saved."""
    record = CounsellingSessionRecord
    query = select(record.id, record.revision).where(record.id.in_(wanted))
    return dict(db.execute(query).all())


def ids_between(days: Collection[date]) -> Select[Any]:
    """The sessions held from the first of these days to the last."""
    held_on = CounsellingSessionRecord.held_on
    chosen = held_on.between(min(days), max(days)) if days else false()
    return select(CounsellingSessionRecord.id).where(chosen)


def ids_with(students: Iterable[int]) -> Select[Any]:
    """The sessions these students took part in."""
    return select(ParticipantRecord.session_id).where(
        ParticipantRecord.student_id.in_(list(students))
    )

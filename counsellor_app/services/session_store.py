"""Counselling sessions in the school file; the private note goes in sealed."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, delete, false, insert, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.counselling import CounsellingSession, Participant
from counsellor_app.storage.records import (
    CounsellingSessionRecord,
    ParticipantRecord,
    PrivateNoteRecord,
    SessionTopicRecord,
)
from counsellor_app.storage.sealed_notes import seal

FIELDS = (
    "held_on", "form", "held_at", "minutes", "class_id", "online", "place", "channel",
    "talked_about", "difficulties_and_needs", "circumstances", "first_assessment", "methods",
    "effect", "ending", "referred_to", "next_on",
)  # fmt: skip


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


def replace_parts(db: DbSession, session_id: int, session: CounsellingSession) -> None:
    """Let the session have these topics and participants and no others."""
    for record in (SessionTopicRecord, ParticipantRecord):
        db.execute(delete(record).where(record.session_id == session_id))
    for record, row in parts_of(session_id, session):
        db.execute(insert(record).values(**row))


def put_note(db: DbSession, note_key: bytes | None, session_id: int, text: str) -> None:
    """Seal `text` as the session's note in place of the former one; no text, no note."""
    db.execute(delete(PrivateNoteRecord).where(PrivateNoteRecord.session_id == session_id))
    if text:
        row = sealed_note(note_key, session_id, text)
        db.execute(insert(PrivateNoteRecord).values(**row))


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

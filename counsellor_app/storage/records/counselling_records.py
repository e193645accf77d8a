"""Counselling sessions, who took part, what was said, the sealed note, and earlier versions."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.storage.records.record import Counted, Record
from counsellor_app.storage.types import UtcDateTime


class CounsellingSessionRecord(Counted, Record):
    """One session; its text blocks are those of the TT 18/2025 diary."""

    __tablename__ = "counselling_sessions"
    __table_args__ = (Index("ix_counselling_sessions_year", "year_id", "held_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(unique=True)
    year_id: Mapped[int] = mapped_column(ForeignKey("years.id"))
    form: Mapped[str]
    class_id: Mapped[int | None] = mapped_column(ForeignKey("classes.id"))
    counsellor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    held_on: Mapped[date] = mapped_column(index=True)
    held_at: Mapped[time | None]
    minutes: Mapped[int | None]
    online: Mapped[bool] = mapped_column(default=False)
    place: Mapped[str] = mapped_column(default="")
    channel: Mapped[str] = mapped_column(default="")
    talked_about: Mapped[str] = mapped_column(default="")
    difficulties_and_needs: Mapped[str] = mapped_column(default="")
    circumstances: Mapped[str] = mapped_column(default="")
    first_assessment: Mapped[str] = mapped_column(default="")
    methods: Mapped[str] = mapped_column(default="")
    effect: Mapped[str] = mapped_column(default="")
    ending: Mapped[str | None]
    referred_to: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(index=True)
    followed_up_on: Mapped[date | None]
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ParticipantRecord(Record):
    """A student who took part in a session, with their own line in a group."""

    __tablename__ = "participants"
    __table_args__ = (
        UniqueConstraint("session_id", "student_id"),
        Index("ix_participants_student", "student_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("counselling_sessions.id"))
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"))
    line: Mapped[str] = mapped_column(default="")


class SessionTopicRecord(Record):
    """A content group of a session, in the order of its priority."""

    __tablename__ = "session_topics"
    __table_args__ = (UniqueConstraint("session_id", "topic"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("counselling_sessions.id"))
    topic: Mapped[str]
    priority: Mapped[int]


class PrivateNoteRecord(Record):
    """The counsellor's private note of a session, sealed with the second key."""

    __tablename__ = "private_notes"

    id: Mapped[str] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("counselling_sessions.id"), unique=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class SessionVersionRecord(Record):
    """How a session stood before an amendment; its private note stays sealed."""

    __tablename__ = "session_versions"
    __table_args__ = (UniqueConstraint("session_id", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("counselling_sessions.id"))
    version: Mapped[int]
    stood_until: Mapped[datetime] = mapped_column(UtcDateTime)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    note_id: Mapped[str | None]
    sealed_note: Mapped[bytes | None] = mapped_column(LargeBinary)

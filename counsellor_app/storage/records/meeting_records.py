"""What is planned and half written: appointments, drafts of sessions, what was agreed to do."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.storage.records.record import Counted, Record
from counsellor_app.storage.types import UtcDateTime


class AppointmentRecord(Counted, Record):
    """A meeting planned for a day; `session_id` is the session that came of it."""

    __tablename__ = "appointments"
    __table_args__ = (Index("ix_appointments_on_day", "on_day", "at_time"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    year_id: Mapped[int] = mapped_column(ForeignKey("years.id"))
    on_day: Mapped[date]
    at_time: Mapped[time | None]
    form: Mapped[str]
    class_id: Mapped[int | None] = mapped_column(ForeignKey("classes.id"))
    subject: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    session_id: Mapped[int | None] = mapped_column(ForeignKey("counselling_sessions.id"))
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)


class AppointmentStudentRecord(Record):
    """A student an appointment is with."""

    __tablename__ = "appointment_students"
    __table_args__ = (UniqueConstraint("appointment_id", "student_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    appointment_id: Mapped[int] = mapped_column(ForeignKey("appointments.id"))
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"), index=True)


class SessionDraftRecord(Record):
    """A session not finished yet, sealed whole with the note key, and how it was saved before."""

    __tablename__ = "session_drafts"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(unique=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    earlier_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    earlier_saved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    session_id: Mapped[int | None] = mapped_column(ForeignKey("counselling_sessions.id"))
    appointment_id: Mapped[int | None] = mapped_column(ForeignKey("appointments.id"))


class AgreementRecord(Counted, Record):
    """Something agreed to be done in a session, and the day it was done."""

    __tablename__ = "agreements"

    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("counselling_sessions.id"), index=True)
    agreed: Mapped[str]
    done_on: Mapped[date | None]

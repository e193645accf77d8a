"""Career activities of the year, the classes that came, and who was absent."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.storage.records.record import Counted, Record
from counsellor_app.storage.types import UtcDateTime


class ActivityRecord(Counted, Record):
    """A visit, talk or fair; `kind` is a code of the activity_kinds catalogue."""

    __tablename__ = "activities"
    __table_args__ = (Index("ix_activities_year", "year_id", "held_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    year_id: Mapped[int] = mapped_column(ForeignKey("years.id"))
    kind: Mapped[str]
    name: Mapped[str]
    held_on: Mapped[date]
    ends_on: Mapped[date | None]
    place: Mapped[str] = mapped_column(default="")
    partner: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ActivityClassRecord(Record):
    """A class that took part in an activity."""

    __tablename__ = "activity_classes"
    __table_args__ = (UniqueConstraint("activity_id", "class_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id"))
    class_id: Mapped[int] = mapped_column(ForeignKey("classes.id"), index=True)


class ActivityAbsenceRecord(Record):
    """A student of such a class who was not there."""

    __tablename__ = "activity_absences"
    __table_args__ = (UniqueConstraint("activity_id", "student_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id"))
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"), index=True)

"""Pathway plans and actual destinations: every change is a new row, none is ever altered."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.storage.records.record import Counted, Record
from counsellor_app.storage.types import UtcDateTime


class PathwayPlanRecord(Counted, Record):
    """A student's plan as it stood on a day; the newest dated one holds."""

    __tablename__ = "pathway_plans"
    __table_args__ = (Index("ix_pathway_plans_student", "student_id", "year_id", "planned_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"))
    year_id: Mapped[int] = mapped_column(ForeignKey("years.id"), index=True)
    planned_on: Mapped[date]
    state: Mapped[str]
    family_view: Mapped[str]
    family_view_on: Mapped[date | None]
    family_words: Mapped[str] = mapped_column(default="")
    recommendation: Mapped[str | None]
    recommendation_text: Mapped[str] = mapped_column(default="")
    recommendation_reason: Mapped[str] = mapped_column(default="")
    confirmation_reason: Mapped[str] = mapped_column(default="", server_default="")
    catalogue: Mapped[str]
    catalogue_version: Mapped[str]
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)


class PathwayChoiceRecord(Record):
    """One ranked wish of a plan."""

    __tablename__ = "pathway_choices"
    __table_args__ = (UniqueConstraint("plan_id", "rank"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("pathway_plans.id"))
    rank: Mapped[int]
    pathway: Mapped[str]
    institution: Mapped[str] = mapped_column(default="")
    programme: Mapped[str] = mapped_column(default="")


class DestinationRecord(Counted, Record):
    """Where a student really went, on a day, with what shows it."""

    __tablename__ = "destinations"
    __table_args__ = (Index("ix_destinations_student", "student_id", "year_id", "dated_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"))
    year_id: Mapped[int] = mapped_column(ForeignKey("years.id"), index=True)
    dated_on: Mapped[date]
    pathway: Mapped[str]
    institution: Mapped[str] = mapped_column(default="")
    programme: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")
    catalogue: Mapped[str]
    catalogue_version: Mapped[str]
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)

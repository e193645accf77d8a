"""Students: who they are, where they are enrolled, who stands by them, what they agreed to."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.storage.records.record import Counted, Record
from counsellor_app.storage.types import UtcDateTime


class StudentRecord(Counted, Record):
    """A student, over all their years at the school."""

    __tablename__ = "students"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    ministry_id: Mapped[str | None] = mapped_column(unique=True)
    personal_id: Mapped[str | None] = mapped_column(unique=True)
    full_name: Mapped[str]
    given_name: Mapped[str | None]
    sort_key: Mapped[bytes] = mapped_column(LargeBinary, index=True)
    search_key: Mapped[str] = mapped_column(index=True)
    initials: Mapped[str]
    birth_date: Mapped[date | None] = mapped_column(index=True)
    birth_year: Mapped[int | None]
    sex: Mapped[str | None]
    ethnic_group: Mapped[str | None]
    birth_place: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    hamlet: Mapped[str] = mapped_column(default="")
    commune: Mapped[str] = mapped_column(default="")
    district: Mapped[str] = mapped_column(default="")
    province: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    archived_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    anonymised_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class GuardianRecord(Counted, Record):
    """A father, mother or guardian of a student."""

    __tablename__ = "guardians"
    __table_args__ = (Index("ix_guardians_student", "student_id", "relation"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"))
    relation: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    birth_year: Mapped[int | None]
    occupation: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    best_time: Mapped[str] = mapped_column(default="", server_default="")
    languages: Mapped[str] = mapped_column(default="", server_default="")


class StudentPolicyRecord(Counted, Record):
    """A policy group a student belongs to in one year (they are certified year by year)."""

    __tablename__ = "student_policies"
    __table_args__ = (Index("uq_student_policies", "student_id", "year_id", "policy", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"))
    year_id: Mapped[int] = mapped_column(ForeignKey("years.id"))
    policy: Mapped[str]
    member: Mapped[bool] = mapped_column(default=True, server_default="1")
    detail: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")
    valid_until: Mapped[date | None]


class EnrolmentRecord(Counted, Record):
    """One stay of a student in one class; a move ends it and begins another."""

    __tablename__ = "enrolments"
    __table_args__ = (
        Index(
            "uq_enrolments_current",
            "student_id",
            "year_id",
            unique=True,
            sqlite_where=text("moved_on IS NULL"),
        ),
        Index("ix_enrolments_class", "class_id"),
        Index("ix_enrolments_year", "year_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"))
    year_id: Mapped[int] = mapped_column(ForeignKey("years.id"))
    class_id: Mapped[int] = mapped_column(ForeignKey("classes.id"))
    roll_number: Mapped[int | None]
    began_by: Mapped[str] = mapped_column(default="listed")
    started_on: Mapped[date | None]
    moved_on: Mapped[date | None]
    status: Mapped[str] = mapped_column(default="")
    left_on: Mapped[date | None]
    leaving_reason: Mapped[str | None]
    study_label: Mapped[str] = mapped_column(default="")
    study_level: Mapped[str | None]
    conduct_label: Mapped[str] = mapped_column(default="")
    conduct_level: Mapped[str | None]
    completed: Mapped[bool | None]


class ConsentRecord(Record):
    """A signed consent of the student or a representative.

    `purposes` are codes of the form, blanks between; empty: all the form asks for.
    """

    __tablename__ = "consents"

    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"), index=True)
    form_version: Mapped[str]
    given_by: Mapped[str]
    relation: Mapped[str]
    given_on: Mapped[date]
    withdrawn_on: Mapped[date | None]
    scan_reference: Mapped[str] = mapped_column(default="")
    purposes: Mapped[str] = mapped_column(default="", server_default="")

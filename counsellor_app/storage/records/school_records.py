"""The school, its people, years and classes, and what it switched off."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.storage.records.record import Counted, Record
from counsellor_app.storage.types import UtcDateTime


class SchoolRecord(Record):
    """The one school of this file."""

    __tablename__ = "school"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    level: Mapped[str]
    boarding: Mapped[bool]
    governing_body: Mapped[str]
    report_to: Mapped[str]
    place: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    signing_key: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SettingRecord(Record):
    """A setting of the school, which travels with its file."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class PersonRecord(Record):
    """Somebody of the staff: counsellor, principal or deputy."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[str]
    form_of_address: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


class YearRecord(Record):
    """A school year, known by the calendar year it begins in."""

    __tablename__ = "years"

    id: Mapped[int] = mapped_column(primary_key=True)
    starts: Mapped[int] = mapped_column(unique=True)
    closed_on: Mapped[date | None]


class ClassRecord(Counted, Record):
    """A class of one year; its grade is the leading number of its name."""

    __tablename__ = "classes"
    __table_args__ = (UniqueConstraint("year_id", "name_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    year_id: Mapped[int] = mapped_column(ForeignKey("years.id"))
    name: Mapped[str]
    name_key: Mapped[str]
    sort_key: Mapped[bytes] = mapped_column(LargeBinary)
    grade: Mapped[int | None] = mapped_column(index=True)
    homeroom_teacher: Mapped[str] = mapped_column(default="")


class CatalogueSwitchRecord(Record):
    """A catalogue entry the school does not offer in one year (year null: in none)."""

    __tablename__ = "catalogue_switches"
    __table_args__ = (
        Index(
            "uq_catalogue_switches",
            "catalogue",
            "code",
            text("coalesce(year_id, 0)"),
            unique=True,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    catalogue: Mapped[str]
    code: Mapped[str]
    year_id: Mapped[int | None] = mapped_column(ForeignKey("years.id"))


class SchoolEntryRecord(Counted, Record):
    """An entry of a list the school keeps itself: institutions, trades, receivers, phrases."""

    __tablename__ = "school_entries"
    __table_args__ = (Index("ix_school_entries_list", "list_name", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    list_name: Mapped[str]
    label: Mapped[str]
    detail: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    retired_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

"""What safekeeping keeps: forms half filled when the program ended, and incidents."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.storage.records.record import Counted, Record
from counsellor_app.storage.types import UtcDateTime


class FormDraftRecord(Record):
    """What stands typed in the form of a page and is not saved yet, sealed with the note key."""

    __tablename__ = "form_drafts"

    page: Mapped[str] = mapped_column(primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)


class IncidentRecord(Counted, Record):
    """Personal data were lost, seen or changed by somebody who may not; for the incident sheet."""

    __tablename__ = "incidents"

    id: Mapped[int] = mapped_column(primary_key=True)
    noticed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    kind: Mapped[str]
    happened: Mapped[str] = mapped_column(default="")
    data_concerned: Mapped[str] = mapped_column(default="")
    students_concerned: Mapped[int | None]
    measures: Mapped[str] = mapped_column(default="")
    authority_told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    families_told_on: Mapped[date | None]
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)

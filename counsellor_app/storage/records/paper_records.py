"""What left the school or came into it: letters issued, import batches; and the audit trail."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.storage.records.record import Record
from counsellor_app.storage.types import UtcDateTime


class LetterRecord(Record):
    """A letter as issued, with everything that stood on it frozen."""

    __tablename__ = "letters"
    __table_args__ = (Index("ix_letters_student", "student_id", "issued_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("students.id"))
    year_id: Mapped[int] = mapped_column(ForeignKey("years.id"), index=True)
    layout: Mapped[str]
    language: Mapped[str]
    number: Mapped[str | None]
    dated_on: Mapped[date]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    digest: Mapped[str]
    issued_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ImportBatchRecord(Record):
    """One file brought in, as one transaction."""

    __tablename__ = "import_batches"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    file_digest: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    rows: Mapped[int]
    added: Mapped[int]
    updated: Mapped[int]
    unchanged: Mapped[int]
    refused: Mapped[int]
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ImportChangeRecord(Record):
    """Rows an import made (row_id to last_id), or the one it changed (before is set)."""

    __tablename__ = "import_changes"
    __table_args__ = (Index("ix_import_changes_batch", "batch_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batches.id"))
    table: Mapped[str]
    row_id: Mapped[int]
    last_id: Mapped[int]
    revision: Mapped[int]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class ListMappingRecord(Record):
    """Which column means what in lists with these headings, as the counsellor said last."""

    __tablename__ = "list_mappings"
    __table_args__ = (UniqueConstraint("kind", "headings_digest"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    headings_digest: Mapped[str]
    mapping: Mapped[dict[str, Any]] = mapped_column(JSON)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)


class TrailRecord(Record):
    """One line of the audit trail: who did what to which row, never a word of its text.

    `digest` chains the line to the one before (domain/trail_chain).
    """

    __tablename__ = "trail"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    role: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    action: Mapped[str]
    subject: Mapped[str] = mapped_column(default="")
    subject_id: Mapped[int | None]
    count: Mapped[int | None]
    digest: Mapped[bytes] = mapped_column(LargeBinary, default=b"", server_default=text("x''"))


class TrailHeadRecord(Record):
    """Where the trail ends: its last line's number and digest, one row (id 1).

    Kept apart from the lines, so that a trail whose end was cut off does not look whole.
    """

    __tablename__ = "trail_head"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    digest: Mapped[bytes] = mapped_column(LargeBinary)

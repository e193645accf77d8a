"""Import batches: what was brought in, and taking one back as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NotFound, NotUndoable
from counsellor_app.services.backup_first import backed_up_first
from counsellor_app.services.batch_writer import GONE, REMOVED, UNCOUNTED, frozen, thawed
from counsellor_app.services.trail import note
from counsellor_app.services.year_rollover_undo import refuse_if_begun
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ClassRecord,
    EnrolmentRecord,
    ImportBatchRecord,
    ImportChangeRecord,
    LetterRecord,
    ParticipantRecord,
    PathwayChoiceRecord,
    PrivateNoteRecord,
    Record,
    SessionTopicRecord,
)

#: Rows that live and die with a row an import made.
_PARTS: dict[str, tuple[tuple[type[Record], str], ...]] = {
    "pathway_plans": ((PathwayChoiceRecord, "plan_id"),),
    "counselling_sessions": (
        (PrivateNoteRecord, "session_id"),
        (SessionTopicRecord, "session_id"),
        (ParticipantRecord, "session_id"),
    ),
}
#: Tables whose newest row holds what the earlier ones said.
_TAKEN_OVER = frozenset({"pathway_plans", "destinations"})
#: What is changed in rows that count no revisions: by a merge whose they are and a line in a group,
#: by a new year the day the old one ended.
_MOVABLE = frozenset({"student_id", "line", "sealed", "earlier_sealed", "closed_on"})
#: Frames that stay when others have moved in since.
_FRAMES: dict[str, tuple[tuple[type[Record], str], ...]] = {
    "classes": ((EnrolmentRecord, "class_id"),),
    "years": ((ClassRecord, "year_id"), (EnrolmentRecord, "year_id")),
}


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """One file brought in."""

    id: int
    kind: str
    made_at: datetime
    rows: int
    added: int
    updated: int
    undone: bool


class ImportBatches:
    """The files brought in so far."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> list[ImportBatch]:
        """Every batch, the newest first."""
        record = ImportBatchRecord
        columns = (
            record.id,
            record.kind,
            record.made_at,
            record.rows,
            record.added,
            record.updated,
            record.undone_at.is_not(None),
        )
        with self._database.read() as db:
            return [
                ImportBatch(*row) for row in db.execute(select(*columns).order_by(record.id.desc()))
            ]

    def undo(self, batch: int) -> int:
        """Take a whole import back; how many rows went or changed back.

        Raises NotFound for a number that is no batch (or is undone already), NotUndoable when
        something has been built on it since, NotBackedUp when no backup could be made first. Then
        nothing is changed.
        """
        backed_up_first(self._database, self._clock, "undo")
        try:
            with self._database.transaction() as db:
                return self._undo(db, batch)
        except IntegrityError as error:
            raise NotUndoable(batch=batch) from error

    def _undo(self, db: DbSession, batch: int) -> int:
        standing = db.scalar(
            select(ImportBatchRecord.id).where(
                ImportBatchRecord.id == batch, ImportBatchRecord.undone_at.is_(None)
            )
        )
        if standing is None:
            raise NotFound(kind="batch", name=str(batch))
        refuse_if_begun(db, batch, self._clock())
        changes = db.execute(
            select(
                ImportChangeRecord.table,
                ImportChangeRecord.row_id,
                ImportChangeRecord.last_id,
                ImportChangeRecord.revision,
                ImportChangeRecord.before,
            )
            .where(ImportChangeRecord.batch_id == batch)
            # What was taken out comes back last: its place must be free again by then.
            .order_by(ImportChangeRecord.revision == REMOVED, ImportChangeRecord.id.desc())
        ).all()
        count = 0
        for table, first, last, _, before in changes:
            if before is None:
                _refuse_if_built_on(db, batch, table, (first, last), self._clock())
                count += _remove(db, batch, table, first, last)
        for table, row_id, _, revision, before in changes:
            if before is not None:
                put_back = _RESTORERS.get(revision, _restore)
                put_back(db, batch, table, row_id, revision, before)
                count += 1
        db.execute(
            update(ImportBatchRecord)
            .where(ImportBatchRecord.id == batch)
            .values(undone_at=self._clock())
        )
        # What stood before is in its place again; nothing more is to be taken back.
        db.execute(delete(ImportChangeRecord).where(ImportChangeRecord.batch_id == batch))
        note(
            db,
            self._database.keys.role,
            self._clock(),
            "undo-import",
            "import_batches",
            batch,
            count=count,
        )
        return count


def _restore(
    db: DbSession, batch: int, table: str, row_id: int, revision: int, before: dict[str, Any]
) -> None:
    whole = Record.metadata.tables[table]
    values = {name: thawed(value) for name, value in before.items()}
    untouched = (whole.c.id == row_id) & (whole.c.revision == revision)
    changed = update(whole).where(untouched).values(**values).returning(whole.c.id)
    if len(db.scalars(changed).all()) != 1:
        raise NotUndoable(batch=batch)


def _restore_uncounted(
    db: DbSession, batch: int, table: str, row_id: int, _: int, before: dict[str, Any]
) -> None:
    """A row without a revision: but for what the batch may move it must be the very same."""
    whole = Record.metadata.tables[table]
    held = db.execute(select(whole).where(whole.c.id == row_id)).mappings().first()
    if held is None or any(
        name not in _MOVABLE and frozen(held[name]) != value for name, value in before.items()
    ):
        raise NotUndoable(batch=batch)
    values = {name: thawed(before[name]) for name in _MOVABLE & before.keys()}
    db.execute(update(whole).where(whole.c.id == row_id).values(**values))


def _put_back(
    db: DbSession, _batch: int, table: str, _row_id: int, _: int, before: dict[str, Any]
) -> None:
    values = {name: thawed(value) for name, value in before.items()}
    db.execute(insert(Record.metadata.tables[table]).values(**values))


def _refuse(
    _db: DbSession, batch: int, _table: str, _row_id: int, _: int, _before: dict[str, Any]
) -> None:
    """How it was before went with a name."""
    raise NotUndoable(batch=batch)


_RESTORERS = {UNCOUNTED: _restore_uncounted, REMOVED: _put_back, GONE: _refuse}


def _remove(db: DbSession, batch: int, table: str, first: int, last: int) -> int:
    """Delete the rows first to last of a table; frames that others use by now stay."""
    whole = Record.metadata.tables[table]
    mine: ColumnElement[bool] = whole.c.id.between(first, last)
    for record, column in _FRAMES.get(table, ()):
        mine = mine & whole.c.id.not_in(select(record.__table__.c[column]))
    if table not in _FRAMES and "revision" in whole.c:
        present, untouched = db.execute(
            select(func.count(), func.count().filter(whole.c.revision == 1)).where(mine)
        ).one()
        if untouched != last - first + 1 or present != untouched:
            raise NotUndoable(batch=batch)
    for record, column in _PARTS.get(table, ()):
        parts = record.__table__.c[column]
        db.execute(delete(record).where(parts.between(first, last)))
    return len(db.scalars(delete(whole).where(mine).returning(whole.c.id)).all())


def _refuse_if_built_on(
    db: DbSession, batch: int, table: str, rows: tuple[int, int], now: datetime
) -> None:
    """A later plan or destination took over what the import said; a letter was printed of it."""
    if table not in _TAKEN_OVER:
        return
    first, last = rows
    whole = Record.metadata.tables[table]
    mine = whole.alias("mine")
    later = select(whole.c.id).join(
        mine, (mine.c.student_id == whole.c.student_id) & (mine.c.year_id == whole.c.year_id)
    )
    built = later.where(mine.c.id.between(first, last), whole.c.id > last)
    printed = (
        select(LetterRecord.id)
        .join(
            mine,
            (mine.c.student_id == LetterRecord.student_id)
            & (mine.c.year_id == LetterRecord.year_id),
        )
        # A letter of a day to come (a demonstration, a clock put right) was not printed since.
        .where(
            mine.c.id.between(first, last),
            LetterRecord.issued_at >= mine.c.saved_at,
            LetterRecord.issued_at <= now,
        )
    )
    for found in (built, printed) if table == "pathway_plans" else (built,):
        if db.execute(found.limit(1)).first() is not None:
            raise NotUndoable(batch=batch)

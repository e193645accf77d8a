"""Whether a new school year may still be taken back: 14 days, and nothing written in it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Table, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NotUndoable
from counsellor_app.domain.year_rollover import undo_until
from counsellor_app.services.batch_writer import table_of
from counsellor_app.storage.records import (
    ImportBatchRecord,
    ImportChangeRecord,
    Record,
    YearRecord,
)

KIND = "roll-over"
#: What a table of the school file holds, as an error names it; what tells most comes first.
KINDS = {
    "enrolments": "student",
    "student_policies": "policy",
    "counselling_sessions": "session",
    "appointments": "appointment",
    "activities": "activity",
    "pathway_plans": "pathway",
    "destinations": "pathway",
    "letters": "letter",
    "catalogue_switches": "catalogue-entry",
    "classes": "class",
}


def refuse_if_begun(db: DbSession, batch: int, now: datetime) -> None:
    """Raise NotUndoable (facts: new_year, kind) where the new year is in use, or it is too late.

    A batch that is no roll-over passes.
    """
    record = ImportBatchRecord
    made = db.execute(select(record.kind, record.made_at).where(record.id == batch)).first()
    if made is None or made.kind != KIND:
        return
    if now.date() > undo_until(made.made_at.astimezone(now.tzinfo).date()):
        raise NotUndoable(batch=batch, new_year="late")
    ranges = _ranges(db, batch)
    year = ranges[YearRecord.__tablename__][0]
    for name, table in sorted(Record.metadata.tables.items(), key=lambda pair: _place(pair[0])):
        if _holds_more(db, table, year, ranges.get(name)):
            raise NotUndoable(batch=batch, new_year="used", kind=KINDS[name])


def _place(table: str) -> int:
    names = list(KINDS)
    return names.index(table) if table in names else len(names)


def _ranges(db: DbSession, batch: int) -> dict[str, tuple[int, int]]:
    """The rows the batch made, first and last of each table."""
    record = ImportChangeRecord
    query = select(record.table, record.row_id, record.last_id).where(
        record.batch_id == batch, record.before.is_(None)
    )
    return {table: (first, last) for table, first, last in db.execute(query)}


def _holds_more(db: DbSession, table: Table, year: int, mine: tuple[int, int] | None) -> bool:
    """Whether a table says something of the year that the batch did not write, or not so."""
    if not any(key.column is table_of(YearRecord).c.id for key in table.foreign_keys):
        return False
    of_year = select(table.c.id).where(table.c.year_id == year)
    if mine is not None:
        of_year = of_year.where(~table.c.id.between(*mine) | (table.c.revision > 1))
    return db.execute(of_year.limit(1)).first() is not None

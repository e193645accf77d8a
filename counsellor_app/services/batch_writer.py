"""How an import writes: many rows at once, each remembered so the batch can be taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Table, bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.imports import ImportResult
from counsellor_app.storage.records import ImportBatchRecord, ImportChangeRecord, Record

#: In place of a revision: the row's table counts none; the row was taken out; how it was is gone.
UNCOUNTED, REMOVED, GONE = 0, -1, -2


class BatchWriter:
    """Collects the rows an import makes and changes; `finish` writes them and the batch.

    Rows are written parents first, whatever table was named first. They get their id at once:
    the writing transaction holds the only pen.
    """

    def __init__(self, db: DbSession) -> None:
        self.db = db
        self._new: dict[type[Record], list[dict[str, Any]]] = {}
        self._next_id: dict[type[Record], int] = {}
        self._parts: dict[type[Record], list[Mapping[str, Any]]] = defaultdict(list)
        self._changed: dict[tuple[type[Record], int], tuple[dict[str, Any], dict[str, Any]]] = {}
        self._removed: list[tuple[type[Record], Mapping[str, Any]]] = []

    def insert(self, record: type[Record], values: Mapping[str, Any]) -> int:
        """Make a row; the id it will have."""
        if record not in self._next_id:
            top = self.db.scalar(select(func.max(table_of(record).c.id)))
            self._next_id[record] = (top or 0) + 1
            self._new[record] = []
        row_id = self._next_id[record]
        self._next_id[record] += 1
        self._new[record].append({"id": row_id, **values})
        return row_id

    def add_part(self, record: type[Record], values: Mapping[str, Any]) -> None:
        """Make a row that lives and dies with another (a wish with its plan)."""
        self._parts[record].append(values)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not (any(self._new.values()) or self._changed or self._removed)

    def update(
        self, record: type[Record], row: Mapping[str, Any], changes: Mapping[str, Any]
    ) -> None:
        """Change a row; `row` is how it stood before the batch, whole, with its id.

        Of a table without revisions the whole row is remembered.
        """
        before, after = self._changed.setdefault((record, row["id"]), ({}, {}))
        if "revision" in row:
            before |= {name: row[name] for name in (*changes, "revision")}
            after |= {**changes, "revision": row["revision"] + 1}
        else:
            before |= row
            after |= changes

    def remove(self, record: type[Record], row: Mapping[str, Any]) -> None:
        """Take a row out; `row` is the whole of it, so that it can be put back."""
        self._removed.append((record, row))

    def finish(self, kind: str, file_digest: str, made_at: datetime, result: ImportResult) -> int:
        """Write everything; the batch's number. Nothing is saved before the commit."""
        number = self.db.scalars(
            insert(ImportBatchRecord)
            .values(
                kind=kind,
                file_digest=file_digest,
                made_at=made_at,
                rows=result.rows,
                added=result.added,
                updated=result.updated,
                unchanged=result.unchanged,
                refused=result.refused,
            )
            .returning(ImportBatchRecord.id)
        ).one()
        self.write()
        changes = [
            _change(number, record, rows[0]["id"], rows[-1]["id"], revision=1)
            for record, rows in _parents_first(self._new)
        ]
        changes += [
            _change(number, record, row_id, row_id, after.get("revision", UNCOUNTED), before)
            for (record, row_id), (before, after) in self._changed.items()
        ]
        changes += [
            _change(number, record, row["id"], row["id"], REMOVED, row)
            for record, row in self._removed
        ]
        if changes:
            self.db.execute(insert(ImportChangeRecord), changes)
        return number

    def write(self) -> None:
        """Write the rows alone, for a deed that is no import."""
        for record, row in self._removed:
            table = table_of(record)
            self.db.execute(delete(table).where(table.c.id == row["id"]))
        # A move ends one stay before it begins the next: only one may be present.
        by_shape: dict[tuple[type[Record], tuple[str, ...]], list[dict[str, Any]]]
        by_shape = defaultdict(list)
        for (record, row_id), (_, after) in self._changed.items():
            by_shape[record, tuple(sorted(after))].append({"row_id": row_id, **after})
        for (record, _), rows in by_shape.items():
            table = table_of(record)
            self.db.execute(update(table).where(table.c.id == bindparam("row_id")), rows)
        for record, new in _parents_first(self._new):
            self._insert_rows(record, new)
        for record, parts in self._parts.items():
            self._insert_rows(record, parts)

    def _insert_rows(self, record: type[Record], rows: Sequence[Mapping[str, Any]]) -> None:
        """One statement for each set of columns, so a missing value takes its default."""
        by_shape: dict[tuple[str, ...], list[Mapping[str, Any]]] = defaultdict(list)
        for row in rows:
            by_shape[tuple(sorted(row))].append(row)
        for same in by_shape.values():
            self.db.execute(insert(table_of(record)), same)


def table_of(record: type[Record]) -> Table:
    """The table of a record; statements on it skip the mapper, which a batch has no need of."""
    return record.metadata.tables[record.__tablename__]


def _parents_first(
    rows: Mapping[type[Record], list[dict[str, Any]]],
) -> list[tuple[type[Record], list[dict[str, Any]]]]:
    """The tables that got rows, each after those its rows may name."""
    place = {table.name: at for at, table in enumerate(Record.metadata.sorted_tables)}
    named = [(record, new) for record, new in rows.items() if new]
    return sorted(named, key=lambda pair: place[pair[0].__tablename__])


def _change(
    batch: int,
    record: type[Record],
    first: int,
    last: int,
    revision: int,
    before: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    return {
        "batch_id": batch,
        "table": record.__tablename__,
        "row_id": first,
        "last_id": last,
        "revision": revision,
        "before": before and {name: frozen(value) for name, value in before.items()},
    }


def frozen(value: Any) -> Any:
    """A column's value as JSON can hold it."""
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, time):
        return {"time": value.isoformat()}
    return value


def thawed(value: Any) -> Any:
    """The column's value again."""
    if not isinstance(value, dict):
        return value
    ((kind, text),) = value.items()
    readers = {
        "bytes": bytes.fromhex,
        "moment": datetime.fromisoformat,
        "date": date.fromisoformat,
        "time": time.fromisoformat,
    }
    return readers[kind](text)

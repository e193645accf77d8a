"""How an import writes: many rows at once, each remembered so the batch can be taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.imports import ImportResult
from counsellor_app.storage.records import ImportBatchRecord, ImportChangeRecord, Record


class BatchWriter:
    """Collects the rows an import makes and changes; `finish` writes them and the batch.

    Inserts keep the order in which their tables were first named, so parents come first.
    Rows get their id at once: the writing transaction holds the only pen.
    """

    def __init__(self, db: DbSession) -> None:
        self.db = db
        self._new: dict[type[Record], list[dict[str, Any]]] = {}
        self._next_id: dict[type[Record], int] = {}
        self._parts: dict[type[Record], list[Mapping[str, Any]]] = defaultdict(list)
        self._changed: list[tuple[type[Record], int, dict[str, Any], dict[str, Any]]] = []

    def insert(self, record: type[Record], values: Mapping[str, Any]) -> int:
        """Make a row; the id it will have."""
        if record not in self._next_id:
            top = self.db.scalar(select(func.max(record.__table__.c.id)))
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
        return not (any(self._new.values()) or self._changed)

    def update(
        self, record: type[Record], row: Mapping[str, Any], changes: Mapping[str, Any]
    ) -> None:
        """Change a counted row; `row` is how it stands, with id and revision."""
        before = {name: row[name] for name in changes}
        before["revision"] = row["revision"]
        after = {**changes, "revision": row["revision"] + 1}
        self._changed.append((record, row["id"], before, after))

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
        changes: list[dict[str, Any]] = []
        for record, rows in self._new.items():
            self._insert_rows(record, rows)
            table = record.__tablename__
            changes.append(
                {
                    "batch_id": number,
                    "table": table,
                    "row_id": rows[0]["id"],
                    "last_id": rows[-1]["id"],
                    "revision": 1,
                    "before": None,
                }
            )
        for record, parts in self._parts.items():
            self._insert_rows(record, parts)
        for record, row_id, before, after in self._changed:
            self.db.execute(
                update(record.__table__).where(record.__table__.c.id == row_id).values(**after)  # type: ignore[arg-type]
            )
            changes.append(
                {
                    "batch_id": number,
                    "table": record.__tablename__,
                    "row_id": row_id,
                    "last_id": row_id,
                    "revision": after["revision"],
                    "before": {name: frozen(value) for name, value in before.items()},
                }
            )
        if changes:
            self.db.execute(insert(ImportChangeRecord.__table__), changes)  # type: ignore[arg-type]
        return number

    def _insert_rows(self, record: type[Record], rows: Sequence[Mapping[str, Any]]) -> None:
        """One statement for each set of columns, so a missing value takes its default."""
        by_shape: dict[tuple[str, ...], list[Mapping[str, Any]]] = defaultdict(list)
        for row in rows:
            by_shape[tuple(sorted(row))].append(row)
        for same in by_shape.values():
            self.db.execute(insert(record.__table__), same)  # type: ignore[arg-type]


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

"""How a school file stands, row by row, and whether it is sound: what every fault test compares."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, select

from counsellor_app.domain.trail_chain import BEGINNING, chained
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import Record

Rows = dict[str, str]
"""Every row of every table: `table:primary key` → a digest of what it says."""


def rows_of(database: Database) -> Rows:
    """The whole school as it stands."""
    with database.read() as unit:
        db = unit.connection()
        return {
            f"{name}:{_key(table, row)}": _digest(row)
            for name, table in Record.metadata.tables.items()
            for row in db.execute(select(table))
        }


def changes(before: Rows, after: Rows) -> tuple[Rows, list[str]]:
    """What is new or says something else, and what is gone."""
    changed = {key: digest for key, digest in after.items() if before.get(key) != digest}
    return changed, [key for key in before if key not in after]


def apart_from_the_trail(keys: Iterable[str], known: Mapping[str, str] | None = None) -> list[str]:
    """What lies elsewhere than in the trail and its head; a line that was `known` counts as well.

    Whoever opens a school or looks at a note adds a line, so the trail may always have grown.
    """
    known = known or {}
    return [
        key
        for key in keys
        if not (key.startswith("trail_head:") or (key.startswith("trail:") and key not in known))
    ]


def tables_of(changed: Mapping[str, str], gone: list[str]) -> set[str]:
    """The tables such changes lie in."""
    return {key.partition(":")[0] for key in (*changed, *gone)}


def faults_of(database: Database) -> list[str]:
    """What is wrong with the file itself: pages, rules between rows, the chain of the trail."""
    found = ["damaged pages"] if database.damaged_pages() else []
    with database.read() as unit:
        db = unit.connection()
        if db.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            found.append("foreign_key_check")
        if db.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
            found.append("integrity_check")
        if not chain_holds(db):
            found.append("trail")
    return found


def chain_holds(db: Connection) -> bool:
    """Whether each line of the trail says what its digest says, to the end that is kept apart."""
    before, last = BEGINNING, 0
    trail, head = Record.metadata.tables["trail"], Record.metadata.tables["trail_head"]
    for line in db.execute(select(trail).order_by(trail.c.id)).mappings():
        told = (line["role"], line["person_id"], line["action"], line["subject"])
        counts = (line["subject_id"], line["count"])
        before, last = chained(before, line["id"], line["at"], *told, *counts), line["id"]
        if bytes(line["digest"]) != before:
            return False
    end = db.execute(select(head.c.number, head.c.digest)).first()
    return (last, before) == ((end.number, bytes(end.digest)) if end else (0, BEGINNING))


def _key(table: Any, row: Row[Any]) -> str:
    return "-".join(str(getattr(row, column.key)) for column in table.primary_key)


def _digest(row: Row[Any]) -> str:
    return hashlib.sha256("\x1f".join(_parts(row)).encode()).hexdigest()[:16]


def _parts(row: Row[Any]) -> Iterator[str]:
    for value in row:
        yield value.hex() if isinstance(value, bytes) else repr(value)

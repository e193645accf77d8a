"""The audit trail: who did what to which row, never a word of what it says."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert
from sqlalchemy.orm import Session as DbSession

from counsellor_app.storage.records import Record

_TRAIL = insert(Record.metadata.tables["trail"])


def note(
    db: DbSession | Connection,
    role: str,
    at: datetime,
    action: str,
    subject: str = "",
    subject_id: int | None = None,
    *,
    count: int | None = None,
) -> None:
    """Add a line to the trail, in the transaction of the deed itself; `role` came in with a key."""
    line = {
        "at": at,
        "role": role,
        "action": action,
        "subject": subject,
        "subject_id": subject_id,
        "count": count,
    }
    db.execute(_TRAIL, line)

"""What the counsellor said last about columns under the same headings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.storage.records import ListMappingRecord


def headings_digest(keys: Iterable[str]) -> str:
    """What tells a set of headings from any other, in whatever order the columns stand."""
    return hashlib.sha256("\n".join(sorted(keys)).encode()).hexdigest()


def remembered(db: DbSession, kind: str, digest: str) -> dict[str, str | None]:
    """Column key → field, as said last; empty where nothing was."""
    record = ListMappingRecord
    found = db.scalar(
        select(record.mapping).where(record.kind == kind, record.headings_digest == digest)
    )
    return dict(found or {})


def remember(
    db: DbSession, kind: str, digest: str, meanings: Mapping[str, str | None], now: datetime
) -> None:
    """Keep what was said, in place of what was said before; nothing said is nothing kept."""
    record = ListMappingRecord
    db.execute(delete(record).where(record.kind == kind, record.headings_digest == digest))
    if meanings:
        values = {
            "kind": kind,
            "headings_digest": digest,
            "mapping": dict(meanings),
            "saved_at": now,
        }
        db.execute(insert(record).values(**values))

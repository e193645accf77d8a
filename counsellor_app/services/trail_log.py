"""Reading the audit trail: newest first, a page at a time; and proving that it is whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import String, select, type_coerce

from counsellor_app.domain.trail_line import TrailLine
from counsellor_app.domain.trail_proof import StoredLine, TrailEnd, TrailProof, prove
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import TrailHeadRecord, TrailRecord

A_PAGE = 50
_AT_ONCE = 2_000


class TrailLog:
    """What was done in this notebook, and by whom."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def lines(self, before: int | None = None, most: int = A_PAGE) -> list[TrailLine]:
        """The newest lines, or those older than the line numbered `before`."""
        record = TrailRecord
        columns = (record.id, record.at, record.role, record.action, record.count)
        query = select(*columns).order_by(record.id.desc()).limit(most)
        if before is not None:
            query = query.where(record.id < before)
        with self._database.read() as db:
            return [TrailLine(*row) for row in db.execute(query)]

    def proof(self) -> TrailProof:
        """Read every line again and say whether the chain is whole, or where it breaks first."""
        line, head = TrailRecord, TrailHeadRecord
        # As text: whoever tampered with a moment need not have left one.
        at = type_coerce(line.at, String)
        columns = (line.id, at, line.role, line.person_id, line.action, line.subject,
                   line.subject_id, line.count, line.digest)  # fmt: skip
        query = select(*columns).order_by(line.id).execution_options(yield_per=_AT_ONCE)
        with self._database.read() as db:
            end = db.execute(select(head.number, head.digest)).first()
            kept = TrailEnd(*end) if end is not None else None
            return prove((StoredLine._make(row) for row in db.execute(query)), kept)

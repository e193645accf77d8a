"""Reading the audit trail: newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select

from counsellor_app.domain.trail_line import TrailLine
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import TrailRecord

A_PAGE = 50


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

"""Whether the open school is in order: every page of its file, and the clock of the machine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import func, select

from counsellor_app.services.trial_days import is_trial_school
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import TrailRecord

_PLAINLY = timedelta(days=1)
"""How far before the last line of the trail a clock is plainly wrong, and no travel's fault."""


class Soundness:
    """What to look at when a school is opened."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def damaged_pages(self) -> int:
        """How many pages of the school file are not as they were written; reads all of it.

        Raises:
            SchoolFileDamaged: not even its pages can be told apart.
        """
        return self._database.damaged_pages()

    def written_ahead(self) -> datetime | None:
        """The last moment anything was written, where the clock stands a day or more before it.

        A trial school lives its own days: None.
        """
        with self._database.read() as db:
            if is_trial_school(db):
                return None
            last = db.scalar(select(func.max(TrailRecord.at)))
        return last if last is not None and self._clock() + _PLAINLY < last else None

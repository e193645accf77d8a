"""What was put away lately, and bringing it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select

from counsellor_app.domain.deletion import ACTIVITY, SESSION, Deletion
from counsellor_app.services.activities import Activities
from counsellor_app.services.counselling import Counselling
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import ActivityRecord, CounsellingSessionRecord, TrailRecord

_RECORDS: tuple[tuple[str, type[CounsellingSessionRecord | ActivityRecord], str], ...] = (
    (SESSION, CounsellingSessionRecord, "delete-session"),
    (ACTIVITY, ActivityRecord, "delete-activity"),
)


class Deletions:
    """Sessions and activities somebody deleted; a draft taken back from the log is none."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def all(self, most: int = 20) -> list[Deletion]:
        """The latest first."""
        found: list[Deletion] = []
        with self._database.read() as db:
            for kind, record, action in _RECORDS:
                query = (
                    select(record.id, record.held_on, record.deleted_at)
                    .join(TrailRecord, TrailRecord.subject_id == record.id)
                    .where(
                        TrailRecord.subject == record.__tablename__,
                        TrailRecord.action == action,
                        TrailRecord.at == record.deleted_at,
                    )
                    .order_by(record.deleted_at.desc(), record.id.desc())
                    .limit(most)
                    .distinct()
                )
                found += [
                    Deletion(kind, number, held_on, at)
                    for number, held_on, at in db.execute(query)
                    if at is not None
                ]
        return sorted(found, key=lambda one: (one.deleted_at, one.id), reverse=True)[:most]

    def bring_back(self, deletion: Deletion) -> None:
        """The session or activity is there again, as it was."""
        if deletion.kind == SESSION:
            Counselling(self._database, self._clock).restore(deletion.id)
        else:
            Activities(self._database, self._clock).restore(deletion.id)

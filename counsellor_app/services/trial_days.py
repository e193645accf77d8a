"""The demonstration school's own day: its appointments and drafts are of one invented April.

Whoever tries the program sees that day and the days after it, whatever the calendar says.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.services import Services
from counsellor_app.services.trail import note
from counsellor_app.storage.records import SettingRecord

_NAME = "trial-begins"


def mark_trial(services: Services, moment: datetime) -> None:
    """Keep the moment a demonstration school is of."""
    with services.database.transaction() as db:
        db.execute(insert(SettingRecord).values(name=_NAME, value=moment.isoformat()))
        note(db, services.role, moment, "mark-trial", "settings")


def live_its_days(services: Services) -> datetime | None:
    """Let a demonstration school's clock go on from its own moment; None for a real school.

    Called before any feature of `services` is used: each takes the clock as it is then.
    """
    said = _said(services)
    if said is None:
        return None
    begins, clock = datetime.fromisoformat(said), services.clock
    opened = clock()
    services.clock = lambda: begins + (clock() - opened)
    return begins


def is_trial(services: Services) -> bool:
    """Whether this is a demonstration school."""
    return _said(services) is not None


def is_trial_school(db: DbSession) -> bool:
    """The same, asked of the open file."""
    return _begins(db) is not None


def _said(services: Services) -> str | None:
    with services.database.read() as db:
        return _begins(db)


def _begins(db: DbSession) -> str | None:
    return db.scalar(select(SettingRecord.value).where(SettingRecord.name == _NAME))

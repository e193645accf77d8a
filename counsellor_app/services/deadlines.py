"""The school's own deadlines: kept among its settings, shown on the first page until done."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.deadline import Deadline, problems
from counsellor_app.domain.errors import Invalid
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import SettingRecord

_NAME = "deadlines"


class Deadlines:
    """What the school must have done by a day."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> list[Deadline]:
        """The deadlines not done yet, the nearest first."""
        with self._database.read() as db:
            return _read(db)

    def add(self, deadline: Deadline) -> Deadline:
        """Keep one more; one with a number is written otherwise, or brought back.

        Raises Invalid (facts: problems).
        """
        found = problems(deadline)
        if found:
            raise Invalid(problems=found)
        with self._database.transaction() as db:
            kept = _read(db)
            number = deadline.id or max((one.id for one in kept), default=0) + 1
            made = Deadline(" ".join(deadline.name.split()), deadline.on_day, number)
            _write(db, [*(one for one in kept if one.id != number), made])
            known = any(one.id == number for one in kept)
            action = "change-deadline" if known else "add-deadline"
            note(db, self._database.keys.role, self._clock(), action, "settings", number)
        return made

    def finish(self, number: int) -> None:
        """Take a deadline off the list: it is done, or no longer asked."""
        with self._database.transaction() as db:
            _write(db, [one for one in _read(db) if one.id != number])
            note(db, self._database.keys.role, self._clock(), "do-deadline", "settings", number)


def _read(db: DbSession) -> list[Deadline]:
    value = db.scalar(select(SettingRecord.value).where(SettingRecord.name == _NAME))
    found = [
        Deadline(one["name"], date.fromisoformat(one["on_day"]), one["id"])
        for one in json.loads(value or "[]")
    ]
    return sorted(found, key=lambda one: (one.on_day, one.id))


def _write(db: DbSession, deadlines: Iterable[Deadline]) -> None:
    rows = [{"id": one.id, "name": one.name, "on_day": one.on_day.isoformat()} for one in deadlines]
    db.execute(delete(SettingRecord).where(SettingRecord.name == _NAME))
    value = json.dumps(rows, ensure_ascii=False)
    db.execute(insert(SettingRecord).values(name=_NAME, value=value))

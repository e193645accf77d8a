"""Taking back what was just done with a student: a move, leaving, a file begun by mistake."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NotUndoable
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.batch_writer import BatchWriter, table_of
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    EnrolmentRecord,
    GuardianRecord,
    StudentPolicyRecord,
    StudentRecord,
    YearRecord,
)


class StudentMoves:
    """The way back from a student's last move."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def take_back_move(self, student: int, year: SchoolYear) -> None:
        """Put a student back into the class before the last move; raises NotUndoable."""
        with self._database.transaction() as db:
            stays = _stays(db, student, year)
            if len(stays) < 2 or stays[-1]["began_by"] != "moved":
                raise NotUndoable(student=True)
            now, before = stays[-1], stays[-2]
            batch = BatchWriter(db)
            batch.remove(EnrolmentRecord, now)
            batch.update(EnrolmentRecord, before, {"moved_on": None})
            batch.write()
            self._note(db, "take-back-move", student)

    def come_back(self, student: int, year: SchoolYear) -> None:
        """Keep that a student who had left is at the school (again); raises NotUndoable."""
        with self._database.transaction() as db:
            stays = _stays(db, student, year)
            if not stays or stays[-1]["left_on"] is None:
                raise NotUndoable(student=True)
            batch = BatchWriter(db)
            there = {"left_on": None, "status": "", "leaving_reason": None}
            batch.update(EnrolmentRecord, stays[-1], there)
            batch.write()
            self._note(db, "come-back", student)

    def take_back_new(self, student: int) -> None:
        """Remove a student who was just added; NotUndoable once anything hangs on them."""
        parts = (GuardianRecord, StudentPolicyRecord, EnrolmentRecord)
        try:
            with self._database.transaction() as db:
                for table in map(table_of, parts):
                    db.execute(delete(table).where(table.c.student_id == student))
                db.execute(delete(StudentRecord).where(StudentRecord.id == student))
                self._note(db, "take-back-student", student)
        except IntegrityError as error:
            raise NotUndoable(student=True) from error

    def _note(self, db: DbSession, action: str, student: int) -> None:
        note(db, self._database.keys.role, self._clock(), action, "students", student)


def _stays(db: DbSession, student: int, year: SchoolYear) -> list[dict[str, Any]]:
    """The student's stays of a year as rows, the present one last."""
    table = table_of(EnrolmentRecord)
    query = (
        select(table)
        .join(YearRecord, YearRecord.id == table.c.year_id)
        .where(table.c.student_id == student, YearRecord.starts == year.starts)
        .order_by(table.c.id)
    )
    return [dict(row) for row in db.execute(query).mappings()]

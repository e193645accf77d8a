"""The history of corrections of a student's file, out of the trail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import or_, select

from counsellor_app.domain.correction import Correction, fields_of
from counsellor_app.services.student_holdings import with_merged
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import PersonRecord, TrailRecord

#: Deeds on a file that a correction may be asked of; whatever else the trail tells is not one.
SHOWN = frozenset(
    {
        "add-student", "change-student", "merge-students", "move-class", "enter-year", "leave",
        "come-back", "take-back-move", "archive-student", "unarchive-student", "consent",
        "withdraw-consent", "undo-consent", "export-student",
    }
)  # fmt: skip


class StudentCorrections:
    """Who changed what in a file, and when."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def of_student(self, student: int) -> list[Correction]:
        """The deeds on a student's file, the newest first."""
        line, zone = TrailRecord, self._clock().tzinfo
        query = (
            select(line.at, line.role, PersonRecord.name, line.action, line.subject)
            .outerjoin(PersonRecord, PersonRecord.id == line.person_id)
            .where(
                or_(line.subject == "students", line.subject.like("students.%")),
                line.action.in_(SHOWN),
            )
            .order_by(line.id.desc())
        )
        with self._database.read() as db:
            people = with_merged(db, [student])
            return [
                Correction(at.astimezone(zone), role, name or "", action, fields_of(subject))
                for at, role, name, action, subject in db.execute(
                    query.where(line.subject_id.in_(people))
                )
            ]

"""What a counsellor wants in sight while recording a session: wishes, promises, last sessions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.consent import ConsentStanding, standing_of
from counsellor_app.domain.counselling import CounsellingSession
from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.pathway import NOT_ASKED, Choice, state_of
from counsellor_app.domain.school_year import SchoolYear, class_key
from counsellor_app.domain.student import StudentRow
from counsellor_app.services import session_store as store
from counsellor_app.services.consent_rows import consents_of
from counsellor_app.services.pathway_store import destinations_of, plans_of
from counsellor_app.services.student_rows import rows_of_year
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ClassRecord,
    CounsellingSessionRecord,
    EnrolmentRecord,
    ParticipantRecord,
    StudentRecord,
    YearRecord,
)

_LAST_SESSIONS = 2


@dataclass(frozen=True, slots=True)
class SessionContext:
    """A student as the editor shows them beside the form; never a private note.

    `sessions` are the last ones before the one being written, the newest first.
    """

    student: StudentRow
    state: str
    choices: tuple[Choice, ...]
    family_view: str
    sessions: tuple[tuple[int, CounsellingSession], ...]
    consent: ConsentStanding = field(default_factory=ConsentStanding)


class SessionContexts:
    """Reads what stands beside the editor."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def of_student(
        self, student: int, year: SchoolYear, besides: int | None = None
    ) -> SessionContext:
        """A student's wishes and last sessions; before `besides`, where that one is open.

        Raises NotFound for a number that is nobody's.
        """
        with self._database.read() as db:
            rows = _rows(db, [student], year)
            if not rows:
                raise NotFound(kind="student", name=str(student))
            year_id = db.scalar(select(YearRecord.id).where(YearRecord.starts == year.starts)) or 0
            plans = plans_of(db, [student]).get((student, year_id), ())
            gone = destinations_of(db, [student]).get((student, year_id), ())
            plan = plans[-1] if plans else None
            return SessionContext(
                rows[0],
                state_of(plan, gone[-1] if gone else None),
                plan.choices if plan else (),
                plan.family_view if plan else NOT_ASKED,
                _last_sessions(db, student, besides),
                standing_of(consents_of(db, student)),
            )

    def students(self, numbers: Sequence[int], year: SchoolYear) -> list[StudentRow]:
        """These students with their class of the year, in the order asked."""
        with self._database.read() as db:
            found = {row.id: row for row in _rows(db, numbers, year)}
        return [found[number] for number in numbers if number in found]

    def class_on(self, class_name: str, day: date, year: SchoolYear) -> list[StudentRow]:
        """Who is in a class on a day, in class-list order; nobody for a class there is not."""
        query = (
            rows_of_year(year)
            .where(ClassRecord.name_key == class_key(class_name))
            .where(EnrolmentRecord.left_on.is_(None) | (EnrolmentRecord.left_on > day))
            .where(StudentRecord.archived_at.is_(None))
            .order_by(StudentRecord.sort_key, StudentRecord.birth_date)
        )
        with self._database.read() as db:
            return [StudentRow(*row) for row in db.execute(query)]


def _rows(db: DbSession, numbers: Sequence[int], year: SchoolYear) -> list[StudentRow]:
    query = rows_of_year(year).where(StudentRecord.id.in_(list(numbers)))
    return [StudentRow(*row) for row in db.execute(query)]


def _last_sessions(
    db: DbSession, student: int, besides: int | None
) -> tuple[tuple[int, CounsellingSession], ...]:
    record = CounsellingSessionRecord
    held_on = db.scalar(select(record.held_on).where(record.id == besides)) if besides else None
    last = (
        select(record.id)
        .join(ParticipantRecord, ParticipantRecord.session_id == record.id)
        .where(
            ParticipantRecord.student_id == student,
            record.deleted_at.is_(None),
            record.id != (besides or 0),
            record.held_on <= (held_on or date.max),
        )
        .order_by(record.held_on.desc(), record.id.desc())
        .limit(_LAST_SESSIONS)
    )
    wanted = select(last.subquery().c.id)
    return tuple(reversed(store.sessions_of(db, wanted).items()))

"""The first page of the day: progress by class, what is due, and a new school's first steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.incident import TIME_TO_TELL
from counsellor_app.domain.pathway import NONE
from counsellor_app.domain.pathway_board import ClassProgress, counts_by_state
from counsellor_app.domain.school import School, SchoolLevel
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.today import (
    BACKUP,
    BACKUP_DAYS,
    DEADLINE,
    DESTINATIONS,
    INCIDENT,
    NO_BACKUP,
    NO_SHEET,
    RETENTION,
    UNRECORDED,
    Due,
    FirstSteps,
    GradeProgress,
)
from counsellor_app.services.anonymising import Anonymising
from counsellor_app.services.appointments import Appointments
from counsellor_app.services.backups import Backups
from counsellor_app.services.deadlines import Deadlines
from counsellor_app.services.pathway_standings import present, standings
from counsellor_app.services.ways_in import lacks_sheet
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    AppointmentRecord,
    ClassRecord,
    DestinationRecord,
    EnrolmentRecord,
    IncidentRecord,
    SchoolRecord,
    StudentRecord,
    YearRecord,
)

_FIRST_DAYS = timedelta(days=14)
_RESULTS_MONTH = 6


class Today:
    """What the counsellor should see first."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def progress(self, year: SchoolYear) -> list[GradeProgress]:
        """Each leaving grade of the year that has classes, class by class."""
        with self._database.read() as db:
            grades = _leaving_grades(db)
            leaving = ClassRecord.grade.in_(grades)
            found = standings(db, year, present(year, StudentRecord.id).where(leaving))
            states: dict[tuple[int, str], list[str]] = defaultdict(list)
            columns = (StudentRecord.id, ClassRecord.grade, ClassRecord.name)
            query = present(year, *columns).where(leaving).order_by(ClassRecord.sort_key)
            for student, grade, name in db.execute(query):
                states[grade, name].append(found[student].state if student in found else NONE)
        return [
            GradeProgress(
                grade,
                tuple(
                    ClassProgress(name, of_class, True, counts_by_state(held))
                    for (of_class, name), held in states.items()
                    if of_class == grade
                ),
            )
            for grade in grades
            if any(of_class == grade for of_class, _ in states)
        ]

    def due(self, year: SchoolYear) -> list[Due]:
        """What should be done soon, deadlines first."""
        now = self._clock()
        deadlines = Deadlines(self._database, self._clock).all()
        missed = Appointments(self._database, self._clock).overdue(now.date())
        found = [Due(DEADLINE, on_day=one.on_day, name=one.name, id=one.id) for one in deadlines]
        if missed:
            found.append(Due(UNRECORDED, len(missed), missed[-1].on_day))
        backup = _backup_due(self._last_backup(), now)
        with self._database.read() as db:
            if lacks_sheet(db):
                found.append(Due(NO_SHEET))
            found = [*_untold(db, now), *found, *backup, *_leavers_to_ask(db, year, now.date())]
        kept = Anonymising(self._database, self._clock).count_due()
        return [*found, Due(RETENTION, kept)] if kept else found

    def first_steps(self) -> FirstSteps | None:
        """The first steps of a school founded in the last two weeks; None when they are over."""
        with self._database.read() as db:
            founded = db.scalars(select(SchoolRecord.created_at)).one()
            steps = FirstSteps(
                students=db.scalar(select(StudentRecord.id).limit(1)) is not None,
                appointment=db.scalar(select(AppointmentRecord.id).limit(1)) is not None,
                backup=self._last_backup() is not None,
            )
        is_new = self._clock() - founded < _FIRST_DAYS
        return steps if not steps.students or (is_new and not steps.all_done) else None

    def _last_backup(self) -> datetime | None:
        """When the newest backup that was proved was made, wherever it was put."""
        return Backups(self._database, self._clock).last_proved()


def _leaving_grades(db: DbSession) -> tuple[int, ...]:
    level = SchoolLevel(db.scalars(select(SchoolRecord.level)).one())
    return School("", level, "", "", "").leaving_grades


def _backup_due(last: datetime | None, now: datetime) -> list[Due]:
    if last is None:
        return [Due(NO_BACKUP)]
    last = last.astimezone(now.tzinfo)
    days = (now.date() - last.date()).days
    return [Due(BACKUP, days, at=last)] if days >= BACKUP_DAYS else []


def _untold(db: DbSession, now: datetime) -> list[Due]:
    """Incidents of which the authority has not been told, and by when it must be."""
    record = IncidentRecord
    query = (
        select(record.id, record.noticed_at)
        .where(record.authority_told_at.is_(None))
        .order_by(record.noticed_at)
    )
    return [
        Due(INCIDENT, at=(noticed + TIME_TO_TELL).astimezone(now.tzinfo), id=number)
        for number, noticed in db.execute(query)
    ]


def _leavers_to_ask(db: DbSession, year: SchoolYear, today: date) -> list[Due]:
    """The leaving grades whose students went somewhere nobody has written down yet.

    From June of a school year its own leavers are asked about: then results are known.
    """
    if today < date(year.starts + 1, _RESULTS_MONTH, 1):
        return []
    gone = select(DestinationRecord.student_id).join(YearRecord).where(
        YearRecord.starts == year.starts
    )  # fmt: skip
    query = (
        present(year, ClassRecord.grade, func.count(), func.min(ClassRecord.name))
        .where(ClassRecord.grade.in_(_leaving_grades(db)), EnrolmentRecord.student_id.not_in(gone))
        .group_by(ClassRecord.grade)
        .order_by(ClassRecord.grade)
    )
    return [
        Due(DESTINATIONS, count, grade=grade, class_name=class_name)
        for grade, count, class_name in db.execute(query)
    ]

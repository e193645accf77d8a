"""Timelines: a student's whole story, read in a few questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.pathway import PathwayPlan, pathway_catalogue
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.student import Stay, StudentFile
from counsellor_app.domain.timeline import (
    ActivityEvent,
    DestinationEvent,
    Event,
    LetterEvent,
    SessionEvent,
    StayEvent,
    newest_first,
    plan_event,
)
from counsellor_app.services.pathway_store import destinations_of, plans_of
from counsellor_app.services.pathways import PathwayHistory
from counsellor_app.services.student_files import file_of, stays_of
from counsellor_app.services.student_register import doubles_of
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ActivityAbsenceRecord,
    ActivityClassRecord,
    ActivityRecord,
    ClassRecord,
    CounsellingSessionRecord,
    EnrolmentRecord,
    LetterRecord,
    ParticipantRecord,
    PrivateNoteRecord,
    YearRecord,
)

#: A class list usually says no day: the year is taken to begin for it on this one.
FIRST_DAY = (9, 5)


@dataclass(frozen=True, slots=True)
class OpenedStudent:
    """All that a student's page shows; `doubles` may be the same person entered again."""

    file: StudentFile
    history: PathwayHistory
    events: tuple[Event, ...]
    doubles: tuple[int, ...] = ()


class Timelines:
    """The stories of the school's students."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def of_student(self, student: int) -> tuple[Event, ...]:
        """All that happened to a student over their years here, the newest first.

        Deleted sessions and activities are left out; of a private note only that there is one.
        """
        with self._database.read() as db:
            return self._events(db, student, stays_of(db, student), _Wanted(db, student))

    def open(self, student: int, year: SchoolYear) -> OpenedStudent:
        """A student's file, pathway of the year, whole story and doubles, in one reading.

        Raises NotFound for a number that is nobody's.
        """
        with self._database.read() as db:
            file = file_of(db, student, year)
            wanted = _Wanted(db, student)
            year_id = wanted.year_id(year)
            history = PathwayHistory(
                tuple(wanted.plans.get((student, year_id), ())),
                tuple(wanted.destinations.get((student, year_id), ())),
            )
            events = self._events(db, student, stays_of(db, student), wanted)
            return OpenedStudent(file, history, events, tuple(doubles_of(db, student)))

    def _events(
        self, db: DbSession, student: int, stays: list[Stay], wanted: _Wanted
    ) -> tuple[Event, ...]:
        return newest_first(
            (
                *_sessions(db, student),
                *wanted.events(stays),
                *_letters(db, student),
                *_activities(db, student, self._clock().date()),
                *_stays(stays),
            )
        )


class _Wanted:
    """What a student wished for over the years, and where they went."""

    def __init__(self, db: DbSession, student: int) -> None:
        self._years = dict(db.execute(select(YearRecord.id, YearRecord.starts)).all())
        self.plans = plans_of(db, [student])
        self.destinations = destinations_of(db, [student])

    def year_id(self, year: SchoolYear) -> int:
        """The number of a year, 0 for one the school has not."""
        return next((one for one, starts in self._years.items() if starts == year.starts), 0)

    def events(self, stays: list[Stay]) -> Iterator[Event]:
        """Each plan as a change of the one before, and each destination; newest first."""
        grades = {stay.year: stay.grade for stay in stays}
        for (_, year), plans in self.plans.items():
            catalogue = pathway_catalogue(grades.get(SchoolYear(self._years[year])))
            before: list[PathwayPlan | None] = [None, *plans]
            told = [plan_event(catalogue, *pair) for pair in zip(before, plans, strict=False)]
            yield from reversed(told)
        for (_, year), destinations in self.destinations.items():
            catalogue = pathway_catalogue(grades.get(SchoolYear(self._years[year])))
            for one in reversed(destinations):
                yield DestinationEvent(one.dated_on, catalogue, one)


def _sessions(db: DbSession, student: int) -> Iterator[SessionEvent]:
    session, part = CounsellingSessionRecord, ParticipantRecord
    query = (
        select(
            session.held_on,
            session.id,
            session.form,
            session.minutes,
            session.talked_about,
            session.channel,
            PrivateNoteRecord.id.is_not(None),
            part.line,
        )
        .join(part, part.session_id == session.id)
        .outerjoin(PrivateNoteRecord, PrivateNoteRecord.session_id == session.id)
        .where(part.student_id == student, session.deleted_at.is_(None))
        .order_by(session.held_on.desc(), session.held_at.desc(), session.id.desc())
    )
    for day, number, form, minutes, text, channel, noted, line in db.execute(query):
        said = "\n".join(part for part in (line, text) if part)
        yield SessionEvent(day, number, form, minutes, said, channel, noted)


def _letters(db: DbSession, student: int) -> Iterator[LetterEvent]:
    letter = LetterRecord
    query = (
        select(letter.dated_on, letter.id, letter.layout, letter.number)
        .where(letter.student_id == student)
        .order_by(letter.id.desc())
    )
    return (LetterEvent(*row) for row in db.execute(query))


def _activities(db: DbSession, student: int, today: date) -> Iterator[ActivityEvent]:
    """What the classes took part in while the student was in them, up to today."""
    activity, came, stay = ActivityRecord, ActivityClassRecord, EnrolmentRecord
    query = (
        select(
            activity.held_on, activity.id, activity.name, activity.place, ClassRecord.name,
            came.class_id,
        )
        .join(came, came.activity_id == activity.id)
        .join(ClassRecord, ClassRecord.id == came.class_id)
        .join(stay, stay.class_id == came.class_id)
        .where(
            stay.student_id == student,
            activity.deleted_at.is_(None),
            activity.held_on <= today,
            func.coalesce(stay.started_on, activity.held_on) <= activity.held_on,
            func.coalesce(stay.moved_on, stay.left_on, date.max) > activity.held_on,
        )
    )  # fmt: skip
    rows = db.execute(query).all()
    if not rows:
        return
    absent = _absent(db, [row.id for row in rows])
    members = _members(db, [row.class_id for row in rows])
    for day, number, name, place, class_name, class_id in rows:
        away = absent[number]
        present = len(members[class_id] - away)
        yield ActivityEvent(day, number, name, place, class_name, student in away, present)


def _absent(db: DbSession, activities: list[int]) -> dict[int, set[int]]:
    record = ActivityAbsenceRecord
    query = select(record.activity_id, record.student_id).where(record.activity_id.in_(activities))
    found: dict[int, set[int]] = defaultdict(set)
    for activity, student in db.execute(query):
        found[activity].add(student)
    return found


def _members(db: DbSession, classes: list[int]) -> dict[int, set[int]]:
    record = EnrolmentRecord
    query = select(record.class_id, record.student_id).where(
        record.class_id.in_(classes), record.moved_on.is_(None), record.left_on.is_(None)
    )
    found: dict[int, set[int]] = defaultdict(set)
    for class_id, student in db.execute(query):
        found[class_id].add(student)
    return found


def _stays(stays: list[Stay]) -> Iterator[StayEvent]:
    for stay in reversed(stays):
        if stay.left_on is not None and stay.moved_on is None:
            yield StayEvent(stay.left_on, "left", stay.class_name, stay.status)
        began = stay.started_on or date(stay.year.starts, *FIRST_DAY)
        yield StayEvent(began, stay.began_by, stay.class_name)

"""The register: every student of a year in one list that can be searched as one types."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.names import match_key
from counsellor_app.domain.pathway import UNDECIDED
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.student_index import (
    ACTUAL,
    ARCHIVED,
    ELSEWHERE,
    LEFT,
    NO_PLAN,
    PRESENT,
    IndexLine,
    ListedStudent,
    StudentIndex,
    hay_of,
)
from counsellor_app.services.student_merges import merged_away
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ClassRecord,
    CounsellingSessionRecord,
    DestinationRecord,
    EnrolmentRecord,
    ParticipantRecord,
    PathwayChoiceRecord,
    PathwayPlanRecord,
    StudentRecord,
    YearRecord,
)

MOST_IN_A_QUESTION = 10_000


@dataclass(frozen=True, slots=True)
class ListedFacts:
    """What only the wide list shows of a student; codes, and the day of the last session."""

    ethnic_group: str | None = None
    first_wish: str | None = None
    last_session: date | None = None


class StudentRegister:
    """The list of students of a year."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def index(self, year: SchoolYear) -> StudentIndex:
        """All students of the school as they stand in a year, ready to be searched."""
        with self._database.read() as db:
            year_id = _year_id(db, year)
            states = _states(db, year_id)
            gone = merged_away(db)
            rows = db.execute(_everybody(year_id))
            return StudentIndex(
                _line(row, states.get(row.id, NO_PLAN)) for row in rows if row.id not in gone
            )

    def facts(self, year: SchoolYear, students: Iterable[int]) -> dict[int, ListedFacts]:
        """What the wide list shows beside: ethnic group, first wish, last session."""
        found: dict[int, ListedFacts] = {}
        with self._database.read() as db:
            year_id = _year_id(db, year)
            for asked in batched(students, MOST_IN_A_QUESTION):
                groups = _pairs(db, _ethnic_groups(asked))
                wishes = _pairs(db, _first_wishes(year_id, asked))
                sessions = _pairs(db, _last_sessions(asked))
                for one in asked:
                    found[one] = ListedFacts(groups.get(one), wishes.get(one), sessions.get(one))
        return found

    def duplicates(self, student: int) -> list[int]:
        """Other students of the same name and birth date, who may be the same person."""
        with self._database.read() as db:
            return doubles_of(db, student)

    def all_duplicates(self) -> list[tuple[int, ...]]:
        """Every group of present students with the same name and birth date."""
        record = StudentRecord
        query = (
            select(record.id, record.full_name, record.birth_date)
            .where(record.archived_at.is_(None), record.birth_date.is_not(None))
            .order_by(record.sort_key, record.id)
        )
        groups: dict[tuple[str, date | None], list[int]] = defaultdict(list)
        with self._database.read() as db:
            for student, name, born in db.execute(query):
                groups[match_key(name), born].append(student)
        return [tuple(same) for same in groups.values() if len(same) > 1]


def doubles_of(db: DbSession, student: int) -> list[int]:
    """Other students at hand with this one's name and birth date."""
    record = StudentRecord
    mine = db.execute(
        select(record.full_name, record.birth_date, record.search_key).where(
            record.id == student, record.birth_date.is_not(None)
        )
    ).first()
    if mine is None:
        return []
    namesakes = db.execute(
        select(record.id, record.full_name).where(
            record.search_key == mine.search_key,
            record.birth_date == mine.birth_date,
            record.id != student,
            record.archived_at.is_(None),
        )
    )
    name = match_key(mine.full_name)
    return [other for other, called in namesakes if match_key(called) == name]


def _year_id(db: DbSession, year: SchoolYear) -> int:
    return db.scalar(select(YearRecord.id).where(YearRecord.starts == year.starts)) or 0


def _everybody(year_id: int) -> Any:
    """Every student with the present enrolment of the year, if any, by given name."""
    return (
        select(
            StudentRecord.id,
            StudentRecord.full_name,
            StudentRecord.birth_date,
            StudentRecord.birth_year,
            StudentRecord.sex,
            ClassRecord.name,
            ClassRecord.grade,
            EnrolmentRecord.roll_number,
            StudentRecord.archived_at.is_not(None),
            EnrolmentRecord.left_on.is_not(None),
            StudentRecord.search_key,
            StudentRecord.initials,
            ClassRecord.name_key,
            ClassRecord.sort_key,
            StudentRecord.sort_key,
        )
        .outerjoin(
            EnrolmentRecord,
            (EnrolmentRecord.student_id == StudentRecord.id)
            & EnrolmentRecord.moved_on.is_(None)
            & (EnrolmentRecord.year_id == year_id),
        )
        .outerjoin(ClassRecord, ClassRecord.id == EnrolmentRecord.class_id)
        .where(StudentRecord.anonymised_at.is_(None))
        .order_by(StudentRecord.sort_key, StudentRecord.birth_date, StudentRecord.id)
    )


def _line(row: Any, state: str) -> IndexLine:
    student, name, born, birth_year, sex, class_name, grade, roll, archived, left, *keys = row
    search_key, initials, class_key, class_order, name_order = keys
    standing = PRESENT if class_name is not None else ELSEWHERE
    standing = ARCHIVED if archived else LEFT if left else standing
    listed = ListedStudent(
        student, name, born, birth_year, sex, class_name, grade, roll, standing, state
    )
    hay = hay_of(search_key, initials, class_key or "", born)
    return IndexLine(listed, hay, class_key or "", class_order or b"", name_order)


def _states(db: DbSession, year_id: int) -> dict[int, str]:
    """Where each student's pathway stands in the year; see `state_of`."""
    plan, wish = PathwayPlanRecord, PathwayChoiceRecord
    plans = (
        select(plan.student_id, plan.state, wish.pathway)
        .outerjoin(wish, (wish.plan_id == plan.id) & (wish.rank == 1))
        .where(plan.year_id == year_id)
        .order_by(plan.planned_on, plan.id)
    )
    states = {
        student: NO_PLAN if first is None or first in UNDECIDED else state
        for student, state, first in db.execute(plans)
    }
    went = DestinationRecord
    destinations = (
        select(went.student_id, went.pathway)
        .where(went.year_id == year_id)
        .order_by(went.dated_on, went.id)
    )
    last = _pairs(db, destinations)
    return states | {one: ACTUAL for one, pathway in last.items() if pathway not in UNDECIDED}


def _ethnic_groups(students: Sequence[int]) -> Any:
    return select(StudentRecord.id, StudentRecord.ethnic_group).where(
        StudentRecord.id.in_(students)
    )


def _first_wishes(year_id: int, students: Sequence[int]) -> Any:
    """The first wish of each plan of the year, the plan that holds last."""
    plan = PathwayPlanRecord
    return (
        select(plan.student_id, PathwayChoiceRecord.pathway)
        .outerjoin(
            PathwayChoiceRecord,
            (PathwayChoiceRecord.plan_id == plan.id) & (PathwayChoiceRecord.rank == 1),
        )
        .where(plan.year_id == year_id, plan.student_id.in_(students))
        .order_by(plan.planned_on, plan.id)
    )


def _last_sessions(students: Sequence[int]) -> Any:
    session = CounsellingSessionRecord
    return (
        select(ParticipantRecord.student_id, func.max(session.held_on))
        .join(session, session.id == ParticipantRecord.session_id)
        .where(ParticipantRecord.student_id.in_(students), session.deleted_at.is_(None))
        .group_by(ParticipantRecord.student_id)
    )


def batched(students: Iterable[int], most: int) -> Iterator[list[int]]:
    """The numbers in parts of at most so many: a question has room for some thousands."""
    waiting = iter(students)
    while part := list(islice(waiting, most)):
        yield part


def _pairs(db: DbSession, query: Any) -> dict[int, Any]:
    """What the last row of each student says."""
    return dict(db.execute(query).all())

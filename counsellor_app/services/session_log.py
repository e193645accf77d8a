"""The log of counselling sessions, and the meetings that were promised."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select, update
from sqlalchemy.orm import aliased

from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.school_year import SchoolYear, class_key
from counsellor_app.domain.session_log import FollowUpRow, LogFilter, LogRow
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ClassRecord,
    CounsellingSessionRecord,
    EnrolmentRecord,
    ParticipantRecord,
    PersonRecord,
    PrivateNoteRecord,
    SessionTopicRecord,
    SessionVersionRecord,
    StudentRecord,
    YearRecord,
)

_session = CounsellingSessionRecord
_TOPICS = (
    select(
        func.group_concat(
            func.printf("%03d", SessionTopicRecord.priority) + ":" + SessionTopicRecord.topic
        )
    )
    .where(SessionTopicRecord.session_id == _session.id)
    .correlate(_session)
    .scalar_subquery()
)
_PEOPLE = (
    select(func.count())
    .where(ParticipantRecord.session_id == _session.id)
    .correlate(_session)
    .scalar_subquery()
)
# Participants are kept in the order they were chosen: the first one names the session.
_FIRST = (
    select(func.min(ParticipantRecord.id))
    .where(ParticipantRecord.session_id == _session.id)
    .correlate(_session)
    .scalar_subquery()
)
_held_with = aliased(ClassRecord)
_own_class = aliased(ClassRecord)
_CLASS = func.coalesce(_held_with.name, _own_class.name, "")


class SessionLog:
    """What was held, and what is still to follow."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def rows(self, wanted: LogFilter, year: SchoolYear | None = None) -> list[LogRow]:
        """The sessions that fit, newest first; of one school year or all."""
        query = _joined(
            select(
                _session.id,
                _session.held_on,
                _session.held_at,
                _session.form,
                _session.minutes,
                _session.next_on,
                StudentRecord.id,
                StudentRecord.full_name,
                _PEOPLE,
                _CLASS,
                exists().where(PrivateNoteRecord.session_id == _session.id),
                exists().where(SessionVersionRecord.session_id == _session.id),
                _TOPICS,
            )
        ).where(*_conditions(wanted))
        if year is not None:
            query = query.where(
                _session.year_id == select(YearRecord.id).where(YearRecord.starts == year.starts)
                .scalar_subquery()
            )  # fmt: skip
        query = query.order_by(_session.held_on.desc(), _session.held_at.desc(), _session.id.desc())
        with self._database.read() as db:
            return [LogRow(*_values(row)) for row in db.execute(query)]

    def months(self, year: SchoolYear) -> list[date]:
        """The first days of the months with sessions, newest first."""
        month = func.strftime("%Y-%m-01", _session.held_on)
        query = (
            select(month)
            .join(YearRecord, YearRecord.id == _session.year_id)
            .where(YearRecord.starts == year.starts, _session.deleted_at.is_(None))
            .distinct()
            .order_by(month.desc())
        )
        with self._database.read() as db:
            return [date.fromisoformat(one) for one in db.scalars(query)]

    def counsellors(self) -> list[tuple[int, str]]:
        """Who held sessions, by number and name."""
        query = (
            select(PersonRecord.id, PersonRecord.name)
            .where(PersonRecord.id.in_(select(_session.counsellor_id).distinct()))
            .order_by(PersonRecord.id)
        )
        with self._database.read() as db:
            return [(number, name) for number, name in db.execute(query)]

    def follow_ups(self, until: date | None = None) -> list[FollowUpRow]:
        """Promised meetings that have not taken place, those due first (up to a day, if given).

        A later session with anybody who took part is what was promised. To who has left the
        school nothing is promised any more.
        """
        query = _joined(
            select(
                _session.id,
                _session.held_on,
                _session.next_on,
                _session.form,
                StudentRecord.id,
                StudentRecord.full_name,
                _PEOPLE,
                _CLASS,
                _TOPICS,
            )
        ).where(
            _session.next_on.is_not(None),
            _session.followed_up_on.is_(None),
            StudentRecord.archived_at.is_(None),
            _still_here(),
            ~_later(),
        )
        if until is not None:
            query = query.where(_session.next_on <= until)
        with self._database.read() as db:
            found = db.execute(query.order_by(_session.next_on, _session.id))
            return [FollowUpRow(*_values(row)) for row in found]

    def close_follow_up(self, session: int, on: date | None) -> None:
        """Keep that the promised meeting is done with since a day; None opens it again."""
        with self._database.transaction() as db:
            found = db.scalars(
                update(_session)
                .where(_session.id == session)
                .values(followed_up_on=on, revision=_session.revision + 1)
                .returning(_session.id)
            )
            if not found.all():
                raise NotFound(kind="session", name=str(session))
            action = "reopen-follow-up" if on is None else "close-follow-up"
            role, now = self._database.keys.role, self._clock()
            note(db, role, now, action, "counselling_sessions", session)

    def usual_minutes(self) -> int | None:
        """How long the last saved session of one student took."""
        query = (
            select(_session.minutes)
            .where(_session.deleted_at.is_(None), _session.minutes.is_not(None))
            .order_by(_session.saved_at.desc(), _session.id.desc())
            .limit(1)
        )
        with self._database.read() as db:
            return db.scalar(query)


def _joined(query: Select[Any]) -> Select[Any]:
    """The sessions with who took part first, and the class of it."""
    own_stay = and_(
        EnrolmentRecord.student_id == StudentRecord.id,
        EnrolmentRecord.year_id == _session.year_id,
        EnrolmentRecord.moved_on.is_(None),
    )
    return (
        query.select_from(_session)
        .join(ParticipantRecord, ParticipantRecord.id == _FIRST)
        .join(StudentRecord, StudentRecord.id == ParticipantRecord.student_id)
        .outerjoin(_held_with, _held_with.id == _session.class_id)
        .outerjoin(EnrolmentRecord, own_stay)
        .outerjoin(_own_class, _own_class.id == EnrolmentRecord.class_id)
        .where(_session.deleted_at.is_(None))
    )


def _conditions(wanted: LogFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.first is not None:
        found.append(_session.held_on >= wanted.first)
    if wanted.last is not None:
        found.append(_session.held_on <= wanted.last)
    if wanted.form:
        found.append(_session.form == wanted.form)
    if wanted.counsellor is not None:
        found.append(_session.counsellor_id == wanted.counsellor)
    if wanted.topic:
        topic = SessionTopicRecord
        found.append(exists().where(topic.session_id == _session.id, topic.topic == wanted.topic))
    if wanted.class_name:
        found.append(
            func.coalesce(_held_with.name_key, _own_class.name_key, "")
            == class_key(wanted.class_name)
        )
    return found


def _still_here() -> ColumnElement[bool]:
    """Whether the student is in the school's newest year."""
    newest = select(YearRecord.id).order_by(YearRecord.starts.desc()).limit(1).scalar_subquery()
    stay = aliased(EnrolmentRecord)
    return exists().where(
        stay.student_id == StudentRecord.id,
        stay.year_id == newest,
        stay.moved_on.is_(None),
        stay.left_on.is_(None),
    )


def _later() -> ColumnElement[bool]:
    """Whether anybody who took part had a session afterwards."""
    mine, theirs, later = (
        aliased(ParticipantRecord), aliased(ParticipantRecord), aliased(CounsellingSessionRecord),
    )  # fmt: skip
    after = or_(
        later.held_on > _session.held_on,
        and_(later.held_on == _session.held_on, later.id > _session.id),
    )
    return (
        select(later.id)
        .join(theirs, theirs.session_id == later.id)
        .join(mine, mine.student_id == theirs.student_id)
        .where(
            mine.session_id == _session.id,
            later.id != _session.id,
            later.deleted_at.is_(None),
            after,
        )
        .correlate(_session)
        .exists()
    )


def _values(row: Row[Any]) -> list[Any]:
    """The row with its topics (the last column) in the order of their priority."""
    facts: list[Any] = list(row)
    topics = facts.pop()
    ranked = sorted(topics.split(",")) if topics else ()
    return [*facts, tuple(one.partition(":")[2] for one in ranked)]

"""Where students stand on a day like today: the newest plan and destination of each, by number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.pathway import NONE, Choice, Destination, PathwayPlan, state_by
from counsellor_app.domain.pathway_board import Standing
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.pathway_store import (
    DESTINATION_FIELDS,
    MOST_IN_A_QUESTION,
    PLAN_FIELDS,
)
from counsellor_app.storage.records import (
    ClassRecord,
    DestinationRecord,
    EnrolmentRecord,
    PathwayChoiceRecord,
    PathwayPlanRecord,
    StudentRecord,
    YearRecord,
)


def standings(db: DbSession, year: SchoolYear, students: Select[Any]) -> dict[int, Standing]:
    """The standing of each of these students (a select of their ids) who has one in the year."""
    plans = _newest_plans(db, year, students)
    gone = _newest_destinations(db, year, students)
    found = {}
    for student in plans.keys() | gone.keys():
        plan_id, plan = plans.get(student, (0, None))
        destination_id, destination = gone.get(student, (0, None))
        found[student] = Standing(plan, destination, plan_id, destination_id)
    return found


def standing_of(db: DbSession, year: SchoolYear, student: int) -> Standing:
    """One student's standing in the year."""
    one = select(StudentRecord.id).where(StudentRecord.id == student)
    return standings(db, year, one).get(student, Standing())


def present(year: SchoolYear, *columns: Any, among: Collection[int] | None = None) -> Select[Any]:
    """These columns of the students at hand in a year: not moved on, not left, not put away."""
    query = (
        select(*columns)
        .select_from(EnrolmentRecord)
        .join(StudentRecord, StudentRecord.id == EnrolmentRecord.student_id)
        .join(ClassRecord, ClassRecord.id == EnrolmentRecord.class_id)
        .join(YearRecord, YearRecord.id == EnrolmentRecord.year_id)
        .where(
            YearRecord.starts == year.starts,
            EnrolmentRecord.moved_on.is_(None),
            EnrolmentRecord.left_on.is_(None),
            StudentRecord.archived_at.is_(None),
        )
    )
    return query if among is None else query.where(StudentRecord.id.in_(list(among)))


def _newest(record: Any, day: Any, year: SchoolYear, students: Select[Any]) -> Select[Any]:
    """The ids of the newest dated row of each student."""
    place = func.row_number().over(
        partition_by=record.student_id, order_by=(day.desc(), record.id.desc())
    )
    ranked = (
        select(record.id, place.label("place"))
        .join(YearRecord, YearRecord.id == record.year_id)
        .where(YearRecord.starts == year.starts, record.student_id.in_(students))
        .subquery()
    )
    return select(ranked.c.id).where(ranked.c.place == 1)


def states(db: DbSession, year: SchoolYear, students: Select[Any]) -> dict[int, str]:
    """The state alone of each of these students who has a plan or destination in the year."""
    plan, choice, gone = PathwayPlanRecord, PathwayChoiceRecord, DestinationRecord
    planned = (
        select(plan.student_id, plan.state, choice.pathway)
        .outerjoin(choice, (choice.plan_id == plan.id) & (choice.rank == 1))
        .where(plan.id.in_(_newest(plan, plan.planned_on, year, students)))
    )
    went = select(gone.student_id, gone.pathway).where(
        gone.id.in_(_newest(gone, gone.dated_on, year, students))
    )
    ask = db.connection()
    plans = {student: (state, first) for student, state, first in ask.execute(planned)}
    ways: dict[int, str] = dict(ask.execute(went).all())
    found = {}
    for student in plans.keys() | ways.keys():
        state, first = plans.get(student, (NONE, None))
        found[student] = state_by(state, first, ways.get(student))
    return found


def _newest_plans(
    db: DbSession, year: SchoolYear, students: Select[Any]
) -> dict[int, tuple[int, PathwayPlan]]:
    record = PathwayPlanRecord
    fields = [getattr(record, name) for name in PLAN_FIELDS]
    newest = _newest(record, record.planned_on, year, students)
    # The bare connection: hundreds of rows have no use for the mapper.
    query = select(record.id, record.student_id, *fields).where(record.id.in_(newest))
    rows = db.connection().execute(query).all()
    wishes = _wishes(db, [row[0] for row in rows], newest)
    return {
        student: (
            plan_id,
            PathwayPlan(
                choices=tuple(wishes[plan_id]), **dict(zip(PLAN_FIELDS, facts, strict=True))
            ),
        )
        for plan_id, student, *facts in rows
    }


def _wishes(db: DbSession, plans: list[int], newest: Select[Any]) -> dict[int, list[Choice]]:
    """The ranked wishes of these plans."""
    record = PathwayChoiceRecord
    few = len(plans) <= MOST_IN_A_QUESTION
    query = (
        select(record.plan_id, record.pathway, record.institution, record.programme)
        .where(record.plan_id.in_(plans if few else newest))
        .order_by(record.plan_id, record.rank)
    )
    found: dict[int, list[Choice]] = defaultdict(list)
    for plan_id, *facts in db.connection().execute(query).all():
        found[plan_id].append(Choice(*facts))
    return found


def _newest_destinations(
    db: DbSession, year: SchoolYear, students: Select[Any]
) -> dict[int, tuple[int, Destination]]:
    record = DestinationRecord
    fields = [getattr(record, name) for name in DESTINATION_FIELDS]
    newest = _newest(record, record.dated_on, year, students)
    query = select(record.id, record.student_id, *fields).where(record.id.in_(newest))
    rows = db.connection().execute(query).all()
    return {student: (row_id, Destination(*facts)) for row_id, student, *facts in rows}

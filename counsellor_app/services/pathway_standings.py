"""Where students stand on a day like today: the newest plan and destination of each, by number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan
from counsellor_app.domain.pathway_board import Standing
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.pathway_store import DESTINATION_FIELDS, PLAN_FIELDS
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


def _newest_plans(
    db: DbSession, year: SchoolYear, students: Select[Any]
) -> dict[int, tuple[int, PathwayPlan]]:
    record, choice = PathwayPlanRecord, PathwayChoiceRecord
    fields = [getattr(record, name) for name in PLAN_FIELDS]
    newest = _newest(record, record.planned_on, year, students)
    rows = db.execute(
        select(record.id, record.student_id, *fields).where(record.id.in_(newest))
    ).all()
    wishes: dict[int, list[Choice]] = defaultdict(list)
    asked = select(choice.plan_id, choice.pathway, choice.institution, choice.programme)
    for plan_id, *facts in db.execute(
        asked.where(choice.plan_id.in_(newest)).order_by(choice.plan_id, choice.rank)
    ):
        wishes[plan_id].append(Choice(*facts))
    return {
        student: (
            plan_id,
            PathwayPlan(
                choices=tuple(wishes[plan_id]), **dict(zip(PLAN_FIELDS, facts, strict=True))
            ),
        )
        for plan_id, student, *facts in rows
    }


def _newest_destinations(
    db: DbSession, year: SchoolYear, students: Select[Any]
) -> dict[int, tuple[int, Destination]]:
    record = DestinationRecord
    fields = [getattr(record, name) for name in DESTINATION_FIELDS]
    newest = _newest(record, record.dated_on, year, students)
    query = select(record.id, record.student_id, *fields).where(record.id.in_(newest))
    return {student: (row_id, Destination(*facts)) for row_id, student, *facts in db.execute(query)}

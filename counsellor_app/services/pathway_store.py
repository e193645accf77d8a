"""Pathway plans and destinations in the school file: rows in, domain objects out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan, pathway_catalogue
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.records import (
    DestinationRecord,
    PathwayChoiceRecord,
    PathwayPlanRecord,
)

PLAN_FIELDS = (
    "planned_on", "state", "family_view", "family_view_on", "family_words", "recommendation",
    "recommendation_text", "recommendation_reason", "confirmation_reason",
)  # fmt: skip
DESTINATION_FIELDS = ("dated_on", "pathway", "institution", "programme", "evidence")

#: More ids than this are not asked for one by one: the whole table is read.
MOST_IN_A_QUESTION = 2000

Place = tuple[int, int]
"""A student's id and a year's id."""


def plans_of(
    db: DbSession, students: Collection[int] | None = None
) -> dict[Place, list[PathwayPlan]]:
    """Every plan of these students (all of them without), oldest first: the last one holds."""
    plan = PathwayPlanRecord
    choices: dict[int, list[Choice]] = defaultdict(list)
    choice_query = select(
        PathwayChoiceRecord.plan_id,
        PathwayChoiceRecord.pathway,
        PathwayChoiceRecord.institution,
        PathwayChoiceRecord.programme,
    ).order_by(PathwayChoiceRecord.plan_id, PathwayChoiceRecord.rank)
    query = select(
        plan.id, plan.student_id, plan.year_id, *(getattr(plan, name) for name in PLAN_FIELDS)
    ).order_by(plan.planned_on, plan.id)
    if students is not None and len(students) <= MOST_IN_A_QUESTION:
        wanted = list(students)
        query = query.where(plan.student_id.in_(wanted))
        choice_query = choice_query.join(plan).where(plan.student_id.in_(wanted))
    for plan_id, *facts in db.execute(choice_query):
        choices[plan_id].append(Choice(*facts))
    found: dict[Place, list[PathwayPlan]] = defaultdict(list)
    for plan_id, student, year, *facts in db.execute(query):
        values: dict[str, Any] = dict(zip(PLAN_FIELDS, facts, strict=True))
        found[student, year].append(PathwayPlan(choices=tuple(choices[plan_id]), **values))
    return found


def destinations_of(
    db: DbSession, students: Collection[int] | None = None
) -> dict[Place, list[Destination]]:
    """Every destination of these students, oldest first: the last one holds."""
    record = DestinationRecord
    query = select(
        record.student_id, record.year_id, *(getattr(record, name) for name in DESTINATION_FIELDS)
    ).order_by(record.dated_on, record.id)
    if students is not None and len(students) <= MOST_IN_A_QUESTION:
        query = query.where(record.student_id.in_(list(students)))
    found: dict[Place, list[Destination]] = defaultdict(list)
    for student, year, *facts in db.execute(query):
        found[student, year].append(Destination(*facts))
    return found


def add_plan(
    batch: BatchWriter, place: Place, grade: int | None, plan: PathwayPlan, now: datetime
) -> int:
    """Keep a plan; earlier ones stay."""
    values = {name: getattr(plan, name) for name in PLAN_FIELDS}
    row = {**_frame(place, grade, now), **values}
    plan_id = batch.insert(PathwayPlanRecord, row)
    for rank, choice in enumerate(plan.choices, start=1):
        batch.add_part(PathwayChoiceRecord, {"plan_id": plan_id, "rank": rank, **asdict(choice)})
    return plan_id


def add_destination(
    batch: BatchWriter, place: Place, grade: int | None, destination: Destination, now: datetime
) -> int:
    """Keep a destination; earlier ones stay."""
    return batch.insert(DestinationRecord, {**_frame(place, grade, now), **asdict(destination)})


def catalogue_of(code: str) -> str | None:
    """The list of pathways a code belongs to."""
    known = ("pathways_after_9", "pathways_after_12")
    return next((name for name in known if load(name).by_code(code) is not None), None)


def _frame(place: Place, grade: int | None, now: datetime) -> dict[str, Any]:
    student, year = place
    name = pathway_catalogue(grade)
    return {
        "student_id": student,
        "year_id": year,
        "catalogue": name,
        "catalogue_version": load(name).version,
        "saved_at": now,
    }

"""Pathways: what a student intends, every change of mind, and where they really went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import Invalid
from counsellor_app.domain.pathway import (
    Destination,
    PathwayPlan,
    pathway_catalogue,
    problems,
    state_of,
)
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.services.enrolment_finder import Enrolled, enrolment_on
from counsellor_app.services.pathway_store import (
    add_destination,
    add_plan,
    catalogue_of,
    destinations_of,
    plans_of,
)
from counsellor_app.services.trail import note
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import ClassRecord, EnrolmentRecord, YearRecord


@dataclass(frozen=True, slots=True)
class PathwayHistory:
    """A student's plans and destinations in one year, oldest first; the last ones hold."""

    plans: tuple[PathwayPlan, ...]
    destinations: tuple[Destination, ...]


class Pathways:
    """Plans and destinations of the school's students."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def save_plan(self, student: int, plan: PathwayPlan) -> None:
        """Keep a plan as the newest of its day; raises Invalid (facts: problems)."""
        with self._database.transaction() as db:
            enrolled = enrolment_on(db, student, plan.planned_on)
            found = problems(plan, _codes(enrolled))
            if found:
                raise Invalid(problems=found)
            place = (student, enrolled.year_id)
            self._write(
                db,
                "save-plan",
                student,
                lambda batch, now: add_plan(batch, place, enrolled.grade, plan, now),
            )

    def save_destination(self, student: int, destination: Destination) -> None:
        """Keep where a student really went; raises Invalid (facts: problems)."""
        with self._database.transaction() as db:
            of_code = catalogue_of(destination.pathway)
            enrolled = enrolment_on(db, student, destination.dated_on, of_code)
            found = problems(
                PathwayPlan(destination.dated_on, recommendation=destination.pathway),
                _codes(enrolled),
            )
            if found:
                raise Invalid(problems=found)
            place = (student, enrolled.year_id)
            self._write(
                db,
                "save-destination",
                student,
                lambda batch, now: add_destination(batch, place, enrolled.grade, destination, now),
            )

    def history(self, student: int, year: SchoolYear) -> PathwayHistory:
        """All of a student's plans and destinations of a year."""
        with self._database.read() as db:
            year_id = db.scalar(select(YearRecord.id).where(YearRecord.starts == year.starts)) or 0
            return PathwayHistory(
                tuple(plans_of(db, [student]).get((student, year_id), ())),
                tuple(destinations_of(db, [student]).get((student, year_id), ())),
            )

    def states(self, year: SchoolYear, grade: int) -> dict[str, int]:
        """How many present students of a grade have a plan in each state ("NONE": no plan)."""
        counts: dict[str, int] = {}
        with self._database.read() as db:
            plans = plans_of(db)
            gone = destinations_of(db)
            query = (
                select(EnrolmentRecord.student_id, EnrolmentRecord.year_id)
                .join(ClassRecord, ClassRecord.id == EnrolmentRecord.class_id)
                .join(YearRecord, YearRecord.id == EnrolmentRecord.year_id)
                .where(
                    YearRecord.starts == year.starts,
                    ClassRecord.grade == grade,
                    EnrolmentRecord.moved_on.is_(None),
                    EnrolmentRecord.left_on.is_(None),
                )
            )
            for place in db.execute(query):
                mine, went = plans.get(place), gone.get(place)
                state = state_of(mine[-1] if mine else None, went[-1] if went else None)
                counts[state] = counts.get(state, 0) + 1
        return counts

    def _write(
        self,
        db: DbSession,
        action: str,
        student: int,
        add: Callable[[BatchWriter, datetime], int],
    ) -> None:
        now = self._clock()
        batch = BatchWriter(db)
        add(batch, now)
        batch.write()
        note(db, self._database.keys.role, now, action, "students", student)


def _codes(enrolled: Enrolled) -> frozenset[str]:
    catalogue = load(pathway_catalogue(enrolled.grade))
    return frozenset(entry.code for entry in catalogue.entries)

"""Writes a new school year into a batch: its classes, its enrolments, who left, what is closed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import ChangedElsewhere
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.year_rollover import Rollover
from counsellor_app.services.batch_writer import BatchWriter, table_of
from counsellor_app.services.class_registry import ClassRegistry
from counsellor_app.services.pathway_standings import present
from counsellor_app.storage.records import (
    ClassRecord,
    EnrolmentRecord,
    StudentRecord,
    YearRecord,
)


@dataclass(frozen=True, slots=True)
class AtHand:
    """A student at the school in the old year."""

    student: int
    full_name: str
    class_name: str
    grade: int | None
    roll_number: int | None


def at_hand(db: DbSession, year: SchoolYear) -> list[AtHand]:
    """The students at hand in a year, in class-list order; who has left is not among them."""
    columns = (
        StudentRecord.id,
        StudentRecord.full_name,
        ClassRecord.name,
        ClassRecord.grade,
        EnrolmentRecord.roll_number,
    )
    order = (ClassRecord.sort_key, StudentRecord.sort_key, StudentRecord.birth_date)
    query: Any = present(year, *columns).order_by(*order, StudentRecord.id)
    return [AtHand(*row) for row in db.execute(query)]


class RolloverWriter:
    """Takes the students of the old year into the new one."""

    def __init__(self, batch: BatchWriter, rollover: Rollover, today: date) -> None:
        self._batch = batch
        self._rollover = rollover
        self._today = today
        self._registry = ClassRegistry(batch)
        self._targets = {one.class_name: one.target for one in rollover.classes}
        self._stays = {one.student: one.target for one in rollover.stay_downs}
        self._leaving = {one.student: one.status for one in rollover.leavings}

    def write(self, students: list[AtHand]) -> int:
        """Everything but the batch itself; how many students are in the new year."""
        if (self._stays.keys() | self._leaving.keys()) - {one.student for one in students}:
            raise ChangedElsewhere(kind="year")
        self._close_year()
        self._mark_leavings()
        year_id = self._registry.year_id(self._rollover.year.following)
        classes: dict[int, list[tuple[AtHand, str]]] = defaultdict(list)
        for name in self._rollover.targets:
            self._registry.class_id(year_id, name)
        for one in students:
            target, how = self._way_of(one)
            if target:
                classes[self._registry.class_id(year_id, target)].append((one, how))
        for class_id, members in classes.items():
            self._enrol(year_id, class_id, members)
        return sum(map(len, classes.values()))

    def _way_of(self, one: AtHand) -> tuple[str, str]:
        """The class a student goes into (none: away), and how the stay there begins."""
        if one.student in self._leaving:
            return "", ""
        if one.student in self._stays:
            return self._stays[one.student], "repeats"
        return self._targets[one.class_name], "promoted"

    def _enrol(self, year_id: int, class_id: int, members: list[tuple[AtHand, str]]) -> None:
        """A class; its roll numbers are made anew where the old lists had any."""
        numbered = any(one.roll_number is not None for one, _ in members)
        order = self._class_list(one.student for one, _ in members)
        for place, (one, how) in enumerate(sorted(members, key=lambda m: order[m[0].student]), 1):
            values = {
                "student_id": one.student,
                "year_id": year_id,
                "class_id": class_id,
                "began_by": how,
                "roll_number": place if numbered else None,
            }
            self._batch.insert(EnrolmentRecord, values)

    def _class_list(self, students: Iterable[int]) -> dict[int, int]:
        """The place of each student by name: classes are joined and split between the years."""
        record = StudentRecord
        query = (
            select(record.id)
            .where(record.id.in_(list(students)))
            .order_by(record.sort_key, record.birth_date, record.id)
        )
        return {student: place for place, student in enumerate(self._batch.db.scalars(query))}

    def _mark_leavings(self) -> None:
        """Who leaves with the year has left the old one, on the day it is carried out."""
        if not self._leaving:
            return
        table = table_of(EnrolmentRecord)
        query = (
            select(table)
            .join(YearRecord, YearRecord.id == table.c.year_id)
            .where(
                YearRecord.starts == self._rollover.year.starts,
                table.c.moved_on.is_(None),
                table.c.student_id.in_(self._leaving),
            )
        )
        for row in self._batch.db.execute(query).mappings():
            left = {"left_on": self._today, "status": self._leaving[row["student_id"]]}
            self._batch.update(EnrolmentRecord, dict(row), left)

    def _close_year(self) -> None:
        table = table_of(YearRecord)
        query = select(table).where(table.c.starts == self._rollover.year.starts)
        old = self._batch.db.execute(query).mappings().one()
        self._batch.update(YearRecord, dict(old), {"closed_on": self._today})

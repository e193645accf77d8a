"""In which year and class a student was on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.pathway import pathway_catalogue
from counsellor_app.domain.school_year import class_key, school_year_of
from counsellor_app.storage.records import ClassRecord, EnrolmentRecord, YearRecord


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A student's present enrolment in one year."""

    id: int
    student_id: int
    year_id: int
    starts: int
    class_id: int
    class_name: str
    grade: int | None
    completed: bool | None
    revision: int
    left_on: date | None


class EnrolmentFinder:
    """The enrolments of all students (or of one), one a year."""

    def __init__(self, db: DbSession, student: int | None = None) -> None:
        query = (
            select(
                EnrolmentRecord.id,
                EnrolmentRecord.student_id,
                EnrolmentRecord.year_id,
                YearRecord.starts,
                EnrolmentRecord.class_id,
                ClassRecord.name,
                ClassRecord.grade,
                EnrolmentRecord.completed,
                EnrolmentRecord.revision,
                EnrolmentRecord.left_on,
            )
            .join(YearRecord, YearRecord.id == EnrolmentRecord.year_id)
            .join(ClassRecord, ClassRecord.id == EnrolmentRecord.class_id)
            .where(EnrolmentRecord.moved_on.is_(None))
            .order_by(YearRecord.starts)
        )
        if student is not None:
            query = query.where(EnrolmentRecord.student_id == student)
        self._of: dict[int, list[Enrolled]] = defaultdict(list)
        self._classes: dict[int, dict[str, list[Enrolled]]] = {}
        rows: Iterable[Any] = db.execute(query)
        for row in rows:
            self._of[row.student_id].append(Enrolled(*row))

    def on(self, student: int, day: date, catalogue: str | None = None) -> Enrolled | None:
        """The enrolment of the year the day lies in, else the last one before it, else the first.

        A leaver's destination is dated in the summer or autumn after their last year, and an old
        log book may reach back before the school's first list. Who stays for grade 10 has a new
        enrolment by then: `catalogue` is the list of pathways it must be about, if there is one.
        """
        mine = self._of.get(student, [])
        fitting = [one for one in mine if catalogue == pathway_catalogue(one.grade)] or mine
        starts = school_year_of(day).starts
        before = [enrolled for enrolled in fitting if enrolled.starts <= starts]
        if before:
            return before[-1]
        return fitting[0] if fitting else None

    def of_class(self, class_name: str, day: date) -> list[Enrolled]:
        """Who was in a class on a day; the year is found as in `on`."""
        starts = school_year_of(day).starts
        if starts not in self._classes:
            self._classes[starts] = self._by_class(day)
        members = self._classes[starts].get(class_key(class_name), ())
        return [one for one in members if one.left_on is None or one.left_on > day]

    def _by_class(self, day: date) -> dict[str, list[Enrolled]]:
        """Everybody by class, the same on every day of a school year."""
        found: dict[str, list[Enrolled]] = defaultdict(list)
        for student in self._of:
            one = self.on(student, day)
            if one is not None:
                found[class_key(one.class_name)].append(one)
        return found


def enrolment_on(db: DbSession, student: int, day: date, catalogue: str | None = None) -> Enrolled:
    """The enrolment a day of this student's falls under; NotFound without any."""
    found = EnrolmentFinder(db, student).on(student, day, catalogue)
    if found is None:
        raise NotFound(kind="enrolment", name="")
    return found

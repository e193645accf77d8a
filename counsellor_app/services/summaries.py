"""Summaries for the receiving body: counted, checked, and written as sheet, paper or package."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.summary import Check, SchoolIdentity, Summary, count
from counsellor_app.services.school import SchoolFacts
from counsellor_app.services.summary_counts import (
    Counting,
    checks,
    counted_sessions,
    counted_students,
)
from counsellor_app.storage.database import Database

Basis = Literal["intended", "actual"]


@dataclass(frozen=True, slots=True)
class WrittenSummary:
    """What was written, of how many students, with what to look at."""

    out: Path
    year: str
    grade: int
    basis: str
    students: int
    checks: tuple[Check, ...]


class Summaries:
    """What the school hands in."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._school = SchoolFacts(database, clock)

    def count(
        self,
        *,
        year: SchoolYear | None = None,
        grade: int | None = None,
        basis: Basis = "intended",
        counted_on: date | None = None,
    ) -> Summary:
        """Count a grade (the school's first leaving grade) of a year (the present one).

        Raises NotFound for a year the school has not.
        """
        school = self._school.get()
        year = year or self._school.present_year()
        if year not in self._school.years():
            raise NotFound(kind="year", name=year.label)
        counting = Counting(
            year,
            grade or school.leaving_grades[0],
            counted_on or self._clock().date(),
            basis,
        )
        with self._database.read() as db:
            students = counted_students(db, counting)
            return count(
                SchoolIdentity(
                    school.uuid,
                    school.name,
                    school.level.value,
                    school.boarding,
                    school.governing_body,
                ),
                year=year.label,
                grade=counting.grade,
                basis=basis,
                counted_on=counting.counted_on,
                catalogue_version=counting.catalogue.version,
                pathways=[entry.code for entry in counting.catalogue.entries],
                students=students,
                counselling=counted_sessions(db, counting),
                checks=checks(db, counting, students),
            )

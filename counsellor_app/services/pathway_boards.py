"""The board of pathways: classes and grades, where each student stands, who has none yet."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.pathway import NONE
from counsellor_app.domain.pathway_board import (
    BoardClass,
    BoardRow,
    PathwayBoard,
    Standing,
)
from counsellor_app.domain.school import SchoolLevel
from counsellor_app.domain.school_year import SchoolYear, class_key
from counsellor_app.services.pathway_standings import present, standing_of, standings, states
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ClassRecord,
    EnrolmentRecord,
    PathwayChoiceRecord,
    PathwayPlanRecord,
    SchoolEntryRecord,
    SchoolRecord,
    SettingRecord,
    StudentRecord,
    YearRecord,
)

#: Grades opened by hand in a year, as JSON; the leaving grades are always open.
_OPENED = "pathway-grades-{year}"


class PathwayBoards:
    """What the board of pathways shows."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def open_grades(self, year: SchoolYear) -> tuple[int, ...]:
        """The grades that choose pathways: the leaving ones, and those opened for the year."""
        with self._database.read() as db:
            return tuple(sorted(_open_grades(db, year)))

    def open_grade(self, year: SchoolYear, grade: int, *, opened: bool = True) -> None:
        """Let a grade that does not leave yet choose pathways in a year, or no longer."""
        with self._database.transaction() as db:
            grades = _opened(db, year)
            wanted = grades | {grade} if opened else grades - {grade}
            name = _OPENED.format(year=year.starts)
            db.execute(delete(SettingRecord).where(SettingRecord.name == name))
            value = json.dumps(sorted(wanted))
            db.execute(insert(SettingRecord).values(name=name, value=value))
            action = "open-grade" if opened else "close-grade"
            note(db, self._database.keys.role, self._clock(), action, "settings")

    def class_list(self, year: SchoolYear) -> list[BoardClass]:
        """Every class of the year in class order; which of them choose pathways."""
        with self._database.read() as db:
            grades = _open_grades(db, year)
            return [
                BoardClass(name, grade, grade in grades)
                for name, grade in db.execute(_listed(year))
            ]

    def without_pathway(self, year: SchoolYear) -> int:
        """How many students of the leaving grades have no pathway yet: the number on the rail."""
        with self._database.read() as db:
            leaving = present(year, StudentRecord.id).where(ClassRecord.grade.in_(_leaving(db)))
            found = states(db, year, leaving)
            return sum(found.get(student, NONE) == NONE for student in db.scalars(leaving))

    def board(self, year: SchoolYear, class_name: str) -> PathwayBoard:
        """A class by roll number, then in class-list order; NotFound for one the year has not."""
        with self._database.read() as db:
            key = class_key(class_name)
            held = db.execute(
                select(ClassRecord.name, ClassRecord.grade)
                .join(YearRecord, YearRecord.id == ClassRecord.year_id)
                .where(YearRecord.starts == year.starts, ClassRecord.name_key == key)
            ).first()
            if held is None:
                raise NotFound(kind="class", name=class_name)
            rows = _rows(db, year, ClassRecord.name_key == key)
            return PathwayBoard(held.grade, held.name, rows)

    def grade_board(self, year: SchoolYear, grade: int) -> PathwayBoard:
        """All classes of a grade, one after the other."""
        with self._database.read() as db:
            return PathwayBoard(grade, "", _rows(db, year, ClassRecord.grade == grade))

    def class_of(self, student: int, year: SchoolYear) -> str:
        """The class whose board shows the student; NotFound for somebody not there this year."""
        query = present(year, ClassRecord.name, among=[student])
        with self._database.read() as db:
            found: str | None = db.scalar(query)
        if found is None:
            raise NotFound(kind="enrolment", name="")
        return found

    def known_places(self, year: SchoolYear) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Institutions and trades to suggest: the school's own lists, then what plans named."""
        with self._database.read() as db:
            return (
                _suggestions(db, year, "institutions", PathwayChoiceRecord.institution),
                _suggestions(db, year, "trades", PathwayChoiceRecord.programme),
            )

    def standing(self, student: int, year: SchoolYear) -> Standing:
        """What holds for one student in a year."""
        with self._database.read() as db:
            return standing_of(db, year, student)


def _rows(db: DbSession, year: SchoolYear, where: ColumnElement[bool]) -> tuple[BoardRow, ...]:
    found = standings(db, year, present(year, StudentRecord.id).where(where))
    columns = (
        StudentRecord.id, EnrolmentRecord.roll_number, StudentRecord.full_name, ClassRecord.name,
    )  # fmt: skip
    order = (
        ClassRecord.sort_key,
        EnrolmentRecord.roll_number.is_(None),
        EnrolmentRecord.roll_number,
        StudentRecord.sort_key,
        StudentRecord.birth_date,
    )
    listed: Any = db.connection().execute(present(year, *columns).where(where).order_by(*order))
    places: dict[str, int] = defaultdict(int)
    rows = []
    for student, roll, name, class_name in listed:
        places[class_name] += 1
        standing = found.get(student, Standing())
        rows.append(BoardRow(student, roll or places[class_name], name, class_name, standing))
    return tuple(rows)


def _listed(year: SchoolYear) -> Any:
    return (
        select(ClassRecord.name, ClassRecord.grade)
        .join(YearRecord, YearRecord.id == ClassRecord.year_id)
        .where(YearRecord.starts == year.starts)
        .order_by(ClassRecord.sort_key)
    )


def _suggestions(db: DbSession, year: SchoolYear, list_name: str, used: Any) -> tuple[str, ...]:
    entry = SchoolEntryRecord
    own = (
        select(entry.label)
        .where(entry.list_name == list_name, entry.retired_at.is_(None))
        .order_by(entry.position, entry.id)
    )
    named = (
        select(used)
        .join(PathwayPlanRecord, PathwayPlanRecord.id == PathwayChoiceRecord.plan_id)
        .join(YearRecord, YearRecord.id == PathwayPlanRecord.year_id)
        .where(YearRecord.starts == year.starts, used != "")
        .group_by(used)
        .order_by(func.count().desc(), used)
    )
    return tuple(dict.fromkeys((*db.scalars(own), *db.scalars(named))))


def _leaving(db: DbSession) -> tuple[int, ...]:
    return SchoolLevel(db.scalars(select(SchoolRecord.level)).one()).leaving_grades


def _opened(db: DbSession, year: SchoolYear) -> frozenset[int]:
    name = _OPENED.format(year=year.starts)
    value = db.scalar(select(SettingRecord.value).where(SettingRecord.name == name))
    return frozenset(json.loads(value)) if value else frozenset()


def _open_grades(db: DbSession, year: SchoolYear) -> frozenset[int]:
    return _opened(db, year) | frozenset(_leaving(db))

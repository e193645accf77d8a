"""Students: finding them, and moving them through classes and years."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func, or_, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.correction import corrected_subject
from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.names import class_list_key
from counsellor_app.domain.school_year import SchoolYear, class_key
from counsellor_app.domain.student import StudentRow
from counsellor_app.domain.vietnamese_text import clean, fold
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.services.class_registry import ClassRegistry
from counsellor_app.services.student_rows import rows_of_year
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ClassRecord,
    EnrolmentRecord,
    StudentRecord,
    YearRecord,
)

MOST_FOUND = 500


class Students:
    """The students of the school."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def search(self, text: str = "", year: SchoolYear | None = None) -> list[StudentRow]:
        """Students whose name, class, birth date or initials hold every word of `text`.

        Diacritics are optional; where they are typed, names that bear them come first. In
        class-list order, at most 500. Without a year the newest one.
        """
        query = _rows(year)
        for word in clean(text).split():
            query = query.where(_holds(word))
        typed = clean(text)
        exact = case((or_(*map(_names_bear, _spelled(typed))), 0), else_=1)
        order = (ClassRecord.sort_key, StudentRecord.sort_key, StudentRecord.birth_date)
        if typed and fold(typed) != typed.lower():
            query = query.order_by(exact, *order)
        else:
            query = query.order_by(*order)
        with self._database.read() as db:
            return [StudentRow(*row) for row in db.execute(query.limit(MOST_FOUND))]

    def class_list(self, class_name: str, year: SchoolYear | None = None) -> list[StudentRow]:
        """A class in class-list order; NotFound for a class the year has not."""
        query = (
            _rows(year)
            .where(ClassRecord.name_key == class_key(class_name), EnrolmentRecord.left_on.is_(None))
            .order_by(StudentRecord.sort_key, StudentRecord.birth_date)
        )
        with self._database.read() as db:
            found = [StudentRow(*row) for row in db.execute(query)]
        if not found:
            raise NotFound(kind="class", name=class_name)
        return found

    def name_given_name(self, student: int, given_name: str | None) -> None:
        """Say which syllables are the given name (`Sa Rây`); None: the last one."""
        given = clean(given_name) if given_name else None
        with self._database.transaction() as db:
            name = db.scalar(select(StudentRecord.full_name).where(StudentRecord.id == student))
            if name is None:
                raise NotFound(kind="student", name=str(student))
            db.execute(
                update(StudentRecord)
                .where(StudentRecord.id == student)
                .values(
                    given_name=given,
                    sort_key=class_list_key(name, given),
                    revision=StudentRecord.revision + 1,
                )
            )
            subject = corrected_subject(["given_name"])
            note(db, self._database.keys.role, self._clock(), "change-student", subject, student)

    def move_class(self, student: int, year: SchoolYear, class_name: str, on: date) -> None:
        """Move a student to another class of the year; the stay in the first one is kept."""
        with self._database.transaction() as db:
            held = _present(db, student, year)
            batch = BatchWriter(db)
            class_id = ClassRegistry(batch).class_id(held["year_id"], class_name)
            batch.update(EnrolmentRecord, held, {"moved_on": on})
            kept = {k: v for k, v in held.items() if k not in ("id", "revision", "moved_on")}
            stay = {**kept, "class_id": class_id, "began_by": "moved", "started_on": on}
            batch.insert(EnrolmentRecord, stay)
            batch.write()
            note(db, self._database.keys.role, self._clock(), "move-class", "students", student)

    def enter_year(
        self, student: int, year: SchoolYear, class_name: str, began_by: str = "promoted"
    ) -> None:
        """Enrol a student in a class of another year: `promoted`, `repeats` or `arrived`."""
        with self._database.transaction() as db:
            batch = BatchWriter(db)
            registry = ClassRegistry(batch)
            year_id = registry.year_id(year)
            batch.insert(
                EnrolmentRecord,
                {
                    "student_id": student,
                    "year_id": year_id,
                    "class_id": registry.class_id(year_id, class_name),
                    "began_by": began_by,
                },
            )
            batch.write()
            note(db, self._database.keys.role, self._clock(), "enter-year", "students", student)

    def leave(
        self, student: int, year: SchoolYear, on: date, status: str, reason: str | None = None
    ) -> None:
        """Keep that a student left the school in the year, with status and reason codes."""
        with self._database.transaction() as db:
            held = _present(db, student, year)
            batch = BatchWriter(db)
            batch.update(
                EnrolmentRecord, held, {"left_on": on, "status": status, "leaving_reason": reason}
            )
            batch.write()
            note(db, self._database.keys.role, self._clock(), "leave", "students", student)

    def archive(self, student: int, *, archived: bool = True) -> None:
        """Put a student away, or bring them back; nothing of theirs is lost."""
        at = self._clock() if archived else None
        with self._database.transaction() as db:
            db.execute(
                update(StudentRecord)
                .where(StudentRecord.id == student, StudentRecord.anonymised_at.is_(None))
                .values(archived_at=at, revision=StudentRecord.revision + 1)
            )
            action = "archive-student" if archived else "unarchive-student"
            note(db, self._database.keys.role, self._clock(), action, "students", student)


def _rows(year: SchoolYear | None) -> Any:
    """The students at hand with their class in a year, the newest one without."""
    return rows_of_year(year).where(StudentRecord.archived_at.is_(None))


def _spelled(typed: str) -> set[str]:
    """The ways a name may write what was typed: SQLite knows no lower case beyond ASCII."""
    return {typed, typed.lower(), typed.upper(), " ".join(map(str.capitalize, typed.split()))}


def _names_bear(spelled: str) -> ColumnElement[bool]:
    return StudentRecord.full_name.contains(spelled, autoescape=True)


def _holds(word: str) -> ColumnElement[bool]:
    """Whether a student's name, initials, class or birth date (as ddmmyyyy) holds the word."""
    folded = fold(word)
    digits = "".join(letter for letter in word if letter.isdigit())
    name = " " + StudentRecord.search_key
    found = [
        name.contains(" " + folded, autoescape=True),
        StudentRecord.initials == folded,
        ClassRecord.name_key.startswith(class_key(word), autoescape=True),
    ]
    if digits:
        born = func.strftime("%d%m%Y", StudentRecord.birth_date)
        found.append(born.startswith(digits))
    return or_(*found)


def _present(db: DbSession, student: int, year: SchoolYear) -> dict[str, Any]:
    """The student's present enrolment of the year as a row; NotFound without one."""
    query = (
        select(EnrolmentRecord.__table__)
        .join(YearRecord, YearRecord.id == EnrolmentRecord.year_id)
        .where(
            EnrolmentRecord.student_id == student,
            YearRecord.starts == year.starts,
            EnrolmentRecord.moved_on.is_(None),
        )
    )
    row = db.execute(query).mappings().first()
    if row is None:
        raise NotFound(kind="enrolment", name=str(student))
    return dict(row)

"""Career activities of a year: what was held, for which classes, and who was absent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.activity import Activity, ActivityRow, ClassAttendance, problems
from counsellor_app.domain.errors import Invalid, NotFound
from counsellor_app.domain.school_year import SchoolYear, class_key
from counsellor_app.services import activity_rows
from counsellor_app.services.counted_rows import change_counted
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ActivityAbsenceRecord,
    ActivityClassRecord,
    ActivityRecord,
    ClassRecord,
    YearRecord,
)


class Activities:
    """The career activities of the school."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def add(self, activity: Activity, year: SchoolYear) -> int:
        """Keep an activity of the year; its number.

        Raises Invalid (facts: problems), NotFound (a class the year has not).
        """
        _check(activity, year)
        now = self._clock()
        with self._database.transaction() as db:
            year_id = _year_id(db, year)
            values = {**_columns(activity), "year_id": year_id, "saved_at": now}
            new = insert(ActivityRecord).values(**values).returning(ActivityRecord.id)
            number = int(db.execute(new).scalar_one())
            _let_take_part(db, number, year_id, activity.classes)
            self._note(db, now, "add-activity", number)
        return number

    def change(self, number: int, activity: Activity) -> None:
        """Let the activity say this; absences in classes that no longer take part are dropped."""
        now = self._clock()
        with self._database.transaction() as db:
            year_id, starts = _year_of(db, number)
            _check(activity, SchoolYear(starts))
            change_counted(
                db, ActivityRecord, number, {**_columns(activity), "saved_at": now}, "activity"
            )
            _let_take_part(db, number, year_id, activity.classes)
            activity_rows.drop_strangers(db, number)
            self._note(db, now, "change-activity", number)

    def mark_absent(self, number: int, *students: int, absent: bool = True) -> None:
        """Say that students were not there, or were after all."""
        record = ActivityAbsenceRecord
        with self._database.transaction() as db:
            _year_of(db, number)
            db.execute(
                delete(record).where(record.activity_id == number, record.student_id.in_(students))
            )
            if absent and students:
                rows = [{"activity_id": number, "student_id": one} for one in students]
                db.execute(insert(record), rows)
            self._note(db, self._clock(), "mark-attendance", number)

    def delete(self, number: int) -> None:
        """Put an activity away; `restore` brings it back."""
        self._set_deleted(number, self._clock(), "delete-activity")

    def restore(self, number: int) -> None:
        """Bring a deleted activity back, with its attendance."""
        self._set_deleted(number, None, "restore-activity")

    def get(self, number: int) -> Activity:
        """One activity; NotFound where there is none."""
        with self._database.read() as db:
            found = activity_rows.activity(db, number)
        if found is None:
            raise NotFound(kind="activity", name=str(number))
        return found

    def of_year(self, year: SchoolYear) -> list[ActivityRow]:
        """The activities of a year with their numbers of students, newest first."""
        with self._database.read() as db:
            return activity_rows.rows_where(db, YearRecord.starts == year.starts)

    def attendance(self, number: int) -> list[ClassAttendance]:
        """Class by class who was expected on the day, and who was absent."""
        with self._database.read() as db:
            return activity_rows.attendance(db, number)

    def _set_deleted(self, number: int, at: datetime | None, action: str) -> None:
        with self._database.transaction() as db:
            change_counted(db, ActivityRecord, number, {"deleted_at": at}, "activity")
            self._note(db, self._clock(), action, number)

    def _note(self, db: DbSession, now: datetime, action: str, number: int) -> None:
        note(db, self._database.keys.role, now, action, "activities", number)


def _check(activity: Activity, year: SchoolYear) -> None:
    found = problems(activity, year)
    if found:
        raise Invalid(problems=found)


def _columns(activity: Activity) -> dict[str, Any]:
    texts = {name: getattr(activity, name).strip() for name in ("name", "place", "partner")}
    days: dict[str, date | None] = {"held_on": activity.held_on, "ends_on": activity.ends_on}
    return {"kind": activity.kind, "description": activity.description.strip(), **texts, **days}


def _year_id(db: DbSession, year: SchoolYear) -> int:
    found = db.scalar(select(YearRecord.id).where(YearRecord.starts == year.starts))
    if found is None:
        raise NotFound(kind="year", name=year.label)
    return found


def _year_of(db: DbSession, number: int) -> tuple[int, int]:
    """The year of an activity: its id and when it starts."""
    row = db.execute(
        select(YearRecord.id, YearRecord.starts)
        .join(ActivityRecord, ActivityRecord.year_id == YearRecord.id)
        .where(ActivityRecord.id == number)
    ).first()
    if row is None:
        raise NotFound(kind="activity", name=str(number))
    return row[0], row[1]


def _let_take_part(db: DbSession, number: int, year_id: int, classes: tuple[str, ...]) -> None:
    """Let these classes of the year take part, and no others."""
    columns = select(ClassRecord.name_key, ClassRecord.id).where(ClassRecord.year_id == year_id)
    known = dict(db.execute(columns).all())
    missing = [name for name in classes if class_key(name) not in known]
    if missing:
        raise NotFound(kind="class", name=missing[0])
    db.execute(delete(ActivityClassRecord).where(ActivityClassRecord.activity_id == number))
    ids = dict.fromkeys(known[class_key(name)] for name in classes)
    if ids:
        parts = [{"activity_id": number, "class_id": class_id} for class_id in ids]
        db.execute(insert(ActivityClassRecord), parts)

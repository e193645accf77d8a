"""Activities as lists and grids show them: classes, who was expected, who was absent."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, or_, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.activity import Activity, ActivityRow, Attendee, ClassAttendance
from counsellor_app.storage.records import (
    ActivityAbsenceRecord,
    ActivityClassRecord,
    ActivityRecord,
    ClassRecord,
    EnrolmentRecord,
    StudentRecord,
    YearRecord,
)


def rows_where(db: DbSession, *conditions: ColumnElement[bool]) -> list[ActivityRow]:
    """The activities that fit and are not deleted, newest first."""
    record = ActivityRecord
    query = (
        select(
            record.id, record.kind, record.name, record.held_on, record.ends_on, record.place
        )
        .join(YearRecord, YearRecord.id == record.year_id)
        .where(record.deleted_at.is_(None), *conditions)
        .order_by(record.held_on.desc(), record.id.desc())
    )  # fmt: skip
    found = db.execute(query).all()
    numbers = [row[0] for row in found]
    classes = _classes_of(db, numbers)
    expected, absent = _counts(db, numbers)
    return [
        ActivityRow(*row, tuple(classes[row[0]]), expected[row[0]], absent[row[0]]) for row in found
    ]


def activity(db: DbSession, number: int) -> Activity | None:
    """One activity that is not deleted."""
    record = ActivityRecord
    row = db.execute(
        select(
            record.kind, record.name, record.held_on, record.ends_on, record.place, record.partner,
            record.description,
        ).where(record.id == number, record.deleted_at.is_(None))
    ).first()  # fmt: skip
    if row is None:
        return None
    return Activity(*row, classes=tuple(_classes_of(db, [number])[number]))


def attendance(db: DbSession, number: int) -> list[ClassAttendance]:
    """Class by class who was expected, in class-list order."""
    found: dict[str, list[Attendee]] = {name: [] for name in _classes_of(db, [number])[number]}
    for _, class_name, student, name, was_absent in db.execute(_expected([number])):
        found[class_name].append(Attendee(student, name, was_absent))
    return [ClassAttendance(name, tuple(students)) for name, students in found.items()]


def drop_strangers(db: DbSession, number: int) -> None:
    """Drop absences of students whose class does not take part."""
    expected = _expected([number]).subquery()
    record = ActivityAbsenceRecord
    db.execute(
        delete(record).where(
            record.activity_id == number,
            record.student_id.not_in(select(expected.c.student_id)),
        )
    )


def _counts(db: DbSession, numbers: list[int]) -> tuple[Counter[int], Counter[int]]:
    """How many were expected at each activity, and how many were absent."""
    rows = _expected(numbers).order_by(None).subquery()
    query = select(rows.c.activity_id, func.count(), func.count().filter(rows.c.absent)).group_by(
        rows.c.activity_id
    )
    expected, absent = Counter[int](), Counter[int]()
    for number, all_of_them, away in db.execute(query):
        expected[number], absent[number] = all_of_them, away
    return expected, absent


def _classes_of(db: DbSession, numbers: list[int]) -> dict[int, list[str]]:
    part = ActivityClassRecord
    query = (
        select(part.activity_id, ClassRecord.name)
        .join(ClassRecord, ClassRecord.id == part.class_id)
        .where(part.activity_id.in_(numbers))
        .order_by(ClassRecord.sort_key)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for number, name in db.execute(query):
        found[number].append(name)
    return found


def _expected(numbers: list[int] | None) -> Any:
    """Who was in a class that took part, on the day: activity, class, student, name, absent."""
    held, part, stay = ActivityRecord, ActivityClassRecord, EnrolmentRecord
    absence = ActivityAbsenceRecord
    query = (
        select(
            part.activity_id,
            ClassRecord.name.label("class_name"),
            StudentRecord.id.label("student_id"),
            StudentRecord.full_name,
            absence.id.is_not(None).label("absent"),
        )
        .join(held, held.id == part.activity_id)
        .join(ClassRecord, ClassRecord.id == part.class_id)
        .join(stay, stay.class_id == part.class_id)
        .join(StudentRecord, StudentRecord.id == stay.student_id)
        .outerjoin(
            absence,
            and_(absence.activity_id == held.id, absence.student_id == StudentRecord.id),
        )
        .where(
            or_(stay.started_on.is_(None), stay.started_on <= held.held_on),
            or_(stay.moved_on.is_(None), stay.moved_on > held.held_on),
            or_(stay.left_on.is_(None), stay.left_on > held.held_on),
        )
        .order_by(ClassRecord.sort_key, StudentRecord.sort_key, StudentRecord.birth_date)
    )
    return query if numbers is None else query.where(part.activity_id.in_(numbers))

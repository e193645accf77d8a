"""Appointments as lists show them: with names, classes, and the session that came of each."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.appointment import AppointmentRow
from counsellor_app.storage.records import (
    AppointmentRecord,
    AppointmentStudentRecord,
    ClassRecord,
    CounsellingSessionRecord,
    EnrolmentRecord,
    StudentRecord,
)

_Guest = tuple[int, str, str | None]
"""A student: number, name, class in the year of the appointment."""


def rows_where(
    db: DbSession, *conditions: ColumnElement[bool], cancelled: bool = False
) -> list[AppointmentRow]:
    """The appointments that fit, by day and hour; those called off only where asked for."""
    record, session = AppointmentRecord, CounsellingSessionRecord
    wanted = select(record.id).where(*conditions)
    if not cancelled:
        wanted = wanted.where(record.cancelled_at.is_(None))
    query = (
        select(
            record.id, record.on_day, record.at_time, record.form, record.subject, record.place,
            record.class_id, ClassRecord.name, session.id, session.minutes,
        )
        .outerjoin(ClassRecord, ClassRecord.id == record.class_id)
        .outerjoin(
            session, and_(session.id == record.session_id, session.deleted_at.is_(None))
        )
        .where(record.id.in_(wanted))
        .order_by(record.on_day, record.at_time.is_(None), record.at_time, record.id)
    )  # fmt: skip
    found = db.execute(query).all()
    guests = _guests(db, [row[0] for row in found])
    return [_row(row, guests[row[0]]) for row in found]


def _row(row: Any, guests: list[_Guest]) -> AppointmentRow:
    number, on_day, at_time, form, subject, place, class_id, class_name, session, minutes = row
    return AppointmentRow(
        number,
        on_day,
        at_time,
        form,
        subject,
        place,
        students=tuple(student for student, _, _ in guests),
        names=tuple(name for _, name, _ in guests),
        classes=_classes(class_name, guests),
        class_id=class_id,
        session_id=session,
        minutes=minutes,
    )


def _guests(db: DbSession, numbers: list[int]) -> dict[int, list[_Guest]]:
    guest, enrolled = AppointmentStudentRecord, EnrolmentRecord
    query = (
        select(guest.appointment_id, guest.student_id, StudentRecord.full_name, ClassRecord.name)
        .join(AppointmentRecord, AppointmentRecord.id == guest.appointment_id)
        .join(StudentRecord, StudentRecord.id == guest.student_id)
        .outerjoin(
            enrolled,
            and_(
                enrolled.student_id == guest.student_id,
                enrolled.year_id == AppointmentRecord.year_id,
                enrolled.moved_on.is_(None),
            ),
        )
        .outerjoin(ClassRecord, ClassRecord.id == enrolled.class_id)
        .where(guest.appointment_id.in_(numbers))
        .order_by(guest.id)
    )
    found: dict[int, list[_Guest]] = defaultdict(list)
    for number, student, name, class_name in db.execute(query):
        found[number].append((student, name, class_name))
    return found


def _classes(class_name: str | None, guests: list[_Guest]) -> tuple[str, ...]:
    if class_name:
        return (class_name,)
    return tuple(dict.fromkeys(name for _, _, name in guests if name))

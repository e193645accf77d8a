"""Appointments: planning a talk, moving it, calling it off, and what a day or a week holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.appointment import Appointment, AppointmentRow, problems
from counsellor_app.domain.errors import Invalid, NotFound
from counsellor_app.domain.school_year import class_key, school_year_of
from counsellor_app.services.appointment_rows import rows_where
from counsellor_app.services.counted_rows import change_counted
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    AppointmentRecord,
    AppointmentStudentRecord,
    ClassRecord,
    YearRecord,
)

_WEEK = timedelta(days=6)


class Appointments:
    """The counsellor's appointments."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def add(self, appointment: Appointment) -> int:
        """Plan a talk; its number. Raises Invalid (facts: problems), NotFound (a class)."""
        _check(appointment)
        now = self._clock()
        with self._database.transaction() as db:
            columns = _columns(db, appointment)
            new = insert(AppointmentRecord).values(**columns, saved_at=now)
            number = db.execute(new.returning(AppointmentRecord.id)).scalar_one()
            _invite(db, number, appointment.students)
            self._note(db, now, "add-appointment", number)
        return int(number)

    def change(self, number: int, appointment: Appointment) -> None:
        """Let the appointment be this one from now on: another day, hour, or other people."""
        _check(appointment)
        now = self._clock()
        with self._database.transaction() as db:
            change_counted(
                db,
                AppointmentRecord,
                number,
                {**_columns(db, appointment), "saved_at": now},
                "appointment",
            )
            guests = AppointmentStudentRecord
            db.execute(delete(guests).where(guests.appointment_id == number))
            _invite(db, number, appointment.students)
            self._note(db, now, "change-appointment", number)

    def cancel(self, number: int) -> None:
        """Call an appointment off; `bring_back` undoes it."""
        self._set_cancelled(number, self._clock(), "cancel-appointment")

    def bring_back(self, number: int) -> None:
        """Let an appointment that was called off stand again."""
        self._set_cancelled(number, None, "bring-back-appointment")

    def get(self, number: int) -> Appointment:
        """One appointment as it was planned; NotFound where there is none."""
        with self._database.read() as db:
            found = rows_where(db, AppointmentRecord.id == number, cancelled=True)
        if not found:
            raise NotFound(kind="appointment", name=str(number))
        row = found[0]
        class_name = row.classes[0] if row.class_id is not None and row.classes else ""
        return Appointment(
            row.on_day, row.form, row.students, row.at_time, class_name, row.subject, row.place
        )

    def row(self, number: int) -> AppointmentRow:
        """One appointment as a list shows it; NotFound where there is none."""
        with self._database.read() as db:
            found = rows_where(db, AppointmentRecord.id == number, cancelled=True)
        if not found:
            raise NotFound(kind="appointment", name=str(number))
        return found[0]

    def of_day(self, day: date) -> list[AppointmentRow]:
        """The appointments of a day, in the order of the hour; those without one last."""
        return self._where(AppointmentRecord.on_day == day)

    def of_week(self, day: date) -> list[AppointmentRow]:
        """The appointments of the week of a day, Monday to Sunday."""
        monday = day - timedelta(days=day.weekday())
        return self._where(AppointmentRecord.on_day.between(monday, monday + _WEEK))

    def next_days(self, since: date) -> dict[int, date]:
        """The next day each student has an appointment on, by the student's number."""
        record, guests = AppointmentRecord, AppointmentStudentRecord
        query = (
            select(guests.student_id, func.min(record.on_day))
            .join(record, record.id == guests.appointment_id)
            .where(
                record.on_day >= since, record.cancelled_at.is_(None), record.session_id.is_(None)
            )
            .group_by(guests.student_id)
        )
        with self._database.read() as db:
            return dict(db.execute(query).all())

    def overdue(self, day: date) -> list[AppointmentRow]:
        """Those of earlier days of the school year that nobody recorded or called off."""
        first = date(school_year_of(day).starts, 8, 1)
        record = AppointmentRecord
        return [
            row
            for row in self._where(record.on_day >= first, record.on_day < day)
            if not row.is_done
        ]

    def _where(self, *conditions: ColumnElement[bool]) -> list[AppointmentRow]:
        with self._database.read() as db:
            return rows_where(db, *conditions)

    def _set_cancelled(self, number: int, at: datetime | None, action: str) -> None:
        with self._database.transaction() as db:
            change_counted(db, AppointmentRecord, number, {"cancelled_at": at}, "appointment")
            self._note(db, self._clock(), action, number)

    def _note(self, db: DbSession, now: datetime, action: str, number: int) -> None:
        note(db, self._database.keys.role, now, action, "appointments", number)


def _check(appointment: Appointment) -> None:
    found = problems(appointment)
    if found:
        raise Invalid(problems=found)


def _columns(db: DbSession, appointment: Appointment) -> dict[str, Any]:
    year_id = _year_of(db, appointment.on_day)
    class_id = _class_of(db, year_id, appointment.class_name) if appointment.class_name else None
    return {
        "year_id": year_id,
        "on_day": appointment.on_day,
        "at_time": appointment.at_time,
        "form": appointment.form,
        "class_id": class_id,
        "subject": " ".join(appointment.subject.split()),
        "place": " ".join(appointment.place.split()),
    }


def _year_of(db: DbSession, day: date) -> int:
    """The school's year the day lies in, else the nearest one there is."""
    starts = school_year_of(day).starts
    query = select(YearRecord.id).order_by(
        func.abs(YearRecord.starts - starts), YearRecord.starts.desc()
    )
    return int(db.scalars(query.limit(1)).one())


def _class_of(db: DbSession, year_id: int, name: str) -> int:
    found = db.scalar(
        select(ClassRecord.id).where(
            ClassRecord.year_id == year_id, ClassRecord.name_key == class_key(name)
        )
    )
    if found is None:
        raise NotFound(kind="class", name=name)
    return found


def _invite(db: DbSession, number: int, students: Iterable[int]) -> None:
    rows = [{"appointment_id": number, "student_id": one} for one in dict.fromkeys(students)]
    if rows:
        db.execute(insert(AppointmentStudentRecord), rows)

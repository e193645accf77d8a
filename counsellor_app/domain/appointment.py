"""Appointments: a talk planned with one student, a group, a class or a family."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from counsellor_app.domain.counselling import GROUP, INDIVIDUAL, WHOLE_CLASS
from counsellor_app.domain.imports import Problem

_LASTS = 45


@dataclass(frozen=True, slots=True)
class Appointment:
    """What is planned; `form` is a code of the session forms, `class_name` of a whole class."""

    on_day: date
    form: str
    students: tuple[int, ...] = ()
    at_time: time | None = None
    class_name: str = ""
    subject: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """An appointment in a list: whom it is with, and the session that came of it.

    `names` and `students` stand in the same order; `classes` are those of the students, or the
    class itself. `minutes` is the length of the session, once there is one.
    """

    id: int
    on_day: date
    at_time: time | None
    form: str
    subject: str
    place: str
    students: tuple[int, ...]
    names: tuple[str, ...]
    classes: tuple[str, ...]
    class_id: int | None
    session_id: int | None
    minutes: int | None

    @property
    def is_done(self) -> bool:
        """Whether a session came of it."""
        return self.session_id is not None


def form_for(students: int) -> str:
    """The form a talk with so many students has, when nobody says otherwise."""
    return GROUP if students > 1 else INDIVIDUAL


def next_appointment(rows: Sequence[AppointmentRow], now: time) -> AppointmentRow | None:
    """The one to hold next, of rows in the order of the day; None when all are done.

    One that has begun stays next for 45 minutes, so that it can be recorded when it ends; after
    that the later ones come first, and only then those nobody has recorded.
    """
    waiting = [row for row in rows if not row.is_done]
    coming = [row for row in waiting if row.at_time is None or _ends(row.at_time) > _minute(now)]
    return next(iter(coming or waiting), None)


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _ends(at: time) -> int:
    return _minute(at) + _LASTS


def problems(appointment: Appointment) -> tuple[Problem, ...]:
    """What keeps an appointment from being saved."""
    found = []
    if appointment.form == WHOLE_CLASS:
        if not appointment.class_name:
            found.append("no-class-chosen")
    elif not appointment.students:
        found.append("missing-student")
    return tuple(Problem(0, "", problem) for problem in found)

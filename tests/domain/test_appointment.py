"""Which appointment is next, and what an appointment needs."""

from __future__ import annotations

from datetime import date, time

from counsellor_app.domain.appointment import (
    Appointment,
    AppointmentRow,
    form_for,
    next_appointment,
    problems,
)

DAY = date(2027, 4, 13)


def row(number: int, hour: time | None, session: int | None = None) -> AppointmentRow:
    return AppointmentRow(
        number, DAY, hour, "INDIVIDUAL", "", "", (1,), ("Kim Sô Phia",), (), None, session, None
    )


def test_the_first_one_still_to_come_is_next() -> None:
    rows = [row(1, time(7, 30), session=5), row(2, time(9, 15)), row(3, time(10))]
    assert next_appointment(rows, time(9)) == rows[1]


def test_one_that_has_begun_stays_next_until_it_has_ended() -> None:
    rows = [row(1, time(9, 15)), row(2, time(10, 15))]
    assert next_appointment(rows, time(9, 40)) == rows[0]
    assert next_appointment(rows, time(10)) == rows[1]


def test_what_nobody_recorded_is_next_when_nothing_else_comes() -> None:
    rows = [row(1, time(7)), row(2, time(8), session=3)]
    assert next_appointment(rows, time(16)) == rows[0]
    assert next_appointment([rows[1]], time(16)) is None


def test_an_appointment_needs_somebody_to_meet() -> None:
    assert [one.problem for one in problems(Appointment(DAY, "PARENTS"))] == ["missing-student"]
    assert [one.problem for one in problems(Appointment(DAY, "CLASS"))] == ["no-class-chosen"]
    assert not problems(Appointment(DAY, "CLASS", class_name="9A1"))


def test_several_students_make_a_group() -> None:
    assert (form_for(1), form_for(4)) == ("INDIVIDUAL", "GROUP")

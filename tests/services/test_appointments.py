"""Appointments are planned, moved, called off, and end in a session."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy import update

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.errors import Invalid, NotFound
from counsellor_app.services import Services
from counsellor_app.storage.records import AppointmentRecord
from tests.services.builders import rows_of, talk, three_students

TODAY = date(2027, 4, 13)


def meeting(*students: int, at: time | None = time(9, 15), **said: object) -> Appointment:
    plain = Appointment(TODAY, "GROUP" if len(students) > 1 else "INDIVIDUAL", students, at)
    return replace(plain, **said)  # type: ignore[arg-type]


def held(school: Services, appointment: int, session: int) -> None:
    """As finishing a session from an appointment links the two."""
    with school.database.transaction() as db:
        db.execute(
            update(AppointmentRecord)
            .where(AppointmentRecord.id == appointment)
            .values(session_id=session)
        )


def test_a_day_stands_in_the_order_of_the_hour(school: Services) -> None:
    who = three_students(school)
    school.appointments.add(meeting(who["Ngọc"], at=None, subject="Hỏi thêm"))
    school.appointments.add(meeting(who["Bình"], at=time(14)))
    school.appointments.add(meeting(who["Phia"], at=time(7, 30), subject="  Chọn   trường "))
    rows = school.appointments.of_day(TODAY)
    assert [row.names for row in rows] == [
        ("Kim Sô Phia",),
        ("Nguyễn Văn Bình",),
        ("Thạch Thị Ngọc",),
    ]
    assert (rows[0].subject, rows[0].classes, rows[0].is_done) == ("Chọn trường", ("9A1",), False)


def test_a_group_and_a_whole_class_are_named_as_such(school: Services) -> None:
    who = three_students(school)
    school.appointments.add(meeting(*who.values(), at=time(8)))
    school.appointments.add(Appointment(TODAY, "CLASS", at_time=time(9), class_name="9a1"))
    group, whole = school.appointments.of_day(TODAY)
    assert (len(group.names), group.classes, group.class_id) == (3, ("9A1",), None)
    assert (whole.names, whole.classes) == ((), ("9A1",))
    assert school.appointments.get(whole.id).class_name == "9A1"


def test_a_week_runs_from_monday_to_sunday(school: Services) -> None:
    who = three_students(school)
    for day in (11, 12, 18, 19):
        school.appointments.add(meeting(who["Ngọc"], on_day=date(2027, 4, day)))
    assert [row.on_day.day for row in school.appointments.of_week(TODAY)] == [12, 18]


def test_an_appointment_is_moved_to_another_day_and_other_students(school: Services) -> None:
    who = three_students(school)
    number = school.appointments.add(meeting(who["Ngọc"], place="Phòng tư vấn"))
    changed = meeting(who["Bình"], on_day=date(2027, 4, 20), at=time(10))
    school.appointments.change(number, changed)
    assert school.appointments.get(number) == changed
    assert school.appointments.of_day(TODAY) == []


def test_what_was_called_off_can_be_brought_back(school: Services) -> None:
    who = three_students(school)
    number = school.appointments.add(meeting(who["Ngọc"]))
    school.appointments.cancel(number)
    assert school.appointments.of_day(TODAY) == []
    school.appointments.bring_back(number)
    assert [row.id for row in school.appointments.of_day(TODAY)] == [number]


def test_a_session_that_came_of_it_shows_its_length_until_it_is_deleted(school: Services) -> None:
    who = three_students(school)
    number = school.appointments.add(meeting(who["Ngọc"]))
    session = school.counselling.record(talk(who["Ngọc"], minutes=20))
    held(school, number, session)
    (row,) = school.appointments.of_day(TODAY)
    assert (row.session_id, row.minutes) == (session, 20)
    school.counselling.delete(session)
    assert not school.appointments.row(number).is_done


def test_what_passed_unrecorded_is_overdue(school: Services) -> None:
    who = three_students(school)
    missed = school.appointments.add(meeting(who["Ngọc"], on_day=date(2027, 4, 9)))
    done = school.appointments.add(meeting(who["Bình"], on_day=date(2027, 4, 9)))
    held(school, done, school.counselling.record(talk(who["Bình"])))
    school.appointments.add(meeting(who["Phia"]))
    assert [row.id for row in school.appointments.overdue(TODAY)] == [missed]


def test_the_next_day_with_each_student_is_known(school: Services) -> None:
    who = three_students(school)
    for day, students in ((9, ("Bình",)), (20, ("Ngọc", "Phia")), (15, ("Ngọc",))):
        guests = [who[name] for name in students]
        school.appointments.add(meeting(*guests, on_day=date(2027, 4, day)))
    held(school, 3, school.counselling.record(talk(who["Ngọc"])))
    found = school.appointments.next_days(TODAY)
    assert found == {who["Ngọc"]: date(2027, 4, 20), who["Phia"]: date(2027, 4, 20)}


def test_nobody_to_meet_or_an_unknown_class_is_refused_and_nothing_saved(school: Services) -> None:
    with pytest.raises(Invalid):
        school.appointments.add(meeting())
    with pytest.raises(NotFound):
        school.appointments.add(Appointment(TODAY, "CLASS", class_name="9Z9"))
    assert rows_of(school, "appointments") == []


def test_an_appointment_that_is_not_there_cannot_be_moved(school: Services) -> None:
    who = three_students(school)
    with pytest.raises(NotFound):
        school.appointments.change(77, meeting(who["Ngọc"]))
    with pytest.raises(NotFound):
        school.appointments.get(77)


def test_the_trail_says_that_and_never_what(school: Services) -> None:
    who = three_students(school)
    number = school.appointments.add(meeting(who["Ngọc"], subject="Chuyện gia đình"))
    trail = rows_of(school, "trail", "action", "subject", "subject_id")
    assert trail[-1] == ("add-appointment", "appointments", number)
    assert "gia đình" not in str(rows_of(school, "trail"))

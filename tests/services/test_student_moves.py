"""Taking back what was just done with a student."""

from __future__ import annotations

from datetime import date

import pytest

from counsellor_app.domain.errors import NotUndoable
from counsellor_app.domain.student import Guardian, Student
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import everything, rows_of, talk, three_students


def test_a_move_taken_back_leaves_no_trace_in_the_classes(school: Services) -> None:
    number = three_students(school)["Ngọc"]
    before = rows_of(school, "enrolments", "student_id", "class_id", "moved_on", "began_by")
    school.students.move_class(number, FIRST_YEAR, "9A1", date(2027, 4, 1))
    school.student_moves.take_back_move(number, FIRST_YEAR)
    assert rows_of(school, "enrolments", "student_id", "class_id", "moved_on", "began_by") == before


def test_who_never_moved_cannot_be_put_back(school: Services) -> None:
    number = three_students(school)["Ngọc"]
    with pytest.raises(NotUndoable):
        school.student_moves.take_back_move(number, FIRST_YEAR)


def test_a_leaver_comes_back(school: Services) -> None:
    number = three_students(school)["Ngọc"]
    school.students.leave(number, FIRST_YEAR, date(2027, 3, 1), "MOVED", "DISTANCE")
    school.student_moves.come_back(number, FIRST_YEAR)
    stay = school.student_files.get(number, FIRST_YEAR).stay
    assert stay is not None
    assert (stay.left_on, stay.status, stay.leaving_reason) == (None, "", None)
    with pytest.raises(NotUndoable):
        school.student_moves.come_back(number, FIRST_YEAR)


def test_a_student_added_by_mistake_goes_without_trace(school: Services) -> None:
    three_students(school)
    before = everything(school)
    added = school.student_files.add(
        Student("Lê An", guardians=(Guardian("MOTHER", "Lê Thị Tư"),)), FIRST_YEAR, "9A1"
    )
    school.student_moves.take_back_new(added)
    assert everything(school) == before


def test_a_student_something_was_written_about_stays(school: Services) -> None:
    number = three_students(school)["Ngọc"]
    school.counselling.record(talk(number))
    before = everything(school)
    with pytest.raises(NotUndoable):
        school.student_moves.take_back_new(number)
    assert everything(school) == before

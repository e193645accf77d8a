"""A student's file: added, read, changed, and refused where it cannot be right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.domain.consent import Consent
from counsellor_app.domain.errors import ChangedElsewhere, Invalid, NotFound
from counsellor_app.domain.student import Guardian, PolicyMembership, Student
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import rows_of, three_students

RAY = Student(
    "Thạch Thị Sa Rây",
    given_name="Sa Rây",
    birth_date=date(2012, 8, 22),
    sex="FEMALE",
    ethnic_group="KHMER",
    guardians=(
        Guardian("MOTHER", "Thạch Thị Phượng", phone="0900 000 117", best_time="Sau 19:00"),
        Guardian("GRANDPARENT", "Kim Sa", languages="Khmer"),
    ),
    policies=(PolicyMembership("BOARDING"), PolicyMembership("POOR", evidence="Số 12/GCN")),
)


def codes(error: pytest.ExceptionInfo[Invalid]) -> list[tuple[str, str]]:
    return [(one.column, one.problem) for one in error.value.facts["problems"]]


def test_a_student_is_read_as_added(school: Services) -> None:
    number = school.student_files.add(RAY, FIRST_YEAR, "9A2")
    file = school.student_files.get(number, FIRST_YEAR)
    kept = replace(
        file.student, guardians=tuple(replace(g, id=None) for g in file.student.guardians)
    )
    assert kept == RAY
    assert (file.code, file.stay and file.stay.class_name) == ("HS00001", "9A2")


def test_a_changed_file_keeps_what_was_not_touched(school: Services) -> None:
    number = school.student_files.add(RAY, FIRST_YEAR, "9A2")
    file = school.student_files.get(number, FIRST_YEAR)
    mother, _ = file.student.guardians
    changed = replace(
        file.student,
        phone="0900 000 200",
        guardians=(replace(mother, best_time="Sau 20:00"), Guardian("FATHER", "Thạch Sơn")),
        policies=(PolicyMembership("POOR", evidence="Số 12/GCN"),),
    )
    school.student_files.save(number, changed, FIRST_YEAR, file.revision)
    again = school.student_files.get(number, FIRST_YEAR).student
    assert again.phone == "0900 000 200"
    assert [(g.relation, g.best_time) for g in again.guardians] == [
        ("MOTHER", "Sau 20:00"),
        ("FATHER", ""),
    ]
    assert [one.policy for one in again.policies] == ["POOR"]
    assert ("change-student", number) in rows_of(school, "trail", "action", "subject_id")


def test_a_renamed_student_is_found_by_the_new_name(school: Services) -> None:
    number = school.student_files.add(RAY, FIRST_YEAR, "9A2")
    file = school.student_files.get(number, FIRST_YEAR)
    renamed = replace(file.student, full_name=" Thạch  Thị Đào ", given_name="Đào")
    school.student_files.save(number, renamed, FIRST_YEAR, file.revision)
    assert [row.full_name for row in school.students.search("dao")] == ["Thạch Thị Đào"]
    assert school.student_files.get(number, FIRST_YEAR).student.given_name is None


def test_what_cannot_be_right_is_refused_field_by_field(school: Services) -> None:
    bad = Student(" ", birth_date=date(2031, 1, 1), ministry_id="12", personal_id="84")
    with pytest.raises(Invalid) as error:
        school.student_files.add(bad, FIRST_YEAR, "9A2")
    assert codes(error) == [
        ("full_name", "missing-name"),
        ("birth_date", "unlikely-birth-date"),
        ("ministry_id", "bad-ministry-id"),
        ("personal_id", "bad-personal-id"),
    ]
    assert rows_of(school, "students") == []


def test_an_id_of_another_student_is_refused(school: Services) -> None:
    school.student_files.add(replace(RAY, ministry_id="8400000001"), FIRST_YEAR, "9A2")
    with pytest.raises(Invalid) as error:
        school.student_files.add(Student("Lê An", ministry_id="8400000001"), FIRST_YEAR, "9A2")
    assert codes(error) == [("ministry_id", "id-of-another-student")]


def test_a_file_changed_meanwhile_is_not_overwritten(school: Services) -> None:
    number = three_students(school)["Ngọc"]
    opened = school.student_files.get(number, FIRST_YEAR)
    school.students.archive(number)
    with pytest.raises(ChangedElsewhere):
        school.student_files.save(number, opened.student, FIRST_YEAR, opened.revision)


def test_consents_and_the_day_put_away_stand_in_the_file(school: Services) -> None:
    number = three_students(school)["Ngọc"]
    school.consents.give(number, Consent("1", "Kim Sa", "MOTHER", date(2027, 4, 1)))
    school.consents.withdraw(number, date(2027, 4, 9))
    school.students.archive(number)
    file = school.student_files.get(number, FIRST_YEAR)
    assert [one.withdrawn_on for one in file.consents] == [date(2027, 4, 9)]
    assert file.archived_on == date(2027, 4, 13)


def test_every_class_a_student_was_in_is_told(school: Services) -> None:
    number = three_students(school)["Ngọc"]
    school.students.move_class(number, FIRST_YEAR, "9A2", date(2027, 1, 5))
    stays = school.student_files.stays(number)
    assert [(s.class_name, s.moved_on) for s in stays] == [("9A1", date(2027, 1, 5)), ("9A2", None)]


def test_nobody_has_no_file(school: Services) -> None:
    with pytest.raises(NotFound):
        school.student_files.get(77, FIRST_YEAR)

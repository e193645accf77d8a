"""The history of a file: who corrected which fields, never what stood in them."""

from __future__ import annotations

from dataclasses import replace

from counsellor_app.domain.student import Guardian, PolicyMembership
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import rows_of, three_students


def test_a_correction_names_the_fields_and_no_value(school: Services) -> None:
    ngoc = three_students(school)["Ngọc"]
    file = school.student_files.get(ngoc, FIRST_YEAR)
    mother = Guardian("MOTHER", "Kim Thị Sa")
    changed = replace(
        file.student,
        phone="0900 000 117",
        guardians=(mother,),
        policies=(PolicyMembership("POOR"),),
    )
    school.student_files.save(ngoc, changed, FIRST_YEAR, file.revision)
    newest = school.student_corrections.of_student(ngoc)[0]
    assert (newest.action, newest.role) == ("change-student", "counsellor")
    assert newest.fields == ("phone", "guardians", "policies")
    assert "0900" not in repr(rows_of(school, "trail"))


def test_saving_without_a_change_names_no_field(school: Services) -> None:
    ngoc = three_students(school)["Ngọc"]
    file = school.student_files.get(ngoc, FIRST_YEAR)
    school.student_files.save(ngoc, file.student, FIRST_YEAR, file.revision)
    assert school.student_corrections.of_student(ngoc)[0].fields == ()


def test_what_was_done_to_a_merged_file_is_told_of_the_kept_one(school: Services) -> None:
    who = three_students(school)
    school.students.archive(who["Phia"])
    school.students.archive(who["Bình"])
    school.student_merges.merge(who["Ngọc"], who["Phia"])
    told = [one.action for one in school.student_corrections.of_student(who["Ngọc"])]
    assert told == ["merge-students", "archive-student"]

"""Two files of one student made one: nothing is lost, and it can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counsellor_app.domain.consent import Consent
from counsellor_app.domain.counselling import Participant
from counsellor_app.domain.errors import NotFound, NotUndoable
from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.domain.student import Guardian, PolicyMembership, Student
from counsellor_app.domain.student_index import StudentFilter
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import everything, talk

BORN = date(2012, 8, 22)
MOTHER = Guardian("MOTHER", "Thạch Thị Phượng", phone="0900 000 117")
PLAN = PathwayPlan(date(2027, 3, 1), (Choice("S9_TC"),))


@pytest.fixture
def twice(school: Services, tmp_path: Path) -> tuple[int, int]:
    """One student entered twice, with something of every kind on both files."""
    files = school.student_files
    kept = files.add(
        Student("Thạch Thị Sa Rây", birth_date=BORN, guardians=(MOTHER,)), FIRST_YEAR, "9A2"
    )
    other = files.add(
        Student(
            "Thạch Thị Sa Rây",
            given_name="Sa Rây",
            ministry_id="8400000001",
            birth_date=BORN,
            phone="0900 000 200",
            guardians=(replace(MOTHER, languages="Khmer"), Guardian("FATHER", "Thạch Sơn")),
            policies=(PolicyMembership("POOR"),),
        ),
        FIRST_YEAR,
        "9A3",
    )
    both = talk(kept)
    both = replace(
        both, form="GROUP", participants=(Participant(kept, "a"), Participant(other, "b"))
    )
    for session in (talk(kept), talk(other, private_note="Chỉ mình tôi đọc."), both):
        school.counselling.record(session)
    school.pathways.save_plan(kept, PLAN)
    school.pathways.save_plan(other, replace(PLAN, choices=(Choice("S9_THN"),)))
    school.pathways.save_destination(other, Destination(date(2027, 4, 2), "S9_TC"))
    school.consents.give(other, Consent("1", "Thạch Sơn", "FATHER", date(2027, 4, 1)))
    code = files.get(other, FIRST_YEAR).code
    school.letters.print_letters(tmp_path / "letter.pdf", students=(code,))
    school.session_drafts.save(SessionDraft("nháp", participants=(Participant(other),)))
    return kept, other


def test_all_that_hung_on_the_other_file_hangs_on_the_kept_one(
    school: Services, twice: tuple[int, int]
) -> None:
    kept, other = twice
    school.student_merges.merge(kept, other)
    (file, has), (_, left) = school.student_merges.compare(kept, other, FIRST_YEAR)
    assert (has.sessions, has.plans, has.letters, has.guardians) == (3, 2, 1, 2)
    assert (left.sessions, left.plans, left.letters, left.guardians) == (0, 0, 0, 0)
    assert (file.student.ministry_id, file.student.phone) == ("8400000001", "0900 000 200")
    assert file.student.guardians[0].languages == "Khmer"
    assert [one.policy for one in file.student.policies] == ["POOR"]
    assert len(file.consents) == 1
    assert file.stay is not None
    assert file.stay.class_name == "9A2"


def test_lines_of_one_group_session_are_joined(school: Services, twice: tuple[int, int]) -> None:
    kept, other = twice
    school.student_merges.merge(kept, other)
    groups = [s for _, s in school.counselling.of_student(kept) if s.form == "GROUP"]
    assert groups[0].participants == (Participant(kept, "a; b"),)


def test_a_session_half_written_names_the_kept_student(
    school: Services, twice: tuple[int, int]
) -> None:
    kept, other = twice
    school.student_merges.merge(kept, other)
    assert school.session_drafts.open("nháp").participants == (Participant(kept),)


def test_undoing_a_merge_puts_every_row_back(school: Services, twice: tuple[int, int]) -> None:
    before = everything(school)
    batch = school.student_merges.merge(*twice)
    assert everything(school) != before
    school.import_batches.undo(batch)
    assert everything(school) == before


def test_the_counsellor_says_in_which_field_the_other_file_is_right(
    school: Services, twice: tuple[int, int]
) -> None:
    kept, other = twice
    file = school.student_files.get(kept, FIRST_YEAR)
    changed = replace(file.student, phone="0900 000 999", address="Ấp Chợ")
    school.student_files.save(kept, changed, FIRST_YEAR, file.revision)
    school.student_merges.merge(kept, other, take={"phone"})
    merged = school.student_files.get(kept, FIRST_YEAR).student
    assert (merged.phone, merged.address) == ("0900 000 200", "Ấp Chợ")


def test_a_merged_file_is_in_no_list_any_more(school: Services, twice: tuple[int, int]) -> None:
    kept, other = twice
    batch = school.student_merges.merge(kept, other)
    index = school.student_register.index(FIRST_YEAR)
    assert [one.id for one in index.find(StudentFilter(standing=None))] == [kept]
    assert school.student_register.duplicates(kept) == []
    school.import_batches.undo(batch)
    assert len(school.student_register.index(FIRST_YEAR)) == 2


def test_a_merge_is_not_undone_over_later_changes(school: Services, twice: tuple[int, int]) -> None:
    kept, other = twice
    batch = school.student_merges.merge(kept, other)
    file = school.student_files.get(kept, FIRST_YEAR)
    school.student_files.save(kept, replace(file.student, phone=""), FIRST_YEAR, file.revision)
    before = everything(school)
    with pytest.raises(NotUndoable):
        school.import_batches.undo(batch)
    assert everything(school) == before


def test_nobody_is_merged_with_themselves_or_twice(
    school: Services, twice: tuple[int, int]
) -> None:
    kept, other = twice
    with pytest.raises(NotFound):
        school.student_merges.merge(kept, kept)
    school.student_merges.merge(kept, other)
    with pytest.raises(NotFound):
        school.student_merges.merge(kept, other)

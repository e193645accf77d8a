"""Taking a whole import back: everything, or nothing where something was built on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from counsellor_app.domain.consent import Consent
from counsellor_app.domain.errors import NotFound, NotUndoable
from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import (
    BINH,
    NGOC,
    PHIA,
    bring_pathways,
    bring_roster,
    bring_sessions,
    everything,
    numbers,
    parsed,
    pathway_row,
    roster_row,
    rows_of,
    session_row,
    talk,
    three_students,
)

ROSTER = "Mã định danh Bộ GD&ĐT|Họ và tên|Ngày sinh|Lớp|Giới tính|Họ tên mẹ|Hộ nghèo|Trạng thái"
FULL = (
    ["8400000001", *NGOC, "9A1", "Nữ", "Kim Thị Sa", "x", "Đang học"],
    ["8400000002", *BINH, "9A1", "Nam", "Lê Thị Tư", None, "Đang học"],
)
PLAN = PathwayPlan(date(2027, 4, 1), (Choice("S9_TC"),))


def test_undoing_a_first_list_leaves_the_school_as_it_was(school: Services, tmp_path: Path) -> None:
    before = everything(school)
    result = bring_roster(school, tmp_path, ROSTER, *FULL)
    assert result.batch is not None
    school.import_batches.undo(result.batch)
    assert everything(school) == before


def test_undoing_an_update_brings_every_cell_back(school: Services, tmp_path: Path) -> None:
    bring_roster(school, tmp_path, ROSTER, *FULL)
    before = everything(school)
    changed = (
        ["8400000001", "Thạch Thị Lan", NGOC[1], "9A2", "Nam", "Kim Thị Em", None, "Bỏ học"],
        ["8400000003", *PHIA, "9A3", "Nữ", None, "x", None],
    )
    result = bring_roster(school, tmp_path, ROSTER, *changed)
    assert result.batch is not None
    school.import_batches.undo(result.batch)
    assert everything(school) == before


def test_undoing_a_move_puts_the_student_back(school: Services, tmp_path: Path) -> None:
    heading = "Mã định danh Bộ GD&ĐT|Họ và tên|Ngày sinh|Lớp"
    bring_roster(school, tmp_path, heading, ["8400000001", *NGOC, "9A1"])
    moved = bring_roster(school, tmp_path, heading, ["8400000001", *NGOC, "9A2"])
    assert moved.batch is not None
    school.import_batches.undo(moved.batch)
    assert [row.class_name for row in school.students.search()] == ["9A1"]
    assert school.school.classes(FIRST_YEAR) == ["9A1"]


def test_undoing_a_new_year_takes_the_year_away(school: Services) -> None:
    three_students(school)
    before = everything(school)
    row = roster_row(2, NGOC[0], "10A1", born=NGOC[1])
    result = school.rosters.take(parsed(row), SchoolYear(2027))
    assert result.batch is not None
    school.import_batches.undo(result.batch)
    assert everything(school) == before


def test_undoing_pathways_and_sessions_leaves_nothing_of_them(
    school: Services, tmp_path: Path
) -> None:
    three_students(school)
    before = everything(school)
    plans = bring_pathways(
        school,
        tmp_path,
        "Họ và tên|Ngày sinh|Nguyện vọng 1|Nguyện vọng 2|Kết quả thực tế|Tốt nghiệp|Ngày",
        [*NGOC, "Trung cấp", "GDTX", "Trung cấp", "x", date(2027, 3, 1)],
    )
    log = bring_sessions(
        school,
        tmp_path,
        "Họ và tên|Ngày sinh|Ngày|Nội dung|Ghi chú riêng tư",
        [*NGOC, date(2027, 3, 2), "Hướng nghiệp", "Em lo học phí."],
    )
    assert plans.batch is not None
    assert log.batch is not None
    school.import_batches.undo(log.batch)
    school.import_batches.undo(plans.batch)
    assert everything(school) == before


def print_letter(school: Services, student: int) -> None:
    school.pathways.save_plan(student, PLAN)
    school.letters.print_letters(school.database.folder.parent / "thư.pdf")


Deed = Callable[[Services, int], object]
DEEDS: dict[str, Deed] = {
    "a session": lambda school, one: school.counselling.record(talk(one)),
    "a plan": lambda school, one: school.pathways.save_plan(one, PLAN),
    "a letter": print_letter,
    "a consent": lambda school, one: school.consents.give(
        one, Consent("1", "Kim Thị Sa", "MOTHER", date(2027, 4, 2))
    ),
    "a given name": lambda school, one: school.students.name_given_name(one, "Thị Ngọc"),
    "a move": lambda school, one: school.students.move_class(
        one, FIRST_YEAR, "9A2", date(2027, 4, 3)
    ),
    "a leaving": lambda school, one: school.students.leave(
        one, FIRST_YEAR, date(2027, 4, 3), "DROPPED_OUT"
    ),
    "another list": lambda school, one: school.rosters.take(
        parsed(roster_row(2, NGOC[0], born=NGOC[1], phone="0912345678")), FIRST_YEAR
    ),
    "the next year": lambda school, one: school.rosters.take(
        parsed(roster_row(2, NGOC[0], "10A1", born=NGOC[1])), SchoolYear(2027)
    ),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_a_list_that_was_built_on_stays(school: Services, deed: str) -> None:
    who = three_students(school)
    DEEDS[deed](school, who["Ngọc"])
    before = everything(school)
    with pytest.raises(NotUndoable) as refusal:
        school.import_batches.undo(1)
    assert refusal.value.facts == {"batch": 1}
    assert everything(school) == before


def test_what_another_list_built_on_can_go_when_that_one_went(school: Services) -> None:
    empty = everything(school)
    three_students(school)
    school.rosters.take(
        parsed(roster_row(2, NGOC[0], born=NGOC[1], phone="0912345678")), FIRST_YEAR
    )
    school.import_batches.undo(2)
    school.import_batches.undo(1)
    assert everything(school) == empty


def test_a_plan_another_list_took_over_stays(school: Services) -> None:
    three_students(school)
    first = pathway_row(2, NGOC[0], "S9_TC", dated_on=date(2027, 3, 1))
    second = pathway_row(2, NGOC[0], family_view="AGREES", dated_on=date(2027, 3, 9))
    plans = school.pathway_lists.take(parsed(first))
    school.pathway_lists.take(parsed(second))
    assert plans.batch is not None
    with pytest.raises(NotUndoable):
        school.import_batches.undo(plans.batch)


def test_a_plan_a_letter_was_printed_of_stays(school: Services, tmp_path: Path) -> None:
    three_students(school)
    plans = school.pathway_lists.take(parsed(pathway_row(2, NGOC[0], "S9_TC")))
    school.letters.print_letters(tmp_path / "thư.pdf")
    assert plans.batch is not None
    with pytest.raises(NotUndoable):
        school.import_batches.undo(plans.batch)


def test_a_session_amended_since_stays(school: Services) -> None:
    who = three_students(school)
    row = session_row(2, NGOC[0], date(2027, 3, 1), "INDIVIDUAL")
    log = school.session_lists.take(parsed(row))
    ((number, _),) = school.counselling.of_student(who["Ngọc"])
    school.counselling.amend(number, talk(who["Ngọc"]))
    assert log.batch is not None
    with pytest.raises(NotUndoable):
        school.import_batches.undo(log.batch)


def test_a_session_others_joined_since_stays(school: Services) -> None:
    who = three_students(school)
    day = date(2027, 3, 1)
    log = school.session_lists.take(parsed(session_row(2, NGOC[0], day, "GROUP")))
    school.session_lists.take(parsed(session_row(2, BINH[0], day, "GROUP")))
    assert log.batch is not None
    with pytest.raises(NotUndoable):
        school.import_batches.undo(log.batch)
    assert len(school.counselling.of_student(who["Bình"])) == 1


def test_who_joined_a_session_leaves_it_again(school: Services) -> None:
    who = three_students(school)
    day = date(2027, 3, 1)
    school.session_lists.take(parsed(session_row(2, NGOC[0], day, "GROUP")))
    before = everything(school)
    joined = school.session_lists.take(parsed(session_row(2, BINH[0], day, "GROUP")))
    assert (joined.updated, len(school.counselling.of_student(who["Bình"]))) == (1, 1)
    assert joined.batch is not None
    school.import_batches.undo(joined.batch)
    assert everything(school) == before


def test_joining_cannot_be_undone_once_the_session_was_amended(school: Services) -> None:
    who = three_students(school)
    day = date(2027, 3, 1)
    school.session_lists.take(parsed(session_row(2, NGOC[0], day, "GROUP")))
    joined = school.session_lists.take(parsed(session_row(2, BINH[0], day, "GROUP")))
    ((number, session),) = school.counselling.of_student(who["Ngọc"])
    school.counselling.amend(number, session)
    assert joined.batch is not None
    with pytest.raises(NotUndoable):
        school.import_batches.undo(joined.batch)


def test_an_import_goes_only_once(school: Services) -> None:
    three_students(school)
    school.import_batches.undo(1)
    for gone in (1, 7):
        with pytest.raises(NotFound) as refusal:
            school.import_batches.undo(gone)
        assert refusal.value.facts == {"kind": "batch", "name": str(gone)}


def test_the_batches_tell_what_came_and_what_went(school: Services) -> None:
    three_students(school)
    row = roster_row(2, "Sơn Thị Mỹ")
    school.rosters.take(parsed(row), FIRST_YEAR)
    school.import_batches.undo(2)
    told = [
        (one.id, one.kind, one.rows, one.added, one.undone) for one in school.import_batches.all()
    ]
    assert told == [(2, "students", 1, 1, True), (1, "students", 3, 3, False)]
    assert set(numbers(school)) == {"Ngọc", "Bình", "Phia"}
    assert rows_of(school, "import_changes", "batch_id")[0] == (1,)

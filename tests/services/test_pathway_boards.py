"""The board of pathways: who stands where, and the changes made on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import Invalid, NotFound, NotUndoable, PathwayChanged
from counsellor_app.domain.pathway import (
    Choice,
    Destination,
    PathwayPlan,
    reopened,
    state_of,
)
from counsellor_app.domain.pathway_board import review
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.services.pathway_edits import put_first
from tests.conftest import FIRST_YEAR, NOW
from tests.services.builders import (
    everything,
    numbers,
    parsed,
    pathway_row,
    roster_row,
    rows_of,
    statements,
    three_students,
)

TODAY = date(2027, 4, 13)
WISH = Choice("S9_TC", "Trường CĐ Nghề Trà Vinh", "Chăm sóc sắc đẹp")
PLAN = PathwayPlan(TODAY, (WISH,))
AGAINST = replace(PLAN, family_view="DISAGREES", family_view_on=TODAY)


def states(school: Services, class_name: str = "9A1") -> dict[str, str]:
    rows = school.pathway_boards.board(FIRST_YEAR, class_name).rows
    return {row.full_name.split()[-1]: row.state for row in rows}


def save(school: Services, student: int, plan: PathwayPlan = PLAN, **how: Any) -> int:
    return school.pathway_edits.save(student, FIRST_YEAR, plan, **how)


def holds(school: Services, student: int) -> PathwayPlan | None:
    return school.pathway_boards.standing(student, FIRST_YEAR).plan


def test_the_board_shows_every_student_of_the_class_and_their_state(school: Services) -> None:
    who = three_students(school)
    save(school, who["Ngọc"])
    save(school, who["Bình"], replace(PLAN, state="CONFIRMED"))
    gone = Destination(TODAY, "S9_TC", evidence="Giấy báo nhập học")
    school.pathway_edits.save_destination(who["Phia"], FIRST_YEAR, gone)
    assert states(school) == {"Bình": "CONFIRMED", "Ngọc": "INTENDED", "Phia": "ACTUAL"}
    board = school.pathway_boards.board(FIRST_YEAR, "9a1")
    assert board.counts == {"NONE": 0, "INTENDED": 1, "CONFIRMED": 1, "ACTUAL": 1}


def test_rows_stand_by_roll_number(school: Services) -> None:
    rows = [
        roster_row(2, "Kim An", roll_number=7),
        roster_row(3, "Sơn Yên", roll_number=2),
        roster_row(4, "Lý Mai"),
    ]
    school.rosters.take(parsed(*rows), FIRST_YEAR)
    board = school.pathway_boards.board(FIRST_YEAR, "9A1")
    assert [(row.number, row.full_name) for row in board.rows] == [
        (2, "Sơn Yên"), (7, "Kim An"), (3, "Lý Mai"),
    ]  # fmt: skip


def test_only_the_newest_dated_plan_counts(school: Services) -> None:
    who = three_students(school)
    for wish, day in (("S9_GDTX", date(2027, 3, 1)), ("S9_TC", date(2026, 12, 1))):
        row = pathway_row(2, "Thạch Thị Ngọc", wish, dated_on=day)
        school.pathway_lists.take(parsed(row))
    plan = holds(school, who["Ngọc"])
    assert plan is not None
    assert plan.first_choice == "S9_GDTX"


def test_not_knowing_yet_is_no_pathway(school: Services) -> None:
    who = three_students(school)
    save(school, who["Ngọc"], replace(PLAN, choices=(Choice("S9_CHUA"),)))
    assert states(school)["Ngọc"] == "NONE"
    assert school.pathway_boards.without_pathway(FIRST_YEAR) == 3
    assert school.summaries.count().rows
    with pytest.raises(Invalid):
        school.pathway_edits.confirm(FIRST_YEAR, [who["Ngọc"]])


def test_the_rail_counts_the_leaving_grades_only(school: Services) -> None:
    three_students(school)
    school.rosters.take(parsed(roster_row(2, "Sơn Mỹ", "6A1")), FIRST_YEAR)
    assert school.pathway_boards.without_pathway(FIRST_YEAR) == 3


def test_each_class_tells_whether_its_grade_chooses(school: Services) -> None:
    three_students(school)
    school.rosters.take(parsed(roster_row(2, "Sơn Mỹ", "6A1")), FIRST_YEAR)
    young, leaving = school.pathway_boards.class_list(FIRST_YEAR)
    assert (young.class_name, young.grade, young.is_open) == ("6A1", 6, False)
    assert (leaving.class_name, leaving.is_open) == ("9A1", True)


def test_a_grade_is_opened_for_one_year(school: Services) -> None:
    boards = school.pathway_boards
    boards.open_grade(FIRST_YEAR, 8)
    assert boards.open_grades(FIRST_YEAR) == (8, 9, 12)
    assert boards.open_grades(SchoolYear(2027)) == (9, 12)
    boards.open_grade(FIRST_YEAR, 8, opened=False)
    assert boards.open_grades(FIRST_YEAR) == (9, 12)


def test_a_grade_stands_class_by_class(school: Services) -> None:
    rows = (roster_row(2, "Sơn Mỹ", "9A10"), roster_row(3, "Kim An", "9A2"))
    school.rosters.take(parsed(*rows), FIRST_YEAR)
    board = school.pathway_boards.grade_board(FIRST_YEAR, 9)
    assert [row.class_name for row in board.rows] == ["9A2", "9A10"]


def test_a_board_is_read_in_a_few_questions_whatever_its_size(school: Services) -> None:
    three_students(school)
    with statements(school) as few:
        school.pathway_boards.grade_board(FIRST_YEAR, 9)
    more = [roster_row(row, f"Sơn Thị {row}", "9A2") for row in range(2, 60)]
    school.rosters.take(parsed(*more), FIRST_YEAR)
    with statements(school) as many:
        school.pathway_boards.grade_board(FIRST_YEAR, 9)
    assert len(many) == len(few) < 8


def test_a_class_the_year_has_not_is_not_found(school: Services) -> None:
    with pytest.raises(NotFound):
        school.pathway_boards.board(FIRST_YEAR, "9Z9")
    with pytest.raises(NotFound):
        school.pathway_boards.class_of(99, FIRST_YEAR)


def test_saving_the_same_again_adds_nothing(school: Services) -> None:
    who = three_students(school)
    assert save(school, who["Ngọc"]) > 0
    assert save(school, who["Ngọc"]) == 0
    assert save(school, who["Bình"], PathwayPlan(TODAY)) == 0
    assert len(rows_of(school, "pathway_plans")) == 1


def test_a_change_holds_even_over_a_plan_dated_ahead(school: Services) -> None:
    who = three_students(school)
    ahead = pathway_row(2, "Thạch Thị Ngọc", "S9_GDTX", dated_on=date(2027, 5, 20))
    school.pathway_lists.take(parsed(ahead))
    save(school, who["Ngọc"])
    plan = holds(school, who["Ngọc"])
    assert plan is not None
    assert plan.choices == (WISH,)


def test_a_change_begun_on_an_older_plan_is_told(school: Services) -> None:
    who = three_students(school)
    first = save(school, who["Ngọc"], started_from=0)
    save(school, who["Ngọc"], AGAINST, started_from=first)
    before = everything(school)
    with pytest.raises(PathwayChanged) as told:
        save(school, who["Ngọc"], replace(PLAN, choices=()), started_from=first)
    assert told.value.facts["student"] == who["Ngọc"]
    assert told.value.facts["saved_at"] is not None
    assert everything(school) == before


def test_a_destination_begun_on_an_older_one_is_told(school: Services) -> None:
    who = three_students(school)
    edits = school.pathway_edits
    edits.save_destination(who["Ngọc"], FIRST_YEAR, Destination(TODAY, "S9_SC"), 0)
    with pytest.raises(PathwayChanged):
        edits.save_destination(who["Ngọc"], FIRST_YEAR, Destination(TODAY, "S9_TC"), 0)


def test_undo_puts_back_what_stood_before(school: Services) -> None:
    who = three_students(school)
    save(school, who["Ngọc"])
    before = everything(school)
    number = save(school, who["Ngọc"], AGAINST)
    gone = school.pathway_edits.save_destination(
        who["Ngọc"], FIRST_YEAR, Destination(TODAY, "S9_SC")
    )
    school.pathway_edits.undo(plan=number, destination=gone)
    assert everything(school) == before


def test_undo_is_refused_once_something_was_built_on_it(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    first = save(school, who["Ngọc"])
    second = save(school, who["Ngọc"], AGAINST)
    with pytest.raises(NotUndoable):
        school.pathway_edits.undo(plan=first)
    school.letters.print_letters(tmp_path / "thư.pdf")
    with pytest.raises(NotUndoable):
        school.pathway_edits.undo(plan=second)
    assert holds(school, who["Ngọc"]) == AGAINST


def test_a_letter_of_a_day_to_come_keeps_nobody_from_undoing(
    school: Services, tmp_path: Path
) -> None:
    who = three_students(school)
    save(school, who["Bình"])
    school.letters.print_letters(tmp_path / "thư.pdf")
    earlier = Services(school.database, lambda: NOW - timedelta(days=150))
    number = earlier.pathway_edits.save(who["Bình"], FIRST_YEAR, AGAINST)
    batch = earlier.pathway_edits.put_family_views(FIRST_YEAR, {who["Bình"]: "AGREES"})
    earlier.import_batches.undo(batch)
    earlier.pathway_edits.undo(plan=number)
    assert holds(school, who["Bình"]) == PLAN


def test_confirming_against_the_family_needs_a_reason_of_its_own(school: Services) -> None:
    who = three_students(school)
    plan = replace(AGAINST, state="CONFIRMED", recommendation_reason="Em khéo tay.")
    with pytest.raises(Invalid) as told:
        save(school, who["Ngọc"], plan)
    assert [one.problem for one in told.value.facts["problems"]] == ["confirmed-against-family"]
    assert save(school, who["Ngọc"], replace(plan, confirmation_reason="Bà đã nghe em nói."))


def test_why_it_was_confirmed_is_in_no_letter(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    plan = replace(AGAINST, state="CONFIRMED", confirmation_reason="Bà ngoại vắng nhà.")
    save(school, who["Ngọc"], plan)
    school.letters.print_letters(tmp_path / "thư.pdf")
    assert "Bà ngoại" not in repr(rows_of(school, "letters", "content"))


def test_many_are_confirmed_as_one_deed_and_taken_back_as_one(school: Services) -> None:
    who = three_students(school)
    save(school, who["Ngọc"])
    save(school, who["Bình"])
    before = everything(school)
    batch = school.pathway_edits.confirm(FIRST_YEAR, [who["Ngọc"], who["Bình"]])
    assert states(school) == {"Bình": "CONFIRMED", "Ngọc": "CONFIRMED", "Phia": "NONE"}
    assert rows_of(school, "trail", "action", "count")[-1] == ("bulk-confirm", 2)
    school.import_batches.undo(batch)
    assert everything(school) == before


def test_where_one_cannot_be_confirmed_nobody_is(school: Services) -> None:
    who = three_students(school)
    save(school, who["Ngọc"])
    before = everything(school)
    with pytest.raises(Invalid):
        school.pathway_edits.confirm(FIRST_YEAR, list(who.values()))
    assert everything(school) == before


def test_the_review_says_what_keeps_each_student_from_it(school: Services) -> None:
    who = three_students(school)
    save(school, who["Ngọc"], AGAINST)
    save(school, who["Bình"], replace(PLAN, state="CONFIRMED"))
    rows = review(school.pathway_boards.board(FIRST_YEAR, "9A1").rows)
    assert [one.doubt for one in rows] == ["confirmed", "reason", "wish"]
    reasons = {who["Ngọc"]: "Mẹ đồng ý qua điện thoại, bố chưa."}
    assert school.pathway_edits.confirm(FIRST_YEAR, [who["Ngọc"]], reasons)


def test_a_pasted_column_is_understood_word_by_word(school: Services) -> None:
    texts = ["GDTX", "trung cap nghe", "", "-", "làm phi công"]
    found = school.pathway_edits.understand(texts, 9)
    assert [(one.code, one.problem) for one in found] == [
        ("S9_GDTX", ""), ("S9_TC", ""), ("", ""), ("", ""), ("", "unknown-pathway"),
    ]  # fmt: skip


def test_pasted_family_views_are_understood_too(school: Services) -> None:
    found = school.pathway_edits.understand_family_views(["đồng ý", "PH chưa đồng ý", "có lẽ"])
    assert [one.code for one in found] == ["AGREES", "DISAGREES", ""]
    assert found[2].problem == "unknown-family-view"


def test_places_named_in_plans_are_suggested(school: Services) -> None:
    who = three_students(school)
    save(school, who["Ngọc"])
    places = school.pathway_boards.known_places(FIRST_YEAR)
    assert places == (("Trường CĐ Nghề Trà Vinh",), ("Chăm sóc sắc đẹp",))


def test_a_reason_holds_for_one_confirmation(school: Services) -> None:
    who = three_students(school)
    plan = replace(AGAINST, state="CONFIRMED", confirmation_reason="Bà đã nghe em nói.")
    save(school, who["Ngọc"], plan)
    batch = school.pathway_edits.put_first_wishes(FIRST_YEAR, {who["Ngọc"]: Choice("S9_SC")})
    held = holds(school, who["Ngọc"])
    assert batch
    assert held is not None
    assert (held.state, held.confirmation_reason) == ("INTENDED", "")


def test_a_pasted_column_is_one_deed(school: Services) -> None:
    who = three_students(school)
    save(school, who["Ngọc"], replace(PLAN, state="CONFIRMED"))
    before = everything(school)
    wishes = {who["Ngọc"]: Choice("S9_GDTX"), who["Phia"]: Choice("S9_TC")}
    batch = school.pathway_edits.put_first_wishes(FIRST_YEAR, wishes)
    assert states(school) == {"Bình": "NONE", "Ngọc": "INTENDED", "Phia": "INTENDED"}
    assert school.pathway_edits.put_first_wishes(FIRST_YEAR, wishes) == 0
    school.import_batches.undo(batch)
    assert everything(school) == before


def test_a_family_view_bears_the_day_it_was_told(school: Services) -> None:
    who = three_students(school)
    save(school, who["Ngọc"])
    school.pathway_edits.put_family_views(FIRST_YEAR, {who["Ngọc"]: "AGREES"})
    plan = holds(school, who["Ngọc"])
    assert plan == replace(PLAN, family_view="AGREES", family_view_on=TODAY)
    school.pathway_edits.put_family_views(FIRST_YEAR, {who["Ngọc"]: "NOT_ASKED"})
    assert holds(school, who["Ngọc"]) == PLAN


def test_the_pathway_put_first_is_not_named_twice() -> None:
    second = Choice("S9_GDTX", "Trung tâm gần nhà")
    assert put_first((WISH, second), Choice("S9_GDTX")) == (second,)
    assert put_first((WISH, second), Choice("S9_SC")) == (Choice("S9_SC"), second)
    assert put_first((WISH, second), Choice("S9_TC")) == (WISH, second)
    assert put_first((WISH,), None) == ()


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({"family_words": "Mẹ đồng ý."}, "CONFIRMED"),
        ({"choices": (Choice("S9_SC"),)}, "INTENDED"),
        ({"family_view": "DISAGREES"}, "INTENDED"),
    ],
)
def test_other_wishes_or_another_family_view_open_a_plan_again(
    changed: dict[str, Any], state: str
) -> None:
    confirmed = replace(PLAN, state="CONFIRMED")
    assert reopened(confirmed, replace(confirmed, **changed)).state == state


def test_an_unknown_destination_is_none() -> None:
    assert state_of(PLAN, Destination(TODAY, "S9_CHUA")) == "INTENDED"
    assert state_of(None, Destination(TODAY, "S9_TC")) == "ACTUAL"


def test_students_of_the_year_only_are_changed(school: Services) -> None:
    who = numbers(school) | three_students(school)
    with pytest.raises(NotFound):
        school.pathway_edits.save(who["Ngọc"], SchoolYear(2027), PLAN)


def test_each_deed_leaves_a_line_and_no_word(school: Services) -> None:
    who = three_students(school)
    before = len(rows_of(school, "trail"))
    number = save(school, who["Ngọc"])
    school.pathway_edits.undo(plan=number)
    school.pathway_boards.open_grade(FIRST_YEAR, 8)
    save(school, who["Ngọc"])
    school.pathway_edits.confirm(FIRST_YEAR, [who["Ngọc"]])
    lines = rows_of(school, "trail", "action")[before:]
    deeds = ["save-plan", "undo-plan", "open-grade", "save-plan", "bulk-confirm"]
    assert [action for (action,) in lines] == deeds
    assert "sắc đẹp" not in repr(rows_of(school, "trail"))

"""Pathway lists brought in: wishes, family views, confirmations, destinations, completion."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import Cancelled, RowsRefused
from counsellor_app.domain.imports import ImportResult
from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.services.pathways import PathwayHistory
from tests.conftest import FIRST_YEAR
from tests.services.builders import (
    BINH,
    NGOC,
    PHIA,
    bring_pathways,
    codes,
    everything,
    numbers,
    parsed,
    pathway_row,
    roster_row,
    rows_of,
    statements,
    three_students,
    told,
)

WISHES = "Họ và tên|Ngày sinh|Nguyện vọng 1|Trường/ngành 1|Nguyện vọng 2|Ngày"
EARLY, LATER, LATEST = date(2026, 12, 1), date(2027, 3, 1), date(2027, 4, 1)


def of(school: Services, name: str = "Ngọc", year: SchoolYear = FIRST_YEAR) -> PathwayHistory:
    return school.pathways.history(numbers(school)[name], year)


def firsts(history: PathwayHistory) -> list[str | None]:
    return [plan.first_choice for plan in history.plans]


def take(school: Services, *rows: Any) -> ImportResult:
    return school.pathway_lists.take(parsed(*rows))


def test_wishes_become_a_dated_plan(school: Services, tmp_path: Path) -> None:
    three_students(school)
    row = [*NGOC, "Trung cấp", "Trường CĐ Nghề Trà Vinh", "GDTX", LATER]
    assert told(bring_pathways(school, tmp_path, WISHES, row)) == {"added": 1}
    choices = (Choice("S9_TC", "Trường CĐ Nghề Trà Vinh"), Choice("S9_GDTX"))
    assert of(school).plans == (PathwayPlan(LATER, choices),)


def test_the_newest_plan_tells_what_is_intended(school: Services, tmp_path: Path) -> None:
    three_students(school)
    rows = (
        [*NGOC, "Trung cấp", None, None, LATER],
        [*BINH, "Công lập", None, None, LATER],
        [*NGOC, "GDTX", None, None, EARLY],
    )
    bring_pathways(school, tmp_path, WISHES, *rows)
    found = {row.pathway: row.all.total for row in school.summaries.count().rows if row.all.total}
    assert found == {"S9_TC": 1, "S9_THPT_CL": 1, "S9_CHUA": 1}


def test_an_older_row_that_comes_late_overrides_nothing(school: Services) -> None:
    three_students(school)
    take(school, pathway_row(2, NGOC[0], "S9_TC", dated_on=LATER))
    assert told(take(school, pathway_row(2, NGOC[0], "S9_GDTX", dated_on=EARLY))) == {"updated": 1}
    assert firsts(of(school)) == ["S9_GDTX", "S9_TC"]


def test_every_change_of_mind_is_kept(school: Services) -> None:
    three_students(school)
    for wish, day in (("S9_TC", EARLY), ("S9_GDTX", LATER), ("S9_TC", LATEST)):
        take(school, pathway_row(2, NGOC[0], wish, dated_on=day))
    assert firsts(of(school)) == ["S9_TC", "S9_GDTX", "S9_TC"]


def test_new_wishes_open_a_confirmed_plan_again(school: Services) -> None:
    three_students(school)
    take(school, pathway_row(2, NGOC[0], "S9_TC", state="CONFIRMED", dated_on=EARLY))
    take(school, pathway_row(2, NGOC[0], "S9_TC", dated_on=LATER))
    assert [plan.state for plan in of(school).plans] == ["CONFIRMED"]
    take(school, pathway_row(2, NGOC[0], "S9_GDTX", dated_on=LATEST))
    assert [plan.state for plan in of(school).plans] == ["CONFIRMED", "INTENDED"]


def test_a_plan_without_a_wish_cannot_be_confirmed(school: Services) -> None:
    three_students(school)
    with pytest.raises(RowsRefused) as refusal:
        take(school, pathway_row(2, NGOC[0], state="CONFIRMED"))
    assert codes(refusal.value.facts["result"]) == [(2, "confirmed-without-wish")]


def test_the_family_view_bears_the_day_it_was_told(school: Services, tmp_path: Path) -> None:
    three_students(school)
    take(school, pathway_row(2, NGOC[0], "S9_TC", dated_on=EARLY))
    heading = "Họ và tên|Ngày sinh|Ý kiến gia đình|Ngày"
    bring_pathways(school, tmp_path, heading, [*NGOC, "Đồng ý", LATER])
    newest = of(school).plans[-1]
    assert (newest.family_view, newest.family_view_on) == ("AGREES", LATER)
    assert newest.choices == (Choice("S9_TC"),)
    take(school, pathway_row(2, NGOC[0], "S9_GDTX", family_view="AGREES", dated_on=LATEST))
    assert of(school).plans[-1].family_view_on == LATER


def test_new_advice_takes_the_place_of_the_former(school: Services) -> None:
    three_students(school)
    take(school, pathway_row(2, NGOC[0], "S9_TC", recommendation="S9_TC", dated_on=EARLY))
    words = "Nên thăm trường nghề trước khi quyết định."
    take(school, pathway_row(2, NGOC[0], recommendation_text=words, dated_on=LATER))
    newest = of(school).plans[-1]
    assert (newest.recommendation, newest.recommendation_text) == (None, words)
    take(school, pathway_row(2, NGOC[0], recommendation="S9_GDTX", dated_on=LATEST))
    newest = of(school).plans[-1]
    assert (newest.recommendation, newest.recommendation_text) == ("S9_GDTX", "")


def test_destinations_and_completion_come_in(school: Services, tmp_path: Path) -> None:
    three_students(school)
    heading = "Họ và tên|Ngày sinh|Kết quả thực tế|Nơi học thực tế|Tốt nghiệp THCS|Ngày"
    rows = (
        [*NGOC, "Trung cấp", "Trường CĐ Nghề Trà Vinh", "x", LATER],
        [*BINH, "Bỏ học", None, "không", LATER],
    )
    assert told(bring_pathways(school, tmp_path, heading, *rows)) == {"added": 2}
    place = "Trường CĐ Nghề Trà Vinh"
    assert of(school).destinations == (Destination(LATER, "S9_TC", place),)
    assert of(school).plans == ()
    assert rows_of(school, "enrolments", "completed") == [(True,), (False,), (None,)]


def test_the_same_list_twice_changes_nothing(school: Services, tmp_path: Path) -> None:
    three_students(school)
    heading = WISHES + "|Ý kiến gia đình|Trạng thái|Kết quả thực tế|Tốt nghiệp"
    rows = (
        [*NGOC, "Trung cấp", "Trường A", "GDTX", LATER, "Đồng ý", "Đã xác nhận", "Trung cấp", "x"],
        [*BINH, "THPT", None, None, None, "Chưa hỏi", "Dự kiến", None, None],
    )
    bring_pathways(school, tmp_path, heading, *rows)
    before = everything(school)
    again = bring_pathways(school, tmp_path, heading, *rows)
    assert (again.batch, told(again)) == (None, {"unchanged": 2})
    assert everything(school) == before


DATED = (
    pathway_row(2, NGOC[0], "S9_TC", dated_on=EARLY, completed=False),
    pathway_row(3, NGOC[0], "S9_GDTX", family_view="DISAGREES", dated_on=LATER),
    pathway_row(4, NGOC[0], "S9_TC", state="CONFIRMED", destination="S9_TC", dated_on=LATEST,
                completed=True),
)  # fmt: skip


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1)])
def test_several_dated_rows_come_in_any_order(school: Services, order: tuple[int, ...]) -> None:
    three_students(school)
    rows = [DATED[place] for place in order]
    take(school, *rows)
    assert firsts(of(school)) == ["S9_TC", "S9_GDTX", "S9_TC"]
    assert [one.pathway for one in of(school).destinations] == ["S9_TC"]
    assert rows_of(school, "enrolments", "completed")[0] == (True,)
    before = everything(school)
    assert told(take(school, *rows)) == {"unchanged": 3}
    assert everything(school) == before


def test_one_student_twice_on_one_day_is_refused(school: Services) -> None:
    three_students(school)
    rows = (
        pathway_row(2, NGOC[0], "S9_TC"),
        pathway_row(3, NGOC[0], "S9_GDTX", dated_on=date(2027, 4, 13)),
    )
    with pytest.raises(RowsRefused) as refusal:
        take(school, *rows)
    assert codes(refusal.value.facts["result"]) == [(3, "duplicate-in-file")]


def test_a_refused_double_takes_nothing_from_the_row_before_it(school: Services) -> None:
    three_students(school)
    rows = [
        pathway_row(at, NGOC[0], wish, completed=True, dated_on=LATER)
        for at, wish in ((2, "S9_TC"), (3, "S9_SC"))
    ]
    result = school.pathway_lists.take(parsed(*rows), accept_valid=True)
    assert codes(result) == [(3, "duplicate-in-file")]
    assert rows_of(school, "enrolments", "completed") == [(True,), (None,), (None,)]


def test_unknown_and_ambiguous_students_are_refused(school: Services, tmp_path: Path) -> None:
    three_students(school)
    twin = roster_row(2, NGOC[0], "9A2", born=NGOC[1], ministry_id="8400000009")
    school.rosters.take(parsed(twin), FIRST_YEAR)
    before = everything(school)
    rows = (
        [*NGOC, "THPT", None, None, None],
        ["Sơn Thị Mỹ", None, "THPT", None, None, None],
        [*BINH, "THPT", None, None, None],
    )
    with pytest.raises(RowsRefused) as refusal:
        bring_pathways(school, tmp_path, WISHES, *rows)
    assert codes(refusal.value.facts["result"]) == [
        (4, "ambiguous-student"),
        (5, "unknown-student"),
    ]
    assert everything(school) == before
    heading = "Họ và tên|Ngày sinh|Lớp|Nguyện vọng 1"
    assert told(bring_pathways(school, tmp_path, heading, [*NGOC, "9A2", "THPT"])) == {"added": 1}


def test_what_the_school_switched_off_is_still_read(school: Services, tmp_path: Path) -> None:
    three_students(school)
    bring_pathways(school, tmp_path, WISHES, [*NGOC, "Trung học nghề", None, None, LATER])
    school.school.switch("pathways_after_9", "S9_THN", offered=False, year=FIRST_YEAR)
    offered = school.school.offered("pathways_after_9", FIRST_YEAR).current()
    assert "S9_THN" not in {entry.code for entry in offered}
    bring_pathways(school, tmp_path, WISHES, [*BINH, "Trung học nghề", None, None, LATER])
    assert firsts(of(school)) == firsts(of(school, "Bình")) == ["S9_THN"]
    counted = {row.pathway: row.all.total for row in school.summaries.count().rows}
    assert counted["S9_THN"] == 2


def test_grade_12_chooses_from_its_own_list(school: Services, tmp_path: Path) -> None:
    three_students(school, "12A1")
    bring_pathways(school, tmp_path, WISHES, [*NGOC, "Cao đẳng", None, "Đại học", LATER])
    assert of(school).plans[0].choices == (Choice("S12_CD"), Choice("S12_DH"))
    assert rows_of(school, "pathway_plans", "catalogue") == [("pathways_after_12",)]


@pytest.mark.parametrize("said", [{"destination": "S9_TC"}, {"recommendation": "S9_TC"}, {}])
def test_a_pathway_of_the_other_level_is_refused(school: Services, said: dict[str, Any]) -> None:
    three_students(school, "12A1")
    wishes = () if said else ("S12_DH", "S9_TC")
    with pytest.raises(RowsRefused) as refusal:
        take(school, pathway_row(2, NGOC[0], *wishes, **said))
    assert codes(refusal.value.facts["result"]) == [(2, "unknown-pathway")]
    assert rows_of(school, "pathway_plans") == []


def test_who_stays_for_grade_10_has_still_gone_on_from_grade_9(school: Services) -> None:
    three_students(school)
    school.rosters.take(parsed(roster_row(2, NGOC[0], "10A1", born=NGOC[1])), SchoolYear(2027))
    gone = pathway_row(
        2, NGOC[0], class_name="9A1", destination="S9_THPT_DTNT", dated_on=date(2027, 9, 20)
    )
    take(school, gone)
    assert [one.pathway for one in of(school).destinations] == ["S9_THPT_DTNT"]
    assert of(school, year=SchoolYear(2027)).destinations == ()


def test_a_stopped_list_and_a_trial_save_nothing(school: Services, tmp_path: Path) -> None:
    three_students(school)
    before = everything(school)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    row = [*NGOC, "THPT", None, None, LATER]
    with pytest.raises(Cancelled):
        bring_pathways(school, tmp_path, WISHES, row, progress=stop)
    tried = bring_pathways(school, tmp_path, WISHES, row, dry_run=True)
    assert (tried.batch, told(tried)) == (None, {"added": 1})
    assert everything(school) == before


def test_a_long_list_asks_the_file_no_more_often(school: Services) -> None:
    names = [f"Kim Thị Mẫu {at}" for at in range(200)]
    school.rosters.take(
        parsed(*(roster_row(at, name) for at, name in enumerate(names, start=2))), FIRST_YEAR
    )
    rows = [
        pathway_row(at, name, "S9_TC", "S9_GDTX", destination="S9_TC", completed=True)
        for at, name in enumerate(names, start=2)
    ]
    for expected in ({"added": 200}, {"unchanged": 200}):
        with statements(school) as said:
            assert told(take(school, *rows)) == expected
        assert len(said) <= 25


def test_plans_of_one_screen_follow_the_same_rules(school: Services) -> None:
    who = three_students(school)
    school.pathways.save_plan(who["Phia"], PathwayPlan(LATER, (Choice("S9_TC"),), "CONFIRMED"))
    school.pathways.save_destination(who["Ngọc"], Destination(LATER, "S9_SC"))
    assert school.pathways.states(FIRST_YEAR, 9) == {"ACTUAL": 1, "NONE": 1, "CONFIRMED": 1}
    assert of(school, PHIA[0].split()[-1]).plans[0].state == "CONFIRMED"


def test_a_wish_the_school_does_not_offer_is_taken_and_told(
    school: Services, tmp_path: Path
) -> None:
    three_students(school)
    school.school.switch("pathways_after_9", "S9_THN", offered=False, year=FIRST_YEAR)
    heading = "Họ và tên|Ngày sinh|Nguyện vọng 1|Nguyện vọng 2"
    result = bring_pathways(school, tmp_path, heading, [*NGOC, "GDTX", "Trung học nghề"])
    assert told(result) == {"added": 1}
    assert [(one.column, one.problem) for one in result.warnings] == [
        ("Nguyện vọng 2", "not-offered")
    ]


def test_the_same_file_again_leaves_later_changes_alone(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    heading = "Họ và tên|Ngày sinh|Nguyện vọng 1"
    bring_pathways(school, tmp_path, heading, [*NGOC, "GDTX"])
    school.pathways.save_plan(who["Ngọc"], PathwayPlan(date(2027, 4, 20), (Choice("S9_TC"),)))
    again = bring_pathways(school, tmp_path, heading, [*NGOC, "GDTX"])
    assert told(again) == {"unchanged": 1}
    assert school.pathways.history(who["Ngọc"], FIRST_YEAR).plans[-1].first_choice == "S9_TC"

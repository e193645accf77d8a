"""Class lists brought in: who is new, who is known, what changed, who is missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counsellor_app.domain.errors import Cancelled, RowsRefused
from counsellor_app.domain.imports import PolicyFact
from counsellor_app.domain.names import class_list_key
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import (
    BINH,
    NGOC,
    PHIA,
    bring_roster,
    codes,
    everything,
    numbers,
    parsed,
    roster_row,
    rows_of,
    statements,
    three_students,
    told,
)

PLAIN = "STT|Họ và tên|Ngày sinh|Lớp"
WITH_ID = "Mã định danh Bộ GD&ĐT|Họ và tên|Ngày sinh|Lớp"
NEXT_YEAR = SchoolYear(2027)


def test_a_first_list_adds_everybody(school: Services, tmp_path: Path) -> None:
    result = bring_roster(school, tmp_path, PLAIN, [1, *NGOC, "9A1"], [2, *BINH, "9A2"])
    assert told(result) == {"added": 2}
    assert school.school.classes(FIRST_YEAR) == ["9A1", "9A2"]
    assert rows_of(school, "students", "code", "full_name", "birth_date") == [
        ("HS00001", *NGOC),
        ("HS00002", *BINH),
    ]


def test_the_same_list_twice_changes_nothing(school: Services, tmp_path: Path) -> None:
    heading = PLAIN + "|Giới tính|Dân tộc|Họ tên mẹ|Hộ nghèo|Trạng thái"
    rows = (
        [1, *NGOC, "9A1", "Nữ", "Khmer", "Kim Thị Sa", "x", "Đang học"],
        [2, *BINH, "9A1", "Nam", "Kinh", None, None, "Thôi học kỳ 1"],
    )
    bring_roster(school, tmp_path, heading, *rows)
    before = everything(school)
    again = bring_roster(school, tmp_path, heading, *rows)
    assert (again.batch, told(again)) == (None, {"unchanged": 2})
    assert everything(school) == before


def test_a_second_list_updates_adds_and_tells_who_is_missing(
    school: Services, tmp_path: Path
) -> None:
    bring_roster(school, tmp_path, PLAIN, [1, *NGOC, "9A1"], [2, *BINH, "9A1"])
    result = bring_roster(
        school,
        tmp_path,
        PLAIN + "|Giới tính",
        [1, *NGOC, "9A1", "Nữ"],
        [2, *PHIA, "9A1", "Nữ"],
    )
    assert told(result) == {"added": 1, "updated": 1, "absent": 1}
    assert rows_of(school, "students", "sex") == [("FEMALE",), (None,), ("FEMALE",)]


def test_only_classes_of_the_list_can_miss_somebody(school: Services, tmp_path: Path) -> None:
    bring_roster(school, tmp_path, PLAIN, [1, *NGOC, "9A1"], [2, *BINH, "9A2"])
    assert told(bring_roster(school, tmp_path, PLAIN, [1, *NGOC, "9A1"])) == {"unchanged": 1}


def test_who_left_is_not_missed(school: Services) -> None:
    who = three_students(school)
    school.students.leave(who["Bình"], FIRST_YEAR, date(2027, 1, 5), "DROPPED_OUT", "HARDSHIP")
    rows = [roster_row(2, NGOC[0], born=NGOC[1]), roster_row(3, PHIA[0], born=PHIA[1])]
    assert told(school.rosters.take(parsed(*rows), FIRST_YEAR)) == {"unchanged": 2}


def test_who_was_put_away_is_not_missed(school: Services) -> None:
    who = three_students(school)
    school.students.archive(who["Bình"])
    rows = [roster_row(2, NGOC[0], born=NGOC[1]), roster_row(3, PHIA[0], born=PHIA[1])]
    assert told(school.rosters.take(parsed(*rows), FIRST_YEAR)) == {"unchanged": 2}


def test_a_move_ends_one_stay_and_begins_another(school: Services, tmp_path: Path) -> None:
    bring_roster(school, tmp_path, WITH_ID, ["8400000001", *NGOC, "9A1"])
    result = bring_roster(school, tmp_path, WITH_ID, ["8400000001", *NGOC, "9A2"])
    assert told(result) == {"updated": 1}
    today = date(2027, 4, 13)
    assert rows_of(school, "enrolments", "began_by", "started_on", "moved_on") == [
        ("listed", None, today),
        ("moved", today, None),
    ]
    assert [row.class_name for row in school.students.search()] == ["9A2"]


def test_who_left_and_moved_has_still_left(school: Services, tmp_path: Path) -> None:
    heading = WITH_ID + "|Trạng thái"
    bring_roster(school, tmp_path, heading, ["8400000001", *NGOC, "9A1", "Thôi học kỳ 1"])
    bring_roster(school, tmp_path, WITH_ID, ["8400000001", *NGOC, "9A2"])
    assert rows_of(school, "enrolments", "status", "left_on")[-1] == (
        "LEFT_TERM_1",
        date(2027, 4, 13),
    )


def test_next_year_the_student_is_the_same_one(school: Services, tmp_path: Path) -> None:
    bring_roster(school, tmp_path, PLAIN, [1, *NGOC, "8A1"])
    result = bring_roster(school, tmp_path, PLAIN, [1, *NGOC, "9A1"], year=NEXT_YEAR)
    assert told(result) == {"updated": 1}
    assert len(rows_of(school, "students")) == 1
    assert school.students.search(year=FIRST_YEAR)[0].class_name == "8A1"
    assert school.students.search()[0].class_name == "9A1"


def test_promoted_and_new_students_come_in_one_list(school: Services, tmp_path: Path) -> None:
    bring_roster(school, tmp_path, PLAIN, [1, *NGOC, "8A1"])
    result = bring_roster(
        school, tmp_path, PLAIN, [1, *NGOC, "9A1"], [2, *BINH, "9A1"], year=NEXT_YEAR
    )
    assert told(result) == {"added": 1, "updated": 1}
    assert [row.full_name for row in school.students.class_list("9A1")] == [BINH[0], NGOC[0]]


def test_the_ministry_id_goes_before_the_name(school: Services, tmp_path: Path) -> None:
    bring_roster(school, tmp_path, WITH_ID, ["8400000001", *NGOC, "9A1"])
    mended = ("Thạch Thị Ngọc Lan", date(2012, 4, 14))
    result = bring_roster(school, tmp_path, WITH_ID, ["8400000001", *mended, "9A1"])
    assert told(result) == {"updated": 1}
    assert rows_of(school, "students", "full_name", "birth_date", "search_key") == [
        (*mended, "thach thi ngoc lan")
    ]


def test_the_personal_id_goes_before_the_name(school: Services, tmp_path: Path) -> None:
    heading = "Số CCCD|Họ và tên|Ngày sinh|Lớp"
    bring_roster(school, tmp_path, heading, ["084312000001", *NGOC, "9A1"])
    result = bring_roster(school, tmp_path, heading, ["084312000001", "Thạch Thị Lan", None, "9A1"])
    assert told(result) == {"updated": 1}
    assert rows_of(school, "students", "full_name", "birth_date") == [("Thạch Thị Lan", NGOC[1])]


def test_name_and_birth_date_find_who_has_no_id_yet(school: Services, tmp_path: Path) -> None:
    bring_roster(school, tmp_path, PLAIN, [1, *NGOC, "9A1"])
    result = bring_roster(school, tmp_path, WITH_ID, ["8400000001", *NGOC, "9A1"])
    assert told(result) == {"updated": 1}
    assert rows_of(school, "students", "ministry_id") == [("8400000001",)]


def test_namesakes_of_one_class_are_told_apart_by_birth_date(
    school: Services, tmp_path: Path
) -> None:
    other = (NGOC[0], date(2012, 5, 1))
    rows = ([1, *NGOC, "9A1"], [2, *other, "9A1"])
    assert told(bring_roster(school, tmp_path, PLAIN, *rows)) == {"added": 2}
    assert told(bring_roster(school, tmp_path, PLAIN, *rows)) == {"unchanged": 2}


def test_twins_in_name_and_birth_date_are_told_apart_by_id(
    school: Services, tmp_path: Path
) -> None:
    bring_roster(school, tmp_path, PLAIN, [1, *NGOC, "9A1"])
    rows = (["8400000001", *NGOC, "9A1"], ["8400000002", *NGOC, "9A1"])
    result = bring_roster(school, tmp_path, WITH_ID, *rows)
    assert told(result) == {"added": 1, "updated": 1}
    assert told(bring_roster(school, tmp_path, WITH_ID, *rows)) == {"unchanged": 2}


def test_ids_of_two_students_in_one_row_are_refused(school: Services, tmp_path: Path) -> None:
    heading = "Mã định danh Bộ GD&ĐT|Số CCCD|Họ và tên|Ngày sinh|Lớp"
    first = ["8400000001", "084312000001", *NGOC, "9A1"]
    second = ["8400000002", "084212000002", *BINH, "9A1"]
    bring_roster(school, tmp_path, heading, first, second)
    mixed = ["8400000001", "084212000002", *NGOC, "9A1"]
    with pytest.raises(RowsRefused) as refusal:
        bring_roster(school, tmp_path, heading, mixed)
    assert codes(refusal.value.facts["result"]) == [(4, "conflicting-ids")]


def test_a_student_twice_in_a_list_is_refused(school: Services, tmp_path: Path) -> None:
    with pytest.raises(RowsRefused) as refusal:
        bring_roster(school, tmp_path, PLAIN, [1, *NGOC, "9A1"], [2, *NGOC, "9A1"])
    found = codes(refusal.value.facts["result"])
    assert [code for _, code in found] == ["duplicate-in-file"]


def test_two_rows_that_mean_one_known_student_are_refused(school: Services) -> None:
    three_students(school)
    rows = [
        roster_row(2, NGOC[0], born=NGOC[1], ministry_id="8400000001"),
        roster_row(3, "Thạch Thị Lan", ministry_id="8400000001"),
    ]
    result = school.rosters.take(parsed(*rows), FIRST_YEAR, accept_valid=True)
    assert codes(result) == [(3, "duplicate-in-file")]


def test_a_blank_cell_erases_nothing(school: Services, tmp_path: Path) -> None:
    heading = PLAIN + "|Giới tính|Dân tộc|SĐT liên hệ|Họ tên mẹ|Trạng thái|Kết quả học tập"
    full = [1, *NGOC, "9A1", "Nữ", "Khmer", "0912345678", "Kim Thị Sa", "Đang học", "Khá"]
    bring_roster(school, tmp_path, heading, full)
    before = everything(school)
    blank = [1, *NGOC, "9A1", None, None, None, None, None, None]
    assert told(bring_roster(school, tmp_path, heading, blank)) == {"unchanged": 1}
    assert everything(school) == before


def test_a_leaving_status_takes_the_student_out_of_the_summary(
    school: Services, tmp_path: Path
) -> None:
    heading = PLAIN + "|Trạng thái"
    rows = ([1, *NGOC, "9A1", "Đang học"], [2, *BINH, "9A1", "Bỏ học"])
    bring_roster(school, tmp_path, heading, *rows)
    assert rows_of(school, "enrolments", "left_on") == [(None,), (date(2027, 4, 13),)]
    assert school.summaries.count().all.total == 1


def test_who_studies_again_has_not_left(school: Services, tmp_path: Path) -> None:
    heading = PLAIN + "|Trạng thái"
    bring_roster(school, tmp_path, heading, [1, *NGOC, "9A1", "Bỏ học"])
    bring_roster(school, tmp_path, heading, [1, *NGOC, "9A1", "Đang học"])
    assert rows_of(school, "enrolments", "left_on") == [(None,)]


def test_guardians_are_kept_and_brought_up_to_date(school: Services, tmp_path: Path) -> None:
    heading = PLAIN + "|Họ tên cha|Họ tên mẹ|SĐT mẹ"
    bring_roster(school, tmp_path, heading, [1, *NGOC, "9A1", "Thạch Sa Mol", "Kim Thị Sa", None])
    bring_roster(school, tmp_path, heading, [1, *NGOC, "9A1", None, "Kim Thị Sa", "0912345678"])
    assert rows_of(school, "guardians", "relation", "name", "phone") == [
        ("FATHER", "Thạch Sa Mol", ""),
        ("MOTHER", "Kim Thị Sa", "0912345678"),
    ]


def test_policy_groups_are_of_one_year(school: Services, tmp_path: Path) -> None:
    heading = PLAIN + "|Hộ nghèo"
    bring_roster(school, tmp_path, heading, [1, *NGOC, "8A1", "x"])
    bring_roster(school, tmp_path, heading, [1, *NGOC, "9A1", None], year=NEXT_YEAR)
    assert rows_of(school, "student_policies", "year_id", "policy") == [(1, "POOR")]


def test_a_student_may_no_longer_belong_to_a_policy_group(school: Services) -> None:
    for member in (True, False):
        row = roster_row(2, NGOC[0], born=NGOC[1], policies=(PolicyFact("POOR", member),))
        school.rosters.take(parsed(row), FIRST_YEAR)
    assert rows_of(school, "student_policies", "policy", "member") == [("POOR", False)]
    assert school.summaries.count().all.poor == 0


def test_the_counsellors_given_name_outlives_the_next_list(
    school: Services, tmp_path: Path
) -> None:
    rows = ([1, *PHIA, "9A1"], [2, "Nguyễn Văn Ra", date(2012, 1, 1), "9A1"])
    bring_roster(school, tmp_path, PLAIN, *rows)
    school.students.name_given_name(numbers(school)["Phia"], "Sô Phia")
    bring_roster(school, tmp_path, PLAIN + "|Giới tính", [1, *PHIA, "9A1", "Nữ"])
    assert rows_of(school, "students", "given_name")[0] == ("Sô Phia",)
    names = [row.full_name for row in school.students.class_list("9A1")]
    assert names == ["Nguyễn Văn Ra", "Kim Sô Phia"]


def test_one_refused_row_refuses_the_list(school: Services, tmp_path: Path) -> None:
    before = everything(school)
    rows = ([1, *NGOC, "9A1"], [2, BINH[0], "31/02/2012", "9A1"])
    with pytest.raises(RowsRefused) as refusal:
        bring_roster(school, tmp_path, PLAIN, *rows)
    result = refusal.value.facts["result"]
    assert (result.batch, told(result)) == (None, {"refused": 1})
    assert codes(result) == [(5, "no-such-date")]
    assert everything(school) == before


def test_the_good_rows_come_in_when_asked_for(school: Services, tmp_path: Path) -> None:
    rows = ([1, *NGOC, "9A1"], [2, BINH[0], "31/02/2012", "9A1"])
    result = bring_roster(school, tmp_path, PLAIN, *rows, accept_valid=True)
    assert told(result) == {"added": 1, "refused": 1}
    assert rows_of(school, "students", "full_name") == [(NGOC[0],)]


def test_a_trial_tells_the_counts_and_saves_nothing(school: Services, tmp_path: Path) -> None:
    three_students(school)
    before = everything(school)
    rows = ([*NGOC, "9A1"], ["Sơn Thị Mỹ", date(2012, 3, 3), "9A1"])
    heading = "Họ và tên|Ngày sinh|Lớp"
    tried = bring_roster(school, tmp_path, heading, *rows, dry_run=True)
    assert everything(school) == before
    assert rows_of(school, "import_batches", "id") == [(1,)]
    done = bring_roster(school, tmp_path, heading, *rows)
    assert tried.batch is None
    assert told(tried) == told(done) == {"added": 1, "unchanged": 1, "absent": 2}


def test_a_stopped_import_saves_nothing(school: Services) -> None:
    before = everything(school)
    rows = [roster_row(at, f"Kim Thị Mẫu {at}") for at in range(2, 140)]

    def stop(done: int, _total: int) -> None:
        if done >= 100:
            raise Cancelled

    with pytest.raises(Cancelled):
        school.rosters.take(parsed(*rows), FIRST_YEAR, progress=stop)
    assert everything(school) == before


def test_a_long_list_asks_the_file_no_more_often(school: Services) -> None:
    def asked(first: int, last: int) -> int:
        rows = [
            roster_row(at, f"Kim Thị Mẫu {at}", sex="FEMALE", policies=(PolicyFact("POOR", True),))
            for at in range(first, last)
        ]
        with statements(school) as said:
            school.rosters.take(parsed(*rows), FIRST_YEAR)
        return len(said)

    few, many = asked(2, 4), asked(10, 210)
    assert many <= few
    assert many <= 25


def test_a_column_of_last_syllables_does_not_overrule_the_counsellor(
    school: Services, tmp_path: Path
) -> None:
    heading, row = "Họ đệm|Tên|Ngày sinh|Lớp", ["Kim Sô", "Phia", PHIA[1], "9A1"]
    bring_roster(school, tmp_path, heading, row)
    school.students.name_given_name(1, "Sô Phia")
    assert told(bring_roster(school, tmp_path, heading, row)) == {"unchanged": 1}
    assert rows_of(school, "students", "given_name") == [("Sô Phia",)]


def test_a_column_of_whole_given_names_is_believed(school: Services) -> None:
    rows = [roster_row(2, PHIA[0], born=PHIA[1], given_name=given) for given in (None, "Sô Phia")]
    for row in rows:
        school.rosters.take(parsed(row), FIRST_YEAR)
    assert rows_of(school, "students", "given_name") == [("Sô Phia",)]


def test_a_mended_name_lets_go_of_a_given_name_it_has_no_more(school: Services) -> None:
    first = roster_row(2, PHIA[0], born=PHIA[1], ministry_id="8400000001")
    school.rosters.take(parsed(first), FIRST_YEAR)
    school.students.name_given_name(1, "Sô Phia")
    before = roster_row(2, "Kim Thị Lan", born=PHIA[1], ministry_id="8400000001")
    school.rosters.take(parsed(before), FIRST_YEAR)
    ((given, sort_key),) = rows_of(school, "students", "given_name", "sort_key")
    assert (given, sort_key) == (None, class_list_key("Kim Thị Lan"))


def test_a_double_that_was_put_away_puzzles_nobody(school: Services) -> None:
    rows = [
        roster_row(at, NGOC[0], class_name, born=NGOC[1])
        for at, class_name in ((2, "9A1"), (3, "9A2"))
    ]
    school.rosters.take(parsed(*rows), FIRST_YEAR)
    school.students.archive(2)
    result = school.rosters.take(parsed(roster_row(2, NGOC[0], "10A1", born=NGOC[1])), NEXT_YEAR)
    assert told(result) == {"updated": 1}
    assert rows_of(school, "enrolments", "student_id")[-1] == (1,)

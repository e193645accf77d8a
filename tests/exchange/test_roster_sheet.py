"""Class and school lists as schools keep them, read row by row."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.domain.errors import SheetError
from counsellor_app.domain.imports import GuardianFacts, PolicyFact
from counsellor_app.exchange.legacy_text import Legacy
from counsellor_app.exchange.pathway_sheet import read_pathways
from counsellor_app.exchange.roster_sheet import read_roster
from counsellor_app.exchange.session_sheet import read_sessions
from counsellor_app.exchange.spreadsheet import Sheet, Workbook
from tests.exchange.list_builders import CATALOGUES, codes, options, roster, rosters, warned

HEAD = ["STT", "Họ và tên", "Ngày sinh", "Lớp"]
AN = [1, "Nguyễn Hoài An", "22/08/2012", "9A1"]
PHIA = [2, "Kim Sô Phia", "11/10/2012", "9A1"]


def names(parsed: Any) -> list[str]:
    return [row.key.full_name for row in parsed.rows]


def column(tmp_path: Path, heading: str, *cells: Any) -> Any:
    """A list of students who differ in one column."""
    rows = [[at + 1, f"Sơn Rích {'ABCDEFGH'[at]}", "9A1", cell] for at, cell in enumerate(cells)]
    return roster(tmp_path, [["STT", "Họ và tên", "Lớp", heading], *rows])


def test_every_fact_of_a_full_list_is_read(tmp_path: Path) -> None:
    head = [
        "STT",
        "Mã định danh Bộ GD&ĐT",
        "Số CCCD",
        "Họ tên",
        "Ngày sinh",
        "Giới tính",
        "Dân tộc",
        "Lớp",
        "Nơi sinh",
        "Chỗ ở hiện nay",
        "Ấp",
        "Xã/Phường",
        "Quận/Huyện",
        "Tỉnh/Thành phố",
        "SĐT liên hệ",
        "Họ tên cha",
        "Năm sinh cha",
        "Nghề nghiệp cha",
        "Số điện thoại mẹ",
        "Trạng thái",
        "Kết quả học tập",
        "Kết quả rèn luyện",
        "Hoàn thành THCS",
    ]
    row = [
        1,
        "0123456789",
        "084312001234",
        "Thạch Thị Sa Rây",
        date(2012, 8, 22),
        "Nữ",
        "Khơ-me",
        "9A2",
        "Trà Vinh",
        "Số 5",
        "Ấp Chợ",
        "Trà Cú",
        "Trà Cú",
        "Vĩnh Long",
        "0912345678",
        "Thạch Sên",
        1980,
        "Làm ruộng",
        987654321,
        "Đang học",
        "Khá",
        "Tốt",
        "x",
    ]
    (student,) = roster(tmp_path, [head, row]).rows
    assert student.row == 2
    assert student.key.ministry_id == "0123456789"
    assert student.key.personal_id == "084312001234"
    assert (student.key.full_name, student.key.birth_date, student.key.class_name) == (
        "Thạch Thị Sa Rây",
        date(2012, 8, 22),
        "9A2",
    )
    assert (student.sex, student.ethnic_group, student.birth_place) == (
        "FEMALE",
        "KHMER",
        "Trà Vinh",
    )
    assert (
        student.address,
        student.hamlet,
        student.commune,
        student.district,
        student.province,
    ) == ("Số 5", "Ấp Chợ", "Trà Cú", "Trà Cú", "Vĩnh Long")
    assert student.guardians == (
        GuardianFacts("FATHER", "Thạch Sên", 1980, "Làm ruộng"),
        GuardianFacts("MOTHER", phone="0987654321"),
    )
    assert (student.phone, student.roll_number, student.status) == ("0912345678", 1, "STUDYING")
    assert (student.study_label, student.study_level) == ("Khá", "STUDY_FAIR")
    assert (student.conduct_label, student.conduct_level) == ("Tốt", "CONDUCT_GOOD")
    assert student.completed is True


def test_what_a_list_does_not_say_is_none(tmp_path: Path) -> None:
    (student,) = roster(tmp_path, [HEAD, AN]).rows
    assert (
        student.sex,
        student.ethnic_group,
        student.phone,
        student.completed,
        student.status,
    ) == (None,) * 5
    assert (student.guardians, student.policies) == ((), ())


# Names


def test_family_and_given_name_in_two_columns(tmp_path: Path) -> None:
    parsed = roster(
        tmp_path,
        [["Họ đệm", "Tên", "Lớp"], ["Nguyễn Hoài", "An", "9A1"], ["Thạch Thị", "Sa Rây", "9A1"]],
    )
    assert [(row.key.full_name, row.given_name) for row in parsed.rows] == [
        ("Nguyễn Hoài An", None),
        ("Thạch Thị Sa Rây", "Sa Rây"),
    ]


def test_a_name_heading_merged_over_two_columns(tmp_path: Path) -> None:
    grid = [
        ["STT", "Họ và tên", None, "Lớp"],
        [1, "Nguyễn Hoài", "An", "9A1"],
        [2, "Kim", "Sô Phia", "9A1"],
        [],
        [None, "Trần Văn Ký"],
    ]
    parsed = roster(tmp_path, grid, merge=[(0, 1, 0, 2)])
    assert [(row.key.full_name, row.given_name) for row in parsed.rows] == [
        ("Nguyễn Hoài An", None),
        ("Kim Sô Phia", "Sô Phia"),
    ]


def test_a_name_in_capitals_is_kept_as_written(tmp_path: Path) -> None:
    assert names(roster(tmp_path, [HEAD, [1, "  NGUYỄN  HOÀI\u00a0AN ", None, "9A1"]])) == [
        "NGUYỄN HOÀI AN"
    ]


def test_a_row_without_a_name_is_refused(tmp_path: Path) -> None:
    parsed = roster(
        tmp_path, [HEAD, AN, [2, None, "11/10/2012", "9A1"], [3, "-", "11/10/2012", "9A1"]]
    )
    assert codes(parsed) == [(3, "Họ và tên", "missing-name"), (4, "Họ và tên", "missing-name")]
    assert (parsed.total, parsed.refused) == (3, 2)


def test_a_name_with_figures_is_refused(tmp_path: Path) -> None:
    assert codes(roster(tmp_path, [HEAD, [1, "An 0912", None, "9A1"]])) == [
        (2, "Họ và tên", "unlikely-name")
    ]


# Dates


def test_a_date_of_no_calendar_is_refused_as_written(tmp_path: Path) -> None:
    parsed = roster(tmp_path, [HEAD, [1, "Lý Thị Sa Vên", "31/02/2012", "9A2"]])
    (problem,) = parsed.problems
    assert (problem.row, problem.column, problem.problem, problem.value) == (
        2,
        "Ngày sinh",
        "no-such-date",
        "31/02/2012",
    )
    assert parsed.rows == ()


def test_a_birth_date_in_the_future_is_refused_and_an_odd_age_doubted(tmp_path: Path) -> None:
    parsed = roster(
        tmp_path, [HEAD, [1, "Sơn A", "01/01/2027", "9A1"], [2, "Sơn B", "01/01/1950", "9A1"]]
    )
    assert codes(parsed) == [(2, "Ngày sinh", "unlikely-birth-date")]
    assert warned(parsed) == [(3, "Ngày sinh", "unlikely-birth-date")]


def test_a_birth_year_alone_is_no_birth_date(tmp_path: Path) -> None:
    (student,) = roster(tmp_path, [HEAD, [1, "Sơn A", 2012, "9A1"]]).rows
    assert (student.key.birth_date, student.birth_year) == (None, 2012)


def test_day_month_and_year_in_three_columns(tmp_path: Path) -> None:
    grid = [
        ["Họ và tên", "Ngày sinh", None, None, "Lớp"],
        [None, "Ngày", "Tháng", "Năm", None],
        ["Sơn A", 22, 8, 2012, "9A1"],
        ["Sơn B", 31, 2, 2012, "9A1"],
    ]
    parsed = roster(tmp_path, grid)
    assert parsed.rows[0].key.birth_date == date(2012, 8, 22)
    assert codes(parsed) == [(4, "Ngày sinh / Ngày", "no-such-date")]


def test_a_birth_date_under_nam_or_nu_tells_the_sex(tmp_path: Path) -> None:
    grid = [
        ["Họ và tên", "Ngày sinh", None, "Lớp"],
        [None, "Nam", "Nữ", None],
        ["Sơn A", "22/08/2012", None, "9A1"],
        ["Sơn B", None, "11/10/2012", "9A1"],
    ]
    assert [(row.sex, row.key.birth_date) for row in roster(tmp_path, grid).rows] == [
        ("MALE", date(2012, 8, 22)),
        ("FEMALE", date(2012, 10, 11)),
    ]


# Classes


def test_a_class_comes_from_the_option_the_title_or_the_sheet(tmp_path: Path) -> None:
    bare = [["STT", "Họ và tên"], [1, "Nguyễn Hoài An"]]
    titled = [["DANH SÁCH LỚP 9A3 NĂM HỌC 2026-2027"], *bare]
    assert rosters(tmp_path, {"9A5": bare}).rows[0].key.class_name == "9A5"
    assert rosters(tmp_path, {"9A5": titled}).rows[0].key.class_name == "9A3"
    assert rosters(tmp_path, {"9A5": titled}, class_name="9A7").rows[0].key.class_name == "9A7"
    own = [["Lớp 9A3"], ["STT", "Họ và tên", "Lớp"], [1, "Nguyễn Hoài An", "9A9"]]
    assert rosters(tmp_path, {"9A5": own}, class_name="9A7").rows[0].key.class_name == "9A9"


def test_a_sheet_for_each_class(tmp_path: Path) -> None:
    sheets = {
        name: [["STT", "Họ và tên"], [1, f"Sơn {end}"]]
        for name, end in (("9A1", "An"), ("9A2", "Bé"), ("Ghi chú", "C"))
    }
    sheets["Ghi chú"] = [["Nhớ nộp trước thứ sáu"]]
    assert [(row.key.full_name, row.key.class_name) for row in rosters(tmp_path, sheets).rows] == [
        ("Sơn An", "9A1"),
        ("Sơn Bé", "9A2"),
    ]


def test_several_classes_under_one_another_in_a_sheet(tmp_path: Path) -> None:
    head = ["STT", "Họ và tên", "Ngày sinh"]
    grid = [
        ["LỚP 9A1"],
        head,
        [1, "Sơn An", "22/08/2012"],
        ["Tổng số: 1 học sinh"],
        [],
        ["LỚP 9A2"],
        ["STT", "Ngày sinh", "Họ và tên"],
        [1, "11/10/2012", "Sơn Bé"],
    ]
    assert [
        (row.row, row.key.full_name, row.key.class_name) for row in roster(tmp_path, grid).rows
    ] == [(3, "Sơn An", "9A1"), (8, "Sơn Bé", "9A2")]


def test_a_row_that_names_a_class_begins_it(tmp_path: Path) -> None:
    grid = [
        ["STT", "Họ và tên"],
        ["Lớp 9A1"],
        [1, "Sơn An"],
        [None, "Lớp 9A2"],
        [1, "Sơn Bé"],
        ["9A3"],
        [1, "Sơn Cảnh"],
    ]
    assert [row.key.class_name for row in roster(tmp_path, grid).rows] == ["9A1", "9A2", "9A3"]


def test_a_student_without_a_class_is_refused(tmp_path: Path) -> None:
    assert codes(roster(tmp_path, [HEAD, AN, [2, "Kim Sô Phia", "11/10/2012", None]])) == [
        (3, "Lớp", "missing-class")
    ]


def test_a_class_that_became_a_date_is_refused(tmp_path: Path) -> None:
    parsed = roster(tmp_path, [HEAD, [1, "Sơn An", None, date(2026, 1, 9)]])
    assert codes(parsed) == [(2, "Lớp", "class-turned-into-date")]


# What is no student


def test_totals_and_signatures_are_no_students(tmp_path: Path) -> None:
    foot: list[list[Any]] = [
        [None, "Tổng cộng: 2 học sinh"],
        [None, None, "Trà Cú, ngày 05 tháng 9 năm 2026"],
        [None, "NGƯỜI LẬP BIỂU", "HIỆU TRƯỞNG"],
        [],
        [],
        [None, "Trần Thị Ký", "Lê Văn Duyệt"],
    ]
    parsed = roster(tmp_path, [HEAD, AN, PHIA, *foot])
    assert names(parsed) == ["Nguyễn Hoài An", "Kim Sô Phia"]
    assert (parsed.total, parsed.problems, parsed.warnings) == (2, (), ())


def test_a_name_alone_under_a_gap_is_left_out_and_said_so(tmp_path: Path) -> None:
    parsed = roster(tmp_path, [HEAD, AN, [], [None, "Trần Thị Ký"]])
    assert names(parsed) == ["Nguyễn Hoài An"]
    assert warned(parsed) == [(4, "Họ và tên", "taken-for-signature")]


def test_a_student_after_a_gap_is_still_a_student(tmp_path: Path) -> None:
    assert len(roster(tmp_path, [HEAD, AN, [], [], PHIA]).rows) == 2


def test_a_list_of_names_only_loses_nobody(tmp_path: Path) -> None:
    grid = [["Họ và tên"], ["Sơn An"], ["Sơn Bé"], [], ["Sơn Cảnh"]]
    assert len(roster(tmp_path, grid, class_name="9A1").rows) == 3


def test_a_person_whose_name_sounds_like_a_total_is_a_student(tmp_path: Path) -> None:
    grid = [
        ["Họ và tên", "Ngày sinh", "Lớp"],
        ["Tống Hợp An", None, "9A1"],
        ["Lưu Ý Nhi", None, "9A1"],
        ["Tong So Phia", "11/10/2012", "9A1"],
    ]
    assert len(roster(tmp_path, grid).rows) == 3


def test_a_heading_inside_the_table_is_left_out_and_said_so(tmp_path: Path) -> None:
    parsed = roster(tmp_path, [HEAD, [None, "Tổ 1"], AN])
    assert names(parsed) == ["Nguyễn Hoài An"]
    assert warned(parsed) == [(2, "Họ và tên", "taken-for-title")]


def test_a_class_merged_over_its_students_is_the_class_of_all(tmp_path: Path) -> None:
    rows = [
        [at, f"Sơn {'ABCDEFGHIK'[at]}", None, name]
        for at, name in enumerate(["9A1", *[None] * 4, "9A2", *[None] * 4])
    ]
    parsed = roster(tmp_path, [HEAD, *rows])
    assert [row.key.class_name for row in parsed.rows] == ["9A1"] * 5 + ["9A2"] * 5


def test_rows_prepared_with_numbers_only_are_blank(tmp_path: Path) -> None:
    parsed = roster(tmp_path, [HEAD, AN, [2], [3, None, None, "9A1"]])
    assert (parsed.total, parsed.problems) == (1, ())


# Sex, ethnic group, status, policies


def test_the_sex_however_it_is_written(tmp_path: Path) -> None:
    parsed = column(tmp_path, "Giới tính", "Nam", "nữ", "NU", "M", "female", 1)
    assert [row.sex for row in parsed.rows] == [
        "MALE",
        "FEMALE",
        "FEMALE",
        "MALE",
        "FEMALE",
        "MALE",
    ]
    assert codes(column(tmp_path, "Giới tính", "Bê đê")) == [(2, "Giới tính", "unknown-sex")]


def test_a_column_of_girls_marked_x(tmp_path: Path) -> None:
    assert [row.sex for row in column(tmp_path, "Nữ", "x", None).rows] == ["FEMALE", "MALE"]
    assert [row.sex for row in column(tmp_path, "Nữ", None, None).rows] == [None, None]


def test_an_unknown_ethnic_group_or_status_is_refused(tmp_path: Path) -> None:
    assert codes(column(tmp_path, "Dân tộc", "Khmer", "Klingon")) == [
        (3, "Dân tộc", "unknown-ethnic-group")
    ]
    assert codes(column(tmp_path, "Trạng thái", "Đang học", "Bay")) == [
        (3, "Trạng thái", "unknown-status")
    ]
    assert codes(column(tmp_path, "Lý do thôi học", "08", "Thích thì nghỉ")) == [
        (3, "Lý do thôi học", "unknown-leaving-reason")
    ]


def test_an_ethnic_group_by_its_number_is_the_sectors(tmp_path: Path) -> None:
    assert [row.ethnic_group for row in column(tmp_path, "Mã dân tộc", "05", 1, "04").rows] == [
        "KHMER",
        "KINH",
        "HOA",
    ]


def test_a_blank_among_marks_means_no_and_a_blank_column_means_nothing(tmp_path: Path) -> None:
    poor, other = column(tmp_path, "Hộ nghèo", "x", None).rows
    assert (poor.policies, other.policies) == (
        (PolicyFact("POOR", True),),
        (PolicyFact("POOR", False),),
    )
    assert column(tmp_path, "Hộ nghèo", None, None).rows[0].policies == ()


def test_poor_and_near_poor_in_one_column(tmp_path: Path) -> None:
    parsed = column(tmp_path, "Hộ nghèo/cận nghèo", "Nghèo", "Cận nghèo", None)
    found = [[fact.policy for fact in row.policies if fact.member] for row in parsed.rows]
    assert found == [["POOR"], ["NEAR_POOR"], []]
    assert codes(column(tmp_path, "Hộ nghèo/cận nghèo", "x")) == [
        (2, "Hộ nghèo/cận nghèo", "unknown-mark")
    ]


def test_boarders_and_semi_boarders(tmp_path: Path) -> None:
    found = [
        [fact.policy for fact in row.policies if fact.member]
        for row in column(tmp_path, "Bán trú / NT", "NT", "BT", None).rows
    ]
    assert found == [["BOARDING"], ["SEMI_BOARDING"], []]


def test_a_list_of_policy_groups_by_name_or_number(tmp_path: Path) -> None:
    parsed = column(
        tmp_path,
        "Đối tượng chính sách",
        "08",
        "Con thương binh; Hộ cận nghèo",
        "Mồ côi cả cha, mẹ",
        "Con vua",
    )
    found = [[fact.policy for fact in row.policies] for row in parsed.rows]
    assert found == [["POOR"], ["WAR_INVALID", "NEAR_POOR"], ["ORPHAN_BOTH"]]
    assert codes(parsed) == [(5, "Đối tượng chính sách", "unknown-policy-group")]


def test_the_kind_of_disability_is_kept(tmp_path: Path) -> None:
    assert column(tmp_path, "Khuyết tật", "Khuyết tật vận động").rows[0].policies == (
        PolicyFact("DISABLED", True, "Khuyết tật vận động"),
    )


def test_an_orphan_of_whom_is_not_guessed(tmp_path: Path) -> None:
    parsed = column(tmp_path, "Mồ côi", "cha", "x")
    assert parsed.rows[0].policies == (PolicyFact("ORPHAN_ONE", True),)
    assert warned(parsed) == [(3, "Mồ côi", "unclear-mark")]


def test_old_study_levels_keep_their_label_and_scale(tmp_path: Path) -> None:
    parsed = column(tmp_path, "Học lực", "Giỏi", "Khá", "TB")
    assert [(row.study_label, row.study_level) for row in parsed.rows] == [
        ("Giỏi", "OLD_STUDY_EXCELLENT"),
        ("Khá", "OLD_STUDY_FAIR"),
        ("TB", "OLD_STUDY_AVERAGE"),
    ]
    assert [row.study_level for row in column(tmp_path, "Học lực", "Khá", "Đạt").rows] == [
        "STUDY_FAIR",
        "STUDY_PASS",
    ]


def test_a_level_nobody_knows_is_kept_as_a_label(tmp_path: Path) -> None:
    parsed = column(tmp_path, "Kết quả học tập", "Xuất chúng")
    assert (parsed.rows[0].study_label, parsed.rows[0].study_level) == ("Xuất chúng", None)
    assert warned(parsed) == [(2, "Kết quả học tập", "unknown-level")]


def test_placeholders_are_not_taken_for_words(tmp_path: Path) -> None:
    parsed = column(tmp_path, "Chỗ ở hiện nay", "-", 36, "Ấp Chợ")
    assert [row.address for row in parsed.rows] == [None, None, "Ấp Chợ"]
    assert warned(parsed) == [
        (2, "Chỗ ở hiện nay", "placeholder-dropped"),
        (3, "Chỗ ở hiện nay", "placeholder-dropped"),
    ]


# Ids


def test_a_numeric_id_gets_its_zero_back_with_a_word(tmp_path: Path) -> None:
    parsed = column(tmp_path, "Mã định danh Bộ GD&ĐT", 123456789)
    assert parsed.rows[0].key.ministry_id == "0123456789"
    assert warned(parsed) == [(2, "Mã định danh Bộ GD&ĐT", "leading-zero-restored")]


def test_an_id_column_that_does_not_say_which(tmp_path: Path) -> None:
    ministry, personal = column(tmp_path, "Mã định danh", "0123456789", "084312001234").rows
    assert (ministry.key.ministry_id, ministry.key.personal_id) == ("0123456789", None)
    assert (personal.key.ministry_id, personal.key.personal_id) == (None, "084312001234")


def test_a_personal_id_is_checked_softly(tmp_path: Path) -> None:
    grid = [
        ["Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Lớp"],
        ["Sơn An", "01/01/2012", "Nam", "084313001234", "9A1"],
    ]
    parsed = roster(tmp_path, grid)
    assert warned(parsed) == [
        (2, "Số CCCD", "id-does-not-fit-birth-year"),
        (2, "Số CCCD", "id-does-not-fit-sex"),
    ]
    assert len(parsed.rows) == 1


def test_a_student_listed_twice_is_refused_the_second_time(tmp_path: Path) -> None:
    grid = [
        ["Mã định danh Bộ GD&ĐT", "Họ và tên", "Ngày sinh", "Lớp"],
        ["0123456789", "Sơn An", "01/01/2012", "9A1"],
        ["0123456789", "Sơn Bé", "01/02/2012", "9A1"],
        ["0123456788", "Sơn An", "01/01/2012", "9A1"],
        [None, "SƠN  AN", "1/1/2012", "9a1"],
    ]
    assert codes(roster(tmp_path, grid)) == [
        (3, "Mã định danh Bộ GD&ĐT", "duplicate-in-file"),
        (5, "Họ và tên", "duplicate-in-file"),
    ]


# Old text

TCVN3 = [
    ["STT", "Họ và tên", "Lớp"],
    [1, "NguyÔn Hoµi An", "9A1"],
    [2, "TrÇn ThÞ BÐ", "9A1"],
    [3, "Kim Phi", "9A1"],
]


def test_old_text_is_reported_and_never_converted_unasked(tmp_path: Path) -> None:
    parsed = roster(tmp_path, TCVN3, font=".VnTime")
    assert codes(parsed) == [
        (2, "Họ và tên", "legacy-encoding"),
        (3, "Họ và tên", "legacy-encoding"),
    ]
    assert names(parsed) == ["Kim Phi"]


def test_old_text_is_converted_when_asked(tmp_path: Path) -> None:
    assert names(roster(tmp_path, TCVN3, font=".VnTime", legacy=Legacy.TCVN3)) == [
        "Nguyễn Hoài An",
        "Trần Thị Bé",
        "Kim Phi",
    ]


def test_old_headings_are_understood_too(tmp_path: Path) -> None:
    grid = [
        ["STT", "Hoï vaø teân", "Lôùp"],
        [1, "Nguyeãn Hoaøi An", "9A1"],
        [2, "Traàn Thò Beù", "9A1"],
        [3, "Leâ Vaên Ñöùc", "9A1"],
    ]
    assert {code for _, _, code in codes(roster(tmp_path, grid))} == {"legacy-encoding"}
    assert names(roster(tmp_path, grid, legacy=Legacy.VNI)) == [
        "Nguyễn Hoài An",
        "Trần Thị Bé",
        "Lê Văn Đức",
    ]


# Any grid at all

HEADINGS = [
    "STT",
    "Họ và tên",
    "Họ đệm",
    "Tên",
    "Ngày sinh",
    "Lớp",
    "Nữ",
    "Mã định danh",
    "Hộ nghèo",
    "Kết quả",
    "Học tập",
    "Giới tính",
    "Nội dung",
    "Ngày",
    "Nguyện vọng",
    "NV1",
    "THPT",
    "Thời lượng",
    "Hướng đi",
    "Tổng cộng",
    "LỚP 9A1",
    "Khuyết tật",
    "Đối tượng chính sách",
]
CELLS = st.one_of(
    st.none(),
    st.sampled_from(HEADINGS),
    st.text(max_size=12),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.sampled_from([float("nan"), float("inf"), -1, 10**400, "²", "٠١/٠٢/٢٠١٢"]),
    st.sampled_from(["x", "22/08/2012", "9A1", "Nguyễn Hoài An", "8.41E+10", "NguyÔn Hoµi An"]),
)


@settings(
    derandomize=True, max_examples=250, deadline=None, suppress_health_check=list(HealthCheck)
)
@given(
    st.lists(st.lists(st.sampled_from([*HEADINGS, None]), max_size=9), max_size=3),
    st.lists(st.lists(CELLS, max_size=9), max_size=12),
    st.sampled_from([None, Legacy.VNI]),
)
@pytest.mark.slow
def test_no_grid_of_cells_raises_anything_unforeseen(
    head: Any, body: Any, legacy: Legacy | None
) -> None:
    book = Workbook("xlsx", (Sheet("9A1", [*head, *body], 1, False),))
    for read in (read_roster, read_pathways, read_sessions):
        try:
            parsed: Any = read(book, CATALOGUES, options(legacy=legacy))
        except SheetError:
            continue
        assert parsed.total == len(parsed.rows) + parsed.refused
        assert {row.row for row in parsed.rows}.isdisjoint(found.row for found in parsed.problems)

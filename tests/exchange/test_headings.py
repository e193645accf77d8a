"""Headings are found, whoever wrote them and wherever they stand."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest

from counsellor_app.domain.errors import SheetHeadingMissing, SheetNotFound
from counsellor_app.exchange.headings import load_headings, row_words
from counsellor_app.paths import resources
from tests.exchange.list_builders import roster, rosters

STUDENT = [1, "Nguyễn Hoài An", "22/08/2012", "9A1"]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Họ và tên", "full_name"),
        ("HỌ VÀ TÊN *", "full_name"),
        ("ho va ten", "full_name"),
        ("  Họ\n và\u00a0tên ", "full_name"),
        (unicodedata.normalize("NFD", "Họ và tên"), "full_name"),
        ("Mã định danh bộ GD&ĐT", "ministry_id"),
        ("Ngày sinh (dd/mm/yyyy) *", "birth_date"),
        ("Thôn/Xóm(/Ấp)", "hamlet"),
        ("Nữ", "female_mark"),
        ("nu", "female_mark"),
        ("SĐT liên hệ", "phone"),
        ("Số điện thoại của cha", "father_phone"),
        ("Hoà thành", None),
        ("Năm", None),
        ("Ghi chú", None),
    ],
)
def test_a_heading_is_known_by_its_words(heading: str, field: str | None) -> None:
    found = load_headings("students").meaning("", heading)
    assert (found.field if found else None) == field


@pytest.mark.parametrize(
    ("parent", "child", "field"),
    [
        ("Họ tên cha mẹ", "Cha", "father_name"),
        ("Mẹ", "Họ và tên", "mother_name"),
        ("Thông tin về cha", "Nghề nghiệp", "father_occupation"),
        ("Kết quả", "Rèn luyện", "conduct"),
        ("Giới tính", "Nữ", "female_mark"),
        ("Đối tượng", "Cận nghèo", "policy_near_poor"),
        ("Ngày sinh", "Năm", "birth_year"),
        ("Ngày sinh", "Nam", "birth_if_male"),
        ("Thông tin học sinh", "Lớp", "class_name"),
    ],
)
def test_two_tiers_of_headings_are_read_together(parent: str, child: str, field: str) -> None:
    found = load_headings("students").meaning(parent, child)
    assert found is not None
    assert found.field == field


def test_a_parents_column_is_never_taken_for_the_students() -> None:
    assert load_headings("students").meaning("Thông tin người giám hộ", "Dân tộc") is None


def test_every_field_is_known_by_its_own_label() -> None:
    for kind in ("students", "pathways", "sessions"):
        headings = load_headings(kind)
        for field, label in headings.labels.items():
            if field in headings.spans:
                continue
            found = headings.meaning("", label)
            assert found is not None, label
            assert found.field == field or headings.labels[found.field] == label


def test_heading_files_are_clean() -> None:
    for path in resources("headings").glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text)
        assert tomllib.loads(text)
    assert row_words()["totals"]


def test_headings_stand_under_titles_and_motto(tmp_path: Path) -> None:
    above = [
        ["UBND XÃ TRÀ CÚ", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["TRƯỜNG THCS", None, "Độc lập - Tự do - Hạnh phúc"],
        [],
        ["DANH SÁCH HỌC SINH"],
    ]
    parsed = roster(tmp_path, [*above, ["STT", "Họ và tên", "Ngày sinh", "Lớp"], STUDENT])
    assert [(row.row, row.key.full_name) for row in parsed.rows] == [(6, "Nguyễn Hoài An")]


def test_headings_may_stand_in_row_thirty_but_not_in_row_thirty_two(tmp_path: Path) -> None:
    table = [["STT", "Họ và tên", "Ngày sinh", "Lớp"], STUDENT]
    assert len(roster(tmp_path, [["SỞ GIÁO DỤC"], *[[]] * 28, *table]).rows) == 1
    with pytest.raises(SheetHeadingMissing):
        roster(tmp_path, [["SỞ GIÁO DỤC"], *[[]] * 30, *table])


@pytest.mark.parametrize(
    "numbers",
    [["(1)", "(2)", "(3)", "(4)"], [1, 2, 3, 4], ["A", "B", 1, 2], ["1", "2", "3", "4"]],
)
def test_a_row_that_numbers_the_columns_is_no_student(
    tmp_path: Path, numbers: list[object]
) -> None:
    parsed = roster(tmp_path, [["STT", "Họ và tên", "Ngày sinh", "Lớp"], numbers, STUDENT])
    assert parsed.total == len(parsed.rows) == 1


def test_a_list_in_two_tiers_with_merged_cells(tmp_path: Path) -> None:
    grid = [
        ["STT", "Họ và tên", "Giới tính", None, "Lớp", "Họ tên cha mẹ", None],
        [None, None, "Nam", "Nữ", None, "Cha", "Mẹ"],
        [1, "Thạch Thị Sa Rây", None, "x", "9A2", "Thạch Sên", "Kim Thị Sô"],
        [2, "Danh Minh Khôi", "x", None, "9A2", None, None],
    ]
    merged = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 1, 4), (0, 5, 0, 6)]
    girl, boy = roster(tmp_path, grid, merge=merged).rows
    assert (girl.sex, boy.sex) == ("FEMALE", "MALE")
    assert [(one.relation, one.name) for one in girl.guardians] == [
        ("FATHER", "Thạch Sên"),
        ("MOTHER", "Kim Thị Sô"),
    ]


def test_of_two_columns_headed_alike_the_first_that_holds_anything_counts(tmp_path: Path) -> None:
    grid = [["Họ và tên", "Lớp", "Lớp", "Lớp"], ["Kim Sô Phia", None, "9A1", "9A9"]]
    assert roster(tmp_path, grid).rows[0].key.class_name == "9A1"


def test_the_whole_years_result_is_taken_not_a_terms(tmp_path: Path) -> None:
    grid = [
        ["Họ và tên", "Lớp", "Học kỳ I", None, "Cả năm", None],
        [None, None, "Học lực", "Hạnh kiểm", "Học lực", "Hạnh kiểm"],
        ["Sơn An", "9A1", "Giỏi", "Tốt", "Khá", "Khá"],
    ]
    (student,) = roster(tmp_path, grid).rows
    assert (student.study_label, student.conduct_label) == ("Khá", "Khá")


def test_a_problem_names_the_column_as_the_file_does(tmp_path: Path) -> None:
    grid = [
        ["STT", "HỌ TÊN *", "Lớp", "Cha", None],
        [None, None, None, "Họ tên", "Năm sinh"],
        [1, "An 2", "9A1", "B", "?"],
    ]
    assert roster(tmp_path, grid).problems[0].column == "HỌ TÊN"


def test_a_file_without_headings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetHeadingMissing) as refused:
        roster(tmp_path, [["Nguyễn Hoài An", "9A1"], ["Kim Sô Phia", "9A1"]])
    assert refused.value.facts["missing"] == ("Họ và tên",)


def test_a_named_sheet_is_found_without_diacritics_and_only_it_is_read(tmp_path: Path) -> None:
    sheets = {
        "Khối 8": [["Họ và tên", "Lớp"], ["Kim Sô Phia", "8A1"]],
        "Khối 9": [["Họ và tên", "Lớp"], ["Sơn Rích Thi", "9A1"]],
    }
    parsed = rosters(tmp_path, sheets, sheet="khoi 9")
    assert [row.key.full_name for row in parsed.rows] == ["Sơn Rích Thi"]


def test_a_sheet_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(SheetNotFound) as refused:
        rosters(tmp_path, {"Khối 9": [["Họ và tên", "Lớp"]]}, sheet="Khối 7")
    assert refused.value.facts["sheets"] == ("Khối 9",)


def test_a_hidden_sheet_is_read_only_when_named(tmp_path: Path) -> None:
    sheets = {
        "Khối 9": [["Họ và tên", "Lớp"], ["Sơn Rích Thi", "9A1"]],
        "Cũ": [["Họ và tên", "Lớp"], ["Kim Sô Phia", "8A1"]],
    }
    assert [row.key.full_name for row in rosters(tmp_path, sheets, hidden=["Cũ"]).rows] == [
        "Sơn Rích Thi"
    ]
    assert [
        row.key.full_name for row in rosters(tmp_path, sheets, hidden=["Cũ"], sheet="Cũ").rows
    ] == ["Kim Sô Phia"]

"""The workbook a school hands in, opened by another program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from counsellor_app.domain.summary import Counts, Summary
from counsellor_app.exchange.summary_xlsx import write_summary_xlsx
from tests.summary_builders import MADE_AT, SIGNING, invented, layout, pathways, student, summary


def written(path: Path, school: Summary, *, circulate: bool = False) -> Path:
    file = path / "summary.xlsx"
    write_summary_xlsx(
        school,
        file,
        layout=layout(),
        catalogue=pathways(school.grade),
        signing=SIGNING,
        made_at=MADE_AT,
        circulate=circulate,
    )
    return file


def opened(path: Path, school: Summary, **how: Any) -> Any:
    return openpyxl.load_workbook(written(path, school, **how))


def words(sheet: Any) -> list[str]:
    return [cell.value for row in sheet for cell in row if isinstance(cell.value, str)]


def line(sheet: Any, name: str) -> list[Any]:
    """The cells of the row that begins, after its number, with this name."""
    return next([cell.value for cell in row] for row in sheet if row[1].value == name)


@pytest.mark.parametrize(
    ("grade", "basis", "sheets"),
    [
        (9, "actual", ["Biểu 1", "Biểu 2", "Biểu 3", "Kiểm tra"]),
        (9, "intended", ["Biểu 1", "Biểu 2", "Biểu 3", "Biểu 4", "Kiểm tra"]),
        (12, "actual", ["Biểu 1", "Biểu 2", "Biểu 3", "Kiểm tra"]),
    ],
)
def test_each_grade_and_basis_has_its_tables(
    tmp_path: Path, grade: int, basis: Any, sheets: list[str]
) -> None:
    book = opened(tmp_path, replace(invented(grade=grade), basis=basis))
    assert book.sheetnames == sheets


def test_a_sheet_looks_like_an_official_table(tmp_path: Path) -> None:
    sheet = opened(tmp_path, invented())["Biểu 1"]
    found = words(sheet)
    assert found[:5] == [
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH VĨNH LONG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TRƯỜNG PTDTNT THCS-THPT SÔNG TRĂNG",
        "Độc lập - Tự do - Hạnh phúc",
        "BIỂU 1. TỔNG HỢP PHÂN LUỒNG HỌC SINH SAU THCS",
    ]
    assert "Năm học 2026-2027 – Tính đến ngày 13/04/2027" in found
    assert "Trà Cú, ngày 05 tháng 4 năm 2027" in found
    assert [one for one in found if one in ("NGƯỜI LẬP BIỂU", "HIỆU TRƯỞNG")] == [
        "NGƯỜI LẬP BIỂU",
        "HIỆU TRƯỞNG",
    ]
    assert {cell.font.name for row in sheet for cell in row if cell.value is not None} == {
        "Times New Roman"
    }


def test_a_sheet_is_ready_to_print(tmp_path: Path) -> None:
    for sheet in opened(tmp_path, invented()):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.fitToWidth in (None, 1)  # one page wide unless said otherwise
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_area
        assert sheet.print_title_rows
        assert "&P" in sheet.oddFooter.center.text
        assert sheet.freeze_panes


def test_a_short_table_shares_its_page_with_the_signatures(tmp_path: Path) -> None:
    short = opened(tmp_path, invented(classes=4))["Biểu 1"]
    long = opened(tmp_path, invented(classes=40))["Biểu 1"]
    assert short.page_setup.fitToHeight in (None, 1)  # one page high unless said otherwise
    assert long.page_setup.fitToHeight == 0


def test_no_row_of_numbers_is_cramped(tmp_path: Path) -> None:
    for sheet in opened(tmp_path, invented()):
        rows = [row[0].row for row in sheet if isinstance(row[0].value, int)]
        assert rows
        assert all(sheet.row_dimensions[row].height >= 18 for row in rows)


def test_completers_nobody_has_recorded_are_no_nought(tmp_path: Path) -> None:
    sheet = opened(tmp_path, invented(completed=False))["Biểu 1"]
    assert line(sheet, "9A1")[5:7] == ["–", "–"]
    assert line(sheet, "Tổng cộng")[5:7] == ["–", "–"]


def test_a_footnote_stands_only_under_the_columns_it_explains(tmp_path: Path) -> None:
    for sheet in opened(tmp_path, invented()):
        found = words(sheet)
        for sign in ("DT", "NV"):
            columns = any(sign in one.split()[:2] and len(one) < 20 for one in found)
            assert columns == any(one.startswith(f"{sign}:") for one in found)


def test_totals_are_sums_that_also_stand_written(tmp_path: Path) -> None:
    school = invented()
    file = written(tmp_path, school)
    living = line(openpyxl.load_workbook(file)["Biểu 1"], "Tổng cộng")
    fixed = line(openpyxl.load_workbook(file, data_only=True)["Biểu 1"], "Tổng cộng")
    assert living[2].startswith("=SUM(C")
    assert fixed[2:6] == [
        school.all.total,
        school.all.female,
        school.all.minority,
        school.completed.total,
    ]


def test_the_pathways_of_a_class_add_up_to_its_completers(tmp_path: Path) -> None:
    sheet = opened(tmp_path, invented())["Biểu 1"]
    for name in ("9A1", "9A2", "9A3", "9A4"):
        cells = line(sheet, name)
        assert sum(cells[7:-1:2]) == cells[5]


def test_percentages_are_numbers_with_one_decimal(tmp_path: Path) -> None:
    school = summary(*(student(pathway=way) for way in ["S9_TC"] * 5 + ["S9_GDTX"] * 8))
    sheet = opened(tmp_path, school)["Biểu 2"]
    assert line(sheet, "Trung cấp")[-1] == 38.5
    last = sheet.max_column
    assert {row[last - 1].number_format for row in sheet if row[1].value == "Trung cấp"} == {"0.0"}


def test_the_sheet_says_what_its_percentages_are_of(tmp_path: Path) -> None:
    done = words(opened(tmp_path, invented())["Biểu 1"])
    assert any("tính trên số học sinh hoàn thành/tốt nghiệp THCS" in one for one in done)
    assert any("Tử số gồm: GDTX kết hợp trung cấp nghề; Trung cấp;" in one for one in done)
    before = words(opened(tmp_path, invented(completed=False))["Biểu 1"])
    assert any("tính trên tổng số học sinh lớp 9 (142 em)" in one for one in before)


def test_a_text_is_never_a_formula(tmp_path: Path) -> None:
    name = '=HYPERLINK("http://x","y")'
    sheet = opened(tmp_path, summary(student(name), student("@9A2")))["Biểu 1"]
    kinds = {cell.value: cell.data_type for row in sheet for cell in row if cell.column == 2}
    assert (kinds[name], kinds["@9A2"]) == ("s", "s")


def test_the_same_counts_give_the_same_workbook(tmp_path: Path) -> None:
    first = written(tmp_path, invented()).read_bytes()
    assert written(tmp_path, invented()).read_bytes() == first


def test_a_circulated_workbook_shows_no_small_number(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, invented(), circulate=True), data_only=True)
    assert "Kiểm tra" not in book.sheetnames
    for sheet in book:
        heading = next(cell.row for row in sheet for cell in row if cell.value == "TT")
        for row in sheet.iter_rows(min_row=heading + 2, min_col=3):
            for cell in row:
                small = isinstance(cell.value, (int, float)) and 0 < cell.value < 5
                assert not small or cell.number_format == "0.0"
    assert "…" in words(book["Biểu 2"])
    assert any(one.startswith("Dấu …") for one in words(book["Biểu 2"]))


def test_a_hidden_count_hides_its_percentage(tmp_path: Path) -> None:
    sheet = opened(tmp_path, invented(), circulate=True)["Biểu 1"]
    for name in ("9A1", "9A2", "9A3", "9A4", "Tổng cộng"):
        cells = line(sheet, name)
        for count, share in zip(cells[7:-1:2], cells[8:-1:2], strict=True):
            assert count != "…" or share == "…"


def test_a_grade_of_nobody_is_an_empty_table(tmp_path: Path) -> None:
    book = opened(tmp_path, summary())
    assert line(book["Biểu 2"], "Tổng cộng")[-1] == "–"
    assert summary().all == Counts()

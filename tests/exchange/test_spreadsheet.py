"""Any list becomes cells: kinds, values, encodings."""

from __future__ import annotations

import datetime as dt
import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import FileNotThere, SheetUnreadable
from counsellor_app.exchange.spreadsheet import CellValue, Sheet, read_workbook
from tests.exchange.sheet_builders import (
    changed_part,
    ods_bytes,
    ods_cell,
    ods_covered,
    ods_row,
    ods_tables,
    saved,
    xls_bytes,
    xlsx_bytes,
)

LIST: list[list[Any]] = [
    ["DANH SÁCH HỌC SINH LỚP 9A1"],
    [],
    ["STT", "Họ và tên", "Ngày sinh", "Điểm", "Mã"],
    [1, "Thạch Thị Sa Rây", dt.date(2011, 2, 1), 8.5, "0840000001"],
    [2, "Kim Sô Phiếp", dt.date(2011, 12, 31), 7, "0840000002"],
]


def sheet_of(folder: Path, content: bytes, name: str = "ds.xlsx") -> Sheet:
    return read_workbook(saved(folder, name, content)).sheets[0]


def rows_of(folder: Path, content: bytes, name: str = "ds.xlsx") -> list[list[CellValue]]:
    return sheet_of(folder, content, name).rows


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods", "csv"])
@pytest.mark.parametrize(
    ("kind", "make"), [("xlsx", xlsx_bytes), ("xls", xls_bytes), ("ods", ods_bytes)]
)
def test_a_list_reads_the_same_from_every_kind_whatever_its_ending(
    tmp_path: Path, kind: str, make: Any, ending: str
) -> None:
    book = read_workbook(saved(tmp_path, f"ds.{ending}", make({"9A1": LIST})))
    assert (book.kind, book.sheets[0].name, book.sheets[0].first_row) == (kind, "9A1", 1)
    assert book.sheets[0].rows == LIST
    assert [type(cell) for cell in book.sheets[0].rows[4]] == [int, str, dt.date, int, str]


@pytest.mark.parametrize("make", [xlsx_bytes, xls_bytes, ods_bytes])
def test_rows_keep_their_own_numbers_and_columns(tmp_path: Path, make: Any) -> None:
    sheet = sheet_of(tmp_path, make({"A": [[], [], [None, None, "x"], [], ["y"]]}))
    assert (sheet.first_row, sheet.rows) == (3, [[None, None, "x"], [], ["y"]])


@pytest.mark.parametrize("make", [xlsx_bytes, xls_bytes, ods_bytes])
def test_every_sheet_is_given_in_order_an_empty_one_too(tmp_path: Path, make: Any) -> None:
    book = read_workbook(saved(tmp_path, "ds", make({"9A1": [["a"]], "Trống": [], "9A2": [["b"]]})))
    assert [(s.name, s.rows) for s in book.sheets] == [
        ("9A1", [["a"]]),
        ("Trống", []),
        ("9A2", [["b"]]),
    ]


@pytest.mark.parametrize("make", [xlsx_bytes, xls_bytes])
@pytest.mark.parametrize("date_1904", [False, True])
def test_dates_are_right_in_both_epochs(tmp_path: Path, make: Any, date_1904: bool) -> None:
    days: list[Any] = [dt.date(2011, 2, 1), dt.datetime(2011, 2, 1, 7, 30), dt.date(2012, 2, 29)]
    assert rows_of(tmp_path, make({"A": [days]}, date_1904=date_1904)) == [days]


def test_the_day_excel_invented_in_1900_shifts_no_later_date(tmp_path: Path) -> None:
    def serials(book: Any) -> None:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for column, serial in enumerate((59, 61, 40575)):
            book.get_worksheet_by_name("A").write_number(0, column, serial, day)

    book = xlsx_bytes({"A": []}, more=serials)
    assert rows_of(tmp_path, book) == [
        [dt.date(1900, 2, 28), dt.date(1900, 3, 1), dt.date(2011, 2, 1)]
    ]


def test_numbers_stay_numbers_and_text_stays_text(tmp_path: Path) -> None:
    rows = rows_of(
        tmp_path, xlsx_bytes({"A": [[840000001, "0840000001", 84000000012.0, True, 8.25]]})
    )
    assert rows == [[840000001, "0840000001", 84000000012, True, 8.25]]
    assert [type(cell) for cell in rows[0]] == [int, str, int, bool, float]


def test_a_formula_gives_its_last_value_and_an_error_gives_nothing(tmp_path: Path) -> None:
    def formulas(book: Any) -> None:
        sheet = book.get_worksheet_by_name("A")
        sheet.write_formula(0, 1, '="Lan "&"Anh"', None, "Lan Anh")
        sheet.write_formula(0, 2, "=VLOOKUP(1,A:A,2)", None, "#N/A")
        sheet.write_formula(0, 3, "=1+1", None, 2)

    assert rows_of(tmp_path, xlsx_bytes({"A": [["x"]]}, more=formulas)) == [
        ["x", "Lan Anh", None, 2]
    ]


def test_text_is_composed_and_freed_of_control_characters_but_not_trimmed(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "Nguyễn Thị Ớt")
    rows = rows_of(tmp_path, xlsx_bytes({"A": [[name, " a\x07b \u00a0", "Họ\nvà tên", "   "]]}))
    assert rows == [["Nguyễn Thị Ớt", " ab \u00a0", "Họ\nvà tên", "   "]]


def test_excels_own_escapes_are_read(tmp_path: Path) -> None:
    def escape(strings: bytes) -> bytes:
        return strings.replace(b">ten<", b">Ho_x000D_\nten_x0007_<")

    book = changed_part(xlsx_bytes({"A": [["ten"]]}), "xl/sharedStrings.xml", escape)
    assert rows_of(tmp_path, book) == [["Ho\r\nten"]]


def test_hidden_sheets_are_given_and_flagged(tmp_path: Path) -> None:
    book = xlsx_bytes({"9A1": [["a"]], "Danh mục": [["b"]]}, hidden=["Danh mục"])
    sheets = read_workbook(saved(tmp_path, "ds.xlsx", book)).sheets
    assert [(s.name, s.hidden) for s in sheets] == [("9A1", False), ("Danh mục", True)]


def test_a_chart_sheet_is_passed_over(tmp_path: Path) -> None:
    def chart(book: Any) -> None:
        drawn = book.add_chart({"type": "column"})
        drawn.add_series({"values": "=A!$A$1:$A$2"})
        book.add_chartsheet("Biểu đồ").set_chart(drawn)

    sheets = read_workbook(
        saved(tmp_path, "b.xlsx", xlsx_bytes({"A": [[1], [2]]}, more=chart))
    ).sheets
    assert [s.name for s in sheets] == ["A"]


def test_a_merged_range_shows_its_top_left_cell_only(tmp_path: Path) -> None:
    def merge(book: Any) -> None:
        sheet = book.get_worksheet_by_name("A")
        sheet.merge_range(0, 0, 1, 1, "Kết quả")
        sheet.write(1, 1, "nằm dưới")

    book = xlsx_bytes({"A": [[None, None, "c"], [None, None, "d"]]}, more=merge)
    assert rows_of(tmp_path, book) == [["Kết quả", None, "c"], [None, None, "d"]]


def test_open_document_repeats_and_merges_are_laid_out(tmp_path: Path) -> None:
    content = ods_tables(
        {
            "A": [
                ods_row(ods_cell("m", numbercolumnsspanned="2"), ods_covered(), ods_cell("n")),
                ods_row(ods_cell(1, numbercolumnsrepeated="2"), ods_cell("x"), repeated=2),
                ods_row(ods_cell(None, numbercolumnsrepeated="16384"), repeated=1_000_000),
            ]
        }
    )
    assert rows_of(tmp_path, content) == [["m", None, "n"], [1, 1, "x"], [1, 1, "x"]]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\0", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b";;;\n;;;\n", "empty"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"{\\rtf1 x}", "word"),
        (b"\x89PNG\r\n\x1a\n....", "image"),
        (b"<html><table><tr><td>Lan</td></tr></table></html>", "html"),
        (b"\xef\xbb\xbf\r\n<TABLE border=1><tr><td>Lan", "html"),
        (b"MIME-Version: 1.0\r\nX: y", "html"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "xml-spreadsheet",
        ),
        (b'<?xml version="1.0"?><a/>', "xml"),
        (b'{"format": "counsellor-summary"}', "json"),
        (bytes(range(256)) * 8, "binary"),
        (b"ten,lop\n\x8d\x8e\x8f\x90\xff,9A\n", "encoding"),
        ("Nguyễn Thị Ánh, Lê Ngọc Hân\n".encode() * 20 + b"\xe1\n", "encoding"),
        (b"\x09\x04\x06\x00\x07\x00\x10\x00" + b"\0" * 40, "old-excel"),
    ],
)
def test_what_is_no_list_is_refused_by_what_it_is(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    path = saved(tmp_path, "ds.xls", content)
    with pytest.raises(SheetUnreadable) as refused:
        read_workbook(path)
    assert refused.value.facts == {"reason": reason, "path": path}


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        read_workbook(tmp_path / "không có.xlsx")
    with pytest.raises(SheetUnreadable) as refused:
        read_workbook(tmp_path)
    assert refused.value.facts["reason"] == "folder"


def test_a_pipe_is_not_waited_on(tmp_path: Path) -> None:
    pipe = tmp_path / "ống.csv"
    os.mkfifo(pipe)
    with pytest.raises(SheetUnreadable) as refused:
        read_workbook(pipe)
    assert refused.value.facts["reason"] == "not-a-file"


def test_reading_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = saved(tmp_path, "ds.xlsx", xlsx_bytes({"A": LIST}))
    path.chmod(0o444)
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    read_workbook(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("make", [xlsx_bytes, xls_bytes])
def test_old_fonts_are_named_by_column(tmp_path: Path, make: Any) -> None:
    rows: list[list[Any]] = [["STT", "Hä vµ tªn", "Líp"], [1, "NguyÔn ThÞ Lª", "9A"]]
    if make is xls_bytes:
        content = xls_bytes({"A": rows}, fonts={1: ".VnTime", 2: "Arial"})
    else:
        content = xlsx_bytes({"A": rows}, more=lambda book: _write_legacy(book, rows))
    assert dict(sheet_of(tmp_path, content).fonts) == {1: ".VnTime"}


def _write_legacy(book: Any, rows: Any) -> None:
    old = book.add_format({"font_name": ".VnTime"})
    for at, row in enumerate(rows):
        book.get_worksheet_by_name("A").write(at, 1, row[1], old)


def test_an_old_font_inside_a_rich_text_is_noticed(tmp_path: Path) -> None:
    def rich(book: Any) -> None:
        old = book.add_format({"font_name": "VNI-Times"})
        book.get_worksheet_by_name("A").write_rich_string(0, 2, "x", old, "chaøo caùc baïn")

    assert dict(sheet_of(tmp_path, xlsx_bytes({"A": [["a"]]}, more=rich)).fonts) == {2: "VNI-Times"}

"""Lists saved as text: every encoding and separator a school's computer writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from counsellor_app.exchange.spreadsheet import CellValue, Sheet, read_workbook
from tests.exchange.sheet_builders import saved, windows_1258


def sheet_of(folder: Path, content: bytes) -> Sheet:
    return read_workbook(saved(folder, "ds.csv", content)).sheets[0]


def rows_of(folder: Path, content: bytes) -> list[list[CellValue]]:
    return sheet_of(folder, content).rows


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"]
)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_text_lists_read_in_every_encoding_and_separator(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    lines = [
        ["Họ và tên", "Lớp", "Mã"],
        ["Nguyễn Thị Ngọc Ánh", "9A1", "0840000001"],
        ["Đỗ Lê Ý", "9A2", "x"],
    ]
    text = "\r\n".join(separator.join(line) for line in lines)
    if encoding == "cp1258":
        text = windows_1258(text)
    book = read_workbook(saved(tmp_path, "ds.csv", text.encode(encoding)))
    assert (book.kind, book.sheets[0].name, book.sheets[0].rows) == ("text", "", lines)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("sep=;\r\na;b,c\r\n1;2\r\n", [["a", "b,c"], ["1", "2"]]),
        ('a,b\n"x\ny","z;""w"""\n', [["a", "b"], ["x\ny", 'z;"w"']]),
        (
            "Tên;Toán;Văn\nLan;8,5;7,25\nHoa;9,0;6,75\n",
            [["Tên", "Toán", "Văn"], ["Lan", "8,5", "7,25"], ["Hoa", "9,0", "6,75"]],
        ),
        (
            "a,b\n1;2;3,x\nz,y\nq,w\nc,d\n",
            [["a", "b"], ["1;2;3", "x"], ["z", "y"], ["q", "w"], ["c", "d"]],
        ),
        (
            "Trường THCS A, xã B\n\nTên;Lớp\nLan;9A\nHoa;9B\nMai;9C\n",
            [
                ["Trường THCS A, xã B"],
                [],
                ["Tên", "Lớp"],
                ["Lan", "9A"],
                ["Hoa", "9B"],
                ["Mai", "9C"],
            ],
        ),
        ('Mã,Tên\n="0123",Lan\n', [["Mã", "Tên"], ["0123", "Lan"]]),
        ('a,b\n"lẻ,1\nc,2\nd,3\n', [["a", "b"], ['"lẻ', "1"], ["c", "2"], ["d", "3"]]),
        ("một cột\nhai\n", [["một cột"], ["hai"]]),
    ],
)
def test_a_text_list_is_cut_where_a_person_would(tmp_path: Path, text: str, rows: Any) -> None:
    assert rows_of(tmp_path, text.encode()) == rows


def test_blank_lines_above_a_text_list_count_as_rows(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, b"\n\na,b\n\n1,2\n\n\n")
    assert (sheet.first_row, sheet.rows) == (3, [["a", "b"], [], ["1", "2"]])


def test_a_text_list_in_an_old_encoding_is_kept_for_the_caller_to_convert(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "Hä vµ tªn,Líp\nNguyÔn ThÞ Lª,9A\n".encode("cp1252"))
    assert rows == [["Hä vµ tªn", "Líp"], ["NguyÔn ThÞ Lª", "9A"]]

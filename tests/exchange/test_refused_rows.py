"""Refused rows come back as a sheet that can be mended and imported again."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from counsellor_app.domain.errors import FileNotThere
from counsellor_app.exchange.refused_rows import RefusedRow, write_refused_rows
from counsellor_app.exchange.roster_sheet import read_roster
from counsellor_app.exchange.spreadsheet import Workbook, read_workbook
from tests.exchange.list_builders import CATALOGUES, options, workbook

GRID = [
    ["DANH SÁCH LỚP"],
    ["STT", "Họ và tên", "Ngày sinh", "Giới tính", None, "Lớp"],
    [None, None, None, "Nam", "Nữ", None],
    [1, "Nguyễn Hoài An", date(2012, 8, 22), "x", None, "9A1"],
    [2, "Lý Thị Sa Vên", "31/02/2012", None, "x", "9A1"],
    [3, "=HYPERLINK(1)", "@SUM(1)", None, None, "9A1"],
]


def source(tmp_path: Path) -> Workbook:
    return workbook(tmp_path / "list.xlsx", {"Khối 9": GRID})


def written(tmp_path: Path) -> Path:
    target = tmp_path / "refused.xlsx"
    refused = [
        RefusedRow("Khối 9", 5, "Ngày 31/02 không có trong lịch"),
        RefusedRow("Khối 9", 6, "Tên lạ"),
        RefusedRow("Khối 9", 6, "Ngày lạ"),
    ]
    write_refused_rows(target, source(tmp_path), refused, kind="students", reason_heading="Lý do")
    return target


def test_only_the_refused_rows_come_back_each_with_its_reasons(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(written(tmp_path))["Khối 9"]
    head, first, second = sheet.iter_rows(values_only=True)
    assert head == (
        "STT",
        "Họ và tên",
        "Ngày sinh",
        "Giới tính / Nam",
        "Giới tính / Nữ",
        "Lớp",
        "Lý do",
    )
    assert first == (
        2,
        "Lý Thị Sa Vên",
        "31/02/2012",
        None,
        "x",
        "9A1",
        "Ngày 31/02 không có trong lịch",
    )
    assert second[-1] == "Tên lạ; Ngày lạ"


def test_no_cell_of_it_is_a_formula(tmp_path: Path) -> None:
    target = written(tmp_path)
    cells = [cell for row in openpyxl.load_workbook(target)["Khối 9"].iter_rows() for cell in row]
    quoted = [cell for cell in cells if cell.value in ("=HYPERLINK(1)", "@SUM(1)")]
    assert all(
        cell.style.quotePrefix if hasattr(cell.style, "quotePrefix") else cell.quotePrefix
        for cell in quoted
    )
    assert len(quoted) == 2
    with zipfile.ZipFile(target) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


def test_mended_rows_can_be_imported_again(tmp_path: Path) -> None:
    target = written(tmp_path)
    book = openpyxl.load_workbook(target)
    book["Khối 9"]["C2"] = "28/02/2012"
    book["Khối 9"].delete_rows(3)
    book.save(target)
    (student,) = read_roster(read_workbook(target), CATALOGUES, options()).rows
    assert (student.key.birth_date, student.sex) == (date(2012, 2, 28), "FEMALE")


def test_a_place_that_refuses_writing_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere) as refused:
        write_refused_rows(
            tmp_path / "no" / "x.xlsx",
            source(tmp_path),
            [],
            kind="students",
            reason_heading="Lý do",
        )
    assert refused.value.facts["path"].name == "no"

"""One cell at a time: dates, marks, minutes, phones, ids, classes."""

from __future__ import annotations

import datetime
from datetime import date, time, timedelta
from typing import Any

import pytest

from counsellor_app.exchange.cell_values import (
    Reading,
    as_written,
    read_birth,
    read_date,
    read_mark,
    read_minutes,
    read_phone,
    read_text,
    read_year,
)
from counsellor_app.exchange.class_names import (
    class_in_title,
    class_of_sheet,
    class_row,
    read_class,
)
from counsellor_app.exchange.identifiers import (
    personal_id_doubts,
    read_ministry_id,
    read_personal_id,
    read_school_code,
)

DAY = date(2012, 8, 22)


@pytest.mark.parametrize(
    "cell",
    [
        DAY,
        datetime.datetime(2012, 8, 22, 7, 30),
        "22/08/2012",
        "22/8/2012",
        "22-08-2012",
        "22.08.2012",
        "22 / 08 / 2012",
        "'22/08/2012",
        "22/8/12",
        "2012-08-22",
        "2012/08/22",
        "2012-08-22T00:00:00.0",
        "2012-08-22 00:00:00",
        "22/08/2012 00:00",
        "22 tháng 8 năm 2012",
        "ngày 22 tháng 08 năm 2012",
        "Ngày 22 thang 8 nam 2012.",
        "22082012",
        22082012,
        20120822,
        "20120822",
        41143,
        41143.0,
        "41143",
    ],
)
def test_a_day_is_understood_however_it_is_written(cell: Any) -> None:
    assert read_date(cell) == Reading(DAY)


def test_the_day_comes_first_always() -> None:
    assert read_date("01/02/2011").value == date(2011, 2, 1)


def test_a_day_the_number_of_which_lost_its_zero_is_understood() -> None:
    assert read_date(5092012).value == date(2012, 9, 5)


@pytest.mark.parametrize(
    "cell", ["31/02/2012", "00/00/2012", "29/02/2013", "32012012", "2012-13-01", "05/13/2012"]
)
def test_a_day_that_is_in_no_calendar_is_refused(cell: str) -> None:
    assert read_date(cell) == Reading(problem="no-such-date")


@pytest.mark.parametrize(
    "cell",
    [
        "//",
        "hôm qua",
        "8/2012",
        True,
        3,
        -5,
        0.5,
        1e300,
        float("nan"),
        float("inf"),
        time(7),
        timedelta(1),
    ],
)
def test_what_is_no_day_is_refused(cell: Any) -> None:
    assert read_date(cell) == Reading(problem="unreadable-date")


@pytest.mark.parametrize("cell", ["2012", 2012, 2012.0, "năm 2012", "'2012"])
def test_a_year_alone_is_a_birth_year_and_no_date(cell: Any) -> None:
    assert read_birth(cell) == Reading(2012)


def test_the_year_of_a_parent_may_stand_in_a_whole_date() -> None:
    assert read_year("22/08/1980").value == 1980
    assert read_year("khoảng 1980") == Reading(warning="unreadable-year")


@pytest.mark.parametrize("cell", ["x", "X", "có", "Có", 1, "1", "✓", True, "v"])
def test_marks_that_mean_yes(cell: Any) -> None:
    assert read_mark(cell) == Reading(True)


@pytest.mark.parametrize("cell", ["không", 0, "0", "Ko", "-", False])
def test_marks_that_mean_no(cell: Any) -> None:
    assert read_mark(cell) == Reading(False)


@pytest.mark.parametrize("cell", ["xem lại", 7, 0.5])
def test_other_words_in_a_column_of_marks_are_refused(cell: Any) -> None:
    assert read_mark(cell) == Reading(problem="unknown-mark")


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        (30, 30),
        ("30", 30),
        ("30 phút", 30),
        ("45p", 45),
        ("1 giờ", 60),
        ("1h30", 90),
        ("1 giờ 30 phút", 90),
        ("1 giờ rưỡi", 90),
        ("0:30", 30),
        (time(0, 30), 30),
        (timedelta(minutes=30), 30),
        (30 / 1440, 30),
        (45.0, 45),
    ],
)
def test_a_length_of_time_in_minutes(cell: Any, minutes: int) -> None:
    assert read_minutes(cell) == Reading(minutes)


@pytest.mark.parametrize("cell", ["lâu", 0, -5, 5000, "tiết", True])
def test_what_is_no_length_of_time_is_refused(cell: Any) -> None:
    assert read_minutes(cell) == Reading(problem="bad-minutes")


def test_a_phone_number_gets_its_lost_zero_back() -> None:
    assert read_phone(912345678) == Reading("0912345678", warning="leading-zero-restored")
    assert read_phone("0912345678") == Reading("0912345678")


def test_two_phone_numbers_in_a_cell_are_both_kept() -> None:
    assert read_phone("0912 345 678 - 0987654321").value == "0912 345 678 - 0987654321"


@pytest.mark.parametrize(
    "cell", ["-", "–", ".", "x", "N/A", "không", "null", "#N/A", 36, "36", "…"]
)
def test_ways_of_leaving_a_cell_empty_are_dropped_with_a_word(cell: Any) -> None:
    assert read_text(cell) == Reading(warning="placeholder-dropped")


def test_a_cell_as_people_would_write_it() -> None:
    assert as_written(DAY) == "22/08/2012"
    assert as_written(12.0) == "12"
    assert as_written("  hai\u00a0\u200b  chữ\n") == "hai chữ"


@pytest.mark.parametrize("cell", ["0123456789", "'0123456789", " 0123456789\u00a0", "0123 456 789"])
def test_a_ministry_id_without_what_spreadsheets_add(cell: str) -> None:
    assert read_ministry_id(cell) == Reading("0123456789")


def test_a_numeric_ministry_id_gets_its_lost_zero_back() -> None:
    for cell in (123456789, 123456789.0, "123456789.0"):
        assert read_ministry_id(cell) == Reading("0123456789", warning="leading-zero-restored")


def test_a_ministry_id_of_another_length_is_kept_with_a_word() -> None:
    assert read_ministry_id("845000123456") == Reading("845000123456", warning="odd-ministry-id")


@pytest.mark.parametrize("cell", ["HS-001", 12, "một hai", DAY])
def test_what_is_no_ministry_id_is_refused(cell: Any) -> None:
    assert read_ministry_id(cell) == Reading(problem="bad-ministry-id")


@pytest.mark.parametrize("cell", ["8.41E+10", "8,41E+11", 8.41e17, 84120123456.5])
def test_an_id_cut_short_is_refused_not_guessed(cell: Any) -> None:
    assert read_personal_id(cell) == Reading(problem="number-cut-short")


def test_a_personal_id_gets_its_lost_zero_back() -> None:
    assert read_personal_id("084312001234") == Reading("084312001234")
    assert read_personal_id(84312001234) == Reading("084312001234", warning="leading-zero-restored")
    assert read_personal_id("12345").problem == "bad-personal-id"
    assert read_personal_id(DAY).problem == "bad-personal-id"


def test_a_schools_own_code_is_no_ministry_id() -> None:
    assert read_school_code("HS2026-001") == Reading()
    assert read_school_code("0123456789") == Reading("0123456789")


def test_a_personal_id_that_says_otherwise_is_doubted() -> None:
    assert personal_id_doubts("084312001234", date(2012, 1, 1), "F", "M", "F") == []
    assert personal_id_doubts("084212001234", 2013, "F", "M", "F") == [
        "id-does-not-fit-birth-year",
        "id-does-not-fit-sex",
    ]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("9A1", "9A1"),
        (" 9a1 ", "9a1"),
        ("9/1", "9/1"),
        (9.1, "9.1"),
        (9, "9"),
        ("Lớp 9A1", "9A1"),
        ("12 Tin", "12 Tin"),
        ("10D", "10D"),
    ],
)
def test_a_class_cell(cell: Any, name: str) -> None:
    assert read_class(cell) == Reading(name)


@pytest.mark.parametrize("cell", [date(2026, 1, 9), "09-Jan", "9-Thg1", "09/01/2026", 46031])
def test_a_class_that_a_spreadsheet_took_for_a_date_is_refused(cell: Any) -> None:
    assert read_class(cell) == Reading(problem="class-turned-into-date")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("LỚP 9A1", "9A1"),
        ("Danh sách lớp: 9/1", "9/1"),
        ("DANH SÁCH HỌC SINH LỚP 9A2 NĂM HỌC 2026-2027", "9A2"),
        ("Lớp 12 Tin - GVCN: Trần Văn A", "12 Tin"),
        ("DANH SACH LOP 9A3", "9A3"),
        ("DANH SÁCH LỚP 9 NĂM HỌC 2026-2027", "9"),
        ("DANH SÁCH HỌC SINH KHỐI LỚP 9", None),
        ("TRƯỜNG THCS TRÀ CÚ", None),
        ("Năm học 2026-2027", None),
    ],
)
def test_the_class_in_a_title(title: str, name: str | None) -> None:
    assert class_in_title(title) == name


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("9A1", "9A1"),
        ("Lớp 9A1", "9A1"),
        ("12 Tin", "12 Tin"),
        ("DS lop 9.1", "9.1"),
        ("9_1", "9_1"),
        ("Sheet1", None),
        ("Khoi 9", None),
        ("2026-2027", None),
    ],
)
def test_a_sheet_named_for_its_class(name: str, found: str | None) -> None:
    assert class_of_sheet(name) == found


def test_a_row_that_is_only_a_class() -> None:
    assert class_row("9A2") == class_row("Lớp 9A2") == class_row("LỚP: 9A2 (35 HS)") == "9A2"
    assert class_row("Nguyễn Văn An") is None

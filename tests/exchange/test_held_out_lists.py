"""What lists made elsewhere showed: names and rows that were once read wrongly."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from counsellor_app.domain.imports import WishFacts
from counsellor_app.exchange.legacy_text import Legacy
from tests.exchange.list_builders import pathways, roster, sessions, warned

SPLIT = ["STT", "Họ đệm", "Tên", "Ngày sinh", "Lớp"]


@pytest.mark.parametrize("given", ["Na", "Không", "Nan", "Kô"])
def test_a_given_name_is_never_taken_for_an_empty_cell(tmp_path: Path, given: str) -> None:
    read = roster(tmp_path, [SPLIT, [1, "Lâm Thị Rót Tha", given, "13/04/2012", "9A1"]])
    assert [row.key.full_name for row in read.rows] == [f"Lâm Thị Rót Tha {given}"]


def test_a_whole_name_of_na_alone_is_still_no_name(tmp_path: Path) -> None:
    read = roster(tmp_path, [["STT", "Họ và tên", "Lớp"], [1, "Kim Na", "9A1"], [2, "N/A", "9A1"]])
    assert [problem.problem for problem in read.problems] == ["missing-name"]


def test_a_given_name_that_ends_like_the_middle_name_is_kept(tmp_path: Path) -> None:
    read = roster(
        tmp_path,
        [["Họ và tên", "Tên", "Ngày sinh", "Lớp"], ["Lê Hoàng Thanh", "Anh", "02/01/2012", "9A1"]],
    )
    assert [row.key.full_name for row in read.rows] == ["Lê Hoàng Thanh Anh"]


def test_a_pathway_dated_after_the_computers_clock_is_taken_and_told(tmp_path: Path) -> None:
    read = pathways(
        tmp_path,
        [["Mã định danh", "Nguyện vọng 1", "Ngày"], ["8412345678", "Trung cấp", "15/09/2027"]],
        grade=9,
    )
    assert [row.dated_on for row in read.rows] == [datetime.date(2027, 9, 15)]
    assert warned(read) == [(2, "Ngày", "date-in-future")]


def test_a_session_dated_after_the_computers_clock_is_taken_and_told(tmp_path: Path) -> None:
    read = sessions(
        tmp_path,
        [["Mã định danh", "Ngày", "Nội dung"], ["8412345678", "12/03/2027", "Hướng nghiệp"]],
    )
    assert [row.held_on for row in read.rows] == [datetime.date(2027, 3, 12)]
    assert warned(read) == [(2, "Ngày", "date-in-future")]


def test_marks_under_the_first_wish_are_the_wish(tmp_path: Path) -> None:
    read = pathways(
        tmp_path,
        [
            ["Họ và tên", "Lớp", "Nguyện vọng 1", None, "Ghi chú"],
            [None, None, "THPT", "TC", None],
            ["Kim Na", "9A1", None, "x", "về quê"],
        ],
        merge=[(0, 2, 0, 3)],
    )
    assert [row.wishes for row in read.rows] == [(WishFacts(1, "S9_TC"),)]


def test_unicode_headings_over_old_text_keep_their_columns(tmp_path: Path) -> None:
    read = roster(
        tmp_path,
        [
            ["Họ và tên", "Lớp", "Mã HS"],
            ["NguyÔn V¨n \xa7\xad\xeang", "9A1", "8412345678"],
            ["Kim S« PhiÕp", "9A1", "8412345679"],
        ],
        font=".VnTime",
        legacy=Legacy.TCVN3,
    )
    assert [(row.key.full_name, row.key.ministry_id) for row in read.rows] == [
        ("Nguyễn Văn Đường", "8412345678"),
        ("Kim Sô Phiếp", "8412345679"),
    ]

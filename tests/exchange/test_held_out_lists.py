"""What lists made elsewhere showed: names and rows that were once read wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.list_builders import roster

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

"""Pathway lists: wishes, views, advice and destinations."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import SheetHeadingMissing
from counsellor_app.domain.imports import WishFacts
from tests.exchange.list_builders import codes, pathways, warned

HEAD = ["STT", "Họ và tên", "Ngày sinh", "Lớp"]
AN = [1, "Nguyễn Hoài An", "22/08/2012", "9A1"]


def one(tmp_path: Path, said: dict[str, Any], **how: Any) -> Any:
    """A list of one student."""
    return pathways(tmp_path, [[*HEAD, *said], [*AN, *said.values()]], **how)


def test_a_full_line_is_read(tmp_path: Path) -> None:
    said = {
        "Nguyện vọng 1": "Trung cấp",
        "Trường/ngành 1": "TC nghề Trà Cú",
        "NV2": "GDTX",
        "Ý kiến gia đình": "Đồng ý",
        "Đề nghị của giáo viên tư vấn": "Trung cấp",
        "Trạng thái": "Đã xác nhận",
        "Kết quả thực tế": "S9_TC",
        "Nơi học thực tế": "TC nghề Trà Cú",
        "Ngày": "13/04/2026",
    }
    (row,) = one(tmp_path, said).rows
    assert row.wishes == (WishFacts(1, "S9_TC", "TC nghề Trà Cú"), WishFacts(2, "S9_GDTX"))
    assert (row.family_view, row.state, row.recommendation, row.recommendation_text) == (
        "AGREES",
        "CONFIRMED",
        "S9_TC",
        None,
    )
    assert (row.destination, row.destination_institution, row.dated_on) == (
        "S9_TC",
        "TC nghề Trà Cú",
        date(2026, 4, 13),
    )


def test_advice_in_own_words_is_kept_as_words(tmp_path: Path) -> None:
    (row,) = one(tmp_path, {"NV1": "GDTX", "Đề nghị": "Nên thử cả hai"}).rows
    assert (row.recommendation, row.recommendation_text) == (None, "Nên thử cả hai")


def test_an_id_alone_tells_the_student(tmp_path: Path) -> None:
    parsed = pathways(
        tmp_path,
        [["Mã định danh Bộ GD&ĐT", "Nguyện vọng 1"], ["0123456789", "GDTX"], [None, "GDTX"]],
    )
    assert [row.key.ministry_id for row in parsed.rows] == ["0123456789"]


def test_a_line_about_nobody_is_refused(tmp_path: Path) -> None:
    parsed = pathways(tmp_path, [[*HEAD, "NV1"], [1, None, "22/08/2012", "9A1", "GDTX"]])
    assert codes(parsed) == [(2, "Họ và tên", "missing-name")]


def test_an_unknown_pathway_is_refused(tmp_path: Path) -> None:
    parsed = one(tmp_path, {"Nguyện vọng 1": "Bay lên trăng"})
    assert codes(parsed) == [(2, "Nguyện vọng 1", "unknown-pathway")]
    assert parsed.problems[0].value == "Bay lên trăng"


def test_the_grade_chooses_the_list_of_pathways(tmp_path: Path) -> None:
    grid = [
        ["Họ và tên", "Lớp", "NV1"],
        ["Sơn An", "9A1", "Trung cấp"],
        ["Sơn Bé", "12A1", "Trung cấp"],
    ]
    assert [row.wishes[0].pathway for row in pathways(tmp_path, grid).rows if row.wishes] == [
        "S9_TC",
        "S12_TC",
    ]
    unnamed = [["Họ và tên", "NV1"], ["Sơn An", "Trung cấp"]]
    for grade, code in ((None, "S9_TC"), (9, "S9_TC"), (12, "S12_TC")):
        (row,) = pathways(tmp_path, unnamed, grade=grade).rows
        assert row.wishes == (WishFacts(1, code),)


def test_a_gap_between_wishes_is_closed_with_a_word(tmp_path: Path) -> None:
    parsed = one(tmp_path, {"NV1": None, "NV2": "GDTX", "NV3": "Trung cấp"})
    assert parsed.rows[0].wishes == (WishFacts(1, "S9_GDTX"), WishFacts(2, "S9_TC"))
    assert warned(parsed) == [(2, "NV1", "gap-in-wishes")]


def test_the_same_wish_twice_counts_once_unless_the_school_differs(tmp_path: Path) -> None:
    parsed = one(tmp_path, {"NV1": "GDTX", "NV2": "GDTX", "NV3": "GDTX", "Trường 3": "TT Trà Cú"})
    assert parsed.rows[0].wishes == (WishFacts(1, "S9_GDTX"), WishFacts(2, "S9_GDTX", "TT Trà Cú"))
    assert warned(parsed) == [(2, "NV2", "wish-repeated")]


def test_no_wish_said_is_none_and_no_date_is_none(tmp_path: Path) -> None:
    (row,) = one(tmp_path, {"NV1": None, "Ý kiến gia đình": "Chưa hỏi"}).rows
    assert (row.wishes, row.dated_on) == (None, None)


def test_a_marked_pathway_is_the_first_wish(tmp_path: Path) -> None:
    grid = [
        [*HEAD, "Hướng đi", None, None],
        [None, None, None, None, "THPT", "GDTX", "TC"],
        [*AN, None, None, "x"],
    ]
    (row,) = pathways(tmp_path, grid, merge=[(0, 4, 0, 6)]).rows
    assert row.wishes == (WishFacts(1, "S9_TC"),)


def test_a_mark_under_the_actual_result_is_the_destination(tmp_path: Path) -> None:
    grid = [
        [*HEAD, "Kết quả thực tế", None],
        [None, None, None, None, "THPT", "GDTX"],
        [*AN, None, "x"],
    ]
    (row,) = pathways(tmp_path, grid, merge=[(0, 4, 0, 5)]).rows
    assert (row.wishes, row.destination) == (None, "S9_GDTX")


def test_wishes_numbered_under_one_heading(tmp_path: Path) -> None:
    grid = [
        [*HEAD, "Nguyện vọng", None],
        [None, None, None, None, 1, 2],
        [*AN, "GDTX", "Trung cấp"],
    ]
    (row,) = pathways(tmp_path, grid, merge=[(0, 4, 0, 5)]).rows
    assert row.wishes == (WishFacts(1, "S9_GDTX"), WishFacts(2, "S9_TC"))


def test_an_unknown_view_or_state_is_refused(tmp_path: Path) -> None:
    assert codes(
        one(tmp_path, {"NV1": "GDTX", "Ý kiến gia đình": "Để coi", "Trạng thái": "Tùy"})
    ) == [(2, "Ý kiến gia đình", "unknown-family-view"), (2, "Trạng thái", "unknown-state")]


def test_a_student_twice_on_one_day_is_refused_but_not_on_two_days(tmp_path: Path) -> None:
    head = [*HEAD, "NV1", "Ngày"]
    grid = [
        head,
        [*AN, "GDTX", "01/03/2026"],
        [*AN, "Trung cấp", "01/04/2026"],
        [*AN, "GDTX", "01/04/2026"],
    ]
    assert codes(pathways(tmp_path, grid)) == [(4, "Họ và tên", "duplicate-in-file")]


def test_a_list_that_says_nothing_of_pathways_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetHeadingMissing) as refused:
        pathways(tmp_path, [HEAD, AN])
    assert refused.value.facts["missing"] == ("Nguyện vọng 1",)

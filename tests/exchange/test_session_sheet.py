"""Old log books of counselling sessions."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import SheetHeadingMissing
from tests.exchange.list_builders import codes, sessions

HEAD = ["Họ và tên", "Lớp", "Ngày", "Nội dung"]
AN = ["Nguyễn Hoài An", "9A1", "05/10/2026", "Hướng nghiệp"]
NOTE = "Bố mẹ đang ly hôn"


def one(tmp_path: Path, said: dict[str, Any], line: list[Any] = AN) -> Any:
    """A log book of one line."""
    return sessions(tmp_path, [[*HEAD, *said], [*line, *said.values()]])


def test_a_full_line_is_read(tmp_path: Path) -> None:
    said = {
        "Hình thức": "Phụ huynh",
        "Thời lượng": "1h30",
        "Nội dung trao đổi": "Dòng một\nDòng hai",
        "Ghi chú riêng tư": NOTE,
        "Hẹn lại": "05/11/2026",
    }
    (row,) = one(tmp_path, said).rows
    assert (row.held_on, row.form, row.topics, row.minutes) == (
        date(2026, 10, 5),
        "PARENTS",
        ("CAREER",),
        90,
    )
    assert (row.talked_about, row.private_note, row.next_on) == (
        "Dòng một\nDòng hai",
        NOTE,
        date(2026, 11, 5),
    )


def test_a_session_without_a_form_was_individual(tmp_path: Path) -> None:
    assert one(tmp_path, {}).rows[0].form == "INDIVIDUAL"
    assert one(tmp_path, {"Hình thức": None}).rows[0].form == "INDIVIDUAL"


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Hướng nghiệp, việc làm, khởi nghiệp", ("CAREER",)),
        ("Học tập; Tâm lý", ("STUDY", "PSYCHOLOGY")),
        ("Học tập, Tâm lý", ("STUDY", "PSYCHOLOGY")),
        ("Học tập\nTâm lý", ("STUDY", "PSYCHOLOGY")),
        ("Giới, quan hệ xã hội, Học tập", ("RELATIONS", "STUDY")),
        ("Học tập; Hướng nghiệp, việc làm, khởi nghiệp", ("STUDY", "CAREER")),
        ("5", ("CAREER",)),
    ],
)
def test_content_groups_in_one_cell(tmp_path: Path, text: str, topics: tuple[str, ...]) -> None:
    assert one(tmp_path, {}, [*AN[:3], text]).rows[0].topics == topics


def test_a_session_may_be_half_an_hour_of_the_clock(tmp_path: Path) -> None:
    assert one(tmp_path, {"Thời lượng": time(0, 30)}).rows[0].minutes == 30


def test_what_is_missing_or_unknown_is_refused(tmp_path: Path) -> None:
    grid = [
        [*HEAD, "Hình thức", "Thời lượng"],
        ["Sơn An", "9A1", None, None, None, None],
        ["Sơn Bé", "9A1", "05/10/2026", "Đá bóng", "Bắn pháo", "lâu"],
    ]
    assert codes(sessions(tmp_path, grid)) == [
        (2, "Ngày", "missing-date"),
        (2, "Nội dung", "missing-topic"),
        (3, "Nội dung", "unknown-topic"),
        (3, "Hình thức", "unknown-form"),
        (3, "Thời lượng", "bad-minutes"),
    ]


def test_a_student_may_have_many_sessions(tmp_path: Path) -> None:
    assert len(sessions(tmp_path, [HEAD, AN, AN]).rows) == 2


def test_a_private_note_is_in_no_problem_and_no_warning(tmp_path: Path) -> None:
    vni = "Cha meï ñang ly hoân, em raát buoàn vaø khoâng muoán ñi hoïc nöõa"
    grid = [[*HEAD, "Ghi chú riêng tư"], *[[*AN, vni] for _ in range(5)]]
    parsed = sessions(tmp_path, grid)
    assert {code for _, _, code in codes(parsed)} == {"legacy-encoding"}
    assert vni not in repr(parsed)
    noted = one(tmp_path, {"Ghi chú riêng tư": NOTE}, ["An 2", "9A1", "?", "?"])
    assert NOTE not in repr(noted)


def test_a_log_book_without_dates_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetHeadingMissing) as refused:
        sessions(tmp_path, [["Họ và tên", "Nội dung"], ["Sơn An", "Học tập"]])
    assert refused.value.facts["missing"] == ("Ngày",)

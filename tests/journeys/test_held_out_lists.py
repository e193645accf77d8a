"""Lists made elsewhere give exactly the students that are in them, by commands alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli import conftest as commands
from tests.cli.conftest import Book
from tests.journeys.held_out import PUPILS, SHAPES, Pupil, plain, text, write

template, book, passphrase = commands.template, commands.book, commands.passphrase
TELLS_POVERTY = ("two rows of merged headings and marks", "other words for groups, dates with dots")


def counts(pupils: list[Pupil], *, poverty: bool) -> dict[str, int]:
    """The nine counts of the package, counted from what is true."""
    minority = [one for one in pupils if one.group != "Kinh"]
    return {
        "total": len(pupils),
        "female": sum(one.sex == "Nữ" for one in pupils),
        "minority": len(minority),
        "minority_female": sum(one.sex == "Nữ" for one in minority),
        "khmer": sum(one.group == "Khmer" for one in pupils),
        "poor": sum(one.poor for one in pupils) if poverty else 0,
        "near_poor": 0,
        "disabled": 0,
        "boarding": 0,
    }


def expected(pathway: dict[str, str], *, poverty: bool = False) -> dict[tuple[str, str], Any]:
    """The filled rows of the package, each pupil under the pathway of their id."""
    rows: dict[tuple[str, str], list[Pupil]] = {}
    for one in PUPILS:
        rows.setdefault((one.room, pathway.get(one.ministry_id, "S9_CHUA")), []).append(one)
    return {place: counts(pupils, poverty=poverty) for place, pupils in rows.items()}


def packed(book: Book, folder: Path, *options: str) -> dict[tuple[str, str], Any]:
    out = folder / "gói nộp.json"
    assert book("--json", "summary", "--out", out, *options).status == 0
    rows = json.loads(out.read_text(encoding="utf-8"))["rows"]
    return {(row["class"], row["pathway"]): row["all"] for row in rows if row["all"]["total"]}


def told(said: Any) -> tuple[int, ...]:
    return tuple(said[key] for key in ("added", "updated", "unchanged", "refused", "absent"))


@pytest.mark.parametrize("shape", SHAPES)
def test_a_list_gives_exactly_its_students(book: Book, tmp_path: Path, shape: str) -> None:
    path, options = write(tmp_path, shape)
    plain_list = tmp_path / "plain.csv"
    plain_list.write_bytes(text(plain(), ",", "utf-8"))

    first = book("--json", "import", "students", path, *options)
    again = book("--json", "import", "students", path, *options)
    same = book("--json", "import", "students", plain_list)

    assert (first.status, first.json["problems"]) == (0, [])
    assert told(first.json) == (6, 0, 0, 0, 0)
    assert told(again.json) == told(same.json) == (0, 0, 6, 0, 0)
    assert packed(book, tmp_path) == expected({}, poverty=shape in TELLS_POVERTY)


WAYS = ("S9_THPT_CL", "S9_TC", "S9_SC")
MARKED = {one.ministry_id: WAYS[at % 3] for at, one in enumerate(PUPILS)}


@pytest.mark.parametrize(
    ("heading", "basis"), [("Hướng đi", "intended"), ("Kết quả thực tế", "actual")]
)
def test_marked_pathways_are_counted_where_they_belong(
    book: Book, tmp_path: Path, heading: str, basis: str
) -> None:
    grid: list[list[Any]] = [
        ["Họ và tên", "Ngày sinh", "Lớp", heading, None, None, "Ngày"],
        [None, None, None, "THPT", "TC", "SC", None],
    ]
    for one in PUPILS:
        marks = ["x" if MARKED[one.ministry_id] == way else None for way in WAYS]
        grid.append([one.name, one.day, one.room, *marks, "15/09/2026"])
    path, students = tmp_path / "hướng đi.csv", tmp_path / "students.csv"
    path.write_bytes(text(grid, ";", "utf-8-sig"))
    students.write_bytes(text(plain(), ",", "utf-8"))

    book("--json", "import", "students", students)
    first = book("--json", "import", "pathways", path)
    again = book("--json", "import", "pathways", path)

    assert told(first.json) == (6, 0, 0, 0, 0)
    assert told(again.json) == (0, 0, 6, 0, 0)
    assert packed(book, tmp_path, "--basis", basis) == expected(MARKED)


def test_an_old_log_book_is_counted_class_by_class(book: Book, tmp_path: Path) -> None:
    grid: list[list[Any]] = [
        ["Mã định danh", "Ngày", "Hình thức", "Nội dung", "Thời lượng", "Ghi chú riêng tư"],
        *([one.ministry_id, "12/10/2026", "Cá nhân", "Học tập; Tâm lý", 20, ""] for one in PUPILS),
        [PUPILS[0].ministry_id, "19/10/2026", "Phụ huynh", "Hướng nghiệp", "40 phút", "Nhà xa"],
    ]
    path, students = tmp_path / "sổ.txt", tmp_path / "students.csv"
    path.write_bytes(text(grid, "\t", "utf-16"))
    students.write_bytes(text(plain(), ",", "utf-8"))

    book("--json", "import", "students", students)
    assert told(book("--json", "import", "sessions", path).json) == (7, 0, 0, 0, 0)

    packed(book, tmp_path)
    counselling = json.loads((tmp_path / "gói nộp.json").read_text(encoding="utf-8"))["counselling"]
    keys = ("class", "students", "met", "sessions", "individual", "group", "parent", "minutes")
    assert [tuple(row[key] for key in keys) for row in counselling] == [
        ("9A1", 4, 4, 5, 4, 0, 1, 120),
        ("9A2", 2, 2, 2, 2, 0, 0, 40),
    ]

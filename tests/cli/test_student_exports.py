"""Everything held about one student, by command."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Book


def test_both_files_of_a_student_are_written(book: Book, roster: Path, tmp_path: Path) -> None:
    book("import", "students", roster)
    said = book("--json", "student-data", "hs00002", "--out", tmp_path / "ra")
    assert said.status == 0, said.err
    assert said.json == {
        "student": "HS00002",
        "pdf": str(tmp_path / "ra" / "hoc-sinh-HS00002.pdf"),
        "json": str(tmp_path / "ra" / "hoc-sinh-HS00002.json"),
        "private_notes": 0,
    }
    held = json.loads((tmp_path / "ra" / "hoc-sinh-HS00002.json").read_text("utf-8"))
    assert held["sections"]["student"][0]["full_name"] == "Nguyễn Văn Bình"


def test_of_a_code_nobody_bears_nothing_is_written(book: Book, tmp_path: Path) -> None:
    said = book("student-data", "HS00002", "--out", tmp_path / "ra")
    assert (said.status, said.err) == (
        1,
        "Không thấy học sinh “HS00002”. Xem lại tên hoặc số.\n",
    )

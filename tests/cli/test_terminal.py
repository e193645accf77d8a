"""A person at a terminal: asked unseen, shown a bar, and able to stop."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import NEW_SCHOOL, PASSPHRASE, Book

NOTHING_GIVEN = {
    name: value for name, value in os.environ.items() if name != "COUNSELLOR_PASSPHRASE"
}


def at_terminal(*line: str | Path, answers: list[tuple[str, str]]) -> tuple[int, str]:
    asked = json.dumps({"line": [str(one) for one in line], "answers": answers})
    ran = subprocess.run(
        [sys.executable, "-m", "tests.cli.terminal"],
        input=asked.encode(),
        env=NOTHING_GIVEN | {"TERM": "xterm"},
        stdout=subprocess.PIPE,
        check=False,
    )
    return ran.returncode, ran.stdout.decode()


@pytest.mark.slow
def test_a_new_passphrase_is_asked_twice_and_not_shown(tmp_path: Path) -> None:
    line: tuple[str | Path, ...] = ("--school", tmp_path / "s", *NEW_SCHOOL)
    first, again = ("Cụm mật khẩu mới: ", f"{PASSPHRASE}\n"), "Nhập lại lần nữa: "

    status, shown = at_terminal(*line, answers=[first, (again, "ghe sen mua muk\n")])
    assert (status, (tmp_path / "s").exists()) == (2, False)
    assert "Hai lần nhập chưa giống nhau." in shown

    status, shown = at_terminal(*line, answers=[first, (again, f"{PASSPHRASE}\n")])
    assert (status, (tmp_path / "s").exists()) == (0, True)
    assert PASSPHRASE not in shown


def test_a_wrong_passphrase_typed_is_refused(book: Book) -> None:
    line = ("--school", book.folder, "backup")

    status, shown = at_terminal(*line, answers=[("Cụm mật khẩu: ", "chua dung dau\n")])

    assert status == 3
    assert "Cụm mật khẩu chưa đúng." in shown


def test_stopping_at_the_question_saves_nothing(book: Book) -> None:
    line = ("--school", book.folder, "backup")

    status, shown = at_terminal(*line, answers=[("Cụm mật khẩu: ", "\x03")])

    assert status == 1
    assert "Đã dừng. Chưa lưu gì." in shown


@pytest.mark.slow
def test_long_work_shows_a_bar_and_stops_without_a_trace(tmp_path: Path) -> None:
    line = ("demo", tmp_path / "d", "--students", "2000")

    status, shown = at_terminal(*line, answers=[("%", "\x03")])

    assert status == 1
    assert "Đang tạo trường thử" in shown
    assert "Đã dừng. Chưa lưu gì." in shown
    assert not (tmp_path / "d" / "school").exists()

"""Who may come in, by command."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counsellor_app.cli.way_in import wait_for_the_next_try
from counsellor_app.domain.passphrases import FREE_BY_COMMAND
from counsellor_app.services.school_folders import now, open_school
from counsellor_app.services.school_labels import read_label, write_label
from counsellor_app.storage.tries import wrong_passphrase
from tests.cli.conftest import PASSPHRASE, Book
from tests.conftest import NOW, fixed_clock

NEW = "xuong nho qua rach"


@pytest.fixture
def new_words(tmp_path: Path) -> Path:
    path = tmp_path / "cụm mới.txt"
    path.write_text(f"{NEW}\n", "utf-8")
    return path


def opens(book: Book, words: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("COUNSELLOR_PASSPHRASE", words)
    return book("--json", "ways-in", "list").status


def test_everybody_who_may_come_in_is_listed(book: Book) -> None:
    said = book("--json", "ways-in", "list").json
    assert [(one["role"], one["own"]) for one in said["ways_in"]] == [
        ("counsellor", True),
        ("recovery", False),
    ]
    assert [one["role"] for one in said["without"]] == ["principal"]


def test_somebody_new_is_let_in_and_shut_out(
    book: Book, new_words: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = book(
        "--json", "ways-in", "give", "--name", "Lâm Thị Bích", "--role", "counsellor",
        "--new-passphrase-file", new_words,
    ).json["given"]  # fmt: skip
    assert (given["name"], given["role"]) == ("Lâm Thị Bích", "counsellor")
    assert opens(book, NEW, monkeypatch) == 0
    monkeypatch.setenv("COUNSELLOR_PASSPHRASE", PASSPHRASE)
    assert book("ways-in", "take", given["id"]).status == 0
    assert opens(book, NEW, monkeypatch) == 3


def test_the_cover_of_the_window_asks_for_who_was_let_in(book: Book, new_words: Path) -> None:
    """Whoever is not among the names there could not say who they are, and not come in."""
    with open_school(book.folder, PASSPHRASE) as services:
        write_label(book.folder, services)
    given = book(
        "--json", "ways-in", "give", "--name", "Lâm Thị Bích", "--role", "counsellor",
        "--new-passphrase-file", new_words,
    ).json["given"]  # fmt: skip
    label = read_label(book.folder)
    assert label is not None
    assert given["id"] in {one.id for one in label.ways}
    book("ways-in", "take", given["id"])
    label = read_label(book.folder)
    assert label is not None
    assert given["id"] not in {one.id for one in label.ways}


def test_the_principal_has_no_right_to_records(
    book: Book, new_words: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without = book("--json", "ways-in", "list").json["without"]
    number = str(without[0]["person"])
    given = book("ways-in", "give", "--person", number, "--new-passphrase-file", new_words)
    assert given.status == 0
    monkeypatch.setenv("COUNSELLOR_PASSPHRASE", NEW)
    roster = tmp_path / "lop.csv"
    roster.write_text("Họ và tên,Lớp\nThạch Thị Ngọc,9A1\n", "utf-8")
    for refused in (
        ("import", "students", roster),
        ("letters", "--out", tmp_path / "thu.pdf"),
        ("ways-in", "new-recovery-key"),
        ("ways-in", "new-keys"),
        ("ways-in", "give", "--name", "Ai đó", "--role", "principal", "--new-passphrase-file",
         new_words),
    ):  # fmt: skip
        said = book("--json", *refused)
        assert (said.status, said.json["error"]) == (3, "no-right")
    assert book("summary", "--out", tmp_path / "bang.xlsx").status == 0


def test_ones_own_passphrase_changes(
    book: Book, new_words: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert book("ways-in", "change", "--new-passphrase-file", new_words).status == 0
    assert opens(book, NEW, monkeypatch) == 0


def test_new_keys_leave_every_passphrase_as_it_was(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (book.folder / "keys.json").read_bytes()
    said = book("--json", "ways-in", "new-keys")
    assert (said.status, said.json["given_anew"]) == (0, [])
    assert [one["role"] for one in said.json["renewed"]] == ["counsellor", "recovery"]
    assert (book.folder / "keys.json").read_bytes() != before
    assert opens(book, PASSPHRASE, monkeypatch) == 0


def test_one_wrong_passphrase_before_holds_up_no_new_keys(book: Book) -> None:
    wrong_passphrase(book.folder, now())
    assert book("--json", "ways-in", "new-keys").status == 0


def test_a_new_recovery_key_is_shown_once(book: Book) -> None:
    said = book("--json", "ways-in", "new-recovery-key")
    assert said.json["recovery_key"] != book.recovery_key
    assert said.json["recovery_key"].count("-") == 10


@pytest.mark.parametrize(
    "wrong",
    [
        ("give",),
        ("give", "--person", "1"),
        ("give", "--name", "A", "--new-passphrase-file", "x"),
        ("take",),
        ("change",),
        (),
    ],
)
def test_wrong_usage_is_said(book: Book, wrong: tuple[str, ...]) -> None:
    assert book("--json", "ways-in", *wrong).status == 2


def test_a_command_waits_for_its_turn_and_says_so_where_that_is_long(tmp_path: Path) -> None:
    slept: list[float] = []
    for wrong in range(1, FREE_BY_COMMAND + 7):
        wrong_passphrase(tmp_path, NOW)
        if wrong - FREE_BY_COMMAND in (0, 3, 6):
            wait_for_the_next_try(tmp_path, slept.append, fixed_clock)
    assert slept == [8]


def test_too_many_wrong_ones_end_in_one_sentence(book: Book) -> None:
    moment: datetime = now() + timedelta(seconds=1)
    for _ in range(FREE_BY_COMMAND + 8):
        wrong_passphrase(book.folder, moment)
    said = book("--json", "ways-in", "list")
    assert (said.status, said.json["error"]) == (3, "tried-too-soon")
    assert said.err.startswith("Vừa có lần gõ chưa đúng. Chờ ")
    assert said.err.count("\n") == 1

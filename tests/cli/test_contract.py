"""The outside of the program as a script meets it: status, one JSON object, one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import NEW_SCHOOL, Book, command, write

WRONG_USAGE: tuple[tuple[str, ...], ...] = (
    (),
    ("nothing",),
    ("import",),
    ("import", "students"),
    ("letters",),
    ("summary",),
    ("undo-import", "abc"),
    ("summary", "--out", "a.json", "--grade", "10"),
    ("summary", "--out", "a.txt"),
    ("letters", "--out", "a.pdf", "--layout", "card"),
    ("letters", "--out", "a.pdf", "--date", "13/04/2027"),
    ("import", "students", "a.csv", "--year", "2026"),
    ("unlock-with-recovery-key",),
    ("restore", "a.sohn"),
)
CANNOT: tuple[tuple[str, ...], ...] = (
    ("import", "students", "none.xlsx"),
    ("import", "pathways", "none.xlsx"),
    ("undo-import", "9999"),
    ("letters", "--out", "a.pdf", "--class", "9Z"),
    ("letters", "--out", "a.pdf", "--student", "0000000000"),
    ("summary", "--out", "a.json", "--year", "1999-2000"),
    ("verify", "none.sohn"),
    ("restore", "none.sohn", "--to", "there"),
)


@pytest.mark.parametrize("arguments", WRONG_USAGE, ids=" ".join)
def test_wrong_usage_is_2_and_one_object(book: Book, arguments: tuple[str, ...]) -> None:
    said = book("--json", *arguments)
    assert said.status == 2
    assert isinstance(said.json, dict)
    assert said.err.strip()


@pytest.mark.parametrize("arguments", CANNOT, ids=" ".join)
def test_what_could_not_be_done_is_1_and_leaves_no_file(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    said = book("--json", *arguments)
    assert said.status == 1
    assert isinstance(said.json, dict)
    assert len(said.err.strip().splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == before


def test_a_wrong_passphrase_is_3_for_every_command_that_opens_the_school(
    book: Book, roster: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNSELLOR_PASSPHRASE", "sai hoan toan roi")
    out = tmp_path / "a.json"
    for arguments in (
        ("import", "students", roster),
        ("undo-import", "1"),
        ("letters", "--out", tmp_path / "a.pdf"),
        ("summary", "--out", out),
    ):
        said = book("--json", *arguments)
        assert (said.status, said.json["error"]) == (3, "wrong-passphrase")
    assert not out.exists()


def test_a_mistyped_recovery_key_is_3(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = write(tmp_path / "new.txt", "sau bay tam chin muoi")
    last = "0" if book.recovery_key[-1] != "0" else "1"
    monkeypatch.setenv("COUNSELLOR_RECOVERY_KEY", book.recovery_key[:-1] + last)
    said = book("--json", "unlock-with-recovery-key", "--new-passphrase-file", new)
    assert said.status == 3


def test_a_trial_import_saves_nothing(book: Book, roster: Path, tmp_path: Path) -> None:
    tried = book("--json", "import", "students", roster, "--dry-run").json
    assert (tried["batch"], tried["added"]) == (None, 3)
    out = tmp_path / "gói.json"
    book("summary", "--out", out)
    rows = json.loads(out.read_text(encoding="utf-8"))["rows"]
    assert sum(row["all"]["total"] for row in rows) == 0


def test_a_school_is_never_made_over_another(book: Book) -> None:
    before = {path: path.read_bytes() for path in book.folder.rglob("*") if path.is_file()}
    said = book("--json", *NEW_SCHOOL)
    assert (said.status, said.json["error"]) == (1, "school-exists")
    assert {path: path.read_bytes() for path in before} == before


def test_english_is_spoken_when_asked(tmp_path: Path) -> None:
    said = command("--lang", "en", "--school", tmp_path / "none", "summary", "--out", "a.json")
    assert said.status == 1
    assert said.err.isascii()


def test_the_same_letters_are_the_same_bytes(
    book: Book, roster: Path, pathways: Path, tmp_path: Path
) -> None:
    book("import", "students", roster)
    book("import", "pathways", pathways)
    papers = (tmp_path / "thư một.pdf", tmp_path / "thư hai.pdf")
    for out in papers:
        assert book("letters", "--out", out, "--date", "2027-04-13").status == 0
    assert papers[0].read_bytes() == papers[1].read_bytes()

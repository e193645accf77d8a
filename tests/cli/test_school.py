"""Making a school's book, getting into it, and finding the way back."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from tests.cli.conftest import FACTS, NEW_SCHOOL, PASSPHRASE, Book, command, write


def test_a_new_school_shows_its_recovery_key_once(tmp_path: Path) -> None:
    made = command("--json", "--school", tmp_path / "s", *NEW_SCHOOL, "--boarding")

    assert made.status == 0
    assert {"keys.json", "school.db"} <= {path.name for path in (tmp_path / "s").iterdir()}
    assert made.json["year"] == "2026-2027"
    assert made.json["recovery_key"].count("-") > 6
    assert made.json["recovery_key"].encode() not in (tmp_path / "s" / "keys.json").read_bytes()


def test_a_school_is_never_made_over_something(book: Book, tmp_path: Path) -> None:
    assert book(*NEW_SCHOOL).status == 1
    assert command("--school", tmp_path, "--json", *NEW_SCHOOL).json["error"] == "school-exists"


@pytest.mark.parametrize("left_out", sorted(FACTS))
def test_a_new_school_needs_every_fact(left_out: str, tmp_path: Path) -> None:
    facts = [part for pair in FACTS.items() if pair[0] != left_out for part in pair]

    said = command("--school", tmp_path / "s", "create", *facts)

    assert said.status == 2
    assert left_out in said.err
    assert not (tmp_path / "s").exists()


def test_a_short_passphrase_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNSELLOR_PASSPHRASE", "ngan")

    said = command("--json", "--school", tmp_path / "s", *NEW_SCHOOL)

    assert (said.status, said.json) == (2, {"error": "passphrase-too-short"})
    assert "bốn từ không dấu" in said.err
    assert not (tmp_path / "s").exists()


def test_a_wrong_passphrase_is_refused(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNSELLOR_PASSPHRASE", "chua dung dau")

    said = book("--json", "backup")

    assert (said.status, said.json) == (3, {"error": "wrong-passphrase"})
    assert said.err == "Cụm mật khẩu chưa đúng. Xem lại rồi nhập lại.\n"


def test_a_passphrase_of_broken_bytes_is_a_wrong_one(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNSELLOR_PASSPHRASE", "sen \udcff sen sen")
    monkeypatch.setenv("COUNSELLOR_RECOVERY_KEY", "sen \udcff")

    new = write(book.folder.with_name("new"), "sau rieng chin cay")
    assert book("backup").status == 3
    assert book("unlock-with-recovery-key", "--new-passphrase-file", new).status == 3


def test_without_a_passphrase_and_a_terminal_it_says_how_to_give_one(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COUNSELLOR_PASSPHRASE")

    said = book("backup")

    assert said.status == 3
    assert "--passphrase-file" in said.err


@pytest.mark.parametrize(
    "content",
    [
        PASSPHRASE.encode(),
        f"{PASSPHRASE}\r\nsecond line\r\n".encode(),
        codecs.BOM_UTF8 + PASSPHRASE.encode() + b"\n",
        codecs.BOM_UTF16_LE + f"{PASSPHRASE}\n".encode("utf-16-le"),
    ],
    ids=["bare", "windows", "utf8-mark", "utf16"],
)
def test_the_passphrase_file_comes_before_the_environment(
    content: bytes, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNSELLOR_PASSPHRASE", "chua dung dau")
    (tmp_path / "p").write_bytes(content)

    assert book("--passphrase-file", tmp_path / "p", "undo-import", "9").status == 1


@pytest.mark.parametrize(("content", "status"), [(b"", 3), (b"\xff\xd8\xff", 3), (None, 1)])
def test_a_passphrase_file_without_a_passphrase_is_named(
    content: bytes | None, status: int, book: Book, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / "p").write_bytes(content)

    said = book("--passphrase-file", tmp_path / "p", "backup")

    assert said.status == status
    assert str(tmp_path / "p") in said.err


def test_no_school_is_no_school(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        said = command("--school", folder, "--json", "backup")
        assert (said.status, said.json["error"]) == (1, "school-not-found")


def test_the_recovery_key_sets_a_new_passphrase(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = write(tmp_path / "new", "sau rieng chin cay")
    monkeypatch.setenv("COUNSELLOR_RECOVERY_KEY", book.recovery_key.lower())

    said = book("unlock-with-recovery-key", "--new-passphrase-file", new)

    assert said.status == 0, said.err
    assert book("backup").status == 3
    assert book("--passphrase-file", new, "backup").status == 0


def test_a_wrong_recovery_key_changes_nothing(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = (book.folder / "keys.json").read_bytes()
    new = write(tmp_path / "new", "sau rieng chin cay")
    line = ("unlock-with-recovery-key", "--new-passphrase-file", new)

    assert book(*line).status == 3
    monkeypatch.setenv("COUNSELLOR_RECOVERY_KEY", "AAAA" + book.recovery_key[4:])
    assert book(*line).status == 3
    assert (book.folder / "keys.json").read_bytes() == keys

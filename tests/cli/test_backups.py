"""Backups by command: made, proved, brought back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Book, command


def test_a_backup_is_made_proved_and_brought_back(book: Book, roster: Path, tmp_path: Path) -> None:
    book("import", "students", roster)

    made = book("--json", "backup").json
    assert made["proved"]
    assert Path(made["path"]).parent == book.folder / "backups"
    assert book("--json", "verify").json["path"] == made["path"]
    back = command("--json", "restore", made["path"], "--to", tmp_path / "back")

    assert back.status == 0, back.err
    assert back.json["school"] == str(tmp_path / "back")
    again = command("--school", tmp_path / "back", "--json", "import", "students", roster)
    assert again.json["unchanged"] == 3


def test_a_backup_goes_where_it_is_told_and_replaces_nothing(book: Book, tmp_path: Path) -> None:
    to = tmp_path / "b.sohn"

    assert book("backup", "--to", to).status == 0
    said = book("--json", "backup", "--to", to)
    assert (said.status, said.json["error"]) == (1, "file-taken")


def test_a_backup_is_checked_without_a_passphrase_too(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book("backup", "--to", tmp_path / "b.sohn")
    monkeypatch.delenv("COUNSELLOR_PASSPHRASE")

    said = command("--json", "verify", tmp_path / "b.sohn")

    assert (said.status, said.json["proved"]) == (0, False)


def test_a_damaged_backup_is_told_and_not_brought_back(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "b.sohn"
    book("backup", "--to", path)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    for line in (("verify", path), ("restore", path, "--to", tmp_path / "back")):
        said = command("--json", *line)
        assert (said.status, said.json["error"]) == (1, "backup-damaged")
    assert not (tmp_path / "back").exists()


def test_a_wrong_passphrase_brings_nothing_back(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book("backup", "--to", tmp_path / "b.sohn")
    monkeypatch.setenv("COUNSELLOR_PASSPHRASE", "chua dung dau")

    assert command("restore", tmp_path / "b.sohn", "--to", tmp_path / "back").status == 3
    assert not (tmp_path / "back").exists()


def test_nothing_is_brought_back_over_a_school(book: Book, tmp_path: Path) -> None:
    book("backup", "--to", tmp_path / "b.sohn")

    said = command("restore", tmp_path / "b.sohn", "--to", book.folder)

    assert said.status == 1
    assert str(book.folder) in said.err


def test_without_any_backup_there_is_nothing_to_prove(book: Book, tmp_path: Path) -> None:
    assert book("--json", "verify").json["error"] == "file-not-there"
    assert command("--json", "verify", tmp_path / "no.sohn").json["error"] == "file-not-there"


def test_a_file_where_the_backups_belong_is_named(book: Book) -> None:
    (book.folder / "backups").rmdir()
    (book.folder / "backups").write_bytes(b"")

    said = book("--json", "backup")

    assert (said.status, said.json["error"]) == (1, "file-taken")
    assert said.json["path"] == str(book.folder / "backups")


def test_two_backups_of_one_second_both_stay(book: Book, tmp_path: Path) -> None:
    made = {book("--json", "backup", "--to", tmp_path).json["path"] for _ in range(3)}

    assert len(made) == 3
    assert sorted(map(str, tmp_path.glob("*.sohn"))) == sorted(made)

"""Backups by command: made, proved, brought back."""

from __future__ import annotations

from pathlib import Path

import pytest

from counsellor_app.services.backup_listing import backups_in
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


def test_the_backups_are_listed_with_the_age_of_the_last_verified(book: Book, roster: Path) -> None:
    book("import", "students", roster)
    made = book("--json", "backup").json

    said = book("--json", "backups").json
    assert (said["opens"], said["changed_since"], said["second"]) == (True, False, None)
    assert said["last_verified"][:19] == made["made_at"][:19]
    (one,) = said["backups"]
    assert (one["students"], one["readable"], one["path"]) == (3, True, made["path"])
    assert "3 em" in book("backups").out


def test_they_are_listed_where_the_school_does_not_open_any_more(book: Book) -> None:
    book("backup")
    (book.folder / "school.db").write_bytes(b"\x07" * 9000)

    said = book("--json", "backups").json
    assert (said["opens"], len(said["backups"])) == (False, 1)


def test_a_backup_takes_the_place_of_a_damaged_school(book: Book, roster: Path) -> None:
    book("import", "students", roster)
    made = book("--json", "backup").json
    (book.folder / "school.db").write_bytes(b"\x07" * 9000)

    said = book("--json", "restore", made["path"], "--replace")

    assert said.status == 0, said.err
    assert Path(said.json["kept"]).parent == book.folder / "backups"
    assert book("--json", "import", "students", roster).json["unchanged"] == 3


def test_restoring_is_told_where(book: Book, tmp_path: Path) -> None:
    made = book("--json", "backup").json["path"]

    for line in ((), ("--to", tmp_path / "there", "--replace")):
        said = book("--json", "restore", made, *line)
        assert (said.status, said.json["error"]) == (2, "missing-parameter")


def test_a_list_comes_in_without_its_backup_only_when_that_is_said(
    book: Book, roster: Path
) -> None:
    book("import", "students", roster)
    (book.folder / "backups").rmdir()
    (book.folder / "backups").write_bytes(b"")

    said = book("--json", "import", "students", roster)
    assert (said.status, said.json["error"]) == (1, "not-backed-up")
    assert "--without-backup" in said.err
    assert book("import", "students", roster, "--without-backup").status == 0


def test_the_second_place_of_this_computer_gets_its_copy(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counsellor_app.settings.settings_path", lambda: tmp_path / "s.toml")
    assert book("--json", "backup", "--second").json["error"] == "no-second-place"
    (tmp_path / "usb").mkdir()
    (tmp_path / "s.toml").write_text(f'backup_place = "{tmp_path / "usb"}"', "utf-8")

    made = book("--json", "backup", "--second").json
    assert Path(made["second"]).parent == tmp_path / "usb"
    assert len(backups_in(tmp_path / "usb")) == 1
    assert book("--json", "backups").json["second"]["last"] is not None

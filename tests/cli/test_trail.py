"""The trail by command: proved, shown and handed over."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from counsellor_app.services.school_folders import open_school
from tests.cli.conftest import PASSPHRASE, Book


@pytest.fixture
def lived(book: Book, roster: Path) -> Book:
    assert book("import", "students", roster).status == 0
    return book


def tamper(book: Book, statement: str) -> None:
    with open_school(book.folder, PASSPHRASE) as services, services.database.transaction() as db:
        db.execute(text(statement))


def test_a_whole_chain_is_said_to_be_whole(lived: Book) -> None:
    said = lived("--json", "trail", "--verify").json
    assert (said["lines"], said["whole"], said["broken_at"]) == (4, True, None)
    assert said["end"]["number"] == 4
    assert "nguyên vẹn: 5 dòng" in lived("trail", "--verify").out


def test_without_options_the_newest_lines_are_shown(lived: Book) -> None:
    said = lived("--json", "trail").json
    actions = [line["action"] for line in said["newest"]]
    assert actions == ["open-by-command", "import-students", "open-by-command", "found-school"]
    assert "Nhập danh sách học sinh: 3" in lived("trail").out


def test_a_broken_chain_ends_in_one_sentence(lived: Book) -> None:
    tamper(lived, "UPDATE trail SET count = 2 WHERE id = 3")
    said = lived("--json", "trail", "--verify")
    assert (said.status, said.json["broken_at"], said.json["kind"]) == (1, 3, "altered")
    assert "từ dòng 3" in said.err
    assert said.err.count("\n") == 1


def test_a_broken_trail_is_handed_over_all_the_same(lived: Book, tmp_path: Path) -> None:
    tamper(lived, "DELETE FROM trail WHERE id = 2")
    said = lived("--json", "trail", "--out", tmp_path / "nhật ký.csv")
    assert (said.status, said.json["missing"], said.json["written"]) == (1, 1, 4)
    assert (tmp_path / "nhật ký.csv").exists()


def test_handing_it_over_becomes_a_line(lived: Book, tmp_path: Path) -> None:
    out = tmp_path / "nhật ký.csv"
    assert lived("--json", "trail", "--out", out).json["written"] == 4
    rows = list(csv.DictReader(out.read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert [row["action"] for row in rows][2] == "import-students"
    newest = lived("--json", "trail").json["newest"]
    assert (newest[1]["action"], newest[1]["count"]) == ("export-trail", 4)


def test_days_narrow_what_is_shown(lived: Book) -> None:
    assert lived("--json", "trail", "--until", "2020-01-01").json["newest"] == []
    today = date.today().isoformat()
    assert len(lived("--json", "trail", "--since", today).json["newest"]) == 5


def test_a_trail_made_anew_does_not_bear_the_printed_seal(lived: Book) -> None:
    end = lived("--json", "trail", "--verify").json["end"]
    held = f"{end['number']}:{end['seal']}"
    assert lived("--json", "trail", "--verify", "--held", held).json["held"]["same"]
    other = lived("--json", "trail", "--verify", "--held", f"{end['number']}:{'0' * 16}")
    assert (other.status, other.json["held"]["same"]) == (1, False)


@pytest.mark.parametrize("held", ["1204", "x:63cc0083", "4:63cc", "4:not a seal at all"])
def test_a_seal_is_asked_for_as_it_is_printed(lived: Book, held: str) -> None:
    said = lived("--json", "trail", "--held", held)
    assert (said.status, said.json["error"]) == (2, "bad-held-line")


def test_another_kind_of_file_is_refused(lived: Book, tmp_path: Path) -> None:
    assert lived("trail", "--out", tmp_path / "nhật ký.docx").status == 2

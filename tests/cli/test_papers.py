"""Letters, summaries and the demonstration school, by command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Book, command


@pytest.fixture
def filled(book: Book, roster: Path, pathways: Path) -> Book:
    assert book("import", "students", roster).status == 0
    assert book("import", "pathways", pathways).status == 0
    return book


def test_letters_go_into_one_file_in_class_list_order(filled: Book, tmp_path: Path) -> None:
    out = tmp_path / "thư.pdf"

    said = filled("--json", "letters", "--out", out, "--class", "9A1", "--date", "2027-04-13")

    assert said.status == 0, said.err
    assert (said.json["letters"], said.json["skipped"], said.json["out"]) == (2, 1, str(out))
    assert out.read_bytes().startswith(b"%PDF")


def test_letters_go_into_a_folder_one_file_a_student(filled: Book, tmp_path: Path) -> None:
    said = filled("--json", "letters", "--out", tmp_path / "d", "--layout", "slip")

    assert sorted(said.json["files"]) == sorted(map(str, (tmp_path / "d").iterdir()))
    assert len(said.json["files"]) == 2


def test_letters_of_a_class_that_is_not_there_are_not_printed(filled: Book, tmp_path: Path) -> None:
    said = filled("letters", "--out", tmp_path / "l.pdf", "--class", "9A1", "--class", "9Z9")

    assert (said.status, said.err) == (1, "Không thấy lớp “9Z9”. Xem lại tên hoặc số.\n")
    assert not (tmp_path / "l.pdf").exists()


def test_without_a_wish_there_is_no_letter(book: Book, roster: Path, tmp_path: Path) -> None:
    book("import", "students", roster)

    said = book("--json", "letters", "--out", tmp_path / "l.pdf")

    assert (said.status, said.json) == (1, {"error": "nothing-to-print", "asked": 3})


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".pdf", ".json"])
def test_a_summary_is_written_by_its_ending(ending: str, filled: Book, tmp_path: Path) -> None:
    out = tmp_path / f"bảng{ending}"

    said = filled("--json", "summary", "--out", out)

    assert said.status == 0, said.err
    assert (said.json["year"], said.json["grade"], said.json["students"]) == ("2026-2027", 9, 3)
    assert {"check": "no-pathway", "count": 1} in said.json["checks"]
    assert out.stat().st_size > 0


def test_what_to_look_at_before_handing_in_is_told(filled: Book, tmp_path: Path) -> None:
    assert "Chưa rõ hướng đi: 1 em" in filled("summary", "--out", tmp_path / "s.xlsx").out


def test_a_package_never_hides_numbers(filled: Book, tmp_path: Path) -> None:
    said = filled("--json", "summary", "--out", tmp_path / "p.json", "--circulate")

    assert (said.status, said.json) == (2, {"error": "hidden-numbers-refused"})
    assert filled("summary", "--out", tmp_path / "p.csv", "--circulate").status == 0


def test_a_year_the_school_has_not_is_told(filled: Book, tmp_path: Path) -> None:
    said = filled("--json", "summary", "--out", tmp_path / "p.csv", "--year", "2011-2012")

    assert (said.status, said.json["kind"]) == (1, "year")


def test_the_demonstration_school_holds_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COUNSELLOR_PASSPHRASE")

    said = command("--json", "demo", tmp_path / "d", "--students", "24")

    assert said.status == 0, said.err
    assert said.json["passphrase"] == "huong nghiep thu nghiem"
    names = {"school", "letters-9A1.pdf", "summary.xlsx", "summary.json"}
    assert {path.name for path in (tmp_path / "d").iterdir()} == names
    package = json.loads((tmp_path / "d" / "summary.json").read_text(encoding="utf-8"))
    assert package["format"] == "counsellor-summary"

"""Anonymising and incidents, by command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Book


@pytest.fixture
def filled(book: Book, roster: Path) -> Book:
    assert book("import", "students", roster).status == 0
    return book


def test_names_are_taken_off_after_a_backup(filled: Book) -> None:
    tried = filled("--json", "anonymise", "--student", "HS00001", "--dry-run")
    assert (tried.json["students"], tried.json["backup"]) == (1, None), tried.err
    done = filled("--json", "anonymise", "--student", "HS00001", "--yes")
    assert done.json["swept"] is True
    assert Path(done.json["backup"]).is_file()
    assert filled("student-data", "HS00001", "--out", filled.folder.parent / "x").status == 1


def test_without_a_yes_nothing_is_done(filled: Book) -> None:
    said = filled("--json", "anonymise", "--student", "HS00001")
    assert (said.status, said.json) == (2, {"error": "not-confirmed"})
    assert filled("--json", "anonymise", "--student", "HS00001", "--dry-run").json["students"] == 1


def test_nobody_is_due_in_a_new_school_and_the_time_is_the_schools(filled: Book) -> None:
    assert filled("--json", "anonymise", "--yes").json["students"] == 0
    assert filled("--json", "anonymise", "--retention", "3", "--dry-run").json["retention"] == 3
    assert filled("--json", "anonymise", "--dry-run").json["retention"] == 5
    assert filled("--json", "anonymise", "--retention", "0", "--yes").json["retention"] is None
    assert filled("--json", "anonymise", "--dry-run").json["retention"] is None


def test_an_incident_is_recorded_added_to_listed_and_printed(book: Book, tmp_path: Path) -> None:
    made = book("--json", "incident", "record", "--kind", "lost", "--happened", "Mất USB",
                "--noticed", "2026-09-10T08:00")  # fmt: skip
    assert made.json["number"] == 1, made.err
    assert made.json["deadline"].startswith("2026-09-13T08:00")
    more = book("--json", "incident", "record", "--number", "1", "--students", "12",
                "--authority-told", "2026-09-11T08:00")  # fmt: skip
    assert (more.json["students"], more.json["happened"]) == (12, "Mất USB")
    (held,) = book("--json", "incident", "list").json["incidents"]
    assert held == more.json
    for number in ((), ("1",)):
        said = book("incident", "sheet", *number, "--out", tmp_path / "b.pdf")
        assert said.status == 0, said.err
        assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")


def test_an_hour_that_cannot_be_read_is_said(book: Book) -> None:
    said = book("incident", "record", "--happened", "x", "--noticed", "hôm qua")
    assert said.status == 2
    assert "ngày giờ viết như 2027-04-13T09:30" in said.err

"""Consents by command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Book


@pytest.fixture
def filled(book: Book, roster: Path) -> Book:
    assert book("import", "students", roster).status == 0
    return book


def test_a_consent_is_kept_listed_and_withdrawn(filled: Book) -> None:
    signed = ("--by", "Kim Sa", "--relation", "mother", "--on", "2026-09-10")
    said = filled("--json", "consent", "give", "HS00001", *signed, "--purpose", "sharing")
    assert said.json == {"student": "HS00001", "state": "student_missing"}, said.err
    (held,) = filled("--json", "consent", "list", "hs00001").json["consents"]
    assert (held["by"], held["relation"], held["purposes"]) == ("Kim Sa", "MOTHER", ["SHARING"])
    gone = filled("--json", "consent", "withdraw", "HS00001", "--on", "2026-09-11")
    assert gone.json == {"student": "HS00001", "withdrawn": 1}
    assert filled("--json", "consent", "list", "HS00001").json["state"] == "withdrawn"


def test_the_list_is_said_in_words(filled: Book) -> None:
    signed = ("--by", "Kim Sa", "--relation", "mother", "--on", "2026-09-10")
    filled("consent", "give", "HS00001", *signed, "--purpose", "sharing")
    said = filled("consent", "list", "HS00001")
    assert said.out == "Mẹ đồng ý ngày 10/09/2026, mẫu 1.\n"


def test_nothing_is_agreed_to_by_saying_nothing(filled: Book) -> None:
    said = filled("consent", "give", "HS00001", "--by", "Kim Sa", "--relation", "MOTHER")
    assert said.status == 2
    assert "--purpose" in said.err


def test_a_purpose_the_form_has_not_is_refused(filled: Book) -> None:
    signed = ("--by", "Kim Sa", "--relation", "MOTHER", "--purpose", "ALL")
    said = filled("consent", "give", "HS00001", *signed)
    assert (said.status, said.err) == (
        1,
        "Chưa lưu được: mẫu phiếu không có việc này. Sửa lại rồi lưu.\n",
    )


@pytest.mark.parametrize("whom", [(), ("--student", "HS00001"), ("--class", "9A1")])
def test_forms_to_sign_are_printed(filled: Book, tmp_path: Path, whom: tuple[str, ...]) -> None:
    said = filled("consent", "sheet", "--out", tmp_path / "p.pdf", *whom)
    assert said.status == 0, said.err
    assert (tmp_path / "p.pdf").read_bytes().startswith(b"%PDF")

"""Catalogues: codes outlive wording, reading is tolerant, nothing is guessed."""

from __future__ import annotations

from datetime import date

import pytest

from counsellor_app.domain.catalogue import Catalogue, Entry


def entry(code: str, vi: str, *aliases: str, retired: bool = False, **facts: object) -> Entry:
    return Entry(code, {"vi": vi, "en": f"English {code}"}, aliases, retired, facts)


def catalogue(*entries: Entry) -> Catalogue:
    return Catalogue("ways", "2026", date(2026, 1, 1), "the test", entries)


WAYS = catalogue(
    entry("S9_TC", "Trung cấp", "TC", "trung cấp nghề", counts=True),
    entry("S9_CHUYEN", "THPT chuyên", "chuyên", "lớp 10", counts=False),
    entry("S9_CD9", "Cao đẳng 9+", "9+", counts=True),
    entry("S9_KHMER", "Khơ-me", "Hòa", kinds=["a", "b"]),
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Trung cấp", "S9_TC"),
        ("  TRUNG  CẤP ", "S9_TC"),
        ("trung cap nghe", "S9_TC"),
        ("Trung-cấp nghề.", "S9_TC"),
        ("s9_tc", "S9_TC"),
        ("English S9_TC", "S9_TC"),
        ("Trùng câp", None),
        ("Trung c\u00e2\u0301p", "S9_TC"),
        ("Trung cáp", "S9_TC"),
        ("Trung căp", None),
        ("trung câp", "S9_TC"),
        ("lớp10", "S9_CHUYEN"),
        ("chuyen", "S9_CHUYEN"),
        ("chuyển", None),
        ("cao đẳng 9 +", "S9_CD9"),
        ("cao dang 9", None),
        ("Khơ me", "S9_KHMER"),
        ("khome", "S9_KHMER"),
        ("hoà", "S9_KHMER"),
        ("", None),
        (" - ", None),
        ("đại học", None),
    ],
)
def test_a_cell_is_read_tolerantly_and_never_guessed(text: str, code: str | None) -> None:
    found = WAYS.find(text)
    assert (found.code if found else None) == code


def test_a_word_of_two_entries_finds_neither() -> None:
    levels = catalogue(entry("NEW", "Khá"), entry("OLD", "Khá"))
    assert levels.find("Khá") is None


def test_the_exact_spelling_wins_where_folding_cannot_tell() -> None:
    groups = catalogue(entry("A", "Lào"), entry("B", "Lão"))
    assert groups.find("lào") == groups.entries[0]
    assert groups.find("lao") is None


def test_an_entry_in_use_is_preferred_to_a_retired_one() -> None:
    ways = catalogue(entry("OLD", "Trung cấp", retired=True), entry("NEW", "Trung cấp"))
    assert ways.find("trung cap") == ways.entries[1]


def test_a_retired_entry_is_read_but_not_offered() -> None:
    ways = catalogue(entry("OLD", "Bổ túc", retired=True), entry("NEW", "GDTX"))
    assert ways.find("bổ túc") == ways.entries[0]
    assert [one.code for one in ways.current()] == ["NEW"]


def test_an_entry_switched_off_keeps_its_label_for_old_records() -> None:
    ways = WAYS.without({"S9_TC"})
    assert "S9_TC" not in [one.code for one in ways.current()]
    assert ways.label("S9_TC") == "Trung cấp"
    assert not WAYS.entries[0].retired


def test_an_unknown_code_reads_as_itself() -> None:
    assert WAYS.label("S9_NEW") == "S9_NEW"
    assert WAYS.by_code("S9_NEW") is None


def test_a_label_missing_in_a_language_is_in_vietnamese() -> None:
    assert WAYS.label("S9_TC", "en") == "English S9_TC"
    assert WAYS.label("S9_TC", "km") == "Trung cấp"


def test_a_part_is_taken_by_facts() -> None:
    assert [one.code for one in WAYS.having(counts=True).entries] == ["S9_TC", "S9_CD9"]
    assert [one.code for one in WAYS.having(kinds="b").entries] == ["S9_KHMER"]
    assert WAYS.having(nothing=1).entries == ()

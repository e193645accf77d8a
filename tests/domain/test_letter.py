"""What a letter holds, how it is frozen, and how official papers write dates and numbers."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.domain import letter as letter_module
from counsellor_app.domain.letter import (
    FamilyAnswer,
    FamilyView,
    Language,
    Layout,
    Letter,
    Level,
    Person,
    Recommendation,
    Signatory,
    Wish,
    from_record,
    to_record,
)
from counsellor_app.domain.official_text import number_line, number_suffix, vietnamese_date
from tests.documents.letters import DEPUTY, NOTICE_9

_text = st.text(max_size=20)
_day = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1))
_person = st.builds(Person, _text, _text)
_letters = st.builds(
    Letter,
    layout=st.sampled_from(Layout),
    language=st.sampled_from(Language),
    level=st.sampled_from(Level),
    governing_body=_text,
    school_name=_text,
    place=_text,
    dated_on=_day,
    student_name=_text,
    class_name=_text,
    school_year=_text,
    counsellor=_person,
    signatory=st.builds(Signatory, _text, _text, st.booleans(), _text),
    wishes=st.lists(st.builds(Wish, st.integers(1, 5), _text, _text, _text), max_size=3).map(tuple),
    number=st.none() | _text,
    birth_date=st.none() | _day,
    birth_year=st.none() | st.integers(1990, 2030),
    guardian=st.none() | _person,
    family_view=st.none() | st.builds(FamilyView, st.sampled_from(FamilyAnswer), st.none() | _day),
    recommendation=st.none() | st.builds(Recommendation, _text, _text),
    reply_by=st.none() | _day,
    recipients=st.lists(_text, max_size=3).map(tuple),
    page_code=_text,
)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
        (date(2026, 2, 10), "ngày 10 tháng 02 năm 2026"),
        (date(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
        (date(2026, 6, 29), "ngày 29 tháng 6 năm 2026"),
        (date(2026, 12, 1), "ngày 01 tháng 12 năm 2026"),
    ],
)
def test_only_days_to_9_and_months_1_and_2_take_a_leading_zero(day: date, words: str) -> None:
    assert vietnamese_date(day) == words


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("5", "Số: 05/TB-THCSTC"),
        ("05", "Số: 05/TB-THCSTC"),
        ("12", "Số: 12/TB-THCSTC"),
        (None, "Số:      /TB-THCSTC"),
        ("", "Số:      /TB-THCSTC"),
    ],
)
def test_a_number_below_10_is_padded_and_a_missing_one_leaves_room(
    number: str | None, line: str
) -> None:
    assert number_line("Số:", number, number_suffix("TB", "THCSTC")) == line


def test_a_principal_signs_alone_and_a_deputy_in_the_principals_place() -> None:
    assert Signatory("Nguyễn Văn Hiền").lines == ("HIỆU TRƯỞNG",)
    assert DEPUTY.lines == ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")


def test_a_letter_has_no_place_for_what_must_not_be_printed() -> None:
    kinds = (Letter, Person, Wish, FamilyView, Recommendation, Signatory)
    held = {field.name for kind in kinds for field in fields(kind)}
    forbidden = ("ethnic", "poor", "poverty", "health", "disab", "note", "circumstance", "policy")
    assert not [name for name in held for word in forbidden if word in name]
    assert {kind.__name__ for kind in kinds} <= set(vars(letter_module))
    assert {field.name for field in fields(Letter)} == set(to_record(NOTICE_9))


@settings(max_examples=150, derandomize=True, deadline=None)
@given(_letters)
def test_a_frozen_letter_thaws_to_the_very_same(letter: Letter) -> None:
    assert from_record(json.loads(json.dumps(to_record(letter)))) == letter


def test_a_record_of_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="ethnicity"):
        from_record(to_record(replace(NOTICE_9)) | {"ethnicity": "05"})

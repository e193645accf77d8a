"""Consent: both sides say yes to what they tick, and may take it back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from counsellor_app.domain.consent import STUDENT, Consent, ConsentState, standing_of
from counsellor_app.domain.errors import Invalid, NotFound
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR, NOW
from tests.services.builders import three_students
from tests.services.test_session_diaries import words

DAY = date(2027, 4, 5)
MOTHERS = Consent("1", "Kim Thị Sa", "MOTHER", DAY, purposes="SESSIONS SHARING")
OWN = Consent("1", "Thạch Thị Ngọc", STUDENT, DAY, scan_reference="tủ 2, bìa 9A1")


@pytest.fixture
def ngoc(school: Services) -> int:
    return three_students(school)["Ngọc"]


def test_both_the_student_and_a_representative_must_say_yes(school: Services, ngoc: int) -> None:
    seen = [school.consents.standing(ngoc).state]
    for one in (MOTHERS, OWN):
        school.consents.give(ngoc, one)
        seen.append(school.consents.standing(ngoc).state)
    assert seen == [ConsentState.NONE, ConsentState.STUDENT_MISSING, ConsentState.GIVEN]
    assert standing_of([OWN]).state is ConsentState.REPRESENTATIVE_MISSING


def test_what_was_agreed_to_is_kept_as_it_was_ticked(school: Services, ngoc: int) -> None:
    number = school.consents.give(ngoc, MOTHERS)
    (held,) = school.consents.of_student(ngoc)
    assert (held.id, held.purposes, held.form_version) == (number, "SESSIONS SHARING", "1")


def test_one_side_withdraws_and_the_others_yes_is_not_enough(school: Services, ngoc: int) -> None:
    mothers = school.consents.give(ngoc, MOTHERS)
    school.consents.give(ngoc, OWN)
    school.consents.withdraw(ngoc, DAY + timedelta(1), mothers)
    standing = school.consents.standing(ngoc)
    assert (standing.state, standing.withdrawn_on) == (
        ConsentState.WITHDRAWN, DAY + timedelta(1),
    )  # fmt: skip
    school.consents.give(ngoc, MOTHERS)
    assert school.consents.standing(ngoc).state is ConsentState.GIVEN


def test_a_slip_is_taken_back(school: Services, ngoc: int) -> None:
    school.consents.give(ngoc, MOTHERS)
    gone = school.consents.withdraw(ngoc, DAY)
    school.consents.reinstate(ngoc, gone)
    assert school.consents.standing(ngoc).state is ConsentState.STUDENT_MISSING
    school.consents.take_back(ngoc, gone[0])
    assert school.consents.of_student(ngoc) == []


@pytest.mark.parametrize(
    "one",
    [
        Consent("1", " ", "MOTHER", DAY),
        Consent("1", "Kim Sa", "MOTHER", NOW.date() + timedelta(1)),
        Consent("1", "Kim Sa", "MOTHER", DAY, DAY - timedelta(1)),
    ],
)
def test_what_cannot_be_is_not_kept(school: Services, ngoc: int, one: Consent) -> None:
    with pytest.raises(Invalid):
        school.consents.give(ngoc, one)


def test_a_withdrawal_before_the_signature_or_still_to_come_is_refused(
    school: Services, ngoc: int
) -> None:
    with pytest.raises(NotFound):
        school.consents.withdraw(ngoc, DAY)
    school.consents.give(ngoc, MOTHERS)
    for on in (DAY - timedelta(1), NOW.date() + timedelta(1)):
        with pytest.raises(Invalid):
            school.consents.withdraw(ngoc, on)


def test_the_printed_form_names_the_student_and_ticks_nothing(school: Services, ngoc: int) -> None:
    text = words(school.consents.sheets([ngoc], FIRST_YEAR))
    form = school.consents.forms()[0]
    assert "Thạch Thị Ngọc" in text
    assert "9A1" in text
    assert "thêm 5 năm" in text
    assert text.count("□") == 2 * len(form.purposes)
    assert "☑" not in text
    assert text.count("\f") == 0


def test_a_blank_form_and_a_whole_class_are_printed(school: Services, ngoc: int) -> None:
    assert "Thạch" not in words(school.consents.sheets([], FIRST_YEAR))
    assert words(school.consents.class_sheets("9A1", FIRST_YEAR)).count("PHIẾU ĐỒNG Ý") == 3
    with pytest.raises(NotFound):
        school.consents.class_sheets("9Z", FIRST_YEAR)
    with pytest.raises(NotFound):
        school.consents.sheets([], FIRST_YEAR, "99")

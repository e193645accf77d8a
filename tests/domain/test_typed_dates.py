from datetime import date, time

import pytest

from counsellor_app.domain.typed_dates import parse_typed_date, parse_typed_time, written_day

TODAY = date(2027, 4, 13)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("13/4", date(2027, 4, 13)),
        ("5/9", date(2026, 9, 5)),
        ("1.8", date(2026, 8, 1)),
        ("31-7", date(2027, 7, 31)),
        ("1304", date(2027, 4, 13)),
        ("13042027", date(2027, 4, 13)),
        ("13/04/2027", date(2027, 4, 13)),
        ("22/8/12", date(2012, 8, 22)),
        ("220812", date(2012, 8, 22)),
        ("2012-08-22", date(2012, 8, 22)),
        (" 13 / 4 ", None),
        ("13 4", date(2027, 4, 13)),
    ],
)
def test_a_day_is_read_as_a_counsellor_types_it(typed: str, day: date | None) -> None:
    assert parse_typed_date(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("hôm nay", date(2027, 4, 13)),
        ("HOM NAY", date(2027, 4, 13)),
        ("mai", date(2027, 4, 14)),
        ("hôm qua", date(2027, 4, 12)),
        ("mốt", date(2027, 4, 15)),
    ],
)
def test_a_day_may_be_said_in_words(typed: str, day: date) -> None:
    assert parse_typed_date(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", "31/02", "32/1", "1/13", "9A2", "13/4/1", "0/0", "99999999"])
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert parse_typed_date(typed, TODAY) is None


def test_the_twenty_ninth_of_february_is_only_in_a_leap_year() -> None:
    assert parse_typed_date("29/2", date(2027, 10, 1)) == date(2028, 2, 29)
    assert parse_typed_date("29/2", TODAY) is None


def test_a_day_without_a_year_lies_in_the_school_year_of_autumn_too() -> None:
    assert parse_typed_date("13/4", date(2026, 9, 5)) == date(2027, 4, 13)


def test_a_day_that_is_not_in_the_calendar_is_still_known_as_written() -> None:
    assert written_day("31/2/2027") == "31/02"
    assert written_day("tuần sau") == ""


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("9", time(9)),
        ("915", time(9, 15)),
        ("0915", time(9, 15)),
        ("9:15", time(9, 15)),
        ("9h15", time(9, 15)),
        ("9 giờ 15", time(9, 15)),
        ("14h", time(14)),
        ("14g30", time(14, 30)),
        ("9.15", time(9, 15)),
        ("25", None),
        ("9:75", None),
        ("sáng", None),
        ("", None),
    ],
)
def test_an_hour_is_read_as_a_counsellor_types_it(typed: str, moment: time | None) -> None:
    assert parse_typed_time(typed) == moment

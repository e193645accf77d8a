"""All backups for two days, then the newest of 12 days, 10 weeks, 9 months; never the last good."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.backup import KeptBackup
from counsellor_app.domain.backup_retention import ALL_FOR, kept_backups, worn_out
from tests.conftest import NOW

MOMENTS = st.lists(
    st.timedeltas(timedelta(days=-30), timedelta(days=900)).map(lambda ago: NOW - ago), max_size=60
)


def back(days: float) -> datetime:
    return NOW - timedelta(days=days)


def backup(made_at: datetime, *, readable: bool = True, proved: bool = True) -> KeptBackup:
    name = f"backup-{made_at:%Y-%m-%dT%H%M%S}.sohn"
    proved_at = made_at if proved else None
    return KeptBackup(Path(name), made_at, 1, readable=readable, proved_at=proved_at)


def test_two_days_are_kept_whole() -> None:
    half_hours = [back(n / 48) for n in range(95)]
    assert kept_backups(half_hours, NOW) == set(half_hours)


def test_after_two_days_the_newest_of_a_day_stays() -> None:
    morning, noon = back(3), back(3) + timedelta(hours=3)
    assert kept_backups([NOW, morning, noon], NOW) == {NOW, noon}


def test_years_of_half_hours_come_to_two_days_12_days_10_weeks_9_months() -> None:
    kept = kept_backups([back(n / 24) for n in range(24 * 700)], NOW)
    assert len(kept) == 48 + 12 + 10 + 9
    assert min(kept) < back(12 + 70 + 200)


def test_holidays_wear_nothing_away() -> None:
    before_summer = [back(100 + n) for n in range(12)]
    assert kept_backups([NOW, *before_summer], NOW) == {NOW, *before_summer}


def test_a_day_is_the_school_s_own_and_no_other_zone_s() -> None:
    late, early = back(3).replace(hour=23), back(2).replace(hour=1)
    assert kept_backups([late, early], NOW + timedelta(days=1)) == {late, early}


def test_a_clock_once_set_years_ahead_does_not_clear_the_shelf() -> None:
    ahead = NOW + timedelta(days=4000)
    every_day = [back(n) for n in range(31)]
    assert len(kept_backups([ahead, *every_day], ahead)) >= 1 + 12 + 3


@given(MOMENTS)
def test_the_newest_stays_and_so_does_all_of_two_days(moments: list[datetime]) -> None:
    kept = kept_backups(moments, NOW)
    assert kept <= set(moments)
    assert {at for at in moments if NOW - at < ALL_FOR} <= kept
    assert not moments or max(moments) in kept


@given(MOMENTS)
def test_no_more_stay_than_the_rule_says_and_looking_twice_changes_nothing(
    moments: list[datetime],
) -> None:
    kept = kept_backups(moments, NOW)
    assert len([at for at in kept if NOW - at >= ALL_FOR]) <= 12 + 10 + 9
    assert kept_backups(kept, NOW) == kept


def test_who_backs_up_and_prunes_each_day_can_go_back_nine_months() -> None:
    shelf: frozenset[datetime] = frozenset()
    for day in range(500):
        today = NOW + timedelta(days=day)
        shelf = kept_backups({*shelf, today}, today)
    assert len(shelf) == 2 + 12 + 10 + 9
    assert today - min(shelf) > timedelta(days=280)


@given(MOMENTS, st.data())
def test_without_a_newer_proved_one_nothing_goes(
    moments: list[datetime], data: st.DataObject
) -> None:
    backups = [
        backup(at, readable=data.draw(st.booleans()), proved=data.draw(st.booleans()))
        for at in moments
    ]
    gone = worn_out(backups, NOW)
    sound = [one.made_at for one in backups if one.readable and one.proved_at]
    assert all(sound and one.made_at < max(sound) for one in gone)
    assert not any(NOW - one.made_at < ALL_FOR for one in gone)


def test_what_cannot_be_read_goes_only_once_a_newer_one_is_proved() -> None:
    broken = backup(back(5), readable=False)
    assert worn_out([broken, backup(back(6))], NOW) == []
    assert worn_out([broken, backup(back(1))], NOW) == [broken]


def test_what_cannot_be_read_takes_nobody_s_place() -> None:
    morning, broken = backup(back(3)), backup(back(3) + timedelta(hours=3), readable=False)
    assert worn_out([backup(NOW), morning, broken], NOW) == [broken]

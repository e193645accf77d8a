"""A backup is due half an hour after a change; at the second place as was chosen."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from counsellor_app.domain.backup_schedule import (
    BY_HAND,
    DAILY,
    PLUGGED_IN,
    WEEKLY,
    is_due_here,
    is_due_there,
)
from tests.conftest import NOW


def ago(**how: float) -> datetime:
    return NOW - timedelta(**how)


def test_nothing_changed_needs_no_backup() -> None:
    assert not is_due_here(None, NOW, changed=False)
    assert not is_due_there(PLUGGED_IN, None, NOW, changed=False)


def test_a_change_waits_for_half_an_hour() -> None:
    assert is_due_here(None, NOW, changed=True)
    assert not is_due_here(ago(minutes=29), NOW, changed=True)
    assert is_due_here(ago(minutes=30), NOW, changed=True)


def test_a_clock_set_back_puts_no_backup_off() -> None:
    assert is_due_here(ago(days=-400), NOW, changed=True)
    assert is_due_there(WEEKLY, ago(days=-400), NOW, changed=True)


@pytest.mark.parametrize(
    ("when", "last", "due"),
    [
        (PLUGGED_IN, ago(minutes=29), False),
        (PLUGGED_IN, ago(minutes=30), True),
        (DAILY, ago(hours=8), False),
        (DAILY, ago(hours=10), True),
        (WEEKLY, ago(days=1), False),
        (WEEKLY, ago(days=2), True),
        (BY_HAND, ago(days=90), False),
    ],
)
def test_the_second_place_has_times_of_its_own(when: str, last: datetime, due: bool) -> None:
    """NOW is a Tuesday, nine o'clock."""
    assert is_due_there(when, last, NOW, changed=True) is due


def test_a_stick_that_gets_all_gets_the_end_of_the_day_too() -> None:
    assert is_due_there(PLUGGED_IN, ago(minutes=5), NOW, changed=True, at_end=True)
    assert not is_due_there(DAILY, ago(minutes=5), NOW, changed=True, at_end=True)

"""When a backup is due: half an hour after a change, and at a second place as was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

EVERY = timedelta(minutes=30)
PLUGGED_IN, DAILY, WEEKLY, BY_HAND = SECOND_PLACE_TIMES = ("plugged-in", "daily", "weekly", "never")
"""When a copy goes to the second place: whenever it is there, each day, each week, by hand."""


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """A folder for copies outside the school's own (a stick), and when they go there."""

    path: Path
    when: str = DAILY


def is_due_here(last: datetime | None, now: datetime, *, changed: bool) -> bool:
    """Whether the school's own folder should get a backup; a clock set back never puts it off."""
    return changed and (last is None or not _just_now(last, now))


def is_due_there(
    when: str, last: datetime | None, now: datetime, *, changed: bool, at_end: bool = False
) -> bool:
    """Whether the second place, which is there, should get its copy.

    `at_end`: the notebook is being closed, so half an hour more will not come.
    """
    if when == BY_HAND or not changed:
        return False
    if last is None or last > now:
        return True
    local = last.astimezone(now.tzinfo)
    if when == PLUGGED_IN:
        return at_end or not _just_now(last, now)
    if when == DAILY:
        return local.date() != now.date()
    return local.isocalendar()[:2] != now.isocalendar()[:2]


def _just_now(last: datetime, now: datetime) -> bool:
    return timedelta(0) <= now - last < EVERY

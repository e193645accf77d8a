"""The words a demonstration school is put together from, and the dice that choose among them."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from typing import Any, Generic, TypeVar

from counsellor_app.paths import resources

T = TypeVar("T")
_SATURDAY = 5


@cache
def words(part: str) -> dict[str, Any]:
    """One file of `resources/demonstration`: school, names, families, pathways, sessions."""
    return tomllib.loads(resources("demonstration", f"{part}.toml").read_text("utf-8"))


def dice(seed: int, part: str) -> random.Random:
    """The dice of one part: the same throws for the same seed in every process."""
    return random.Random(f"{seed} {part}")  # noqa: S311 - invents people, keeps no secret


class Weighted(Generic[T]):
    """Things to draw, some more often than others."""

    def __init__(self, things: Iterable[tuple[T, int]]) -> None:
        pairs = [(thing, weight) for thing, weight in things if weight]
        self._things = [thing for thing, _ in pairs]
        self._weights = list(accumulate(weight for _, weight in pairs))

    def draw(self, rng: random.Random) -> T:
        """One of them."""
        return rng.choices(self._things, cum_weights=self._weights)[0]


class SchoolDays:
    """The days with lessons, between the days `school.toml` names."""

    def __init__(self) -> None:
        facts = words("school")
        self._spans: dict[str, list[date]] = facts["days"]
        self._holidays = {
            day for one in facts["holidays"] for day in _days(one["days"][0], one["days"][1])
        }
        self._of: dict[str, list[date]] = {}

    def of(self, span: str) -> Sequence[date]:
        """The days of a named span, in order."""
        if span not in self._of:
            first, last = self._spans[span]
            self._of[span] = [day for day in _days(first, last) if self.is_school_day(day)]
        return self._of[span]

    def is_school_day(self, day: date) -> bool:
        """Whether there are lessons on the day."""
        return day.weekday() < _SATURDAY and day not in self._holidays

    def on_or_after(self, day: date) -> date:
        """The day itself, or the next one with lessons."""
        while not self.is_school_day(day):
            day += timedelta(days=1)
        return day


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))

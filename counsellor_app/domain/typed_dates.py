"""Days and times as people type them into a field: 13/4, 13042027, hôm nay; 9, 915, 9h15."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from counsellor_app.domain.school_year import school_year_of
from counsellor_app.domain.vietnamese_text import fold

_WORDS = {
    "hom nay": 0, "nay": 0, "today": 0,
    "mai": 1, "ngay mai": 1, "tomorrow": 1,
    "mot": 2, "ngay mot": 2,
    "hom qua": -1, "qua": -1, "yesterday": -1,
}  # fmt: skip
_APART = re.compile(r"(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2}))?")
_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.hg]\s*(\d{2})?)?")
_TIME_TOGETHER = re.compile(r"(\d{1,2})(\d{2})")
_CENTURY = 2000
_FIRST_YEAR = 1900


def parse_typed_date(text: str, today: date) -> date | None:
    """The day typed; without a year it lies in the school year of `today`. None: not a day."""
    words = fold(text)
    if words in _WORDS:
        return today + timedelta(days=_WORDS[words])
    parts = _parts(words)
    if parts is None:
        return None
    day, month, year = parts
    try:
        if year:
            return date(year, month, day) if year >= _FIRST_YEAR else None
        return _in_school_year(day, month, today)
    except ValueError:
        return None


def written_day(text: str) -> str:
    """The `31/02` of a text that is written as a date, whether it exists or not; else ``."""
    parts = _parts(fold(text))
    return f"{parts[0]:02d}/{parts[1]:02d}" if parts else ""


def parse_typed_time(text: str) -> time | None:
    """The time of day typed: `9`, `915`, `9:15`, `9h15`, `9 giờ 15`; None: not a time."""
    words = fold(text).replace(" gio", "h").replace("gio", "h").replace("phut", "").strip()
    words = re.sub(r"\s*h\s*", "h", words)
    found = _TIME.fullmatch(words) or _TIME_TOGETHER.fullmatch(words)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _parts(words: str) -> tuple[int, int, int] | None:
    """Day, month and year (0: not written)."""
    if found := _ISO.fullmatch(words):
        return int(found[3]), int(found[2]), int(found[1])
    found = _APART.fullmatch(words) or _TOGETHER.fullmatch(words)
    if found is None:
        return None
    year = int(found[3] or 0)
    if year and len(found[3]) == 2:
        year += _CENTURY
    return int(found[1]), int(found[2]), year


def _in_school_year(day: int, month: int, today: date) -> date:
    starts = school_year_of(today).starts
    first = date(starts, month, day) if (month, day) != (2, 29) else None
    if first is not None and school_year_of(first).starts == starts:
        return first
    return date(starts + 1, month, day)

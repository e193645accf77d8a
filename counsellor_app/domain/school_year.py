"""School years (2026-2027) and class names (9A1 is of grade 9)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_YEAR = re.compile(r"^\s*(\d{4}|\d{2})\s*[-–—/_]\s*(\d{4}|\d{2})\s*$")
_GRADE = re.compile(r"(?<!\d)(1[0-2]|[1-9])(?!\d)")
_FIRST_MONTH = 8


@dataclass(frozen=True, slots=True, order=True)
class SchoolYear:
    """A school year, known by the calendar year it starts in."""

    starts: int

    @property
    def label(self) -> str:
        """As it is written on paper: `2026-2027`."""
        return f"{self.starts}-{self.starts + 1}"

    @property
    def written(self) -> str:
        """The year as it stands on a page: `2026–2027`."""
        return f"{self.starts}–{self.starts + 1}"

    def __str__(self) -> str:
        """The label."""
        return self.label

    @property
    def following(self) -> SchoolYear:
        """The year after."""
        return SchoolYear(self.starts + 1)

    def holds(self, day: date) -> bool:
        """Whether the day lies in the year (1 August to 31 July)."""
        return school_year_of(day) == self


def parse_school_year(text: str) -> SchoolYear | None:
    """Read `2026-2027`, `2026 - 2027` or `26-27`; None when it is no school year."""
    match = _YEAR.match(text)
    if match is None:
        return None
    first, second = (int(part) + (2000 if len(part) == 2 else 0) for part in match.groups())
    return SchoolYear(first) if second == first + 1 and 1990 <= first <= 2200 else None


def school_year_of(day: date) -> SchoolYear:
    """The school year a day lies in; a year begins in August."""
    return SchoolYear(day.year if day.month >= _FIRST_MONTH else day.year - 1)


def grade_of(class_name: str) -> int | None:
    """The grade a class name begins with: 9 for `9A1` and `Lớp 9/1`; None for `Tin`."""
    match = _GRADE.search(re.sub(r"^\D+", "", class_name))
    return int(match.group(1)) if match else None


def class_key(class_name: str) -> str:
    """What two spellings of one class share: case and spaces do not tell classes apart."""
    return re.sub(r"\s+", "", class_name).casefold()


def class_sort_key(class_name: str) -> bytes:
    """Order of classes: 6A, 9A1, 9A2, 9A10, 10A; numbers count as numbers."""
    parts = re.split(r"(\d+)", class_key(class_name))
    padded = [part.rjust(6, "0") if part.isdigit() else part for part in parts]
    return "".join(padded).encode()

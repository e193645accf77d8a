"""Taking the names off records of students who left long ago, so that only counts remain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from counsellor_app.domain.imports import Problem
from counsellor_app.domain.school_year import SchoolYear

USUAL_YEARS = 5
MOST_YEARS = 50
NAMELESS = "Đã ẩn danh"
"""What stands in place of a name; the same in the file whatever language the window speaks."""
OTHER_MINORITY = "MINORITY"
"""An ethnic group of the 53 other than Khmer, once it need not be told which."""


@dataclass(frozen=True, slots=True)
class DueStudent:
    """Somebody whose names may go: the class and year they were last in."""

    id: int
    code: str
    full_name: str = field(repr=False)
    class_name: str = ""
    year: SchoolYear | None = None


@dataclass(frozen=True, slots=True)
class AnonymisingPreview:
    """What would go: students, texts of sessions, notes, letters; `shared` sessions keep theirs.

    A session is shared while somebody who took part keeps their name.
    """

    students: int
    sessions: int = 0
    shared: int = 0
    notes: int = 0
    letters: int = 0
    drafts: int = 0


@dataclass(frozen=True, slots=True)
class Anonymised:
    """What was done; `backup` still holds the names; `swept`: no old page lies about any more."""

    preview: AnonymisingPreview
    backup: Path | None
    swept: bool = True


def retention_problems(years: int | None) -> tuple[Problem, ...]:
    """What keeps a time of retention from being kept; None is no time at all."""
    if years is None or 1 <= years <= MOST_YEARS:
        return ()
    return (Problem(0, "retention", "bad-retention", str(years)),)


def is_due(last: SchoolYear, present: SchoolYear, years: int) -> bool:
    """Whether so many years have gone by since the end of a student's last school year."""
    return present.starts >= last.starts + 1 + years


class NameEraser:
    """Takes whole names out of texts that other students keep."""

    def __init__(self, names: Iterable[str]) -> None:
        known = sorted({name for name in names if " " in name.strip()}, key=len, reverse=True)
        pattern = "|".join(re.escape(name) for name in known)
        self._pattern = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) if known else None

    def erased(self, text: str) -> str:
        """The text without the names."""
        return text if self._pattern is None else self._pattern.sub(f"({NAMELESS.lower()})", text)

    def erased_within(self, value: object) -> object:
        """The same for every text within a value of JSON."""
        if isinstance(value, str):
            return self.erased(value)
        if isinstance(value, list):
            return [self.erased_within(one) for one in value]
        if isinstance(value, dict):
            return {name: self.erased_within(one) for name, one in value.items()}
        return value

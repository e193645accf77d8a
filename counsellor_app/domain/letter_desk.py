"""A class at the letter desk: who can get a letter, what is missing, what went out already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

NO_PATHWAY: Final = "no-pathway"
PATHWAY_UNTOLD: Final = "pathway-untold"
MISSING_GLYPH: Final = "missing-glyph"
TOO_LONG: Final = "too-long"
NO_GUARDIAN: Final = "no-guardian"
NO_BIRTH_DATE: Final = "no-birth-date"

STOPS: Final = frozenset({NO_PATHWAY, PATHWAY_UNTOLD, MISSING_GLYPH, TOO_LONG})
"""What a letter cannot be made with or without; the rest is only worth a look."""


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A student of the class: what their letter lacks, and when one like it went out last."""

    student: int
    code: str
    name: str
    lacks: tuple[str, ...] = ()
    issued_on: date | None = None

    @property
    def ready(self) -> bool:
        """Whether the letter can be made as things stand."""
        return not STOPS.intersection(self.lacks)


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """A letter that went out, as it stood then: whose, of which class and kind, and when."""

    id: int
    student: int
    name: str
    class_name: str
    layout: str
    language: str
    number: str | None
    dated_on: date
    issued_at: datetime

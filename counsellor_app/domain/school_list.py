"""The lists of a school: those it keeps itself, and the shipped ones it may use in part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counsellor_app.domain.imports import Problem
from counsellor_app.domain.vietnamese_text import clean

INSTITUTIONS = "institutions"
TRADES = "trades"
RECEIVERS = "receivers"
PHRASES = "phrases"
#: The lists a school keeps itself.
OWN_LISTS = (INSTITUTIONS, TRADES, RECEIVERS, PHRASES)


@dataclass(frozen=True, slots=True)
class SchoolEntry:
    """A line of a list the school keeps; `used` counts where it stands in records.

    A number below 0 is one of the phrases that come with the program.
    """

    id: int
    label: str
    detail: str = ""
    retired: bool = False
    used: int = 0
    revision: int = 1

    @property
    def may_go(self) -> bool:
        """Whether it may be taken off the list: nothing bears its name."""
        return self.used == 0


@dataclass(frozen=True, slots=True)
class ShippedEntry:
    """A line of a shipped list; `fixed`: every school needs it (no pathway known yet)."""

    code: str
    label: str
    offered: bool
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class ShippedList:
    """A shipped list as the school uses it in a year, and the law it comes from."""

    name: str
    version: str
    valid_from: date
    source: str
    entries: tuple[ShippedEntry, ...]


def entry_problems(label: str, others: Iterable[str]) -> tuple[Problem, ...]:
    """What is not right with a line's name beside the others of its list."""
    if not clean(label):
        return (Problem(0, "", "missing-entry-name"),)
    if same_label(label) in map(same_label, others):
        return (Problem(0, "", "entry-exists", clean(label)),)
    return ()


def in_use(label: str) -> Problem:
    """Why a line stays on its list."""
    return Problem(0, "", "entry-in-use", label)


def nothing_left() -> Problem:
    """Why not all lines of a list are switched off."""
    return Problem(0, "", "nothing-left")


def same_label(label: str) -> str:
    """What two spellings of one name share: case and spaces do not tell them apart."""
    return clean(label).casefold()

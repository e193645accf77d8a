"""A line of the audit trail, as it is read again, and what kinds of deeds there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fnmatch import fnmatchcase


class DeedKind(StrEnum):
    """What sort of deed a line tells; every deed is of exactly one."""

    OPENED = "opened"
    """Somebody came in."""
    SEEN = "seen"
    """A private note was opened."""
    CHANGED = "changed"
    """Something of the school's records is otherwise than before."""
    HANDED_OUT = "handed-out"
    """Something was printed or written to a file."""
    KEPT = "kept"
    """Backups, and the ways in."""


PATTERNS: Mapping[DeedKind, tuple[str, ...]] = {
    DeedKind.OPENED: ("open-school", "open-by-command", "wrong-tries"),
    DeedKind.SEEN: ("see-*",),
    DeedKind.HANDED_OUT: ("print-*", "reprint-*", "export-*", "write-*"),
    DeedKind.KEPT: (
        "*backup*", "*passphrase*", "*recovery*", "let-*in", "shut-*out", "*-keys", "*way-in*",
    ),
}  # fmt: skip
"""How the deeds of a kind are called (`*` is any text); whatever is of no other is CHANGED."""


def kind_of(action: str) -> DeedKind:
    """What sort of deed an action is."""
    for kind, patterns in PATTERNS.items():
        if any(fnmatchcase(action, pattern) for pattern in patterns):
            return kind
    return DeedKind.CHANGED


@dataclass(frozen=True, slots=True)
class TrailLine:
    """Who did what and when; never a word of what was written, never whom it is about.

    `at` is None where somebody tampered with the moment, `person` "" where only the role is known.
    """

    id: int
    at: datetime | None
    role: str
    action: str
    count: int | None = None
    person: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class TrailPerson:
    """Somebody the trail tells of: one of the people, or a role where that is all it knows."""

    number: int | None
    role: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class TrailFilter:
    """Which lines are wanted; `first` and `last` are days, both included."""

    kind: DeedKind | None = None
    who: TrailPerson | None = None
    first: date | None = None
    last: date | None = None

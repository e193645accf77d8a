"""The proof of the audit trail: whether every line follows from the one before, to the end.

What it cannot see is a chain made anew from beginning to end by somebody who holds the school's
key; for that, each export of the trail carries the end it had, to be held against a later one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from counsellor_app.domain.trail_chain import BEGINNING, link


class StoredLine(NamedTuple):
    """A line as it lies in the file, its moment as text: it may be anything at all."""

    number: int
    at: str
    role: str
    person: int | None
    action: str
    subject: str
    subject_id: int | None
    counted: int | None
    digest: bytes


@dataclass(frozen=True, slots=True)
class TrailEnd:
    """Where the trail ends: number and digest of its last line."""

    number: int
    digest: bytes

    @property
    def seal(self) -> str:
        """The digest's first half as it is printed, in groups of four."""
        code = self.digest.hex()[:32]
        return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


class BreakKind(StrEnum):
    """What the first break of a chain looks like."""

    ALTERED = "altered"
    """The line was changed, slipped in, or stands where another stood."""
    MISSING = "missing"
    """Lines before it are gone."""
    CUT = "cut"
    """Lines at the end are gone."""
    END_LOST = "end-lost"
    """What says where the trail ends is gone or does not fit its last line."""


@dataclass(frozen=True, slots=True)
class TrailBreak:
    """Where the chain breaks first.

    `number` is the first line that does not follow (for a cut: the first that is gone), `at` its
    moment where it has one, `missing` how many are gone, as far as their numbers tell.
    """

    kind: BreakKind
    number: int
    at: datetime | None = None
    missing: int = 0


@dataclass(frozen=True, slots=True)
class TrailProof:
    """What reading the whole trail again came to."""

    lines: int
    end: TrailEnd | None
    broken: TrailBreak | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing was changed, taken out, slipped in or cut off."""
        return self.broken is None


def prove(lines: Iterable[StoredLine], end: TrailEnd | None) -> TrailProof:
    """Read all `lines`, in the order of their numbers, and hold them against the kept `end`."""
    count, number, digest, broken = 0, 0, BEGINNING, None
    for line in lines:
        count += 1
        if broken is None and not _follows(digest, line):
            broken = _break_at(line, number)
        number, digest = line.number, line.digest
    last = TrailEnd(number, digest) if count else None
    return TrailProof(count, last, broken or _wrong_end(last, end))


def moment_of(text: object) -> datetime | None:
    """The moment a stored line names; None where it names none."""
    try:
        return datetime.fromisoformat(_written_out(text))
    except ValueError:
        return None


def _follows(before: bytes, line: StoredLine) -> bool:
    said = (line.number, _written_out(line.at), *line[2:-1])
    try:
        return link(before, said) == line.digest
    except TypeError:
        return False


def _written_out(at: object) -> str:
    # As the file keeps it: "2027-04-13 02:00:00.000000", in UTC.
    return f"{at}".replace(" ", "T") + "+00:00"


def _break_at(line: StoredLine, number: int) -> TrailBreak:
    missing = line.number - number - 1
    kind = BreakKind.MISSING if missing else BreakKind.ALTERED
    return TrailBreak(kind, line.number, moment_of(line.at), missing)


def _wrong_end(last: TrailEnd | None, end: TrailEnd | None) -> TrailBreak | None:
    if last == end:
        return None
    if end is None:
        return TrailBreak(BreakKind.END_LOST, last.number if last else 0)
    if last is None or last.number < end.number:
        gone = last.number if last else 0
        return TrailBreak(BreakKind.CUT, gone + 1, missing=end.number - gone)
    if last.number > end.number:
        return TrailBreak(BreakKind.ALTERED, end.number + 1)
    return TrailBreak(BreakKind.END_LOST, last.number)

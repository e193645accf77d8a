"""The trail as it is handed over: every line in words, and whether the chain is whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from counsellor_app.domain.trail_line import DeedKind, TrailLine


@dataclass(frozen=True, slots=True)
class TrailRow:
    """A line with its words: who did it, through which way in, what, and of what kind."""

    line: TrailLine
    kind: DeedKind
    who: str
    way: str
    deed: str
    kind_words: str


@dataclass(frozen=True, slots=True)
class TrailSheet:
    """The trail of a school, oldest line first.

    `notes` stand over the lines; `warning` instead of saying that the chain is whole, and
    `broken_at` is the number of the first line that does not follow.
    """

    governing_body: str
    school: str
    made_at: datetime
    wording: Mapping[str, Any]
    subtitles: tuple[str, ...]
    notes: tuple[str, ...]
    rows: tuple[TrailRow, ...]
    warning: str = ""
    broken_at: int | None = None

    def moment(self, line: TrailLine) -> str:
        """When it was, on the school's clock; in words where nobody can tell."""
        if line.at is None:
            return str(self.wording["unknown_moment"])
        return f"{line.at.astimezone(self.made_at.tzinfo):%d/%m/%Y %H:%M:%S}"

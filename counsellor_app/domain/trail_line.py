"""A line of the audit trail, as it is read again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TrailLine:
    """Who did what and when; never a word of what was written, never whom it is about."""

    id: int
    at: datetime
    role: str
    action: str
    count: int | None = None

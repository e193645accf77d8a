"""Something put away that can be brought back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

SESSION, ACTIVITY = "session", "activity"


@dataclass(frozen=True, slots=True)
class Deletion:
    """A session or an activity put away; told by its day, never by whom it was about."""

    kind: str
    id: int
    held_on: date
    deleted_at: datetime

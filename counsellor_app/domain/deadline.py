"""Deadlines the school sets itself: a report to hand in, a round of wishes to close."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counsellor_app.domain.imports import Problem


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something due on a day; `id` is its number in this school, 0 before it is kept."""

    name: str
    on_day: date
    id: int = 0


def problems(deadline: Deadline) -> tuple[Problem, ...]:
    """What keeps a deadline from being saved."""
    return () if deadline.name.strip() else (Problem(0, "", "no-deadline-name"),)

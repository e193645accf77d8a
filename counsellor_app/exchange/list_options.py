"""What the user says about a list besides the file itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from counsellor_app.exchange.legacy_text import Legacy


@dataclass(frozen=True, slots=True)
class ListOptions:
    """How to read a list.

    Attributes:
        today: the day of reading, for ages and dates in the future.
        sheet: only the sheet of this name, hidden or not.
        class_name: the class of every row that has no class cell of its own.
        legacy: what old text is converted from; None leaves it and reports it.
        path: the file, for errors only.
    """

    today: date
    sheet: str | None = None
    class_name: str | None = None
    legacy: Legacy | None = None
    path: Path | None = None

"""What the user says about a list besides the file itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
        meanings: what somebody says columns mean, by `list_columns.column_keys`.
    """

    today: date
    sheet: str | None = None
    class_name: str | None = None
    legacy: Legacy | None = None
    path: Path | None = None
    meanings: Mapping[str, str | None] = field(default_factory=dict)

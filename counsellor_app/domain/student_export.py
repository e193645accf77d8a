"""Everything the school holds about one student, as it is handed to the family."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

FORMAT, VERSION = "counsellor-student", 1
Fact = Mapping[str, Any]
"""A row: what stands in each field; a value may be rows itself (what was agreed in a session)."""


@dataclass(frozen=True, slots=True)
class StudentExport:
    """Sections in the order they are read; `with_private_notes` says whether notes are inside.

    `wording` holds the words of the printed copy; `labels` the words of a code, by its field.
    """

    code: str
    name: str = field(repr=False)
    school: str
    school_uuid: str
    governing_body: str
    place: str
    made_at: datetime
    with_private_notes: bool
    sections: Mapping[str, tuple[Fact, ...]] = field(hash=False, repr=False)
    wording: Mapping[str, Any] = field(hash=False, repr=False)
    labels: Mapping[str, Mapping[str, str]] = field(hash=False, repr=False)


@dataclass(frozen=True, slots=True)
class WrittenExport:
    """The two files of a student, and how many private notes were opened for them."""

    pdf: Path
    json: Path
    code: str
    notes: int


def file_stem(code: str) -> str:
    """What the files are called: never a name, and nothing that could be a path."""
    kept = re.sub(r"[^A-Za-z0-9-]", "", code)[:40]
    return f"hoc-sinh-{kept or 'x'}"

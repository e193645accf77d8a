"""A student's export as JSON: format and version first, then the sections, in stable keys."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from counsellor_app.domain.student_export import FORMAT, VERSION, StudentExport


def student_export_json(export: StudentExport) -> bytes:
    """UTF-8, two-space indent, a final newline.

    Keys: format, version, made_at, school (id, name), student (the code), with_private_notes,
    sections. Each section is a list of rows; codes are those of the program's catalogues, days
    ISO 8601, moments in UTC.
    """
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": export.made_at.isoformat(),
        "school": {"id": export.school_uuid, "name": export.school},
        "student": export.code,
        "with_private_notes": export.with_private_notes,
        "sections": {name: _plain(rows) for name, rows in export.sections.items()},
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(held) for name, held in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(held) for held in value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return value

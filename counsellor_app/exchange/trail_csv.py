"""The trail as a flat table for other programs: a line a deed, codes beside the words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.trail_sheet import TrailSheet
from counsellor_app.exchange.summary_csv import SEPARATOR, field

HEADINGS: Final = (
    "number", "at", "role", "person", "kind", "action", "subject", "count", "deed",
)  # fmt: skip


def trail_csv(sheet: TrailSheet, progress: Progress = silent) -> bytes:
    """The lines as UTF-8 with a byte order mark, semicolons and CRLF, as the summary is.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    progress(0, len(sheet.rows))
    lines = [SEPARATOR.join(HEADINGS), *_lines(sheet)]
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()


def _lines(sheet: TrailSheet) -> Iterator[str]:
    zone = sheet.made_at.tzinfo
    for row in sheet.rows:
        line = row.line
        values = (
            line.id,
            line.at.astimezone(zone).isoformat(timespec="seconds") if line.at else "",
            line.role,
            line.person,
            row.kind,
            line.action,
            line.subject,
            "" if line.count is None else line.count,
            row.deed,
        )
        yield SEPARATOR.join(field(f"{value}") for value in values)

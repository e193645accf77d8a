"""The summary as one flat table for other programs: a line a class and pathway."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Final

from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.formula_text import as_plain_cell
from counsellor_app.domain.small_numbers_worlds import COUNTS
from counsellor_app.domain.summary import COUNT_NAMES, Summary
from counsellor_app.domain.summary_layout import Layout
from counsellor_app.domain.summary_published import publish
from counsellor_app.whole_file import write_whole

SEPARATOR: Final = ";"
HEADINGS: Final = (
    "class",
    "pathway",
    "label",
    *COUNT_NAMES,
    *(f"completed_{name}" for name in COUNT_NAMES),
)


def write_summary_csv(
    summary: Summary,
    path: Path,
    *,
    layout: Layout,
    catalogue: Catalogue,
    circulate: bool = False,
) -> None:
    """Write class, pathway code, its label and the nine counts twice: of all, of the completers.

    UTF-8 with a byte order mark, semicolons and CRLF: what Excel opens rightly where the decimal
    sign is a comma. A text that a spreadsheet would take for a formula gets an apostrophe in front.
    With `circulate` every class meets every pathway in use, so that no missing line tells a nought
    that is hidden.

    Raises:
        PlaceError: if the place refuses.
    """
    published = publish(summary, layout, catalogue, circulate=circulate)
    pathways = dict.fromkeys(row.pathway for row in summary.rows)
    places = (
        product(summary.classes, pathways)
        if circulate
        else ((row.class_name, row.pathway) for row in summary.rows)
    )
    mark = layout.text("hidden")
    lines = [SEPARATOR.join(HEADINGS)]
    for place in places:
        values = published.cells.values[place]
        numbers = [
            mark if published.hidden.hides(place, number) else str(values[number])
            for number in range(2 * COUNTS)
        ]
        words = (place[0], place[1], catalogue.label(place[1]))
        lines.append(SEPARATOR.join((*map(field, words), *numbers)))
    write_whole(path, ("\ufeff" + "\r\n".join(lines) + "\r\n").encode())


def field(text: str) -> str:
    """A text as a field: quoted where it must be, never a formula."""
    text = as_plain_cell(text)
    if any(sign in text for sign in (SEPARATOR, '"', "\n", "\r")):
        text = '"' + text.replace('"', '""') + '"'
    return text

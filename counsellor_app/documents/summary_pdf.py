"""The summary's tables on paper: A4 landscape, letterhead, headings on every page, ready to sign.

Margins, letterhead and dates follow Decree 30/2020/NĐ-CP, Annex I; the type in a wide table is
smaller than the decree's 13, as in every school's tables.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from reportlab.lib.colors import Color, black
from reportlab.platypus import Flowable, KeepTogether, LongTable, PageBreak, Spacer
from reportlab.platypus import SimpleDocTemplate as Document

from counsellor_app.documents.fonts import BOLD, ITALIC, REGULAR
from counsellor_app.documents.official_flow import Ruled, flow_font, flow_text, halves
from counsellor_app.documents.page import (
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT_TIGHT,
    SHORT_RULE,
    SIGNING_ROOM,
    TOP,
    WIDTH,
)
from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.official_text import place_and_date
from counsellor_app.domain.summary import SchoolIdentity, Summary
from counsellor_app.domain.summary_layout import Layout
from counsellor_app.domain.summary_published import Value, written
from counsellor_app.domain.summary_tables import Column, Signing, Table, tables_of
from counsellor_app.whole_file import write_whole

# The page lies on its side: the decree's left margin stays left.
_PAGE: Final = (HEIGHT, WIDTH)
_MEASURE: Final = HEIGHT - LEFT - RIGHT_TIGHT
_SMALLEST, _LARGEST = 7.5, 11.0
_TYPE_TO_COLUMN: Final = 2.15  # type size for each point of width a column has for a character
_SHADE: Final = Color(0.93, 0.93, 0.93)


def write_summary_pdf(
    summary: Summary,
    path: Path,
    *,
    layout: Layout,
    catalogue: Catalogue,
    signing: Signing,
    circulate: bool = False,
) -> None:
    """Write every table of the layout from a new page on; same arguments, same bytes.

    Args:
        summary: exact counts.
        path: replaced if it exists.
        layout: tables and wording.
        catalogue: the pathways the summary was counted by.
        signing: place, day and names under the tables.
        circulate: hide small numbers.

    Raises:
        MissingGlyph: a text holds a character the face has no shape for.
        PlaceError: if the place refuses.
    """
    tables = tables_of(summary, layout, catalogue, circulate=circulate)
    content = io.BytesIO()
    document = Document(
        content,
        pagesize=_PAGE,
        leftMargin=LEFT,
        rightMargin=RIGHT_TIGHT,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        title=tables[0].title if tables else None,
        author=summary.school.name,
        invariant=1,
        initialFontName=flow_font(REGULAR),
    )
    story: list[Flowable] = []
    for table in tables:
        if story:
            story.append(PageBreak())
        story += _Paper(table, summary.school, layout, signing).flow()
    document.build(story, onLaterPages=_page_number)
    write_whole(path, content.getvalue())


_text = partial(flow_text, field="summary")
_Ruled = partial(Ruled, field="summary")


def _page_number(canvas: Any, document: Any) -> None:
    """In the middle of the top margin, from the second page on."""
    canvas.setFont(flow_font(REGULAR), 13)
    canvas.drawCentredString(HEIGHT / 2, WIDTH - TOP / 2 - 4, str(document.page))


@dataclass(frozen=True)
class _Paper:
    """One table as paper: letterhead, title, grid, notes, signatures."""

    table: Table
    school: SchoolIdentity
    layout: Layout
    signing: Signing

    def flow(self) -> Iterator[Flowable]:
        letterhead = self.layout.wording["letterhead"]
        yield halves(
            [
                [_text(self.school.governing_body.upper()), _text(letterhead["country"], BOLD)],
                [
                    _Ruled(self.school.name.upper(), 12, SHORT_RULE),
                    _Ruled(letterhead["motto"], 13, 1.0),
                ],
            ],
            _MEASURE,
        )
        yield Spacer(0, 8)
        yield _text(self.table.title.upper(), BOLD, 14)
        yield Spacer(0, 3)
        yield _text(" – ".join(self.table.subtitles), ITALIC, 12)
        yield Spacer(0, 8)
        yield self._grid()
        yield Spacer(0, 4)
        for note in self.table.notes:
            yield _text(note, REGULAR, 10.5, "left")
        if self.table.signed:
            yield self._signatures()

    def _signatures(self) -> Flowable:
        words, sign = self.layout.wording["text"], self.signing
        left = partial(_text, size=13)
        rows: list[list[Any]] = [
            ["", _text(place_and_date(sign.place, sign.day), ITALIC, 13)],
            [left(words["prepared_by"], BOLD), left(words["principal"], BOLD)],
            [_text(words["prepared_hint"], ITALIC), _text(words["principal_hint"], ITALIC)],
            [Spacer(0, SIGNING_ROOM), ""],
            [left(sign.prepared_by, BOLD), left(sign.principal, BOLD)],
        ]
        return KeepTogether([Spacer(0, 8), halves(rows, _MEASURE)])

    def _grid(self) -> Flowable:
        columns = self.table.columns
        unit = _MEASURE / sum(column.width for column in columns)
        size = max(_SMALLEST, min(_LARGEST, unit * _TYPE_TO_COLUMN))
        heading = partial(_text, style=BOLD, size=size)
        upper = [heading(one.over or one.heading) for one in columns]
        lower = [heading(one.heading) if one.over else "" for one in columns]
        lines = [self._line(values, REGULAR, size) for values in self.table.rows]
        if self.table.total is not None:
            lines.append(self._line(self.table.total, BOLD, size))
        return LongTable(
            [upper, lower, *lines],
            colWidths=[one.width * unit for one in columns],
            repeatRows=2,
            style=[
                ("GRID", (0, 0), (-1, -1), 0.5, black),
                ("BACKGROUND", (0, 0), (-1, 1), _SHADE),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("FONT", (0, 0), (-1, -1), flow_font(REGULAR), size, 1.18 * size),
                ("ALIGN", (0, 0), (0, -1), "CENTER"),
                ("ALIGN", (1, 2), (-1, -1), "RIGHT"),
                ("LEFTPADDING", (0, 0), (-1, -1), 2),
                ("RIGHTPADDING", (0, 0), (-1, -1), 2),
                ("TOPPADDING", (0, 0), (-1, -1), 1.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
                *_spans(columns),
                *(self._bold_total(size)),
            ],
        )

    def _line(self, values: Iterable[Value], style: str, size: float) -> list[Any]:
        return [
            _text(text, style, size, "left") if column.words and text else text
            for column, text in zip(
                self.table.columns, (written(value, self.layout) for value in values), strict=True
            )
        ]

    def _bold_total(self, size: float) -> list[tuple[Any, ...]]:
        if self.table.total is None:
            return []
        return [("FONT", (0, -1), (-1, -1), flow_font(BOLD), size, 1.18 * size)]


def _spans(columns: tuple[Column, ...]) -> Iterator[tuple[Any, ...]]:
    """Headings over several columns, and single headings through both rows."""
    place = 0
    while place < len(columns):
        following = place + 1
        over = columns[place].over
        while over and following < len(columns) and columns[following].over == over:
            following += 1
        yield ("SPAN", (place, 0), (following - 1, 0 if over else 1))
        place = following

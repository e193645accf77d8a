"""The summary's tables on paper: A4 landscape, letterhead, headings on every page, ready to sign.

Margins, letterhead and dates follow Decree 30/2020/NĐ-CP, Annex I; the type in a wide table is
smaller than the decree's 13, as in every school's tables.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, black
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, KeepTogether, LongTable, PageBreak, Paragraph, Spacer
from reportlab.platypus import SimpleDocTemplate as Document
from reportlab.platypus import Table as Grid

from counsellor_app.documents.fonts import BOLD, FILES, ITALIC, REGULAR
from counsellor_app.documents.page import (
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT_TIGHT,
    RULE,
    SHORT_RULE,
    SIGNING_ROOM,
    TOP,
    WIDTH,
)
from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.errors import MissingGlyph
from counsellor_app.domain.official_text import place_and_date
from counsellor_app.domain.summary import SchoolIdentity, Summary
from counsellor_app.domain.summary_layout import Layout
from counsellor_app.domain.summary_published import Value, written
from counsellor_app.domain.summary_tables import Column, Signing, Table, tables_of
from counsellor_app.paths import resources
from counsellor_app.whole_file import write_whole

# The page lies on its side: the decree's left margin stays left.
_PAGE: Final = (HEIGHT, WIDTH)
_MEASURE: Final = HEIGHT - LEFT - RIGHT_TIGHT
_SMALLEST, _LARGEST = 7.5, 11.0
_TYPE_TO_COLUMN: Final = 2.15  # type size for each point of width a column has for a character
_SHADE: Final = Color(0.93, 0.93, 0.93)
_ALIGN: Final = {"left": TA_LEFT, "center": TA_CENTER}


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
        initialFontName=_font(REGULAR),
    )
    story: list[Flowable] = []
    for table in tables:
        if story:
            story.append(PageBreak())
        story += _Paper(table, summary.school, layout, signing).flow()
    document.build(story, onLaterPages=_page_number)
    write_whole(path, content.getvalue())


@cache
def _font(style: str) -> str:
    """The face of a style, ready to use; apart from the letters' faces, which are one-byte ones."""
    name = f"Summary-{style}"
    pdfmetrics.registerFont(TTFont(name, str(resources("fonts", FILES[style])), shapable=False))
    return name


def _checked(text: str, style: str) -> str:
    shapes = pdfmetrics.getFont(_font(style)).face.charToGlyph
    for character in text:
        if ord(character) not in shapes and character != "\n":
            raise MissingGlyph(character=character, field="summary")
    return escape(text)


def _text(text: str, style: str = REGULAR, size: float = 12, align: str = "center") -> Paragraph:
    look = ParagraphStyle(
        "summary",
        fontName=_font(style),
        fontSize=size,
        leading=1.18 * size,
        alignment=_ALIGN[align],
        splitLongWords=1,
    )
    return Paragraph(_checked(text, style), look)


def _page_number(canvas: Any, document: Any) -> None:
    """In the middle of the top margin, from the second page on."""
    canvas.setFont(_font(REGULAR), 13)
    canvas.drawCentredString(HEIGHT / 2, WIDTH - TOP / 2 - 4, str(document.page))


class _Ruled(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A centred text over a rule as long as a part of it."""

    def __init__(self, text: str, size: float, part: float) -> None:
        super().__init__()
        self._text = _text(text, BOLD, size)
        self._part = part

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        _, self.height = self._text.wrap(width, height)
        lines = getattr(self._text.blPara, "lines", [])
        longest = max(
            (width - (one[0] if isinstance(one, tuple) else one.extraSpace) for one in lines),
            default=width,
        )
        self._rule = self._part * min(longest, width)
        return width, self.height + 4

    def draw(self) -> None:
        self._text.drawOn(self.canv, 0, 4)
        self.canv.setLineWidth(RULE)
        middle = self.width / 2
        self.canv.line(middle - self._rule / 2, 2, middle + self._rule / 2, 2)


@dataclass(frozen=True)
class _Paper:
    """One table as paper: letterhead, title, grid, notes, signatures."""

    table: Table
    school: SchoolIdentity
    layout: Layout
    signing: Signing

    def flow(self) -> Iterator[Flowable]:
        letterhead = self.layout.wording["letterhead"]
        yield _halves(
            [
                [_text(self.school.governing_body.upper()), _text(letterhead["country"], BOLD)],
                [
                    _Ruled(self.school.name.upper(), 12, SHORT_RULE),
                    _Ruled(letterhead["motto"], 13, 1.0),
                ],
            ]
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
        return KeepTogether([Spacer(0, 8), _halves(rows)])

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
                ("FONT", (0, 0), (-1, -1), _font(REGULAR), size, 1.18 * size),
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
        return [("FONT", (0, -1), (-1, -1), _font(BOLD), size, 1.18 * size)]


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


def _halves(rows: list[list[Any]]) -> Flowable:
    return Grid(
        rows,
        colWidths=[_MEASURE / 2] * 2,
        style=[
            ("FONT", (0, 0), (-1, -1), _font(REGULAR)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ],
    )

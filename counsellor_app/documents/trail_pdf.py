"""The trail on paper: letterhead, what the chain proves, and the deeds, headed on every page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from reportlab.lib.colors import Color, black
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Flowable, PageBreak, Spacer, Table

from counsellor_app.documents.flow_document import MEASURE, flow_pdf, letterhead
from counsellor_app.documents.fonts import BOLD, ITALIC, REGULAR
from counsellor_app.documents.official_flow import flow_font, flow_text
from counsellor_app.documents.page import BOTTOM, HEIGHT, TOP
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.trail_sheet import TrailRow, TrailSheet

_FIELD: Final = "trail"
_SIZE: Final = 9.5
_LEADING: Final = 1.18 * _SIZE
_PAD, _ABOVE, _UNDER = 3.0, 1.5, 2.5
_ROOM: Final = HEIGHT - TOP - BOTTOM - 14  # what ReportLab's frame leaves, and a hair
_SHADE: Final = Color(0.93, 0.93, 0.93)
_RED: Final = Color(0.70, 0.15, 0.12)
_WIDTHS: Final = {"number": 0.09, "at": 0.21, "who": 0.25, "deed": 0.35, "count": 0.10}
_COLUMNS: Final = [share * MEASURE for share in _WIDTHS.values()]
_MISSING: Final = "□"
_STEP: Final = 200


def trail_pdf(sheet: TrailSheet, progress: Progress = silent) -> bytes:
    """The trail as A4 pages; the same arguments give the same bytes."""
    title = list(_title(sheet))
    taken = sum(one.wrap(MEASURE, HEIGHT)[1] + one.getSpaceBefore() for one in title)
    return flow_pdf(
        [*title, *_tables(sheet, _ROOM - taken, progress)],
        title=sheet.wording["title"],
        author=sheet.school,
        foot=_shaped(str(sheet.wording["foot"]).format(school=sheet.school)),
    )


def _title(sheet: TrailSheet) -> Iterator[Flowable]:
    head, issuer, school = sheet.wording["letterhead"], sheet.governing_body, sheet.school
    yield letterhead(_shaped(issuer), _shaped(school), head["country"], head["motto"], field=_FIELD)
    yield Spacer(0, 10)
    yield flow_text(sheet.wording["title"].upper(), BOLD, 14, field=_FIELD)
    for text in sheet.subtitles:
        yield flow_text(_shaped(text), ITALIC, 12, field=_FIELD, before=2)
    yield Spacer(0, 6)
    if sheet.warning:
        warning = flow_text(_shaped(sheet.warning), BOLD, 11, "left", field=_FIELD, before=2)
        warning.style.textColor = _RED
        yield warning
    for text in sheet.notes:
        yield flow_text(_shaped(text), REGULAR, 11, "left", field=_FIELD, before=2)
    yield Spacer(0, 6)


def _tables(sheet: TrailSheet, room: float, progress: Progress) -> Iterator[Flowable]:
    """A table a page, broken by ourselves: one of many pages is measured anew at every page."""
    heading = _height([], 1)
    left, rows, heights = room - heading, list[TrailRow](), list[float]()
    for at, row in enumerate(sheet.rows):
        if at % _STEP == 0:
            progress(at, len(sheet.rows))
        height = _height(_cells(sheet, row), 1)
        if rows and height > left:
            yield _table(sheet, rows, heights)
            yield PageBreak()
            left, rows, heights = _ROOM - heading, [], []
        left -= height
        rows.append(row)
        heights.append(height)
    if rows:
        yield _table(sheet, rows, heights)


def _height(cells: list[Any], lines: int) -> float:
    tallest = max((one.height for one in cells if not isinstance(one, str)), default=0.0)
    return max(tallest, lines * _LEADING) + _ABOVE + _UNDER


def _table(sheet: TrailSheet, rows: list[TrailRow], heights: list[float]) -> Flowable:
    words = sheet.wording["column"]
    broken = [at for at, row in enumerate(rows, start=1) if row.line.id == sheet.broken_at]
    return Table(
        [[words[name] for name in _WIDTHS], *(_cells(sheet, row) for row in rows)],
        colWidths=_COLUMNS,
        rowHeights=[_height([], 1), *heights],
        style=[
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("FONT", (0, 0), (-1, -1), flow_font(REGULAR), _SIZE, _LEADING),
            ("FONT", (0, 0), (-1, 0), flow_font(BOLD), _SIZE, _LEADING),
            ("BACKGROUND", (0, 0), (-1, 0), _SHADE),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("ALIGN", (0, 1), (0, -1), "RIGHT"),
            ("ALIGN", (-1, 1), (-1, -1), "RIGHT"),
            ("ALIGN", (0, 0), (-1, 0), "CENTER"),
            ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
            ("TOPPADDING", (0, 0), (-1, -1), _ABOVE),
            ("BOTTOMPADDING", (0, 0), (-1, -1), _UNDER),
            *(("TEXTCOLOR", (0, at), (-1, at), _RED) for at in broken),
        ],
    )


def _cells(sheet: TrailSheet, row: TrailRow) -> list[Any]:
    count = row.line.count
    said = {
        "number": f"{row.line.id}",
        "at": sheet.moment(row.line),
        "who": row.who,
        "deed": row.deed,
        "count": f"{count}" if isinstance(count, int) else "",
    }
    return [_cell(text, _WIDTHS[name] * MEASURE - 2 * _PAD) for name, text in said.items()]


def _cell(text: str, room: float) -> Any:
    """Plain where it fits on a line, which is nearly always; else a paragraph, already broken."""
    text = _shaped(text)
    if _width(text) <= room and "\n" not in text:
        return text
    long = flow_text(text, REGULAR, _SIZE, "left", field=_FIELD)
    long.wrap(room, HEIGHT)
    return long


@cache
def _width(text: str) -> float:
    return float(pdfmetrics.stringWidth(text, flow_font(REGULAR), _SIZE))


@cache
def _shaped(text: str) -> str:
    """The text with □ for what the face has no shape for: an old name never stops the paper."""
    shapes = pdfmetrics.getFont(flow_font(REGULAR)).face.charToGlyph
    return "".join(one if ord(one) in shapes or one == "\n" else _MISSING for one in text)

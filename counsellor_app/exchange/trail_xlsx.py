"""The trail as a workbook: titled, what the chain proves over the lines, one deed a row."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any, Final

import xlsxwriter

from counsellor_app.domain.formula_text import begins_formula
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.trail_sheet import TrailRow, TrailSheet
from counsellor_app.exchange.xlsx_options import AS_TEXT

_FACE: Final = "Times New Roman"
_PLAIN: Final[dict[str, Any]] = {"font_name": _FACE, "font_size": 12}
_CENTRE: Final = _PLAIN | {"align": "center"}
_GRID: Final = _PLAIN | {"font_size": 11, "border": 1, "valign": "top"}
_STYLES: Final[dict[str, dict[str, Any]]] = {
    "plain": _CENTRE,
    "bold": _CENTRE | {"bold": True},
    "underlined": _CENTRE | {"bold": True, "underline": 1},
    "title": _CENTRE | {"bold": True, "font_size": 14, "valign": "vcenter"},
    "subtitle": _CENTRE | {"italic": True},
    "note": _PLAIN | {"font_size": 11, "text_wrap": True, "valign": "top"},
    "warning": _PLAIN | {"text_wrap": True, "valign": "top", "bold": True, "font_color": "#B3261E"},
    "heading": _GRID
    | {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
    | {"bg_color": "#EDEDED"},
    "words": _GRID | {"text_wrap": True},
    # What begins like a formula stays a text, in this file and in what is saved from it.
    "quoted": _GRID | {"text_wrap": True, "quote_prefix": True},
    "number": _GRID | {"num_format": "#,##0", "align": "right"},
    "moment": _GRID | {"num_format": "dd/mm/yyyy hh:mm:ss", "align": "center"},
    "broken": _GRID | {"num_format": "#,##0", "align": "right", "bg_color": "#F6D5D2"},
}
_WIDTHS: Final = {
    "number": 9, "at": 20, "who": 26, "way": 24, "deed": 46, "count": 10, "kind": 24,
}  # fmt: skip
_LAST: Final = len(_WIDTHS) - 1
_MIDDLE: Final = 4
_FIRST_EXCEL_DAY: Final = datetime(1900, 3, 1)
_STEP: Final = 500


def trail_xlsx(sheet: TrailSheet, progress: Progress = silent) -> bytes:
    """The trail as one sheet; the same arguments give the same bytes."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, AS_TEXT) as book:
        book.set_properties(
            {
                "title": sheet.wording["title"],
                "company": sheet.school,
                "created": sheet.made_at.replace(tzinfo=None),
            }
        )
        _Sheet(book, sheet).write(progress)
    return content.getvalue()


class _Sheet:
    """The one sheet, from the letterhead down."""

    def __init__(self, book: Any, trail: TrailSheet) -> None:
        self._trail = trail
        self._sheet = book.add_worksheet(trail.wording["sheet"])
        self._styles = {name: book.add_format(style) for name, style in _STYLES.items()}

    def write(self, progress: Progress) -> None:
        for place, width in enumerate(_WIDTHS.values()):
            self._sheet.set_column(place, place, width)
        top = self._headings(self._words())
        rows = self._trail.rows
        for at, row in enumerate(rows):
            if at % _STEP == 0:
                progress(at, len(rows))
            self._line(top + at, row)
        self._page(top, top + len(rows))

    def _words(self) -> int:
        """Letterhead, title and notes; the row under them."""
        trail, head = self._trail, self._trail.wording["letterhead"]
        self._across(0, 0, _MIDDLE - 1, trail.governing_body.upper(), "plain")
        self._across(0, _MIDDLE, _LAST, head["country"], "bold")
        self._across(1, 0, _MIDDLE - 1, trail.school.upper(), "underlined")
        self._across(1, _MIDDLE, _LAST, head["motto"], "underlined")
        self._sheet.set_row(3, 24)
        self._across(3, 0, _LAST, trail.wording["title"].upper(), "title")
        row = 4
        notes = [(text, "subtitle") for text in trail.subtitles]
        notes += [(trail.warning, "warning")] if trail.warning else []
        notes += [(text, "note") for text in trail.notes]
        for text, style in notes:
            if style != "subtitle":
                self._sheet.set_row(row, 16 * (1 + len(text) // 150))
            self._across(row, 0, _LAST, text, style)
            row += 1
        return row + 1

    def _across(self, row: int, first: int, last: int, text: str, style: str) -> None:
        self._sheet.merge_range(row, first, row, last, "", self._styles[style])
        self._sheet.write_string(row, first, text, self._styles[style])

    def _headings(self, row: int) -> int:
        self._sheet.set_row(row, 22)
        for place, name in enumerate(_WIDTHS):
            words = self._trail.wording["column"][name]
            self._sheet.write_string(row, place, words, self._styles["heading"])
        return row + 1

    def _line(self, at: int, row: TrailRow) -> None:
        sheet, styles, line = self._sheet, self._styles, row.line
        broken = line.id == self._trail.broken_at
        sheet.write_number(at, 0, line.id, styles["broken" if broken else "number"])
        moment = line.at and line.at.astimezone(self._trail.made_at.tzinfo).replace(tzinfo=None)
        if moment is not None and moment >= _FIRST_EXCEL_DAY:
            sheet.write_datetime(at, 1, moment, styles["moment"])
        else:
            self._text(at, 1, self._trail.moment(line))
        for place, text in ((2, row.who), (3, row.way), (4, row.deed), (6, row.kind_words)):
            self._text(at, place, text)
        if isinstance(line.count, int):
            sheet.write_number(at, 5, line.count, styles["number"])
        else:
            sheet.write_blank(at, 5, None, styles["number"])

    def _text(self, row: int, place: int, text: str) -> None:
        style = self._styles["quoted" if begins_formula(text) else "words"]
        self._sheet.write_string(row, place, text, style)

    def _page(self, top: int, end: int) -> None:
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(top - 1)
        sheet.freeze_panes(top, 0)
        if end > top:
            sheet.autofilter(top - 1, 0, end - 1, _LAST)
        page = str(self._trail.wording["page"]).format(page="&P", pages="&N")
        sheet.set_footer(f'&C&"{_FACE},Regular"&11{page}')
        sheet.hide_gridlines(2)

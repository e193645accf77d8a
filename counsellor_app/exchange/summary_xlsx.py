"""The summary as a workbook, the way a school hands it in: titled, bordered, ready to sign."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import xlsxwriter
from xlsxwriter.utility import xl_range

from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.official_text import place_and_date
from counsellor_app.domain.summary import Summary
from counsellor_app.domain.summary_layout import Layout
from counsellor_app.domain.summary_published import Mark, Percent, Value, written
from counsellor_app.domain.summary_tables import Signing, Table, tables_of
from counsellor_app.exchange.xlsx_options import AS_TEXT
from counsellor_app.whole_file import write_whole

_FACE: Final = "Times New Roman"
_GRID: Final = {"font_name": _FACE, "font_size": 11, "border": 1, "valign": "vcenter"}
_STYLES: Final[dict[str, dict[str, Any]]] = {
    "plain": {"font_name": _FACE, "font_size": 12, "align": "center"},
    "bold": {"font_name": _FACE, "font_size": 12, "align": "center", "bold": True},
    "underlined": {
        "font_name": _FACE,
        "font_size": 12,
        "align": "center",
        "bold": True,
        "underline": 1,
    },
    "title": {
        "font_name": _FACE,
        "font_size": 14,
        "align": "center",
        "valign": "vcenter",
        "bold": True,
        "text_wrap": True,
    },
    "subtitle": {"font_name": _FACE, "font_size": 12, "align": "center", "italic": True},
    "note": {"font_name": _FACE, "font_size": 11, "text_wrap": True, "valign": "top"},
    "heading": _GRID | {"bold": True, "align": "center", "text_wrap": True, "bg_color": "#EDEDED"},
    "words": _GRID | {"text_wrap": True},
    "number": _GRID | {"num_format": "#,##0", "align": "right"},
    "percent": _GRID | {"num_format": "0.0", "align": "right"},
    "order": _GRID | {"align": "center"},
}
_LINE: Final = 18  # points a line of a data row takes
_ONE_PAGE: Final = 22  # as many rows still stand on one page with the signatures, in readable type
_SIGNING_ROWS: Final = 5  # room for a 36 mm stamp and a signature


def write_summary_xlsx(
    summary: Summary,
    path: Path,
    *,
    layout: Layout,
    catalogue: Catalogue,
    signing: Signing,
    made_at: datetime,
    circulate: bool = False,
) -> None:
    """Write every table of the layout as a sheet; the same arguments give the same bytes.

    Args:
        summary: exact counts.
        path: replaced if it exists.
        layout: tables and wording.
        catalogue: the pathways the summary was counted by.
        signing: place, day and names under the tables.
        made_at: stands in the file's properties.
        circulate: hide small numbers.

    Raises:
        PlaceError: if the place refuses.
    """
    tables = tables_of(summary, layout, catalogue, circulate=circulate)
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, AS_TEXT) as book:
        book.set_properties(
            {
                "title": tables[0].title if tables else "",
                "company": summary.school.name,
                "created": made_at.replace(tzinfo=None),
            }
        )
        formats = _Formats(book)
        for table in tables:
            _Sheet(book, formats, table, summary, layout, signing).write()
    write_whole(path, content.getvalue())


class _Formats:
    """The cell styles of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[str, bool], Any] = {}

    def of(self, style: str, *, bold: bool = False) -> Any:
        key = (style, bold)
        if key not in self._made:
            extra = {"bold": True} if bold else {}
            self._made[key] = self._book.add_format(_STYLES[style] | extra)
        return self._made[key]


@dataclass
class _Sheet:
    """One sheet being written, from the letterhead down."""

    book: Any
    formats: _Formats
    table: Table
    summary: Summary
    layout: Layout
    signing: Signing

    @cached_property
    def sheet(self) -> Any:
        return self.book.add_worksheet(self.table.sheet)

    @property
    def last(self) -> int:
        return len(self.table.columns) - 1

    def write(self) -> None:
        for place, column in enumerate(self.table.columns):
            self.sheet.set_column(place, place, column.width)
        self._letterhead()
        top = self._headings(4 + self._titles())
        row = self._rows(top)
        row = self._notes(row)
        if self.table.signed:
            row = self._signatures(row)
        self._page(top, row)

    def _half(self) -> int:
        """The column where the right half begins, by width."""
        widths = [column.width for column in self.table.columns]
        sums = [sum(widths[:place]) for place in range(len(widths) + 1)]
        middle = min(range(1, self.last + 1), key=lambda place: abs(2 * sums[place] - sums[-1]))
        return middle

    def _across(self, row: int, first: int, last: int, text: str, style: str) -> None:
        if last > first:
            self.sheet.merge_range(row, first, row, last, "", self.formats.of(style))
        self.sheet.write_string(row, first, text, self.formats.of(style))

    def _letterhead(self) -> None:
        middle, letterhead = self._half(), self.layout.wording["letterhead"]
        school = self.summary.school
        self._across(0, 0, middle - 1, school.governing_body.upper(), "plain")
        self._across(0, middle, self.last, letterhead["country"], "bold")
        self._across(1, 0, middle - 1, school.name.upper(), "underlined")
        self._across(1, middle, self.last, letterhead["motto"], "underlined")

    def _titles(self) -> int:
        """Title and subtitles from row 4 on; how many rows they take, with one empty row after."""
        self.sheet.set_row(3, 24)
        self._across(3, 0, self.last, self.table.title.upper(), "title")
        line = " – ".join(self.table.subtitles[:2])
        for number, text in enumerate((line, *self.table.subtitles[2:])):
            self._across(4 + number, 0, self.last, text, "subtitle")
        return len(self.table.subtitles)

    def _headings(self, row: int) -> int:
        """The two rows of headings; the first row under them."""
        heading, columns = self.formats.of("heading"), self.table.columns
        grouped = any(column.over for column in columns)
        self.sheet.set_row(row, 48 if grouped else 22)
        self.sheet.set_row(row + 1, 30 if grouped else 22)
        place = 0
        while place <= self.last:
            over, following = columns[place].over, place + 1
            while over and following <= self.last and columns[following].over == over:
                following += 1
            if not over:
                self.sheet.merge_range(row, place, row + 1, place, "", heading)
                self.sheet.write_string(row, place, columns[place].heading, heading)
            else:
                self._across(row, place, following - 1, over, "heading")
                for one in range(place, following):
                    self.sheet.write_string(row + 1, one, columns[one].heading, heading)
            place = following
        return row + 2

    def _rows(self, top: int) -> int:
        row = top
        for values in self.table.rows:
            self.sheet.set_row(row, _LINE * self._lines(values))
            for place, value in enumerate(values):
                self._cell(row, place, value)
            row += 1
        if self.table.total is not None:
            self.sheet.set_row(row, _LINE)
            for place, value in enumerate(self.table.total):
                self._total(top, row, place, value)
            row += 1
        return row

    def _lines(self, values: tuple[Value, ...]) -> int:
        """How many lines the longest text of a row takes in its column."""
        texts = zip(values, self.table.columns, strict=True)
        return max(
            1 + int((len(text) - 1) / (1.15 * one.width))
            for text, one in texts
            if isinstance(text, str)
        )

    def _cell(self, row: int, place: int, value: Value, *, bold: bool = False) -> None:
        if isinstance(value, Percent):
            style = self.formats.of("percent", bold=bold)
            self.sheet.write_number(row, place, value.tenths / 10, style)
        elif isinstance(value, Mark):
            style = self.formats.of("number", bold=bold)
            self.sheet.write_string(row, place, written(value, self.layout), style)
        elif isinstance(value, int):
            style = self.formats.of("number" if place else "order", bold=bold)
            self.sheet.write_number(row, place, value, style)
        elif value:
            self.sheet.write_string(row, place, value, self.formats.of("words", bold=bold))
        else:
            self.sheet.write_blank(row, place, None, self.formats.of("words", bold=bold))

    def _total(self, top: int, row: int, place: int, value: Value) -> None:
        """A living sum where all its parts are shown; its number stands with it."""
        parts = [part for values in self.table.rows if isinstance(part := values[place], int)]
        shown = len(parts) == len(self.table.rows) and parts and sum(parts) == value
        if shown and self.table.columns[place].summed:
            style = self.formats.of("number", bold=True)
            formula = f"=SUM({xl_range(top, place, row - 1, place)})"
            self.sheet.write_formula(row, place, formula, style, value)
        else:
            self._cell(row, place, value, bold=True)

    def _notes(self, row: int) -> int:
        across = sum(column.width for column in self.table.columns)
        for text in self.table.notes:
            self.sheet.set_row(row, 15 * (1 + len(text) // max(int(1.15 * across), 1)))
            self._across(row, 0, self.last, text, "note")
            row += 1
        return row

    def _signatures(self, row: int) -> int:
        middle, text, row = self._half(), self.layout.wording["text"], row + 1
        day = place_and_date(self.signing.place, self.signing.day)
        self._across(row, middle, self.last, day, "subtitle")
        self._across(row + 1, 0, middle - 1, text["prepared_by"], "bold")
        self._across(row + 1, middle, self.last, text["principal"], "bold")
        self._across(row + 2, 0, middle - 1, text["prepared_hint"], "subtitle")
        self._across(row + 2, middle, self.last, text["principal_hint"], "subtitle")
        row += 2 + _SIGNING_ROWS
        self._across(row, 0, middle - 1, self.signing.prepared_by, "bold")
        self._across(row, middle, self.last, self.signing.principal, "bold")
        return row + 1

    def _page(self, top: int, end: int) -> None:
        sheet = self.sheet
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.7)
        sheet.center_horizontally()
        # A page of signatures alone is not accepted, so a short table stays on one page with them.
        sheet.fit_to_pages(1, 1 if len(self.table.rows) <= _ONE_PAGE else 0)
        sheet.print_area(0, 0, max(end - 1, 0), self.last)
        sheet.repeat_rows(top - 2, top - 1)
        sheet.freeze_panes(top, 2)
        page = self.layout.text("page", page="&P", pages="&N")
        sheet.set_footer(f'&C&"{_FACE},Regular"&11{page}')
        sheet.hide_gridlines(2)

"""The rows of a list that were refused, as a sheet to mend and import again.

The heading row and the cells stand as in the source; a last column says why each was refused.
No cell of it is ever run: every text is written as text, also `=…`, `+…` and `@…`.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError, XlsxWriterException

from counsellor_app.domain.errors import CannotWrite
from counsellor_app.domain.formula_text import begins_formula
from counsellor_app.domain.vietnamese_text import fold
from counsellor_app.exchange.cell_values import as_written
from counsellor_app.exchange.headings import Headings, load_headings
from counsellor_app.exchange.list_layout import IDS, NAMES, Layout, first_layout, layout_at
from counsellor_app.exchange.spreadsheet import CellValue, Sheet, Workbook
from counsellor_app.whole_file import write_whole

_WIDEST = 400
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_FIRST_EXCEL_DAY = datetime.date(1900, 3, 1)


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A refused row by sheet and its own row number, and why, in the reader's language."""

    sheet: str
    row: int
    reason: str


def write_refused_rows(
    path: Path,
    workbook: Workbook,
    refused: Iterable[RefusedRow],
    *,
    kind: str,
    reason_heading: str,
) -> None:
    """Write an .xlsx of the refused rows of `workbook`, one sheet for each sheet they stand in.

    Args:
        path: the file to write.
        workbook: the list as it was read.
        refused: what to write; rows the workbook does not have are passed over.
        kind: `students`, `pathways` or `sessions`, to know the heading row again.
        reason_heading: the heading of the last column.

    Raises:
        CannotWrite: the place refuses writing.
    """
    reasons: dict[str, dict[int, list[str]]] = {}
    for one in refused:
        reasons.setdefault(one.sheet, {}).setdefault(one.row, []).append(one.reason)
    content = io.BytesIO()
    try:
        # In memory: the writer would put names into the system's folder for temporary files.
        with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
            styles = _Styles(book)
            names: set[str] = set()
            for sheet in workbook.sheets:
                if sheet.name in reasons:
                    target = book.add_worksheet(_free_name(sheet.name, names))
                    _write(target, styles, sheet, reasons[sheet.name], kind, reason_heading)
            if not names:
                book.add_worksheet()
    except (FileCreateError, XlsxWriterException) as error:
        raise CannotWrite(path=path) from error
    write_whole(path, content.getvalue())


class _Styles:
    """How headings, dates, numbers-as-text and reasons look."""

    def __init__(self, book: Any) -> None:
        self.heading = book.add_format({"bold": True, "text_wrap": True, "border": 1})
        self.day = book.add_format({"num_format": "dd/mm/yyyy"})
        self.moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        self.text = book.add_format({"num_format": "@"})
        self.quoted = book.add_format({"num_format": "@", "quote_prefix": True})
        self.reason = book.add_format({"text_wrap": True, "font_color": "#B3261E"})


def _write(
    target: Any,
    styles: _Styles,
    sheet: Sheet,
    reasons: Mapping[int, Sequence[str]],
    kind: str,
    reason_heading: str,
) -> None:
    rows = [
        (sheet.rows[number - sheet.first_row][:_WIDEST], told)
        for number, told in sorted(reasons.items())
        if 0 <= number - sheet.first_row < len(sheet.rows)
    ]
    first = min(reasons) - sheet.first_row
    layout = _layout_over(sheet, first, load_headings(kind))
    shown = layout.headings if layout is not None else {}
    width = max([*(len(cells) for cells, _ in rows), *(column + 1 for column in shown), 1])
    for column in range(width):
        # The file may be imported again, so a heading of two tiers stays `parent / child`.
        target.write_string(0, column, shown.get(column, ""), styles.heading)
    target.write_string(0, width, reason_heading, styles.heading)
    for at, (cells, told) in enumerate(rows, start=1):
        for column, cell in enumerate(cells):
            _write_cell(target, styles, at, column, cell)
        target.write_string(at, width, "; ".join(dict.fromkeys(told)), styles.reason)
    target.set_column(0, width - 1, 16)
    target.set_column(width, width, 60)
    target.freeze_panes(1, 0)


def _write_cell(target: Any, styles: _Styles, row: int, column: int, cell: CellValue) -> None:
    if cell is None:
        return
    if isinstance(cell, bool):
        target.write_boolean(row, column, cell)
    elif isinstance(cell, (int, float)):
        target.write_number(row, column, cell)
    elif isinstance(cell, datetime.datetime) and cell.date() >= _FIRST_EXCEL_DAY:
        target.write_datetime(row, column, cell.replace(tzinfo=None), styles.moment)
    elif (
        isinstance(cell, datetime.date)
        and not isinstance(cell, datetime.datetime)
        and cell >= _FIRST_EXCEL_DAY
    ):
        target.write_datetime(row, column, cell, styles.day)
    else:
        text = cell if isinstance(cell, str) else as_written(cell)
        style = styles.quoted if begins_formula(text) else styles.text
        target.write_string(row, column, text[:32_767], style)


def _layout_over(sheet: Sheet, first: int, headings: Headings) -> Layout | None:
    """The headings over the first refused row: the nearest above it, else the sheet's first."""
    needed = NAMES | IDS
    layout = first_layout(sheet.rows, headings, needed)
    if layout is None:
        return None
    for at in range(min(first, len(sheet.rows) - 1), layout.first, -1):
        again = layout_at(sheet.rows, at, headings, needed)
        if again is not None and again.score * 2 >= layout.score and again.first <= first:
            return again
    return layout


def _free_name(name: str, taken: set[str]) -> str:
    """A sheet name Excel allows, unlike the others."""
    plain = _FORBIDDEN.sub("_", name).strip()[:_LONGEST_NAME] or "Sheet"
    free, number = plain, 1
    while fold(free) in taken or fold(free) == "history":
        number += 1
        free = f"{plain[: _LONGEST_NAME - len(str(number)) - 1]} {number}"
    taken.add(fold(free))
    return free

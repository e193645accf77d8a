"""The sheets of a workbook that hold a list, each with its headings found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counsellor_app.domain.errors import SheetHeadingMissing, SheetNotFound
from counsellor_app.domain.vietnamese_text import fold
from counsellor_app.exchange.headings import Headings
from counsellor_app.exchange.legacy_columns import LegacyColumn, legacy_columns, unicode_rows
from counsellor_app.exchange.list_layout import LOOK, Layout, first_layout
from counsellor_app.exchange.list_options import ListOptions
from counsellor_app.exchange.spreadsheet import CellValue, Sheet, Workbook

_TOP = LOOK + 2


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with a heading row, ready to be walked through."""

    sheet: Sheet
    rows: Sequence[list[CellValue]]
    layout: Layout
    legacy: Mapping[int, LegacyColumn]


def tables(
    workbook: Workbook, headings: Headings, needed: frozenset[str], options: ListOptions
) -> list[Table]:
    """The sheets of the workbook that hold a list.

    Raises:
        SheetNotFound: no sheet of the asked name.
        SheetHeadingMissing: no sheet, or not the asked one, has a heading row.
    """
    found = [
        table
        for sheet in _asked(workbook, options)
        if (table := _table(sheet, headings, needed, options)) is not None
    ]
    if not found:
        raise SheetHeadingMissing(path=options.path, missing=(headings.labels["full_name"],))
    return found


def _asked(workbook: Workbook, options: ListOptions) -> list[Sheet]:
    if options.sheet is None:
        return [sheet for sheet in workbook.sheets if not sheet.hidden]
    asked = fold(options.sheet)
    found = [sheet for sheet in workbook.sheets if fold(sheet.name) == asked]
    exact = [sheet for sheet in found if sheet.name == options.sheet]
    if len(exact or found) != 1:
        names = tuple(sheet.name for sheet in workbook.sheets)
        raise SheetNotFound(path=options.path, sheet=options.sheet, sheets=names)
    return exact or found


def _table(
    sheet: Sheet, headings: Headings, needed: frozenset[str], options: ListOptions
) -> Table | None:
    legacy = legacy_columns(sheet)
    rows = sheet.rows
    if legacy and options.legacy is not None:
        read = unicode_rows(rows, legacy, options.legacy)
        rows, legacy = _with_unicode_headings(read, rows, headings), {}
    layout = first_layout(rows, headings, needed)
    if layout is None and legacy:
        # The headings themselves are in old text: read them, so that the rows can be reported.
        kind = next(iter(legacy.values())).legacy
        layout = first_layout(unicode_rows(rows[:60], legacy, kind), headings, needed)
    return None if layout is None else Table(sheet, rows, layout, legacy)


def _with_unicode_headings(
    read: list[list[CellValue]], rows: list[list[CellValue]], headings: Headings
) -> list[list[CellValue]]:
    """Headings that were Unicode over old text, `Mã HS` in a column of .VnTime, as they were."""
    top = [
        [
            old if isinstance(old, str) and old != new and headings.holds(old) else new
            for old, new in zip(before, after, strict=True)
        ]
        for before, after in zip(rows[:_TOP], read[:_TOP], strict=True)
    ]
    return top + read[_TOP:]

"""The sheets of a workbook that hold a list, each with its headings found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from counsellor_app.domain.errors import SheetHeadingMissing, SheetNotFound
from counsellor_app.domain.vietnamese_text import fold
from counsellor_app.exchange.headings import Headings
from counsellor_app.exchange.legacy_columns import LegacyColumn, legacy_columns, unicode_rows
from counsellor_app.exchange.list_columns import Meanings, remapped, unknown_layout
from counsellor_app.exchange.list_layout import LOOK, Layout, Rows, first_layout
from counsellor_app.exchange.list_options import ListOptions
from counsellor_app.exchange.spreadsheet import CellValue, Sheet, Workbook

_TOP = LOOK + 2

FindLayout = Callable[[Rows], Layout | None]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with a heading row, ready to be walked through."""

    sheet: Sheet
    rows: Sequence[list[CellValue]]
    layout: Layout
    legacy: Mapping[int, LegacyColumn]
    meanings: Meanings = field(default_factory=dict)


def tables(
    workbook: Workbook, headings: Headings, needed: frozenset[str], options: ListOptions
) -> list[Table]:
    """The sheets of the workbook that hold a list.

    Raises:
        SheetNotFound: no sheet of the asked name.
        SheetHeadingMissing: no sheet, or not the asked one, has a heading row.
    """
    known = tables_as_found(workbook, headings, needed, options, by_hand=bool(options.meanings))
    found = [_with_meanings(table, headings, options.meanings) for table in known]
    found = [table for table in found if needed & table.layout.columns.keys()]
    if not found:
        raise SheetHeadingMissing(path=options.path, missing=(headings.labels["full_name"],))
    return found


def tables_as_found(
    workbook: Workbook,
    headings: Headings,
    needed: frozenset[str],
    options: ListOptions,
    *,
    by_hand: bool,
) -> list[Table]:
    """The lists as recognised; `by_hand`: where there are none, the rows that may be headings.

    Raises:
        SheetNotFound: no sheet of the asked name.
    """
    asked = _asked(workbook, options)
    lists = _tables(
        asked, partial(first_layout, headings=headings, needed=needed), options, headings
    )
    if lists or not by_hand:
        return lists
    return _tables(asked, unknown_layout, options, headings)


def _with_meanings(table: Table, headings: Headings, meanings: Meanings) -> Table:
    if not meanings:
        return table
    layout = remapped(table.layout, meanings, headings)
    return replace(table, layout=layout, meanings=meanings)


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


def _tables(
    sheets: list[Sheet], find: FindLayout, options: ListOptions, headings: Headings
) -> list[Table]:
    found = (_table(sheet, find, options, headings) for sheet in sheets)
    return [table for table in found if table is not None]


def _table(
    sheet: Sheet, find: FindLayout, options: ListOptions, headings: Headings
) -> Table | None:
    legacy = legacy_columns(sheet)
    rows = sheet.rows
    if legacy and options.legacy is not None:
        read = unicode_rows(rows, legacy, options.legacy)
        rows, legacy = _with_unicode_headings(read, rows, headings), {}
    layout = find(rows)
    if layout is None and legacy:
        # The headings themselves are in old text: read them, so that the rows can be reported.
        kind = next(iter(legacy.values())).legacy
        layout = find(unicode_rows(rows[:60], legacy, kind))
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

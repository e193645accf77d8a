"""A workbook as it would be with some cells typed anew; the file itself stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counsellor_app.domain.list_mapping import CellPlace
from counsellor_app.exchange.cells import clean_text
from counsellor_app.exchange.spreadsheet import CellValue, Sheet, Workbook


def with_edits(workbook: Workbook, edits: Mapping[CellPlace, str]) -> Workbook:
    """The workbook with these cells as typed; an empty text empties the cell."""
    if not edits:
        return workbook
    by_sheet: dict[str, dict[CellPlace, str]] = {}
    for place, text in edits.items():
        by_sheet.setdefault(place.sheet, {})[place] = text
    sheets = tuple(
        _edited(sheet, by_sheet[sheet.name]) if sheet.name in by_sheet else sheet
        for sheet in workbook.sheets
    )
    return replace(workbook, sheets=sheets)


def _edited(sheet: Sheet, edits: Mapping[CellPlace, str]) -> Sheet:
    rows = list(sheet.rows)
    for place, text in edits.items():
        at = place.row - sheet.first_row
        if not 0 <= at < len(rows):
            continue
        row: list[CellValue] = [*rows[at], *[None] * (place.column + 1 - len(rows[at]))]
        row[place.column] = clean_text(text).strip() or None
        rows[at] = row
    return replace(sheet, rows=rows)

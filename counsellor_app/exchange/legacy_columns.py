"""Which columns of a sheet hold text typed for old Vietnamese fonts, and their conversion."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from counsellor_app.exchange.legacy_text import (
    Legacy,
    detect_many,
    is_capital_font,
    legacy_of_font,
    to_unicode,
)
from counsellor_app.exchange.spreadsheet import CellValue, Sheet

# Letters only Unicode Vietnamese has: a text with one of them is no legacy text.
_MODERN = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]"
)
_SAMPLE_ROWS = 500


@dataclass(frozen=True, slots=True)
class LegacyColumn:
    """How a column was typed; `upper`: in a font that draws small letters as capitals."""

    legacy: Legacy
    upper: bool = False

    def holds(self, cell: CellValue) -> bool:
        """Whether this cell of the column says something else once converted."""
        return (
            isinstance(cell, str)
            and not cell.isascii()
            and _MODERN.search(cell) is None
            and to_unicode(cell, self.legacy) != cell
        )

    def converted(self, cell: CellValue, legacy: Legacy) -> CellValue:
        """The cell in Unicode, read as `legacy`, which the user chose."""
        if isinstance(cell, str) and self.holds(cell):
            return to_unicode(cell, legacy, upper=self.upper)
        return cell


def legacy_columns(sheet: Sheet) -> Mapping[int, LegacyColumn]:
    """Columns in old text, told by font, else by pattern; columns of Unicode text are left out."""
    old, modern = _sample(sheet)
    found = {}
    whole = detect_many(text for texts in old.values() for text in texts)
    for column, texts in old.items():
        # Headings and titles are often Unicode over old names; the reverse is not met.
        if modern.get(column, 0) > len(texts):
            continue
        font = sheet.fonts.get(column, "")
        legacy = legacy_of_font(font) or detect_many(texts) or whole
        if legacy:
            found[column] = LegacyColumn(legacy, is_capital_font(font))
    return found


def unicode_rows(
    rows: list[list[CellValue]], columns: Mapping[int, LegacyColumn], legacy: Legacy
) -> list[list[CellValue]]:
    """The rows with the cells of those columns converted; others as they are."""
    return [
        [
            columns[at].converted(cell, legacy) if at in columns else cell
            for at, cell in enumerate(row)
        ]
        for row in rows
    ]


def _sample(sheet: Sheet) -> tuple[dict[int, list[str]], dict[int, int]]:
    """Texts with odd letters by column, and how many texts are surely Unicode."""
    old: dict[int, list[str]] = {}
    modern: dict[int, int] = {}
    for row in islice(sheet.rows, _SAMPLE_ROWS):
        for column, cell in enumerate(row):
            if not isinstance(cell, str) or cell.isascii():
                continue
            if _MODERN.search(cell):
                modern[column] = modern.get(column, 0) + 1
            else:
                old.setdefault(column, []).append(cell)
    return old, modern

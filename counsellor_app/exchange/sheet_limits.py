"""How big a list may be: past these sizes a file is a bomb, or the wrong file."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor_app.domain.errors import SheetTooLarge

MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_UNPACKED_BYTES = 300 * 1024 * 1024
MAX_ZIP_ENTRIES = 2_000
MAX_ROWS = 200_000
MAX_COLUMNS = 20_000
# The reader lays a sheet out densely at 32 bytes a cell, from its first to its last used row and
# from column A to its last used column, so one stray cell far away costs the whole rectangle.
MAX_AREA = 20_000_000
# One long text may be pointed at by every cell; the reader copies it each time.
MAX_TEXT_BYTES = 512 * 1024 * 1024
MAX_SHEETS = 500


@dataclass(frozen=True, slots=True)
class Extent:
    """The used rectangle of a sheet, 0-based and inclusive; an unused sheet has last_row -1."""

    first_row: int
    last_row: int
    last_column: int

    def check(self) -> None:
        """Refuse a rectangle no real list has; facts: limit is "rows", "columns" or "area"."""
        rows, columns = self.last_row - self.first_row + 1, self.last_column + 1
        if rows > MAX_ROWS:
            raise SheetTooLarge(limit="rows")
        if columns > MAX_COLUMNS:
            raise SheetTooLarge(limit="columns")
        if rows * columns > MAX_AREA:
            raise SheetTooLarge(limit="area")


NOTHING_USED = Extent(0, -1, -1)

"""Any list a school may be handed – xlsx, xls, ods, csv, txt – read into cells, safely.

The file is opened for reading only, read whole, checked against bombs, and never written.
Errors (all carry `path`):

    FileNotThere        nothing there
    SheetUnreadable     reason: empty, folder, no-right, not-a-file, broken, binary, encoding,
                        html, xml, xml-spreadsheet, xml-entities, zip-duplicate, zip-overlap,
                        xlsb, old-excel, numbers, word, slides, pdf, image, mail, json, archive
    SheetEncrypted      protected by a password
    SheetTooLarge       limit: file, unpacked, entries, ratio, rows, columns, area, text
"""

from __future__ import annotations

import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from counsellor_app.domain.errors import (
    FileNotThere,
    SheetError,
    SheetTooLarge,
    SheetUnreadable,
)
from counsellor_app.exchange import ods_extent, xlsx_extent
from counsellor_app.exchange.cells import CellValue, read_cells
from counsellor_app.exchange.excel_fonts import legacy_fonts
from counsellor_app.exchange.file_kind import kind_of
from counsellor_app.exchange.sheet_limits import MAX_FILE_BYTES
from counsellor_app.exchange.text_table import read_text_rows
from counsellor_app.exchange.uncollected import uncollected
from counsellor_app.exchange.xls_container import book_stream, wrap_book
from counsellor_app.exchange.xls_records import check_book
from counsellor_app.exchange.zip_safety import read_parts, repack

__all__ = ["CellValue", "Sheet", "Workbook", "read_workbook"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet's cells as they stand, NFC and without control characters, not yet understood.

    `rows[i]` is the sheet's own row `first_row + i` and starts at column A; rows are ragged,
    blank rows in between are [], an empty cell, an empty text and an error value (#N/A) are None.
    An int or float was a number in the sheet, a str was text; in text files all is str. A true
    date is a date, or a datetime where it carries a time of day. `fonts` names, by 0-based
    column, the legacy font (".VnTime", "VNI-Times") cells of that column are written in.
    """

    name: str
    rows: list[list[CellValue]]
    first_row: int
    hidden: bool
    fonts: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file's sheets in their order; `kind` is "xlsx", "xls", "ods" or "text"."""

    kind: str
    sheets: tuple[Sheet, ...]


def read_workbook(path: Path) -> Workbook:
    """Read every sheet of the file at `path`, told by content and not by its ending.

    Raises:
        FileNotThere, SheetUnreadable, SheetEncrypted, SheetTooLarge: as the module tells.
    """
    try:
        data = _read_bytes(path)
        kind = kind_of(data)
        with uncollected():
            return Workbook(kind, _READERS[kind](data))
    except SheetError as error:
        error.facts["path"] = path
        raise


def _read_bytes(path: Path) -> bytes:
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise SheetUnreadable(reason="folder")
        if not stat.S_ISREG(about.st_mode):
            raise SheetUnreadable(reason="not-a-file")
        if about.st_size > MAX_FILE_BYTES:
            raise SheetTooLarge(limit="file")
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except PermissionError as error:
        raise SheetUnreadable(reason="no-right") from error
    except (OSError, ValueError) as error:
        raise FileNotThere(path=path) from error
    if len(data) > MAX_FILE_BYTES:
        raise SheetTooLarge(limit="file")
    return data


def _read_xlsx(data: bytes) -> tuple[Sheet, ...]:
    parts = xlsx_extent.checked_sheets(read_parts(data))
    return _sheets(repack(parts), "xlsx", legacy_fonts(parts))


def _read_ods(data: bytes) -> tuple[Sheet, ...]:
    parts = read_parts(data, (".xml", "mimetype"))
    ods_extent.refuse_encrypted(parts.get("META-INF/manifest.xml", b""))
    ods_extent.check_tables(parts.get("content.xml", b""))
    return _sheets(repack(parts), "ods", ())


def _read_xls(data: bytes) -> tuple[Sheet, ...]:
    book, fonts = check_book(book_stream(data))
    return _sheets(wrap_book(book), "xls", fonts)


def _sheets(book: bytes, kind: str, fonts: tuple[Mapping[int, str], ...]) -> tuple[Sheet, ...]:
    grids = read_cells(book, kind)
    by_sheet = fonts if len(fonts) == len(grids) else ({},) * len(grids)
    return tuple(
        Sheet(grid.name, grid.rows, grid.first_row, grid.hidden, grid_fonts)
        for grid, grid_fonts in zip(grids, by_sheet, strict=True)
        if grid is not None
    )


def _read_text(data: bytes) -> tuple[Sheet, ...]:
    rows, first_row = read_text_rows(data)
    return (Sheet("", rows, first_row, hidden=False),)


_READERS = {"xlsx": _read_xlsx, "xls": _read_xls, "ods": _read_ods, "text": _read_text}

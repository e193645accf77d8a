"""Walks the records of an .xls book: password, used rectangles, legacy fonts.

Record numbers: [MS-XLS] Excel Binary File Format.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from counsellor_app.domain.errors import SheetEncrypted, SheetTooLarge, SheetUnreadable
from counsellor_app.exchange.legacy_text import legacy_of_font
from counsellor_app.exchange.sheet_limits import MAX_SHEETS, MAX_TEXT_BYTES, Extent

_BOF, _EOF, _FILEPASS, _BOUNDSHEET, _DIMENSIONS = 0x0809, 0x0A, 0x2F, 0x85, 0x200
_FONT, _XF, _SST, _CONTINUE, _MULRK = 0x31, 0xE0, 0xFC, 0x3C, 0xBD
# FORMULA, LABELSST, RSTRING, NUMBER, LABEL, BOOLERR, RK: row, column, style come first in each.
_CELLS = frozenset((0x06, 0xFD, 0xD6, 0x203, 0x204, 0x205, 0x27E))
_TEXT_CELL = 0xFD
_BIFF8 = 0x0600


@dataclass(slots=True)
class _Globals:
    biff: int = 0
    offsets: list[int] = field(default_factory=list)
    fonts: list[str] = field(default_factory=list)
    fonts_of_styles: list[int] = field(default_factory=list)
    text_bytes: int = 0

    def legacy_styles(self) -> dict[int, str]:
        """Style number → name of the legacy font it uses."""
        found: dict[int, str] = {}
        for style, number in enumerate(self.fonts_of_styles):
            number -= number > 4  # font number 4 is never used, by definition of the format
            if number < len(self.fonts) and legacy_of_font(self.fonts[number]):
                found[style] = self.fonts[number]
        return found


def _records(book: bytes | bytearray, at: int) -> Iterator[tuple[int, int, int]]:
    """(number, offset of the content, length) of each record up to the end of the substream."""
    depth = 0
    while at + 4 <= len(book):
        number, length = struct.unpack_from("<HH", book, at)
        if at + 4 + length > len(book):
            raise SheetUnreadable(reason="broken")
        yield number, at + 4, length
        depth += number == _BOF
        if number == _EOF:
            depth -= 1
            if depth <= 0:
                return
        at += 4 + length


def check_book(book: bytes) -> tuple[bytes, tuple[Mapping[int, str], ...]]:
    """The book with honest dimensions, and for each sheet its column → legacy font.

    Claimed dimensions are replaced by the real ones, since readers reserve room by them.
    """
    try:
        overview = _read_globals(book)
        honest = bytearray(book)
        legacy = overview.legacy_styles()
        fonts = tuple(_check_sheet(honest, at, overview, legacy) for at in overview.offsets)
    except struct.error as error:
        raise SheetUnreadable(reason="broken") from error
    return bytes(honest), fonts


def _read_globals(book: bytes) -> _Globals:
    overview, inside_strings = _Globals(), False
    for number, at, length in _records(book, 0):
        if number == _FILEPASS:
            raise SheetEncrypted
        if number == _BOF and not overview.biff:
            overview.biff = struct.unpack_from("<H", book, at)[0]
        elif number == _BOUNDSHEET:
            overview.offsets.append(struct.unpack_from("<I", book, at)[0])
        elif number == _FONT:
            overview.fonts.append(_font_name(book, at, length, overview.biff))
        elif number == _XF:
            overview.fonts_of_styles.append(struct.unpack_from("<H", book, at)[0])
        inside_strings = number == _SST or (number == _CONTINUE and inside_strings)
        overview.text_bytes += length * inside_strings
    if not overview.biff or len(overview.offsets) > MAX_SHEETS:
        raise SheetUnreadable(reason="broken")
    return overview


def _font_name(book: bytes, at: int, length: int, biff: int) -> str:
    if length < 16:
        return ""
    letters = book[at + 14]
    if biff != _BIFF8:
        return book[at + 15 : at + 15 + letters].decode("latin-1")
    start, end = at + 16, at + length
    if book[at + 15] & 1:
        return book[start : min(start + 2 * letters, end)].decode("utf-16-le", "replace")
    return book[start : min(start + letters, end)].decode("latin-1")


def _check_sheet(
    book: bytearray, start: int, overview: _Globals, legacy: Mapping[int, str]
) -> dict[int, str]:
    rows: set[int] = set()
    columns: set[int] = set()
    shown: Counter[int] = Counter()
    fonts: dict[int, Counter[str]] = {}
    dimensions: list[int] = []
    for number, at, length in _records(book, start):
        if number in _CELLS:
            row, column, style = struct.unpack_from("<HHH", book, at)
            rows.add(row)
            columns.add(column)
            if number == _TEXT_CELL:
                shown[struct.unpack_from("<I", book, at + 6)[0]] += 1
            if style in legacy:
                fonts.setdefault(column, Counter())[legacy[style]] += 1
        elif number == _MULRK and length >= 12:
            row, column = struct.unpack_from("<HH", book, at)
            rows.add(row)
            columns.update(range(column, column + (length - 6) // 6))
        elif number == _DIMENSIONS:
            dimensions.append(at if length >= 14 else -at)
    extent = Extent(min(rows, default=0), max(rows, default=-1), max(columns, default=-1))
    extent.check()
    _refuse_copied_text(shown, overview.text_bytes)
    _write_dimensions(book, dimensions, extent)
    return {column: names.most_common(1)[0][0] for column, names in fonts.items()}


def _refuse_copied_text(shown: Counter[int], text_bytes: int) -> None:
    """One text of at most 65,534 bytes copied into a great many cells is no list."""
    longest = min(text_bytes, 65_534)
    often = max(shown.values(), default=0)
    # A list's often-shown texts are short words; the texts of a whole list fit many times over.
    if often * longest > MAX_TEXT_BYTES and often * longest > 64 * text_bytes * len(shown):
        raise SheetTooLarge(limit="text")


def _write_dimensions(book: bytearray, places: list[int], extent: Extent) -> None:
    rows = (extent.first_row, extent.last_row + 1)
    for at in places:
        if at > 0:
            struct.pack_into("<IIHH", book, at, *rows, 0, min(extent.last_column + 1, 0xFFFF))
        else:
            struct.pack_into("<HHHH", book, -at, *rows, 0, min(extent.last_column + 1, 0xFFFF))

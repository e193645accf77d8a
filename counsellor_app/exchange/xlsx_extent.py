"""Which rectangle of an xlsx sheet is really used, told before any reader lays it out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from xml.parsers import expat

from counsellor_app.domain.errors import SheetTooLarge, SheetUnreadable
from counsellor_app.exchange.sheet_limits import (
    MAX_AREA,
    MAX_ROWS,
    MAX_TEXT_BYTES,
    NOTHING_USED,
    Extent,
)

_COLUMN_OF_CELL = re.compile(rb'<c r="([A-Z]+)[0-9]+"')
_ROW_OF_CELL = re.compile(rb'<c r="[A-Z]+([0-9]+)"')
# Anything but one letter and up to five digits: without it all is within Z99999.
_BEYOND_COLUMN_Z = re.compile(rb'<c r="(?![A-Z][0-9]{1,5}")')
_BLANK_CELL = re.compile(rb'<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")? ?/>')
# Elements of a sheet that start with c and are no cells.
_NOT_CELLS = (b"<col", b"<cf", b"<conditional", b"<control", b"<custom", b"<cell")
_MANY_ROWS = re.compile(rb'r="[A-Z]*[0-9]{6}')
_FEW_ROWS = 99_999
_SHARED_INDEX = re.compile(rb"v[^<>]*>\s*([0-9]+)")
_SHARED_STRING = re.compile(rb"<(?:[^\s<>/:]+:)?si[\s/>]")


def column_number(letters: str) -> int:
    """0-based column of its letters, any case: A → 0, XFD → 16383."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def checked_sheets(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same parts, masses of blank styled cells left out of the sheets.

    Refuses a workbook holding a sheet whose used rectangle or copied text passes the limits.
    """
    checked, cells = dict(parts), 0
    for name, part in parts.items():
        if b"sheetData" in part:
            checked[name], counted = _checked_sheet(part)
            cells += counted
    _check_shared_text(checked, cells)
    return checked


def _checked_sheet(xml: bytes) -> tuple[bytes, int]:
    """The sheet, and how many cells it has."""
    cells = _cells(xml)
    placed = xml.count(b'<c r="') == cells
    if placed and _surely_small(xml, cells):
        return xml, cells
    if placed and b"<!" not in xml:  # where each cell tells its place, a blank one can go
        xml = _BLANK_CELL.sub(b"", xml)
        cells = _cells(xml)
        if _surely_small(xml, cells):
            return xml, cells
    exact_extent(xml).check()
    return xml, cells


def _cells(xml: bytes) -> int:
    return xml.count(b"<c") + xml.count(b":c") - _not_cells(xml)


def _not_cells(xml: bytes) -> int:
    """How many elements before and after the cells have a name that starts with c as well."""
    around = xml[: xml.find(b"sheetData")] + xml[xml.rfind(b"sheetData") :]
    return sum(map(around.count, _NOT_CELLS))


def _surely_small(xml: bytes, cells: int) -> bool:
    """True where a glance proves the used rectangle small; False means: look closely.

    Holds only where every cell tells its place in the one form all office programs write.
    """
    if not _BEYOND_COLUMN_Z.search(xml):
        return True
    references = _COLUMN_OF_CELL.findall(xml)
    if len(references) != cells:
        return False
    rows = _FEW_ROWS
    if _MANY_ROWS.search(xml):
        rows = max(map(int, _ROW_OF_CELL.findall(xml)))
    columns = {letters.decode("ascii") for letters in set(references)}
    if any(len(letters) > 3 for letters in columns):
        return False
    last = max(map(column_number, columns), default=0)
    return rows <= MAX_ROWS and (last + 1) * rows <= MAX_AREA


class _Walk:
    """Follows a sheet's XML and keeps the outermost cells that hold something."""

    def __init__(self) -> None:
        self.row, self.column = -1, -1
        self.first_row, self.last_row, self.last_column = 1 << 62, -1, -1

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            self._place(attributes.get("r", ""))
        elif name == "row":
            number = attributes.get("r", "").strip()
            self.row = int(number) - 1 if number.isdecimal() else self.row + 1
            self.column = -1
        elif name in {"v", "is", "f"}:
            self.first_row = min(self.first_row, self.row)
            self.last_row = max(self.last_row, self.row)
            self.last_column = max(self.last_column, self.column)

    def _place(self, reference: str) -> None:
        letters = reference.rstrip("0123456789")
        digits = reference[len(letters) :]
        if not reference:
            self.column += 1
        elif not (letters.isascii() and letters.isalpha() and digits) or len(reference) > 12:
            raise SheetUnreadable(reason="broken")
        else:
            self.row, self.column = int(digits) - 1, column_number(letters)


def exact_extent(xml: bytes) -> Extent:
    """The used rectangle of a sheet: blank cells that only carry a style do not count."""
    walk = _Walk()
    parser = expat.ParserCreate("UTF-8")
    parser.StartElementHandler = walk.start
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, ValueError) as error:
        raise SheetUnreadable(reason="broken") from error
    if walk.last_row < 0:
        return NOTHING_USED
    return Extent(walk.first_row, walk.last_row, walk.last_column)


def _check_shared_text(parts: Mapping[str, bytes], cells: int) -> None:
    """Refuse few long texts shown by very many cells: each showing is a copy in memory."""
    for name, part in parts.items():
        if b"<si" not in part and b":si" not in part:
            continue
        if max(map(len, part.split(b"<si>"))) * cells <= MAX_TEXT_BYTES:
            continue  # the pieces are no shorter than the texts
        lengths = [len(text) for text in _SHARED_STRING.split(part)[1:]]
        if max(lengths, default=0) * cells <= MAX_TEXT_BYTES:
            continue
        shown: Counter[bytes] = Counter()
        for other, xml in parts.items():
            if other != name and b"sheetData" in xml:
                shown.update(_SHARED_INDEX.findall(xml))
        total = sum(length * shown[b"%d" % index] for index, length in enumerate(lengths))
        if total > MAX_TEXT_BYTES:
            raise SheetTooLarge(limit="text")

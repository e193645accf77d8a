"""The cells of a checked workbook, as the trade reads them: text, numbers, dates, or nothing."""

from __future__ import annotations

import datetime
import io
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import python_calamine as calamine

from counsellor_app.domain.errors import SheetEncrypted, SheetUnreadable
from counsellor_app.exchange.sheet_limits import MAX_SHEETS, Extent

CellValue = (
    str
    | int
    | float
    | bool
    | datetime.date
    | datetime.datetime
    | datetime.time
    | datetime.timedelta
    | None
)

# Beyond this a float no longer tells neighbouring integers apart.
_EXACT_INTEGERS = 2**53
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_is_normal = unicodedata.is_normalized
_MIDNIGHT = datetime.time(0)
_ALSO_TRUTHS = (0, 1)  # equal to False and True, so no key can tell them apart


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet's cells; rows[0] is the sheet's row `first_row` (1-based), column A first."""

    name: str
    rows: list[list[CellValue]]
    first_row: int
    hidden: bool


def clean_text(text: str) -> str:
    """NFC, control characters dropped; spaces, line ends and everything seen stay as they are."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text  # what is printable holds nothing to drop
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text))


def clean_escaped_text(text: str) -> str:
    """As `clean_text`, with xlsx's own `_x000D_` escapes read first."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return clean_text(text)


def trim(rows: list[list[CellValue]], first_row: int) -> tuple[list[list[CellValue]], int]:
    """Blank rows at both ends and blank cells at every row's end cut; the new first row number."""
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    blank = next((at for at, row in enumerate(rows) if row), len(rows))
    return rows[blank:], first_row + blank if blank < len(rows) else 1


def read_cells(book: bytes, kind: str) -> tuple[Grid | None, ...]:
    """Every sheet of a checked xlsx, xls or ods; None stands for a sheet that is a chart or code.

    Whatever the reader meets in a broken book comes out as `SheetUnreadable`.
    """
    clean = clean_escaped_text if kind == "xlsx" else clean_text
    try:
        with calamine.CalamineWorkbook.from_filelike(io.BytesIO(book)) as workbook:
            sheets = workbook.sheets_metadata
            if len(sheets) > MAX_SHEETS:
                raise SheetUnreadable(reason="broken")
            return tuple(_read_sheet(workbook, at, sheet, clean) for at, sheet in enumerate(sheets))
    except calamine.PasswordError as error:
        raise SheetEncrypted from error
    except (calamine.CalamineError, ValueError, OverflowError, OSError) as error:
        raise SheetUnreadable(reason="broken") from error
    except BaseException as error:
        # A panic in the Rust reader arrives as a BaseException whose class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise SheetUnreadable(reason="broken") from error


def _read_sheet(
    workbook: calamine.CalamineWorkbook,
    at: int,
    about: calamine.SheetMetadata,
    clean: Callable[[str], str],
) -> Grid | None:
    if about.typ != calamine.SheetTypeEnum.WorkSheet:
        return None
    hidden = about.visible != calamine.SheetVisibleEnum.Visible
    sheet = workbook.get_sheet_by_index(at)
    if sheet.start is None or sheet.end is None:
        return Grid(clean_text(about.name), [], 1, hidden)
    (top, left), (bottom, right) = sheet.start, sheet.end
    Extent(top, bottom, right).check()
    # iter_rows spares a second dense copy, but walks every blank row above the used ones too.
    source = sheet.to_python() if top else sheet.iter_rows()
    rows = _convert(source, left, clean)
    _blank_covered(rows, top, sheet.merged_cell_ranges or ())
    rows, first_row = trim(rows, top + 1)
    return Grid(clean_text(about.name), rows, first_row, hidden)


class _Kept(dict[Any, CellValue]):
    """The reader's value → the cell as kept, worked out when first asked for."""

    def __init__(self, clean: Callable[[str], str]) -> None:
        super().__init__()
        self._clean = clean

    def __missing__(self, value: Any) -> CellValue:
        kind = type(value)
        kept: CellValue = value
        if kind is str:
            plain = value.isprintable() and "_x" not in value and _is_normal("NFC", value)
            kept = (value if plain else self._clean(value)) or None
        elif kind is float:
            kept = _number(value)
        elif kind is datetime.datetime:
            kept = _day(value)
        if value not in _ALSO_TRUTHS:
            self[value] = kept
        return kept


def _convert(
    source: Iterable[list[Any]], left: int, clean: Callable[[str], str]
) -> list[list[CellValue]]:
    """Rows of the reader's values → rows of ours; the hot loop, so each value is met once."""
    keep = _Kept(clean).__getitem__
    indent: list[CellValue] = [None] * left
    rows: list[list[CellValue]] = []
    for cells in source:
        row = [*indent, *map(keep, cells)]
        while row and row[-1] is None:
            row.pop()
        rows.append(row)
    return rows


def _number(number: float) -> CellValue:
    if number.is_integer() and -_EXACT_INTEGERS <= number <= _EXACT_INTEGERS:
        return int(number)
    return number if number - number == 0 else None  # neither infinite nor not-a-number


def _day(moment: datetime.datetime) -> datetime.date | datetime.datetime:
    return moment.date() if moment.time() == _MIDNIGHT else moment


def _blank_covered(
    rows: list[list[CellValue]],
    top: int,
    merges: Iterable[tuple[tuple[int, int], tuple[int, int]]],
) -> None:
    """A merged range shows its top-left cell only; what lies under the others nobody sees."""
    work = 4 * sum(map(len, rows))  # ranges never overlap in an honest file
    for (first, left), (last, right) in merges:
        for at in range(max(first - top, 0), min(last - top + 1, len(rows))):
            row = rows[at]
            start = left + (at + top == first)
            work -= max(min(right + 1, len(row)) - start, 0) + 1
            if work < -len(rows):
                raise SheetUnreadable(reason="broken")
            for column in range(start, min(right + 1, len(row))):
                row[column] = None

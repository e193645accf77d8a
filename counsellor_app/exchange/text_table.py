"""A list saved as text: its encoding, its separator, its rows. Everything stays text."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from counsellor_app.domain.errors import SheetTooLarge, SheetUnreadable
from counsellor_app.exchange.cells import CellValue, clean_text, trim
from counsellor_app.exchange.legacy_text import detect_many
from counsellor_app.exchange.sheet_limits import MAX_AREA, MAX_COLUMNS, MAX_ROWS

# A decimal comma makes the comma look steady in a semicolon file, never the other way round.
_SEPARATORS = ("\t", ";", ",", "|")
_STEADY = 0.75
_SAMPLE_LINES = 60
_SAMPLE_CHARACTERS = 200_000
_LONGEST_CELL = 1_000_000
_DECLARED = re.compile(r"\Asep=(.)\r?\n", re.IGNORECASE)
_TEXT_FORMULA = re.compile(r'\A="([^"]*)"\Z')
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_text_rows(data: bytes) -> tuple[list[list[CellValue]], int]:
    """The rows of a text file and the 1-based number of the first; a `sep=` line is no row."""
    text = decode(data)
    declared = _DECLARED.match(text)
    if declared:
        text, separator = text[declared.end() :], declared[1]
    else:
        separator = sniff_separator(text)
    rows = _bounded(text, separator, csv.QUOTE_MINIMAL)
    if rows is None:  # a lone quotation mark swallowed the rest of the file
        rows = _bounded(text, separator, csv.QUOTE_NONE) or []
    trimmed, first_row = trim(rows, 1)
    if not trimmed:
        raise SheetUnreadable(reason="empty")
    return trimmed, first_row


def decode(data: bytes) -> str:
    """Text of UTF-8, UTF-16 or Windows-1258 bytes, not yet composed to NFC.

    Bytes of TCVN3 or VNI lists are kept one to one, for the caller to convert when told to.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data.removeprefix(mark), encoding)
    if b"\0" in data:
        return _strict(data, _utf16_by_nulls(data))
    try:
        return _plausible(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _plausible(_decode_one_byte(data))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return _plausible(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise SheetUnreadable(reason="encoding") from error


def _utf16_by_nulls(data: bytes) -> str:
    """Which half of each pair is empty tells the byte order; NULs in both halves tell binary."""
    sample = data[:8192]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 10 * even and odd * 5 > len(sample) // 2:
        return "utf-16-le"
    if even > 10 * odd and even * 5 > len(sample) // 2:
        return "utf-16-be"
    raise SheetUnreadable(reason="binary")


def _plausible(text: str) -> str:
    """Text with more than a stray control character is a binary file."""
    if len(_CONTROLS.findall(text)) * 50 > len(text):
        raise SheetUnreadable(reason="binary")
    return text


def _decode_one_byte(data: bytes) -> str:
    broken = data.decode("utf-8", "replace")
    wrong = broken.count("\ufffd")
    if wrong * 10 < sum(character > "\x7f" for character in broken):
        raise SheetUnreadable(reason="encoding")  # UTF-8 with a few bytes spoilt
    western = data.decode("cp1252", "replace")
    if detect_many(western[:_SAMPLE_CHARACTERS].splitlines()):
        return western
    return _strict(data, "cp1258")


def sniff_separator(text: str) -> str:
    """The separator steadiest over the first lines, outside quotes; a comma where none is."""
    sample = text[:_SAMPLE_CHARACTERS]
    hits: Counter[str] = Counter()
    lines = 0
    for line in _lines_outside_quotes(sample):
        found = [separator for separator in _SEPARATORS if separator in line]
        hits.update(found)
        lines += bool(found)
    for separator in _SEPARATORS:
        if hits[separator] and hits[separator] >= _STEADY * lines:
            return separator
    return max(_SEPARATORS, key=lambda separator: hits[separator]) if hits else ","


def _lines_outside_quotes(sample: str) -> Iterator[str]:
    bare = re.sub(r'"[^"]*"', "", sample)
    return iter(bare.splitlines()[:_SAMPLE_LINES])


def _bounded(text: str, separator: str, quoting: int) -> list[list[CellValue]] | None:
    """Rows within the limits, or None where one quoted cell runs on to the end of the file."""
    csv.field_size_limit(_LONGEST_CELL)
    rows: list[list[CellValue]] = []
    cells = blank = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting)  # type: ignore[arg-type]
    try:
        for source in reader:
            if not any(source):
                blank += 1
                continue
            cells += len(source)
            if len(source) > MAX_COLUMNS:
                raise SheetTooLarge(limit="columns")
            if len(rows) + blank >= MAX_ROWS:
                raise SheetTooLarge(limit="rows")
            if cells > MAX_AREA:
                raise SheetTooLarge(limit="area")
            rows.extend([] for _ in range(blank))
            blank = 0
            rows.append([_cell(value) for value in source])
    except csv.Error as error:
        if quoting != csv.QUOTE_NONE and text.count('"') % 2:
            return None
        raise SheetUnreadable(reason="broken") from error
    last = rows[-1][-1] if rows and rows[-1] else None
    swallowed = isinstance(last, str) and "\n" in last and text.count('"') % 2
    return None if swallowed and quoting != csv.QUOTE_NONE else rows


def _cell(text: str) -> str | None:
    """A cell's text; `="0123"`, by which exporters save leading zeros, reads as 0123."""
    if text.startswith("="):
        text = _TEXT_FORMULA.sub(r"\1", text)
    return clean_text(text) or None

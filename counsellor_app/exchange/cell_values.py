"""What a single cell means: text, a mark, a date, a number of minutes; or why it cannot be told.

Every function takes one cell and answers a `Reading`: a value (None: the cell does not say), and
the stable code of a problem (the row cannot be taken) or of a warning (something was mended).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from counsellor_app.domain.vietnamese_text import clean, clean_lines, fold
from counsellor_app.exchange.headings import row_words
from counsellor_app.exchange.spreadsheet import CellValue

Value = TypeVar("Value")

_EPOCH_1900 = datetime.date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 61, 73050  # 1 March 1900 to 31 December 2099
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?")
_DAY_FIRST = re.compile(
    r"(?:[Nn]g[àa]y\s*)?(\d{1,2})\s*[-/.,\\\s]\s*(\d{1,2})\s*[-/.,\\\s]\s*(\d{4}|\d{2})(?:[T\s]\s*[\d:.]+.*)?"
)
_WORDS = re.compile(r"(?:ngay\s*)?(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})\.?")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4})")
_YEAR = re.compile(r"(?:nam\s*)?(19\d{2}|20\d{2})")
_HOURS = re.compile(r"(\d{1,2})\s*(?:gio|h|tieng|:|g)\s*(\d{1,2})?\s*(?:phut|p|')?")
_HALF_HOURS = re.compile(r"(\d{1,2})\s*(?:gio|tieng|h)\s*ruoi")
_MINUTES = re.compile(r"(\d{1,4})(?:[.,]0+)?\s*(?:phut|p|ph|'|min|minutes?)?\.?")
_LONGEST_DAY = 24 * 60
# A word that cleaning would leave as it is, and words found to be such: names share few.
_TIDY = re.compile("[!-~À-ɏẠ-ỹ]+")
_MANY_WORDS = 50_000
_tidy_words: set[str] = set()


class Reading(NamedTuple, Generic[Value]):
    """What a cell says, and what is wrong with it or was mended."""

    value: Value | None = None
    problem: str | None = None
    warning: str | None = None


NOTHING: Reading[Any] = Reading()


def as_written(cell: CellValue) -> str:
    """A cell as text on one line; dates as people write them here, whole numbers without `.0`."""
    if isinstance(cell, str):
        if (cell.isascii() and cell.isalnum()) or _tidy_words.issuperset(cell.split(" ")):
            return cell
        return _tidied(cell)
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        return f"{cell:%d/%m/}{cell.year:04d} {cell:%H:%M}"
    if isinstance(cell, datetime.date):
        return f"{cell:%d/%m/}{cell.year:04d}"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e16:
        return str(int(cell))
    return str(cell)


def _tidied(text: str) -> str:
    found = text.split(" ")
    if not all(map(_TIDY.fullmatch, found)):
        return clean(text)
    if len(_tidy_words) < _MANY_WORDS:
        _tidy_words.update(found)
    return text


@lru_cache(maxsize=32)
def words(*path: str) -> frozenset[str]:
    """A word list of rows.toml, folded for comparing."""
    found: Any = row_words()
    for name in path:
        found = found[name]
    return frozenset(fold(word) for word in found)


@lru_cache(maxsize=1)
def _empty_words() -> frozenset[str]:
    numbers = map(str, row_words()["placeholder_numbers"])
    return frozenset([*row_words()["placeholders"], *numbers]) | words("placeholders")


def is_placeholder(cell: CellValue) -> bool:
    """Whether a text cell says nothing: `-`, `N/A`, `không`, the stray number 36."""
    if isinstance(cell, str):
        return len(cell) < 16 and cell.strip().lower() in _empty_words()
    return isinstance(cell, (int, float)) and cell in row_words()["placeholder_numbers"]


def read_text(cell: CellValue) -> Reading[str]:
    """A line of text; a placeholder is dropped with a warning."""
    if is_placeholder(cell):
        return Reading(warning="placeholder-dropped")
    return Reading(as_written(cell) or None)


def read_lines(cell: CellValue) -> Reading[str]:
    """A note: its line ends and wording stay."""
    if isinstance(cell, str):
        return Reading(clean_lines(cell) or None)
    return Reading(as_written(cell) or None)


def read_whole_number(cell: CellValue) -> Reading[int]:
    """A small whole number (a place in the list); anything else says nothing."""
    if isinstance(cell, bool):
        return NOTHING
    if isinstance(cell, (int, float)):
        return Reading(int(cell)) if 0 < cell < 100_000 and cell == int(cell) else NOTHING
    text = as_written(cell).rstrip(".")
    return Reading(int(text)) if text.isascii() and text.isdigit() and len(text) < 6 else NOTHING


def read_mark(cell: CellValue) -> Reading[bool]:
    """`x`, `có`, 1 → yes; `0`, `không` → no; other words are `unknown-mark`."""
    if isinstance(cell, (bool, int, float)):
        return Reading(bool(cell)) if cell in (0, 1) else Reading(problem="unknown-mark")
    text = fold(as_written(cell))
    if not text:
        return NOTHING
    if text in words("yes"):
        return Reading(True)
    return Reading(False) if text in words("no") else Reading(problem="unknown-mark")


def read_named(
    name: str, choices: Mapping[str, tuple[str, ...]], unknown: str
) -> Callable[[CellValue], Reading[str]]:
    """A reader of the words of `rows.toml` under `name`: {answer: word lists}."""
    table = {
        word: answer
        for answer, lists in choices.items()
        for one in lists
        for word in words(name, one)
    }

    def read(cell: CellValue) -> Reading[str]:
        text = fold(as_written(cell))
        if not text:
            return NOTHING
        answer = table.get(text)
        return Reading(answer) if answer else Reading(problem=unknown)

    return read


def completion_reader() -> Callable[[CellValue], Reading[bool]]:
    """A reader of whether the level was completed: a mark, or words (`Tốt nghiệp`, `Chưa đạt`)."""
    named = read_named("completed", {"yes": ("yes",), "no": ("no",)}, "unknown-completion")

    def read(cell: CellValue) -> Reading[bool]:
        mark = read_mark(cell)
        if mark.problem is None:
            return mark
        answer = named(cell)
        return Reading(answer.value == "yes") if answer.value else Reading(problem=answer.problem)

    return read


def read_date(cell: CellValue) -> Reading[datetime.date]:
    """A date: true, as text (day first, always), as an Excel serial number, or run together.

    Problems: `no-such-date` (31/02/2012), `unreadable-date`.
    """
    if isinstance(cell, datetime.datetime):
        return Reading(cell.date())
    if isinstance(cell, datetime.date):
        return Reading(cell)
    if isinstance(cell, bool):
        return Reading(problem="unreadable-date")
    if isinstance(cell, (int, float)):
        return _date_of_number(cell)
    text = as_written(cell).strip("'\" ")
    return _date_of_text(text) if text else NOTHING


def read_birth(cell: CellValue) -> Reading[datetime.date | int]:
    """A birth date, or the birth year alone as a number."""
    year = _year_alone(cell)
    if year is not None:
        return Reading(year)
    return read_date(cell)  # type: ignore[return-value] # a date is one of the two


def read_year(cell: CellValue) -> Reading[int]:
    """A year, alone or of a date; anything else says nothing, with a warning."""
    read = read_birth(cell)
    if isinstance(read.value, datetime.date):
        return Reading(read.value.year)
    return (
        Reading(read.value)
        if read.value
        else Reading(warning="unreadable-year" if read.problem else None)
    )


def read_minutes(cell: CellValue) -> Reading[int]:
    """A length in minutes: 30, `30 phút`, `1 giờ`, `1h30`, a time cell; else `bad-minutes`."""
    bad: Reading[int] = Reading(problem="bad-minutes")
    if isinstance(cell, bool):
        return bad
    if isinstance(cell, datetime.timedelta):
        return _minutes(cell.total_seconds() / 60)
    if isinstance(cell, (datetime.time, datetime.datetime)):
        return _minutes(cell.hour * 60 + cell.minute)
    if isinstance(cell, (int, float)):
        # Less than one is a part of a day: Excel's way of holding a time.
        return _minutes(cell * _LONGEST_DAY if 0 < cell < 1 else cell)
    text = fold(as_written(cell))
    if not text:
        return NOTHING
    if found := _HALF_HOURS.fullmatch(text):
        return _minutes(int(found[1]) * 60 + 30)
    if found := _HOURS.fullmatch(text):
        return _minutes(int(found[1]) * 60 + int(found[2] or 0))
    if found := _MINUTES.fullmatch(text):
        return _minutes(int(found[1]))
    return bad


def read_phone(cell: CellValue) -> Reading[str]:
    """One or more phone numbers as written; a lost first zero is given back."""
    if is_placeholder(cell):
        return Reading(warning="placeholder-dropped")
    text = as_written(cell).strip("' ")
    digits = text.removesuffix(".0")
    if digits.isascii() and digits.isdigit():
        if len(digits) == 9 and digits[0] != "0":
            return Reading("0" + digits, warning="leading-zero-restored")
        return Reading(digits)
    return Reading(text or None)


def _minutes(length: float) -> Reading[int]:
    good = 0.5 < length <= _LONGEST_DAY
    return Reading(round(length)) if good else Reading(problem="bad-minutes")


def _year_alone(cell: CellValue) -> int | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, (int, float)):
        return int(cell) if 1900 <= cell <= 2099 and cell == int(cell) else None
    if isinstance(cell, str):
        found = _YEAR.fullmatch(fold(cell).strip("'"))
        return int(found[1]) if found else None
    return None


def _date_of_number(number: float) -> Reading[datetime.date]:
    if not 0 < number < 1e9:
        return Reading(problem="unreadable-date")
    whole = int(number)
    if _FIRST_SERIAL <= whole <= _LAST_SERIAL:
        return Reading(_EPOCH_1900 + datetime.timedelta(days=whole))
    if whole == number and 1_010_000 < whole <= 31_129_999:
        return _date_of_text(f"{whole:08d}")
    if whole == number and 19_000_101 <= whole <= 20_991_231:
        return _date_of_text(f"{whole // 10000}-{whole // 100 % 100}-{whole % 100}")
    return Reading(problem="unreadable-date")


def _date_of_text(text: str) -> Reading[datetime.date]:
    if found := _DAY_FIRST.fullmatch(text) or _RUN_TOGETHER.fullmatch(text):
        day, month, year = found.groups()
        if len(year) == 4 and not 1900 <= int(year) <= 2099 and text.isdigit():
            return _date_of_text(f"{text[:4]}-{text[4:6]}-{text[6:]}")
    elif found := _ISO.fullmatch(text):
        year, month, day = found.groups()
    elif found := _WORDS.fullmatch(fold(text)):
        day, month, year = found.groups()
    elif text.isascii() and text.isdigit() and len(text) == 5:
        return _date_of_number(int(text))
    else:
        return Reading(problem="unreadable-date")
    try:
        return Reading(datetime.date(_full_year(year), int(month), int(day)))
    except ValueError:
        return Reading(problem="no-such-date")


def _full_year(year: str) -> int:
    """A two-figure year as people mean it: 68 and earlier in this century (as Excel 'd/m/yy')."""
    number = int(year)
    return number + (0 if len(year) == 4 else 2000 if number <= 68 else 1900)

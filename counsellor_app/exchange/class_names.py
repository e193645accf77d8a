"""Class names as lists write them: in a cell, over a table, as the name of a sheet."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from counsellor_app.domain.vietnamese_text import clean, fold
from counsellor_app.exchange.cell_values import NOTHING, Reading, as_written, words
from counsellor_app.exchange.spreadsheet import CellValue

# 9A1, 9/1, 9.1, 9A, 12Tin, 10C2, 9; the rest of the name may follow after a space (12 Tin).
_FIRST = re.compile(r"(1[0-2]|[1-9])((?:[^\W\d_]{1,5}\d{0,2})?(?:[/._-]?[^\W_]{1,4})?)")
_SECOND = re.compile(r"[^\W\d_]{1,6}\d{0,2}|/?\d{1,2}")
_TITLE = re.compile(r"(?<![^\W_])(?:lớp|lop)(?![^\W\d_])\s*[:\-–]?\s*", re.IGNORECASE)
# How a spreadsheet writes a class it took for a date, when saved as text: 09-Jan, 1-Thg9.
_DATE = re.compile(
    r"\d{1,2}[-/](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg\s?\d{1,2})"
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}.*",
    re.IGNORECASE,
)
_LARGEST = 13
_LONGEST_TITLE = 200
_LONGEST = 30


def read_class(cell: CellValue) -> Reading[str]:
    """A class cell; `9/1` that Excel made a date of is a problem, `Lớp 9A1` is 9A1.

    Excel reads 9/1 as the 9th of January or the 1st of September of the year of typing.
    """
    if isinstance(cell, (datetime.date, datetime.time, datetime.timedelta)):
        return Reading(problem="class-turned-into-date")
    if isinstance(cell, bool):
        return Reading(problem="unknown-class")
    if isinstance(cell, (int, float)) and not 0 < cell < _LARGEST:
        return Reading(problem="class-turned-into-date" if cell > 36_000 else "unknown-class")
    text = as_written(cell)
    if not text or fold(text) in words("placeholders"):
        return NOTHING
    named = _TITLE.match(text)
    text = text[named.end() :] if named else text
    if _DATE.fullmatch(text):
        return Reading(problem="class-turned-into-date")
    if len(text) > _LONGEST or not text:
        return Reading(problem="unknown-class")
    return Reading(text)


@lru_cache(maxsize=1024)
def class_in_title(title: str) -> str | None:
    """The class a line over a table names: `DANH SÁCH LỚP 9A1 NĂM HỌC …` → 9A1."""
    text = clean(title[:_LONGEST_TITLE])
    for found in _TITLE.finditer(text):
        before = fold(text[: found.end()]).rstrip(" :-")
        if any(before.endswith(word) for word in words("not_class_titles")):
            continue
        name = _name_at(text[found.end() :])
        if name:
            return name
    return None


@lru_cache(maxsize=1024)
def class_row(text: str) -> str | None:
    """The class of a row that holds nothing but a class: `Lớp 9A2`, `9A2`, `LỚP: 9A2 (35 HS)`."""
    whole = clean(text[:_LONGEST_TITLE])
    if _TITLE.search(whole):
        return class_in_title(whole)
    return _whole_name(whole)


@lru_cache(maxsize=256)
def class_of_sheet(name: str) -> str | None:
    """The class a sheet's name is, if it looks like one: `9A1`, `Lớp 9A1`, `DS 12 Tin`."""
    text = clean(name)
    folded = fold(text)
    for title in sorted(words("sheet_titles"), key=len, reverse=True):
        if folded.startswith(title) and len(folded) == len(text):
            found = _whole_name(text[len(title) :].lstrip(" :._-"))
            if found:
                return found
    return _whole_name(text)


def _whole_name(text: str) -> str | None:
    found = _name_at(text)
    return found if found and len(found) == len(text) else None


def _name_at(text: str) -> str | None:
    """The class name a text begins with."""
    tokens = text.split()
    if not tokens:
        return None
    first = tokens[0].rstrip(",;:.")
    if not _FIRST.fullmatch(first):
        return None
    if first.isdigit() and len(tokens) > 1:
        second = tokens[1].rstrip(",;:.")
        if _SECOND.fullmatch(second) and fold(second) not in words("after_class"):
            return f"{first} {second}"
    return first

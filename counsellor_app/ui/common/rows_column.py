"""What a table shows: the cell, the column, and the order of rows by a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from counsellor_app.domain.vietnamese_text import sort_key as order_of

T = TypeVar("T")
MISSING = "–"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows: words, and how they look."""

    text: str
    icon: str = ""
    token: str = "text"
    bold: bool = False
    second: str = ""  # dimmer words after a dot
    pill: str = ""  # a pathway's state instead of words
    tint: str = ""  # ground of the whole cell
    hits: tuple[tuple[int, int], ...] = ()  # (start, length) of what was searched
    spoken: str = ""  # for a screen reader and copying, when the words alone do not tell

    @property
    def plain(self) -> str:
        """The cell as text alone."""
        words = self.spoken or self.text
        return f"{words} · {self.second}" if self.second else words


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its heading and what it says of a row."""

    title: str
    value: Callable[[T], str | Cell]
    align: str = "left"  # or "right": numbers
    width: int | None = None  # None: as wide as the longest of the first 200 rows
    sort_key: Callable[[T], Any] | None = None  # None: the words, in Vietnamese order
    stretch: bool = False  # takes what is left; else the last column does
    least: int = 140  # of the stretching column, before the table scrolls sideways
    name: str = ""  # under which width and hiding are remembered; else the title
    hideable: bool = True
    choices: Callable[[T], Sequence[tuple[str, str]]] | None = None  # edited by choosing
    code: Callable[[T], str] | None = None  # the choice that holds
    write: Callable[[T, str], None] | None = None  # what choosing (or typing) does

    @property
    def key(self) -> str:
        """What it is remembered under."""
        return self.name or self.title


def arranged(rows: Sequence[T], column: Column[T], *, descending: bool) -> list[T]:
    """The rows in the order of a column; those without a value stay at the end."""
    key = column.sort_key or (lambda row: _words_key(column, row))
    keyed: list[tuple[Any, T]] = [(key(row), row) for row in rows]
    known = [pair for pair in keyed if pair[0] is not None]
    known.sort(key=lambda pair: pair[0], reverse=descending)
    return [row for _, row in known] + [row for found, row in keyed if found is None]


def _words_key(column: Column[T], row: T) -> bytes | None:
    value = column.value(row)
    text = value.plain if isinstance(value, Cell) else value
    return order_of(text) if text and text != MISSING else None

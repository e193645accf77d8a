"""Reads the cells of one column, each distinct value once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from counsellor_app.exchange.cell_values import NOTHING, Reading
from counsellor_app.exchange.spreadsheet import CellValue

Value = TypeVar("Value")


class ColumnReader(dict[Any, Reading[Any]], Generic[Value]):
    """Cell → reading, worked out when first asked for; what is no text is asked as (class, cell).

    Most cells of a list have been met before: they are looked up without a call.
    """

    __slots__ = ("_read",)

    def __init__(self, read: Callable[[CellValue], Reading[Value]]) -> None:
        super().__init__({"": NOTHING})
        self._read = read

    def __missing__(self, key: Any) -> Reading[Value]:
        found = self[key] = self._read(key if key.__class__ is str else key[1])
        return found

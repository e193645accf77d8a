"""Which rows of a table are ticked."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Ticks(Generic[T]):
    """Ticks by the key of a row, so that they outlive a new order; `told` hears of changes."""

    def __init__(
        self,
        rows: Callable[[], Sequence[T]],
        key: Callable[[T], Hashable],
        may: Callable[[T], bool],
        told: Callable[[], None],
    ) -> None:
        self._all, self._key, self._may, self._told = rows, key, may, told
        self._keys: set[Hashable] = set()

    @property
    def rows(self) -> list[T]:
        """The ticked rows, in the order shown."""
        return [row for row in self._all() if self._key(row) in self._keys]

    @property
    def count(self) -> int:
        """How many rows are ticked."""
        return len(self._keys)

    def may(self, row: T | None) -> bool:
        """Whether the row can be ticked."""
        return row is not None and self._may(row)

    def has(self, row: T | None) -> bool:
        """Whether the row is ticked."""
        return row is not None and self._key(row) in self._keys

    def put(self, rows: Iterable[T], on: bool = True) -> None:
        """Tick or untick rows, where they may be."""
        keys = {self._key(row) for row in rows if self._may(row)}
        self._keys = self._keys | keys if on else self._keys - keys
        self._told()

    def put_all(self, on: bool = True) -> None:
        """Tick or untick every row that may be."""
        self.put(self._all(), on)

    def whole(self) -> bool | None:
        """True: every row that may be is ticked; False: none; None: some."""
        if not self._keys:
            return False
        return True if all(self.has(row) for row in self._all() if self._may(row)) else None

    def forget_gone(self) -> None:
        """Drop the ticks of rows that are no longer there."""
        self._keys &= {self._key(row) for row in self._all()}

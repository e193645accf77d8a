"""The rows of a table: what each cell says, worked out only when it is seen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from counsellor_app.translation import tr
from counsellor_app.ui.common.rows_column import MISSING, Cell, Column, arranged
from counsellor_app.ui.common.ticks import Ticks

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
TOTAL_ROLE = Qt.ItemDataRole.UserRole + 2
_KEPT_ROWS = 1000
_TOTAL_FLAGS = Qt.ItemFlag.ItemIsEnabled
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_BOX_FLAGS = _FLAGS | Qt.ItemFlag.ItemIsUserCheckable
_EDIT_FLAGS = _FLAGS | Qt.ItemFlag.ItemIsEditable


class RowsModel(QAbstractTableModel, Generic[T]):
    """Rows of one kind in columns, sortable; `key` tells rows apart when they are read anew.

    `boxes` puts a column of boxes first (`ticks` holds them); `tickable` tells which rows have one.
    """

    ticked_changed = Signal()

    def __init__(
        self,
        rows: Iterable[T],
        columns: Sequence[Column[T]],
        speak: Callable[[T], str],
        *,
        key: Callable[[T], Hashable] | None = None,
        boxes: bool = False,
        tickable: Callable[[T], bool] = lambda _: True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.boxes = boxes
        self.first = 1 if boxes else 0
        self._speak = speak
        self._key: Callable[[T], Hashable] = key or id
        self._rows: list[T] = list(rows)
        self._total: T | None = None
        self._cells: dict[tuple[int, int], Cell] = {}
        self._order: tuple[int, bool] | None = None
        self.ticks: Ticks[T] = Ticks(lambda: self._rows, self._key, tickable, self._ticked)

    @property
    def rows(self) -> Sequence[T]:
        """The rows in the order shown, without the total."""
        return self._rows

    def set_rows(self, rows: Iterable[T], total: T | None = None) -> None:
        """Show these; ticks of rows that are still there stay, and so does the order."""
        self.beginResetModel()
        self._rows, self._total = list(rows), total
        self._cells.clear()
        if self._order is not None:
            self._arrange()
        self.ticks.forget_gone()
        self.endResetModel()
        self.ticked_changed.emit()

    def replace(self, place: int, row: T) -> None:
        """One row has changed; it stays where it is."""
        self._rows[place] = row
        self._cells = {at: cell for at, cell in self._cells.items() if at[0] != place}
        self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    def row(self, place: int) -> T | None:
        """The row at a place; None for the total and beyond."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def key_of(self, row: T) -> Hashable:
        """What tells the row from the others."""
        return self._key(row)

    def place_of(self, key: Hashable) -> int:
        """Where the row of a key is, -1 for nowhere."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), -1)

    def cell(self, place: int, column: int) -> Cell:
        """What a cell shows; `column` counts without the boxes."""
        at = (place, column)
        found = self._cells.get(at)
        if found is None:
            if len(self._cells) > _KEPT_ROWS * len(self.columns):
                self._cells.clear()
            row = self._rows[place] if place < len(self._rows) else self._total
            value = self.columns[column].value(row)  # type: ignore[arg-type]
            found = value if isinstance(value, Cell) else Cell(value)
            self._cells[at] = found
        return found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The rows and the total."""
        return 0 if parent.isValid() else len(self._rows) + (self._total is not None)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The columns and the boxes."""
        return 0 if parent.isValid() else len(self.columns) + self.first

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, cell, tick, or the row spoken."""
        place, column = index.row(), index.column() - self.first
        if role == TOTAL_ROLE:
            return place >= len(self._rows)
        if column < 0:
            return self._box(place, role)
        if role == CELL_ROLE:
            return self.cell(place, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(place, column).text or MISSING
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(place) if index.column() == 0 else self.cell(place, column).plain
        return None

    def _box(self, place: int, role: int) -> object:
        row = self.row(place)
        if role == Qt.ItemDataRole.CheckStateRole and self.ticks.may(row):
            return Qt.CheckState.Checked if self.ticks.has(row) else Qt.CheckState.Unchecked
        return self._spoken(place) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, place: int) -> str:
        row = self.row(place)
        if row is None:
            return self.cell(place, 0).plain
        words = self._speak(row)
        return tr("{row}, đã đánh dấu", row=words) if self.ticks.has(row) else words

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if orientation == Qt.Orientation.Vertical:
            return None
        column = section - self.first
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[column].title if column >= 0 else ""
        if role == Qt.ItemDataRole.AccessibleTextRole and column < 0:
            return tr("Đánh dấu tất cả")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be chosen but the total."""
        if index.row() >= len(self._rows):
            return _TOTAL_FLAGS
        column = index.column() - self.first
        if column < 0:
            return _BOX_FLAGS
        return _FLAGS if self.columns[column].write is None else _EDIT_FLAGS

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand what was chosen or typed to the column."""
        row, column = self.row(index.row()), index.column() - self.first
        write = self.columns[column].write if column >= 0 else None
        if row is None or write is None or role != Qt.ItemDataRole.EditRole:
            return False
        write(row, str(value))
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; rows without a value stay at the end."""
        if not self.first <= column < self.columnCount():
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        held = [self.row(index.row()) for index in old]
        self._order = (column - self.first, order == Qt.SortOrder.DescendingOrder)
        self._arrange()
        self._cells.clear()
        places = {id(row): place for place, row in enumerate(self._rows)}
        new = [
            self.index(places.get(id(row), index.row()), index.column())
            for index, row in zip(old, held, strict=True)
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        if self._order is not None:
            column, descending = self._order
            self._rows = arranged(self._rows, self.columns[column], descending=descending)

    def _ticked(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        self.ticked_changed.emit()

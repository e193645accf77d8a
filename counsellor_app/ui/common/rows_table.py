"""A table of rows: sorted by its headings, copied to Excel, used by keyboard alone."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

from counsellor_app.ui.common import theme
from counsellor_app.ui.common.cell_delegate import BOX, INSET, CellDelegate
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.column_widths import ColumnWidths
from counsellor_app.ui.common.row_ring import paint_row_ring
from counsellor_app.ui.common.rows_header import RowsHeader
from counsellor_app.ui.common.rows_model import RowsModel
from counsellor_app.ui.common.rows_text import as_tab_text
from counsellor_app.ui.common.view_manners import ViewManners

ROW, LOW_ROW = 40, 36


class RowsTable(QTableView):
    """Shows a RowsModel. `chosen(row)` by Enter or double click."""

    chosen = Signal(object)
    current_row_changed = Signal(object)
    layout_changed = Signal()

    def __init__(self, model: RowsModel[Any], name: str = "") -> None:
        super().__init__()
        self.rows_model = model
        self.sorted_by: tuple[int, bool] | None = None
        self._held: tuple[Hashable, int] | None = None
        self.setAccessibleName(name)
        self._dress()
        self.manners = ViewManners(self)
        self.setModel(model)
        self.widths = ColumnWidths(self)
        model.modelAboutToBeReset.connect(self._emptying)
        model.modelReset.connect(self._filled)
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self._filled()

    def _dress(self) -> None:
        self.cells = CellDelegate(self)
        self.setItemDelegate(self.cells)
        self.heading = RowsHeader(self)
        self.setHorizontalHeader(self.heading)
        self.heading.sectionClicked.connect(self._heading_clicked)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(theme.px(LOW_ROW))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        # Keys open an editor below, and only where a cell can be edited.
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    # for pages

    def fit(self, width_class: str, low: bool = False) -> None:
        """Lower rows where the window is low."""
        del width_class
        self.verticalHeader().setDefaultSectionSize(theme.px(LOW_ROW if low else ROW))

    def set_empty(self, widget: QWidget) -> None:
        """What stands in the table while it has no rows."""
        self.manners.set_empty(widget)

    def current_row(self) -> Any:
        """The row the cursor is on, None for none."""
        return self.rows_model.row(self.currentIndex().row())

    def selected_rows(self) -> list[Any]:
        """The rows chosen, in the order shown."""
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = [self.rows_model.row(place) for place in places]
        return [row for row in rows if row is not None]

    def go_to(self, place: int, column: int | None = None) -> None:
        """Put the cursor on a row."""
        wanted = self._first_shown() if column is None else column + self.rows_model.first
        index = self.rows_model.index(place, wanted)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def go_to_key(self, key: Hashable) -> bool:
        """Put the cursor on the row of a key; False when it is not there."""
        place = self.rows_model.place_of(key)
        self.go_to(place)
        return place >= 0

    def sort_by(self, section: int, descending: bool | None = None) -> None:
        """Order by a section; a second time the other way round."""
        if descending is None:
            descending = self.sorted_by == (section, False)
        self.sorted_by = (section, descending)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.rows_model.sort(section, order)
        self.heading.viewport().update()
        self.layout_changed.emit()

    def layout_state(self) -> dict[str, Any]:
        """Widths, hidden columns and order, to be remembered (plain values)."""
        return self.widths.state()

    def natural_widths(self) -> dict[str, int]:
        """How wide each column is by what stands in it, also those that are hidden."""
        return self.widths.natural()

    def restore_layout(self, state: dict[str, Any]) -> None:
        """Put widths, hidden columns and order as they were; unknown columns are passed over."""
        self.widths.restore(state)

    # for the delegate and the heading

    def is_first_shown(self, section: int) -> bool:
        """Whether the section is the leftmost one."""
        return section == self._first_shown()

    def shows_focus(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the ring is around this cell: a cell to edit, or a row not chosen."""
        if not self.manners.ringed(index):
            return False
        editable = bool(self.rows_model.flags(index) & Qt.ItemFlag.ItemIsEditable)
        return editable or not self.selectionModel().isRowSelected(index.row())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the ring around the chosen one while the keyboard is at it."""
        super().paintEvent(event)
        at = self.currentIndex()
        if self.manners.ringed(at) and not self.shows_focus(at):
            paint_row_ring(self)

    def _first_shown(self) -> int:
        shown = (s for s in range(self.heading.count()) if not self.heading.isSectionHidden(s))
        return next(shown, 0)

    # what happens

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Ctrl+C copies, Enter or F2 edits or opens, letters choose."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Space and self.rows_model.boxes and plain:
            self._tick_selected()
        elif (enter or event.key() == Qt.Key.Key_F2) and plain:
            self._open_current(event)
        elif plain and event.text() and event.text().isprintable() and self._may_edit():
            self.open_editor(event.text())
        elif event.text() and event.text().isprintable() and plain:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        """Letters come as keys: Qt would hand composed text to an editor of its own and lose it."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)

    def _may_edit(self) -> bool:
        index = self.currentIndex()
        editable = Qt.ItemFlag.ItemIsEditable
        return index.isValid() and bool(self.rows_model.flags(index) & editable)

    def _open_current(self, event: QKeyEvent) -> None:
        if self._may_edit():
            self.open_editor()
        elif (row := self.current_row()) is not None and event.key() != Qt.Key.Key_F2:
            self.chosen.emit(row)
        else:
            event.ignore()

    def open_editor(self, typed: str = "") -> None:
        """Edit the cell the cursor is on; choices open at once, narrowed to what was typed."""
        index = self.currentIndex()
        if self.indexWidget(index) is None:
            self.edit(index)
        editor = self.indexWidget(index)
        if isinstance(editor, FilterCombo):
            editor.open_list(typed)
        elif isinstance(editor, QLineEdit) and typed:
            editor.setText(typed)

    def go_right(self) -> None:
        """Move the cursor to the next cell of the row that can be edited."""
        at = self.currentIndex()
        for section in range(at.column() + 1, self.heading.count()):
            index = at.siblingAtColumn(section)
            shown = not self.heading.isSectionHidden(section)
            if shown and self.rows_model.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                return

    def _tick_selected(self) -> None:
        rows = self.selected_rows() or [row for row in [self.current_row()] if row is not None]
        ticks = self.rows_model.ticks
        able = [row for row in rows if ticks.may(row)]
        ticks.put(able, not all(ticks.has(row) for row in able))

    def copy(self) -> None:
        """Copy the chosen rows as text that Excel sets into cells."""
        QGuiApplication.clipboard().setText(as_tab_text(self))

    def _heading_clicked(self, section: int) -> None:
        if section >= self.rows_model.first:
            self.sort_by(section)

    def _double_clicked(self, index: QModelIndex) -> None:
        row = self.rows_model.row(index.row())
        if index.column() < self.rows_model.first or row is None:
            return
        if self.rows_model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.open_editor()
        else:
            self.chosen.emit(row)

    def _tell_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.current_row_changed.emit(self.rows_model.row(now.row()))

    def _emptying(self) -> None:
        row = self.current_row()
        self._held = (
            None if row is None else (self.rows_model.key_of(row), self.currentIndex().column())
        )

    def _filled(self) -> None:
        """New rows: the cursor stays on the row it was on, or nothing is current any more."""
        self.widths.fit_content()
        self.manners.settle()
        if self._held is not None:
            (key, section), self._held = self._held, None
            place = self.rows_model.place_of(key)
            if place >= 0:
                self.go_to(place, section - self.rows_model.first)
            else:
                self.current_row_changed.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The stretching column takes what is left."""
        super().resizeEvent(event)
        self.widths.stretch()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box ticks the row and leaves the choice of rows as it is."""
        index = self.indexAt(event.position().toPoint())
        row = self.rows_model.row(index.row())
        if index.isValid() and index.column() < self.rows_model.first and row is not None:
            self.rows_model.ticks.put([row], not self.rows_model.ticks.has(row))
            self.selectionModel().setCurrentIndex(
                index, self.selectionModel().SelectionFlag.NoUpdate
            )
            event.accept()
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu key opens the choices for the columns."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.heading.open_menu(self.heading.rect().bottomLeft())
        else:
            super().contextMenuEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Whole rows are painted anew: the accent stands in another cell."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def box_width(self) -> int:
        """The width of the column of boxes."""
        return theme.px(BOX) + 2 * INSET

"""The ruled page: rows ordered by time, their days left of a thin red line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from counsellor_app.ui.common import theme
from counsellor_app.ui.common.margin_card import MarginCard, MarginEntry
from counsellor_app.ui.common.margin_row import LEFT, Layout, MarginRow, lay_out, paint_row
from counsellor_app.ui.common.view_manners import ViewManners

__all__ = ["MarginCard", "MarginEntry", "MarginList", "MarginRow"]

Index = QModelIndex | QPersistentModelIndex


class MarginModel(QAbstractListModel):
    """The rows, and their layout at the present width."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[MarginRow] = []
        self._width = 0
        self._places: dict[int, Layout] = {}

    def set_rows(self, rows: Sequence[MarginRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = list(rows)
        self._places.clear()
        self.endResetModel()

    def replace(self, place: int, row: MarginRow) -> None:
        """One row says something else now."""
        self.rows[place] = row
        self._places.pop(place, None)
        self.dataChanged.emit(self.index(place), self.index(place))

    def places(self, at: int, width: int) -> Layout:
        """Where the parts of a row stand; kept until the width changes."""
        if width != self._width:
            self._width = width
            self._places.clear()
        if at not in self._places:
            self._places[at] = lay_out(self.rows[at], width)
        return self._places[at]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row spoken."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.rows[index.row()].spoken()
        return None


class MarginDelegate(QStyledItemDelegate):
    """Paints a row of a MarginList."""

    def __init__(self, view: MarginList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need at this width."""
        width = self._view.viewport().width()
        return QSize(width, self._view.rows_model.places(index.row(), width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, line under, words."""
        rect: QRect = option.rect
        row = self._view.rows_model.rows[index.row()]
        painter.save()
        hovered = self._view.manners.hovered == index.row()
        ground = "selection" if row.tinted else "hover" if hovered else "surface"
        painter.fillRect(rect, theme.token(ground))
        under = QRect(rect.left() + theme.px(LEFT), rect.bottom(), rect.width(), 1)
        painter.fillRect(under, theme.token("line-soft"))
        places = self._view.rows_model.places(index.row(), rect.width())
        paint_row(painter, rect, row, places)
        if self._view.manners.ringed(index):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.token("accent"), 2))
            painter.drawRoundedRect(rect.adjusted(theme.px(LEFT) + 3, 2, -2, -3), 6, 6)
        painter.restore()


class MarginList(QListView):
    """Rows by time.

    `chosen(place)` by Enter or double click; `chip_clicked(place)` by a click on it or Space.
    """

    chosen = Signal(int)
    chip_clicked = Signal(int)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.rows_model = MarginModel()
        self.setAccessibleName(name)
        self.setModel(self.rows_model)
        self.setItemDelegate(MarginDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.manners = ViewManners(self)
        self.doubleClicked.connect(lambda index: self.chosen.emit(index.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width lines break elsewhere, so rows have other heights."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def set_rows(self, rows: Sequence[MarginRow]) -> None:
        """Show these rows."""
        self.rows_model.set_rows(rows)
        self.manners.settle()

    def replace(self, place: int, row: MarginRow) -> None:
        """One row says something else (its chip opened or closed)."""
        self.rows_model.replace(place, row)
        self.scheduleDelayedItemsLayout()

    def rows(self) -> list[MarginRow]:
        """The rows shown."""
        return list(self.rows_model.rows)

    def set_empty(self, widget: QWidget) -> None:
        """What stands on the page while there are no rows."""
        self.manners.set_empty(widget)

    def chip_at(self, place: QPoint) -> int:
        """The row whose chip is under a point of the viewport, -1 for none."""
        index = self.indexAt(place)
        if not index.isValid() or not self.rows_model.rows[index.row()].chip_text:
            return -1
        rect = self.visualRect(index)
        chip = self.rows_model.places(index.row(), rect.width()).chip
        return index.row() if chip.translated(rect.topLeft()).contains(place) else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, then the red line from top to bottom, over the empty part too."""
        super().paintEvent(event)
        if self.rows_model.rows:
            line = QRect(theme.px(LEFT), 0, 1, self.viewport().height())
            QPainter(self.viewport()).fillRect(line, theme.token("margin"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row, Space its chip; letters are not for the list."""
        at = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self.chosen.emit(at)
        elif event.key() == Qt.Key.Key_Space and at >= 0:
            if self.rows_model.rows[at].chip_text:
                self.chip_clicked.emit(at)
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A chip is pressed like a button."""
        super().mousePressEvent(event)
        at = self.chip_at(event.position().toPoint())
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chip_clicked.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A chip has the hand."""
        place = event.position().toPoint()
        over = self.chip_at(place) >= 0
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

"""What every list and table does alike: the row under the pointer, the ring, the empty place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class ViewManners(QObject):
    """Watches a view; its delegate asks `hovered` and `ringed`."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.hovered = -1
        self._view = view
        self._by_keyboard = False
        self._empty: QWidget | None = None
        view.setMouseTracking(True)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def ringed(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the cursor is there and the user is at the keyboard."""
        at = self._view.currentIndex()
        return self._by_keyboard and self._view.hasFocus() and index == at

    def set_empty(self, widget: QWidget) -> None:
        """What stands in the view while it has no rows."""
        if self._empty is not None:
            self._empty.deleteLater()
        self._empty = widget
        widget.setParent(self._view.viewport())
        self.settle()

    def settle(self) -> None:
        """The rows have changed: nothing is under the pointer, and there may be nothing at all."""
        self.hovered = -1
        if self._empty is not None:
            model = self._view.model()
            self._empty.setGeometry(self._view.viewport().rect())
            self._empty.setVisible(model is None or model.rowCount() == 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on, never take."""
        kind = event.type()
        if watched is self._view:
            if kind == QEvent.Type.KeyPress:
                self._by_keyboard = True
            elif isinstance(event, QFocusEvent):
                self._focused(event)
        elif kind == QEvent.Type.MouseButtonPress:
            self._by_keyboard = False
        elif kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._hover(self._view.indexAt(event.position().toPoint()).row())
        elif kind == QEvent.Type.Leave:
            self._hover(-1)
        elif kind == QEvent.Type.Resize and self._empty is not None:
            self._empty.setGeometry(self._view.viewport().rect())
        return False

    def _focused(self, event: QFocusEvent) -> None:
        """Coming by keyboard puts the cursor on the first row."""
        if event.gotFocus() and event.reason() in _BY_KEYS:
            self._by_keyboard = True
            model = self._view.model()
            if not self._view.currentIndex().isValid() and model.rowCount():
                self._view.setCurrentIndex(model.index(0, 0))
        self._view.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self._view.viewport().update()

"""A layer over the window that Esc or a click beside it closes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from counsellor_app.ui.common import theme

_VEIL = 0.28


class Overlay(QWidget):
    """Covers its parent; `column` of the panel takes what is shown. The focus goes back after."""

    def __init__(self, parent: QWidget, width: int, *, top: int | None = None) -> None:
        super().__init__(parent)
        self._over = parent
        self._before = QApplication.focusWidget()
        self._top = top
        self.panel = QFrame(self)
        self.panel.setProperty("kind", "popup")
        self.panel.setFixedWidth(min(theme.px(width), parent.width() - 32))
        self.column = QVBoxLayout(self.panel)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(8)
        parent.installEventFilter(self)

    def open(self) -> None:
        """Show it, with the focus inside."""
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def close_layer(self) -> None:
        """Close it; the focus goes back to where it was."""
        self._over.removeEventFilter(self)
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the parent."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the nearest layer."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_layer()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel closes it."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_layer()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A thin veil over what is below."""
        painter = QPainter(self)
        veil = theme.token("spine")
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)

    def _place(self) -> None:
        parent = self._over
        self.setGeometry(parent.rect())
        self.panel.adjustSize()
        height = min(self.panel.sizeHint().height(), parent.height() - 32)
        top = (parent.height() - height) // 2 if self._top is None else self._top
        self.panel.setGeometry(
            (parent.width() - self.panel.width()) // 2, top, self.panel.width(), height
        )

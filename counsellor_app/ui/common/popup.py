"""A frame that opens under (or over) a control and closes by Esc or a click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counsellor_app.ui.common import theme

_RADIUS = 8
_INSET = 6
_GAP = 2


def popup_place(anchor: QRect, size: QSize, screen: QRect) -> QRect:
    """Under the anchor; over it when there is no room below; never outside the screen."""
    top = anchor.bottom() + 1 + _GAP
    if top + size.height() > screen.bottom() + 1:
        over = anchor.top() - _GAP - size.height()
        top = over if over >= screen.top() else screen.bottom() + 1 - size.height()
    left = min(anchor.left(), screen.right() + 1 - size.width())
    return QRect(QPoint(max(left, screen.left()), max(top, screen.top())), size)


class Popup(QFrame):
    """A bordered surface over the window, with a column for its content."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.NoDropShadowWindowHint,
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        self.column.setSpacing(_INSET)

    def open_under(self, anchor: QWidget, size: QSize) -> None:
        """Show it at the anchor, at least as large as asked where the screen allows."""
        rect = QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size())
        self.setGeometry(popup_place(rect, size, anchor.screen().availableGeometry()))
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface with one line around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.token("field"), 1))
        painter.setBrush(theme.token("surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5),
                                _RADIUS, _RADIUS)  # fmt: skip

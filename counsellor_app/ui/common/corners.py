"""Round corners for a card whose content reaches its edges: a list, a tinted row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from counsellor_app.ui.common import theme

RADIUS = 10


class Corner(QWidget):
    """One corner of a card, drawn over what stands in the card."""

    def __init__(self, card: QFrame, ground: str, right: bool, bottom: bool) -> None:
        super().__init__(card)
        self._ground, self._right, self._bottom = ground, right, bottom
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(RADIUS, RADIUS)

    def place(self, width: int, height: int) -> None:
        """Go to the corner of a card of this size."""
        x = width - RADIUS if self._right else 0
        y = height - RADIUS if self._bottom else 0
        self.move(QPoint(x, y))
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground outside the arc, and the arc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        double = 2.0 * RADIUS
        left = -RADIUS if self._right else 0
        top = -RADIUS if self._bottom else 0
        card = QRectF(left, top, double, double)
        inside, outside = QPainterPath(), QPainterPath()
        inside.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5, RADIUS - 0.5)
        outside.addRect(card)
        painter.fillPath(outside.subtracted(inside), theme.token(self._ground))
        painter.strokePath(inside, QPen(theme.token("line"), 1))


class Corners(QObject):
    """Keeps the four corners of a card round and on top."""

    def __init__(self, card: QFrame, ground: str = "app") -> None:
        super().__init__(card)
        self._card = card
        self._corners = [Corner(card, ground, r, b) for r in (False, True) for b in (False, True)]
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the card; stay over children that come later."""
        if watched is self._card and event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.LayoutRequest,
        ):
            for corner in self._corners:
                corner.place(self._card.width(), self._card.height())
        return False

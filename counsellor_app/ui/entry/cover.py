"""The cover of the closed notebook: squared paper, a stitched spine, and the label in front."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.ui.common import theme
from counsellor_app.ui.common.labels import text_label

_SPINE, _STITCH, _SQUARE = 84, 69, 16
_LABEL_WIDTH = 520


class Cover(QWidget):
    """Paints the cover; `label` takes what stands on the label, `left` and `right` the foot."""

    def __init__(self, width: int = _LABEL_WIDTH) -> None:
        super().__init__()
        self._frame = _Label()
        self._frame.setFixedWidth(theme.px(width))
        self.label = self._frame.column
        self.left = text_label("", "cell", "lock-text")
        self.right = text_label("", "cell", "lock-text")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.viewport().setAutoFillBackground(False)
        inner = QWidget()
        inner.setProperty("ground", "none")
        middle = QHBoxLayout(inner)
        middle.setContentsMargins(_SPINE, 12, 0, 12)
        middle.addStretch(1)
        middle.addWidget(self._frame, 0, Qt.AlignmentFlag.AlignVCenter)
        middle.addStretch(1)
        scroll.setWidget(inner)
        foot = QHBoxLayout()
        foot.setContentsMargins(_SPINE + 26, 0, 28, 18)
        foot.addWidget(self.left)
        foot.addStretch(1)
        foot.addWidget(self.right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        whole.addLayout(foot)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cloth, the squares and the stitches."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.token("lock"))
        painter.setPen(theme.token("lock-grid"))
        for x in range(_SPINE, self.width(), _SQUARE):
            painter.drawLine(x, 0, x, self.height())
        for y in range(0, self.height(), _SQUARE):
            painter.drawLine(_SPINE, y, self.width(), y)
        painter.fillRect(QRect(0, 0, _SPINE, self.height()), theme.token("lock-spine"))
        thread = QPen(theme.token("spine-dim"))
        thread.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(thread)
        painter.drawLine(QPoint(_STITCH, 0), QPoint(_STITCH, self.height()))


class _Label(QFrame):
    """A white label with a thin violet line inside its edge."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(43, 30, 43, 28)
        self.column.setSpacing(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the label's paper and its line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.token("surface"))
        painter.drawRoundedRect(self.rect(), 14, 14)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.token("accent"))
        painter.drawRoundedRect(self.rect().adjusted(10, 10, -11, -11), 8, 8)

"""The cover of the closed notebook: squared paper, a stitched spine, and the label in front."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.ui.common import theme
from counsellor_app.ui.common.labels import text_label

_SPINE, _STITCH, _SQUARE = 84, 69, 16
_LABEL_WIDTH = 520
_INSET = 43


class Cover(QWidget):
    """Paints the cover; `label` takes what stands on the label, and scrolls where it is long.

    `deeds` stays in sight below it; `left` and `right` stand at the foot of the cover.
    """

    def __init__(self, width: int = _LABEL_WIDTH) -> None:
        super().__init__()
        self.enter: QPushButton | None = None
        frame = _Label(theme.px(width))
        self.frame = frame
        self.label, self.deeds = frame.column, frame.deeds
        self.left = text_label("", "cell", "lock-text")
        self.right = text_label("", "cell", "lock-text")
        middle = QHBoxLayout()
        middle.setContentsMargins(_SPINE, 8, 0, 0)
        middle.addStretch(1)
        middle.addWidget(frame)
        middle.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(_SPINE + 26, 6, 28, 14)
        foot.addWidget(self.left)
        foot.addStretch(1)
        foot.addWidget(self.right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(1)
        whole.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the filled button does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.enter is not None:
            self.enter.click()
        else:
            super().keyPressEvent(event)

    def _square(self) -> QPixmap:
        """One square of the paper, its upper and left line."""
        ratio = self.devicePixelRatioF()
        side = round(_SQUARE * ratio)
        square = QPixmap(side, side)
        square.setDevicePixelRatio(ratio)
        square.fill(Qt.GlobalColor.transparent)
        painter = QPainter(square)
        painter.setPen(theme.token("lock-grid"))
        painter.drawLine(0, 0, _SQUARE, 0)
        painter.drawLine(0, 1, 0, _SQUARE)
        painter.end()
        return square

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cloth, the squares and the stitches."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.token("lock"))
        squared = QRect(_SPINE, 0, self.width() - _SPINE, self.height())
        painter.drawTiledPixmap(squared, self._square())
        painter.fillRect(QRect(0, 0, _SPINE, self.height()), theme.token("lock-spine"))
        thread = QPen(theme.token("spine-dim"))
        thread.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(thread)
        painter.drawLine(QPoint(_STITCH, 0), QPoint(_STITCH, self.height()))


class _Label(QFrame):
    """A white label with a thin violet line inside its edge."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        inner = QWidget()
        inner.setProperty("ground", "none")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.deeds = QHBoxLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_INSET, 28, _INSET, 26)
        whole.setSpacing(12)
        whole.addWidget(_Fitting(inner, width - 2 * _INSET), 1)
        whole.addLayout(self.deeds)

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


class _Fitting(QScrollArea):
    """As high as what stands in it; scrolls only where the window is lower."""

    def __init__(self, inner: QWidget, width: int) -> None:
        super().__init__()
        self._width, self._inner = width, inner
        # Qt's own viewport fills its ground, and asking for it has PySide look at every widget
        # class there is: the dearest line of the start.
        self.setViewport(QWidget())
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """The height of all lines at the label's width."""
        layout = self._inner.layout()
        height = layout.totalHeightForWidth(self._width) if layout else 0
        least = max(self._inner.sizeHint().height(), self._inner.minimumSizeHint().height())
        return QSize(self._width, max(height, least))

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        return QSize(self._width, theme.px(80))

    def viewportEvent(self, event: QEvent) -> bool:
        """What stands inside has another height: so has the label."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)

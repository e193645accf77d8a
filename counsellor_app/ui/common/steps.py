"""The steps of a longer deed: numbered circles with their words, those done with a tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme

_CIRCLE = 24
_GAP = 8
_LINE = 44


class Steps(QWidget):
    """Numbered circles with their words; those done have a tick."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words = tuple(words)
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, at: int) -> None:
        """The step that is at hand."""
        self._at = at
        self.setAccessibleName(
            tr("Bước {step} trên {of}: {words}", step=at + 1, of=len(self._words),
               words=self._words[at])
        )  # fmt: skip
        self.updateGeometry()
        self.update()

    def _width_of(self, step: int, brief: bool) -> int:
        said = not brief or step == self._at
        words = QFontMetrics(theme.font("body_bold")).horizontalAdvance(self._words[step])
        return theme.px(_CIRCLE) + (_GAP + words if said else 0)

    def _width(self, brief: bool) -> int:
        lines = (len(self._words) - 1) * (theme.px(_LINE) + 2 * _GAP)
        return sum(self._width_of(step, brief) for step in range(len(self._words))) + lines + 2

    def sizeHint(self) -> QSize:
        """All steps with the lines between."""
        return QSize(self._width(brief=False), theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """Only the step at hand in words."""
        return QSize(self._width(brief=True), theme.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Circles, words, lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 1.0, self.height() / 2
        brief = self.width() < self._width(brief=False)
        for step in range(len(self._words)):
            self._paint_step(painter, step, left, not brief or step == self._at)
            left += self._width_of(step, brief) + _GAP
            if step + 1 < len(self._words):
                painter.setPen(QPen(theme.token("line"), 1))
                painter.drawLine(QPointF(left, middle), QPointF(left + theme.px(_LINE), middle))
                left += theme.px(_LINE) + _GAP

    def _paint_step(self, painter: QPainter, step: int, left: float, said: bool) -> None:
        side, middle = theme.px(_CIRCLE), self.height() / 2
        circle = QRectF(left, middle - side / 2, side, side)
        done, here = step < self._at, step == self._at
        ground = "success" if done else "primary" if here else "surface"
        painter.setPen(QPen(theme.token("field" if step > self._at else ground), 1))
        painter.setBrush(theme.token(ground))
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
        if done:
            ratio = self.devicePixelRatioF()
            tick = icons.pixmap("check", "surface", 14, ratio)
            half = theme.px(14) / 2
            painter.drawPixmap(QPointF(circle.center().x() - half, middle - half), tick)
        else:
            painter.setPen(theme.token("on-primary" if here else "text-2"))
            painter.setFont(theme.font("caption_bold"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(step + 1))
        if said:
            painter.setPen(theme.token("text" if here else "text-2"))
            painter.setFont(theme.font("body_bold" if here else "body"))
            words = QRectF(left + side + _GAP, 0, self._width_of(step, False), self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words[step])

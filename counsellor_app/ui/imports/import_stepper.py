"""The three steps of bringing a list in, which of them is at hand, and the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import text_button
from counsellor_app.ui.common.labels import ElidedLabel
from counsellor_app.ui.common.page import INSET

_CIRCLE = 24
_GAP = 8
_LINE = 44
_HEIGHT, _LOW_HEIGHT = 52, 44


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


class ImportStepper(QFrame):
    """The steps at the left, the file and a way to another one at the right."""

    other_file = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "top")
        self.steps = Steps([tr("Chọn tệp"), tr("Ghép cột, xem trước"), tr("Nhập vào sổ")])
        self._sign = QLabel()
        self._sign.setPixmap(icons.pixmap("file", "text-2", icons.SMALL))
        self._file = ElidedLabel("", "cell", "text-2")
        self._other = text_button(tr("Đổi tệp"))
        self._other.clicked.connect(self.other_file)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(8)
        row.addWidget(self.steps)
        row.addStretch(1)
        row.addWidget(self._sign)
        row.addWidget(self._file, 3)
        row.addWidget(self._other)
        self.show_file("")
        self.fit(low=False)

    def show_file(self, words: str) -> None:
        """The file at hand; `` for none."""
        self._file.set_text(words)
        # As wide as its words, so that it stands at the right.
        self._file.setMaximumWidth(self._file.sizeHint().width())
        for widget in (self._sign, self._file, self._other):
            widget.setVisible(bool(words))

    def fit(self, *, low: bool) -> None:
        """Lower where the window is low."""
        self.setFixedHeight(theme.px(_LOW_HEIGHT if low else _HEIGHT))

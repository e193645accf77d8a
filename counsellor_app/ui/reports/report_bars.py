"""A report's numbers as bars: how many go which way, this year over the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.bars import StackedBar
from counsellor_app.ui.common.labels import text_label

ROW = 25
BAR, THIN = 12, 3
_GAP = 12
_RADIUS = 3
_WIDEST_LABEL = 190


@dataclass(frozen=True, slots=True)
class KindBar:
    """One line: words, colour token, number (None: hidden), its words, last year's number."""

    label: str
    token: str
    number: int | None
    words: str
    before: int | None = None


class KindBars(QWidget):
    """Painted bars; every one carries its number, and a table beside it the same data."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[KindBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Số em theo hướng đi"))

    def show_bars(self, bars: Sequence[KindBar]) -> None:
        """Show these, in their order."""
        self._bars = tuple(bars)
        self.setAccessibleDescription(", ".join(f"{bar.label} {bar.words}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line a kind."""
        return QSize(theme.px(360), theme.px(ROW) * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        """Label, a short bar, number."""
        return QSize(theme.px(260), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, bar over last year's thin one, number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        labels = QFontMetrics(theme.font("cell"))
        numbers = QFontMetrics(theme.font("cell_bold"))
        widest = max((labels.horizontalAdvance(bar.label) for bar in self._bars), default=0)
        label_width = min(widest + 2, theme.px(_WIDEST_LABEL))
        number_width = max((numbers.horizontalAdvance(bar.words) for bar in self._bars), default=0)
        room = self.width() - label_width - number_width - 2 * _GAP
        most = max((max(bar.number or 0, bar.before or 0) for bar in self._bars), default=0)
        scale = room / most if most else 0.0
        for place, bar in enumerate(self._bars):
            line = QRectF(0, place * theme.px(ROW), self.width(), theme.px(ROW))
            self._paint_words(painter, line, bar, label_width)
            self._paint_bar(painter, line, bar, label_width + _GAP, scale)

    @staticmethod
    def _paint_words(painter: QPainter, line: QRectF, bar: KindBar, width: int) -> None:
        painter.setPen(theme.token("text"))
        painter.setFont(theme.font("cell"))
        label = painter.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, width)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
        painter.setFont(theme.font("cell_bold"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line, right, bar.words)

    @staticmethod
    def _paint_bar(painter: QPainter, line: QRectF, bar: KindBar, left: int, scale: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        thick, thin = theme.px(BAR), theme.px(THIN)
        whole = thick if bar.before is None else thick + 1 + thin
        top = line.center().y() - whole / 2
        if bar.number:
            painter.setBrush(theme.token(bar.token))
            painter.drawRoundedRect(
                QRectF(left, top, max(3.0, bar.number * scale), thick), _RADIUS, _RADIUS
            )
        if bar.before:
            painter.setBrush(theme.token("state-none-bar"))
            width = max(3.0, bar.before * scale)
            painter.drawRoundedRect(QRectF(left, top + thick + 1, width, thin), 1, 1)


class ThinSwatch(QWidget):
    """The thin bar of the year before, for the legend."""

    def sizeHint(self) -> QSize:
        """A short line."""
        return QSize(theme.px(16), theme.px(THIN))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line."""
        middle = (self.height() - theme.px(THIN)) // 2
        QPainter(self).fillRect(
            0, middle, self.width(), theme.px(THIN), theme.token("state-none-bar")
        )


class ClassBars(QWidget):
    """A stacked bar a class, with how many are in it."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)

    def show_classes(
        self, classes: Sequence[tuple[str, Sequence[tuple[int, str, str]], str]]
    ) -> None:
        """Show (class, segments of the bar, the number at the right) for each class."""
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for line, (name, segments, total) in enumerate(classes):
            bar = StackedBar(segments, thick=True, name=tr("Lớp {name}", name=name))
            number = text_label(total, "cell", "text-2")
            self._grid.addWidget(text_label(name, "cell_bold"), line, 0)
            self._grid.addWidget(bar, line, 1)
            self._grid.addWidget(number, line, 2, Qt.AlignmentFlag.AlignRight)

"""Bars of numbers set end to end, and their legend; the numbers stand in words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget

from counsellor_app.ui.common import theme
from counsellor_app.ui.common.flow import FlowLayout

_RADIUS = 4
_GAP = 1
_SWATCH = 10
_LEAST = 3  # a number above nought is seen


class Segment(NamedTuple):
    """A part of a bar: its number, its colour token, its words."""

    value: int
    token: str
    label: str


def parts(values: Sequence[int], width: float) -> list[tuple[float, float]]:
    """(left, width) of each value in a bar of a width; nought takes no room, 1 px between."""
    total = sum(values)
    shown = sum(value > 0 for value in values)
    room = width - _GAP * max(0, shown - 1)
    if total <= 0 or room <= 0:
        return [(0.0, 0.0) for _ in values]
    wide = [max(_LEAST, room * value / total) if value > 0 else 0.0 for value in values]
    scale = room / sum(wide)
    places, left = [], 0.0
    for length in wide:
        places.append((left, length * scale))
        left += length * scale + (_GAP if length else 0)
    return places


class StackedBar(QWidget):
    """A bar of segments (value, token, label); `thick` is the one for a whole page."""

    def __init__(
        self,
        segments: Sequence[tuple[int, str, str]] = (),
        *,
        thick: bool = False,
        name: str = "",
    ) -> None:
        super().__init__()
        self._height = 14 if thick else 8
        self._segments: list[Segment] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_segments(segments)

    def set_segments(self, segments: Sequence[tuple[int, str, str]]) -> None:
        """Show other numbers."""
        self._segments = [Segment(*segment) for segment in segments]
        self.setAccessibleDescription(self.spoken())
        self.update()

    def spoken(self) -> str:
        """The numbers in words: `Đã xác nhận 14, Dự kiến 11`."""
        return ", ".join(f"{part.label} {part.value}" for part in self._segments)

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(theme.px(160), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Still to be seen."""
        return QSize(theme.px(48), theme.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The segments, the two ends rounded."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = float(theme.px(self._height))
        whole = QRectF(0, (self.height() - height) / 2, self.width(), height)
        path = QPainterPath()
        path.addRoundedRect(whole, _RADIUS, _RADIUS)
        painter.setClipPath(path)
        if not any(part.value > 0 for part in self._segments):
            painter.fillRect(whole, theme.token("line-soft"))
        places = parts([part.value for part in self._segments], self.width())
        for part, (left, width) in zip(self._segments, places, strict=True):
            painter.fillRect(QRectF(left, whole.top(), width, height), theme.token(part.token))

    def event(self, event: QHelpEvent) -> bool:  # type: ignore[override]
        """The segment under the pointer, with its number."""
        if event.type() == event.Type.ToolTip:
            places = parts([part.value for part in self._segments], self.width())
            for part, (left, width) in zip(self._segments, places, strict=True):
                if left <= event.pos().x() < left + width:
                    QToolTip.showText(event.globalPos(), f"{part.label} {part.value}", self)
            return True
        return super().event(event)


class LegendEntry(QWidget):
    """A colour and what it means, with the number."""

    def __init__(self, segment: Segment) -> None:
        super().__init__()
        self._segment = segment
        self._text = f"{segment.label} {segment.value}"
        self.setAccessibleName(self._text)

    def sizeHint(self) -> QSize:
        """The colour, a gap, the words."""
        words = QFontMetrics(theme.font("caption")).horizontalAdvance(self._text)
        return QSize(theme.px(_SWATCH) + 5 + words + 1, theme.line_height("caption"))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A small square and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(_SWATCH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.token(self._segment.token))
        painter.drawRoundedRect(QRectF(0, (self.height() - side) / 2, side, side), 3, 3)
        painter.setPen(theme.token("text-2"))
        painter.setFont(theme.font("caption"))
        rect = self.rect().adjusted(side + 5, 0, 0, 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._text)


class BarLegend(QWidget):
    """The colours of a bar and their numbers, in as many lines as needed."""

    def __init__(self, segments: Sequence[tuple[int, str, str]] = ()) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._flow = FlowLayout(gap=14, line_gap=4)
        column.addLayout(self._flow)
        self.set_segments(segments)

    def set_segments(self, segments: Sequence[tuple[int, str, str]]) -> None:
        """Show other numbers."""
        self._flow.clear()
        for segment in segments:
            self._flow.addWidget(LegendEntry(Segment(*segment)))

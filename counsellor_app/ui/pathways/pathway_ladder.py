"""The ladder of a pathway's states: where the student stands, and the next step."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from counsellor_app.domain.pathway import STATES
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.labels import STATE_ICONS, STATE_WORDS, state_token

HEIGHT = 52
_RADIUS = 8


class LadderStep(QAbstractButton):
    """One state: its icon over its word, in its own colours while it holds."""

    def __init__(self, state: str, place: str) -> None:
        super().__init__()
        self.state = state
        self._place = place
        self.setText(tr(STATE_WORDS[state]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.holds = False

    def sizeHint(self) -> QSize:
        """The word in bold, and room for the icon over it."""
        metrics = QFontMetrics(theme.font("caption_bold"))
        return QSize(metrics.horizontalAdvance(self.text()) + 12, theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never less than the word."""
        return self.sizeHint()

    def show_held(self, holds: bool) -> None:
        """Show whether this is where the student stands."""
        self.holds = holds
        words = self.text()
        self.setAccessibleName(tr("{state}, đang ở đây", state=words) if holds else words)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the icon, the word, the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = 1.0 if self.hasFocus() else 0.5
        outline = _outline(QRectF(self.rect()).adjusted(half, half, -half, -half), self._place)
        ground = state_token(self.state, "bg") if self.holds else "sunken"
        if not self.holds and self.underMouse() and self.isEnabled():
            ground = "hover"
        painter.setBrush(theme.token(ground))
        edge = ("accent", 2) if self.hasFocus() else ("line", 1)
        painter.setPen(QPen(theme.token(edge[0]), edge[1]))
        painter.drawPath(outline)
        colour = state_token(self.state, "text") if self.holds else "text-2"
        if not self.holds and not self.isEnabled():
            colour = "text-3"
        side = theme.px(icons.SIZE)
        picture = icons.pixmap(
            STATE_ICONS[self.state], colour, icons.SIZE, self.devicePixelRatioF()
        )
        painter.drawPixmap((self.width() - side) // 2, theme.px(8), picture)
        painter.setFont(theme.font("caption_bold" if self.holds else "caption"))
        painter.setPen(theme.token(colour))
        below = self.rect().adjusted(0, theme.px(27), 0, -theme.px(5))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())


class StateLadder(QWidget):
    """The four states side by side; pressing one asks for it."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Trạng thái hướng đi"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.steps: dict[str, LadderStep] = {}
        for place, state in enumerate(STATES):
            step = LadderStep(state, ("first", "mid", "mid", "last")[place])
            step.clicked.connect(lambda _=False, state=state: self.asked.emit(state))
            self.steps[state] = step
            row.addWidget(step, 1)

    def show_state(self, state: str, possible: frozenset[str]) -> None:
        """Where the student stands, and which steps may be asked for."""
        for name, step in self.steps.items():
            step.setEnabled(name in possible or name == state)
            step.show_held(name == state)


def _outline(rect: QRectF, place: str) -> QPainterPath:
    """A rectangle with round corners at the outer side only."""
    path = QPainterPath()
    if place == "mid":
        path.addRect(rect)
        return path
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, _RADIUS, _RADIUS)
    inner = QRectF(rect)
    if place == "first":
        inner.setLeft(rect.right() - _RADIUS)
    else:
        inner.setRight(rect.left() + _RADIUS)
    path.addRect(inner)
    return path.simplified()

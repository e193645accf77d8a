"""Lines of text a delegate paints one under the other, each cut where it is too long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from counsellor_app.ui.common import theme

Line = tuple[str, str, str]
"""A text, its type role, its colour token."""


def lines_height(lines: Sequence[Line]) -> int:
    """How high the lines are together, in pixels."""
    return sum(theme.line_height(role) for _, role, _ in lines)


def paint_lines(painter: QPainter, lines: Sequence[Line], room: QRect, top: int) -> None:
    """Paint the lines from `top` on, within the left and right of `room`."""
    for text, role, colour in lines:
        line = QRect(room.left(), top, room.width(), theme.line_height(role))
        painter.setFont(theme.font(role))
        painter.setPen(theme.token(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        top += line.height()

"""The ring around what the keyboard is at, where a view shows no more than its chosen row."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QTableView, QWidget

from counsellor_app.ui.common import theme

_WIDTH = 2
_RADIUS = 4


def paint_row_ring(table: QTableView) -> None:
    """Draw the ring around the current row, once the rows are drawn."""
    index = table.currentIndex()
    if index.isValid():
        row = table.visualRect(index)
        wide = min(table.viewport().width(), table.horizontalHeader().length())
        paint_ring(table.viewport(), QRect(0, row.top(), wide, row.height()))


def paint_ring(on: QWidget, around: QRect) -> None:
    """Draw the ring within this rectangle."""
    painter = QPainter(on)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.token("accent"), _WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(around.adjusted(1, 1, -1, -2), _RADIUS, _RADIUS)

"""Tab through the import page in reading order, though rows and columns are made anew each time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def order_tabs(parts: Sequence[QWidget], last: Sequence[QWidget]) -> None:
    """Let Tab go through the parts, each from top to bottom, and then to the last controls."""
    stops = [one for part in parts for one in _stops(part)]
    for one, following in pairwise([*stops, *last]):
        QWidget.setTabOrder(one, following)


def _stops(part: QWidget) -> list[QWidget]:
    focusable = [
        one
        for one in part.findChildren(QWidget)
        # A list that has been opened is a window of its own.
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is part.window()
    ]
    return sorted(focusable, key=lambda one: _place(one, part))


def _place(control: QWidget, part: QWidget) -> tuple[int, int]:
    at = control.mapTo(part, QPoint(0, 0))
    return at.y(), at.x()

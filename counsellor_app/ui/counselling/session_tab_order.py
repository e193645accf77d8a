"""Tab goes in reading order, also through controls that were made later than their neighbours."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(after: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab lead from one control to these, one after the other, once they share a window."""
    for widget in widgets:
        if after.window() is widget.window():
            QWidget.setTabOrder(after, widget)
        after = widget


def controls_in(root: QWidget) -> list[QWidget]:
    """The controls Tab stops at, in the order they were made, without those put away."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.isHidden()
    ]

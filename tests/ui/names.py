"""Which controls a screen reader would meet without a name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea, QWidget


def nameless(root: QWidget) -> list[str]:
    """The kinds of the visible controls that take the focus and say nothing."""
    found = []
    for widget in root.findChildren(QWidget):
        takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_focus and widget.isVisible() and not isinstance(widget, QScrollArea):
            said = QAccessible.queryAccessibleInterface(widget)
            name = said.text(QAccessible.Text.Name) if said else ""
            if not name and not widget.accessibleName():
                found.append(f"{type(widget).__name__} {widget.objectName()}".strip())
    return found

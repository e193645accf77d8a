"""What the keyboard is at is in sight: a pane turns to what Tab came to from outside."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_ROOM = 16


class FocusInSight(QObject):
    """Qt turns a pane only for Tab within it, not when the focus comes into it from elsewhere."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        # What is clicked is in sight; turning the pane would take it from under the pointer.
        if now is not None and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            QTimer.singleShot(0, self, _show_focus)


def _show_focus() -> None:
    control = QApplication.focusWidget()
    parent = control.parentWidget() if control is not None else None
    while control is not None and parent is not None:
        inside = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and inside is not None and inside.isAncestorOf(control):
            parent.ensureWidgetVisible(control, 0, _ROOM)
        parent = parent.parentWidget()

"""A counsellor at the keyboard: every chord counts, what is typed into a field does not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NO, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


class Hands:
    """Presses keys where the focus is."""

    def __init__(self) -> None:
        self.pressed = 0
        self.clicked = 0

    def at(self) -> QWidget:
        """Where a key goes now."""
        popup = QApplication.activePopupWidget()
        focus = popup.focusWidget() if popup is not None else QApplication.focusWidget()
        assert focus is not None
        return focus

    def press(self, *keys: Qt.Key, with_: Qt.KeyboardModifier = NO) -> None:
        for key in keys:
            self.pressed += 1
            QTest.keyClick(self.at(), key, with_)

    def type(self, text: str) -> None:
        """Type letter by letter: the first may open a list that takes the others."""
        for letter in text:
            # QTest knows no letters beyond Latin-1.
            key = QKeyEvent(QEvent.Type.KeyPress, 0, NO, letter)
            QApplication.sendEvent(self.at(), key)

    def click(self, widget: QWidget) -> None:
        self.clicked += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

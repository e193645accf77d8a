"""A line of a setting that saves itself when it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SettingsLine(QLineEdit):
    """`left_changed(text)` when the focus goes, or Enter is pressed, and the text is another one.

    Esc puts back what is kept.
    """

    left_changed = Signal(str)

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.kept = text
        self._again = False
        self.editingFinished.connect(self.keep)

    @property
    def words(self) -> str:
        """What was typed, without blanks too many."""
        return " ".join(self.text().split())

    def show_kept(self, text: str) -> None:
        """What is kept now; what is being typed stays."""
        typing = (self.hasFocus() or self._again) and self.words != self.kept
        self.kept = text
        if not typing and self.text() != text:
            self.setText(text)

    def type_in(self, text: str) -> None:
        """Put back what was being typed: it stays until the line is left."""
        self.setText(text)
        self._again = True

    def keep(self) -> None:
        """Tell of another text."""
        self._again = False
        if self.words != self.kept:
            self.left_changed.emit(self.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self.kept:
            self.setText(self.kept)
            self.left_changed.emit(self.kept)
        else:
            super().keyPressEvent(event)

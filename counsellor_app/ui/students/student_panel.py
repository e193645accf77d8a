"""A panel over a student's page: a card that Esc puts away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button


class StudentPanel(QFrame):
    """Hidden until asked for; `cancel` leaves things as they are."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.cancel = plain_button(tr("Thôi"))
        self.hide()

    def button_row(self, *acts: QPushButton) -> QHBoxLayout:
        """The buttons at the right, the safe one first."""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for button in (self.cancel, *acts):
            row.addWidget(button)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the panel away."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel.click()
        else:
            super().keyPressEvent(event)

"""What stands where there is nothing yet: one sentence, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.labels import wrapped_label

_WIDEST = 420


class EmptyState(QWidget):
    """A sentence in the middle of an empty place, with buttons under it."""

    def __init__(self, text: str, *buttons: QPushButton, icon: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 24, 20, 24)
        column.setSpacing(12)
        column.addStretch(1)
        if icon:
            picture = QLabel()
            picture.setPixmap(icons.pixmap(icon, "text-3", 32, self.devicePixelRatioF()))
            column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self._label = wrapped_label(text, "body", "text-2")
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._label.setMaximumWidth(theme.px(_WIDEST))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._label, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        if buttons:
            column.addLayout(self._line(buttons))
        column.addStretch(1)

    def _line(self, buttons: tuple[QPushButton, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        return line

    def say(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)

"""One line under a part of the session that says what to mend."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from counsellor_app.ui.common import icons
from counsellor_app.ui.common.labels import wrapped_label


class ProblemLine(QWidget):
    """Hidden until there is something to mend."""

    def __init__(self) -> None:
        super().__init__()
        sign = QLabel()
        sign.setPixmap(icons.pixmap("warning-circle", "danger", icons.SMALL))
        self._sentence = wrapped_label("", "cell", "danger")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._sentence.text()

    def say(self, text: str) -> None:
        """Say it; `` hides the line."""
        self._sentence.setText(text)
        self.setVisible(bool(text))
        self.setAccessibleName(text)

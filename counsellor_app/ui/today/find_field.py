"""The field at the top of the first page: a student found by a few letters."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from counsellor_app.ui.common import theme
from counsellor_app.ui.common.labels import KeyCap
from counsellor_app.ui.common.student_picker import StudentPicker
from counsellor_app.ui.common.workplace import Workplace

_WIDTH = 290
_LEAST = 170


class FindField(StudentPicker):
    """Typing finds at once; the key that finds from anywhere stands in it."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.keep_words = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._cap = KeyCap("Ctrl+K")
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 8, 0)
        across.addStretch(1)
        across.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignVCenter)
        self.textChanged.connect(self._make_room)
        self._make_room(self.text())

    def _make_room(self, text: str) -> None:
        """The key goes when there is something to read."""
        self._cap.setVisible(not text)
        self.setTextMargins(0, 0, 0 if text else self._cap.sizeHint().width() + 4, 0)

    def sizeHint(self) -> QSize:
        """Room for a name."""
        return QSize(theme.px(_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a given name."""
        return QSize(theme.px(_LEAST), super().minimumSizeHint().height())

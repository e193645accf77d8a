"""A few rows by time with real buttons at their right: the day's appointments."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.labels import ElidedLabel, text_label
from counsellor_app.ui.common.named_line import NamedLine

LEFT = 64
_HEIGHT = 62


class MarginEntry(QWidget):
    """One row: an hour left of the line, the words, and at the right what can be done.

    `trailing` takes any widgets (buttons, a label); `pressed` tells of a click beside them.
    """

    pressed = Signal()

    def __init__(
        self,
        left: str,
        title: str,
        after_title: str = "",
        text: str = "",
        *,
        trailing: Sequence[QWidget] = (),
        icon: str = "",
        tinted: bool = False,
        left_token: str = "",
    ) -> None:
        super().__init__()
        self._tinted = tinted
        self.setMinimumHeight(theme.px(_HEIGHT))
        self.setAccessibleName(", ".join(part for part in (left, title, after_title, text) if part))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 12, 8)
        row.setSpacing(8)
        hour = text_label(left, "body_bold", left_token or ("on-selection" if tinted else "text-2"))
        hour.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hour.setFixedWidth(theme.px(LEFT))
        row.addWidget(hour)
        row.addSpacing(6)
        if icon:
            sign = QLabel()
            sign.setPixmap(icons.pixmap(icon, "accent", 18, self.devicePixelRatioF()))
            row.addWidget(sign)
        row.addLayout(self._words(title, after_title, text), 1)
        for widget in trailing:
            row.addWidget(widget)

    def _words(self, title: str, after_title: str, text: str) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(NamedLine(title, after_title))
        if text:
            words.addWidget(ElidedLabel(text, "cell", "text-2"))
        words.addStretch(1)
        return words

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the row itself."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The next one is tinted; the red line goes through."""
        painter = QPainter(self)
        if self._tinted:
            painter.fillRect(self.rect(), theme.token("selection"))
        painter.fillRect(theme.px(LEFT), 0, 1, self.height(), theme.token("margin"))


class MarginCard(QWidget):
    """Rows with the red line beside their hours; stands in the body of a card without inset."""

    def __init__(self, entries: Sequence[MarginEntry] = ()) -> None:
        super().__init__()
        self._entries: list[MarginEntry] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.set_entries(entries)

    @property
    def entries(self) -> list[MarginEntry]:
        """The rows shown."""
        return list(self._entries)

    def set_entries(self, entries: Sequence[MarginEntry]) -> None:
        """Show these rows; the former ones go."""
        for entry in self._entries:
            self._column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._entries = list(entries)
        for entry in self._entries:
            self._column.addWidget(entry)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Thin lines between the rows, and the red line through them."""
        painter = QPainter(self)
        for entry in self._entries[:-1]:
            painter.fillRect(0, entry.geometry().bottom() + 1, self.width(), 1,
                             theme.token("line-soft"))  # fmt: skip
        painter.fillRect(theme.px(LEFT), 0, 1, self.height(), theme.token("margin"))

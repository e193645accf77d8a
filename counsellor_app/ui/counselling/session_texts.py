"""Text zones of a session: what was talked about, and the private note apart from it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.labels import text_label, wrapped_label

CLOSES_AFTER = 60_000
"""Milliseconds without a key after which an opened private note closes, if nothing changed."""
_MOST_LINES = 16


class GrowingText(QPlainTextEdit):
    """A text that grows with its lines, within reason; Tab goes on to the next field."""

    def __init__(self, name: str, lines: int = 4) -> None:
        super().__init__()
        self._lines = lines
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(4)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())
        self._grow()

    def _grow(self) -> None:
        wanted = max(self._lines, min(_MOST_LINES, int(self.document().size().height())))
        height = wanted * self.fontMetrics().lineSpacing() + 24
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    @property
    def words(self) -> str:
        """What stands there."""
        return self.toPlainText()

    @words.setter
    def words(self, text: str) -> None:
        if text != self.toPlainText():
            self.setPlainText(text)

    def go_to_end(self) -> None:
        """Put the cursor after the last word."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus()

    def insert_words(self, text: str) -> None:
        """Put a sentence where the cursor is, parted from what stands before it."""
        cursor = self.textCursor()
        before = self.toPlainText()[: cursor.position()]
        gap = " " if before and not before[-1].isspace() else ""
        cursor.insertText(gap + text)
        self.setTextCursor(cursor)
        self.setFocus()


class PrivateZone(QFrame):
    """The private note: tinted, locked, with the sentence that says who reads it.

    A note that is already sealed stays closed until it is asked for (`asked`), and closes again
    after a minute without a key where nothing was changed.
    """

    changed = Signal()
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "private")
        self.text = GrowingText(tr("Ghi chú riêng tư"), lines=2)
        self.text.setAccessibleDescription(_who_reads())
        self.text.textChanged.connect(self._typed)
        self._opened: str | None = ""
        self._closed = QWidget()
        self._open_button = small(text_button(tr("Mở ghi chú riêng tư"), "eye"))
        self._open_button.clicked.connect(self.asked)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._close_again)
        self._lay_out()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(icons.pixmap("lock-key-fill", "private-text", icons.SMALL))
        heading.addWidget(sign)
        heading.addWidget(text_label(tr("Ghi chú riêng tư"), "cell_bold", "private-text"))
        heading.addWidget(wrapped_label(_who_reads(), "caption", "private-text"), 1)
        line = QHBoxLayout(self._closed)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(text_label(tr("Ghi chú đang đóng."), "cell", "private-text"))
        line.addWidget(self._open_button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(10)
        column.addLayout(heading)
        column.addWidget(self.text)
        column.addWidget(self._closed)
        self._closed.hide()

    @property
    def note(self) -> str | None:
        """What stands there; None while the note is closed."""
        return self.text.words if self._opened is not None else None

    @note.setter
    def note(self, text: str | None) -> None:
        self._timer.stop()
        self._opened = text
        self.text.blockSignals(True)
        self.text.words = text or ""
        self.text.blockSignals(False)
        self.text.setVisible(text is not None)
        self._closed.setVisible(text is None)

    def open_with(self, text: str) -> None:
        """Show a note that was sealed; it closes again if nobody types."""
        self.note = text
        self.text.setFocus()
        self._timer.start(CLOSES_AFTER)

    def set_read_only(self, read_only: bool) -> None:
        """A past year is looked at only."""
        self.text.setReadOnly(read_only)

    def _typed(self) -> None:
        self._timer.stop()
        self.changed.emit()

    def _close_again(self) -> None:
        if self._opened == self.text.words:
            self.note = None


def _who_reads() -> str:
    return tr("Chỉ giáo viên tư vấn đọc được. Không vào thư, báo cáo, gói nộp.")


def label_row(name: str, hint: str = "", *widgets: QWidget) -> QHBoxLayout:
    """A bold label, a dim hint after a dot, and what stands at the right end."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(text_label(name, "cell_bold", "text"))
    if hint:
        row.addWidget(text_label(f" · {hint}", "cell", "text-3"))
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    return row


def gap() -> int:
    """Between a label and its field."""
    return theme.px(5)

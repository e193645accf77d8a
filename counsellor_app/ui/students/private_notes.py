"""A private note opened in its place: it closes by itself when nobody moves for a minute."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

OPEN_FOR = 60_000
WARNED_AT = 30_000
"""Milliseconds without a key or the mouse: till the note closes, till that is announced."""

_INPUT = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)


class OpenNote(QObject):
    """Watches while a note is open; `warned` and `closed` come from its clock."""

    warned = Signal()
    revived = Signal()
    closed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.warning = self._timer(WARNED_AT, self._warn)
        self.closing = self._timer(OPEN_FOR, self.close)
        self._is_open = False
        self._has_warned = False

    def _timer(self, after: int, deed: object) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(after)
        made.timeout.connect(deed)
        return made

    @property
    def is_open(self) -> bool:
        """Whether a note lies open."""
        return self._is_open

    def open(self) -> None:
        """A note has been opened."""
        application = QApplication.instance()
        if application is not None and not self._is_open:
            application.installEventFilter(self)
        self._is_open = True
        self._again()

    def close(self) -> None:
        """The note must not be seen any longer."""
        if not self._is_open:
            return
        self._is_open = False
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.warning.stop()
        self.closing.stop()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever moves is still reading."""
        if self._is_open and event.type() in _INPUT:
            self._again()
        return False

    def _again(self) -> None:
        self.warning.start()
        self.closing.start()
        if self._has_warned:
            self._has_warned = False
            self.revived.emit()

    def _warn(self) -> None:
        self._has_warned = True
        self.warned.emit()

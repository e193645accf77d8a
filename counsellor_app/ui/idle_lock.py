"""Auto-lock: nobody touched the window for a while; the last half minute is announced."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

ANNOUNCED = 30
"""Seconds before locking from which the countdown is seen."""
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}
_USES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.InputMethod,
    QEvent.Type.TouchEnd,
    QEvent.Type.Drop,
}


class IdleLock(QObject):
    """Counts the seconds without a touch; `minutes` 0 means never."""

    counting = Signal(int)
    touched = Signal()
    used = Signal()
    """A key, a click, something dropped: whatever may change what stands in a form."""
    due = Signal()

    def __init__(self, minutes: int) -> None:
        super().__init__()
        self.minutes = minutes
        self._idle = 0
        self._announced = False
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.second)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)

    def start(self) -> None:
        """Begin to count."""
        self._idle = 0
        self._announced = False
        self._watch(QGuiApplication.focusWindow())
        self._timer.start()

    def stop(self) -> None:
        """The notebook is closed: nothing to lock."""
        self._timer.stop()
        self._announced = False

    def _watch(self, window: QWindow | None) -> None:
        """Listen to a window of the system: every touch passes there, and little else.

        A filter on the whole application would be called for each of thousands of paints.
        """
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def second(self) -> None:
        """A second has passed."""
        if not self.minutes:
            return
        self._idle += 1
        left = self.minutes * 60 - self._idle
        if left <= 0:
            self.stop()
            self.due.emit()
        elif left <= ANNOUNCED:
            self._announced = True
            self.counting.emit(left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or movement begins the count anew."""
        if event.type() in _TOUCHES:
            self._idle = 0
            if self._announced:
                self._announced = False
                self.touched.emit()
        if event.type() in _USES:
            self.used.emit()
        return False

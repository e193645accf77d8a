"""When a draft is saved: a second after typing stops, and each five seconds while it goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE = 1000
"""Milliseconds without a key after which the draft is saved."""
LONGEST = 5000
"""Milliseconds after which it is saved though somebody is still typing."""


class DraftSaver(QObject):
    """Calls `save` after changes; `save` says whether all of it is kept."""

    def __init__(self, save: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self.dirty = False
        self.pause, self.longest = QTimer(self), QTimer(self)
        for timer, length in ((self.pause, PAUSE), (self.longest, LONGEST)):
            timer.setSingleShot(True)
            timer.setInterval(length)
            timer.timeout.connect(self.flush)

    def touch(self) -> None:
        """Something was changed."""
        self.dirty = True
        self.pause.start()
        if not self.longest.isActive():
            self.longest.start()

    def flush(self) -> bool:
        """Save now what is not saved yet; whether all of it is kept."""
        self.pause.stop()
        self.longest.stop()
        if self.dirty and self._save():
            self.dirty = False
        return not self.dirty

    def forget(self) -> None:
        """There is nothing to save: finished, thrown away, or shown anew."""
        self.dirty = False
        self.pause.stop()
        self.longest.stop()

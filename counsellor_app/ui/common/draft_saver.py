"""When a draft is saved: a second after typing stops, and each five seconds while it goes on.

Where it could not be saved (a full disk, a stick pulled out) it is tried again by itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE = 1000
"""Milliseconds without a key after which the draft is saved."""
LONGEST = 5000
"""Milliseconds after which it is saved though somebody is still typing."""
AGAIN = 15_000
"""Milliseconds after which a draft that could not be saved is tried again."""


class DraftSaver(QObject):
    """Calls `save` after changes; `save` says whether all of it is kept.

    `refused`: the last time it was not; `trying_again`: nobody asked, so nothing need be said.
    """

    def __init__(self, save: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self.dirty = False
        self.refused = self.trying_again = False
        self.pause, self.longest, self.again = QTimer(self), QTimer(self), QTimer(self)
        lengths = ((self.pause, PAUSE), (self.longest, LONGEST), (self.again, AGAIN))
        for timer, length in lengths:
            timer.setSingleShot(True)
            timer.setInterval(length)
            timer.timeout.connect(self.flush if timer is not self.again else self._try_again)

    def touch(self) -> None:
        """Something was changed."""
        self.dirty = True
        self.pause.start()
        if not self.longest.isActive():
            self.longest.start()

    def flush(self) -> bool:
        """Save now what is not saved yet; whether all of it is kept."""
        self._rest()
        if self.dirty:
            self.dirty = self.refused = not self._save()
        if self.refused:
            self.again.start()
        return not self.dirty

    def forget(self) -> None:
        """There is nothing to save: finished, thrown away, or shown anew."""
        self.dirty = self.refused = False
        self._rest()

    def _try_again(self) -> None:
        self.trying_again = True
        self.flush()
        self.trying_again = False

    def _rest(self) -> None:
        for timer in (self.pause, self.longest, self.again):
            timer.stop()

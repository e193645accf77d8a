"""What was just done, said once at the bottom, with a way to take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Notices(QObject):
    """Pages say here what was done; the window shows it as a toast."""

    said = Signal(str)
    undone = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._undo: Callable[[], None] | None = None

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done; `undo` takes it back (Hoàn tác, Ctrl+Z)."""
        self._undo = undo
        self.said.emit(text)

    @property
    def can_undo(self) -> bool:
        """Whether the last deed can be taken back."""
        return self._undo is not None

    def undo(self) -> None:
        """Take the last deed back, once."""
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()
            self.undone.emit()

    def forget(self) -> None:
        """The toast has gone: its undo goes with it."""
        self._undo = None

"""A recovery key that was pasted does not stay on the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT = 30_000
"""Milliseconds after which the clipboard forgets the key."""


class PastedKey(QObject):
    """Clears the clipboard, and X11's selection, if they still hold what was pasted."""

    def __init__(self, text: str) -> None:
        super().__init__(QCoreApplication.instance())
        self._text = text
        self.timer = QTimer(self, singleShot=True, interval=KEPT)
        self.timer.timeout.connect(self.forget)
        self.timer.start()
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.forget)

    def forget(self) -> None:
        """The time is over, or the program ends."""
        clipboard = QGuiApplication.clipboard()
        modes = [QClipboard.Mode.Clipboard]
        if clipboard.supportsSelection():
            modes.append(QClipboard.Mode.Selection)
        for mode in modes:
            if self._text and clipboard.text(mode) == self._text:
                clipboard.clear(mode)
        self._text = ""
        self.timer.stop()
        self.deleteLater()

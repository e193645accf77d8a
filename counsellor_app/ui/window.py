"""The one window of the program: the lock in front, the open notebook behind."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QMainWindow, QWidget

from counsellor_app.paths import resources
from counsellor_app.settings import SettingsFile
from counsellor_app.translation import tr
from counsellor_app.ui.common.one_at_a_time import OneAtATime

LEAST = QSize(900, 430)
USUAL = QSize(1366, 720)


class Window(QMainWindow):
    """Shows one front at a time; its title never names anybody."""

    closing = Signal()

    def __init__(self, settings: SettingsFile) -> None:
        super().__init__()
        self._settings = settings
        self.may_close: Callable[[], bool] = lambda: True
        self.fronts = OneAtATime()
        self.setCentralWidget(self.fronts)
        self.setMinimumSize(LEAST)
        self.setWindowTitle(tr("Sổ Hướng Nghiệp"))
        self.setWindowIcon(QIcon(str(resources("icons", "so-huong-nghiep-64.png"))))
        self.resize(USUAL)
        self._restore()

    def show_front(self, front: QWidget) -> None:
        """Show another front; the one before is let go of."""
        before = self.fronts.currentWidget()
        self.fronts.addWidget(front)
        self.fronts.setCurrentWidget(front)
        if before is not None and before is not front:
            self.fronts.removeWidget(before)
            before.deleteLater()

    @property
    def front(self) -> QWidget | None:
        """What is shown."""
        return self.fronts.currentWidget()

    def bring_forward(self) -> None:
        """Somebody started the program again: here it is."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed and where the window was; what cannot be kept keeps it open."""
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        state = b64encode(bytes(self.saveGeometry().data())).decode("ascii")
        self._settings.change(window=state)
        super().closeEvent(event)

    def _restore(self) -> None:
        try:
            kept = b64decode(self._settings.present.window, validate=True)
        except NotBase64:
            return
        if kept:
            self.restoreGeometry(QByteArray(kept))

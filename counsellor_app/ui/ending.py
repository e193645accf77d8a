"""The system ends the program: log-out, shutdown, `kill`, Ctrl+C in the terminal."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager

    from counsellor_app.ui.opening import Opening
    from counsellor_app.ui.shell import Shell

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")


class Ending(QObject):
    """Keeps what is typed and closes the school as the window's cross would."""

    def __init__(self, opening: Opening, quietly: Callable[[Callable[[], None]], None]) -> None:
        super().__init__(opening)
        self._opening, self._quietly = opening, quietly
        self._before = {}
        # Python hears a signal only when it runs, and a window that waits runs none of it.
        self._told, self._woken = socket.socketpair()
        for end in (self._told, self._woken):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._told.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._wakeup = signal.set_wakeup_fd(self._woken.fileno(), warn_on_full_buffer=False)
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if number is not None:
                self._before[number] = signal.signal(number, lambda *_: None)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.commitDataRequest.connect(
                self._session_ends, Qt.ConnectionType.DirectConnection
            )

    def stop(self) -> None:
        """Listen no more: the window has closed."""
        for number, before in self._before.items():
            signal.signal(number, before)
        signal.set_wakeup_fd(self._wakeup)
        self._notifier.setEnabled(False)
        for end in (self._told, self._woken):
            end.close()

    def _hear(self) -> None:
        self._told.recv(64)
        self.close()

    def close(self) -> None:
        """Close the window, even with a question open, and end."""
        self._quietly(lambda: _close(self._opening))
        QApplication.quit()

    def _session_ends(self, _session: QSessionManager) -> None:
        """Somebody logs out, which may still be called off: all is kept, nothing is closed."""
        shell = self._opening.shell()
        if shell is not None:
            self._quietly(lambda: _keep(shell))


def _close(opening: Opening) -> None:
    opening.asks_at_end = False
    opening.window.close()


def _keep(shell: Shell) -> None:
    shell.leave()
    shell.keeper.keep()

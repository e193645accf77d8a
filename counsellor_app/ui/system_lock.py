"""The system locks its screen or goes to sleep: the notebook locks with it.

Linux says so on the system bus (logind) and the session bus (screen saver); Windows sends window
messages. Where neither is there, the idle lock alone holds.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject, Signal, Slot

from counsellor_app.translation import tr

if TYPE_CHECKING:
    from counsellor_app.ui.opening import Opening

_POWER_BROADCAST, _SUSPEND = 0x0218, 0x0004
_SLEEPS, _LOCKS = b"1sleeps(bool)", b"1locks()"
"""Slots as Qt names them to a bus."""
_SESSION_CHANGE, _SESSION_LOCK = 0x02B1, 0x0007


class SystemLock(QObject):
    """Emits `locked` when the system locks or sleeps."""

    locked = Signal()

    def __init__(self, window_id: int = 0) -> None:
        super().__init__()
        self._filter: _WindowsMessages | None = None
        if sys.platform == "win32":
            self._watch_windows(window_id)
        else:
            self._watch_buses()

    def _watch_buses(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        login = "org.freedesktop.login1"
        if system.isConnected():
            system.connect(
                login,
                "/org/freedesktop/login1",
                f"{login}.Manager",
                "PrepareForSleep",
                self,
                _SLEEPS,
            )
            system.connect(login, "", f"{login}.Session", "Lock", self, _LOCKS)
        for name in ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"):
            if session.isConnected():
                session.connect("", "", name, "ActiveChanged", self, _SLEEPS)

    @Slot(bool)
    def sleeps(self, begins: bool) -> None:
        """The system goes to sleep, or its screen is covered."""
        if begins:
            self.locked.emit()

    @Slot()
    def locks(self) -> None:
        """The session is locked."""
        self.locked.emit()

    def _watch_windows(self, window_id: int) -> None:
        self._filter = _WindowsMessages(self.locks)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)
        terminal: Any = getattr(ctypes, "windll", None)
        if terminal is not None:
            terminal.wtsapi32.WTSRegisterSessionNotification(window_id, 0)


class _WindowsMessages(QAbstractNativeEventFilter):
    """Listens to what Windows tells every window."""

    def __init__(self, deed: Any) -> None:
        super().__init__()
        self._deed = deed

    def nativeEventFilter(self, kind: Any, message: Any) -> Any:
        """Lock on suspend and on the locked screen."""
        if bytes(kind) == b"windows_generic_MSG":
            from ctypes import wintypes

            told = wintypes.MSG.from_address(int(message))
            if (told.message, told.wParam) in (
                (_POWER_BROADCAST, _SUSPEND),
                (_SESSION_CHANGE, _SESSION_LOCK),
            ):
                self._deed()
        return False, 0


def lock_with_system(opening: Opening) -> SystemLock:
    """Lock the notebook when the system locks its screen or goes to sleep."""
    system = SystemLock(int(opening.window.winId()))
    system.setParent(opening)
    system.locked.connect(
        lambda: opening.lock(tr("Sổ khóa cùng máy lúc {time}.", time=f"{opening.now():%H:%M}"))
    )
    return system

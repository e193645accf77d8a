"""Catches what nobody waited for: in slots, while painting, in threads, in Qt itself."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.fault_reports import place_of
from counsellor_app.ui.faults import tell

if TYPE_CHECKING:
    from counsellor_app.ui.opening import Opening
    from counsellor_app.ui.shell import Shell

_SAME, _SAME_SENTENCE = 10.0, 1.0
"""Seconds in which the same fault is the same: what fails while it is painted fails for ever."""


@dataclass(frozen=True, slots=True)
class Faults:
    """How the program deals with them.

    `report` writes one down without a name or a note in it and says where; `quietly` does what
    must not fail in its turn; `crash` is the report of the last run, where that one crashed.
    """

    report: Callable[[BaseException], Path | None]
    quietly: Callable[[Callable[[], None]], None]
    crash: Path | None = None


class QtFault(Exception):
    """Qt itself told of something grave; what it said is not looked at.

    What is fatal ends the program, and is written down as a crash.
    """


class FaultWatch(QObject):
    """Everything nobody caught comes here: slots, painting, threads, objects thrown away."""

    raised = Signal(object)

    def __init__(self, opening: Opening, faults: Faults) -> None:
        super().__init__(opening)
        self._opening, self._faults = opening, faults
        self._seen: dict[str, float] = {}
        self._qt_told = False
        self._before = (sys.excepthook, sys.unraisablehook, threading.excepthook)
        # Told in the window's own thread, and after what is being painted.
        self.raised.connect(self._guarded, Qt.ConnectionType.QueuedConnection)
        opening.tasks.crashed.connect(self.raised)
        opening.check.crashed.connect(self.raised)

    def begin(self) -> None:
        """Catch from now on."""
        sys.excepthook = self._caught
        sys.unraisablehook = lambda raised: self._caught(type(raised), raised.exc_value, None)
        threading.excepthook = lambda raised: self._caught(type(raised), raised.exc_value, None)
        qInstallMessageHandler(self._qt_said)

    def end(self) -> None:
        """The window is gone: nobody is told any more."""
        sys.excepthook, sys.unraisablehook, threading.excepthook = self._before
        qInstallMessageHandler(None)

    def _caught(
        self, _kind: object, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            self._opening.window.close()
        elif error is not None:
            self.raised.emit(error)

    def _qt_said(self, kind: QtMsgType, _context: object, _message: str) -> None:
        """Qt's words may hold a path: none of them is printed or kept."""
        if kind == QtMsgType.QtCriticalMsg and not self._qt_told:
            self._qt_told = True
            self._faults.quietly(self._report_qt)

    def _report_qt(self) -> None:
        self._faults.report(QtFault())

    def _guarded(self, error: BaseException) -> None:
        self._faults.quietly(lambda: self.tell(error))

    def tell(self, error: BaseException) -> None:
        """Keep what is typed, and say it in the page; the same fault again and again only once."""
        place, now = place_of(error), time.monotonic()
        same = _SAME_SENTENCE if isinstance(error, ExpectedError) else _SAME
        again = now - self._seen.get(place, -same) < same
        self._seen[place] = now
        if again:
            return
        shell = self._opening.shell()
        if shell is not None:
            self._faults.quietly(lambda: _keep(shell))
        tell(self._opening.window.front, error, self._faults.report)


def _keep(shell: Shell) -> None:
    shell.keeper.keep()

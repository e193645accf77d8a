"""While the notebook is open this machine holds the school, and says so each minute."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from counsellor_app.services.school_folders import hold_open
from counsellor_app.translation import tr

_BEAT = 60_000


class _Held(Protocol):
    def beat(self, now: datetime) -> str | None: ...

    def end(self) -> None: ...


class HeldOpen(QObject):
    """Holds one school folder at a time; `taken` says which machine took it over."""

    taken = Signal(str)

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self._held: _Held | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self.beat)

    def begin(self, folder: Path, *, even_so: bool = False) -> None:
        """Hold a school from now on; `even_so`: though another machine says it has it.

        Raises:
            SchoolOpenElsewhere: another machine has it open.
        """
        self._held = hold_open(folder, self._clock(), even_so=even_so)
        self._timer.start()

    def end(self) -> None:
        """Let go of it."""
        self._timer.stop()
        if self._held is not None:
            self._held.end()
        self._held = None

    def beat(self) -> None:
        """A minute has passed: say that it is still open here."""
        other = None if self._held is None else self._held.beat(self._clock())
        if other is not None:
            self.taken.emit(other)


def taken_over(machine: str) -> str:
    """What the lock says where another machine took the school over."""
    return tr("Sổ vừa được mở trên máy {machine} nên đã khóa ở đây.", machine=machine)

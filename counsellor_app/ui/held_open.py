"""While the notebook is open this machine holds the school, and says so each minute."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from counsellor_app.services.school_folders import hold_open

_BEAT = 60_000


class _Held(Protocol):
    def beat(self, now: datetime) -> None: ...

    def end(self) -> None: ...


class HeldOpen(QObject):
    """Holds one school folder at a time."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self._held: _Held | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self._beat)

    def begin(self, folder: Path) -> None:
        """Hold a school from now on.

        Raises:
            SchoolOpenElsewhere: another machine has it open.
        """
        self._held = hold_open(folder, self._clock())
        self._timer.start()

    def end(self) -> None:
        """Let go of it."""
        self._timer.stop()
        if self._held is not None:
            self._held.end()
        self._held = None

    def _beat(self) -> None:
        if self._held is not None:
            self._held.beat(self._clock())

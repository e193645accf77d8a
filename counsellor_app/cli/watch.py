"""Shows on the terminal how far long work is, and lets Ctrl-C stop it between two items."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any, Self, TextIO

from counsellor_app.cli.call import Call
from counsellor_app.domain.errors import Cancelled

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

_PATIENCE = 0.5  # seconds before anything is shown


class Watch:
    """A progress to hand to a service: `with Watch.of(call, "Đang in") as progress:`.

    The first Ctrl-C makes the next step raise `Cancelled`, so the work ends between two items;
    a second one stops at once. Work that takes no steps (`stops` false) breaks off at the first.
    """

    def __init__(
        self, what: str, to: TextIO | None, patience: float = _PATIENCE, *, stops: bool = True
    ) -> None:
        self._what = what
        self._to = to
        self._stops = stops
        self._timer = threading.Timer(patience, self._show)
        self._timer.daemon = True
        self._lock = threading.Lock()
        self._bar: RichProgress | None = None
        self._task: Any = None
        self._far = (0, 0)
        self._stop_asked = False
        self._earlier: Any = None

    @classmethod
    def of(cls, call: Call, what: str, *, stops: bool = True) -> Self:
        """Watch on standard error, where a person looks at it."""
        looked_at = sys.stderr.isatty() and not call.as_json
        return cls(what, sys.stderr if looked_at else None, stops=stops)

    def __enter__(self) -> Self:
        """Begin to wait; Ctrl-C now asks instead of breaking off."""
        if self._stops and threading.current_thread() is threading.main_thread():
            self._earlier = signal.signal(signal.SIGINT, self._ask_to_stop)
        if self._to is not None:
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away; a broken-off work says that it was."""
        self._timer.cancel()
        with self._lock:
            if self._bar is not None:
                self._bar.stop()
            self._to = None
        if self._timer.is_alive():
            self._timer.join()
        if self._earlier is not None:
            signal.signal(signal.SIGINT, self._earlier)
        if isinstance(error, KeyboardInterrupt):
            raise Cancelled(certain=False) from error

    def __call__(self, done: int, total: int) -> None:
        """The work is at `done` of `total`."""
        if self._stop_asked:
            raise Cancelled
        self._far = (done, total)
        if self._bar is not None:
            self._bar.update(self._task, completed=done, total=total or None)

    def _ask_to_stop(self, number: int, frame: FrameType | None) -> None:
        self._stop_asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

        with self._lock:
            if self._to is None:
                return
            bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                TaskProgressColumn(),
                console=Console(file=self._to),
                transient=True,
                refresh_per_second=8,
            )
            done, total = self._far
            self._task = bar.add_task(self._what, completed=done, total=total or None)
            bar.start()
            self._bar = bar

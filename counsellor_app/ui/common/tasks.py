"""Long work: one thread in the background, and how far it is.

Python tidies memory in whatever thread happens to ask for some; a widget thrown away in the
background thread crashes the program. So nothing is tidied there: while it works, the window's
own thread does it.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from counsellor_app.domain.errors import Cancelled, ExpectedError
from counsellor_app.domain.progress import Progress

_TIDIED_EACH = 1000
SHOWN_AFTER = 400
"""Milliseconds before the work is shown: short work passes without a flicker."""


class Tasks(QObject):
    """Runs one piece of work after the other; `shown` and `hidden` are for the strip."""

    shown = Signal(str)
    advanced = Signal(str, int, int)
    hidden = Signal()
    crashed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._running: list[_Task] = []
        self._tidied = False
        self._tidying = QTimer(self, interval=_TIDIED_EACH)
        self._tidying.timeout.connect(lambda: gc.collect(1))

    def run(
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        """Do `work` in the background; `done` or `failed` is called on the window's thread.

        `work` calls its progress with (done, of); Stop raises Cancelled there, which goes out
        through the transaction, so nothing is half saved, and reaches `failed`.
        """
        task = _Task(title, work)
        self._running.append(task)
        self._hold_tidying()
        task.signals.advanced.connect(lambda now, of: self._advance(task, now, of))
        task.signals.finished.connect(lambda: self._finish(task, done, failed))
        QTimer.singleShot(SHOWN_AFTER, self, lambda: self._show(task))
        self._pool.start(task)

    def stop(self) -> None:
        """End what runs after its present step."""
        for task in self._running:
            task.stopped.set()

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return bool(self._running)

    def forget(self) -> None:
        """Nobody waits for what still runs: its page goes away."""
        for task in self._running:
            task.forgotten = True

    def wait(self) -> None:
        """Wait until all is done; for closing the window."""
        self._pool.waitForDone()
        self._tidy_again()

    def _hold_tidying(self) -> None:
        self._tidied = self._tidied or gc.isenabled()
        gc.disable()
        self._tidying.start()

    def _tidy_again(self) -> None:
        self._tidying.stop()
        if self._tidied:
            self._tidied = False
            gc.enable()

    def _show(self, task: _Task) -> None:
        if task in self._running:
            task.visible = True
            self.shown.emit(task.title)

    def _advance(self, task: _Task, now: int, of: int) -> None:
        if task.visible:
            self.advanced.emit(task.title, now, of)

    def _finish(
        self,
        task: _Task,
        done: Callable[[Any], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        self._running.remove(task)
        if not self._running:
            self._tidy_again()
        if task.visible:
            self.hidden.emit()
        if task.forgotten:
            return
        if task.error is None:
            done(task.result)
        elif isinstance(task.error, ExpectedError):
            failed(task.error)
        else:
            self.crashed.emit(task.error)


class _Signals(QObject):
    advanced = Signal(int, int)
    finished = Signal()


class _Task(QRunnable):
    """One piece of work on its way."""

    def __init__(self, title: str, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        # Python holds the task and its signals until they were delivered.
        self.setAutoDelete(False)
        self.title = title
        self.stopped = threading.Event()
        self.signals = _Signals()
        self.visible = False
        self.forgotten = False
        self.result: Any = None
        self.error: BaseException | None = None
        self._work = work

    def run(self) -> None:
        try:
            self.result = self._work(self._progress)
        except BaseException as error:
            self.error = error
            if not isinstance(error, Exception):
                raise
        finally:
            self.signals.finished.emit()

    def _progress(self, now: int, of: int) -> None:
        if self.stopped.is_set():
            raise Cancelled
        self.signals.advanced.emit(now, of)

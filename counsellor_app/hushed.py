"""Nothing of a child leaves by the back door: no memory dump, no message on the terminal."""

from __future__ import annotations

import contextlib
import sys
import threading
import warnings
from pathlib import Path
from typing import Any

from counsellor_app.fault_reports import write_report

_NO_FAULT_BOX = 0x0002 | 0x0001
"""SEM_NOGPFAULTERRORBOX and SEM_FAILCRITICALERRORS: Windows keeps no dump of a crash."""


def hush() -> None:
    """For the whole program, window and commands: what it holds in memory stays there."""
    _keep_no_dump()
    if not sys.warnoptions:  # a warning of a library may quote a cell
        warnings.simplefilter("ignore")
    sys.excepthook = lambda _kind, error, _trace: _give_up(error)
    sys.unraisablehook = lambda raised: _report(raised.exc_value)
    threading.excepthook = lambda raised: _report(raised.exc_value)


def _give_up(error: BaseException) -> None:
    """The program ends: its kind of fault is said, and where it is written down."""
    path = None if isinstance(error, KeyboardInterrupt) else write_report(error)
    print(type(error).__name__, path or "", file=sys.stderr)


def _report(error: BaseException | None) -> None:
    if error is not None and not isinstance(error, KeyboardInterrupt):
        write_report(error)


def _keep_no_dump() -> None:
    """The memory of a crashed program holds names: no core file, and nothing in one."""
    if sys.platform == "win32":
        import ctypes

        windows: Any = getattr(ctypes, "windll", None)
        if windows is not None:
            windows.kernel32.SetErrorMode(_NO_FAULT_BOX)
        return
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # A limit of none does not bind a system that hands cores to a program of its own.
    with contextlib.suppress(OSError):
        Path("/proc/self/coredump_filter").write_text("0", encoding="ascii")

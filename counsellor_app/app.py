"""Puts the program together, and catches what nobody foresaw."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from counsellor_app.fault_reports import report, watch_crashes, write_report
from counsellor_app.hushed import hush
from counsellor_app.translation import tr

__all__ = ["guarded", "has_display", "open_window", "quietly", "report", "start", "start_alone"]
FAILED = 1


def start_alone(arguments: Sequence[str]) -> int:
    """Run a command line as a program of its own; the exit status."""
    hush()
    crash = watch_crashes("command")
    status = start(arguments)
    if crash is not None:
        print(_crashed(crash), file=sys.stderr)
    return status


def start(arguments: Sequence[str]) -> int:
    """Run a command line; the exit status."""
    speak_utf8(sys.stdout, sys.stderr)

    def work() -> int:
        window = open_window if has_display() else None
        if not arguments and window is not None:
            return window()
        from counsellor_app.cli.program import run

        return run(arguments, window)

    return guarded(work, as_json="--json" in arguments)


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def open_window(folder: Path | None = None, passphrase: str = "") -> int:
    """Open the window, on a school folder where one is named; the exit status."""
    import gc

    # A start throws nothing away: looking for it costs time. The shown window turns it on again.
    gc.disable()
    from counsellor_app.services.school_folders import now
    from counsellor_app.ui.fault_watch import Faults
    from counsellor_app.ui.running import run_window

    faults = Faults(write_report, quietly, watch_crashes("window"))
    return run_window(now, faults, folder, passphrase)


def quietly(deed: Callable[[], None]) -> None:
    """Do something that must not fail: what is said of a fault, what is kept before the end."""
    try:
        deed()
    except Exception as error:  # noqa: BLE001 - the last-resort hook must not fall over itself
        write_report(error)


def guarded(work: Callable[[], int], *, as_json: bool = False) -> int:
    """Run `work`; whatever it did not foresee ends in one sentence and a report without values."""
    try:
        status = work()
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        from counsellor_app.domain.errors import Cancelled
        from counsellor_app.sentences import sentence

        print(sentence(Cancelled()), file=sys.stderr)
        return FAILED
    except Exception as error:  # noqa: BLE001 - the last-resort hook, one of the two places
        return _give_up(error, as_json=as_json)
    return status


def speak_utf8(*streams: TextIO | None) -> None:
    """Write UTF-8 whatever the terminal's locale, and never fail on a character."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _crashed(path: Path) -> str:
    return tr(
        "Lần chạy trước tắt đột ngột; tệp {path} ghi chỗ hỏng, không có tên hay ghi chú nào.",
        path=path,
    )


def _give_up(error: Exception, *, as_json: bool) -> int:
    path = write_report(error)
    if as_json:
        import json

        facts = {"error": "unexpected", "report": str(path) if path else None}
        print(json.dumps(facts, ensure_ascii=False))
    if path is None:
        print(tr("Chương trình gặp lỗi chưa lường trước và đã dừng."), file=sys.stderr)
    else:
        sentence = tr(
            "Chương trình gặp lỗi chưa lường trước và đã dừng; gửi tệp {path} cho người hỗ trợ "
            "(trong tệp không có tên hay ghi chú nào).",
            path=path,
        )
        print(sentence, file=sys.stderr)
    return FAILED

"""Puts the program together, and catches what nobody foresaw."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TextIO

from counsellor_app.translation import tr

FAILED = 1


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
    from counsellor_app.ui.running import run_window

    return run_window(now, _write_report, folder, passphrase)


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


def reports_folder() -> Path:
    """Where reports of faults are kept, in this user's own state folder."""
    from platformdirs import user_state_path

    return user_state_path("counsellor-app", appauthor=False) / "reports"


def _give_up(error: Exception, *, as_json: bool) -> int:
    path = _write_report(error)
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


def _write_report(error: BaseException) -> Path | None:
    from datetime import UTC, datetime

    now = datetime.now(UTC)
    path = reports_folder() / f"report-{now:%Y-%m-%dT%H%M%S-%f}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text(report(error), encoding="utf-8")
    except OSError:
        return None
    return path


def report(error: BaseException) -> str:
    """Where a fault happened: types and lines of code, never a message or a value."""
    import platform

    from counsellor_app import __version__

    lines = [
        f"counsellor-app {__version__}",
        f"Python {platform.python_version()} {platform.system()} {platform.machine()}",
    ]
    cause: BaseException | None = error
    while cause is not None:
        kind = type(cause)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        lines.extend(_places(cause.__traceback__))
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        module = trace.tb_frame.f_globals.get("__name__", "?")
        places.append(f"  {module}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places

"""Reports of faults: types and places in the code, never a message, a value or a home folder."""

from __future__ import annotations

import faulthandler
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

MOST = 20
"""So many reports are kept, the newest."""
_LARGEST = 200_000
_PLACE = re.compile(r'^  File "(?P<path>.*)", line (?P<line>\d+) in (?P<name>[\w<>]+)$')
_HEADING = re.compile(
    r"^(Fatal Python error|Windows fatal exception): [\w :-]+$"
    r"|^(Current thread|Thread) 0x[0-9a-f]+ \(most recent call first\):$"
)
_watched: list[TextIO] = []
"""The open file a crash is written to: it must live as long as the program."""


def reports_folder() -> Path:
    """Where reports of faults are kept, in this user's own state folder."""
    from platformdirs import user_state_path

    return user_state_path("counsellor-app", appauthor=False) / "reports"


def write_report(error: BaseException) -> Path | None:
    """Report a fault; where, or None where nothing can be written."""
    return _write(report(error))


def report(error: BaseException) -> str:
    """Where a fault happened: types and lines of code, never a message or a value."""
    lines, known = _heading(), set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in known:
        known.add(id(cause))
        kind = type(cause)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        lines.extend(_places(cause.__traceback__))
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def place_of(error: BaseException) -> str:
    """What tells one fault from another: its type and the innermost line of code."""
    places = _places(error.__traceback__)
    return f"{type(error).__qualname__}{places[-1] if places else ''}"


def watch_crashes(program: str) -> Path | None:
    """Have a crash of the interpreter itself written down; the report of the crash before.

    `program` is `window` or `command`. None where the last one ended well, or where nothing
    can be written.
    """
    raw = reports_folder() / f"crash-{program}.raw"
    try:
        raw.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        found = _take_crash(raw)
        watched = raw.open("a", encoding="utf-8")
    except OSError:
        return None
    _watched.append(watched)
    faulthandler.enable(watched, all_threads=True)
    return found


def crash_places(raw: str) -> list[str]:
    """What the interpreter wrote as it crashed, with the folders of this computer left out."""
    lines = []
    for line in raw.splitlines():
        place = _PLACE.match(line)
        if place is not None:
            lines.append(f"  {_within(place['path'])}:{place['line']} {place['name']}")
        elif _HEADING.match(line):
            lines.append(line)
    return lines


def _take_crash(raw: Path) -> Path | None:
    """Make a report of what the last program left in `raw`, and empty it."""
    if not raw.exists() or raw.stat().st_size == 0:
        return None
    with raw.open(encoding="utf-8", errors="replace") as written:
        places = crash_places(written.read(_LARGEST))
    raw.unlink()
    return _write("\n".join([*_heading(), *places]) + "\n")


def _write(text: str) -> Path | None:
    now = datetime.now(UTC)
    folder = reports_folder()
    path = folder / f"report-{now:%Y-%m-%dT%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text(text, encoding="utf-8")
        _forget_oldest(folder.glob("report-*.txt"))
    except OSError:
        return None
    return path


def _forget_oldest(reports: Iterable[Path]) -> None:
    for path in sorted(reports)[:-MOST]:
        path.unlink(missing_ok=True)


def _heading() -> list[str]:
    import platform

    from counsellor_app import __version__

    return [
        f"counsellor-app {__version__}",
        f"Python {platform.python_version()} {sys.platform} {platform.machine()}",
    ]


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        module = trace.tb_frame.f_globals.get("__name__", "?")
        places.append(f"  {module}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places


def _within(path: str) -> str:
    """A file of the program by its place in it; of any other nothing but its name."""
    parts = re.split(r"[\\/]", path)
    for root in ("counsellor_app", "site-packages"):
        if root in parts[:-1]:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at:])
    return parts[-1]

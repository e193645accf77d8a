"""Who has the school open: so that a second machine is refused by the first one's name.

The file `in-use.json` in the school folder holds a machine's name and a beat; it is no lock of the
operating system, because schools keep their folder on sticks and shared drives where those lie.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from counsellor_app.domain.errors import CannotWrite, DiskFull, SchoolOpenElsewhere
from counsellor_app.storage.disk import write_whole

FILE = "in-use.json"
STALE_AFTER = timedelta(minutes=5)
BEAT_EVERY = timedelta(minutes=1)


class Presence:
    """This program has the school open; `beat` now and then, `end` at the end."""

    def __init__(self, folder: Path, machine: str, mark: str) -> None:
        self._path = folder / FILE
        self._machine = machine
        self._mark = mark

    def beat(self, now: datetime) -> None:
        """Say that the school is still open here; a full or write-protected disk keeps still."""
        with suppress(CannotWrite, DiskFull):
            _write(self._path, self._machine, self._mark, now)

    def end(self) -> None:
        """Say that the school is closed."""
        said = _read(self._path)
        if said is not None and said.get("mark") == self._mark:
            with suppress(OSError):
                self._path.unlink()


def open_here(folder: Path, now: datetime, machine: str | None = None) -> Presence:
    """Take the school's folder for this program.

    Raises:
        SchoolOpenElsewhere: another machine has it open (facts: machine, since).
    """
    name = machine or socket.gethostname()
    said = _read(folder / FILE)
    if said is not None and said["machine"] != name:
        beat = said["beat"]
        # A clock set back must not shut anybody out for long: a beat of the future is old.
        if timedelta(0) <= now - beat < STALE_AFTER:
            raise SchoolOpenElsewhere(path=folder, machine=said["machine"], since=beat)
    presence = Presence(folder, name, f"{os.getpid()}-{secrets.token_hex(4)}")
    presence.beat(now)
    return presence


def _write(path: Path, machine: str, mark: str, now: datetime) -> None:
    said = {"machine": machine, "mark": mark, "beat": now.isoformat()}
    write_whole(path, json.dumps(said, ensure_ascii=False).encode())


def _read(path: Path) -> dict[str, Any] | None:
    """What the file says; None where there is none, or nothing that can be understood."""
    try:
        said = json.loads(path.read_bytes())
        beat = datetime.fromisoformat(said["beat"])
        return {"machine": str(said["machine"]), "mark": said.get("mark"), "beat": beat}
    except (OSError, ValueError, KeyError, TypeError):
        return None

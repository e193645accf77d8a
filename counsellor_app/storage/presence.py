"""Who has the school open: so that a second machine is asked about, by the first one's name.

The file `in-use.json` in the school folder holds a machine's marks and a beat; it is no lock of
the operating system, because schools keep their folder on sticks and shared drives where those lie.
"""

from __future__ import annotations

import json
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from counsellor_app.domain.errors import PlaceError, SchoolOpenElsewhere
from counsellor_app.storage.disk import write_in_school
from counsellor_app.storage.machine import Machine, this_machine
from counsellor_app.whole_file import part_beside

FILE = "in-use.json"
STALE_AFTER = timedelta(minutes=5)
_AHEAD = timedelta(days=1)
"""How far in the drive's own future a beat may lie and still count: clocks are set by hand."""


@dataclass(frozen=True, slots=True)
class _Said:
    machine: Machine
    mark: str
    beat: datetime


class Presence:
    """This program has the school open; `beat` now and then, `end` at the end."""

    def __init__(self, folder: Path, machine: Machine, mark: str) -> None:
        self._path = folder / FILE
        self._machine = machine
        self._mark = mark

    def beat(self, now: datetime) -> str | None:
        """Say that the school is still open here; the machine that took it over, if one did.

        A full or write-protected disk keeps still, and so does a stick that is not there.
        """
        said = _read(self._path)
        if said is not None and not said.machine.is_same(self._machine):
            return said.machine.name
        with suppress(PlaceError):
            _write(self._path, _Said(self._machine, self._mark, now))
        return None

    def end(self) -> None:
        """Say that the school is closed."""
        said = _read(self._path)
        if said is not None and said.mark == self._mark:
            with suppress(OSError):
                self._path.unlink()


def refuse_elsewhere(folder: Path, machine: Machine | None = None) -> None:
    """Look before opening whether another machine has the school open.

    Raises:
        SchoolOpenElsewhere: one has, and said so in the last minutes (facts: machine, since).
    """
    said = _read(folder / FILE)
    if said is None or said.machine.is_same(machine or this_machine()):
        return
    if _is_young(folder / FILE):
        raise SchoolOpenElsewhere(path=folder, machine=said.machine.name, since=said.beat)


def open_here(
    folder: Path, now: datetime, machine: Machine | None = None, *, even_so: bool = False
) -> Presence:
    """Take the school's folder for this program; `even_so`: from a machine that has it open.

    Raises:
        SchoolOpenElsewhere: another machine has it open (facts: machine, since).
    """
    machine = machine or this_machine()
    if not even_so:
        refuse_elsewhere(folder, machine)
    presence = Presence(folder, machine, f"{os.getpid()}-{secrets.token_hex(4)}")
    with suppress(PlaceError):
        _write(folder / FILE, _Said(machine, presence._mark, now))
    return presence


def is_held_here(folder: Path) -> bool:
    """Whether a program on this very machine has the school open and says so."""
    said = _read(folder / FILE)
    return said is not None and said.machine.is_same(this_machine()) and _is_young(folder / FILE)


def _is_young(path: Path) -> bool:
    """Whether the last beat is of the last minutes, by the one clock both machines share.

    That is the drive's: a machine whose own clock is wrong neither shuts out nor is passed over.
    """
    trial = part_beside(path)
    try:
        trial.touch(0o600, exist_ok=False)
        now = trial.stat().st_mtime
        trial.unlink()
        age = timedelta(seconds=now - path.stat().st_mtime)
    except OSError:
        return False
    return -_AHEAD < age < STALE_AFTER


def _write(path: Path, said: _Said) -> None:
    written = {
        "machine": said.machine.name,
        "number": said.machine.number,
        "card": said.machine.card,
        "mark": said.mark,
        "beat": said.beat.isoformat(),
    }
    write_in_school(path, json.dumps(written, ensure_ascii=False).encode())


def _read(path: Path) -> _Said | None:
    """What the file says; None where there is none, or nothing that can be understood."""
    try:
        said = json.loads(path.read_bytes())
        machine = Machine(
            str(said["machine"]), str(said.get("number", "")), str(said.get("card", ""))
        )
        return _Said(machine, str(said.get("mark", "")), datetime.fromisoformat(said["beat"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None

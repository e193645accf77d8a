"""Wrong passphrases at this school's door: each makes the next try wait longer.

`tries.json` beside the keys holds how many there were since the last right one, and when the last
one was; starting the program again does not forget them. Who can take the folder away is held up
by the cost of a try (kdf_cost), not by this.
"""

from __future__ import annotations

import json
import math
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from counsellor_app.domain.errors import PlaceError
from counsellor_app.domain.passphrases import wait_after
from counsellor_app.storage.disk import write_in_school

FILE = "tries.json"


@dataclass(frozen=True, slots=True)
class _Tries:
    wrong: int
    last: datetime


def seconds_left(folder: Path, now: datetime, free: int = 0) -> int:
    """Whole seconds until the next try; 0: now. The first `free` wrong ones make nobody wait."""
    said = _read(folder)
    if said is None:
        return 0
    if said.last > now:  # the clock was set back: counted from now on, or the wait never ends
        said = _Tries(said.wrong, now)
        _write(folder, said)
    left = timedelta(seconds=wait_after(said.wrong - free)) - (now - said.last)
    return max(0, math.ceil(left.total_seconds()))


def wrong_so_far(folder: Path) -> int:
    """How many wrong ones there were since the last right one."""
    said = _read(folder)
    return said.wrong if said else 0


def wrong_passphrase(folder: Path, now: datetime) -> int:
    """Count one more; the seconds the next try has to wait. A place that refuses is no matter."""
    said = _read(folder)
    tries = _Tries((said.wrong if said else 0) + 1, now)
    _write(folder, tries)
    return wait_after(tries.wrong)


def right_passphrase(folder: Path) -> int:
    """Forget the wrong ones; how many there were."""
    wrong = wrong_so_far(folder)
    with suppress(OSError):
        (folder / FILE).unlink(missing_ok=True)
    return wrong


def _write(folder: Path, tries: _Tries) -> None:
    with suppress(PlaceError):
        written = {"wrong": tries.wrong, "last": tries.last.isoformat()}
        write_in_school(folder / FILE, json.dumps(written).encode())


def _read(folder: Path) -> _Tries | None:
    try:
        said = json.loads((folder / FILE).read_bytes())
        last = datetime.fromisoformat(said["last"])
        wrong = said["wrong"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    fits = type(wrong) is int and wrong > 0 and last.tzinfo is not None
    return _Tries(wrong, last) if fits else None

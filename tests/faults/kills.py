"""Kill -9 at random points of a counsellor's day: what was acknowledged is there, whole.

Half the kills come from outside, at a random moment of a deed; half strike in the middle of a
random call to the disk, some after only a piece of the write has arrived (failing_disk.c).
"""

from __future__ import annotations

import json
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counsellor_app.storage.backup_file import open_backup
from tests.conftest import PASSPHRASE
from tests.faults.deeds import open_hand
from tests.faults.failing_disk import compiler, environment
from tests.faults.killed_school import KillCounts, KilledSchool
from tests.faults.school_at_work import make_school
from tests.faults.school_rows import Rows, rows_of
from tests.storage.released.make_released import PASSPHRASE as RELEASED_PASSPHRASE

RELEASED = Path(__file__).parents[1] / "storage" / "released"
KILLS_A_LIFE = 10
LONGEST_DEED = 30.0  # seconds: a program that does not die by itself by then is killed


class Doers:
    """The program that does deeds until it is killed; `failing` where its disk can kill it."""

    def __init__(self, folder: Path, *, failing: bool) -> None:
        env = environment(folder, folder.with_suffix(".orders")) if failing else None
        command = [sys.executable, "-m", "tests.faults.doing_until_killed"]
        self._program = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env
        )
        assert self._program.stdout is not None
        self._output = self._program.stdout.fileno()
        self._rest = b""

    def begin(self, order: dict[str, Any]) -> int:
        """Let a fresh process live by `order`; its number."""
        assert self._program.stdin is not None
        self._program.stdin.write(json.dumps(order).encode() + b"\n")
        self._program.stdin.flush()
        (first,) = self.lines(None)
        return int(first["pid"])

    def lines(self, until: float | None) -> Iterator[dict[str, Any]]:
        """The next line, or lines until that moment; ends early when the process is gone."""
        while True:
            line, end, rest = self._rest.partition(b"\n")
            if end:
                self._rest = rest
                told = _understood(line)
                if told is not None:
                    yield told
                if until is None or (told and "killed" in told):
                    return
                continue
            left = None if until is None else max(0.0, until - time.monotonic())
            if not select.select([self._output], [], [], left)[0]:
                return
            piece = os.read(self._output, 1 << 16)
            assert piece, "the program that does deeds ended"
            self._rest += piece

    def close(self) -> None:
        assert self._program.stdin is not None
        self._program.stdin.close()
        self._program.wait()
        assert self._program.stdout is not None
        self._program.stdout.close()


def _understood(line: bytes) -> dict[str, Any] | None:
    """A line as it was said; None for one cut off by the kill (the next one follows it at once)."""
    at = line.rfind(b'{"killed"')
    try:
        told: dict[str, Any] = json.loads(line[at:] if at > 0 else line)
    except ValueError:
        return None
    return told


def run(place: Path, kills: int, seed: int, *, lying: bool = False) -> KillCounts:
    """Kill that many programs; what came of it."""
    counts, rng = KillCounts(), random.Random(seed)
    made = make_school(place / "made", place / "made-lists")
    rows = _rows_in(made, PASSPHRASE)
    (place / "lives").mkdir()
    by_clock = Doers(place / "lives", failing=False)
    by_call = Doers(place / "lives", failing=True) if compiler() and not lying else None
    typical: dict[str, float] = {}
    try:
        while counts.kills < kills:
            school = _new_life(place / "lives", made, rows, rng, counts)
            for _ in range(min(KILLS_A_LIFE, kills - counts.kills)):
                by = by_call if by_call and rng.random() < 0.5 else by_clock
                _kill_once(by, school, rng, typical, by_call=by is by_call, lying=lying)
                school.look()
                if school.passphrase not in (PASSPHRASE, RELEASED_PASSPHRASE):
                    break  # each opening takes as long as a real one from now on
            counts.left_over += sum(1 for _ in school.folder.parent.rglob("*.part"))
            shutil.rmtree(school.folder.parent)
    finally:
        for doers in (by_clock, by_call):
            if doers:
                doers.close()
    return counts


def _new_life(
    place: Path, made: Path, rows: Rows, rng: random.Random, counts: KillCounts
) -> KilledSchool:
    life = place / f"life-{counts.kills}"
    life.mkdir()
    folder, stick = life / "school", life / "stick"
    old = rng.choice([None, None, None, *_old_shapes()])
    if old is None:
        shutil.copytree(made, folder)
        return KilledSchool(folder, stick, PASSPHRASE, counts, rows=dict(rows))
    folder.mkdir()
    for name in ("school.db", "keys.json"):
        shutil.copyfile(old / name, folder / name)
    school = KilledSchool(folder, stick, RELEASED_PASSPHRASE, counts, earlier=True)
    school.rows = _as_migrated(old, place.parent / f"migrated-{old.name}")
    return school


def _old_shapes() -> list[Path]:
    return sorted(one for one in RELEASED.iterdir() if one.name.isdecimal())


def _as_migrated(old: Path, reference: Path) -> dict[str, str]:
    """The rows a school of an earlier shape has once it is brought up to date in peace."""
    if not reference.exists():
        reference.mkdir()
        for name in ("school.db", "keys.json"):
            shutil.copyfile(old / name, reference / name)
    rows = _rows_in(reference, RELEASED_PASSPHRASE)
    with open_backup(old / "school.sohn") as backup:
        lines = backup.manifest.rows["trail"]
    # What bringing it up to date adds to the trail bears the moment it was done.
    added = {f"trail:{number}" for number in range(lines + 1, len(rows))} | {"trail_head:1"}
    return {key: digest for key, digest in rows.items() if key not in added}


def _rows_in(folder: Path, passphrase: str) -> Rows:
    with open_hand(folder, folder.with_name("no-papers"), passphrase).school as school:
        return rows_of(school.database)


def _kill_once(
    doers: Doers,
    school: KilledSchool,
    rng: random.Random,
    typical: dict[str, float],
    *,
    by_call: bool,
    lying: bool,
) -> None:
    """One program lives for a few deeds and dies."""
    deeds_before = rng.choice((0, 1, 1, 2, 3, 5))
    opening = deeds_before == 0
    order = {
        "folder": str(school.folder),
        "place": str(school.place),
        "passphrase": school.passphrase,
        "seed": rng.random(),
        "tag": f"K{school.counts.kills}",
        "kinds": [],
        "after": deeds_before,
        "opening": opening,
        "at_call": rng.choice((1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30)) if by_call else 0,
        "keep": rng.choice((-1, -1, 0, 1, 24, 100, 512, 2000, 4095)),
        "lying": lying,
    }
    number = doers.begin(order)
    began, doing = time.monotonic(), "bring up to date" if school.earlier else "open"
    last = began + (LONGEST_DEED if by_call else rng.uniform(0, 1.2 * typical.get(doing, 0.1)))
    begun = 0
    killed = False
    while not killed:
        until = last if (by_call or opening or begun > deeds_before) else began + LONGEST_DEED
        for told in doers.lines(until):
            now = time.monotonic()
            school.hear(told)
            if "killed" in told:
                killed = True
                break
            if "rows" in told or "done" in told:
                typical[doing] = 0.7 * typical.get(doing, now - began) + 0.3 * (now - began)
                doing = "between deeds"
            if "begin" in told:
                begun, began, doing = begun + 1, now, told["begin"]
                if begun == deeds_before + 1 and not opening and not by_call:
                    last = now + rng.uniform(0, 1.2 * typical.get(doing, 0.02))
                    break
        else:
            os.kill(number, signal.SIGKILL)
            for told in doers.lines(time.monotonic() + LONGEST_DEED):
                school.hear(told)
            killed = True
    school.counts.at[school.in_flight["begin"] if school.in_flight else doing] += 1

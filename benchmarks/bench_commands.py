"""Row C1: what the program's own start costs over the bare interpreter's."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

_ROUNDS = 15
_BARE = ("-c", "pass")
_PROGRAM = ("-m", "counsellor_app")
_ROWS = {
    "counsellor-app --help": (*_PROGRAM, "--help"),
    "counsellor-app import students --help": (*_PROGRAM, "import", "students", "--help"),
    "refused: a missing option": (*_PROGRAM, "letters"),
    "refused: no such school": (*_PROGRAM, "--school", "nowhere", "letters", "--out", "x.pdf"),
}


def run() -> list[tuple[str, str, float, float]]:
    """Rows as (id, what, our seconds, the bare interpreter's seconds), medians, taken in turn."""
    lines = [_BARE, *_ROWS.values()]
    times: dict[tuple[str, ...], list[float]] = {line: [] for line in lines}
    for line in lines:
        _seconds(line)
    for _ in range(_ROUNDS):
        for line in lines:
            times[line].append(_seconds(line))
    bare = statistics.median(times[_BARE])
    return [("C1", what, statistics.median(times[line]), bare) for what, line in _ROWS.items()]


def _seconds(line: tuple[str, ...]) -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, *line],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return time.perf_counter() - started


if __name__ == "__main__":
    for _, what, ours, bare_start in run():
        print(f"{what}: +{(ours - bare_start) * 1000:.0f} ms over python -c pass (goal +200)")

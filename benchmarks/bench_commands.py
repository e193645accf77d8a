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
    "C1 counsellor-app --help": (*_PROGRAM, "--help"),
    "C1 counsellor-app import students --help": (*_PROGRAM, "import", "students", "--help"),
    "C1 refused: a missing option": (*_PROGRAM, "letters"),
    "C1 refused: no such school": (*_PROGRAM, "--school", "nowhere", "letters", "--out", "x.pdf"),
}


def run() -> list[tuple[str, str, float, float]]:
    """(row, what it is against, milliseconds more than that, goal), medians of alternating runs."""
    lines = [_BARE, *_ROWS.values()]
    times: dict[tuple[str, ...], list[float]] = {line: [] for line in lines}
    for line in lines:
        _milliseconds(line)
    for _ in range(_ROUNDS):
        for line in lines:
            times[line].append(_milliseconds(line))
    bare = statistics.median(times[_BARE])
    return [
        (name, "python -c pass", statistics.median(times[line]) - bare, 200.0)
        for name, line in _ROWS.items()
    ]


def _milliseconds(line: tuple[str, ...]) -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, *line],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    for name, against, more, goal in run():
        print(f"{name}: +{more:.0f} ms over {against} (goal +{goal:.0f})")

"""Faults of the disk in the middle of every kind of deed: said as one sentence, nothing lost."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults import deeds_of_paper as _papers  # noqa: F401 - adds its deeds
from tests.faults import school_at_work as _school  # noqa: F401 - adds its deeds
from tests.faults.deeds import ALL, PAPERS
from tests.faults.disk_cases import FAULTS
from tests.faults.failing_disk import environment

_LOST = ("answered as done", "lost or changed", "half done", "does not open", "spoilt")


@dataclass(slots=True)
class DiskCounts:
    """What came of the faults; `lost` and `unexpected` should be nothing."""

    faults: int = 0
    not_reached: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    deeds: int = 0
    whole_though_refused: int = 0
    lost: int = 0
    unexpected: int = 0

    def add(self, outcome: dict[str, Any]) -> None:
        """One more outcome of `on_a_failing_disk`."""
        if outcome["failed"]:
            self.faults += 1
        else:
            self.not_reached += 1
        self.answers[outcome["answer"]] += 1
        self.whole_though_refused += outcome["whole"] and outcome["answer"] != "done"
        wrong = outcome["wrong"]
        if wrong:
            self.lost += any(one.startswith(_LOST) for one in wrong)
            self.unexpected += not any(one.startswith(_LOST) for one in wrong)
            where = f"{outcome['deed']}: {outcome['fault']}, call {outcome['call']}"
            print(f"  {where} of {outcome['calls']}, {outcome['way_on']}", *wrong, sep="\n    ")


def run(place: Path, faults: int, seed: int, kinds: Sequence[str] = (*ALL, *PAPERS)) -> DiskCounts:
    """Let that many calls fail, spread over these deeds and all faults; what came of it."""
    rng = random.Random(seed)
    every = [(kind, fault) for kind in kinds for fault in FAULTS]
    rng.shuffle(every)
    cases = [(*every[number % len(every)], rng.random()) for number in range(faults)]
    folder = place / "disk"
    folder.mkdir()
    counts = DiskCounts(deeds=len({kind for kind, _, _ in cases}))
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.on_a_failing_disk", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(folder, place / "orders"),
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(json.dumps(cases).encode())
        program.stdin.close()
        heard = 0
        for line in program.stdout:
            counts.add(json.loads(line))
            heard += 1
    if heard < len(cases):
        counts.unexpected += 1
        print(f"  the program ended at case {heard}: {cases[heard]}")
    return counts

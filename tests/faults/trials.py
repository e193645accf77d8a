"""Thousands of spoilt files, each tried by a program of its own that may run out of room or time.

A kind of trial is a module of this package with a class `Trial(folder, seed)` whose `one(number)`
tells what came of the spoilt file of that number. The program works under a limit of memory; where
it hangs, crashes or is killed, that file is counted as unexpected and the next one is tried.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import select
import signal
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Protocol

MEMORY = 1 << 30  # bytes more than the program holds before the first file
SECONDS = 20  # for one file
_LONGEST_SILENCE = 90.0  # seconds, the first file and its preparations included


@dataclass(slots=True)
class Tried:
    """What came of one spoilt file: of which sort it was, the answer, and what must not be."""

    sort: str
    answer: str
    wrong: str = ""


class Trial(Protocol):
    """Tries spoilt files by number."""

    def one(self, number: int) -> Tried:
        """Spoil a file in the way of that number, and offer it."""
        ...


@dataclass(slots=True)
class TrialCounts:
    """What came of all of them; `unexpected` should be nothing."""

    tried: int = 0
    by_sort: Counter[str] = field(default_factory=Counter)
    answers: Counter[tuple[str, str]] = field(default_factory=Counter)
    unexpected: int = 0

    def add(self, told: dict[str, Any], number: int) -> None:
        """One more file."""
        self.tried += 1
        self.by_sort[told["sort"]] += 1
        self.answers[told["sort"], told["answer"]] += 1
        if told["wrong"]:
            self.unexpected += 1
            print(f"  file {number}, {told['sort']}, {told['answer']}: {told['wrong']}")

    def of(self, sort: str, *answers: str) -> int:
        """How many files of a sort (one beginning so) got one of these answers."""
        return sum(
            many
            for (one, answer), many in self.answers.items()
            if one.startswith(sort) and answer in answers
        )


def run(module: str, place: Path, count: int, seed: int) -> TrialCounts:
    """Try that many files; what came of them."""
    counts = TrialCounts()
    while counts.tried < count:
        first = counts.tried
        with tempfile.TemporaryDirectory(dir=place) as folder:
            for number, told in enumerate(_answers(module, folder, seed, first, count), first):
                counts.add(told, number)
        if counts.tried < count:
            counts.add({"sort": "any", "answer": "gone", "wrong": "hung or crashed"}, counts.tried)
    return counts


def _answers(
    module: str, folder: str, seed: int, first: int, count: int
) -> Iterator[dict[str, Any]]:
    """The answers of a program until it is through, or gone, or silent for too long."""
    command = [sys.executable, "-m", "tests.faults.trials", module, folder]
    numbers = [str(seed), str(first), str(count)]
    with subprocess.Popen([*command, *numbers], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        rest = b""
        while select.select([program.stdout], [], [], _LONGEST_SILENCE)[0]:
            piece = os.read(program.stdout.fileno(), 1 << 16)
            if not piece:
                return
            *lines, rest = (rest + piece).split(b"\n")
            yield from map(json.loads, lines)
        program.kill()


def _too_long(_signal: int, _frame: Any) -> None:
    raise TimeoutError(f"more than {SECONDS} s")


def main(module: str, folder: str, seed: str, first: str, count: str) -> None:
    """The program: tries the files from `first` on, under the limits."""
    trial: Trial = importlib.import_module(f"tests.faults.{module}").Trial(Path(folder), int(seed))
    held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (held + MEMORY, held + MEMORY))
    signal.signal(signal.SIGALRM, _too_long)
    for number in range(int(first), int(count)):
        signal.alarm(SECONDS)
        try:
            tried = trial.one(number)
        except BaseException:  # noqa: BLE001 - told to the parent, who counts it
            tried = Tried("any", "failed", traceback.format_exc())
        signal.alarm(0)
        print(json.dumps(asdict(tried), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

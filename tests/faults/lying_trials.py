"""Trials that go wrong in every way a program can: the test of the trials must count each."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from tests.faults.trials import MEMORY, Tried

WRONG = 4


class Trial:
    """By the number of the file: well, wrong, failing, killed, out of memory, well again."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._seed = folder, seed

    def one(self, number: int) -> Tried:
        """Do what goes with the number."""
        if number == 1:
            return Tried("lie", "taken", "accepted, and damaged")
        if number == 2:
            raise KeyError(number)
        if number == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == 4:
            bytearray(2 * MEMORY)
        return Tried("lie", "refused")

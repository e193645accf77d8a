"""Disks that fail in the middle of a deed: one sentence, nothing lost; and lies are found out."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults import disk_faults
from tests.faults.deeds import LIES

SEED = 28
FAULTS = 33

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="it is Linux that loads it"),
]


def test_no_fault_of_the_disk_loses_anything_or_goes_without_a_sentence(tmp_path: Path) -> None:
    print("seed", SEED)
    counts = disk_faults.run(tmp_path, FAULTS, SEED)
    assert counts.faults > FAULTS * 3 / 4
    assert len(counts.answers) > 3
    assert (counts.lost, counts.unexpected) == (0, 0)


def test_deeds_that_lie_spoil_or_fail_without_a_sentence_are_found_out(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    counts = disk_faults.run(tmp_path, 22, SEED, tuple(LIES))
    told = capfd.readouterr().out
    assert "answered as done, and is not" in told
    assert "spoilt ['spoilt.txt']" in told
    assert "No space left on device" in told
    assert counts.lost > 0
    assert counts.unexpected > 0

"""The report of `make faults` says what was run, and what was not."""

from __future__ import annotations

import pytest

from tests.faults import __main__ as runner
from tests.faults.parts import PARTS, Line

DONE = runner.Report("kills", [Line("acknowledged saves", 2113, "lost", 0)], 7, 60.0)


def test_it_carries_counts_and_seeds_and_names_what_was_not_run() -> None:
    said = runner.document([DONE], 1.0)
    assert "| kills | acknowledged saves | 2,113 | lost 0 |" in said
    assert "Not run this time: disk, inputs, files, model, plaintext." in said


def test_it_ends_with_a_failure_where_anything_was_lost(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lost = [Line("acknowledged saves", 10, "lost", 1)]
    monkeypatch.setitem(PARTS, "kills", lambda _place, _seed, _scale: lost)
    assert runner.main(["kills", "--scale", "0.01"]) == 1
    assert "acknowledged saves: 10, lost 1" in capsys.readouterr().out

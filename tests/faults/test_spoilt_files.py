"""Spoilt lists, school files, backups, keys and packages: refused, or the very same thing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from counsellor_app.storage.backup import make_backup
from tests.conftest import NOW
from tests.faults import lying_trials, spoilt_files, trials
from tests.faults.parts import file_lines

SEED = 5000


@pytest.mark.slow
def test_a_spoilt_list_is_taken_or_refused_and_nothing_else(tmp_path: Path) -> None:
    print("seed", SEED)
    counts = trials.run("spoilt_inputs", tmp_path, 60, SEED)
    answers = {answer for _, answer in counts.answers}
    assert counts.unexpected == 0
    assert {"taken", "SheetUnreadable"} <= answers


@pytest.mark.slow
def test_no_spoilt_file_of_the_school_is_taken_for_another(tmp_path: Path) -> None:
    print("seed", SEED)
    counts = trials.run("spoilt_files", tmp_path, 80, SEED)
    assert counts.unexpected == 0
    assert set(counts.by_sort) == {"school file", "backup", "keys", "package"}
    assert counts.of("backup", "BackupDamaged") > 0


def test_whatever_goes_wrong_with_a_program_is_counted(tmp_path: Path) -> None:
    counts = trials.run("lying_trials", tmp_path, 6, SEED)
    assert (counts.tried, counts.unexpected) == (6, lying_trials.WRONG)


def test_a_backup_that_is_taken_and_is_another_one_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = spoilt_files.Trial(tmp_path, SEED)
    later = make_backup(tmp_path / "made", trial.keys, tmp_path / "later.sohn", NOW).path
    monkeypatch.setattr(spoilt_files, "SORTS", ("backup",))
    monkeypatch.setattr(spoilt_files, "BACKUP_DEEDS", (lambda *_: later.read_bytes(),))
    counts = trials.TrialCounts()
    tried = trial.one(0)
    counts.add({"sort": tried.sort, "answer": tried.answer, "wrong": tried.wrong}, 0)
    (backups,) = [line for line in file_lines(counts) if line.what == "damaged backups offered"]
    assert (backups.count, backups.wrong, backups.failures) == (1, "accepted", 1)


def test_every_way_of_spoiling_a_backup_spoils_it() -> None:
    sound = spoilt_files.zipped(
        {"school.db": b"s" * 9000, "keys.json": b"{}", "manifest.json": b"{}"}
    )
    for deed in (spoilt_files.one_bit, spoilt_files.any_bytes):
        assert deed(random.Random(SEED), sound, sound) != sound

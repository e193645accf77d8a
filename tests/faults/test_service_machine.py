"""The services say what a plain model says, in whatever order things are done."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis.stateful import rule

from tests.faults import service_machine
from tests.faults.service_machine import ServicesAgainstAModel, StudentModel

SEED = 9


@pytest.mark.slow
def test_the_services_agree_with_a_plain_model(tmp_path: Path) -> None:
    print("seed", SEED)
    counts = service_machine.run(tmp_path, 2, SEED, steps=20)
    assert counts.failed == ""
    assert counts.steps > 20


class Forgetful(ServicesAgainstAModel):
    """A school that forgets a student now and then."""

    @rule()
    def forget(self) -> None:
        self.model.students[10_000] = StudentModel("Kim Thị Quên", "9A1")


@pytest.mark.slow
def test_a_student_who_is_forgotten_is_missed(tmp_path: Path) -> None:
    counts = service_machine.run(tmp_path, 6, SEED, steps=8, kind=Forgetful)
    assert "state.forget()" in counts.failed

"""What a passphrase costs whoever guesses: about a second, and never less than the least."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.errors import TooLittleMemory
from counsellor_app.storage import kdf_cost
from counsellor_app.storage.kdf_cost import LEAST, KdfCost, calibrated, derived, fitted
from counsellor_app.storage.vault import KEYS_FILE, create_keys, open_keys


@given(st.floats(0.0, 60.0))
def test_no_machine_pays_less_than_the_least(seconds: float) -> None:
    cost = fitted(seconds)
    assert cost.memory_kib >= 64 * 1024
    assert cost.passes >= 3
    assert cost.bearable()


@pytest.mark.parametrize("seconds", [0.05, 0.08, 0.15, 0.4, 0.9])
def test_a_fast_machine_takes_about_a_second(seconds: float) -> None:
    cost = fitted(seconds)
    work = cost.memory_kib * cost.passes / (LEAST.memory_kib * LEAST.passes)
    assert 0.6 <= work * seconds <= 1.0


def test_a_slow_machine_pays_the_least() -> None:
    assert fitted(1.7) == LEAST


@pytest.mark.slow
def test_a_new_school_pays_what_this_machine_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kdf_cost, "calibrated", calibrated)
    create_keys(tmp_path, "cây lúa trên đồng")
    for slot in json.loads((tmp_path / KEYS_FILE).read_text())["slots"]:
        kdf = slot["kdf"]
        cost = KdfCost(kdf["memory_kib"], kdf["passes"], kdf["lanes"])
        assert cost == calibrated()
        assert cost.memory_kib >= 64 * 1024
        assert cost.passes >= 3
    assert open_keys(tmp_path, "cây lúa trên đồng").role == "counsellor"


@pytest.mark.parametrize(
    "cost", [KdfCost(2**30, 3, 4), KdfCost(65536, 10**9, 4), KdfCost(65536, 3, 10**6)]
)
def test_an_unbearable_price_is_known(cost: KdfCost) -> None:
    assert KdfCost().bearable()
    assert not cost.bearable()


def test_a_machine_without_the_memory_says_so(tmp_path: Path) -> None:
    with pytest.raises(TooLittleMemory):
        derived(b"x", bytes(16), KdfCost(2**31 - 1, 1, 1), tmp_path)

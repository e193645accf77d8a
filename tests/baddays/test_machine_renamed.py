"""A lock left by a machine that has another name now, by one that crashed, by another one."""

from __future__ import annotations

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.errors import SchoolOpenElsewhere
from counsellor_app.storage.machine import Machine, this_machine
from counsellor_app.storage.presence import FILE, open_here, refuse_elsewhere
from tests.baddays.weather import read_only
from tests.conftest import NOW

OFFICE = Machine("MAY-PHONG-TU-VAN", "a1", "c1")
HALL = Machine("MAY-PHONG-TIN", "a2", "c2")


def minutes_ago(folder: Path, minutes: int) -> None:
    """The drive remembers the last beat as that long ago."""
    path = folder / FILE
    then = path.stat().st_mtime - 60 * minutes
    os.utime(path, (then, then))


def test_a_renamed_machine_is_known_by_its_numbers(tmp_path: Path) -> None:
    open_here(tmp_path, NOW, OFFICE)
    refuse_elsewhere(tmp_path, Machine("MAY-MOI", "a1", "c1"))


def test_a_machine_in_a_dock_is_known_by_name_and_number(tmp_path: Path) -> None:
    open_here(tmp_path, NOW, OFFICE)
    refuse_elsewhere(tmp_path, Machine("MAY-PHONG-TU-VAN", "a1", "c9"))


def test_a_machine_copied_from_the_same_disk_image_is_another(tmp_path: Path) -> None:
    open_here(tmp_path, NOW, OFFICE)
    with pytest.raises(SchoolOpenElsewhere):
        refuse_elsewhere(tmp_path, Machine("MAY-02", "a1", "c2"))


def test_what_an_earlier_version_wrote_is_known_by_name(tmp_path: Path) -> None:
    said = {"machine": "MAY-PHONG-TU-VAN", "mark": "1", "beat": NOW.isoformat()}
    (tmp_path / FILE).write_text(json.dumps(said), "utf-8")
    refuse_elsewhere(tmp_path, OFFICE)
    with pytest.raises(SchoolOpenElsewhere):
        refuse_elsewhere(tmp_path, HALL)


def test_this_machine_knows_itself() -> None:
    assert this_machine().is_same(this_machine())
    assert this_machine().name not in (this_machine().number, this_machine().card)


def test_another_machine_is_named_while_its_beat_is_young(tmp_path: Path) -> None:
    open_here(tmp_path, NOW, OFFICE)
    with pytest.raises(SchoolOpenElsewhere) as caught:
        open_here(tmp_path, NOW, HALL)
    assert caught.value.facts["machine"] == "MAY-PHONG-TU-VAN"


def test_a_machine_that_went_away_keeps_nobody_out(tmp_path: Path) -> None:
    open_here(tmp_path, NOW, OFFICE)
    minutes_ago(tmp_path, 6)
    assert open_here(tmp_path, NOW, HALL)


@pytest.mark.parametrize("hours", [-2, 2])
def test_a_clock_that_is_wrong_lets_no_second_machine_in(tmp_path: Path, hours: int) -> None:
    open_here(tmp_path, NOW + timedelta(hours=hours), OFFICE)
    with pytest.raises(SchoolOpenElsewhere):
        open_here(tmp_path, NOW, HALL)


def test_whoever_is_taken_over_hears_of_it_and_leaves_the_other_alone(tmp_path: Path) -> None:
    first = open_here(tmp_path, NOW, OFFICE)
    open_here(tmp_path, NOW, HALL, even_so=True)
    assert first.beat(NOW) == "MAY-PHONG-TIN"
    first.end()
    assert json.loads((tmp_path / FILE).read_text("utf-8"))["machine"] == "MAY-PHONG-TIN"


def test_half_a_lock_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"machine": "MAY', "utf-8")
    assert open_here(tmp_path, NOW, HALL)


def test_the_beat_keeps_still_where_nothing_can_be_written(tmp_path: Path) -> None:
    held = open_here(tmp_path, NOW, OFFICE)
    with read_only(tmp_path):
        assert held.beat(NOW) is None
    tmp_path.rename(tmp_path.with_name("in-the-drawer"))
    assert held.beat(NOW) is None
    held.end()

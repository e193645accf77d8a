"""The school the faults happen to: four small classes, sessions with notes, plans, a draft."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

from counsellor_app.domain.school import School
from counsellor_app.services.school_folders import create_school, staff_of
from counsellor_app.storage.kdf_cost import KdfCost
from tests.conftest import FIRST_YEAR, PASSPHRASE, SCHOOL, fixed_clock
from tests.faults import deeds_of_many as _many  # noqa: F401 - adds its deeds
from tests.faults import deeds_of_the_whole as _whole  # noqa: F401 - adds its deeds
from tests.faults.deeds import ALL, Hand, open_hand, spelled
from tests.services.builders import parsed, roster_row

_AT_LAST = ("delete a session", "add a student", "import a roster", "back up here")
BORN = date(2012, 5, 6)
CLASSES = {"6A1": 6, "8A1": 6, "9A1": 10, "12A1": 4}


def found_school(folder: Path, school: School = SCHOOL) -> None:
    """Make a school with nobody in it as `folder`."""
    create_school(
        folder,
        PASSPHRASE,
        school,
        staff_of("Thạch Thị Sa Rây", "Nguyễn Văn An"),
        FIRST_YEAR,
        clock=fixed_clock,
        signing_seed=bytes(range(32)),
        cost=KdfCost.fast_for_tests(),
    ).services.close()


def make_school(folder: Path, place: Path) -> Path:
    """Make the school at work as `folder`; `place` is where its lists and papers go."""
    found_school(folder)
    with (hand := open_hand(folder, place)).school as school:
        at = iter(range(2, 1000))
        rows = [
            roster_row(next(at), f"Kim Thị {spelled(name)} {spelled(str(number))}", name, born=BORN)
            for name, many in CLASSES.items()
            for number in range(many)
        ]
        school.rosters.take(parsed(*rows), FIRST_YEAR)
        _live(hand)
    return folder


def _live(hand: Hand) -> None:
    rng = random.Random(1)
    days = ["record a session"] * 6 + ["amend a session", "save a draft"] + ["save a plan"] * 4
    for number, kind in enumerate([*days, *_AT_LAST]):
        deed, tag = ALL[kind], f"L{number}"
        subject = deed.choose(hand, rng, tag)
        deed.do(hand, subject, tag)
        assert deed.is_whole(hand, subject, tag)

"""The demonstration school lives its own days; a real school lives today."""

from datetime import datetime, timedelta

from counsellor_app.domain.school import DEPUTY, StaffMember
from counsellor_app.services import Services
from counsellor_app.services.trial_days import live_its_days, mark_trial
from tests.conftest import NOW

APRIL = NOW.replace(year=2028)


def test_a_real_school_lives_today(school: Services) -> None:
    assert live_its_days(school) is None
    assert school.clock() == NOW


def test_a_demonstration_goes_on_from_its_own_moment(school: Services) -> None:
    ticking = iter([NOW, NOW + timedelta(hours=2)])

    def clock() -> datetime:
        return next(ticking)

    mark_trial(school, APRIL)
    school.clock = clock
    assert live_its_days(school) == APRIL
    assert school.clock() == APRIL + timedelta(hours=2)


def test_what_is_done_there_is_done_on_its_day(school: Services) -> None:
    mark_trial(school, APRIL)
    live_its_days(school)
    school.people.add(StaffMember("Kim Sa Rây", DEPUTY))
    at = school.trail_log.lines()[0].at
    assert at is not None
    assert at.date() == APRIL.date()

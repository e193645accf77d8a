"""The clock set back or ahead: said where it is plain, nothing lost, no age below none."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.tries import seconds_left, wrong_passphrase
from counsellor_app.ui.settings.settings_words import age_words
from tests.conftest import NOW, PASSPHRASE
from tests.journeys.conftest import Open

DAY = timedelta(days=1)


def opened_at(folder: Path, moment: datetime) -> Services:
    return open_school(folder, PASSPHRASE, clock=lambda: moment)


@pytest.mark.parametrize("back", [timedelta(0), timedelta(hours=20), -400 * DAY])
def test_a_clock_that_may_be_right_is_not_spoken_of(folder: Path, back: timedelta) -> None:
    with opened_at(folder, NOW - back) as services:
        assert services.soundness.written_ahead() is None


def test_a_clock_set_back_over_a_day_is_found_by_the_trail(folder: Path) -> None:
    with opened_at(folder, NOW - 3 * DAY) as services:
        assert services.soundness.written_ahead() == NOW


def test_the_window_says_which_day_the_machine_shows(opened: Open, folder: Path) -> None:
    with opened_at(folder, NOW + 30 * DAY) as services:
        services.backups.make()
    hands = opened(folder)
    assert "13/04/2027" in hands.shell.state_band.text
    assert "13/05/2027" in hands.shell.state_band.text


def test_a_draft_saved_with_the_clock_back_replaces_the_one_before(folder: Path) -> None:
    for moment, words in ((NOW, "trước"), (NOW - 9 * DAY, "sau")):
        with opened_at(folder, moment) as services:
            services.session_drafts.save(SessionDraft("d1", talked_about=words))
    with opened_at(folder, NOW) as services:
        assert services.session_drafts.open("d1").talked_about == "sau"
        assert services.session_drafts.open_earlier("d1").talked_about == "trước"


def test_the_trail_goes_on_in_the_order_things_were_done(folder: Path) -> None:
    with opened_at(folder, NOW - 9 * DAY) as services:
        services.backups.make()
        assert services.trail_log.proof().whole


def test_a_moment_ahead_of_the_clock_is_told_by_its_day_alone() -> None:
    assert age_words(NOW + 3 * DAY, NOW) == "16/04/2027 lúc 09:00"


def test_after_wrong_passphrases_a_clock_set_back_shuts_nobody_out(folder: Path) -> None:
    for _ in range(5):
        wrong_passphrase(folder, NOW)
    then = NOW - 400 * DAY
    left = seconds_left(folder, then)
    assert left > 0
    assert seconds_left(folder, then + timedelta(seconds=left)) == 0

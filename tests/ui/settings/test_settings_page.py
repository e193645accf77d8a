"""The page of settings: its sections, what it remembers, what a past year leaves to change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_log import LogSection
from counsellor_app.ui.settings.settings_page import SECTIONS, SettingsPage
from counsellor_app.ui.settings.settings_people import PeopleSection
from tests.ui.names import nameless
from tests.ui.settings.conftest import shown


@pytest.mark.parametrize("part", SECTIONS)
def test_every_section_opens_and_every_control_has_a_name(
    settings_page: SettingsPage, at_rest: Callable[[], None], part: str
) -> None:
    settings_page.arrive(Place("settings", part=part))
    at_rest()
    assert settings_page.section(part).isVisible()
    assert nameless(settings_page) == []


def test_one_section_is_seen_at_a_time(settings_page: SettingsPage) -> None:
    settings_page.sections.choose("people")
    assert settings_page.section("school").isHidden()


def test_the_list_is_walked_by_keyboard(settings_page: SettingsPage) -> None:
    QTest.keyClick(settings_page.sections, Qt.Key.Key_Down)
    assert settings_page.part == "people"


def test_the_section_last_looked_at_opens_again(
    settings_page: SettingsPage, qtbot: QtBot, workplace: Workplace
) -> None:
    settings_page.sections.choose("years")
    again = shown(qtbot, workplace, part="")
    assert again.part == "years"


def test_an_unknown_section_opens_the_first(settings_page: SettingsPage) -> None:
    settings_page.arrive(Place("settings", part="nonsense"))
    assert settings_page.part == "school"


def test_a_narrow_window_shows_the_section_with_a_way_back(settings_page: SettingsPage) -> None:
    settings_page.fit("XS", low=True)
    settings_page.arrive(Place("settings", part="people"))
    assert settings_page.section("people").isVisible()
    assert not settings_page.sections.isVisible()


def test_a_past_year_leaves_school_people_and_log_alone(
    demonstration: Workplace, qtbot: QtBot
) -> None:
    past = demonstration.services.school.years()[0]
    page = shown(qtbot, replace(demonstration, year=past), "log")
    log, school = page.section("log"), page.section("school")
    assert cast(LogSection, log).deeds.buttons == []
    page.sections.choose("school")
    assert not school.isEnabled()
    page.sections.choose("people")
    assert not cast(PeopleSection, page.section("people")).add_button.isVisible()

"""Giao diện: each choice holds at once, and is this computer's alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.settings import SettingsFile
from counsellor_app.translation import language, set_language
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.settings.settings_appearance import AppearanceSection
from counsellor_app.ui.settings.settings_page import SettingsPage
from counsellor_app.ui.shell import Shell
from tests.conftest import fixed_clock
from tests.ui.fakes import FakeDialogs


@pytest.fixture
def section(settings_page: SettingsPage) -> AppearanceSection:
    settings_page.sections.choose("appearance")
    return cast(AppearanceSection, settings_page.section("appearance"))


@pytest.mark.parametrize(
    ("name", "value"), [("language", "en"), ("theme", "dark"), ("text_size", 125)]
)
def test_a_choice_is_kept_on_this_computer(
    section: AppearanceSection, workplace: Workplace, name: str, value: object
) -> None:
    section.choices[name].button(value).click()
    assert getattr(SettingsFile(workplace.settings.path).present, name) == value


def test_less_motion_is_kept(section: AppearanceSection, workplace: Workplace) -> None:
    section.still.click()
    assert workplace.settings.present.reduced_motion


@pytest.fixture
def opening(
    workplace: Workplace, themed: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[Opening]:
    """The whole window at its appearance; afterwards light and Vietnamese again."""
    settings = SettingsFile(tmp_path / "own.toml")
    settings.change(theme="light")
    made = Opening(settings, fixed_clock, tmp_path / "none", FakeDialogs())
    qtbot.addWidget(made.window)
    made.window.show()
    made.enter(workplace.services, workplace.services.database.folder,
               Place("settings", part="appearance"))  # fmt: skip
    yield made
    made.services = None
    made.idle.stop()
    set_language("vi")
    theme.apply_theme(themed, dark=False)


def appearance(opening: Opening) -> AppearanceSection:
    assert isinstance(opening.window.front, Shell)
    page = opening.window.front.present_page()
    assert isinstance(page, SettingsPage)
    return cast(AppearanceSection, page.section("appearance"))


def test_the_whole_window_is_drawn_anew_where_one_was(opening: Opening) -> None:
    appearance(opening).choices["theme"].button("dark").click()
    assert theme.is_dark()
    assert appearance(opening).choices["theme"].value == "dark"
    appearance(opening).choices["language"].button("en").click()
    assert language() == "en"
    assert appearance(opening).isVisible()


def test_the_wait_before_the_lock_holds_at_once(opening: Opening) -> None:
    assert isinstance(opening.window.front, Shell)
    opening.settings.change(auto_lock_minutes=5)
    opening.window.front.workplace.changes.appearance.emit()
    assert opening.idle.minutes == 5

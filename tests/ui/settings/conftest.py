"""The settings of an empty school, shown one section at a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_page import SettingsPage


@pytest.fixture
def settings_page(qtbot: QtBot, workplace: Workplace) -> SettingsPage:
    return shown(qtbot, workplace)


@pytest.fixture
def at_rest(qtbot: QtBot, workplace: Workplace) -> Callable[[], None]:
    """Waits until nothing works in the background any more."""
    return lambda: qtbot.waitUntil(lambda: not workplace.tasks.busy, timeout=20_000)


def shown(qtbot: QtBot, workplace: Workplace, part: str = "school") -> SettingsPage:
    page = SettingsPage(workplace)
    qtbot.addWidget(page)
    page.resize(1170, 700)
    page.show()
    page.activateWindow()
    page.arrive(Place("settings", part=part))
    return page

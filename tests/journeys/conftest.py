"""The program as it starts, and hands to work it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.services.school_folders import open_school
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.opening import Opening
from tests.conftest import PASSPHRASE, fixed_clock
from tests.journeys.hands import Hands
from tests.services.builders import three_students
from tests.ui import conftest as window
from tests.ui.entry import conftest as entry

themed, dialogs, made_demonstration = window.themed, window.dialogs, window.made_demonstration
start, folder = entry.start, entry.folder

Open = Callable[..., Hands]


@pytest.fixture
def demonstration_folder(made_demonstration: Path, tmp_path: Path) -> Path:
    """A closed school of 120 invented students in its second year, April 2027."""
    copy = tmp_path / "demonstration"
    shutil.copytree(made_demonstration, copy)
    return copy


@pytest.fixture
def class_folder(folder: Path) -> Path:
    """A closed school with a class of three: Ngọc, Bình, Phia."""
    with open_school(folder, PASSPHRASE, clock=fixed_clock) as services:
        three_students(services)
    return folder


@pytest.fixture
def opened(start: entry.Start, qtbot: QtBot) -> Open:
    """Start the program on a school and open it with the passphrase."""

    def begin(folder: Path, width: int = 1366, height: int = 736) -> Hands:
        hands = in_front(start(folder), qtbot)
        hands.opening.window.resize(width, height)
        unlock(hands)
        hands.begin_count()
        return hands

    return begin


def in_front(opening: Opening, qtbot: QtBot) -> Hands:
    """Hands on a window that is in front of all others."""
    opening.window.activateWindow()
    qtbot.waitUntil(opening.window.isActiveWindow)
    return Hands(opening, qtbot)


def unlock(hands: Hands, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase and press Enter."""
    assert isinstance(hands.opening.window.front, UnlockPage)
    hands.write(passphrase)
    hands.press("Return")
    hands.settle()
    assert hands.shell.isVisible()

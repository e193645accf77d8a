"""The lock takes away what is asked before it takes away the page that asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.dialogs import WindowDialogs
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.shell import Shell
from tests.ui.entry.conftest import Start
from tests.ui.entry.test_unlock import unlock


@pytest.fixture
def opening(start: Start, folder: Path, qtbot: QtBot) -> Opening:
    """The program with a school open, asking on the screen."""
    opening = start(folder)
    opening.dialogs = WindowDialogs(opening.window)
    unlock(opening, qtbot)
    return opening


def confirm_during(opening: Opening, deed: Callable[[], None]) -> bool:
    """Ask something, do `deed` while it is asked; the answer."""
    QTimer.singleShot(0, deed)
    return opening.dialogs.confirm("Bỏ bản nháp này?", "Bỏ bản nháp", "Giữ lại")


def test_the_lock_answers_a_question_safely_and_then_locks(opening: Opening, qtbot: QtBot) -> None:
    assert not confirm_during(opening, opening.lock)
    assert isinstance(opening.window.front, Shell)
    qtbot.waitUntil(lambda: isinstance(opening.window.front, UnlockPage))
    assert opening.services is None


def test_new_colours_wait_until_a_question_is_answered(opening: Opening, qtbot: QtBot) -> None:
    shell = opening.window.front

    def recolour_and_answer() -> None:
        opening.redraw()
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QDialog)
        assert opening.window.front is shell
        asked.accept()

    assert confirm_during(opening, recolour_and_answer)
    qtbot.waitUntil(lambda: opening.window.front is not shell)

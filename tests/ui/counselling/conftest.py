"""The open notebook with three students, and hands that count what they press."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.services import Services
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.counselling.session_editor_page import SessionEditorPage
from counsellor_app.ui.shell import Shell
from tests.services.builders import three_students

CTRL, ALT, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


@dataclass
class Hands:
    """Press keys where the focus is, click, type; chords, single keys and clicks are counted."""

    shell: Shell
    chords: int = 0
    keys: int = 0
    clicks: int = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        if modifier == NONE:
            self.keys += 1
        else:
            self.chords += 1
        QTest.keyClick(self._where(), key, modifier)

    def write(self, text: str) -> None:
        """What is typed as content is not counted."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self._where(), QKeyEvent(kind, 0, NONE, letter))

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.clicks += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def _where(self) -> Any:
        popup = QApplication.activePopupWidget()
        return (popup and popup.focusWidget()) or QApplication.focusWidget() or self.shell


@pytest.fixture
def who(school: Services) -> dict[str, int]:
    """Three students of 9A1, by the last syllable of their name."""
    return three_students(school)


@pytest.fixture
def shell(workplace: Workplace, who: dict[str, int], qtbot: QtBot) -> Iterator[Shell]:
    made = Shell(workplace)
    qtbot.addWidget(made)
    made.resize(1366, 736)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.go(Place("sessions"))
    yield made
    made.leave()


@pytest.fixture
def hands(shell: Shell) -> Hands:
    return Hands(shell)


def editor(shell: Shell) -> SessionEditorPage:
    """The editor, which must be what is open."""
    page = shell.present_page()
    assert isinstance(page, SessionEditorPage)
    return page


def at(shell: Shell) -> str:
    """The page that is open."""
    place = shell.present_place()
    assert place is not None
    return place.page

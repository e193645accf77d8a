"""A recovery key that was pasted leaves the clipboard again; what somebody else put there stays."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.services.recovery_keys import groups_of
from counsellor_app.storage.key_changes import drawn_recovery_key
from counsellor_app.ui.entry.key_groups import KeyGroups
from counsellor_app.ui.entry.pasted_key import KEPT, PastedKey

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pasted(themed: QApplication, qtbot: QtBot) -> Iterator[PastedKey]:
    """A whole key was put into the fields with Ctrl+V."""
    key = drawn_recovery_key()
    QGuiApplication.clipboard().setText(key)
    groups = KeyGroups(list(range(1, len(groups_of(key)) + 1)))
    qtbot.addWidget(groups)
    groups.show()
    QTest.keyClick(groups.fields[1], Qt.Key.Key_V, CTRL)
    assert [one.text() for one in groups.fields.values()] == list(groups_of(key))
    found = themed.findChildren(PastedKey)
    yield found[-1]
    QGuiApplication.clipboard().clear()


def test_after_half_a_minute_the_clipboard_has_forgotten_the_key(pasted: PastedKey) -> None:
    assert pasted.timer.isActive()
    assert pasted.timer.interval() == KEPT == 30_000
    pasted.timer.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_what_was_copied_since_stays(pasted: PastedKey) -> None:
    QGuiApplication.clipboard().setText("Trà Cú")
    pasted.timer.timeout.emit()
    assert QGuiApplication.clipboard().text() == "Trà Cú"


def test_the_end_of_the_program_does_not_wait(pasted: PastedKey, themed: QApplication) -> None:
    themed.aboutToQuit.emit()
    assert QGuiApplication.clipboard().text() == ""

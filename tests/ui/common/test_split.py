from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.split import SplitPane


@pytest.fixture
def pane(themed: QApplication, qtbot: QtBot) -> SplitPane:
    """A list of 362 and a detail beside it."""
    made = SplitPane(QLineEdit(), QLineEdit(), "Danh sách", "Chi tiết", main_width=362)
    qtbot.addWidget(made)
    made.resize(1100, 500)
    made.show()
    return made


def seen(pane: SplitPane) -> tuple[bool, bool]:
    return pane.main.isVisible(), pane.side.isVisible()


def press(pane: SplitPane, qtbot: QtBot, words: str) -> None:
    button = next(b for b in pane.findChildren(QPushButton) if b.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_both_panes_are_seen_where_there_is_room(pane: SplitPane) -> None:
    pane.fit("M")

    assert seen(pane) == (True, True)
    assert pane.main.width() == 362


def test_a_smaller_window_makes_tabs_of_them(pane: SplitPane, qtbot: QtBot) -> None:
    pane.fit("S")
    assert seen(pane) == (True, False)

    press(pane, qtbot, "Chi tiết")
    assert seen(pane) == (False, True)


def test_the_smallest_window_shows_one_with_a_way_back(pane: SplitPane, qtbot: QtBot) -> None:
    pane.fit("XS")
    pane.show_side()
    assert seen(pane) == (False, True)

    press(pane, qtbot, "Danh sách")
    assert seen(pane) == (True, False)


def test_a_wider_window_shows_both_again(pane: SplitPane) -> None:
    pane.fit("XS")
    pane.show_side()
    pane.fit("L")

    assert seen(pane) == (True, True)


def test_the_line_is_where_it_was_left(pane: SplitPane, qtbot: QtBot) -> None:
    pane.set_sizes(500, 600)
    other = SplitPane(QLineEdit(), QLineEdit(), "Danh sách", "Chi tiết", main_width=362)
    qtbot.addWidget(other)
    other.restore(pane.state())
    other.resize(1100, 500)
    other.show()

    assert other.main.width() == pane.main.width() == 500

"""The label lies in the middle of the cover, and the foot at its foot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.entry.cover import Cover
from counsellor_app.ui.entry.welcome_page import WelcomePage


@pytest.fixture
def cover(themed: QApplication, qtbot: QtBot) -> Cover:
    page = WelcomePage()
    page.right.setText("Sao lưu gần nhất 08/04/2027")
    qtbot.addWidget(page)
    return page


def middle(cover: Cover, widget: QWidget) -> int:
    return widget.mapTo(cover, QPoint(0, widget.height() // 2)).y()


def test_the_label_lies_in_the_middle_of_the_cover(cover: Cover) -> None:
    cover.resize(1366, 768)
    cover.show()
    assert abs(middle(cover, cover.frame) - 768 // 2) < 30
    assert middle(cover, cover.right) > 768 - 40


def test_the_label_keeps_within_a_low_window(cover: Cover) -> None:
    cover.resize(900, 430)
    cover.show()
    assert cover.frame.y() >= 0
    assert cover.frame.geometry().bottom() < middle(cover, cover.right)

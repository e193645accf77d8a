from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.bars import StackedBar, parts
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.common.theme import token

SEGMENTS = [
    (58, "state-confirmed-bar", "Đã xác nhận"),
    (46, "state-intended-bar", "Dự kiến"),
    (38, "state-none-bar", "Chưa có"),
]


def test_the_parts_of_a_bar_fill_it_with_a_line_between() -> None:
    assert parts([1, 1], 101) == [(0, 50), (51, 50)]


def test_a_small_number_is_still_seen_and_nought_is_not() -> None:
    (_, one), (_, nought), (_, most) = parts([1, 0, 999], 100)

    assert one > 2
    assert nought == 0
    assert one + most == 99


def test_an_empty_bar_has_no_parts() -> None:
    assert parts([0, 0], 100) == [(0, 0), (0, 0)]


def test_a_bar_says_its_numbers(themed: QApplication, qtbot: QtBot) -> None:
    bar = StackedBar(SEGMENTS, name="Hướng đi lớp 9A2")
    qtbot.addWidget(bar)

    assert bar.accessibleDescription() == "Đã xác nhận 58, Dự kiến 46, Chưa có 38"


def test_a_bar_is_painted_in_the_colours_of_its_parts(themed: QApplication, qtbot: QtBot) -> None:
    bar = StackedBar(SEGMENTS, thick=True)
    qtbot.addWidget(bar)
    bar.resize(142, 14)
    picture = bar.grab().toImage()

    assert [picture.pixelColor(x, 7) for x in (30, 80, 120)] == [token(s[1]) for s in SEGMENTS]


def test_chips_go_on_in_the_next_line(themed: QApplication, qtbot: QtBot) -> None:
    line = QWidget()
    flow = FlowLayout(line)
    for _ in range(4):
        button = QPushButton("Đã xác nhận")
        flow.addWidget(button)
    qtbot.addWidget(line)
    one = flow.heightForWidth(1000)

    assert flow.heightForWidth(button.sizeHint().width() * 2 + 8) == 2 * one + 8

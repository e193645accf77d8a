from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.margin_list import MarginCard, MarginEntry, MarginList, MarginRow
from counsellor_app.ui.common.margin_row import LEFT
from counsellor_app.ui.common.theme import token

ROWS = [
    MarginRow(
        "06/04", "2027", "chat-circle-text", "Tư vấn cá nhân", "25 phút", "Em muốn học nghề.",
        "Có ghi chú riêng tư", "private",
    ),
    MarginRow("29/03", "2027", "path", "Hướng đi: Dự kiến"),
]  # fmt: skip


@pytest.fixture
def timeline(themed: QApplication, qtbot: QtBot) -> MarginList:
    """Two entries of a student's story."""
    made = MarginList("Dòng thời gian")
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.set_rows(ROWS)
    made.show()
    made.setFocus()
    made.setCurrentIndex(made.model().index(0, 0))
    return made


def chip_of(timeline: MarginList, row: int) -> QPoint:
    rect = timeline.visualRect(timeline.model().index(row, 0))
    places = timeline.rows_model.places(row, rect.width())
    return places.chip.translated(rect.topLeft()).center()


def test_a_click_on_the_chip_asks_for_the_private_note(timeline: MarginList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timeline.chip_clicked) as clicked:
        QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=chip_of(timeline, 0))

    assert clicked.args == [0]


def test_a_click_beside_the_chip_does_not(timeline: MarginList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(timeline.chip_clicked):
        QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 20))


def test_space_opens_the_chip_and_enter_the_row(timeline: MarginList, qtbot: QtBot) -> None:
    with qtbot.waitSignals([timeline.chip_clicked, timeline.chosen]):
        QTest.keyClick(timeline, Qt.Key.Key_Space)
        QTest.keyClick(timeline, Qt.Key.Key_Return)


def test_space_on_a_row_without_a_chip_asks_for_nothing(timeline: MarginList, qtbot: QtBot) -> None:
    timeline.setCurrentIndex(timeline.model().index(1, 0))
    with qtbot.assertNotEmitted(timeline.chip_clicked):
        QTest.keyClick(timeline, Qt.Key.Key_Space)


def test_the_margin_line_goes_on_under_the_last_row(timeline: MarginList) -> None:
    picture = timeline.viewport().grab().toImage()

    assert picture.pixelColor(LEFT, 395) == token("margin")


def test_an_open_note_takes_its_room_and_gives_it_back(timeline: MarginList) -> None:
    closed = timeline.sizeHintForRow(0)
    timeline.replace(0, replace(ROWS[0], chip_text="Chuyện dài. " * 40, chip_kind="private-open"))
    opened = timeline.sizeHintForRow(0)
    timeline.replace(0, ROWS[0])

    assert opened > closed == timeline.sizeHintForRow(0)


def test_an_open_note_is_not_spoken_with_the_row() -> None:
    row = replace(ROWS[0], chip_text="Em kể chuyện nhà.", chip_kind="private-open")

    assert row.spoken() == "06/04, 2027, Tư vấn cá nhân, 25 phút, Em muốn học nghề."


def test_a_narrower_page_makes_higher_rows(timeline: MarginList) -> None:
    timeline.set_rows([replace(ROWS[1], text="Nguyện vọng 1 đổi sang Trung học nghề. " * 3)])
    wide = timeline.sizeHintForRow(0)
    timeline.resize(300, 400)

    assert timeline.sizeHintForRow(0) > wide


def test_the_buttons_of_an_entry_are_real_ones(themed: QApplication, qtbot: QtBot) -> None:
    button = QPushButton("Ghi phiên")
    card = MarginCard([MarginEntry("09:15", "Thạch Thị Sa Rây", "9A2", trailing=[button])])
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_entry_is_spoken_with_its_hour(themed: QApplication, qtbot: QtBot) -> None:
    entry = MarginEntry("09:15", "Thạch Thị Sa Rây", "9A2", "Chọn trường")
    qtbot.addWidget(entry)

    assert entry.accessibleName() == "09:15, Thạch Thị Sa Rây, 9A2, Chọn trường"

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.choice_list import ChoicePopup, best_first
from counsellor_app.ui.common.choices import FilterCombo

PATHWAYS = [
    ("thpt", "THPT công lập"),
    ("vocational", "Trung học nghề"),
    ("continuing", "GDTX kết hợp nghề"),
    ("work", "Đi làm"),
]


@pytest.fixture
def combo(themed: QApplication, qtbot: QtBot) -> Iterator[FilterCombo]:
    """A choice of pathways that has the focus, with a field after it."""
    form = QWidget()
    column = QVBoxLayout(form)
    made = FilterCombo(PATHWAYS, name="Hướng đi")
    column.addWidget(made)
    column.addWidget(QLineEdit())
    qtbot.addWidget(form)
    form.show()
    made.setFocus()
    yield made
    form.close()


def opened(combo: FilterCombo) -> ChoicePopup:
    assert combo.popup is not None
    assert combo.popup.isVisible()
    return combo.popup


def test_typing_narrows_the_list_without_tones(combo: FilterCombo, qtbot: QtBot) -> None:
    QTest.keyClicks(combo, "d")
    popup = opened(combo)
    QTest.keyClicks(popup.line, "i")

    assert popup.offered == ["Đi làm"]


def test_enter_takes_what_was_narrowed_to(combo: FilterCombo, qtbot: QtBot) -> None:
    with qtbot.waitSignal(combo.picked) as picked:
        QTest.keyClicks(combo, "t")
        QTest.keyClicks(opened(combo).line, "rung")
        QTest.keyClick(opened(combo).line, Qt.Key.Key_Return)

    assert picked.args == ["vocational"]
    assert (combo.code, combo.label) == ("vocational", "Trung học nghề")


def test_escape_closes_the_list_and_keeps_the_choice(combo: FilterCombo, qtbot: QtBot) -> None:
    combo.code = "thpt"
    QTest.keyClick(combo, Qt.Key.Key_Down)
    QTest.keyClick(opened(combo).line, Qt.Key.Key_Down)
    QTest.keyClick(opened(combo).line, Qt.Key.Key_Escape)

    assert combo.code == "thpt"
    assert not opened_at_all(combo)


def opened_at_all(combo: FilterCombo) -> bool:
    return combo.popup is not None and combo.popup.isVisible()


def test_arrows_walk_the_list(combo: FilterCombo, qtbot: QtBot) -> None:
    QTest.keyClick(combo, Qt.Key.Key_Down)
    line = opened(combo).line
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(line, key)

    assert combo.code == "vocational"


def test_tab_takes_the_choice_and_goes_on(combo: FilterCombo, qtbot: QtBot) -> None:
    QTest.keyClick(combo, Qt.Key.Key_Space)
    QTest.keyClick(opened(combo).line, Qt.Key.Key_Tab)

    assert combo.code == "thpt"
    assert isinstance(combo.window().focusWidget(), QLineEdit)


def test_taking_the_same_again_is_no_change(combo: FilterCombo, qtbot: QtBot) -> None:
    combo.code = "work"
    with qtbot.assertNotEmitted(combo.picked):
        QTest.keyClick(combo, Qt.Key.Key_F4)
        QTest.keyClick(opened(combo).line, Qt.Key.Key_Return)


def test_a_click_takes_a_choice(combo: FilterCombo, qtbot: QtBot) -> None:
    QTest.mouseClick(combo, Qt.MouseButton.LeftButton)
    popup = opened(combo)
    place = popup.list.visualRect(popup.list.model().index(3, 0)).center()
    QTest.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert combo.code == "work"


def test_a_list_without_a_fit_says_so(combo: FilterCombo, qtbot: QtBot) -> None:
    QTest.keyClicks(combo, "q")

    assert opened(combo).offered == []
    assert opened(combo).none_label.isVisible()


def test_a_chord_of_the_page_is_not_swallowed(combo: FilterCombo, qtbot: QtBot) -> None:
    QTest.keyClick(combo, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert not opened_at_all(combo)


def test_a_choice_no_longer_offered_is_forgotten(combo: FilterCombo) -> None:
    combo.code = "work"
    combo.set_items(PATHWAYS[:2])

    assert (combo.code, combo.label) == ("", "")


def test_all_may_be_one_of_the_choices(combo: FilterCombo) -> None:
    combo.set_items([("", "Tất cả lớp"), ("9A2", "Lớp 9A2")])

    assert combo.label == "Tất cả lớp"


def test_a_screen_reader_hears_the_field_and_the_choice(combo: FilterCombo) -> None:
    combo.code = "work"

    assert combo.accessibleName() == "Hướng đi: Đi làm"


def test_what_begins_so_comes_before_what_holds_it() -> None:
    items = [("a", "Trung học nghề"), ("b", "Nghề điện"), ("c", "Trường dạy nghề")]

    assert [code for code, _ in best_first(items, "nghe")] == ["b", "a", "c"]

"""Finding a student by a few letters and Enter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.student_index import ListedStudent
from counsellor_app.ui.common.student_picker import StudentPicker
from counsellor_app.ui.common.workplace import Workplace
from tests.conftest import FIRST_YEAR
from tests.services.builders import parsed, roster_row


@pytest.fixture
def picker(workplace: Workplace, qtbot: QtBot) -> Iterator[StudentPicker]:
    rows = [
        roster_row(at, name, in_class)
        for at, (name, in_class) in enumerate(
            (("Thạch Thị Sa Rây", "9A2"), ("Kim Sa Ray", "9A1"), ("Trần Văn Đục", "9A1")), start=2
        )
    ]
    workplace.services.rosters.take(parsed(*rows), FIRST_YEAR)
    window = QWidget()
    window.resize(700, 500)
    made = StudentPicker(workplace, window)
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.show()
    made.setFocus()
    yield made
    window.close()


def names(picker: StudentPicker) -> list[str]:
    return [one.full_name for one in picker.results.model.found]


def test_letters_without_marks_and_enter_find_a_student(picker: StudentPicker) -> None:
    taken: list[ListedStudent] = []
    picker.picked.connect(taken.append)
    QTest.keyClicks(picker, "duc")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert [one.full_name for one in taken] == ["Trần Văn Đục"]
    assert picker.student is taken[0]
    assert picker.text() == "Trần Văn Đục"
    assert not picker.results.isVisible()


def test_arrows_choose_among_namesakes(picker: StudentPicker) -> None:
    QTest.keyClicks(picker, "sa ray")
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert picker.results.isVisible()
    assert names(picker) == ["Kim Sa Ray", "Thạch Thị Sa Rây"]
    QTest.keyClick(picker, Qt.Key.Key_Down)
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert picker.student is not None
    assert picker.student.class_name == "9A2"


def test_typing_again_lets_the_student_go(picker: StudentPicker) -> None:
    told: list[ListedStudent | None] = []
    QTest.keyClicks(picker, "duc")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    picker.changed.connect(told.append)
    QTest.keyClick(picker, Qt.Key.Key_Backspace)
    assert picker.student is None
    assert told == [None]


def test_a_name_nobody_bears_is_told_in_words(picker: StudentPicker) -> None:
    QTest.keyClicks(picker, "xyz")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert picker.student is None
    assert "“xyz”" in picker.results.said


def test_escape_closes_the_results_and_keeps_the_letters(picker: StudentPicker) -> None:
    QTest.keyClicks(picker, "sa")
    QTest.keyClick(picker, Qt.Key.Key_Down)
    QTest.keyClick(picker, Qt.Key.Key_Escape)
    assert not picker.results.isVisible()
    assert picker.text() == "sa"


def test_results_come_by_themselves_when_the_typing_stops(
    picker: StudentPicker, qtbot: QtBot
) -> None:
    QTest.keyClicks(picker, "thach")
    assert not picker.results.isVisible()
    with qtbot.waitSignal(picker._pause.timeout):
        pass
    assert names(picker) == ["Thạch Thị Sa Rây"]


def test_a_row_is_spoken_with_class_and_state(picker: StudentPicker) -> None:
    QTest.keyClicks(picker, "duc")
    QTest.keyClick(picker, Qt.Key.Key_Down)
    row = picker.results.model.index(0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Trần Văn Đục, lớp 9A1, Chưa có"

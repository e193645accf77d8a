from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import DateField, Field, TimeField

TODAY = datetime.date(2027, 4, 13)


@pytest.fixture
def day(themed: QApplication, qtbot: QtBot) -> Iterator[DateField]:
    """A date field in a form, with another field to go on to."""
    form = QWidget()
    column = QVBoxLayout(form)
    field = DateField(lambda: TODAY)
    column.addWidget(field)
    column.addWidget(QLineEdit())
    qtbot.addWidget(form)
    form.show()
    field.setFocus()
    yield field
    form.close()


def test_a_short_day_is_written_in_full_on_leaving(day: DateField, qtbot: QtBot) -> None:
    QTest.keyClicks(day, "5/9")
    QTest.keyClick(day, Qt.Key.Key_Tab)

    assert day.text() == "05/09/2026"
    assert day.date == datetime.date(2026, 9, 5)


def test_a_day_not_in_the_calendar_stays_as_typed_and_says_how_to_mend_it(
    day: DateField, qtbot: QtBot
) -> None:
    QTest.keyClicks(day, "31/02")
    QTest.keyClick(day, Qt.Key.Key_Tab)

    assert (day.text(), day.date) == ("31/02", None)
    assert day.problem == "Ngày 31/02 không có trong lịch. Gõ như 22/08/2012."


def test_words_that_are_no_day_are_told_from_wrong_days(day: DateField, qtbot: QtBot) -> None:
    QTest.keyClicks(day, "sap toi")

    assert day.problem == "Chưa đọc được ngày “sap toi”. Gõ như 22/08/2012."


def test_an_empty_day_is_no_problem(day: DateField) -> None:
    assert (day.problem, day.date) == ("", None)


def test_a_day_tells_of_each_change_once(day: DateField, qtbot: QtBot) -> None:
    heard: list[datetime.date | None] = []
    day.changed.connect(lambda: heard.append(day.date))

    QTest.keyClicks(day, "mai")
    QTest.keyClick(day, Qt.Key.Key_Tab)

    assert heard == [datetime.date(2027, 4, 14)]


def test_the_calendar_opens_by_keyboard_and_gives_a_day(day: DateField, qtbot: QtBot) -> None:
    day.date = TODAY
    QTest.keyClick(day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    month = day.calendar.month
    QTest.keyClick(month.focusWidget() or month, Qt.Key.Key_Right)
    QTest.keyClick(month.focusWidget() or month, Qt.Key.Key_Return)

    assert day.text() == "14/04/2027"
    assert not day.calendar.isVisible()


def test_the_calendar_speaks_vietnamese_from_monday_on(day: DateField) -> None:
    day.open_calendar()

    assert day.calendar.title == "Tháng 4 năm 2027"
    assert day.calendar.month.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert day.calendar.month.locale().dayName(7) == "Chủ Nhật"


def test_today_is_one_press_away_in_the_calendar(day: DateField, qtbot: QtBot) -> None:
    day.date = datetime.date(2026, 9, 5)
    day.open_calendar()
    QTest.mouseClick(day.calendar.today_button, Qt.MouseButton.LeftButton)

    assert day.date == TODAY


def test_an_hour_typed_short_is_written_in_full_on_leaving(
    themed: QApplication, qtbot: QtBot
) -> None:
    form = QWidget()
    hour, _after = TimeField(parent=form), QLineEdit(form)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitUntil(form.isActiveWindow)
    hour.setFocus()
    QTest.keyClicks(hour, "9h15")
    QTest.keyClick(hour, Qt.Key.Key_Tab)

    assert (hour.text(), hour.time) == ("09:15", datetime.time(9, 15))


def test_an_hour_that_cannot_be_says_how_to_write_it(themed: QApplication, qtbot: QtBot) -> None:
    hour = TimeField()
    qtbot.addWidget(hour)
    QTest.keyClicks(hour, "25h")

    assert hour.problem == "Chưa đọc được giờ “25h”. Gõ như 09:15 hoặc 9h15."


@pytest.fixture
def name(themed: QApplication, qtbot: QtBot) -> Field:
    """A field for a class."""
    field = Field("Lớp", QLineEdit())
    qtbot.addWidget(field)
    field.show()
    return field


def test_an_error_is_seen_under_the_field_and_spoken_with_it(name: Field) -> None:
    name.error("Không có lớp 9A12. Chọn lớp khác.")

    assert name.sentence_shown == "Không có lớp 9A12. Chọn lớp khác."
    assert name.widget.property("state") == "error"
    assert name.widget.accessibleDescription() == "Không có lớp 9A12. Chọn lớp khác."


def test_a_mended_field_shows_nothing_any_more(name: Field) -> None:
    name.error("Chọn lớp khác.")
    name.clear_error()

    assert (name.sentence_shown, name.widget.property("state")) == ("", "")
    assert name.widget.accessibleDescription() == ""


def test_a_field_is_called_by_its_label(name: Field) -> None:
    assert name.widget.accessibleName() == "Lớp"


def test_a_choice_takes_the_name_of_its_field(themed: QApplication, qtbot: QtBot) -> None:
    field = Field("Lớp", FilterCombo([("9A2", "9A2")], placeholder="Chọn lớp"))
    qtbot.addWidget(field)

    assert field.widget.accessibleName() == "Lớp: Chọn lớp"

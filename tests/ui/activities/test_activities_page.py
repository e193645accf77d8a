"""Career activities: kept without a Save duty, attendance by a click."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.activity import Activity
from counsellor_app.ui.activities.activities_page import ActivitiesPage
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from tests.conftest import FIRST_YEAR
from tests.services.builders import parsed, roster_row, three_students

VISIT = Activity("VISIT", "Thăm xưởng may", date(2027, 3, 20), classes=("9A1",))


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> ActivitiesPage:
    """The page of a school with three students in 9A1 and no activity yet."""
    three_students(workplace.services)
    return shown(qtbot, workplace)


def shown(qtbot: QtBot, workplace: Workplace) -> ActivitiesPage:
    page = ActivitiesPage(workplace)
    qtbot.addWidget(page)
    page.resize(1170, 700)
    page.fit("M", False)
    page.show()
    page.arrive(Place("activities"))
    return page


def held(page: ActivitiesPage, activity: Activity = VISIT) -> int:
    """An activity that is kept, and shown."""
    number = page.workplace.services.activities.add(activity, FIRST_YEAR)
    page.arrive(Place("activities", number))
    return number


def press(qtbot: QtBot, within: QWidget, words: str) -> None:
    def visible() -> list[QAbstractButton]:
        found = [one for one in within.findChildren(QAbstractButton) if words in one.text()]
        return [one for one in found if one.isVisible()]

    qtbot.waitUntil(lambda: bool(visible()), timeout=1000)
    QTest.mouseClick(visible()[0], Qt.MouseButton.LeftButton)


def click_name(page: ActivitiesPage, row: int) -> None:
    """Click the name in the grid of the class shown."""
    names = page.detail.attendance.list
    place = names.visualRect(names.attendance.index(row)).center()
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))


def test_a_year_without_activities_offers_to_add_one(qtbot: QtBot, page: ActivitiesPage) -> None:
    assert page.empty.isVisible()
    words = [label.text() for label in page.empty.findChildren(QLabel)]
    assert "Chưa có hoạt động nào năm học này." in words
    press(qtbot, page.empty, "Thêm hoạt động")
    assert page.detail.form.name.hasFocus()


def test_what_is_typed_is_kept_on_leaving(qtbot: QtBot, page: ActivitiesPage) -> None:
    press(qtbot, page.empty, "Thêm hoạt động")
    QTest.keyClicks(page.detail.form.name, "Tham xuong may")
    page.detail.form.held_on.setText("20/3")
    page.leave()
    (row,) = page.workplace.services.activities.of_year(FIRST_YEAR)
    assert (row.name, row.held_on) == ("Tham xuong may", date(2027, 3, 20))


def test_typing_saves_itself_after_a_moment(qtbot: QtBot, page: ActivitiesPage) -> None:
    number = held(page)
    QTest.keyClicks(page.detail.form.place, "Tra Cu")
    with qtbot.waitSignal(page.detail.saved, timeout=3000):
        pass
    assert page.workplace.services.activities.get(number).place == "Tra Cu"
    assert "Đã lưu" in page.detail.state.text()


def test_a_new_activity_left_blank_is_none(qtbot: QtBot, page: ActivitiesPage) -> None:
    press(qtbot, page.empty, "Thêm hoạt động")
    page.leave()
    page.arrive(Place("activities"))
    assert page.workplace.services.activities.of_year(FIRST_YEAR) == []
    assert page.empty.isVisible()


def test_an_activity_without_a_name_takes_that_of_its_kind(
    qtbot: QtBot, page: ActivitiesPage
) -> None:
    press(qtbot, page.empty, "Thêm hoạt động")
    press(qtbot, page.detail.form.classes, "9A1")
    (row,) = page.workplace.services.activities.of_year(FIRST_YEAR)
    assert (row.name, row.classes) == ("Tham quan cơ sở sản xuất", ("9A1",))


def test_a_day_that_cannot_be_is_said_and_not_kept(page: ActivitiesPage) -> None:
    number = held(page)
    QTest.keyClicks(page.detail.form.name, "!")
    page.detail.form.held_on.setText("31/02")
    page.detail.form.held_on.textEdited.emit("31/02")
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "không có trong lịch" in page.detail.form._fields["held_on"].problem
    kept = page.workplace.services.activities.get(number)
    assert (kept.name, kept.held_on) == ("Thăm xưởng may!", VISIT.held_on)


def test_ticking_a_class_opens_its_attendance_with_everybody_present(
    qtbot: QtBot, page: ActivitiesPage
) -> None:
    press(qtbot, page.empty, "Thêm hoạt động")
    press(qtbot, page.detail.form.classes, "9A1")
    assert page.detail.attendance.count.text() == "3 em có mặt"


def test_a_click_marks_somebody_absent_and_another_takes_it_back(page: ActivitiesPage) -> None:
    number = held(page)
    click_name(page, 0)
    assert page.detail.attendance.count.text() == "2 em có mặt, 1 em vắng"
    assert page.workplace.services.activities.attendance(number)[0].students[0].absent
    click_name(page, 0)
    assert page.workplace.services.activities.attendance(number)[0].present == 3


def test_space_marks_absent_and_the_row_says_so(page: ActivitiesPage) -> None:
    number = held(page)
    names = page.detail.attendance.list
    names.setCurrentIndex(names.attendance.index(1))
    QTest.keyClick(names, Qt.Key.Key_Space)
    assert [one.absent for one in names.attendance.students] == [False, True, False]
    role = Qt.ItemDataRole.AccessibleTextRole
    assert str(names.attendance.index(1).data(role)).endswith(", vắng")
    assert page.workplace.services.activities.of_year(FIRST_YEAR)[0].id == number
    assert "2 em có mặt" in page.list.rows()[0].text


def test_what_is_still_to_come_expects_its_classes(page: ActivitiesPage) -> None:
    held(page, Activity("FAIR", "Ngày hội", date(2027, 5, 20), classes=("9A1",)))
    assert page.detail.attendance.count.text() == "Dự kiến 3 em"


def test_a_deleted_activity_comes_back_with_undo(qtbot: QtBot, page: ActivitiesPage) -> None:
    held(page)
    click_name(page, 0)
    press(qtbot, page.detail, "Xóa hoạt động")
    assert page.empty.isVisible()
    page.workplace.notices.undo()
    assert page.detail.form.name.text() == "Thăm xưởng may"
    assert page.detail.attendance.count.text() == "2 em có mặt, 1 em vắng"


def test_the_list_opens_another_activity_and_keeps_what_was_typed(page: ActivitiesPage) -> None:
    first = held(page)
    second = held(page, Activity("TALK", "Nói chuyện nghề", date(2027, 2, 9)))
    QTest.keyClicks(page.detail.form.place, "San truong")
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.rows_model.index(0))
    assert page.detail.number == first
    assert page.workplace.services.activities.get(second).place == "San truong"


def test_a_whole_grade_is_ticked_at_once(qtbot: QtBot, page: ActivitiesPage) -> None:
    other = roster_row(2, "Sơn Minh Khang", "9A2")
    page.workplace.services.rosters.take(parsed(other), FIRST_YEAR)
    page.add()
    classes = page.detail.form.classes
    press(qtbot, classes, "Cả khối 9")
    assert list(classes.classes) == ["9A1", "9A2"]
    press(qtbot, classes, "Cả khối 9")
    assert list(classes.classes) == []


def test_a_past_year_is_looked_at_only(qtbot: QtBot, demonstration: Workplace) -> None:
    services = demonstration.services
    past = services.school.years()[0]
    held_then = Activity("TALK", "Nói chuyện nghề", date(2026, 2, 10), classes=("9A1",))
    number = services.activities.add(held_then, past)
    demonstration.year = past
    page = shown(qtbot, demonstration)
    click_name(page, 0)
    assert services.activities.attendance(number)[0].students[0].absent is False
    assert not page.add_button.isVisible()
    assert not page.detail.delete_button.isVisible()
    assert page.detail.form.name.isReadOnly()


def test_every_control_has_a_name(page: ActivitiesPage) -> None:
    held(page)
    controls = [
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    nameless = [
        type(one).__name__
        for one in controls
        if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert len(controls) > 10
    assert nameless == []


def test_an_activity_keeps_a_kind_that_is_offered_no_longer(page: ActivitiesPage) -> None:
    page.workplace.services.school.switch("activity_kinds", "VISIT", offered=False, year=FIRST_YEAR)
    held(page)
    assert page.detail.form.kind.code == "VISIT"
    held(page, Activity("TALK", "Nghe kể nghề", date(2027, 3, 21), classes=("9A1",)))
    assert "VISIT" not in [code for code, _ in page.detail.form.kind.items]

"""The first page of the day, looked at and worked as a counsellor does."""

from __future__ import annotations

from datetime import date, time
from itertools import chain
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.deadline import Deadline
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.today.today_page import TodayPage
from tests.services.builders import numbers, talk, three_students
from tests.services.test_incidents import LOST

TODAY = date(2027, 4, 13)


@pytest.fixture
def opened() -> list[Place]:
    """Where the page asked to go."""
    return []


@pytest.fixture
def page(qtbot: QtBot, demonstration: Workplace, opened: list[Place]) -> TodayPage:
    return shown(qtbot, demonstration, opened)


@pytest.fixture
def new_page(qtbot: QtBot, workplace: Workplace, opened: list[Place]) -> TodayPage:
    """The page of a school nobody is in yet."""
    return shown(qtbot, workplace, opened)


def shown(qtbot: QtBot, workplace: Workplace, opened: list[Place]) -> TodayPage:
    page = TodayPage(workplace)
    qtbot.addWidget(page)
    page.opened.connect(opened.append)
    page.resize(1170, 700)
    page.show()
    page.arrive(Place("today"))
    return page


def press(qtbot: QtBot, within: QWidget, words: str) -> None:
    """Click the button of these words."""

    def visible() -> list[QAbstractButton]:
        found = [one for one in within.findChildren(QAbstractButton) if words in one.text()]
        return [one for one in found if one.isVisible()]

    qtbot.waitUntil(lambda: bool(visible()), timeout=1000)
    QTest.mouseClick(visible()[0], Qt.MouseButton.LeftButton)


def said(page: QWidget) -> str:
    """Everything that stands on the page, and what a screen reader says of it."""
    widgets = page.findChildren(QWidget)
    texts = chain(
        (one.text() for one in widgets if isinstance(one, QLabel | QAbstractButton)),
        (one.accessibleName() for one in widgets),
        (one.accessibleDescription() for one in widgets),
        (one.toolTip() for one in widgets),
    )
    return " ".join(text for text in texts if text)


def test_only_the_next_appointment_has_the_filled_button(page: TodayPage) -> None:
    done, following, group, parents = page.appointments.entries()
    assert done.button is None
    kinds = [one.button.property("kind") for one in (following, group, parents) if one.button]
    assert kinds == ["primary", "plain", "plain"]
    assert "buổi kế lúc 09:15" in said(page.top_bar)


def test_one_click_begins_the_session_of_an_appointment(
    qtbot: QtBot, page: TodayPage, opened: list[Place]
) -> None:
    following = page.appointments.entries()[1]
    press(qtbot, following, "Ghi phiên")
    assert opened == [Place("session-editor", part="new", facts={"appointment": following.row.id})]


def test_an_appointment_somebody_began_to_record_goes_on_with_its_draft(
    qtbot: QtBot, page: TodayPage, opened: list[Place]
) -> None:
    row = page.appointments.entries()[1].row
    draft = SessionDraft("aa", held_on=TODAY, talked_about="Nửa câu", appointment=row.id)
    page.workplace.services.session_drafts.save(draft)
    page.workplace.changes.drafts.emit()
    press(qtbot, page.appointments.entries()[1], "Viết tiếp")
    assert opened == [Place("session-editor", facts={"draft": "aa"})]


def test_an_appointment_is_added_by_keyboard(
    qtbot: QtBot, new_page: TodayPage, opened: list[Place]
) -> None:
    three_students(new_page.workplace.services)
    new_page.workplace.changes.students.emit()
    new_page.appointments.add_button.setFocus()
    QTest.keyClick(new_page.appointments.add_button, Qt.Key.Key_Space)
    form = new_page.appointments.form
    QTest.keyClicks(form.guests.picker, "so phia")
    QTest.keyClick(form.guests.picker, Qt.Key.Key_Return)
    QTest.keyClicks(form.hour, "930")
    QTest.keyClicks(form.subject, "Chon truong")
    QTest.keyClick(form.subject, Qt.Key.Key_Return)
    (row,) = new_page.workplace.services.appointments.of_day(TODAY)
    assert (row.names, row.at_time, row.subject) == (("Kim Sô Phia",), time(9, 30), "Chon truong")
    assert form.isHidden()


def test_two_students_make_a_group_and_one_can_be_taken_out(
    qtbot: QtBot, new_page: TodayPage
) -> None:
    three_students(new_page.workplace.services)
    new_page.arrive(Place("today", part="appointments", facts={"add": True}))
    guests = new_page.appointments.form.guests
    for typed in ("ngoc", "binh", "phia"):
        QTest.keyClicks(guests.picker, typed)
        QTest.keyClick(guests.picker, Qt.Key.Key_Return)
    press(qtbot, guests, "Bình")
    QTest.keyClick(new_page.appointments.form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (row,) = new_page.workplace.services.appointments.of_day(TODAY)
    assert (row.form, row.names) == ("GROUP", ("Thạch Thị Ngọc", "Kim Sô Phia"))


def test_a_form_without_a_student_says_so_and_esc_closes_it(
    qtbot: QtBot, new_page: TodayPage
) -> None:
    press(qtbot, new_page.appointments, "Thêm buổi hẹn")
    form = new_page.appointments.form
    press(qtbot, form, "Lưu buổi hẹn")
    assert "Chọn ít nhất một em." in said(form)
    assert new_page.workplace.services.appointments.of_day(TODAY) == []
    QTest.keyClick(form.subject, Qt.Key.Key_Escape)
    assert form.isHidden()


def test_tomorrow_is_one_click_away_and_can_be_added_to(qtbot: QtBot, new_page: TodayPage) -> None:
    three_students(new_page.workplace.services)
    new_page.refresh()
    QTest.mouseClick(new_page.appointments.after_button, Qt.MouseButton.LeftButton)
    assert "Thứ Tư 14/04" in said(new_page.appointments)
    press(qtbot, new_page.appointments, "Thêm buổi hẹn")
    assert new_page.appointments.form.day.date == date(2027, 4, 14)
    assert new_page.present_place() == Place(
        "today", part="appointments", facts={"day": date(2027, 4, 14)}
    )


def test_the_week_shows_how_many_are_planned_and_leads_to_a_day(
    qtbot: QtBot, page: TodayPage
) -> None:
    press(qtbot, page.appointments, "Thêm buổi hẹn")
    words = [chip.text() for chip in page.appointments.week.chips]
    assert words == ["T2 12", "T3 13 · 4", "T4 14", "T5 15", "T6 16", "T7 17", "CN 18"]
    press(qtbot, page.appointments.week, "T6 16")
    assert page.appointments.form.day.date == date(2027, 4, 16)
    assert page.appointments.entries() == []


def test_a_cancelled_appointment_comes_back_with_undo(page: TodayPage) -> None:
    line = page.appointments.entries()[1]
    assert line.menu is not None
    next(one for one in line.menu.actions() if "Hủy" in one.text()).trigger()
    assert len(page.appointments.entries()) == 3
    page.workplace.notices.undo()
    assert len(page.appointments.entries()) == 4


def test_an_appointment_is_moved_and_put_back(qtbot: QtBot, page: TodayPage) -> None:
    line = page.appointments.entries()[1]
    assert line.menu is not None
    next(one for one in line.menu.actions() if "Đổi" in one.text()).trigger()
    page.appointments.form.day.setText("20/4")
    press(qtbot, page.appointments.form, "Lưu buổi hẹn")
    assert page.appointments.day == date(2027, 4, 20)
    moved = page.workplace.services.appointments.get(line.row.id)
    assert (moved.on_day, moved.students) == (date(2027, 4, 20), line.row.students)
    page.workplace.notices.undo()
    assert page.workplace.services.appointments.get(line.row.id).on_day == TODAY


def test_a_draft_goes_on_or_goes_and_comes_back(
    qtbot: QtBot, page: TodayPage, opened: list[Place]
) -> None:
    first, second = page.workplace.services.session_drafts.list()
    press(qtbot, page.drafts, "Viết tiếp")
    assert opened == [Place("session-editor", facts={"draft": first.uuid})]
    press(qtbot, page.drafts, "Bỏ nháp")
    assert page.workplace.services.session_drafts.list() == [second]
    page.workplace.notices.undo()
    assert len(page.workplace.services.session_drafts.list()) == 2


def test_a_promise_is_closed_or_becomes_an_appointment(qtbot: QtBot, page: TodayPage) -> None:
    log = page.workplace.services.session_log
    before = log.follow_ups(date(2027, 4, 18))
    press(qtbot, page.follow_ups, "Đã xong")
    assert len(log.follow_ups(date(2027, 4, 18))) == len(before) - 1
    page.workplace.notices.undo()
    press(qtbot, page.follow_ups, "Hẹn gặp")
    form = page.appointments.form
    assert len(form.guests.students) == 1
    form.day.setText("20/4")
    press(qtbot, form, "Lưu buổi hẹn")
    assert "Đã hẹn 20/04" in said(page.follow_ups)


def test_a_class_opens_its_board(qtbot: QtBot, page: TodayPage, opened: list[Place]) -> None:
    grade = page.workplace.services.today.progress(page.workplace.year)[0]
    assert f"{grade.without} em chưa có hướng đi" in said(page.progress)
    press(qtbot, page.progress, "")
    assert opened == [Place("pathways", facts={"class": "9A1"})]


def test_a_deadline_is_added_done_and_brought_back(qtbot: QtBot, page: TodayPage) -> None:
    deadlines = page.workplace.services.deadlines
    press(qtbot, page.due, "Thêm hạn")
    QTest.keyClicks(page.due.form.name, "Nop danh sach")
    QTest.keyClicks(page.due.form.day, "20/4")
    QTest.keyClick(page.due.form.day, Qt.Key.Key_Return)
    assert "Hạn 20/04/2027, còn 7 ngày" in said(page.due)
    press(qtbot, page.due, "Đã xong")
    assert [one.name for one in deadlines.all()] == ["Báo cáo phân luồng đợt 2"]
    page.workplace.notices.undo()
    assert deadlines.all()[0] == Deadline("Nop danh sach", date(2027, 4, 20), 2)


def test_a_late_deadline_says_by_how_much(new_page: TodayPage) -> None:
    new_page.workplace.services.deadlines.add(Deadline("Báo cáo", date(2027, 4, 10)))
    new_page.refresh()
    assert "Hạn 10/04/2027, quá 3 ngày" in said(new_page.due)


def test_the_backup_that_is_due_leads_to_backups(
    qtbot: QtBot, page: TodayPage, opened: list[Place]
) -> None:
    press(qtbot, page.due, "Sao lưu")
    assert opened == [Place("settings", part="backups")]


def test_an_incident_still_untold_leads_to_personal_matters(
    qtbot: QtBot, new_page: TodayPage, opened: list[Place]
) -> None:
    new_page.workplace.services.incidents.add(LOST)
    new_page.refresh()
    assert "Hạn 16/04/2027 lúc 07:00" in said(new_page.due)
    press(qtbot, new_page.due, "Xem")
    assert opened == [Place("settings", part="privacy")]


def test_a_new_school_is_led_through_three_steps(
    qtbot: QtBot, new_page: TodayPage, opened: list[Place]
) -> None:
    assert "Hôm nay chưa có buổi hẹn." in said(new_page.appointments)
    press(qtbot, new_page.steps, "Nhập danh sách")
    assert opened == [Place("imports")]
    services = new_page.workplace.services
    three_students(services)
    services.appointments.add(Appointment(TODAY, "INDIVIDUAL", (numbers(services)["Ngọc"],)))
    services.backups.make()
    new_page.workplace.changes.everything()
    assert new_page.steps.isHidden()


def test_a_student_found_at_the_top_is_opened(
    qtbot: QtBot, page: TodayPage, opened: list[Place]
) -> None:
    student = page.workplace.services.students.search("9A1")[0]
    page.picker.insert(student.full_name)
    page.picker.textEdited.emit(student.full_name)
    QTest.keyClick(page.picker, Qt.Key.Key_Return)
    assert [(place.page, place.subject) for place in opened] == [("students", student.id)]


def test_no_word_of_what_was_said_stands_on_the_page(new_page: TodayPage) -> None:
    services = new_page.workplace.services
    who = three_students(services)
    secret: dict[str, Any] = {
        "talked_about": "Bố mẹ sắp chia tay",
        "private_note": "Em khóc rất lâu",
    }
    promised = talk(who["Ngọc"], next_on=TODAY, **secret)
    services.counselling.record(promised)
    services.session_drafts.save(SessionDraft("aa", held_on=TODAY, topics=("CAREER",), **secret))
    new_page.refresh()
    words = said(new_page)
    assert "Thạch Thị Ngọc" in words
    assert not [one for one in secret.values() if one in words]


def test_a_past_year_offers_nothing_to_change(qtbot: QtBot, demonstration: Workplace) -> None:
    demonstration.year = demonstration.services.school.years()[0]
    page = shown(qtbot, demonstration, [])
    words = [b.text() for b in page.findChildren(QAbstractButton) if b.isVisible()]
    assert page.drafts.isHidden()
    for deed in ("Ghi phiên", "Thêm buổi hẹn", "Bỏ nháp", "Đã xong", "Thêm hạn"):
        assert not [one for one in words if deed in one]


def test_every_control_has_a_name(page: TodayPage) -> None:
    controls = [
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    nameless = [
        one
        for one in controls
        if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert len(controls) > 15
    assert [type(one).__name__ for one in nameless] == []

"""Into the next school year, by clicks and keys: backup, classes, students, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.year_rollover import Leaving
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.student_source import student_index
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.rollover_page import RolloverPage
from counsellor_app.ui.settings.rollover_summary import number_lines
from counsellor_app.ui.shell import Shell
from tests.ui.fakes import FakeDialogs

HERE = Place("year-rollover")


@pytest.fixture
def page(qtbot: QtBot, demonstration: Workplace) -> RolloverPage:
    """The page with its backup made, on the second step."""
    made = RolloverPage(demonstration)
    qtbot.addWidget(made)
    made.resize(1170, 720)
    made.show()
    made.arrive(HERE)
    qtbot.waitUntil(lambda: made.at == 1)
    return made


@pytest.fixture
def shell(qtbot: QtBot, demonstration: Workplace) -> Shell:
    """The whole window, at the last step."""
    made = Shell(demonstration)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.go(HERE)
    qtbot.waitUntil(lambda: rollover(made).at == 1)
    for _ in range(4):
        rollover(made).next.click()
    return made


def rollover(shell: Shell) -> RolloverPage:
    page = shell.present_page()
    assert isinstance(page, RolloverPage)
    return page


def type_target(qtbot: QtBot, page: RolloverPage, class_name: str, text: str) -> None:
    """Write another class of the new year into the table, by keys."""
    table = page.classes.table
    table.go_to_key(class_name)
    table.go_to(table.currentIndex().row(), 2)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    line = table.indexWidget(table.currentIndex())
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: targets(page)[class_name] == text)


def targets(page: RolloverPage) -> dict[str, str]:
    assert page.rollover is not None
    return {one.class_name: one.target for one in page.rollover.classes}


def test_a_proved_backup_is_made_before_anything_else(page: RolloverPage) -> None:
    newest = page.workplace.services.backups.kept()[0].path
    assert newest.name.startswith("before-2027-2028")
    assert page.workplace.services.backups.verify(newest).proved
    assert page.footer.text == "Đã sao lưu lúc 09:00, đã kiểm tra"


def test_only_one_backup_is_made_for_all_visits(page: RolloverPage) -> None:
    page.leave()
    page.arrive(HERE)
    page.workplace.tasks.wait()
    assert len(page.workplace.services.backups.kept()) == 1


def test_before_may_the_page_says_that_it_is_early(page: RolloverPage) -> None:
    assert "tháng 5" in page.band.text


def test_a_class_with_gaps_opens_its_board(qtbot: QtBot, page: RolloverPage) -> None:
    page.leavers.table.go_to(0)
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(page.leavers.table, Qt.Key.Key_Return)
    row = page.leavers.model.rows[0]
    assert opened.args == [Place("pathways", facts={"class": row.class_name})]


def test_a_class_is_given_another_name_by_typing(qtbot: QtBot, page: RolloverPage) -> None:
    page.next.click()
    before = targets(page)
    type_target(qtbot, page, "6A1", "7B")
    assert targets(page) == before | {"6A1": "7B"}


def test_an_emptied_name_lets_the_class_leave(page: RolloverPage) -> None:
    page.next.click()
    table = page.classes.table
    table.go_to_key("6A1")
    table.go_to(table.currentIndex().row(), 2)
    table.model().setData(table.currentIndex(), "ra truong")
    assert targets(page)["6A1"] == ""


def test_a_class_of_the_wrong_grade_is_not_gone_past(qtbot: QtBot, page: RolloverPage) -> None:
    page.next.click()
    type_target(qtbot, page, "6A1", "9A1")
    page.next.click()
    assert page.at == 2
    assert "khối" in page.band.text
    type_target(qtbot, page, "6A1", "7A1")
    page.next.click()
    assert page.at == 3


def pick(page: RolloverPage, class_name: str, way: str) -> int:
    """Name the first student of a class who goes another way; their number."""
    student = page.workplace.services.students.class_list(class_name)[0].id
    page.students.way.value = way
    page.students.picker.picked.emit(student_index(page.workplace).student(student))
    return student


def test_students_who_stay_or_leave_are_listed_and_counted(page: RolloverPage) -> None:
    stays, leaves = pick(page, "6A1", "STAYS"), pick(page, "7A1", "MOVED_SUMMER")
    assert page.rollover is not None
    (stay,), (leaving,) = page.rollover.stay_downs, page.rollover.leavings
    assert (stay.student, stay.target) == (stays, "6A1")
    assert (leaving.student, leaving.status) == (leaves, "MOVED_SUMMER")
    numbers = dict(number_lines(page.rollover))
    assert (numbers["Ở lại lớp"], numbers["Chuyển trường, thôi học"]) == ("1 em", "1 em")


def test_a_student_is_taken_off_the_list_by_delete(page: RolloverPage) -> None:
    page.next.click()
    page.next.click()
    student = pick(page, "6A1", "STAYS")
    page.students.table.setFocus()
    page.students.table.go_to_key(student)
    QTest.keyClick(page.students.table, Qt.Key.Key_Delete)
    assert page.rollover is not None
    assert page.rollover.stay_downs == ()


def test_staying_becomes_leaving_in_the_table(page: RolloverPage) -> None:
    pick(page, "6A1", "STAYS")
    model = page.students.model
    model.setData(model.index(0, 2), "LEFT_SUMMER")
    assert [type(row) for row in model.rows] == [Leaving]
    assert model.cell(0, 2).text == "Thôi học trong hè"


def test_leaving_the_page_keeps_what_was_chosen(
    qtbot: QtBot, page: RolloverPage, demonstration: Workplace
) -> None:
    page.next.click()
    type_target(qtbot, page, "6A1", "7B")
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    again = RolloverPage(demonstration)
    qtbot.addWidget(again)
    again.refresh()
    assert targets(again)["6A1"] == "7B"


def test_the_window_shows_the_new_year_and_goes_back_by_ctrl_z(qtbot: QtBot, shell: Shell) -> None:
    before = shell.workplace.year
    rollover(shell).next.click()
    qtbot.waitUntil(lambda: shell.workplace.year == before.following)
    assert not shell.workplace.read_only
    assert shell.workplace.services.school.present_year() == before.following
    assert rollover(shell).stack.currentWidget() is rollover(shell).end
    shell.workplace.notices.undo()
    assert shell.workplace.year == before == shell.workplace.services.school.present_year()
    assert rollover(shell).rollover is not None


def test_the_way_back_is_offered_again_later(
    qtbot: QtBot, shell: Shell, dialogs: FakeDialogs
) -> None:
    rollover(shell).next.click()
    qtbot.waitUntil(lambda: shell.workplace.year == SchoolYear(2027))
    dialogs.will_answer(False, True)
    rollover(shell).end.back.click()
    assert shell.workplace.year == SchoolYear(2027)
    rollover(shell).end.back.click()
    assert shell.workplace.year == SchoolYear(2026)


def test_what_was_written_in_the_new_year_keeps_it(
    qtbot: QtBot, shell: Shell, dialogs: FakeDialogs
) -> None:
    rollover(shell).next.click()
    qtbot.waitUntil(lambda: shell.workplace.year == SchoolYear(2027))
    services = shell.workplace.services
    student = services.students.class_list("7A1")[0].id
    services.students.move_class(student, SchoolYear(2027), "7A2", shell.workplace.today())
    dialogs.will_answer(True)
    rollover(shell).end.back.click()
    assert shell.workplace.year == SchoolYear(2027)
    assert "năm mới đã ghi thêm" in rollover(shell).band.text


def test_a_past_year_offers_no_new_one(qtbot: QtBot, shell: Shell) -> None:
    shell.choose_year(SchoolYear(2025))
    page = rollover(shell)
    assert page.stack.currentWidget() is page.past
    assert page.footer.isHidden()

"""The board: classes, states, columns, and confirming many at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.pathways.pathway_columns import MIME
from counsellor_app.ui.pathways.pathways_page import PathwaysPage
from tests.conftest import FIRST_YEAR, NOW
from tests.services.builders import parsed, roster_row
from tests.ui.pathways.conftest import Rows, show
from tests.ui.pathways.hands import ALT, Hands, Key

PLAN = PathwayPlan(NOW.date(), (Choice("S9_TC"),))


@pytest.fixture
def decided(page: PathwaysPage) -> PathwaysPage:
    """Bình and Ngọc have a plan, Ngọc's family does not agree; Phia has none."""
    edits = page.workplace.services.pathway_edits
    binh, ngoc, _ = (row.student for row in page.board.shown)
    edits.save(binh, FIRST_YEAR, PLAN)
    edits.save(ngoc, FIRST_YEAR, replace(PLAN, family_view="DISAGREES"))
    page.refresh()
    return page


def states(rows: Rows) -> dict[str, str]:
    return {name: row.state for name, row in rows().items()}


def tick_all(page: PathwaysPage, hands: Hands) -> None:
    heading = page.board.table.heading
    middle = heading.sectionViewportPosition(0) + heading.sectionSize(0) // 2
    hands.clicked += 1
    QTest.mouseClick(
        heading.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(middle, heading.height() // 2),
    )


def test_many_are_confirmed_in_three_clicks_and_taken_back_in_one(
    decided: PathwaysPage, hands: Hands, rows: Rows, workplace: Workplace
) -> None:
    said: list[str] = []
    workplace.notices.said.connect(said.append)
    tick_all(decided, hands)
    hands.click(decided.bulk.button)
    assert decided.review.confirm_button.text() == "Xác nhận 1 em"
    hands.click(decided.review.confirm_button)
    assert hands.clicked == 3
    assert states(rows) == {"Bình": "CONFIRMED", "Ngọc": "INTENDED", "Phia": "NONE"}
    assert said == ["Đã xác nhận hướng đi của 1 em."]
    workplace.notices.undo()
    assert states(rows)["Bình"] == "INTENDED"


def test_the_review_asks_for_each_reason_that_is_needed(
    decided: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    tick_all(decided, hands)
    hands.click(decided.bulk.button)
    (reason,) = decided.review.findChildren(QLineEdit)
    reason.setFocus()
    hands.type("Mẹ em đồng ý qua điện thoại")
    hands.click(decided.review.confirm_button)
    assert states(rows) == {"Bình": "CONFIRMED", "Ngọc": "CONFIRMED", "Phia": "NONE"}
    plan = rows()["Ngọc"].standing.plan
    assert plan is not None
    assert plan.confirmation_reason == "Mẹ em đồng ý qua điện thoại"


def test_the_bulk_button_waits_for_a_tick(decided: PathwaysPage, hands: Hands) -> None:
    assert not decided.bulk.button.isEnabled()
    hands.press(Key.Key_Space)
    assert decided.bulk.button.isEnabled()


def test_chips_tell_the_numbers_and_filter(decided: PathwaysPage, hands: Hands) -> None:
    chips = decided.board.toolbar.chips
    texts = [chips[state].text() for state in ("", "CONFIRMED", "INTENDED", "NONE")]
    assert texts == ["Tất cả 3", "Đã xác nhận 0", "Dự kiến 2", "Chưa có 1"]
    hands.click(chips["NONE"])
    assert [row.full_name for row in decided.board.shown] == ["Kim Sô Phia"]


def test_a_card_moved_to_confirmed_asks_the_same_question(
    decided: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    decided.board.show_view("columns")
    decided.board.columns.focus_student(decided.board.board.rows[0].student)
    hands.press(Key.Key_Right, with_=ALT)
    assert states(rows)["Bình"] == "CONFIRMED"
    decided.board.columns.focus_student(decided.board.board.rows[1].student)
    hands.press(Key.Key_Right, with_=ALT)
    assert states(rows)["Ngọc"] == "INTENDED"
    assert decided.editor.confirming.asking


def test_a_card_moved_back_is_intended_again(
    decided: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    decided.board.show_view("columns")
    decided.board.columns.focus_student(decided.board.board.rows[0].student)
    hands.press(Key.Key_Right, with_=ALT)
    hands.press(Key.Key_Left, with_=ALT)
    assert states(rows)["Bình"] == "INTENDED"


def test_a_card_is_dropped_into_another_column(decided: PathwaysPage, rows: Rows) -> None:
    decided.board.show_view("columns")
    columns = decided.board.columns
    data = QMimeData()
    data.setData(MIME, str(decided.board.board.rows[0].student).encode())
    drop = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    columns.lists["CONFIRMED"].dropEvent(drop)
    assert states(rows)["Bình"] == "CONFIRMED"
    assert [row.full_name for row in columns.lists["CONFIRMED"].cards.rows] == ["Nguyễn Văn Bình"]


def test_a_card_without_a_wish_stays_and_says_why(
    decided: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    decided.board.show_view("columns")
    decided.board.columns.focus_student(decided.board.board.rows[2].student)
    hands.press(Key.Key_Right, with_=ALT)
    assert states(rows)["Phia"] == "NONE"
    assert decided.editor.wishes.add_button.hasFocus()


def test_arrows_walk_over_the_columns(decided: PathwaysPage, hands: Hands) -> None:
    decided.board.show_view("columns")
    decided.board.columns.focus_student(decided.board.board.rows[2].student)
    hands.press(Key.Key_Right)
    assert decided.board.chosen == decided.board.board.rows[0].student


def test_a_grade_that_is_not_open_can_be_opened(
    qtbot: QtBot, workplace: Workplace, who: dict[str, int]
) -> None:
    workplace.services.rosters.take(parsed(roster_row(2, "Sơn Mỹ", "8A1")), FIRST_YEAR)
    page = show(qtbot, workplace, Place("pathways", facts={"class": "8A1"}))
    said = [label.text() for label in page.board.findChildren(QLabel) if label.isVisible()]
    assert "Khối 8 chưa mở hướng đi." in said
    buttons = page.board.findChildren(QPushButton)
    (opening,) = (button for button in buttons if button.text() == "Mở cho khối 8")
    opening.click()
    assert [row.full_name for row in page.board.shown] == ["Sơn Mỹ"]


def test_a_grade_is_shown_whole(qtbot: QtBot, workplace: Workplace, who: dict[str, int]) -> None:
    workplace.services.rosters.take(parsed(roster_row(2, "Sơn Mỹ", "9A2")), FIRST_YEAR)
    page = show(qtbot, workplace, Place("pathways", facts={"grade": 9, "state": "NONE"}))
    assert [row.class_name for row in page.board.shown] == ["9A1", "9A1", "9A1", "9A2"]
    assert not page.print_button.isVisible()
    assert page.present_place().facts == {"grade": 9}


def test_an_empty_school_is_sent_to_its_list(qtbot: QtBot, workplace: Workplace) -> None:
    page = show(qtbot, workplace)
    went: list[Place] = []
    page.opened.connect(went.append)
    buttons = page.board.findChildren(QPushButton)
    next(button for button in buttons if button.text() == "Nhập danh sách").click()
    assert [place.page for place in went] == ["imports"]


def test_letters_are_asked_for_the_class_shown(page: PathwaysPage, hands: Hands) -> None:
    went: list[Place] = []
    page.opened.connect(went.append)
    hands.click(page.print_button)
    assert went == [Place("letters", facts={"class": "9A1"})]


def test_the_rail_hears_how_many_have_none(page: PathwaysPage, qtbot: QtBot) -> None:
    student = page.board.shown[0].student
    page.workplace.services.pathways.save_plan(student, PLAN)
    with qtbot.waitSignal(page.counted, check_params_cb=lambda count: count == 2):
        page.workplace.changes.pathways.emit()


def test_at_a_narrow_window_the_editor_is_a_tab(page: PathwaysPage) -> None:
    page.fit("S", low=True)
    assert page.board.isVisible()
    assert not page.editor.isVisible()
    page.split.show_side()
    assert page.editor.isVisible()


def test_the_class_is_remembered(qtbot: QtBot, workplace: Workplace, who: dict[str, int]) -> None:
    workplace.services.rosters.take(parsed(roster_row(2, "Sơn Mỹ", "9A2")), FIRST_YEAR)
    show(qtbot, workplace, Place("pathways", facts={"class": "9A2"})).leave()
    assert show(qtbot, workplace).board.board.class_name == "9A2"


def test_a_report_shows_the_exact_students_and_why(page: PathwaysPage, who: dict[str, int]) -> None:
    facts = {"grade": 9, "ids": [who["Phia"]], "because": "1 em chưa có hướng đi"}
    page.arrive(Place("pathways", facts=facts))
    assert [row.student for row in page.board.shown] == [who["Phia"]]
    assert page.band.text == "1 em chưa có hướng đi"
    next(b for b in page.band.findChildren(QPushButton) if b.text() == "Xem tất cả").click()
    assert len(page.board.shown) == 3

"""Reports: a check opens the exact list, one comes back to the report, three clicks hand it in."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.reports.reports_page import ReportsPage
from tests.conftest import FIRST_YEAR
from tests.services.builders import NGOC, numbers, parsed, roster_row
from tests.ui.fakes import FakeDialogs

PLAN = PathwayPlan(date(2027, 4, 1), (Choice("S9_TC"),))


@pytest.fixture
def who(workplace: Workplace) -> dict[str, int]:
    """Two classes of grade 9, something missing of most, and one of grade 12."""
    rows = [
        roster_row(2, "Lê An", born=NGOC[1], sex="FEMALE", ethnic_group="KHMER"),
        roster_row(3, "Lê Ba", born=NGOC[1], sex="MALE"),
        roster_row(4, "Lê Cúc", "9A2", born=date(2012, 5, 6), sex="FEMALE", ethnic_group="KINH"),
        roster_row(5, "Lê Dung", "12A1", born=date(2009, 5, 6), sex="FEMALE", ethnic_group="KINH"),
    ]
    workplace.services.rosters.take(parsed(*rows), FIRST_YEAR)
    found = numbers(workplace.services)
    workplace.services.pathways.save_plan(found["An"], PLAN)
    return found


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace, who: dict[str, int]) -> ReportsPage:
    made = ReportsPage(workplace)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    made.show()
    made.arrive(Place("reports"))
    return made


def click(widget: QWidget, words: str) -> None:
    """Click the button that bears these words, or begins with them."""
    buttons = [b for b in widget.findChildren(QPushButton) if b.isVisible()]
    found = next(b for b in buttons if b.accessibleName().startswith(words))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def settle(qtbot: QtBot, workplace: Workplace) -> None:
    qtbot.waitUntil(lambda: not workplace.tasks.busy)


def said(widget: QWidget) -> list[str]:
    """What stands on the labels that are seen."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def shown(page: ReportsPage) -> list[list[str]]:
    """The cells of the official table on the screen."""
    model = page.view.table.table_model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_each_check_says_what_was_found_and_where(page: ReportsPage) -> None:
    words = said(page.choice.checks)
    assert "đạt 4 trên 6" in words
    assert "2 em chưa có hướng đi" in words
    assert "9A1 1, 9A2 1" in words
    assert "1 em thiếu dân tộc" in words
    assert "Đủ giới tính" in words
    assert "Đủ 2 lớp khối 9" in words


def test_a_check_opens_the_exact_list(qtbot: QtBot, page: ReportsPage, who: dict[str, int]) -> None:
    with qtbot.waitSignal(page.opened) as gone:
        click(page, "Điền ngay: 1 em thiếu dân tộc")
    (place,) = gone.args
    assert (place.page, place.facts["ids"]) == ("students", [who["Ba"]])
    assert place.facts["because"] == "1 em thiếu dân tộc, theo báo cáo lớp 9"


def test_students_without_a_way_are_shown_among_the_pathways(
    qtbot: QtBot, page: ReportsPage, who: dict[str, int]
) -> None:
    with qtbot.waitSignal(page.opened) as gone:
        click(page, "Mở danh sách")
    (place,) = gone.args
    assert (place.page, sorted(place.facts["ids"])) == (
        "pathways",
        sorted([who["Ba"], who["Cúc"]]),
    )


def test_three_clicks_and_a_mend_hand_the_report_in(
    qtbot: QtBot,
    workplace: Workplace,
    page: ReportsPage,
    who: dict[str, int],
    dialogs: FakeDialogs,
    tmp_path: Path,
) -> None:
    out = tmp_path / "gói nộp.json"
    page.arrive(Place("reports"))  # click 1: Báo cáo in the rail
    click(page, "Mở danh sách")  # click 2: the check
    here = page.present_place()
    page.leave()
    for name in ("Ba", "Cúc"):
        workplace.services.pathways.save_plan(who[name], PLAN)
    assert here is not None
    page.arrive(here)  # Alt+←
    assert "Em nào cũng có hướng đi" in said(page.choice.checks)
    dialogs.will_answer(out)
    click(page, "Đóng gói để nộp")  # click 3, then the place
    settle(qtbot, workplace)
    packed = json.loads(out.read_text("utf-8"))
    assert (packed["grade"], len(packed["rows"])) == (9, 2)


def test_packing_with_open_checks_carries_them(
    qtbot: QtBot, workplace: Workplace, page: ReportsPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    out = tmp_path / "gói.json"
    dialogs.will_answer(out)
    with qtbot.waitSignal(workplace.notices.said) as toast:
        click(page, "Đóng gói để nộp")
    assert toast.args == ["Đã đóng gói để nộp, kèm 2 điều còn cần xem"]
    told = {one["check"]: one["count"] for one in json.loads(out.read_text("utf-8"))["checks"]}
    assert (told["no-pathway"], told["no-ethnic-group"]) == (2, 1)


def test_one_comes_back_to_the_report_as_it_was(page: ReportsPage) -> None:
    click(page, "Lớp 12")
    page.choice.put("actual", circulate=False)
    page.refresh()
    click(page, "Biểu 3")
    here = page.present_place()
    assert here is not None
    page.arrive(Place("reports", facts={"grade": 9, "report": "intended"}))
    assert "Khối 9" in said(page.top_bar)[1]
    page.arrive(here)
    assert "Khối 12" in said(page.top_bar)[1]
    assert (page.choice.basis, page.view.sheet) == ("actual", "Biểu 3")


def test_the_table_shows_what_is_written(
    qtbot: QtBot, workplace: Workplace, page: ReportsPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    click(page, "Biểu 1")
    assert [row[:3] for row in shown(page)] == [
        ["1", "9A1", "2"],
        ["2", "9A2", "1"],
        ["", "Tổng cộng", "3"],
    ]
    out = tmp_path / "biểu.csv"
    dialogs.will_answer(out)
    page.export_csv.trigger()
    settle(qtbot, workplace)
    lines = out.read_text("utf-8-sig").splitlines()[1:]
    assert sum(int(line.split(";")[3]) for line in lines) == 3


@pytest.mark.parametrize(
    ("words", "ending", "start"),
    [("Xuất Excel", ".xlsx", b"PK"), ("Xuất PDF", ".pdf", b"%PDF")],
)
def test_a_report_is_exported(
    qtbot: QtBot,
    workplace: Workplace,
    page: ReportsPage,
    dialogs: FakeDialogs,
    tmp_path: Path,
    words: str,
    ending: str,
    start: bytes,
) -> None:
    out = tmp_path / f"biểu{ending}"
    dialogs.will_answer(out)
    click(page, words)
    settle(qtbot, workplace)
    assert out.read_bytes().startswith(start)


def test_small_cells_can_be_hidden_and_the_package_stays_exact(
    qtbot: QtBot, workplace: Workplace, page: ReportsPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    QTest.mouseClick(page.choice.hide_small, Qt.MouseButton.LeftButton)
    settle(qtbot, workplace)
    qtbot.waitUntil(lambda: any("…" in row for row in shown(page)))
    out = tmp_path / "gói.json"
    dialogs.will_answer(out)
    click(page, "Đóng gói để nộp")
    settle(qtbot, workplace)
    assert sum(row["all"]["total"] for row in json.loads(out.read_text("utf-8"))["rows"]) == 3


def test_bars_are_told_in_words(page: ReportsPage) -> None:
    assert page.view.kind_bars.accessibleDescription() == "Trung cấp 1, Chưa có 2"


def test_rows_are_copied_as_excel_takes_them(page: ReportsPage) -> None:
    click(page, "Biểu 1")
    page.view.table.selectRow(2)
    QTest.keyClick(page.view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\t")[:3] == ["", "Tổng cộng", "3"]


def test_a_place_that_refuses_is_said_in_the_page(
    qtbot: QtBot, workplace: Workplace, page: ReportsPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will_answer(tmp_path / "không có" / "gói.json")
    click(page, "Đóng gói để nộp")
    settle(qtbot, workplace)
    assert "không có" in page.band.text
    assert page.pack.isEnabled()


def test_a_grade_without_a_class_says_so(qtbot: QtBot, workplace: Workplace) -> None:
    page = ReportsPage(workplace)
    qtbot.addWidget(page)
    page.show()
    page.arrive(Place("reports"))
    assert "Chưa đủ số liệu cho biểu này, cần ít nhất một lớp." in said(page)
    assert not page.pack.isEnabled()


def test_a_change_elsewhere_is_counted_at_once(
    workplace: Workplace, page: ReportsPage, who: dict[str, int]
) -> None:
    workplace.services.pathways.save_plan(who["Ba"], replace(PLAN, planned_on=date(2027, 4, 2)))
    workplace.changes.pathways.emit()
    assert "1 em chưa có hướng đi" in said(page.choice.checks)

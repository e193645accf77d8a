"""Letters by class: three clicks to a printed class, nothing issued that did not go out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import PrinterMissing
from counsellor_app.domain.letter_desk import IssuedLetter
from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.letters.letters_page import LettersPage
from tests.conftest import FIRST_YEAR
from tests.services.builders import NGOC, parsed, roster_row, three_students
from tests.ui.fakes import FakeDialogs

PLAN = PathwayPlan(date(2027, 4, 1), (Choice("S9_TC"),))


@pytest.fixture
def who(workplace: Workplace) -> dict[str, int]:
    """Three students of 9A1; Bình has no wish yet, nobody's parents are known."""
    found = three_students(workplace.services)
    for name in ("Ngọc", "Phia"):
        workplace.services.pathways.save_plan(found[name], PLAN)
    return found


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace, who: dict[str, int]) -> LettersPage:
    made = LettersPage(workplace)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    made.show()
    made.arrive(Place("letters"))
    return made


def click(widget: QWidget, words: str) -> None:
    """Click the button that bears these words."""
    buttons = [b for b in widget.findChildren(QPushButton) if b.isVisible()]
    found = next(b for b in buttons if words in (b.accessibleName(), b.text()))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def issued(workplace: Workplace) -> list[IssuedLetter]:
    return workplace.services.letter_desks.issued(workplace.year)


def settle(qtbot: QtBot, workplace: Workplace) -> None:
    """Until what runs in the background has come back."""
    qtbot.waitUntil(lambda: not workplace.tasks.busy)


def to_pdf(out: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    printer.setResolution(72)
    return printer


def pages_of(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def row_of(page: LettersPage, student: int) -> int:
    return page.compose.choice.model.place_of(student)


def test_the_ready_ones_are_ticked_and_the_first_page_is_shown(
    page: LettersPage, who: dict[str, int]
) -> None:
    assert sorted(page.compose.choice.chosen) == sorted([who["Ngọc"], who["Phia"]])
    assert page.compose.paper.place == "Thư 1 / 2"
    assert page.print_button.accessibleName() == "In 2 thư"
    assert page.footer.text == "1 em chưa có thư. Thư ghi ngày 13/04/2027."


def test_each_row_says_what_its_letter_lacks(page: LettersPage, who: dict[str, int]) -> None:
    model = page.compose.choice.model
    spoken = {
        name: model.index(row_of(page, number), 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for name, number in who.items()
    }
    assert spoken["Bình"] == "Nguyễn Văn Bình, Chưa có hướng đi"
    assert spoken["Ngọc"] == "Thạch Thị Ngọc, Thiếu tên phụ huynh, đã đánh dấu"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_three_clicks_print_a_class(
    qtbot: QtBot, workplace: Workplace, page: LettersPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    school = workplace.services
    school.rosters.take(parsed(roster_row(9, "Lê An", "9A2", born=NGOC[1])), FIRST_YEAR)
    student = school.students.search("Lê An")[0].id
    school.pathways.save_plan(student, PLAN)
    page.arrive(Place("letters"))  # click 1: Thư in the rail
    choice = page.compose.choice.class_name
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton)  # click 2: the class, found by typing
    assert choice.popup is not None
    QTest.keyClicks(choice.popup.line, "9a2")
    QTest.keyClick(choice.popup.line, Qt.Key.Key_Return)
    assert page.compose.class_name == "9A2"
    dialogs.will_answer(to_pdf(tmp_path / "in.pdf"))
    click(page, "In 1 thư")  # click 3
    settle(qtbot, workplace)
    assert [one.student for one in issued(workplace)] == [student]


def test_the_printer_gets_a_page_a_letter_and_the_log_remembers(
    qtbot: QtBot, workplace: Workplace, page: LettersPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will_answer(to_pdf(tmp_path / "in.pdf"))
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, workplace)
    assert pages_of(tmp_path / "in.pdf") == 2
    assert len(issued(workplace)) == 2
    click(page, "Đã phát")
    assert len(page.log.model.rows) == 2


def test_what_is_saved_is_what_is_shown(
    qtbot: QtBot, workplace: Workplace, page: LettersPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    out = tmp_path / "thư.pdf"
    shown = page.compose.paper.content
    dialogs.will_answer(out)
    click(page, "Lưu PDF")
    settle(qtbot, workplace)
    assert out.read_bytes() == shown
    assert len(issued(workplace)) == 2


def test_stepping_back_issues_nothing(
    workplace: Workplace, page: LettersPage, dialogs: FakeDialogs
) -> None:
    dialogs.will_answer(None, None)
    click(page, "Lưu PDF")
    click(page, "In 2 thư")
    assert issued(workplace) == []


def test_a_stopped_print_issues_nothing_and_says_so(
    qtbot: QtBot, workplace: Workplace, page: LettersPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will_answer(to_pdf(tmp_path / "in.pdf"))
    click(page, "In 2 thư")
    workplace.tasks.stop()
    settle(qtbot, workplace)
    assert page.band.text == "Đã dừng. Chưa in và chưa phát thư nào."
    assert issued(workplace) == []
    assert not (tmp_path / "in.pdf").exists()


def test_without_a_printer_the_letters_can_be_saved(
    qtbot: QtBot, workplace: Workplace, page: LettersPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will_answer(PrinterMissing(), tmp_path / "thư.pdf")
    click(page, "In 2 thư")
    assert "chưa có máy in" in page.band.text
    assert issued(workplace) == []
    click(page.band, "Lưu PDF")
    settle(qtbot, workplace)
    assert pages_of(tmp_path / "thư.pdf") == 2


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_refuses_leaves_nothing_issued(
    qtbot: QtBot, workplace: Workplace, page: LettersPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will_answer(to_pdf(tmp_path / "nowhere" / "in.pdf"))
    click(page, "In 2 thư")
    settle(qtbot, workplace)
    assert "Máy in không nhận" in page.band.text
    assert issued(workplace) == []


def test_a_place_that_refuses_is_said_in_the_page(
    qtbot: QtBot, workplace: Workplace, page: LettersPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will_answer(tmp_path / "không có" / "thư.pdf")
    click(page, "Lưu PDF")
    settle(qtbot, workplace)
    assert "không có" in page.band.text
    assert issued(workplace) == []


def test_the_page_follows_the_list_and_the_list_the_page(
    page: LettersPage, who: dict[str, int]
) -> None:
    table, paper = page.compose.choice.table, page.compose.paper
    table.go_to_key(who["Phia"])
    first = paper.page
    click(page, "Trang trước" if first else "Trang sau")
    assert paper.page != first
    assert table.current_row().student == who["Ngọc"]


def test_a_student_without_a_wish_is_sent_to_their_pathway(
    qtbot: QtBot, page: LettersPage, who: dict[str, int]
) -> None:
    page.compose.choice.table.go_to_key(who["Bình"])
    with qtbot.waitSignal(page.opened) as gone:
        click(page, "Mở hướng đi của em")
    assert gone.args == [Place("pathways", who["Bình"], facts={"class": "9A1"})]


def test_a_missing_parent_is_mended_in_the_students_file(
    qtbot: QtBot, page: LettersPage, who: dict[str, int]
) -> None:
    page.compose.choice.table.go_to_key(who["Ngọc"])
    with qtbot.waitSignal(page.opened) as gone:
        QTest.keyClick(page.compose.choice.table, Qt.Key.Key_Return)
    assert gone.args == [Place("students", who["Ngọc"], "file")]


def test_who_has_become_ready_is_ticked_and_the_rest_stays_as_it_was(
    workplace: Workplace, page: LettersPage, who: dict[str, int]
) -> None:
    model = page.compose.choice.model
    model.ticks.put([row for row in model.rows if row.student == who["Phia"]], False)
    workplace.services.pathways.save_plan(who["Bình"], PLAN)
    workplace.changes.pathways.emit()
    assert sorted(page.compose.choice.chosen) == sorted([who["Ngọc"], who["Bình"]])


def test_space_takes_a_letter_out(page: LettersPage, who: dict[str, int]) -> None:
    table = page.compose.choice.table
    table.go_to_key(who["Ngọc"])
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert page.compose.choice.chosen == [who["Phia"]]
    assert page.print_button.accessibleName() == "In 1 thư"
    assert page.compose.paper.place == "Thư 1 / 1"


def test_one_students_letter_alone(page: LettersPage, who: dict[str, int]) -> None:
    click(page, "Đã phát")
    page.arrive(Place("letters", who["Phia"]))
    assert page.compose.choice.chosen == [who["Phia"]]
    assert page.compose.choice.table.current_row().student == who["Phia"]


def test_only_those_to_look_at(page: LettersPage, who: dict[str, int]) -> None:
    page.compose.choice.model.ticks.put_all()
    click(page, "Cần xem 3")
    hidden = [page.compose.choice.table.isRowHidden(at) for at in range(3)]
    assert hidden == [False, False, False]


def test_a_class_without_any_wish_shows_the_way(qtbot: QtBot, workplace: Workplace) -> None:
    three_students(workplace.services)
    page = LettersPage(workplace)
    qtbot.addWidget(page)
    page.show()
    page.arrive(Place("letters"))
    assert not page.print_button.isEnabled()
    with qtbot.waitSignal(page.opened) as gone:
        click(page, "Mở Hướng đi lớp 9A1")
    assert gone.args == [Place("pathways", facts={"class": "9A1"})]


def test_a_letter_is_printed_again_as_it_was(
    qtbot: QtBot,
    workplace: Workplace,
    page: LettersPage,
    who: dict[str, int],
    dialogs: FakeDialogs,
    tmp_path: Path,
) -> None:
    first, again = tmp_path / "1.pdf", tmp_path / "2.pdf"
    dialogs.will_answer(first, again)
    click(page, "Lưu PDF")
    settle(qtbot, workplace)
    changed = replace(PLAN, planned_on=date(2027, 4, 9), choices=(Choice("S9_GDTX"),))
    workplace.services.pathways.save_plan(who["Ngọc"], changed)
    click(page, "Đã phát")
    page.log.table.selectAll()
    click(page, "Lưu PDF")
    settle(qtbot, workplace)
    assert again.read_bytes() == first.read_bytes()
    assert len(issued(workplace)) == 2


def test_another_kind_and_day_are_other_letters(page: LettersPage) -> None:
    before = page.compose.paper.content
    page.compose.choice.day.setText("20/4")
    QTest.keyClick(page.compose.choice.day, Qt.Key.Key_Return)
    page.compose.choice.day.textEdited.emit("20/4")
    assert page.compose.paper.content != before
    assert "20/04/2027" in page.footer.text


def test_a_past_year_is_only_looked_at(qtbot: QtBot, workplace: Workplace) -> None:
    past = SchoolYear(2025)
    workplace.services.rosters.take(parsed(roster_row(2, "Lê An")), past)
    page = LettersPage(replace(workplace, year=past))
    qtbot.addWidget(page)
    page.show()
    page.arrive(Place("letters", part="compose"))
    assert not page.print_button.isVisible()
    page.arrive(Place("letters", part="issued"))
    assert page.print_button.isVisible()


def test_a_school_without_classes_is_told_so_and_nothing_is_made(
    workplace: Workplace, qtbot: QtBot
) -> None:
    page = LettersPage(workplace)
    qtbot.addWidget(page)
    page.show()
    page.arrive(Place("letters"))
    shown = [one for one in page.findChildren(EmptyState) if one.isVisible()]
    assert len(shown) == 1

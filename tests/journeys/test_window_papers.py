"""From the pathways of a class to its letters, its report and the next school year."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtPrintSupport import QPrinter

from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.school_folders import open_school
from counsellor_app.ui.letters.letters_page import LettersPage
from counsellor_app.ui.pathways.pathways_page import PathwaysPage
from counsellor_app.ui.reports.reports_page import ReportsPage
from counsellor_app.ui.settings.rollover_page import RolloverPage
from counsellor_app.ui.settings.settings_page import SettingsPage
from tests.conftest import FIRST_YEAR, NOW, PASSPHRASE, fixed_clock
from tests.journeys.conftest import Open
from tests.journeys.hands import Hands
from tests.services.builders import numbers
from tests.ui.fakes import FakeDialogs

PLAN = PathwayPlan(NOW.date(), (Choice("S9_TC"),))


@pytest.fixture
def decided_folder(class_folder: Path) -> Path:
    """The class of three with a plan each, none confirmed."""
    with open_school(class_folder, PASSPHRASE, clock=fixed_clock) as services:
        for student in numbers(services).values():
            services.pathways.save_plan(student, PLAN)
    return class_folder


def states(hands: Hands) -> dict[str, str]:
    board = hands.services.pathway_boards.board(FIRST_YEAR, "9A1")
    return {row.full_name.split()[-1]: row.state for row in board.rows}


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


def test_a_pathway_takes_eight_keys_and_one_more_confirms_it(
    opened: Open, class_folder: Path
) -> None:
    hands = opened(class_folder)
    hands.press("Ctrl+4")
    hands.begin_count()
    hands.press("Down")
    hands.write("trung cap")
    hands.press("Return")
    hands.press("Tab")
    hands.write("dong y")
    hands.press("Return")
    hands.press("Tab")
    hands.write("trung cap")
    hands.press("Return")
    hands.press("Ctrl+S")
    assert hands.cost == (0, 7)
    assert states(hands)["Ngọc"] == "INTENDED"
    hands.press("Ctrl+Shift+Return")
    assert hands.cost == (0, 8)
    assert states(hands) == {"Bình": "NONE", "Ngọc": "CONFIRMED", "Phia": "NONE"}


def test_a_class_is_confirmed_in_three_clicks(opened: Open, decided_folder: Path) -> None:
    hands = opened(decided_folder)
    hands.press("Ctrl+4")
    hands.begin_count()
    board = hands.page
    assert isinstance(board, PathwaysPage)
    heading = board.board.table.heading
    middle = heading.sectionViewportPosition(0) + heading.sectionSize(0) // 2
    hands.click_on(heading.viewport(), QPoint(middle, heading.height() // 2))
    hands.click("Xác nhận các em đã đánh dấu")
    hands.click("Xác nhận 3 em")
    assert hands.cost == (3, 0)
    assert set(states(hands).values()) == {"CONFIRMED"}
    hands.press("Ctrl+Z")
    assert set(states(hands).values()) == {"INTENDED"}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_letters_of_a_class_are_printed_with_three_clicks(
    opened: Open, decided_folder: Path, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    hands = opened(decided_folder)
    dialogs.will_answer(to_pdf(tmp_path / "in.pdf"))
    hands.click("Thư")
    page = hands.page
    assert isinstance(page, LettersPage)
    hands.click_on(page.compose.choice.class_name)
    hands.write("9a1")
    hands.press("Return")
    hands.click("In 3 thư")
    hands.settle()
    assert hands.clicks == 3
    assert pages_of(tmp_path / "in.pdf") == 3
    assert len(hands.services.letter_desks.issued(FIRST_YEAR)) == 3


def test_the_letters_are_saved_with_two_clicks_and_a_key(
    opened: Open, decided_folder: Path, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    hands = opened(decided_folder)
    dialogs.will_answer(tmp_path / "thư.pdf")
    hands.click("Thư")
    hands.press("Ctrl+S")
    hands.settle()
    assert pages_of(tmp_path / "thư.pdf") == 3
    assert hands.cost == (1, 1)


def test_a_report_is_mended_and_handed_in_with_three_clicks(
    opened: Open, class_folder: Path, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    hands = opened(class_folder)
    out = tmp_path / "gói nộp.json"
    dialogs.will_answer(out)
    hands.click("Báo cáo")
    hands.click("Mở danh sách", hands.page)
    assert hands.at == "pathways"
    for _ in range(3):  # the fixes
        hands.write("trung cap")
        hands.press("Return")
        hands.press("Ctrl+S")
        hands.press("Down")
    hands.press("Alt+Left")
    assert isinstance(hands.page, ReportsPage)
    assert hands.sees("Em nào cũng có hướng đi")
    hands.click("Đóng gói để nộp")
    hands.settle()
    assert hands.clicks == 3
    packed = json.loads(out.read_text("utf-8"))
    assert sum(row["all"]["total"] for row in packed["rows"]) == 3


def test_the_next_school_year_begins_with_eight_clicks_and_can_be_taken_back(
    opened: Open, demonstration_folder: Path
) -> None:
    hands = opened(demonstration_folder)
    hands.click("Cài đặt")
    settings = hands.page
    assert isinstance(settings, SettingsPage)
    hands.click_row(settings.sections, "Năm học")
    hands.click("Sang năm mới", hands.page)
    page = hands.page
    assert isinstance(page, RolloverPage)
    hands.wait(lambda: page.at == 1)
    for _ in range(4):
        hands.click("Đi tiếp")
    hands.click("Chuyển sang năm 2027–2028")
    hands.wait(lambda: hands.shell.workplace.year == SchoolYear(2027))
    hands.settle()
    assert hands.clicks == 8
    assert hands.services.school.present_year() == SchoolYear(2027)
    hands.press("Ctrl+Z")
    assert hands.services.school.present_year() == SchoolYear(2026)

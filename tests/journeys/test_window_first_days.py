"""The first days: a school is set up, its list brought in, a student found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.paper import Paper
from counsellor_app.ui.entry.first_run import FirstRun
from tests.exchange.sheet_builders import xlsx_bytes
from tests.journeys.conftest import Open, in_front
from tests.journeys.hands import Hands
from tests.services.builders import NGOC, PHIA, numbers, rows_of
from tests.ui.entry.conftest import Start
from tests.ui.fakes import FakeDialogs

SCHOOL = ("Trường THCS Trà Cú", "UBND xã Trà Cú", "Sở Giáo dục và Đào tạo", "Trà Cú")
SECRET = "ghe sen mua muc"
HEADING = ["Họ và tên", "Lớp", "Ngày sinh", "Dân tộc", "Ghi chú"]
NGOC_ROW = [NGOC[0], "9A1", NGOC[1], "Khmer", None]
PHIA_ROW = [PHIA[0], "9A1", PHIA[1], "Khmer", None]


def fill_in(hands: Hands, *texts: str) -> None:
    """Write into the field with the cursor and the ones after it."""
    for at, text in enumerate(texts):
        if at:
            hands.press("Tab")
        hands.write(text)


def on_paper(sheet: Path, number: int) -> str:
    """The group of that number, as it is printed on the recovery sheet."""
    lines = Paper(sheet.read_bytes()).text(0).split()
    return lines[lines.index(str(number)) + 1]


def list_of(folder: Path, *rows: Sequence[Any]) -> Path:
    """A list as the school office saves it."""
    path = folder / "DS_khoi9.xlsx"
    path.write_bytes(xlsx_bytes({"Khối 9": [HEADING, *rows]}))
    return path


def names(hands: Hands) -> set[str]:
    return {one.full_name for one in hands.services.students.search()}


def test_a_school_is_set_up_in_seven_clicks_and_waits_for_its_list(
    start: Start, qtbot: QtBot, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    hands = in_front(start(), qtbot)
    sheet = tmp_path / "phiếu.pdf"
    dialogs.will_answer(sheet)
    hands.click("Tạo sổ cho trường")
    fill_in(hands, *SCHOOL)
    hands.click("Tiếp tục")
    hands.write("Lê Thị Thu Hà")
    hands.press("Tab", 2)  # past Cô or Thầy of the principal
    hands.write("Thạch Sang")
    hands.click("Tiếp tục")
    fill_in(hands, SECRET, SECRET)
    hands.click("Tiếp tục")
    hands.settle()
    hands.click("Lưu PDF")
    page = hands.opening.window.front
    assert isinstance(page, FirstRun)
    assert page.recovery is not None
    for number in page.recovery.expected:
        hands.write(on_paper(sheet, number))  # the cursor goes on by itself
    hands.click("Vào sổ")
    assert (hands.at, hands.clicks) == ("imports", 6)
    assert hands.services.school.get().name == SCHOOL[0]
    people = [one.name for one in hands.services.school.staff()]
    assert people == ["Lê Thị Thu Hà", "Thạch Sang"]


def test_a_list_comes_in_with_four_clicks(
    opened: Open, folder: Path, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    hands = opened(folder)
    dialogs.will_answer(list_of(tmp_path, NGOC_ROW, PHIA_ROW))
    hands.click("Học sinh")
    hands.click("Nhập từ Excel")
    hands.click("Chọn tệp")
    hands.settle()
    hands.click("Nhập 2 dòng")
    hands.settle()
    assert (hands.at, hands.clicks) == ("students", 4)
    assert names(hands) == {NGOC[0], PHIA[0]}
    assert hands.sees("Đã nhập 2 em")
    hands.press("Ctrl+Z")
    assert names(hands) == set()


def test_a_column_is_mended_with_one_more_click(
    opened: Open, folder: Path, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    hands = opened(folder)
    dialogs.will_answer(list_of(tmp_path, [*NGOC_ROW[:4], "hộ nghèo"]))
    hands.click("Học sinh")
    hands.click("Nhập từ Excel")
    hands.click("Chọn tệp")
    hands.settle()
    hands.click("Cột Ghi chú là")
    hands.write("ho ngheo")
    hands.press("Return")
    hands.click("Nhập 1 dòng")
    hands.settle()
    assert (hands.at, hands.clicks) == ("students", 5)
    assert rows_of(hands.services, "student_policies", "policy") == [("POOR",)]


def test_a_list_is_dropped_on_the_window(opened: Open, folder: Path, tmp_path: Path) -> None:
    hands = opened(folder)
    hands.click("Học sinh")
    hands.click("Nhập từ Excel")
    hands.drop(list_of(tmp_path, NGOC_ROW, PHIA_ROW))
    hands.settle()
    hands.click("Nhập 2 dòng")
    hands.settle()
    assert (len(names(hands)), hands.clicks) == (2, 3)


def test_a_student_is_found_with_two_keys_and_six_letters(opened: Open, class_folder: Path) -> None:
    hands = opened(class_folder)
    hands.press("Ctrl+K")
    hands.write("ngoc 9")
    hands.press("Return")
    place = hands.shell.present_place()
    assert place is not None
    assert (hands.at, hands.cost) == ("students", (0, 2))
    assert place.subject == numbers(hands.services)["Ngọc"]
    assert hands.sees(NGOC[0])

"""Bringing a list in through the window: four clicks, mending by keyboard, ways out of trouble."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.ui.common.labels import ElidedLabel
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.imports.import_page import ImportPage
from tests.exchange.sheet_builders import xlsx_bytes
from tests.services.builders import BINH, NGOC, PHIA, everything, rows_of, three_students
from tests.ui.fakes import FakeDialogs

HEADING = ["Họ và tên", "Lớp", "Ngày sinh", "Dân tộc", "Ghi chú"]
GOOD = [[NGOC[0], "9A1", NGOC[1], "Khmer", "hộ nghèo"], [BINH[0], "9A1", BINH[1], "Kinh", None]]
BAD_DAY = [PHIA[0], "9A1", "31/02/2012", "Khơ-me", None]
NO_NAME = [None, "9A1", PHIA[1], "Khmer", None]


@pytest.fixture
def page(workplace: Workplace, qtbot: QtBot) -> ImportPage:
    made = ImportPage(workplace)
    qtbot.addWidget(made)
    made.resize(1170, 640)
    made.fit("M", low=False)
    made.show()
    made.arrive(Place("imports", part="students"))
    return made


@pytest.fixture
def settled(workplace: Workplace, qtbot: QtBot) -> Callable[[], None]:
    """Waits until the work in the background is done and told."""
    return lambda: qtbot.waitUntil(lambda: not workplace.tasks.busy)


@pytest.fixture
def gone(page: ImportPage) -> list[Place]:
    """Where the page asked to go."""
    places: list[Place] = []
    page.opened.connect(places.append)
    return places


def file_of(folder: Path, *rows: Sequence[Any], sheets: Sequence[str] = ("Khối 9",)) -> Path:
    path = folder / "DS_khoi9.xlsx"
    path.write_bytes(xlsx_bytes({name: [HEADING, *rows] for name in sheets}))
    return path


def shows(page: ImportPage, text: str) -> bool:
    """Whether the text stands in a row of the preview."""
    return any(text in row.cells for row in page.desk.preview.table.rows_model.rows)


def click(button: QPushButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def brought(
    page: ImportPage,
    dialogs: FakeDialogs,
    tmp_path: Path,
    settled: Callable[[], None],
) -> Callable[..., ImportPage]:
    """Chooses a file of these rows and waits for the look at it."""

    def bring(*rows: Sequence[Any], **how: Any) -> ImportPage:
        dialogs.will_answer(file_of(tmp_path, *rows, **how))
        click(page.start.choose)
        settled()
        return page

    return bring


def test_a_list_comes_in_with_two_clicks_of_this_page_and_one_takes_it_back(
    brought: Callable[..., ImportPage],
    workplace: Workplace,
    settled: Callable[[], None],
    gone: list[Place],
) -> None:
    said: list[str] = []
    workplace.notices.said.connect(said.append)
    page = brought(*GOOD)
    assert page.take.text() == "Nhập 2 dòng"
    assert page.footer.text == "2 em mới"
    click(page.take)
    settled()
    assert (said, gone) == (["Đã nhập 2 em"], [Place("students")])
    assert len(workplace.services.students.search()) == 2
    workplace.notices.undo()
    assert workplace.services.students.search() == []


def test_a_column_is_given_its_meaning_with_one_choice(
    brought: Callable[..., ImportPage],
    workplace: Workplace,
    settled: Callable[[], None],
) -> None:
    page = brought(*GOOD)
    choice = page.desk.mapping.choice(4)
    assert (choice.code, choice.property("state")) == ("", "warning")
    choice.picked.emit("poverty")
    assert (choice.label, choice.property("state")) == ("Hộ nghèo/cận nghèo", "")
    click(page.take)
    settled()
    assert rows_of(workplace.services, "student_policies", "policy") == [("POOR",)]


def test_what_is_not_mapped_is_said_until_somebody_declines_it(
    brought: Callable[..., ImportPage],
) -> None:
    mapping = brought(*GOOD).desk.mapping
    assert mapping.unmapped.text() == "Cột “Ghi chú” chưa ghép sẽ không được nhập."
    mapping.choice(4).picked.emit("-")
    assert mapping.unmapped.isHidden()
    assert mapping.choice(4).label == "Không nhập cột này"


def test_the_preview_tells_each_row_in_a_few_words(brought: Callable[..., ImportPage]) -> None:
    preview = brought(GOOD[0], BAD_DAY, NO_NAME).desk.preview
    model = preview.table.rows_model
    last = len(model.columns) - 1
    assert [model.cell(row, last).text for row in range(3)] == [
        "Hợp lệ",
        "Ngày 31/02 không có trong lịch",
        "Thiếu họ và tên",
    ]
    assert preview.chips["errors"].text() == "Lỗi 2"
    assert preview.save_refused.text() == "Tải 2 dòng lỗi"


def test_bad_cells_are_mended_by_keyboard_alone(
    brought: Callable[..., ImportPage], qtbot: QtBot
) -> None:
    page = brought(GOOD[0], BAD_DAY, NO_NAME)
    table = page.desk.preview.table
    for typed in ("03/02/2012", "Son My"):
        QTest.keyClick(table, Qt.Key.Key_F2)
        editor = table.indexWidget(table.currentIndex())
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        QTest.keyClicks(editor, typed)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(shows, page, typed))
        QTest.keyClick(page, Qt.Key.Key_F8)
    assert page.take.text() == "Nhập 3 dòng"
    assert page.desk.preview.save_refused.isHidden()


def test_a_mended_row_leaves_the_errors_and_the_next_one_waits(
    brought: Callable[..., ImportPage], qtbot: QtBot
) -> None:
    page = brought(GOOD[0], BAD_DAY, NO_NAME)
    preview = page.desk.preview
    click(preview.chips["errors"])
    preview.table.rows_model.setData(preview.table.currentIndex(), "03/02/2012")
    qtbot.waitUntil(lambda: preview.chips["errors"].text() == "Lỗi 1")
    index = preview.table.currentIndex()
    assert (index.row(), index.column()) == (0, 1)


def test_bad_rows_can_be_kept_in_a_file_before_the_good_ones_go_in(
    brought: Callable[..., ImportPage],
    dialogs: FakeDialogs,
    tmp_path: Path,
    settled: Callable[[], None],
    gone: list[Place],
) -> None:
    page = brought(GOOD[0], BAD_DAY)
    dialogs.will_answer(tmp_path / "dòng lỗi.xlsx")
    click(page.desk.preview.save_refused)
    rows = list(openpyxl.load_workbook(tmp_path / "dòng lỗi.xlsx").active.values)
    assert rows[1][-1] == "Ngày 31/02 không có trong lịch"
    click(page.take)
    settled()
    assert gone == [Place("students")]


def test_bad_rows_nobody_has_kept_are_offered_once_more(
    brought: Callable[..., ImportPage], settled: Callable[[], None], gone: list[Place]
) -> None:
    page = brought(GOOD[0], BAD_DAY)
    click(page.take)
    settled()
    assert page.end.save_refused.isVisible()
    assert gone == []
    click(page.end.open_list)
    assert gone == [Place("students")]


def test_of_several_sheets_one_is_asked_for(
    brought: Callable[..., ImportPage], settled: Callable[[], None]
) -> None:
    page = brought(*GOOD, sheets=("9A1", "9A2"))
    assert [chip.text() for chip in page.start.sheets] == ["Cả 2 trang", "9A1", "9A2"]
    click(page.start.sheets[2])
    settled()
    assert {row.sheet for row in page.desk.preview.table.rows_model.rows} == {"9A2"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "là tệp ảnh. Xin tệp Excel gốc"),
        (b"", "là tệp trống"),
        (b"mot dong chu khong co bang\n", "chưa có dòng tiêu đề"),
    ],
)
def test_a_wrong_file_says_its_sentence_with_the_way_out(
    page: ImportPage,
    dialogs: FakeDialogs,
    tmp_path: Path,
    settled: Callable[[], None],
    content: bytes,
    words: str,
) -> None:
    path = tmp_path / "danh sách.xlsx"
    path.write_bytes(content)
    dialogs.will_answer(path)
    click(page.start.choose)
    settled()
    assert words in page.band.text
    assert page.start.choose.isVisible()


def test_a_file_may_be_dropped_anywhere(
    page: ImportPage, tmp_path: Path, settled: Callable[[], None]
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file_of(tmp_path, *GOOD)))])
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    settled()
    assert page.take.text() == "Nhập 2 dòng"


def test_a_stopped_import_says_so_and_saves_nothing(
    brought: Callable[..., ImportPage],
    workplace: Workplace,
    settled: Callable[[], None],
) -> None:
    before = everything(workplace.services)
    page = brought(*GOOD)
    sitting = page.sitting
    assert sitting is not None
    page.taking.take(sitting, remember=True)
    workplace.tasks.stop()
    settled()
    assert page.band.text == "Đã dừng. Chưa lưu gì."
    assert page.take.isEnabled()
    assert everything(workplace.services) == before


def test_letters_of_old_fonts_are_converted_when_asked(
    page: ImportPage,
    dialogs: FakeDialogs,
    tmp_path: Path,
    settled: Callable[[], None],
) -> None:
    rows = [["NguyÔn V¨n B×nh", "9A1"], ["Th¹ch ThÞ Ngäc", "9A1"]]
    path = tmp_path / "phông cũ.xlsx"
    path.write_bytes(xlsx_bytes({"DS": [["Họ và tên", "Lớp"], *rows]}))
    dialogs.will_answer(path)
    click(page.start.choose)
    settled()
    assert page.band.text.startswith("Tệp này gõ bằng phông cũ")
    page.desk.convert()
    assert page.take.text() == "Nhập 2 dòng"


def test_a_class_that_seems_mistyped_is_added_only_when_agreed(
    brought: Callable[..., ImportPage], workplace: Workplace
) -> None:
    three_students(workplace.services)
    page = brought(["Sơn Mỹ", "9A12", None, None, None])
    assert page.take.text() == "Nhập 0 dòng"
    assert not page.take.isEnabled()
    page.desk.mapping.new_classes.click()
    assert page.take.text() == "Nhập 1 dòng"


def test_an_earlier_import_is_taken_back_from_the_list_of_imports(
    page: ImportPage, workplace: Workplace, dialogs: FakeDialogs, qtbot: QtBot
) -> None:
    three_students(workplace.services)
    page.refresh()
    qtbot.waitUntil(page.history.undo_buttons[1].isVisible)
    dialogs.will_answer(True)
    click(page.history.undo_buttons[1])
    assert workplace.services.students.search() == []
    assert page.history.undo_buttons == {}


def test_private_notes_are_not_shown_on_the_way_in(
    page: ImportPage,
    workplace: Workplace,
    dialogs: FakeDialogs,
    tmp_path: Path,
    settled: Callable[[], None],
) -> None:
    three_students(workplace.services)
    page.arrive(Place("imports", part="sessions"))
    heading = ["Họ và tên", "Ngày sinh", "Ngày tư vấn", "Nội dung tư vấn", "Ghi chú riêng tư"]
    path = tmp_path / "nhật ký.xlsx"
    path.write_bytes(
        xlsx_bytes({"NK": [heading, [*NGOC, "02/03/2027", "Hướng nghiệp", "chuyện riêng"]]})
    )
    dialogs.will_answer(path)
    click(page.start.choose)
    settled()
    model = page.desk.preview.table.rows_model
    shown = [model.cell(0, at).plain for at in range(len(model.columns))]
    assert "không hiện" in shown
    samples = [label.accessibleName() for label in page.desk.mapping.findChildren(ElidedLabel)]
    assert "chuyện riêng" not in repr((shown, samples))


def test_nothing_is_brought_into_a_year_that_is_past(
    demonstration: Workplace, qtbot: QtBot
) -> None:
    demonstration.year = SchoolYear(demonstration.year.starts - 1)
    page = ImportPage(demonstration)
    qtbot.addWidget(page)
    page.show()
    page.arrive(Place("imports", part="students"))
    assert not page.start.choose.isEnabled()
    assert not page.acceptDrops()
    assert page.history.undo_buttons == {}


@pytest.mark.parametrize("width_class", ["L", "M", "S", "XS"])
def test_every_width_shows_rows_and_columns(
    brought: Callable[..., ImportPage], width_class: str
) -> None:
    page = brought(*GOOD)
    page.fit(width_class, low=width_class == "XS")
    together = width_class in ("L", "M")
    assert page.desk.preview.isVisible()
    assert page.desk.mapping.isVisible() is together


def test_the_result_of_the_check_stays_in_sight(
    page: ImportPage, dialogs: FakeDialogs, tmp_path: Path, settled: Callable[[], None]
) -> None:
    heading = ["Họ và tên", "Lớp", "Ngày sinh", "Nơi sinh", "Họ tên cha", "Họ tên mẹ", "Dân tộc"]
    row = [*GOOD[0][:3], "Tỉnh Trà Vinh", "Thạch Văn Minh Khang", "Kim Thị Sa Rươne", "Khơ-me"]
    path = tmp_path / "nhiều cột.xlsx"
    path.write_bytes(xlsx_bytes({"DS": [heading, row]}))
    dialogs.will_answer(path)
    click(page.start.choose)
    settled()
    table = page.desk.preview.table
    assert table.horizontalScrollBar().maximum() == 0
    assert not table.isColumnHidden(table.rows_model.columnCount() - 1)


def test_the_class_of_a_list_without_one_is_said_once(
    page: ImportPage, dialogs: FakeDialogs, tmp_path: Path, settled: Callable[[], None]
) -> None:
    path = tmp_path / "không lớp.xlsx"
    path.write_bytes(xlsx_bytes({"DS": [["STT", "Họ và tên"], [1, NGOC[0]], [2, BINH[0]]]}))
    dialogs.will_answer(path)
    click(page.start.choose)
    settled()
    field = page.desk.mapping.class_name
    assert page.focusWidget() is field
    for typed, rows in (("abc", "Nhập 0 dòng"), ("9A1", "Nhập 2 dòng")):
        field.clear()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert page.take.text() == rows


def test_ctrl_enter_takes_nothing_before_it_was_looked_at(
    brought: Callable[..., ImportPage], workplace: Workplace
) -> None:
    page = brought(*GOOD, sheets=("9A1", "9A2"))
    page.take.click()
    assert not workplace.tasks.busy
    assert workplace.services.students.search() == []

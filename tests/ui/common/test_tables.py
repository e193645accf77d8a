from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.tables import Cell, Column, RowsModel, RowsTable


@dataclass(frozen=True)
class Pupil:
    number: int
    name: str
    wish: str = ""


PUPILS = [
    Pupil(1, "Thạch Thị Sa Rây", "Trung học nghề"),
    Pupil(2, "Đào Ân"),
    Pupil(10, "Danh Thị Diễm", "THPT"),
]
NAME, WISH = 1, 2


class Board(RowsTable):
    """A class with a column that can be edited; what was written is kept."""

    def __init__(self) -> None:
        self.written: list[tuple[str, str]] = []
        wishes = [("thpt", "THPT công lập"), ("vocational", "Trung học nghề")]
        columns: list[Column[Pupil]] = [
            Column("STT", lambda p: str(p.number), align="right", sort_key=lambda p: p.number),
            Column("Họ và tên", lambda p: Cell(p.name, bold=True), stretch=True, name="name"),
            Column(
                "Nguyện vọng 1",
                lambda p: p.wish,
                choices=lambda _: wishes,
                write=lambda p, code: self.written.append((p.name, code)),
                name="wish",
            ),
        ]
        self.pupils: RowsModel[Pupil] = RowsModel(
            PUPILS,
            columns,
            lambda p: f"{p.name}, số {p.number}",
            key=lambda p: p.number,
            boxes=True,
            tickable=lambda p: bool(p.wish),
        )
        super().__init__(self.pupils, "Lớp 9A2")


@pytest.fixture
def board(themed: QApplication, qtbot: QtBot) -> Board:
    """A small class, the cursor on its first row."""
    made = Board()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.setFocus()
    made.go_to(0)
    return made


def names(board: Board) -> list[str]:
    return [pupil.name for pupil in board.pupils.rows]


def click_heading(board: Board, qtbot: QtBot, section: int) -> None:
    heading = board.heading
    place = QPoint(heading.sectionViewportPosition(section) + 8, heading.height() // 2)
    QTest.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_the_heading_orders_as_vietnamese_does(board: Board, qtbot: QtBot) -> None:
    click_heading(board, qtbot, NAME + 1)

    assert names(board) == ["Danh Thị Diễm", "Đào Ân", "Thạch Thị Sa Rây"]


def test_a_second_click_turns_the_order_round(board: Board, qtbot: QtBot) -> None:
    click_heading(board, qtbot, NAME + 1)
    click_heading(board, qtbot, NAME + 1)

    assert names(board) == ["Thạch Thị Sa Rây", "Đào Ân", "Danh Thị Diễm"]


def test_numbers_are_ordered_as_numbers(board: Board) -> None:
    board.sort_by(1, descending=True)

    assert [pupil.number for pupil in board.pupils.rows] == [10, 2, 1]


@pytest.mark.parametrize("descending", [False, True])
def test_rows_without_a_value_stay_at_the_end(board: Board, descending: bool) -> None:
    board.sort_by(WISH + 1, descending)

    assert names(board)[-1] == "Đào Ân"


def test_the_cursor_follows_its_row_into_a_new_order(board: Board) -> None:
    board.sort_by(NAME + 1)

    assert board.current_row() == PUPILS[0]
    assert board.currentIndex().row() == 2


def test_the_cursor_stays_on_its_row_when_the_rows_are_read_anew(board: Board) -> None:
    board.go_to(1)
    board.pupils.set_rows([Pupil(5, "Lê Quốc Phong"), *PUPILS])

    assert board.current_row() == PUPILS[1]


def test_a_row_that_is_gone_is_told(board: Board, qtbot: QtBot) -> None:
    with qtbot.waitSignal(board.current_row_changed) as told:
        board.pupils.set_rows(PUPILS[1:])

    assert told.args == [None]


def test_a_new_order_holds_for_rows_read_later(board: Board) -> None:
    board.sort_by(NAME + 1)
    board.pupils.set_rows([*PUPILS, Pupil(5, "Châu Sóc Kha")])

    assert names(board)[0] == "Châu Sóc Kha"


def test_enter_opens_the_row(board: Board, qtbot: QtBot) -> None:
    with qtbot.waitSignal(board.chosen) as chosen:
        QTest.keyClick(board, Qt.Key.Key_Return)

    assert chosen.args == [PUPILS[0]]


def test_a_double_click_opens_the_row(board: Board, qtbot: QtBot) -> None:
    place = board.visualRect(board.pupils.index(1, NAME + 1)).center()
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(board.chosen) as chosen:
        QTest.mouseDClick(board.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert chosen.args == [PUPILS[1]]


def test_space_ticks_the_chosen_rows_that_may_be(board: Board, qtbot: QtBot) -> None:
    board.selectAll()
    QTest.keyClick(board, Qt.Key.Key_Space)

    assert board.pupils.ticks.rows == [PUPILS[0], PUPILS[2]]


def test_a_second_space_takes_the_ticks_away(board: Board, qtbot: QtBot) -> None:
    QTest.keyClick(board, Qt.Key.Key_Space)
    QTest.keyClick(board, Qt.Key.Key_Space)

    assert board.pupils.ticks.rows == []


def test_a_click_on_a_box_ticks_and_leaves_the_rows_chosen(board: Board, qtbot: QtBot) -> None:
    place = board.visualRect(board.pupils.index(2, 0)).center()
    QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert board.pupils.ticks.rows == [PUPILS[2]]
    assert board.selected_rows() == [PUPILS[0]]


def test_the_box_of_the_heading_ticks_all_and_none(board: Board, qtbot: QtBot) -> None:
    click_heading(board, qtbot, 0)
    assert board.pupils.ticks.whole() is True

    click_heading(board, qtbot, 0)
    assert board.pupils.ticks.whole() is False


def test_ticks_outlive_a_new_order_and_rows_read_anew(board: Board) -> None:
    board.pupils.ticks.put([PUPILS[2]])
    board.sort_by(NAME + 1)
    board.pupils.set_rows([replace(pupil) for pupil in PUPILS])

    assert board.pupils.ticks.rows == [PUPILS[2]]


def test_the_tick_of_a_row_that_is_gone_is_gone(board: Board) -> None:
    board.pupils.ticks.put_all()
    board.pupils.set_rows(PUPILS[:1])

    assert board.pupils.ticks.count == 1


def test_copied_rows_are_text_for_excel_and_never_formulas(board: Board, qtbot: QtBot) -> None:
    board.pupils.set_rows([Pupil(1, "=HYPERLINK(1)", "một\nhai")])
    board.selectAll()
    QTest.keyClick(board, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QApplication.clipboard().text() == "1\t'=HYPERLINK(1)\tmột hai"


def test_a_hidden_column_is_not_copied(board: Board) -> None:
    board.restore_layout({"hidden": ["name"]})
    board.copy()

    assert QApplication.clipboard().text() == "1\tTrung học nghề"


def test_typing_on_a_cell_opens_its_choices_narrowed(board: Board, qtbot: QtBot) -> None:
    board.go_to(1, WISH)
    QTest.keyClicks(board, "n")
    editor = board.indexWidget(board.currentIndex())
    assert isinstance(editor, FilterCombo)
    assert editor.popup is not None
    QTest.keyClicks(editor.popup.line, "gh")
    QTest.keyClick(editor.popup.line, Qt.Key.Key_Return)

    assert board.written == [("Đào Ân", "vocational")]


def test_escape_leaves_a_cell_as_it_was(board: Board, qtbot: QtBot) -> None:
    board.go_to(1, WISH)
    QTest.keyClick(board, Qt.Key.Key_F2)
    editor = board.indexWidget(board.currentIndex())
    assert isinstance(editor, FilterCombo)
    assert editor.popup is not None
    QTest.keyClick(editor.popup.line, Qt.Key.Key_Escape)

    assert board.written == []
    assert board.indexWidget(board.currentIndex()) is None


def test_a_letter_on_a_cell_that_is_not_edited_is_left_to_the_page(
    board: Board, qtbot: QtBot
) -> None:
    QTest.keyClicks(board, "n")

    assert board.current_row() == PUPILS[0]
    assert board.indexWidget(board.currentIndex()) is None


def test_what_was_set_up_comes_back(board: Board, qtbot: QtBot) -> None:
    board.heading.resizeSection(3, 222)
    board.sort_by(NAME + 1, descending=True)
    other = Board()
    qtbot.addWidget(other)
    other.restore_layout(board.layout_state())

    assert other.heading.sectionSize(3) == 222
    assert names(other) == names(board)


def test_the_menu_of_the_heading_hides_a_column_but_not_the_last(board: Board) -> None:
    for action in board.heading.menu().actions()[2:4]:
        action.setChecked(False)

    assert board.layout_state()["hidden"] == ["STT", "name"]
    assert not board.heading.menu().actions()[4].isEnabled()


def test_a_layout_of_columns_that_are_no_more_does_no_harm(board: Board) -> None:
    board.restore_layout({"widths": {"gone": 50}, "hidden": ["gone"], "order": "gone"})

    assert names(board) == [pupil.name for pupil in PUPILS]


def test_the_stretching_column_takes_what_is_left(board: Board) -> None:
    sizes = [board.heading.sectionSize(s) for s in range(board.heading.count())]

    assert sum(sizes) == board.viewport().width()
    assert max(sizes) == sizes[NAME + 1]


def test_rows_are_lower_in_a_low_window(board: Board) -> None:
    board.fit("M", low=True)
    assert board.rowHeight(0) == 36

    board.fit("M", low=False)
    assert board.rowHeight(0) == 40


def test_a_total_stands_at_the_end_and_is_not_one_of_the_rows(board: Board) -> None:
    board.pupils.set_rows(PUPILS, total=Pupil(13, "Cộng"))
    board.sort_by(NAME + 1)
    board.selectAll()

    assert board.pupils.index(3, NAME + 1).data() == "Cộng"
    assert len(board.selected_rows()) == 3


def test_nothing_to_show_is_said_with_a_way_on(board: Board) -> None:
    empty = EmptyState("Lớp này chưa có em nào.", QPushButton("Thêm từng em"))
    board.set_empty(empty)
    assert not empty.isVisible()

    board.pupils.set_rows([])
    assert empty.isVisible()


def test_a_missing_value_is_a_dash(board: Board) -> None:
    assert board.pupils.index(1, WISH + 1).data() == "–"


def test_a_row_is_spoken_whole_with_its_tick(board: Board) -> None:
    board.pupils.ticks.put([PUPILS[0]])
    spoken = board.pupils.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Thạch Thị Sa Rây, số 1, đã đánh dấu"


def test_a_cell_is_worked_out_only_when_it_is_seen(themed: QApplication, qtbot: QtBot) -> None:
    seen: set[int] = set()

    def words(number: int) -> str:
        seen.add(number)
        return str(number)

    columns: list[Column[int]] = [Column("Số", words)]
    table = RowsTable(RowsModel(range(50_000), columns, str))
    qtbot.addWidget(table)
    table.show()
    table.grab()

    assert len(seen) <= 200

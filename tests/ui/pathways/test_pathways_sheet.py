"""Flow 5: pathways entered like a sheet, with the keys the design promises."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.pathways.pathways_page import PathwaysPage
from tests.conftest import FIRST_YEAR, NOW
from tests.ui.pathways.conftest import Rows
from tests.ui.pathways.hands import ALT, CTRL, SHIFT, Hands, Key

MOST_KEYS = 8


def toasts(workplace: Workplace) -> list[str]:
    said: list[str] = []
    workplace.notices.said.connect(said.append)
    return said


def choose(hands: Hands, words: str) -> None:
    """Type a few letters and take what fits best."""
    hands.type(words)
    hands.press(Key.Key_Return)


def test_a_student_takes_no_more_keys_than_promised(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    hands.press(Key.Key_Down)
    choose(hands, "trung cap")
    hands.press(Key.Key_Tab)
    choose(hands, "dong y")
    hands.press(Key.Key_Tab)
    choose(hands, "trung cap")
    hands.press(Key.Key_S, with_=CTRL)
    plan = rows()["Ngọc"].standing.plan
    assert plan is not None
    assert (plan.first_choice, plan.family_view, plan.recommendation) == (
        "S9_TC", "AGREES", "S9_TC",
    )  # fmt: skip
    assert (plan.family_view_on, rows()["Ngọc"].state) == (NOW.date(), "INTENDED")
    assert 6 <= hands.pressed <= MOST_KEYS


def test_after_saving_the_next_student_is_one_key_away(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    for words in ("gdtx cap", "so cap"):
        choose(hands, words)
        hands.press(Key.Key_Tab)
        choose(hands, "dong y")
        hands.press(Key.Key_Tab)
        hands.press(Key.Key_S, with_=CTRL)
        hands.press(Key.Key_Down)
    wishes = {name: row.first for name, row in rows().items()}
    assert wishes == {"Bình": Choice("S9_GDTX"), "Ngọc": Choice("S9_SC"), "Phia": None}


def test_confirming_takes_one_chord_more(page: PathwaysPage, hands: Hands, rows: Rows) -> None:
    choose(hands, "trung cap")
    hands.press(Key.Key_Return, with_=CTRL | SHIFT)
    assert rows()["Bình"].state == "CONFIRMED"


def test_nothing_is_chosen_beforehand(page: PathwaysPage, hands: Hands, rows: Rows) -> None:
    hands.press(Key.Key_Down, Key.Key_Down, Key.Key_Up)
    hands.press(Key.Key_S, with_=CTRL)
    assert page.editor.advice.pathway.code == ""
    assert all(row.standing.plan is None for row in rows().values())


def test_leaving_a_student_keeps_what_was_chosen(
    page: PathwaysPage, hands: Hands, rows: Rows, workplace: Workplace
) -> None:
    said = toasts(workplace)
    choose(hands, "trung cap")
    assert rows()["Bình"].first is None
    hands.press(Key.Key_Down)
    assert rows()["Bình"].first == Choice("S9_TC")
    assert said == ["Đã ghi thay đổi của em Nguyễn Văn Bình."]
    workplace.notices.undo()
    assert rows()["Bình"].first is None
    assert page.board.shown[0].first is None


def test_esc_leaves_the_list_and_the_cell_as_it_was(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    hands.press(Key.Key_Return)
    hands.type("tr")
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_Down)
    assert rows()["Bình"].standing.plan is None
    assert hands.at() is page.board.table


def test_ctrl_d_copies_the_cell_above(page: PathwaysPage, hands: Hands, rows: Rows) -> None:
    choose(hands, "trung cap")
    hands.press(Key.Key_Down)
    hands.press(Key.Key_D, with_=CTRL)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_D, with_=CTRL)
    page.leave()
    assert [row.first for row in rows().values()] == [Choice("S9_TC")] * 3


def test_ctrl_d_over_chosen_rows_is_one_deed(
    page: PathwaysPage, hands: Hands, rows: Rows, workplace: Workplace
) -> None:
    choose(hands, "trung cap")
    hands.press(Key.Key_Down, Key.Key_Down, with_=SHIFT)
    hands.press(Key.Key_D, with_=CTRL)
    assert [row.first for row in rows().values()] == [Choice("S9_TC")] * 3
    workplace.notices.undo()
    assert [row.first for row in rows().values()] == [Choice("S9_TC"), None, None]


def test_a_column_pasted_from_excel_keeps_the_good_cells_and_marks_the_others(
    page: PathwaysPage, hands: Hands, rows: Rows, workplace: Workplace
) -> None:
    QGuiApplication.clipboard().setText("GDTX\nlàm phi công\tx\nTrung cấp nghề\nthừa\n")
    hands.press(Key.Key_V, with_=CTRL)
    first = [row.first for row in rows().values()]
    assert first == [Choice("S9_GDTX"), None, Choice("S9_TC")]
    assert page.band.text == (
        "1 ô chưa đọc được nên chưa ghi, đã tô màu. 1 dòng dư ra dưới danh sách, chưa dán."
    )
    table = page.board.table
    cell = table.rows_model.cell(1, [c.name for c in table.rows_model.columns].index("wish"))
    assert (cell.text, cell.tint) == ("làm phi công", "danger-soft")
    assert "không có hướng đi này" in cell.plain
    hands.press(Key.Key_Down)
    assert page.board.hint == "“làm phi công”: không có hướng đi này trong danh mục"
    workplace.notices.undo()
    assert all(row.first is None for row in rows().values())


def test_a_marked_cell_is_mended_by_choosing(page: PathwaysPage, hands: Hands, rows: Rows) -> None:
    QGuiApplication.clipboard().setText("làm phi công")
    hands.press(Key.Key_V, with_=CTRL)
    choose(hands, "trung cap")
    assert not page.board.table.sheet.marks
    assert page.board.shown[0].first == Choice("S9_TC")


def test_family_views_are_pasted_into_their_column(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    QGuiApplication.clipboard().setText("đồng ý\r\n\r\nchưa đồng ý")
    hands.press(Key.Key_Right)
    hands.press(Key.Key_V, with_=CTRL)
    views = [row.standing.family_view for row in rows().values()]
    assert views == ["AGREES", "NOT_ASKED", "DISAGREES"]


def test_delete_takes_the_first_wish_away(page: PathwaysPage, hands: Hands, rows: Rows) -> None:
    choose(hands, "trung cap")
    hands.press(Key.Key_S, with_=CTRL)
    hands.press(Key.Key_Delete)
    hands.press(Key.Key_Down)
    assert rows()["Bình"].standing.choices == ()


def test_rows_are_copied_for_excel(page: PathwaysPage, hands: Hands) -> None:
    choose(hands, "trung cap")
    hands.press(Key.Key_C, with_=CTRL)
    copied = QGuiApplication.clipboard().text().split("\t")
    assert copied == ["1", "Nguyễn Văn Bình", "Trung cấp", "Chưa hỏi", "Dự kiến"]


def test_tab_is_never_trapped_in_the_sheet(page: PathwaysPage, hands: Hands) -> None:
    hands.press(Key.Key_Tab, Key.Key_Tab)
    assert hands.at() is page.editor.advice.pathway
    page.board.table.setFocus()
    page.board.table.go_to_column("wish")
    hands.press(Key.Key_Backtab, with_=SHIFT)
    assert hands.at() is not page.board.table


def test_a_filter_keeps_its_students_while_they_are_worked_on(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    hands.click(page.board.toolbar.chips["NONE"])
    page.board.table.setFocus()
    choose(hands, "trung cap")
    hands.press(Key.Key_Down)
    assert len(page.board.shown) == 3
    hands.click(page.board.toolbar.chips["NONE"])
    assert [row.full_name for row in page.board.shown] == ["Thạch Thị Ngọc", "Kim Sô Phia"]


def test_a_row_is_spoken_whole(page: PathwaysPage, workplace: Workplace) -> None:
    plan = PathwayPlan(NOW.date(), (Choice("S9_TC"),), family_view="AGREES")
    workplace.services.pathways.save_plan(page.board.shown[0].student, plan)
    page.refresh()
    model = page.board.table.rows_model
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Nguyễn Văn Bình, lớp 9A1, Trung cấp, phụ huynh: Đồng ý, Dự kiến"


def test_a_past_year_is_only_looked_at(page: PathwaysPage, workplace: Workplace) -> None:
    student = page.board.shown[0].student
    workplace.services.students.enter_year(student, SchoolYear(2027), "10A1")
    past = PathwaysPage(workplace)
    past.arrive(past.present_place())
    assert workplace.year == FIRST_YEAR
    assert not past.bulk.button.isVisibleTo(past)
    assert not past.editor.save_button.isVisibleTo(past)
    assert not past.board.table.rows_model.boxes
    assert all(column.write is None for column in past.board.table.rows_model.columns)


def test_alt_and_arrows_stay_the_windows_in_the_sheet(page: PathwaysPage, hands: Hands) -> None:
    hands.press(Key.Key_Left, with_=ALT)
    assert page.board.chosen == page.board.shown[0].student


def test_what_only_happens_is_no_wish(page: PathwaysPage, hands: Hands) -> None:
    choose(hands, "ngh")
    first = page.board.shown[0].first
    assert first is not None
    assert first.pathway == "S9_GDTX_TC"
    names = page.board.table.sheet.names
    wishes, ways = dict(names.wishes(9)), dict(names.outcomes(9))
    assert {"S9_KHL", "S9_BOHOC", "S9_LUUBAN"} <= ways.keys() - wishes.keys()
    assert "S9_CHUA" in wishes.keys() - dict(names.advice(9)).keys()

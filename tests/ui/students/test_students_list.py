"""Finding students by keyboard, by chips, and in an exact list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counsellor_app.ui.common.page import WIDE, Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.students_page import StudentsPage
from tests.ui.students.conftest import AN, DUC, PHIA, RAY


def names(page: StudentsPage) -> list[str]:
    page.list.settle()
    return [student.full_name for student in page.list.found]


def type_in(page: StudentsPage, letters: str) -> None:
    QTest.keyClicks(page.list.search.line, letters)


def test_letters_and_enter_open_a_student(page: StudentsPage) -> None:
    type_in(page, "sa ray")
    QTest.keyClick(page.list.search.line, Qt.Key.Key_Return)
    assert names(page) == [RAY]
    assert page.side.detail.header.name.accessibleName() == RAY


def test_the_arrow_goes_from_the_search_into_the_list(page: StudentsPage) -> None:
    type_in(page, "9a2")
    QTest.keyClick(page.list.search.line, Qt.Key.Key_Down)
    QTest.keyClick(page.list.list, Qt.Key.Key_Down)
    assert names(page) == [PHIA, RAY]
    assert page.side.student == page.list.found[1].id


def test_the_list_is_in_the_order_of_given_names(page: StudentsPage) -> None:
    assert names(page) == [AN, DUC, PHIA, RAY]
    assert page.list.count.text == "4 em đang học"


def test_nobody_fits_and_the_filter_can_be_dropped(
    page: StudentsPage, workplace: Workplace, people: dict[str, int]
) -> None:
    workplace.services.students.archive(people["Rây"])
    workplace.changes.students.emit()
    type_in(page, "ray")
    assert names(page) == []
    assert page.list.empty.said == "Không thấy “ray”. Thử tên gọi hoặc bỏ bộ lọc Đang học."
    page.list.empty.drop.click()
    assert names(page) == [RAY]


def test_a_class_chip_narrows_the_list_and_lets_go(page: StudentsPage) -> None:
    chip = page.list.search.classes
    chip._choose("9A2")
    assert names(page) == [PHIA, RAY]
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert len(names(page)) == 4


def test_a_grade_and_a_state_narrow_together(page: StudentsPage) -> None:
    page.list.search.classes._choose("grade:9")
    page.list.search.state._choose("INTENDED")
    assert names(page) == [RAY]


def test_an_exact_list_says_why_and_can_be_left(page: StudentsPage, people: dict[str, int]) -> None:
    ids = [people["An"], people["Phia"]]
    page.arrive(Place("students", facts={"ids": ids, "because": "Chưa ghi giới tính: 2 em"}))
    assert names(page) == [AN, PHIA]
    assert page.list.search._reason.text() == "Chưa ghi giới tính: 2 em"
    page.list.search.drop_filters()
    assert len(names(page)) == 4


def test_a_student_hidden_by_a_filter_is_shown_all_the_same(
    page: StudentsPage, people: dict[str, int]
) -> None:
    page.list.search.classes._choose("6A1")
    page.arrive(Place("students", people["Rây"], "file"))
    assert page.list.current == people["Rây"]
    assert page.present_place() == Place("students", people["Rây"], "file")


def test_a_wide_window_shows_a_table_with_wish_and_session(page: StudentsPage) -> None:
    page.fit(WIDE, low=False)
    type_in(page, "ray")
    page.list.settle()
    model = page.list.table.rows_model
    cells = [model.cell(0, column).plain for column in range(len(model.columns))]
    assert page.list.views.currentWidget() is page.list.table
    assert cells[0] == "3"
    assert cells[1] == RAY
    assert cells[4:] == ["22/08/2012", "–", "Trung cấp", "05/04/2027", "Dự kiến"]


def test_the_numbers_under_the_table_open_the_list_behind_them(page: StudentsPage) -> None:
    page.fit(WIDE, low=False)
    page.list.counts._buttons["INTENDED"].click()
    assert names(page) == [RAY]


def test_each_row_is_spoken_whole(page: StudentsPage) -> None:
    names(page)
    row = page.list.model.index(3)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == f"{RAY}, lớp 9A2, Dự kiến"


def test_an_empty_book_offers_the_two_ways_to_begin(workplace: Workplace) -> None:
    page = StudentsPage(workplace)
    asked: list[Place] = []
    page.opened.connect(asked.append)
    page.arrive(Place("students"))
    assert page.list.empty.said == "Sổ chưa có em nào."
    page.list.empty.import_asked.emit()
    assert asked == [Place("imports", part="students")]
    page.deleteLater()

"""Danh mục: the school's own lists edited in place, and what is used of the shipped ones."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.school import SchoolLevel
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.ui.catalogues.catalogue_own_pane import OwnCataloguePane
from counsellor_app.ui.catalogues.catalogue_shipped_pane import ShippedCataloguePane
from counsellor_app.ui.catalogues.catalogues_page import CataloguesPage
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from tests.conftest import FIRST_YEAR
from tests.services.test_school_lists import COLLEGE, name_college


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> CataloguesPage:
    made = CataloguesPage(workplace)
    qtbot.addWidget(made)
    made.resize(1170, 720)
    made.show()
    return made


def own(page: CataloguesPage, name: str) -> OwnCataloguePane:
    page.arrive(Place("catalogues", part=name))
    pane = page.catalogue(name)
    assert isinstance(pane, OwnCataloguePane)
    return pane


def shipped(page: CataloguesPage, name: str) -> ShippedCataloguePane:
    page.arrive(Place("catalogues", part=name))
    pane = page.catalogue(name)
    assert isinstance(pane, ShippedCataloguePane)
    return pane


def labels(pane: OwnCataloguePane) -> list[str]:
    return [one.label for one in pane.model.rows]


def offered(services: Services, code: str, year: SchoolYear = FIRST_YEAR) -> bool:
    """Whether a pathway after grade 9 is offered in a year."""
    current = services.school.offered("pathways_after_9", year).current()
    return code in {entry.code for entry in current}


def type_over(qtbot: QtBot, pane: OwnCataloguePane, column: int, text: str) -> None:
    """Write a cell of the current line otherwise, by keys."""
    pane.table.go_to(pane.table.currentIndex().row(), column)
    QTest.keyClick(pane.table, Qt.Key.Key_F2)
    line: QWidget | None = pane.table.indexWidget(pane.table.currentIndex())
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    place = pane.table.currentIndex().row()
    qtbot.waitUntil(lambda: pane.model.cell(place, column).text == text)


def test_enter_adds_line_after_line(page: CataloguesPage) -> None:
    pane = own(page, "trades")
    for trade in ("May", "Han"):
        QTest.keyClicks(pane.label, trade)
        QTest.keyClick(pane.label, Qt.Key.Key_Return)
    assert labels(pane) == ["May", "Han"]
    assert pane.label.text() == ""
    page.workplace.notices.undo()
    assert labels(pane) == ["May"]


def test_a_name_that_is_there_already_stays_in_the_field(page: CataloguesPage) -> None:
    pane = own(page, "trades")
    page.workplace.services.school_lists.add("trades", "May")
    QTest.keyClicks(pane.label, "may")
    pane.add.click()
    assert pane.label.text() == "may"
    assert "đã có trong danh mục" in page.band.text


def test_a_cell_is_edited_in_place(qtbot: QtBot, page: CataloguesPage) -> None:
    page.workplace.services.school_lists.add("trades", "May")
    pane = own(page, "trades")
    pane.table.go_to(0)
    type_over(qtbot, pane, 1, "Ba thang")
    type_over(qtbot, pane, 0, "May cong nghiep")
    (entry,) = page.workplace.services.school_lists.entries("trades")
    assert (entry.label, entry.detail) == ("May cong nghiep", "Ba thang")
    page.workplace.notices.undo()
    assert labels(pane) == ["May"]


def test_a_shipped_phrase_edited_becomes_the_schools_own(
    qtbot: QtBot, page: CataloguesPage
) -> None:
    pane = own(page, "phrases")
    before = labels(pane)
    pane.table.go_to(1)
    type_over(qtbot, pane, 0, "Lop 10")
    assert labels(pane) == [before[0], "Lop 10", *before[2:]]
    assert page.workplace.services.phrases.list()[1].label == "Lop 10"


def test_what_students_bear_the_name_of_is_retired_not_removed(page: CataloguesPage) -> None:
    name_college(page.workplace.services)
    page.workplace.services.school_lists.add("institutions", COLLEGE)
    pane = own(page, "institutions")
    pane.table.go_to(0)
    assert not pane.remove.isEnabled()
    pane.table.setFocus()
    QTest.keyClick(pane.table, Qt.Key.Key_Delete)
    assert [one.retired for one in pane.model.rows] == [True]
    assert pane.retire.text() == "Dùng lại"
    pane.retire.click()
    assert [one.retired for one in pane.model.rows] == [False]


def test_a_removed_line_comes_back_in_its_place(page: CataloguesPage) -> None:
    for trade in ("May", "Hàn", "Điện"):
        page.workplace.services.school_lists.add("trades", trade)
    pane = own(page, "trades")
    pane.table.go_to(1)
    pane.remove.click()
    assert labels(pane) == ["May", "Điện"]
    page.workplace.notices.undo()
    assert labels(pane) == ["May", "Hàn", "Điện"]


def test_alt_up_moves_a_line_and_the_cursor_with_it(page: CataloguesPage) -> None:
    for trade in ("May", "Hàn"):
        page.workplace.services.school_lists.add("trades", trade)
    pane = own(page, "trades")
    pane.table.setFocus()
    pane.table.go_to(1)
    QTest.keyClick(pane.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert labels(pane) == ["Hàn", "May"]
    assert pane.table.current_row().label == "Hàn"


def test_a_pathway_is_switched_off_for_the_year_by_space(page: CataloguesPage) -> None:
    services = page.workplace.services
    pane = shipped(page, "pathways_after_9")
    pane.table.go_to_key("S9_TC")
    QTest.keyClick(pane.table, Qt.Key.Key_Space)
    assert not offered(services, "S9_TC")
    assert pane.model.cell(pane.model.place_of("S9_TC"), 1).text == "Không dùng"
    page.workplace.notices.undo()
    assert offered(services, "S9_TC")
    assert pane.model.ticks.has(pane.model.row(pane.model.place_of("S9_TC")))


def test_not_known_yet_is_always_there(page: CataloguesPage) -> None:
    pane = shipped(page, "pathways_after_9")
    pane.model.ticks.put_all(False)
    codes = page.workplace.services.school.offered("pathways_after_9", FIRST_YEAR).current()
    assert [entry.code for entry in codes] == ["S9_CHUA"]
    page.workplace.notices.undo()
    assert all(one.offered for one in pane.model.rows)


def test_a_shipped_list_names_its_law(page: CataloguesPage) -> None:
    text = shipped(page, "counselling_topics").source.text()
    assert "TT 18/2025/TT-BGDĐT" in text
    assert "Bản 2025" in text


def test_others_hear_of_a_change(qtbot: QtBot, page: CataloguesPage) -> None:
    pane = own(page, "receivers")
    pane.label.setText("UBND xã Trà Cú")
    with qtbot.waitSignal(page.workplace.changes.catalogues):
        pane.add.click()
    assert "UBND xã Trà Cú" in page.workplace.services.report_checks.receivers()


def test_a_school_without_upper_grades_has_no_list_after_grade_12(
    qtbot: QtBot, workplace: Workplace
) -> None:
    services = workplace.services
    services.school.change(replace(services.school.get(), level=SchoolLevel.THCS))
    made = CataloguesPage(workplace)
    qtbot.addWidget(made)
    made.arrive(Place("catalogues", part="pathways_after_12"))
    assert made.part == "pathways_after_9"


def test_a_past_year_is_looked_at_only(qtbot: QtBot, demonstration: Workplace) -> None:
    made = CataloguesPage(replace(demonstration, year=SchoolYear(2025)))
    qtbot.addWidget(made)
    made.show()
    pane = own(made, "phrases")
    assert pane.adding.isHidden()
    assert pane.acting.isHidden()
    pane.table.setFocus()
    pane.table.go_to(0)
    QTest.keyClick(pane.table, Qt.Key.Key_Delete)
    listed = shipped(made, "pathways_after_9")
    listed.model.ticks.put_all(False)
    assert all(one.offered for one in listed.model.rows)
    assert len(labels(pane)) == len(demonstration.services.phrases.list())


def test_the_catalogue_last_looked_at_is_open_again(
    qtbot: QtBot, page: CataloguesPage, workplace: Workplace
) -> None:
    own(page, "trades")
    again = CataloguesPage(workplace)
    qtbot.addWidget(again)
    again.arrive(Place("catalogues"))
    assert again.part == "trades"


def test_ctrl_shift_a_begins_a_new_line(qtbot: QtBot, page: CataloguesPage) -> None:
    pane = own(page, "trades")
    page.activateWindow()
    page.sections.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.sections, Qt.Key.Key_A, both)
    qtbot.waitUntil(pane.label.hasFocus)


def test_a_list_is_never_switched_off_as_a_whole(page: CataloguesPage) -> None:
    pane = shipped(page, "counselling_topics")
    pane.model.ticks.put_all(False)
    assert "ít nhất một mục" in page.band.text
    assert all(one.offered for one in pane.model.rows)
    assert pane.model.ticks.count == len(pane.model.rows)

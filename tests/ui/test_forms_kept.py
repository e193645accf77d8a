"""What is typed on a page, whatever the page, is there again on the one made after it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.activities.activities_page import ActivitiesPage
from counsellor_app.ui.catalogues.catalogue_own_pane import OwnCataloguePane
from counsellor_app.ui.catalogues.catalogues_page import CataloguesPage
from counsellor_app.ui.common.page import Page, Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.imports.import_page import ImportPage
from counsellor_app.ui.page_list import entry
from counsellor_app.ui.pathways.pathways_page import PathwaysPage
from counsellor_app.ui.settings.settings_deadlines import DeadlineLine
from counsellor_app.ui.settings.settings_people import PeopleSection
from counsellor_app.ui.settings.settings_school import SchoolSection
from counsellor_app.ui.settings.settings_years import YearsSection
from counsellor_app.ui.students.students_page import StudentsPage
from counsellor_app.ui.today.today_page import TodayPage
from tests.exchange.sheet_builders import xlsx_bytes

WORDS = "Cầu vồng tím than"
STUDENT = 5
Make = Callable[..., Any]


@pytest.fixture
def make(demonstration: Workplace, qtbot: QtBot) -> Make:
    """A page of the window; one after another of the same name."""

    def made(name: str, part: str = "", subject: int | None = None, typed: Any = None) -> Page:
        page = entry(name).make(demonstration)
        qtbot.addWidget(page)
        page.resize(1170, 640)
        page.fit("M", low=False)
        page.show()
        if typed is not None:
            page.type_in(typed)
        page.arrive(Place(name, subject, part))
        qtbot.waitUntil(lambda: not demonstration.tasks.busy)
        return page

    return made


@pytest.fixture
def again(make: Make) -> Make:
    """The page made anew, with what was typed on the one before it sealed and opened."""

    def made(page: Page, name: str, part: str = "", subject: int | None = None) -> Page:
        typed = json.loads(json.dumps(page.typed()))
        assert typed is not None
        anew: Page = make(name, part, subject, typed)
        assert json.loads(json.dumps(anew.typed())) == typed
        return anew

    return made


def line(widget: QWidget) -> QLineEdit:
    assert isinstance(widget, QLineEdit)
    return widget


@pytest.mark.parametrize(
    "name", ["today", "students", "pathways", "activities", "catalogues", "settings", "imports"]
)
def test_a_page_nobody_typed_on_keeps_nothing(make: Make, name: str) -> None:
    assert make(name).typed() is None


def test_a_file_being_changed_is_kept_with_its_guardians(make: Make, again: Make) -> None:
    page: StudentsPage = make("students", "file", STUDENT)
    form = page.side.detail.form
    line(form.person.control("full_name")).setText(WORDS)
    form.guardians.add_one()
    line(form.guardians.entries[-1].grid.control("name")).setText("Dì Út Bảy")
    page = again(page, "students", "file", STUDENT)
    form = page.side.detail.form
    assert line(form.person.control("full_name")).text() == WORDS
    assert form.student().guardians[-1].name == "Dì Út Bảy"
    assert page.typed_place() == page.present_place() == Place("students", STUDENT, "file")


def test_whoever_is_no_longer_in_the_book_is_not_kept(make: Make) -> None:
    page: StudentsPage = make("students", "file", STUDENT)
    line(page.side.detail.form.person.control("full_name")).setText(WORDS)
    typed = page.typed()
    typed["files"] = {"4711": typed["files"][str(STUDENT)]}
    assert make("students", typed=typed).typed() is None


def test_a_deadline_being_set_is_kept(make: Make, again: Make) -> None:
    page: TodayPage = make("today")
    page.due.open_form()
    page.due.form.name.setText(WORDS)
    page.due.form.day.setText("31/02")
    page = again(page, "today")
    assert (page.due.form.name.text(), page.due.form.day.text()) == (WORDS, "31/02")


def test_a_new_activity_is_kept_until_it_saves_itself(make: Make) -> None:
    page: ActivitiesPage = make("activities", "add")
    page.detail.form.name.setText(WORDS)
    page.detail.form.name.textEdited.emit(WORDS)
    page = make("activities", typed=page.typed())
    assert page.detail.form.name.text() == WORDS
    assert page.detail.number is not None
    assert page.typed() is None


def test_a_day_that_is_none_is_kept_with_its_activity(make: Make, again: Make) -> None:
    page: ActivitiesPage = make("activities")
    number = page.detail.number
    page.detail.form.held_on.setText("31/02/2027")
    page.detail.save()
    page = again(page, "activities")
    assert page.detail.number == number
    assert page.detail.form.held_on.text() == "31/02/2027"


def test_a_pathway_being_changed_is_kept(make: Make, again: Make) -> None:
    page: PathwaysPage = make("pathways")
    page.board.table.go_to(0)
    student = page.board.chosen
    family = page.editor.family
    family.words.setText(WORDS)
    family.words.textEdited.emit(WORDS)
    page = again(page, "pathways")
    assert page.typed_place() is None or page.typed_place() == Place("pathways", student)
    page.arrive(Place("pathways", student))
    assert page.editor.family.words.text() == WORDS


def test_a_new_line_of_a_catalogue_is_kept(make: Make, again: Make) -> None:
    page: CataloguesPage = make("catalogues", "institutions")
    pane = page.catalogue("institutions")
    assert isinstance(pane, OwnCataloguePane)
    pane.label.setText(WORDS)
    page = again(page, "catalogues")
    assert page.typed() == {"institutions": {"new": {"label": WORDS, "detail": ""}}}
    assert page.typed_place() == Place("catalogues", part="institutions")


def test_a_cell_of_a_catalogue_being_edited_is_kept(make: Make, again: Make) -> None:
    page: CataloguesPage = make("catalogues", "institutions")
    pane = page.catalogue("institutions")
    assert isinstance(pane, OwnCataloguePane)
    pane.label.setText("Trường trung cấp Sông Trăng")
    pane.add.click()
    pane.table.open_editor(WORDS)
    typed = page.typed()
    assert typed is not None
    assert typed["institutions"]["cell"]["text"] == WORDS
    page = make("catalogues", "institutions", typed=json.loads(json.dumps(typed)))
    assert page.typed() == typed


def test_a_consent_being_written_down_is_kept(make: Make, again: Make) -> None:
    page: StudentsPage = make("students", "file", STUDENT)
    consents = page.side.detail.form.consents
    consents.new.click()
    assert page.typed() is None
    line(consents.form.grid.control("given_by")).setText("Dì Út Bảy")
    next(iter(consents.form.ticks.values())).setChecked(True)
    page = again(page, "students", "file", STUDENT)
    form = page.side.detail.form.consents.form
    assert line(form.grid.control("given_by")).text() == "Dì Út Bảy"
    assert [box.isChecked() for box in form.ticks.values()].count(True) == 1


def test_the_name_of_the_school_being_typed_is_kept(make: Make, again: Make) -> None:
    page = make("settings", "school")
    section: SchoolSection = page.section("school")
    section.lines["name"].setText(WORDS)
    page = again(page, "settings", "school")
    assert page.section("school").lines["name"].text() == WORDS


def test_somebody_new_of_the_staff_is_kept(make: Make, again: Make) -> None:
    page = make("settings", "people")
    people: PeopleSection = page.section("people")
    people.open_new()
    assert people.form is not None
    people.form.name.setText(WORDS)
    page = again(page, "settings", "people")
    assert page.section("people").form.name.text() == WORDS


def test_a_new_deadline_of_the_school_is_kept(make: Make, again: Make) -> None:
    page = make("settings", "years")
    years: YearsSection = page.section("years")
    years.deadlines.open_new()
    assert isinstance(years.deadlines.new, DeadlineLine)
    years.deadlines.new.name.setText(WORDS)
    page = again(page, "settings", "years")
    assert page.section("years").deadlines.new.name.text() == WORDS


def test_no_passphrase_is_ever_kept(make: Make) -> None:
    page = make("settings", "security")
    for one in page.section("security").findChildren(QLineEdit):
        one.setText("hạt lúa trên đồng")
    assert page.typed() is None


# lists


HEADING = ["Họ và tên", "Lớp", "Ngày sinh"]


@pytest.fixture
def mended(make: Make, tmp_path: Path, qtbot: QtBot, demonstration: Workplace) -> ImportPage:
    """A list at hand in which a cell was typed anew."""
    path = tmp_path / "DS.xlsx"
    path.write_bytes(xlsx_bytes({"Khối 9": [HEADING, ["Thạch Ngọc Diệp", "9A1", "31/02/2012"]]}))
    page: ImportPage = make("imports")
    page.open_list(path)
    qtbot.waitUntil(lambda: not demonstration.tasks.busy)
    assert page.typed() is None
    assert page.sitting is not None
    page.desk._edit(page.sitting.preview.rows[0], 2, "28/02/2012")
    return page


def cells(page: ImportPage) -> tuple[str, ...]:
    assert page.sitting is not None
    return page.sitting.preview.rows[0].cells


def test_a_cell_of_a_list_typed_anew_is_kept(mended: ImportPage, again: Make) -> None:
    assert "28/02/2012" in cells(again(mended, "imports", "students"))


def test_a_list_that_was_moved_goes_on_when_it_is_chosen_again(
    mended: ImportPage, make: Make, tmp_path: Path, qtbot: QtBot, demonstration: Workplace
) -> None:
    typed = mended.typed()
    moved = (tmp_path / "DS.xlsx").rename(tmp_path / "moved.xlsx")
    page = make("imports", "students", typed=typed)
    assert "không còn ở chỗ cũ" in page.band.text
    assert page.typed() == typed
    page.open_list(moved)
    qtbot.waitUntil(lambda: not demonstration.tasks.busy)
    assert "28/02/2012" in cells(page)


def test_a_list_that_has_changed_takes_no_cell_of_the_old_one(
    mended: ImportPage, make: Make, tmp_path: Path
) -> None:
    typed = mended.typed()
    rows = [HEADING, ["Kim Thị Sa Ly", "9A1", "01/03/2012"]]
    (tmp_path / "DS.xlsx").write_bytes(xlsx_bytes({"Khối 9": rows}))
    page = make("imports", "students", typed=typed)
    assert "đã khác lúc gõ dở" in page.band.text
    assert "28/02/2012" not in cells(page)

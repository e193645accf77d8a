"""Trường: every fact saves itself as its field is left."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counsellor_app.domain.school import SchoolLevel
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_page import SettingsPage
from counsellor_app.ui.settings.settings_school import SchoolSection
from tests.conftest import SCHOOL

NEW_NAME = "Trường THCS Cù Lao"


@pytest.fixture
def section(settings_page: SettingsPage) -> SchoolSection:
    return cast(SchoolSection, settings_page.section("school"))


def rewrite(section: SchoolSection, name: str, text: str) -> None:
    """Type another text and leave the field."""
    section.lines[name].setText(text)
    QTest.keyClick(section.lines[name], Qt.Key.Key_Return)


def test_the_school_stands_there_as_it_is_kept(section: SchoolSection) -> None:
    assert section.lines["governing_body"].text() == SCHOOL.governing_body
    assert section.level.value == SchoolLevel.BOTH
    assert section.boarding.isChecked()


def test_a_name_is_saved_as_its_field_is_left(section: SchoolSection, workplace: Workplace) -> None:
    rewrite(section, "name", f"  {NEW_NAME} ")
    assert workplace.services.school.get().name == NEW_NAME
    workplace.notices.undo()
    assert workplace.services.school.get().name == SCHOOL.name
    assert section.lines["name"].text() == SCHOOL.name


def test_an_empty_field_says_so_and_keeps_what_was(
    section: SchoolSection, workplace: Workplace
) -> None:
    section.lines["place"].clear()
    QTest.keyClick(section.lines["place"], Qt.Key.Key_Return)
    assert workplace.services.school.get().place == SCHOOL.place
    assert section.lines["place"].property("state") == "error"
    QTest.keyClick(section.lines["place"], Qt.Key.Key_Escape)
    assert section.lines["place"].text() == SCHOOL.place
    assert not section.lines["place"].property("state")


def test_level_and_boarding_are_saved_at_once(section: SchoolSection, workplace: Workplace) -> None:
    section.level.button(SchoolLevel.THCS).click()
    section.boarding.click()
    kept = workplace.services.school.get()
    assert (kept.level, kept.boarding) == (SchoolLevel.THCS, False)


def test_what_is_typed_is_saved_when_the_page_is_left(
    section: SchoolSection, settings_page: SettingsPage, workplace: Workplace
) -> None:
    section.lines["name"].setText(NEW_NAME)
    settings_page.leave()
    assert workplace.services.school.get().name == NEW_NAME

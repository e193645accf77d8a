"""Người dùng: added, written otherwise, gone and back, each with its way back."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counsellor_app.domain.school import COUNSELLOR, DEPUTY, PRINCIPAL, StaffMember
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_page import SettingsPage
from counsellor_app.ui.settings.settings_people import PeopleSection
from counsellor_app.ui.settings.settings_person import PersonForm, PersonRow

HA = StaffMember("Lê Thị Thu Hà", DEPUTY, "thầy")


@pytest.fixture
def section(settings_page: SettingsPage) -> PeopleSection:
    settings_page.sections.choose("people")
    return cast(PeopleSection, settings_page.section("people"))


def row(section: PeopleSection, role: str) -> PersonRow:
    return next(one for one in section.rows if one.person.member.role == role)


def form(section: PeopleSection) -> PersonForm:
    assert section.form is not None
    return section.form


def add(section: PeopleSection, member: StaffMember) -> None:
    section.add_button.click()
    form(section).name.setText(member.name)
    form(section).address.button(member.form_of_address).click()
    form(section).role.setCurrentIndex(form(section).role.findData(member.role))
    form(section).add.click()


def test_somebody_new_is_listed_and_can_be_taken_back(
    section: PeopleSection, workplace: Workplace
) -> None:
    add(section, HA)
    assert HA in workplace.services.school.staff(DEPUTY)
    workplace.notices.undo()
    assert workplace.services.school.staff(DEPUTY) == []


def test_nobody_is_added_without_a_name(section: PeopleSection, workplace: Workplace) -> None:
    before = workplace.services.people.all()
    add(section, StaffMember("", DEPUTY, "cô"))
    assert workplace.services.people.all() == before
    assert form(section).name.property("state") == "error"


def test_a_name_is_saved_as_its_field_is_left(section: PeopleSection, workplace: Workplace) -> None:
    row(section, PRINCIPAL).change.click()
    assert form(section).name.hasFocus()
    form(section).name.setText("Thạch Thị Sa Rương")
    QTest.keyClick(form(section).name, Qt.Key.Key_Return)
    assert [one.name for one in workplace.services.school.staff(PRINCIPAL)] == [
        "Thạch Thị Sa Rương"
    ]
    workplace.notices.undo()
    assert [one.name for one in workplace.services.school.staff(PRINCIPAL)] == ["Thạch Thị Sa Rây"]


def test_who_left_stays_to_be_seen_and_comes_back(
    section: PeopleSection, workplace: Workplace
) -> None:
    row(section, PRINCIPAL).leave.click()
    assert workplace.services.school.staff(PRINCIPAL) == []
    row(section, PRINCIPAL).come_back.click()
    assert len(workplace.services.school.staff(PRINCIPAL)) == 1


def test_the_only_counsellor_cannot_go(
    section: PeopleSection, settings_page: SettingsPage, workplace: Workplace
) -> None:
    assert row(section, COUNSELLOR).leave.isHidden()
    row(section, COUNSELLOR).change.click()
    form(section).role.setCurrentIndex(form(section).role.findData(DEPUTY))
    form(section).take()
    assert "ít nhất một giáo viên tư vấn" in settings_page.band.text
    assert len(workplace.services.school.staff(COUNSELLOR)) == 1

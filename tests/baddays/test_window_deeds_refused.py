"""Deeds of the window on a full disk: one sentence in the page, the words stay, again it works."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import DiskFull
from counsellor_app.services.school_folders import open_school
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_backups import BackupsSection
from counsellor_app.ui.settings.settings_page import SettingsPage
from counsellor_app.ui.settings.settings_school import SchoolSection
from counsellor_app.ui.settings.settings_security import SecuritySection
from counsellor_app.ui.students.students_page import StudentsPage
from tests.baddays.weather import full_disk, no_room_for_files
from tests.conftest import FIRST_YEAR, PASSPHRASE, SCHOOL
from tests.services.builders import talk, three_students
from tests.ui import conftest as window
from tests.ui.activities.test_activities_page import click_name, held
from tests.ui.activities.test_activities_page import shown as shown_activities
from tests.ui.fakes import FakeDialogs
from tests.ui.pathways.conftest import show as shown_pathways
from tests.ui.settings import conftest as settings
from tests.ui.settings.test_settings_security import give

workplace, dialogs, themed = window.workplace, window.dialogs, window.themed
settings_page, at_rest = settings.settings_page, settings.at_rest
Rest = Callable[[], None]
FULL = "Ổ đĩa đã đầy"


@pytest.fixture
def who(workplace: Workplace) -> dict[str, int]:
    return three_students(workplace.services)


def folder(workplace: Workplace) -> Path:
    return workplace.services.database.folder


def test_a_fact_of_the_school_stays_typed(
    settings_page: SettingsPage, workplace: Workplace
) -> None:
    line = cast(SchoolSection, settings_page.section("school")).lines["name"]
    line.setText("Trường THCS Cù Lao")
    with full_disk(folder(workplace)):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert FULL in settings_page.band.text
    assert line.text() == "Trường THCS Cù Lao"
    assert workplace.services.school.get().name == SCHOOL.name
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert workplace.services.school.get().name == "Trường THCS Cù Lao"


def test_a_passphrase_that_could_not_be_written_is_still_the_old_one(
    settings_page: SettingsPage, workplace: Workplace, dialogs: FakeDialogs, at_rest: Rest
) -> None:
    settings_page.sections.choose("security")
    section = cast(SecuritySection, settings_page.section("security"))
    dialogs.will_answer(PASSPHRASE)
    section.passphrase.change.click()
    with no_room_for_files():
        give(section.passphrase.form, "ghe sen mua muc")
        at_rest()
    assert FULL in settings_page.band.text
    open_school(folder(workplace), PASSPHRASE).close()


def test_a_backup_without_room_leaves_nothing_and_says_so(
    settings_page: SettingsPage, workplace: Workplace, at_rest: Rest
) -> None:
    settings_page.sections.choose("backups")
    at_rest()
    section = cast(BackupsSection, settings_page.section("backups"))
    with no_room_for_files():
        section.make.click()
        at_rest()
    assert settings_page.band.text
    assert list((folder(workplace) / "backups").iterdir()) == []


def test_an_activity_stays_typed_and_is_saved_later(
    qtbot: QtBot, workplace: Workplace, who: dict[str, int]
) -> None:
    page = shown_activities(qtbot, workplace)
    number = held(page)
    QTest.keyClicks(page.detail.form.place, "Tra Cu")
    with full_disk(folder(workplace)):
        page.detail.save()
        assert FULL in page.band.text
        assert page.detail.form.place.text() == "Tra Cu"
    page.leave()
    assert workplace.services.activities.get(number).place == "Tra Cu"


def test_an_absence_that_could_not_be_kept_is_not_shown_as_kept(
    qtbot: QtBot, workplace: Workplace, who: dict[str, int]
) -> None:
    page = shown_activities(qtbot, workplace)
    held(page)
    with full_disk(folder(workplace)):
        click_name(page, 0)
    assert FULL in page.band.text
    assert page.detail.attendance.count.text() == "3 em có mặt"


def test_a_pathway_waits_until_there_is_room(
    qtbot: QtBot, workplace: Workplace, who: dict[str, int]
) -> None:
    page = shown_pathways(qtbot, workplace)
    row = page.board.shown[0]
    with full_disk(folder(workplace)):
        page.at_hand.open(row.student)
        page.at_hand.put_wish(row, "S9_TC")
        page.at_hand.save()
        assert FULL in page.band.text
        page.leave()
    page.arrive(Place("pathways"))
    page.at_hand.open(row.student)
    page.at_hand.save()
    board = workplace.services.pathway_boards.board(FIRST_YEAR, "9A1")
    plan = next(one.standing.plan for one in board.rows if one.student == row.student)
    assert plan is not None
    assert plan.choices[0].pathway == "S9_TC"


def test_a_student_s_file_stays_typed(
    qtbot: QtBot, workplace: Workplace, who: dict[str, int]
) -> None:
    page = StudentsPage(workplace)
    qtbot.addWidget(page)
    page.arrive(Place("students", who["Ngọc"], "file"))
    form = page.side.detail.form
    cast(QLineEdit, form.home.fields["phone"].widget).setText("0900 000 117")
    with full_disk(folder(workplace)):
        page.leave()
    assert FULL in page.band.text
    page.leave()
    kept = workplace.services.student_files.get(who["Ngọc"], workplace.year).student
    assert kept.phone == "0900 000 117"


def test_a_private_note_is_not_shown_where_its_opening_cannot_be_written_down(
    workplace: Workplace, who: dict[str, int]
) -> None:
    services = workplace.services
    session = services.counselling.record(talk(who["Ngọc"], private_note="chỉ tôi đọc"))
    with full_disk(folder(workplace)), pytest.raises(DiskFull):
        services.counselling.private_note(session)
    assert services.counselling.private_note(session) == "chỉ tôi đọc"

"""A new school is set up in a few pages, and nobody skips the recovery sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.school import COUNSELLOR
from counsellor_app.domain.today import NO_SHEET
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from counsellor_app.ui.entry.first_run import FirstRun
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.entry.welcome_page import WelcomePage
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.settings.settings_page import SettingsPage
from counsellor_app.ui.shell import Shell
from counsellor_app.ui.today.today_page import TodayPage
from tests.conftest import PASSPHRASE, fixed_clock
from tests.ui.entry.conftest import Start
from tests.ui.fakes import FakeDialogs

SECRET = "ghe sen mua muc"
WORDS = ("Trường THCS Trà Cú", "UBND xã Trà Cú", "Sở Giáo dục và Đào tạo", "Trà Cú")


def first_run(opening: Opening) -> FirstRun:
    page = opening.window.front
    assert isinstance(page, FirstRun)
    return page


def begun(opening: Opening) -> FirstRun:
    """The first page of a new school."""
    welcome = opening.window.front
    assert isinstance(welcome, WelcomePage)
    welcome.new.click()
    return first_run(opening)


def fill_in(opening: Opening, qtbot: QtBot) -> FirstRun:
    """As far as the recovery sheet, with five clicks."""
    page = begun(opening)
    for field, text in zip(page.school.lines, WORDS, strict=True):
        field.setText(text)
    page.next.click()
    for line, text in zip(page.people.lines, ("Lê Thị Thu Hà", "Thạch Sang"), strict=True):
        line.setText(text)
    page.next.click()
    page.passphrase.passphrase.first.setText(SECRET)
    page.passphrase.passphrase.again.setText(SECRET)
    page.next.click()
    qtbot.waitUntil(lambda: page.recovery is not None)
    return page


def test_a_school_is_set_up_in_seven_clicks(
    start: Start, qtbot: QtBot, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    opening = start()
    dialogs.will_answer(tmp_path / "phieu.pdf")
    page = fill_in(opening, qtbot)  # four clicks
    assert page.recovery is not None
    page.recovery.save.click()
    for number, field in page.recovery.groups.fields.items():
        field.setText(page.recovery.expected[number])
    page.next.click()
    assert isinstance(opening.window.front, Shell)
    assert (tmp_path / "phieu.pdf").read_bytes().startswith(b"%PDF")
    shell = opening.window.front
    assert (at := shell.present_place()) is not None
    assert at.page == "imports"
    assert shell.workplace.services.school.staff(COUNSELLOR)[0].form_of_address == "cô"


def test_the_recovery_sheet_cannot_be_skipped(start: Start, qtbot: QtBot) -> None:
    opening = start()
    page = fill_in(opening, qtbot)
    page.next.click()
    assert opening.window.front is page


def test_another_group_of_the_sheet_does_not_do(start: Start, qtbot: QtBot) -> None:
    page = fill_in(start(), qtbot)
    assert page.recovery is not None
    fields = list(page.recovery.groups.fields.values())
    given = list(page.recovery.expected.values())
    for field, text in zip(fields, reversed(given), strict=True):
        field.setText(text)
    page.next.click()
    assert page.window() is not None
    assert page.step() is page.recovery


def test_what_is_missing_is_said_at_its_field(start: Start) -> None:
    opening = start()
    page = begun(opening)
    page.next.click()
    assert page.step() is page.school
    assert all(field.property("state") == "error" for field in page.school.lines)


def test_enter_goes_on(start: Start) -> None:
    opening = start()
    page = begun(opening)
    for field, text in zip(page.school.lines, WORDS, strict=True):
        field.setText(text)
    QTest.keyClick(page.school.lines[0], Qt.Key.Key_Return)
    assert page.step() is page.people


def test_two_different_passphrases_make_no_school(start: Start, tmp_path: Path) -> None:
    opening = start()
    page = begun(opening)
    for field, text in zip(page.school.lines, WORDS, strict=True):
        field.setText(text)
    page.next.click()
    for line in page.people.lines:
        line.setText("Kim Sa Rây")
    page.next.click()
    page.passphrase.passphrase.first.setText(SECRET)
    page.passphrase.passphrase.again.setText(SECRET + "x")
    page.next.click()
    assert not (tmp_path / "so-huong-nghiep").exists()


def test_a_window_closed_before_the_end_leaves_a_school_that_opens(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    opening = start()
    fill_in(opening, qtbot)
    opening.window.close()
    with open_school(tmp_path / "so-huong-nghiep", SECRET, clock=fixed_clock) as services:
        assert services.school.get().name == WORDS[0]


def test_a_school_whose_sheet_nobody_confirmed_reminds_of_it(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    opening = start()
    folder = fill_in(opening, qtbot).passphrase.folder
    opening.window.close()
    again = start(folder)
    unlock_page = again.window.front
    assert isinstance(unlock_page, UnlockPage)
    unlock_page.field.setText(SECRET)
    unlock_page.button.click()
    qtbot.waitUntil(lambda: isinstance(again.window.front, Shell))
    shell = again.window.front
    assert isinstance(shell, Shell)
    today = shell.page("today")
    assert isinstance(today, TodayPage)
    (due,) = (one for one in shell.workplace.services.today.due(shell.workplace.year)
              if one.kind == NO_SHEET)  # fmt: skip
    today.due.followed.emit(due)
    settings = shell.present_page()
    assert isinstance(settings, SettingsPage)
    assert settings.part == "security"


def test_a_sheet_that_was_confirmed_is_not_asked_for(school: Services) -> None:
    year = school.school.present_year()
    school.ways_in.await_sheet()
    assert NO_SHEET in {one.kind for one in school.today.due(year)}
    key = school.ways_in.draw_recovery_key(PASSPHRASE)
    school.ways_in.use_recovery_key(PASSPHRASE, key)
    assert NO_SHEET not in {one.kind for one in school.today.due(year)}

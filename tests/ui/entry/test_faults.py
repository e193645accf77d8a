"""Whatever goes wrong where no page waited for it, the front that is shown says one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import SchoolClosed, SchoolFileDamaged
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.entry.welcome_page import WelcomePage
from counsellor_app.ui.faults import tell, tell_crash
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.shell import Shell
from tests.ui.entry.conftest import Start
from tests.ui.entry.test_first_run import begun
from tests.ui.entry.test_unlock import unlock

REPORT = Path("báo-cáo.txt")


def said(opening: Opening) -> str:
    shell = opening.window.front
    assert isinstance(shell, Shell)
    page = shell.present_page()
    assert page is not None
    return page.band.text


@pytest.fixture
def opening(start: Start, folder: Path, qtbot: QtBot) -> Opening:
    """The program with a school open."""
    opening = start(folder)
    unlock(opening, qtbot)
    return opening


def test_a_damaged_file_is_told_as_what_it_is_and_not_reported(opening: Opening) -> None:
    reports: list[BaseException] = []
    tell(opening.window.front, SchoolFileDamaged(path="school.db"), lambda e: reports.append(e))
    assert "không đọc được" in said(opening)
    assert reports == []


def test_what_nobody_foresaw_names_the_report_and_no_value(opening: Opening) -> None:
    tell(opening.window.front, KeyError("Thạch Thị Sa Rây"), lambda _: REPORT)
    assert str(REPORT) in said(opening)
    assert "Sa Rây" not in said(opening)


def test_the_first_run_goes_on_after_a_fault(start: Start) -> None:
    opening = start()
    page = begun(opening)
    page.next.setEnabled(False)
    tell(page, RuntimeError(), lambda _: None)
    assert page.next.isEnabled()


def test_a_school_that_is_gone_is_said_before_another_is_made(start: Start, tmp_path: Path) -> None:
    page = start(tmp_path / "usb" / "so-huong-nghiep").window.front
    assert isinstance(page, WelcomePage)
    assert str(tmp_path / "usb") in page.problem


def test_the_first_page_says_a_fault_too(start: Start) -> None:
    page = start().window.front
    assert isinstance(page, WelcomePage)
    page.busy("Đang tạo trường thử")
    tell(page, RuntimeError(), lambda _: None)
    assert page.new.isEnabled()


def test_what_comes_too_late_for_a_locked_notebook_says_nothing(start: Start, folder: Path) -> None:
    page = start(folder).window.front
    assert isinstance(page, UnlockPage)
    tell(page, SchoolClosed(path=folder), lambda _: REPORT)
    assert page.problem == ""


def test_a_crash_of_the_last_run_is_said_on_the_lock_as_nothing_wrong(
    start: Start, folder: Path
) -> None:
    page = start(folder).window.front
    assert isinstance(page, UnlockPage)
    tell_crash(page, REPORT)
    assert "tắt đột ngột" in page.problem
    assert str(REPORT) in page.problem
    assert page.field.property("state") == ""

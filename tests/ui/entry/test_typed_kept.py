"""What was typed where it cannot be saved yet is there again after the lock and a new language."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import DiskFull
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.form_drafts import FormDrafts
from counsellor_app.ui.common.band import Band
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.shell import Shell
from counsellor_app.ui.students.students_page import StudentsPage
from counsellor_app.ui.today.today_page import TodayPage
from tests.ui.entry.conftest import Start
from tests.ui.entry.test_unlock import unlock

Again = Callable[[], None]


@pytest.fixture
def opening(start: Start, folder: Path, qtbot: QtBot) -> Opening:
    """The program with a school open."""
    opening = start(folder)
    unlock(opening, qtbot)
    return opening


@pytest.fixture(params=["lock", "redraw"])
def again(request: pytest.FixtureRequest, opening: Opening, qtbot: QtBot) -> Again:
    """The pages are made anew."""

    def lock() -> None:
        opening.lock()
        unlock(opening, qtbot)

    return lock if request.param == "lock" else opening.redraw


def shell(opening: Opening) -> Shell:
    front = opening.window.front
    assert isinstance(front, Shell)
    return front


def band(opening: Opening) -> Band:
    page = shell(opening).present_page()
    assert page is not None
    return page.band


def press(shown: Band) -> None:
    """Do what the band offers."""
    next(one for one in shown.findChildren(QPushButton) if one.text()).click()


def full_name(opening: Opening) -> QLineEdit:
    page = shell(opening).present_page()
    assert isinstance(page, StudentsPage)
    assert page.side.is_adding
    line = page.side.adding.form.person.control("full_name")
    assert isinstance(line, QLineEdit)
    return line


def test_somebody_new_is_still_in_the_form(opening: Opening, again: Again) -> None:
    shell(opening).go(Place("students", part="add"))
    full_name(opening).setText("Thạch Thị Sa Rây")
    again()
    assert full_name(opening).text() == "Thạch Thị Sa Rây"


def test_an_appointment_is_planned_further(opening: Opening, again: Again) -> None:
    shell(opening).go(Place("today", part="appointments", facts={"add": True}))
    page = shell(opening).present_page()
    assert isinstance(page, TodayPage)
    page.appointments.form.hour.setText("14h")
    page.appointments.form.subject.setText("Chọn nghề gần nhà")
    again()
    page = shell(opening).present_page()
    assert isinstance(page, TodayPage)
    assert page.appointments.form.isVisible()
    assert page.appointments.form.hour.text() == "14h"
    assert page.appointments.form.subject.text() == "Chọn nghề gần nhà"


def test_another_school_shows_nothing_typed_in_this_one(
    opening: Opening, folder: Path, made_school: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    shell(opening).go(Place("students", part="add"))
    full_name(opening).setText("Thạch Thị Sa Rây")
    opening.lock()
    opening.open_folder(Path(shutil.copytree(made_school, tmp_path / "another")))
    unlock(opening, qtbot)
    shell(opening).go(Place("students", part="add"))
    assert full_name(opening).text() == ""
    opening.lock()
    opening.open_folder(folder)
    unlock(opening, qtbot)
    shell(opening).go(Place("students", part="add"))
    assert full_name(opening).text() == "Thạch Thị Sa Rây"


def test_the_program_started_again_says_that_words_were_kept(
    opening: Opening, start: Start, folder: Path, qtbot: QtBot
) -> None:
    shell(opening).go(Place("students", part="add"))
    full_name(opening).setText("Thạch Thị Sa Rây")
    opening.window.close()
    again = start(folder)
    unlock(again, qtbot)
    assert band(again).text == "Đã giữ lại chữ đang gõ dở ở Học sinh lúc 09:00."
    press(band(again))
    assert full_name(again).text() == "Thạch Thị Sa Rây"
    assert band(again).text == "Đã giữ lại chữ đang gõ dở lúc 09:00."


def test_kept_words_are_thrown_away_and_brought_back(
    opening: Opening, start: Start, folder: Path, qtbot: QtBot
) -> None:
    shell(opening).go(Place("students", part="add"))
    full_name(opening).setText("Thạch Thị Sa Rây")
    opening.window.close()
    again = start(folder)
    unlock(again, qtbot)
    shell(again).go(Place("students", part="add"))
    press(band(again))
    shell(again).go(Place("students", part="add"))
    assert full_name(again).text() == ""
    assert shell(again).workplace.services.form_drafts.all() == []
    shell(again).workplace.notices.undo()
    shell(again).go(Place("students", part="add"))
    assert full_name(again).text() == "Thạch Thị Sa Rây"


def test_what_was_saved_is_not_offered_again(opening: Opening, qtbot: QtBot) -> None:
    today = shell(opening).present_page()
    assert isinstance(today, TodayPage)
    today.due.open_form()
    today.due.form.name.setText("Báo cáo đợt 2")
    drafts = shell(opening).workplace.services.form_drafts
    shell(opening).keeper.keep()
    assert [one.page for one in drafts.all()] == ["today"]
    today.due.form.day.setText("20/04/2027")
    today.due.form.save_button.click()
    qtbot.waitUntil(lambda: drafts.all() == [])


def test_words_swept_as_somebody_goes_nameless_do_not_come_back(
    opening: Opening, qtbot: QtBot
) -> None:
    shell(opening).go(Place("students", part="add"))
    full_name(opening).setText("Thạch Thị Sa Rây")
    shell(opening).keeper.keep()
    shell(opening).go(Place("settings"))
    drafts = shell(opening).workplace.services.form_drafts
    drafts.drop("students")
    shell(opening).workplace.changes.students.emit()
    qtbot.waitUntil(lambda: "students" not in shell(opening)._pages)
    assert drafts.all() == []
    shell(opening).go(Place("students", part="add"))
    assert full_name(opening).text() == ""


def test_keys_in_the_window_have_the_words_kept(opening: Opening, qtbot: QtBot) -> None:
    shell(opening).go(Place("students", part="add"))
    full_name(opening).setText("Thạch Thị Sa Rây")
    opening.idle.start()
    QTest.keyClick(opening.window.windowHandle(), Qt.Key.Key_End)
    assert shell(opening).keeper.saver.dirty
    qtbot.waitUntil(lambda: bool(shell(opening).workplace.services.form_drafts.all()))


def test_keeping_words_writes_nothing_into_the_log(opening: Opening) -> None:
    log = shell(opening).workplace.services.trail_log
    before = len(log.lines())
    shell(opening).go(Place("students", part="add"))
    full_name(opening).setText("Thạch Thị Sa Rây")
    shell(opening).keeper.keep()
    assert len(log.lines()) == before


def test_a_full_disk_is_said_and_the_words_stay_over_the_lock(
    opening: Opening, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DiskFull(path=None)

    shell(opening).go(Place("students", part="add"))
    full_name(opening).setText("Thạch Thị Sa Rây")
    with monkeypatch.context() as full:
        full.setattr(FormDrafts, "keep", refuse)
        assert not shell(opening).keeper.keep()
        assert "vẫn còn trên màn hình" in band(opening).text
        opening.lock()
    unlock(opening, qtbot)
    assert full_name(opening).text() == "Thạch Thị Sa Rây"


def test_colours_changed_in_a_past_year_leave_one_there(opening: Opening) -> None:
    past = SchoolYear(shell(opening).workplace.year.starts - 1)
    shell(opening).choose_year(past)
    opening.redraw()
    assert shell(opening).workplace.year == past
    assert "chỉ xem" in shell(opening).year_band.text

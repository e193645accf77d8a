"""What was typed where it cannot be saved yet is there again after the lock and a new language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

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
    opening: Opening, folder: Path, qtbot: QtBot
) -> None:
    shell(opening).go(Place("students", part="add"))
    full_name(opening).setText("Thạch Thị Sa Rây")
    opening.lock()
    opening.open_folder(folder)
    unlock(opening, qtbot)
    shell(opening).go(Place("students", part="add"))
    assert full_name(opening).text() == ""

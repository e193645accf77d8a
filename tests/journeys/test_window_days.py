"""A whole day on the demonstration school, a year that is over, and the other language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.school_folders import open_school
from counsellor_app.translation import set_language, tr
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.page_list import PAGES
from counsellor_app.ui.settings.settings_page import SettingsPage
from counsellor_app.ui.shell import Shell
from counsellor_app.ui.today.today_page import TodayPage
from tests.conftest import NOW, PASSPHRASE, fixed_clock
from tests.journeys.conftest import Open, unlock
from tests.journeys.hands import Hands
from tests.services.builders import everything
from tests.ui.fakes import FakeDialogs

TODAY = NOW.date()
TEXT = "Em kể về buổi thăm trường nghề và muốn hỏi thêm ba mẹ."
NOT_OF_A_YEAR = frozenset({"backups", "list_mappings", "phrases"})


def test_a_whole_day_and_nothing_is_lost(
    opened: Open, demonstration_folder: Path, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    hands = opened(demonstration_folder)
    _record_the_next_appointment(hands)
    student = _decide_a_pathway(hands)
    dialogs.will_answer(tmp_path / "thư.pdf", tmp_path / "gói.json")
    hands.click("Thư")
    hands.click("Lưu PDF")
    hands.settle()
    letters = len(hands.services.letter_desks.issued(SchoolYear(2026)))
    hands.click("Báo cáo")
    hands.click("Đóng gói để nộp")
    hands.settle()
    before = everything(hands.services)
    hands.click("Khóa sổ")
    assert isinstance(hands.opening.window.front, UnlockPage)
    unlock(hands)
    assert hands.at == "reports"
    assert everything(hands.services) == before
    hands.opening.window.close()
    with open_school(demonstration_folder, PASSPHRASE, clock=fixed_clock) as services:
        assert TEXT in {one.talked_about for _, one in services.counselling.between(TODAY, TODAY)}
        board = services.pathway_boards.standing(student, SchoolYear(2026))
        assert board.plan is not None
        assert len(services.letter_desks.issued(SchoolYear(2026))) == letters > 0
    assert (tmp_path / "thư.pdf").exists()
    assert (tmp_path / "gói.json").exists()


def _record_the_next_appointment(hands: Hands) -> None:
    today = hands.page
    assert isinstance(today, TodayPage)
    (following,) = (one for one in today.appointments.entries() if one.tinted)
    hands.click("Ghi phiên", following)
    hands.press("Alt+1")
    hands.write(TEXT)
    hands.press("Ctrl+Return")
    assert hands.sees("Đã ghi phiên")


def _decide_a_pathway(hands: Hands) -> int:
    hands.click("Hướng đi")
    hands.press("Down")
    hands.write("trung cap")
    hands.press("Return")
    hands.press("Ctrl+S")
    place = hands.shell.present_place()
    assert place is not None
    assert place.subject is not None
    return place.subject


# a year that is over


class Unwilling(FakeDialogs):
    """Steps back from every question."""

    def _answer(self, kind: Any, question: str) -> Any:
        return False if kind is bool else None


@pytest.fixture
def past(opened: Open, demonstration_folder: Path) -> Hands:
    """The year before is open."""
    hands = opened(demonstration_folder)
    hands.opening.dialogs = Unwilling()
    hands.opening.redraw()
    hands.shell.choose_year(SchoolYear(2025))
    hands.settle()
    return hands


KEYS = ("F2", "Return", "Delete", "Space", "Ctrl+V", "Ctrl+D", "Ctrl+S", "Ctrl+Return")
PLACES = (
    *(Place(one.name) for one in PAGES if one.name not in ("settings", "catalogues")),
    *(Place("students", 5, part) for part in ("story", "pathway", "file", "letters")),
    Place("session-editor", 5, "new"),
    Place("students", part="add"),
    Place("today", part="appointments", facts={"add": True}),
)


def kept(hands: Hands) -> dict[str, Any]:
    return {name: rows for name, rows in everything(hands.services).items()
            if name not in NOT_OF_A_YEAR}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES, ids=lambda one: f"{one.page}-{one.part}")
def test_nothing_of_a_past_year_can_be_changed(past: Hands, place: Place) -> None:
    before = kept(past)
    past.shell.go(place)
    past.settle()
    for key in KEYS:
        _type(past, key)
    for number in range(len(_buttons(past, place))):
        buttons = _buttons(past, place)
        if number < len(buttons):
            QTest.mouseClick(buttons[number], Qt.MouseButton.LeftButton)
            _type(past, "Ctrl+S")
    past.settle()
    after = kept(past)
    assert [name for name in before if before[name] != after[name]] == []


def _buttons(hands: Hands, place: Place) -> list[QPushButton]:
    """What can be pressed on the page, from the beginning of it."""
    hands.shell.go(place)
    hands.settle()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    found = hands.page.findChildren(QPushButton)
    return [one for one in found if one.isVisible() and one.isEnabled()]


def _type(hands: Hands, key: str) -> None:
    tables = [one for one in hands.page.findChildren(QTableView) if one.isVisible()]
    for table in tables[:1]:
        table.setFocus()
        table.setCurrentIndex(table.model().index(0, 1))
    hands.press(key)
    hands.write("x")
    if QApplication.activePopupWidget() is not None:
        hands.press("Return")


# the other language


@pytest.fixture
def vietnamese_again() -> Iterator[None]:
    yield
    set_language("vi")


def test_the_window_speaks_english_and_vietnamese_again(
    opened: Open, class_folder: Path, vietnamese_again: None
) -> None:
    hands = opened(class_folder)
    before = spoken(hands.shell)
    hands.click("Cài đặt")
    settings = hands.page
    assert isinstance(settings, SettingsPage)
    hands.click_row(settings.sections, "Giao diện")
    hands.click("English")
    hands.wait(lambda: isinstance(hands.opening.window.front, Shell))
    english = spoken(hands.shell)
    assert english == [tr(one.words) for one in PAGES if one.words] != before
    assert hands.at == "settings"
    hands.click("Tiếng Việt")
    assert spoken(hands.shell) == before


def spoken(shell: Shell) -> list[str]:
    """What the rail says."""
    return [one.text() for one in shell.rail.items.values()]

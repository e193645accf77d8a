"""The open notebook: places by key, the way back, undo, keys of this screen, a past year."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.page import Place, width_class
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.keys_overlay import KeysOverlay
from counsellor_app.ui.page_list import PAGES
from counsellor_app.ui.shell import Shell

CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def shell(demonstration: Workplace, qtbot: QtBot) -> Iterator[Shell]:
    made = Shell(demonstration)
    qtbot.addWidget(made)
    made.resize(1366, 736)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.go(Place("today"))
    yield made
    made.leave()


def press(shell: Shell, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or shell, key, modifier)


def here(shell: Shell) -> str:
    place = shell.present_place()
    assert place is not None
    return place.page


def test_each_place_of_the_rail_has_its_number(shell: Shell) -> None:
    listed = [page.name for page in PAGES if page.words][:9]
    reached = []
    for number, _ in enumerate(listed):
        press(shell, Qt.Key(Qt.Key.Key_1 + number), CTRL)
        reached.append(here(shell))
    assert reached == listed


def test_every_page_opens_and_has_a_title(shell: Shell) -> None:
    untitled = []
    for page in PAGES:
        shell.go(Place(page.name))
        present = shell.present_page()
        assert present is not None
        untitled += [page.name] if not present.top_bar.title else []
    assert untitled == []


def test_the_way_back_and_forward(shell: Shell) -> None:
    shell.go(Place("letters"))
    press(shell, Qt.Key.Key_Left, ALT)
    assert here(shell) == "today"
    press(shell, Qt.Key.Key_Right, ALT)
    assert here(shell) == "letters"


def test_what_was_done_can_be_taken_back_once(shell: Shell) -> None:
    undone: list[int] = []
    shell.workplace.notices.toast("Đã ghi phiên", lambda: undone.append(1))
    assert shell.toast.text == "Đã ghi phiên"
    press(shell, Qt.Key.Key_Z, CTRL)
    press(shell, Qt.Key.Key_Z, CTRL)
    assert undone == [1]


def test_a_toast_that_has_gone_takes_its_undo_with_it(shell: Shell) -> None:
    undone: list[int] = []
    shell.workplace.notices.toast("Đã ghi phiên", lambda: undone.append(1))
    shell.toast.timer.timeout.emit()
    press(shell, Qt.Key.Key_Z, CTRL)
    assert undone == []


def test_f1_shows_the_keys_and_esc_closes_them(shell: Shell) -> None:
    press(shell, Qt.Key.Key_F1)
    overlay = shell.findChild(KeysOverlay)
    assert overlay is not None
    assert overlay.isVisible()
    QTest.keyClick(overlay, Qt.Key.Key_Escape)
    assert not overlay.isVisible()


def test_f6_walks_through_the_regions_and_comes_round(shell: Shell) -> None:
    seen = []
    for _ in range(8):
        press(shell, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        seen.append(shell.rail.isAncestorOf(focus) if focus else None)
    assert True in seen
    assert False in seen


def test_tab_is_never_trapped(shell: Shell) -> None:
    for page in PAGES:
        shell.go(Place(page.name))
        seen: list[tuple[QWidget | None, object]] = []
        for _ in range(150):
            focus = QApplication.focusWidget()
            at = focus.currentIndex() if isinstance(focus, QTableView) else None
            if (focus, at) in seen:  # within a sheet Tab goes from cell to cell
                break
            seen.append((focus, at))
            press(shell, Qt.Key.Key_Tab)
        assert any(one is not None and shell.rail.isAncestorOf(one) for one, _ in seen), page.name


def test_a_past_year_is_looked_at_only(shell: Shell) -> None:
    past = shell.workplace.services.school.years()[0]
    shell.choose_year(past)
    assert shell.workplace.read_only
    assert "2025–2026" in shell.year_band.text


def test_one_comes_back_to_the_present_year(shell: Shell) -> None:
    years = shell.workplace.services.school.years()
    shell.choose_year(years[0])
    shell.choose_year(years[-1])
    assert not shell.workplace.read_only
    assert shell.year_band.text == ""


@pytest.mark.parametrize(
    ("width", "name"),
    [(1600, "L"), (1599, "M"), (1200, "M"), (1199, "S"), (1000, "S"), (999, "XS")],
)
def test_widths_have_their_classes(width: int, name: str) -> None:
    assert width_class(width) == name


@pytest.mark.parametrize(("width", "height"), [(1366, 736), (1093, 505), (900, 430)])
def test_no_page_is_wider_than_the_window(
    shell: Shell, qtbot: QtBot, width: int, height: int
) -> None:
    for page in PAGES:
        shell.resize(width, height)
        shell.go(Place(page.name))
        qtbot.waitUntil(lambda: shell.minimumSizeHint().width() <= width, timeout=1000)


def test_the_rail_says_how_much_waits(shell: Shell) -> None:
    shell.rail.count("pathways", 38)
    assert shell.rail.items["pathways"].accessibleName() == "Hướng đi, 38 việc đang chờ"


def test_every_control_has_a_name(shell: Shell) -> None:
    from tests.ui.names import nameless

    found = []
    for page in PAGES:
        shell.go(Place(page.name))
        found += [f"{page.name}: {one}" for one in nameless(shell)]
    assert found == []

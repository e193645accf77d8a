"""By keyboard alone: every region is reached, and one always sees where one is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from counsellor_app.ui.common.page import Place
from counsellor_app.ui.page_list import PAGES
from tests.journeys.conftest import Open
from tests.journeys.hands import Hands, name_of

NAMES = [one.name for one in PAGES]
MOST_STOPS = 60


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_f6_reaches_every_region(opened: Open, demonstration_folder: Path, name: str) -> None:
    hands = opened(demonstration_folder)
    go(hands, name)
    wanted = [hands.shell.rail, *(one for one in hands.page.regions() if takes_focus(one))]
    reached: list[QWidget] = []
    for _ in range(2 * len(wanted)):
        hands.press("F6")
        focus = hands.focus()
        reached += [one for one in wanted if one is focus or one.isAncestorOf(focus)]
    assert [type(one).__name__ for one in wanted if one not in reached] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_one_sees_where_the_focus_is(opened: Open, demonstration_folder: Path, name: str) -> None:
    hands = opened(demonstration_folder)
    go(hands, name)
    unseen, stops = [], set[int]()
    for _ in range(MOST_STOPS):
        QTest.keyClick(hands.focus(), Qt.Key.Key_Tab)
        focus = hands.focus()
        if id(focus) in stops:
            continue
        stops.add(id(focus))
        # A scroll area only moves what is read; a field with an error has its cursor.
        told = isinstance(focus, QScrollArea) or focus.property("state") == "error"
        if not told and not shows_focus(hands, focus):
            unseen.append(f"{type(focus).__name__} {name_of(focus)}")
    assert len(stops) > 3
    assert unseen == []


def go(hands: Hands, name: str) -> None:
    hands.shell.go(Place(name))
    hands.settle()
    hands.wait(lambda: QApplication.focusWidget() is not None)


def takes_focus(region: QWidget) -> bool:
    """Whether there is anything to work in it now."""
    inside = [region, *region.findChildren(QWidget)]
    tab = Qt.FocusPolicy.TabFocus
    return any(one.focusPolicy() & tab and one.isEnabled() and one.isVisible() for one in inside)


def shows_focus(hands: Hands, control: QWidget) -> bool:
    """Whether the control, or what frames it, is drawn otherwise when the focus is elsewhere."""
    hands.wait(lambda: not control.visibleRegion().isEmpty())  # the pane turns to it
    window = control.window()
    around = control.rect().adjusted(-4, -4, 4, 4)
    around.moveTopLeft(control.mapTo(window, QPoint(-4, -4)))
    with_focus = window.grab(around).toImage()
    control.clearFocus()
    without = window.grab(around).toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    return with_focus != without

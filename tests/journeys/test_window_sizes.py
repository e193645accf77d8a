"""Every page at every size of window and text: nothing wider, nothing cut, nothing flashing up."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.exceptions import TimeoutError as Impatience

from counsellor_app.ui.common.labels import ElidedLabel
from counsellor_app.ui.common.page import Page, Place
from counsellor_app.ui.page_list import PAGES
from counsellor_app.ui.settings.settings_page import SECTIONS
from counsellor_app.ui.shell import Shell
from tests.journeys.conftest import Open
from tests.journeys.hands import Hands, name_of


class Flashes(QObject):
    """Remembers every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_page_flashes_a_window_of_its_own(
    opened: Open, demonstration_folder: Path, themed: QApplication
) -> None:
    hands = opened(demonstration_folder)
    flashes = Flashes()
    themed.installEventFilter(flashes)
    for page in PAGES:
        hands.shell.go(Place(page.name))
    themed.removeEventFilter(flashes)
    assert flashes.seen == []
    hands.settle()


LAYING_OUT = 600
SIZES = ((1366, 736), (1093, 505), (900, 430))


def inside(shell: Shell, widget: QWidget) -> bool:
    return shell.rect().contains(QRect(widget.mapTo(shell, QPoint()), widget.size()))


def cut_buttons(page: Page) -> list[str]:
    """The visible buttons whose words do not fit."""
    return [
        one.text()
        for one in page.findChildren(QPushButton)
        if one.isVisible() and one.text() and one.width() < one.sizeHint().width()
    ]


def cut_labels(page: Page) -> list[str]:
    """The visible labels that show less than their words, but those that are meant to be elided."""
    shown = [one for one in page.findChildren(QLabel) if one.isVisible() and one.text()]
    whole = [one for one in shown if not isinstance(one, ElidedLabel)]
    return [one.text() for one in whole if one.width() < _needed(one) or one.height() < _high(one)]


def _needed(label: QLabel) -> int:
    return 0 if label.wordWrap() else label.sizeHint().width()


def _high(label: QLabel) -> int:
    if label.wordWrap():
        return label.heightForWidth(label.width())
    return label.fontMetrics().tightBoundingRect(label.text()).height()


def hidden_actions(hands: Hands) -> list[str]:
    """The buttons of top bar and footer that are not wholly in sight."""
    page = hands.page
    bars = (page.top_bar, page.footer)
    buttons = [one for bar in bars for one in bar.findChildren(QPushButton) if one.isVisible()]
    return [name_of(one) for one in buttons if not inside(hands.shell, one)]


@pytest.mark.slow
@pytest.mark.parametrize("text_size", [100, 112, 125])
def test_every_page_fits_every_window_and_size_of_text(
    opened: Open, demonstration_folder: Path, text_size: int
) -> None:
    hands = opened(demonstration_folder)
    hands.opening.settings.change(text_size=text_size)
    hands.opening.redraw()
    hands.wait(lambda: hands.shell.isVisible())
    found: list[str] = []
    for width, height in SIZES:
        for place in places():
            hands.opening.window.resize(width, height)
            hands.shell.go(place)
            hands.settle()
            found += [f"{place} at {width}x{height}: {one}" for one in faults(hands, width, height)]
    hands.opening.settings.change(text_size=100)
    hands.opening.apply_appearance()
    assert found == []


def places() -> list[Place]:
    """Every page, and the parts that look otherwise."""
    return [
        *(Place(listed.name) for listed in PAGES),
        *(Place("settings", part=part) for part in SECTIONS),
        *(Place("students", 5, part) for part in ("story", "pathway", "file", "letters")),
        Place("session-editor", 5, "new"),
        Place("letters", part="issued"),
        Place("pathways", 40),
    ]


def faults(hands: Hands, width: int, height: int) -> list[str]:
    """What does not fit, once everything is laid out."""
    found: list[str] = []

    def fits() -> bool:
        least = hands.opening.window.minimumSizeHint()
        small = least.width() <= width and least.height() <= height
        found[:] = [
            *([] if small else [f"needs {least.width()}x{least.height()}"]),
            *(f"not in sight: {one}" for one in hidden_actions(hands)),
            *(f"cut button: {one}" for one in cut_buttons(hands.page)),
            *(f"cut label: {one}" for one in cut_labels(hands.page)),
        ]
        return not found

    with suppress(Impatience):
        hands.qtbot.waitUntil(fits, timeout=LAYING_OUT)
    return found

"""Every page at every size of window and text: nothing wider, nothing cut, nothing flashing up."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.ui.common.page import Place
from counsellor_app.ui.page_list import PAGES
from tests.journeys.conftest import Open


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

"""A program of its own in which somebody fills in one form after the other until it is killed."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counsellor_app.settings import SettingsFile
from counsellor_app.ui.catalogues.catalogue_own_pane import OwnCataloguePane
from counsellor_app.ui.catalogues.catalogues_page import CataloguesPage
from counsellor_app.ui.common.page import Page, Place
from counsellor_app.ui.ending import Ending
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.shell import Shell
from counsellor_app.ui.students.students_page import StudentsPage
from counsellor_app.ui.today.today_page import TodayPage
from tests.conftest import PASSPHRASE, fixed_clock
from tests.journeys.hands import commit

WORDS = "Cầu vồng tím than"
PLACES = (
    Place("today", part="appointments", facts={"add": True}),
    Place("students", part="add"),
    Place("catalogues", part="institutions"),
)


def field_of(page: Page | None) -> QWidget | None:
    """Where one types on that page."""
    if isinstance(page, TodayPage):
        return page.appointments.form.subject
    if isinstance(page, StudentsPage):
        return page.side.adding.form.person.control("full_name")
    if isinstance(page, CataloguesPage):
        pane = page.catalogue("institutions")
        return pane.label if isinstance(pane, OwnCataloguePane) else None
    return None


def write(folder: Path, settings: Path, *, at_once: bool) -> None:
    """Unlock, type a word into each form; say when all of them are kept, or typed."""
    application = QApplication([])
    opening = Opening(SettingsFile(settings / "killed.toml"), fixed_clock, folder)
    opening.begin()
    opening.window.show()
    opening.open_folder(folder, PASSPHRASE)
    ending = Ending(opening, lambda deed: deed())
    places = list(PLACES)
    typing = QTimer(interval=100)

    def type_on() -> None:
        shell = opening.window.front
        if not isinstance(shell, Shell):
            return
        opening.window.activateWindow()
        if places:
            shell.go(places.pop(0))
            field = field_of(shell.present_page())
            assert isinstance(field, QLineEdit)
            commit(field, WORDS)
            # A letter more as the system sends it, so that the window hears of it.
            QTest.keyClick(opening.window.windowHandle(), Qt.Key.Key_End)
        elif at_once or len(shell.workplace.services.form_drafts.all()) == len(PLACES):
            print("kept", flush=True)

    typing.timeout.connect(type_on)
    typing.start()
    application.exec()
    ending.stop()


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]), at_once="at-once" in sys.argv)

"""A program of its own in which somebody types into a session until it is killed."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counsellor_app.settings import SettingsFile
from counsellor_app.ui.counselling.session_editor_page import SessionEditorPage
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.shell import Shell
from tests.conftest import PASSPHRASE, fixed_clock
from tests.journeys.hands import commit


def write(folder: Path, settings: Path) -> None:
    """Unlock, begin a session, type a letter each tenth of a second; say when a draft is kept."""
    application = QApplication([])
    opening = Opening(SettingsFile(settings / "killed.toml"), fixed_clock, folder)
    opening.begin()
    opening.window.show()
    opening.open_folder(folder, PASSPHRASE)
    typing = QTimer(interval=100)

    def type_on() -> None:
        shell = opening.window.front
        if not isinstance(shell, Shell):
            return
        page = shell.present_page()
        if not isinstance(page, SessionEditorPage):
            opening.window.activateWindow()
            QTest.keyClick(opening.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
            return
        words = page.form.talked_about
        commit(
            words.findChild(type(words)) or words, "." if words.words else "Em kể về nghề của ba."
        )
        if shell.workplace.services.session_drafts.count():
            print("kept", flush=True)

    typing.timeout.connect(type_on)
    typing.start()
    application.exec()


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]))

"""The program as it starts: a window, nobody's school yet, somebody answering its questions."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsellor_app.settings import SettingsFile
from counsellor_app.ui.opening import Opening
from tests.conftest import fixed_clock
from tests.ui.fakes import FakeDialogs

Start = Callable[..., Opening]


@pytest.fixture
def start(
    themed: QApplication,
    qtbot: QtBot,
    dialogs: FakeDialogs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Start]:
    """Start the program, on a school folder or for the first time."""
    monkeypatch.setattr(
        "counsellor_app.ui.entry.usual_folder.usual_folder", lambda: tmp_path / "so-huong-nghiep"
    )
    started: list[Opening] = []

    def begin(folder: Path | None = None) -> Opening:
        settings = SettingsFile(tmp_path / f"settings-{len(started)}.toml")
        settings.change(theme="light")
        opening = Opening(settings, fixed_clock, folder, dialogs)
        # The end of a test is nobody's to ask whether a last backup may be missing.
        qtbot.addWidget(opening.window, before_close_func=lambda _: ask_nothing(opening))
        opening.begin()
        opening.window.show()
        started.append(opening)
        return opening

    yield begin
    for opening in started:
        if isValid(opening.window):  # one of two may be gone with its widgets
            opening.close()


def ask_nothing(opening: Opening) -> None:
    opening.asks_at_end = False


@pytest.fixture
def folder(made_school: Path, tmp_path: Path) -> Path:
    """A closed school."""
    copy = tmp_path / "closed"
    shutil.copytree(made_school, copy)
    return copy

"""While the notebook is open it backs itself up, and says once if it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.services.backup_listing import backups_in
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.shell import Shell
from tests.ui.entry.conftest import Start
from tests.ui.entry.test_backup_at_end import block
from tests.ui.entry.test_unlock import unlock


@pytest.fixture
def opened(start: Start, folder: Path, qtbot: QtBot) -> Opening:
    opening = start(folder)
    unlock(opening, qtbot)
    return opening


def look(opening: Opening, qtbot: QtBot) -> str:
    """Five minutes have passed; what the band over all pages says."""
    opening.backups.look()
    qtbot.waitUntil(lambda: not opening.tasks.busy)
    shell = opening.window.front
    assert isinstance(shell, Shell)
    return shell.state_band.text


def test_a_change_is_backed_up_without_a_word(opened: Opening, folder: Path, qtbot: QtBot) -> None:
    assert look(opened, qtbot) == ""
    assert look(opened, qtbot) == ""
    assert len(backups_in(folder / "backups")) == 1


def test_what_keeps_it_is_said_once(opened: Opening, folder: Path, qtbot: QtBot) -> None:
    block(folder)
    assert "Chưa tự sao lưu được" in look(opened, qtbot)
    shell = opened.window.front
    assert isinstance(shell, Shell)
    shell.state_band.clear()
    assert look(opened, qtbot) == ""


def test_what_keeps_it_is_said_again_in_a_window_drawn_anew(
    opened: Opening, folder: Path, qtbot: QtBot
) -> None:
    block(folder)
    look(opened, qtbot)
    opened.redraw()
    assert "Chưa tự sao lưu được" in look(opened, qtbot)


def test_long_work_goes_first(opened: Opening, folder: Path, qtbot: QtBot) -> None:
    opened.tasks.run("", lambda _: opened.backups.look(), lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: not opened.tasks.busy)
    assert backups_in(folder / "backups") == []


def test_nothing_is_looked_at_once_it_is_locked(opened: Opening, folder: Path) -> None:
    opened.lock()
    opened.backups.look()
    assert not opened.tasks.busy

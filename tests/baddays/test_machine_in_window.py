"""Another machine has the school open: asked in the window, refused in commands."""

from __future__ import annotations

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from counsellor_app.storage.machine import Machine
from counsellor_app.storage.presence import FILE, open_here
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.shell import Shell
from tests.baddays.conftest import Run
from tests.conftest import NOW, PASSPHRASE
from tests.ui.entry.conftest import Start
from tests.ui.entry.test_unlock import unlock, unlock_page
from tests.ui.fakes import FakeDialogs

HALL = Machine("MAY-PHONG-TIN", "a2", "c2")


def open_again(opening: Opening, qtbot: QtBot) -> None:
    unlock_page(opening).field.setText(PASSPHRASE)
    unlock(opening, qtbot)


def test_whoever_waits_for_the_other_machine_is_told_its_name(
    start: Start, folder: Path, qtbot: QtBot, dialogs: FakeDialogs
) -> None:
    opening = start(folder)
    held = open_here(folder, NOW, HALL)
    dialogs.will_answer(False)
    unlock(opening, qtbot)
    assert "MAY-PHONG-TIN" in unlock_page(opening).problem
    held.end()
    open_again(opening, qtbot)
    assert isinstance(opening.window.front, Shell)


def test_whoever_is_sure_opens_it_and_the_other_machine_locks(
    start: Start, folder: Path, qtbot: QtBot, dialogs: FakeDialogs
) -> None:
    opening = start(folder)
    other = open_here(folder, NOW, HALL)
    dialogs.will_answer(True)
    unlock(opening, qtbot)
    assert isinstance(opening.window.front, Shell)
    assert other.beat(NOW) is not None


def test_a_window_that_is_taken_over_locks_and_says_by_whom(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    opening = start(folder)
    unlock(opening, qtbot)
    open_here(folder, NOW, HALL, even_so=True)
    opening.held.beat()
    page = opening.window.front
    assert isinstance(page, UnlockPage)
    assert "MAY-PHONG-TIN" in page.left.text()


def test_a_command_waits_for_the_other_machine(folder: Path, run: Run) -> None:
    open_here(folder, NOW, HALL)
    said = run("--school", folder, "backup")
    assert said.status == 1
    assert "MAY-PHONG-TIN" in said.err


def test_a_command_beside_the_window_leaves_its_lock_alone(folder: Path, run: Run) -> None:
    held = open_here(folder, NOW)
    before = (folder / FILE).read_bytes()
    assert run("--school", folder, "backup").status == 0
    assert (folder / FILE).read_bytes() == before
    held.end()


def test_a_command_holds_the_school_and_lets_go_of_it(folder: Path, run: Run) -> None:
    assert run("--school", folder, "backup").status == 0
    assert not (folder / FILE).exists()
    assert json.loads((folder / "keys.json").read_text("utf-8"))

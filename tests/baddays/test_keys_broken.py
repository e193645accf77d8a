"""keys.json half written, empty, garbage or gone: the keys of a backup open the school again."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.backup import make_backup
from counsellor_app.storage.key_changes import set_counsellor_passphrase
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.shell import Shell
from tests.baddays.conftest import Run
from tests.conftest import NOW, PASSPHRASE, fixed_clock
from tests.storage.conftest import FAST, SchoolFolder
from tests.ui.entry.conftest import Start
from tests.ui.entry.test_unlock import unlock, unlock_page
from tests.ui.fakes import FakeDialogs

WAYS = ("half", "empty", "garbage", "gone")


def break_keys(folder: Path, way: str = "half") -> None:
    path = folder / "keys.json"
    content = path.read_bytes()
    if way == "gone":
        path.unlink()
    else:
        broken = {"half": content[: len(content) // 2], "empty": b"", "garbage": b"\x00" * 4096}
        path.write_bytes(broken[way])


@pytest.fixture
def backed_up(folder: Path) -> Path:
    """A closed school with a backup in its own folder."""
    with open_school(folder, PASSPHRASE, clock=fixed_clock) as services:
        services.backups.make()
    return folder


def settle(opening: Opening, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not opening.tasks.busy, timeout=20_000)


@pytest.mark.parametrize("way", WAYS)
def test_the_window_asks_and_opens_with_the_keys_of_the_backup(
    start: Start, backed_up: Path, qtbot: QtBot, dialogs: FakeDialogs, way: str
) -> None:
    break_keys(backed_up, way)
    opening = start(backed_up)
    dialogs.will_answer(True)
    unlock(opening, qtbot)
    settle(opening, qtbot)
    assert isinstance(opening.window.front, Shell)
    assert "13/04/2027" in dialogs.asked[0]


def test_the_broken_keys_are_kept(backed_up: Path, run: Run) -> None:
    break_keys(backed_up, "garbage")
    kept = Path(run("--json", "--school", backed_up, "restore-keys").json["kept"])
    assert kept.read_bytes() == b"\x00" * 4096
    assert run("--school", backed_up, "backup").status == 0


def test_whoever_leaves_it_is_told_that_nothing_was_done(
    start: Start, backed_up: Path, qtbot: QtBot, dialogs: FakeDialogs
) -> None:
    break_keys(backed_up, "empty")
    opening = start(backed_up)
    dialogs.will_answer(False)
    unlock(opening, qtbot)
    settle(opening, qtbot)
    assert unlock_page(opening).problem
    assert (backed_up / "keys.json").read_bytes() == b""


def test_without_a_backup_of_its_own_one_from_elsewhere_serves(
    start: Start, backed_up: Path, qtbot: QtBot, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    (backup,) = (backed_up / "backups").iterdir()
    away = backup.rename(tmp_path / "usb.sohn")
    break_keys(backed_up)
    opening = start(backed_up)
    dialogs.will_answer(True, away, True)
    unlock(opening, qtbot)
    settle(opening, qtbot)
    assert isinstance(opening.window.front, Shell)


def test_the_keys_of_another_school_are_not_taken(
    backed_up: Path, school_folder: SchoolFolder, run: Run, tmp_path: Path
) -> None:
    set_counsellor_passphrase(school_folder.path, school_folder.keys, PASSPHRASE, FAST)
    other = tmp_path / "other.sohn"
    make_backup(school_folder.path, school_folder.keys, other, NOW)
    break_keys(backed_up)
    said = run("--json", "--school", backed_up, "restore-keys", other)
    assert (said.status, said.json) == (
        1,
        {"error": "keys-not-found", "path": str(other)},
    )


def test_a_command_says_that_it_is_the_keys(backed_up: Path, run: Run) -> None:
    break_keys(backed_up)
    said = run("--school", backed_up, "backup")
    assert said.status == 1
    assert "keys.json" in said.err
    assert said.err.count("\n") == 1


def test_a_school_whose_keys_are_gone_still_shows_its_lock(start: Start, backed_up: Path) -> None:
    break_keys(backed_up, "gone")
    assert isinstance(start(backed_up).window.front, UnlockPage)

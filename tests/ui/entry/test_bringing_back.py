"""From the lock back to a backup: choose, confirm with that day's passphrase, open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.services.school_folders import open_school
from counsellor_app.ui.entry.backups_page import BackupsPage
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.shell import Shell
from tests.conftest import PASSPHRASE, fixed_clock
from tests.services.builders import three_students
from tests.ui.entry.conftest import Start
from tests.ui.entry.test_unlock import unlock_page
from tests.ui.fakes import FakeDialogs


@pytest.fixture
def backed_up(folder: Path) -> Path:
    """A closed school with a backup of three students; one was put away after it."""
    with open_school(folder, PASSPHRASE, clock=fixed_clock) as services:
        three_students(services)
        services.backups.make()
        services.students.archive(1)
    return folder


def backups(opening: Opening, qtbot: QtBot) -> BackupsPage:
    if isinstance(opening.window.front, UnlockPage):
        opening.window.front.backups_asked.emit()
    qtbot.waitUntil(lambda: not opening.tasks.busy)
    page = opening.window.front
    assert isinstance(page, BackupsPage)
    return page


def bring_back(page: BackupsPage, opening: Opening, qtbot: QtBot, secret: str = PASSPHRASE) -> None:
    page.rows[0].restore.click()
    page.field.setText(secret)
    page.accept.click()
    qtbot.waitUntil(lambda: not opening.tasks.busy)


@pytest.mark.parametrize("lost", [(), ("school.db",), ("keys.json",), ("school.db", "keys.json")])
def test_a_school_is_brought_back_whatever_was_lost(
    start: Start, backed_up: Path, qtbot: QtBot, lost: tuple[str, ...]
) -> None:
    for name in lost:
        (backed_up / name).write_bytes(b"\x07" * 5000)
    opening = start(backed_up)
    page = backups(opening, qtbot)
    bring_back(page, opening, qtbot)
    assert str(backed_up / "backups") in page.words.text()
    page.open.click()
    qtbot.waitUntil(lambda: not opening.tasks.busy)
    assert isinstance(opening.window.front, Shell)
    assert opening.services is not None
    assert len(opening.services.students.search()) == 3


def test_each_backup_says_how_much_it_holds(start: Start, backed_up: Path, qtbot: QtBot) -> None:
    page = backups(start(backed_up), qtbot)
    page.rows[0].restore.click()
    assert "3 em, 0 phiên, 0 thư" in page.words.text()
    page.back.click()
    page.back.click()


def test_a_wrong_passphrase_changes_nothing_and_is_asked_again(
    start: Start, backed_up: Path, qtbot: QtBot
) -> None:
    opening = start(backed_up)
    page = backups(opening, qtbot)
    bring_back(page, opening, qtbot, "chưa đúng đâu")
    assert "ngày sao lưu" in page.problem
    with open_school(backed_up, PASSPHRASE, clock=fixed_clock) as services:
        assert len(services.students.search()) == 2


def test_a_folder_left_with_backups_alone_shows_its_lock(
    start: Start, backed_up: Path, qtbot: QtBot
) -> None:
    for name in ("school.db", "keys.json"):
        (backed_up / name).unlink()
    opening = start(backed_up)
    assert unlock_page(opening)
    bring_back(backups(opening, qtbot), opening, qtbot)


def test_a_backup_on_a_stick_is_chosen(
    start: Start, backed_up: Path, qtbot: QtBot, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    stick = tmp_path / "bản trên usb.sohn"
    shutil.move(next((backed_up / "backups").iterdir()), stick)
    dialogs.will_answer(stick)
    opening = start(backed_up)
    page = backups(opening, qtbot)
    assert page.rows == []
    assert "Cắm USB" in page.words.text()
    page.other.click()
    page.field.setText(PASSPHRASE)
    page.accept.click()
    qtbot.waitUntil(lambda: not opening.tasks.busy)
    assert page.open.isVisible()


def test_a_file_that_is_no_backup_is_said(
    start: Start, backed_up: Path, qtbot: QtBot, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    (tmp_path / "thơ.sohn").write_text("Trăm năm trong cõi người ta")
    dialogs.will_answer(tmp_path / "thơ.sohn")
    page = backups(start(backed_up), qtbot)
    page.other.click()
    assert "không phải bản sao lưu" in page.problem


def test_a_broken_backup_cannot_be_chosen(start: Start, backed_up: Path, qtbot: QtBot) -> None:
    path = next((backed_up / "backups").iterdir())
    path.write_bytes(path.read_bytes()[:2000])
    page = backups(start(backed_up), qtbot)
    assert page.rows[0].restore.isHidden()

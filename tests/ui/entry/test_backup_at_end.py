"""Locking and closing back up what changed; nobody is held up, and a failure is said once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.services.backup_listing import backups_in
from counsellor_app.services.school_labels import read_label
from counsellor_app.ui.entry.backup_end_page import BackupEndPage
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.opening import Opening
from tests.ui.entry.conftest import Start
from tests.ui.entry.test_unlock import unlock, unlock_page


def kept(folder: Path) -> int:
    return len(backups_in(folder / "backups"))


def block(folder: Path) -> None:
    """A file lies where the backups go."""
    (folder / "backups").rmdir()
    (folder / "backups").write_bytes(b"")


@pytest.fixture
def opened(start: Start, folder: Path, qtbot: QtBot) -> Opening:
    opening = start(folder)
    unlock(opening, qtbot)
    return opening


def test_locking_backs_up_what_changed(opened: Opening, folder: Path, qtbot: QtBot) -> None:
    opened.lock()
    assert kept(folder) == 1
    label = read_label(folder)
    assert label is not None
    assert label.last_backup == "2027-04-13"
    unlock(opened, qtbot)
    opened.lock()
    assert kept(folder) == 1


def test_closing_backs_up_to_the_stick_too(opened: Opening, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    opened.settings.change(backup_place=str(tmp_path / "usb"))
    opened.window.close()
    assert (kept(folder), len(backups_in(tmp_path / "usb"))) == (1, 1)


def test_a_stick_that_is_not_there_keeps_nobody(
    opened: Opening, folder: Path, tmp_path: Path
) -> None:
    opened.settings.change(backup_place=str(tmp_path / "usb"))
    opened.window.close()
    assert kept(folder) == 1
    assert not opened.window.isVisible()


def test_a_lock_that_could_not_back_up_says_so(opened: Opening, folder: Path) -> None:
    block(folder)
    opened.lock("Sổ đã khóa.")
    assert unlock_page(opened).left.text() == "Sổ đã khóa. Chưa sao lưu được lần này."


def test_who_closes_is_told_why_and_may_close_all_the_same(
    opened: Opening, folder: Path, qtbot: QtBot
) -> None:
    block(folder)
    said = answer_at_end(opened, "skip")
    opened.window.close()
    assert "Mọi điều đã ghi vẫn nằm trong sổ" in said[0]
    assert not opened.window.isVisible()


def test_or_mend_it_and_try_again(opened: Opening, folder: Path) -> None:
    block(folder)

    def mend() -> None:
        (folder / "backups").unlink()

    answer_at_end(opened, "retry", mend)
    opened.window.close()
    assert kept(folder) == 1


def test_the_system_s_end_asks_nothing(opened: Opening, folder: Path) -> None:
    block(folder)
    opened.asks_at_end = False
    opened.window.close()
    assert not opened.window.isVisible()


def test_closing_once_more_does_not_wait(opened: Opening, folder: Path) -> None:
    block(folder)

    def again() -> None:
        if isinstance(opened.window.front, BackupEndPage):
            QApplication.sendEvent(opened.window.windowHandle(), QCloseEvent())
        else:
            QTimer.singleShot(5, again)

    QTimer.singleShot(0, again)
    opened.window.close()
    assert not opened.window.isVisible()


def test_a_school_taken_over_elsewhere_is_only_locked(opened: Opening, folder: Path) -> None:
    opened.held.taken.emit("Máy phòng hội đồng")
    assert isinstance(opened.window.front, UnlockPage)
    assert kept(folder) == 0


def answer_at_end(opened: Opening, button: str, before: object = None) -> list[str]:
    """Click a button of the page that says why, as soon as it does; what was said."""
    said: list[str] = []

    def look() -> None:
        page = opened.window.front
        if not isinstance(page, BackupEndPage) or page.retry.isHidden():
            QTimer.singleShot(5, look)
            return
        said.append(page.words.text())
        if callable(before):
            before()
        clicked = getattr(page, button)
        assert isinstance(clicked, QAbstractButton)
        clicked.click()

    QTimer.singleShot(0, look)
    return said

"""The notebook opens with its passphrase, waits after a wrong one, and locks itself."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.services.school_folders import open_school
from counsellor_app.services.school_labels import read_label, write_label
from counsellor_app.storage.key_changes import let_in, set_recovery_key
from counsellor_app.storage.vault import open_keys
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.principal_note import PrincipalNote
from counsellor_app.ui.entry.recovering import whose_is_set
from counsellor_app.ui.entry.recovery_page import RecoveryPage
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.shell import Shell
from counsellor_app.ui.system_lock import lock_with_system
from tests.conftest import PASSPHRASE
from tests.ui.entry.conftest import Start


def unlock_page(opening: Opening) -> UnlockPage:
    page = opening.window.front
    assert isinstance(page, UnlockPage)
    return page


def unlock(opening: Opening, qtbot: QtBot, secret: str = PASSPHRASE) -> None:
    page = unlock_page(opening)
    page.field.setText(secret)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not opening.tasks.busy)


def test_the_passphrase_and_enter_open_the_notebook(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    opening = start(folder)
    unlock(opening, qtbot)
    assert isinstance(opening.window.front, Shell)


def test_a_wrong_passphrase_is_said_and_the_next_try_waits(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    opening = start(folder)
    unlock(opening, qtbot, "chưa đúng đâu")
    page = unlock_page(opening)
    assert page.field.property("state") == "error"
    assert not page.button.isEnabled()
    assert page.field.text() == "chưa đúng đâu"


def test_each_wrong_try_waits_twice_as_long(start: Start, folder: Path) -> None:
    page = unlock_page(start(folder))
    waits = []
    for _ in range(3):
        page.refused()
        waits.append(page.waiting)
    assert waits == [2, 4, 8]


def test_the_wait_goes_on_after_a_new_start(start: Start, folder: Path, qtbot: QtBot) -> None:
    unlock(start(folder), qtbot, "chưa đúng đâu")
    page = unlock_page(start(folder))
    assert page.waiting == 2
    assert not page.button.isEnabled()


def let_somebody_in(folder: Path, role: str, words: str) -> None:
    with open_school(folder, PASSPHRASE) as services:
        who = next(one.id for one in services.people.all() if one.member.role == role)
        services.ways_in.let_in(PASSPHRASE, who, words)
        write_label(folder, services)


def test_who_comes_in_is_chosen_where_several_may(start: Start, folder: Path, qtbot: QtBot) -> None:
    let_somebody_in(folder, "principal", "ong hieu truong ky")
    opening = start(folder)
    page = unlock_page(opening)
    ways = read_label(folder).ways  # type: ignore[union-attr]
    assert [one.role for one in ways] == ["counsellor", "principal"]
    buttons = page.who.findChildren(QPushButton)
    assert [one.text() for one in buttons] == ["Nguyễn Văn An", "Hiệu trưởng"]
    buttons[1].click()
    unlock(opening, qtbot, "ong hieu truong ky")
    assert isinstance(opening.window.front, Shell)
    opening.lock()
    assert unlock_page(opening).who.way == ways[1].id


def test_one_person_s_passphrase_does_not_open_for_another(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    let_somebody_in(folder, "principal", "ong hieu truong ky")
    opening = start(folder)
    unlock(opening, qtbot, "ong hieu truong ky")
    assert unlock_page(opening).problem


def test_new_keys_close_the_notebook_and_open_it_again(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    opening = start(folder)
    unlock(opening, qtbot)
    shell = opening.window.front
    assert isinstance(shell, Shell)
    before = open_keys(folder, PASSPHRASE)
    shell.workplace.changes.new_keys_asked.emit(PASSPHRASE)
    qtbot.waitUntil(lambda: not opening.tasks.busy, timeout=20_000)
    assert unlock_page(opening).left.text().startswith("Đã đổi khóa.")
    assert open_keys(folder, PASSPHRASE).file_key != before.file_key
    unlock(opening, qtbot)
    assert isinstance(opening.window.front, Shell)


def test_the_wait_ends(start: Start, folder: Path) -> None:
    page = unlock_page(start(folder))
    page.refused()
    for _ in range(2):
        page.second()
    assert page.button.isEnabled()


def test_an_idle_window_announces_and_locks_itself(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    opening = start(folder)
    unlock(opening, qtbot)
    shell = opening.window.front
    assert isinstance(shell, Shell)
    opening.idle.minutes = 1
    for _ in range(45):
        opening.idle.second()
    assert "15" in shell.year_band.text
    for _ in range(15):
        opening.idle.second()
    assert isinstance(opening.window.front, UnlockPage)
    assert opening.services is None


def test_a_touch_puts_the_lock_off(start: Start, folder: Path, qtbot: QtBot) -> None:
    opening = start(folder)
    unlock(opening, qtbot)
    opening.idle.minutes = 1
    for _ in range(45):
        opening.idle.second()
    QTest.keyClick(opening.window.windowHandle(), Qt.Key.Key_Shift)
    for _ in range(45):
        opening.idle.second()
    assert isinstance(opening.window.front, Shell)


def test_the_system_s_lock_locks_the_notebook(start: Start, folder: Path, qtbot: QtBot) -> None:
    opening = start(folder)
    unlock(opening, qtbot)
    lock_with_system(opening).sleeps(True)
    assert isinstance(opening.window.front, UnlockPage)


def test_what_cannot_be_kept_does_not_hold_up_the_lock(
    start: Start, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening = start(folder)
    unlock(opening, qtbot)

    def fail(shell: Shell) -> None:
        raise RuntimeError

    monkeypatch.setattr(Shell, "leave", fail)
    with pytest.raises(RuntimeError):
        opening.lock()
    assert isinstance(opening.window.front, UnlockPage)
    assert opening.services is None


def test_after_unlocking_one_is_where_one_was(start: Start, folder: Path, qtbot: QtBot) -> None:
    opening = start(folder)
    unlock(opening, qtbot)
    shell = opening.window.front
    assert isinstance(shell, Shell)
    QTest.keyClick(opening.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(opening.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    unlock(opening, qtbot)
    assert isinstance(opening.window.front, Shell)
    assert (at := opening.window.front.present_place()) is not None
    assert at.page == "students"


def test_the_cover_names_school_year_and_counsellor_only(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    opening = start(folder)
    unlock(opening, qtbot)
    said = json.loads((folder / "label.json").read_text("utf-8"))
    # The id, drawn by chance, tells the school's own backups where the file is gone.
    assert set(said) == {"school", "year", "counsellor", "last_backup", "school_id", "ways"}
    assert [set(way) for way in said["ways"]] == [{"id", "name", "role"}]


def test_the_printed_key_sets_a_new_passphrase(start: Start, folder: Path, qtbot: QtBot) -> None:
    key = set_recovery_key(folder, open_keys(folder, PASSPHRASE))
    opening = start(folder)
    unlock_page(opening).recovery_asked.emit()
    page = opening.window.front
    assert isinstance(page, RecoveryPage)
    page.groups.fill(key.lower())
    assert page.groups.right
    page.passphrase.first.setText("ghe sen mua muc")
    page.passphrase.again.setText("ghe sen mua muc")
    page.button.click()
    qtbot.waitUntil(lambda: not opening.tasks.busy)
    assert isinstance(opening.window.front, UnlockPage)
    open_school(folder, "ghe sen mua muc").close()


def test_a_wrong_group_is_told_at_once(start: Start, folder: Path) -> None:
    opening = start(folder)
    unlock_page(opening).recovery_asked.emit()
    page = opening.window.front
    assert isinstance(page, RecoveryPage)
    first = page.groups.fields[1]
    QTest.keyClicks(first, "AAAA")
    assert first.property("state") == "error"


def test_the_title_names_nobody(start: Start, folder: Path, qtbot: QtBot) -> None:
    opening = start(folder)
    unlock(opening, qtbot)
    assert opening.window.windowTitle() == "Sổ Hướng Nghiệp"


def test_the_principal_sees_papers_and_no_child_s_record(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    let_in(folder, open_keys(folder, PASSPHRASE), "principal", None, "ong hieu truong ky")
    opening = start(folder)
    unlock(opening, qtbot, "ong hieu truong ky")
    shell = opening.window.front
    assert isinstance(shell, Shell)
    assert list(shell.rail.items) == ["letters", "reports", "settings"]
    page = shell.present_page()
    assert page is not None
    assert [note.isVisible() for note in page.findChildren(PrincipalNote)] == [True]
    for key in (Qt.Key.Key_K, Qt.Key.Key_N):
        QTest.keyClick(opening.window, key, Qt.KeyboardModifier.ControlModifier)
    shell.go(Place("students"))
    assert (at := shell.present_place()) is not None
    assert at.page == "letters"
    assert shell.year_band.text


def test_the_spine_is_maroon_only_while_the_principal_is_in(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    let_in(folder, open_keys(folder, PASSPHRASE), "principal", None, "ong hieu truong ky")
    opening = start(folder)
    unlock(opening, qtbot, "ong hieu truong ky")
    theirs = theme.hex_of("spine")
    opening.lock()
    assert theirs != theme.hex_of("spine")


def test_nobody_goes_on_where_another_left_off(start: Start, folder: Path, qtbot: QtBot) -> None:
    let_somebody_in(folder, "principal", "ong hieu truong ky")
    opening = start(folder)
    unlock(opening, qtbot)
    shell = opening.window.front
    assert isinstance(shell, Shell)
    shell.go(Place("settings", part="security"))
    opening.lock()
    unlock_page(opening).who.findChildren(QPushButton)[1].click()
    unlock(opening, qtbot, "ong hieu truong ky")
    theirs = opening.window.front
    assert isinstance(theirs, Shell)
    assert (at := theirs.present_place()) is not None
    assert at.page == "letters"
    assert theme.token("spine-active").name() == theme.hex_of("spine-active").lower()


def test_the_recovery_page_says_whose_passphrase_it_sets(folder: Path) -> None:
    let_somebody_in(folder, "principal", "ong hieu truong ky")
    label = read_label(folder)
    assert label is not None
    counsellor, principal = label.ways
    assert whose_is_set(label, counsellor.id) == counsellor.name
    assert whose_is_set(label, principal.id) == counsellor.name
    assert whose_is_set(replace(label, ways=label.ways[:1]), counsellor.id) == ""

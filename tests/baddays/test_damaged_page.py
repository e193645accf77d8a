"""A damaged page in the school file: found at opening, said with the way out, the rest is used."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import SchoolFileDamaged
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.connection import connect
from counsellor_app.storage.vault import open_keys
from counsellor_app.ui.entry.unlock_page import UnlockPage
from tests.baddays.conftest import Run
from tests.conftest import PASSPHRASE, fixed_clock
from tests.journeys.conftest import Open, in_front
from tests.ui.entry.conftest import Start
from tests.ui.entry.test_unlock import unlock

PAGE = 4096


def damage(folder: Path, table: str) -> None:
    """Alter a bit in the first page of a table."""
    path = folder / "school.db"
    with closing(connect(path, open_keys(folder, PASSPHRASE).file_key)) as school:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (number,) = school.execute(query, (table,)).fetchone()
        school.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(path.read_bytes())
    content[(number - 1) * PAGE + 100] ^= 1
    path.write_bytes(content)


def test_every_damaged_page_is_found(class_folder: Path) -> None:
    damage(class_folder, "letters")
    damage(class_folder, "activities")
    with open_school(class_folder, PASSPHRASE, clock=fixed_clock) as services:
        assert services.soundness.damaged_pages() == 2


def test_a_sound_school_has_none(class_folder: Path) -> None:
    with open_school(class_folder, PASSPHRASE, clock=fixed_clock) as services:
        assert services.soundness.damaged_pages() == 0


def test_a_damaged_table_takes_nothing_else_with_it(class_folder: Path) -> None:
    damage(class_folder, "activities")
    with open_school(class_folder, PASSPHRASE, clock=fixed_clock) as services:
        with pytest.raises(SchoolFileDamaged):
            services.activities.of_year(services.school.present_year())
        assert len(services.students.search("")) == 3


def test_the_window_says_it_with_the_way_to_the_backups(opened: Open, class_folder: Path) -> None:
    damage(class_folder, "activities")
    hands = opened(class_folder)
    hands.opening.check.wait()
    hands.wait(lambda: hands.shell.state_band.text != "")
    hands.click("Mở Sao lưu")
    assert hands.at == "settings"
    assert hands.shell.state_band.text


def test_what_is_damaged_is_still_said_when_the_window_was_drawn_anew(
    opened: Open, class_folder: Path
) -> None:
    damage(class_folder, "activities")
    hands = opened(class_folder)
    hands.opening.redraw()
    hands.opening.check.wait()
    hands.wait(lambda: hands.shell.state_band.text != "")
    hands.opening.redraw()
    assert "bị hỏng" in hands.shell.state_band.text


def test_a_page_that_cannot_be_read_says_so_and_is_left(opened: Open, class_folder: Path) -> None:
    damage(class_folder, "activities")
    hands = opened(class_folder)
    hands.press("Ctrl+5")
    assert "không đọc được" in hands.page.band.text
    hands.press("Ctrl+2")
    assert hands.at == "students"
    assert hands.page.band.text == ""


@pytest.mark.parametrize("table", ["school", "people"])
def test_a_school_that_cannot_be_shown_says_so_on_the_lock(
    start: Start, class_folder: Path, qtbot: QtBot, table: str
) -> None:
    damage(class_folder, table)
    opening = start(class_folder)
    unlock(opening, qtbot)
    page = opening.window.front
    assert isinstance(page, UnlockPage)
    assert "khôi phục từ bản sao lưu" in page.problem
    assert opening.services is None
    assert not (class_folder / "in-use.json").exists()


@pytest.mark.parametrize("table", ["form_drafts", "session_drafts", "trail", "appointments"])
def test_the_first_page_comes_whatever_table_is_damaged(
    start: Start, class_folder: Path, qtbot: QtBot, table: str
) -> None:
    damage(class_folder, table)
    hands = in_front(start(class_folder), qtbot)
    unlock(hands.opening, qtbot)
    hands.opening.check.wait()
    hands.wait(lambda: hands.shell.state_band.text != "")
    hands.press("Ctrl+L")
    assert isinstance(hands.opening.window.front, UnlockPage)


def test_a_command_says_one_sentence_and_makes_no_backup(class_folder: Path, run: Run) -> None:
    damage(class_folder, "students")
    said = run("--school", class_folder, "backup")
    assert (said.status, said.err.count("\n")) == (1, 1)
    assert "khôi phục từ bản sao lưu" in said.err
    assert list((class_folder / "backups").iterdir()) == []

"""The main file is garbage one morning: three clicks and the passphrase, and the work goes on."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from counsellor_app.services.backup_listing import backups_in
from counsellor_app.ui.common.section_list import SectionList
from counsellor_app.ui.entry.backups_page import BackupsPage
from tests.conftest import PASSPHRASE
from tests.journeys.conftest import Open, in_front
from tests.journeys.hands import Hands
from tests.ui.entry.conftest import Start
from tests.ui.fakes import FakeDialogs


def test_three_clicks_from_garbage_to_the_open_notebook(
    opened: Open, start: Start, class_folder: Path, qtbot: QtBot
) -> None:
    hands = opened(class_folder)
    hands.opening.window.close()  # and so it is backed up
    (class_folder / "school.db").write_bytes(b"\x00\xff" * 70_000)

    morning = in_front(start(class_folder), qtbot)
    morning.begin_count()
    morning.click("Khôi phục từ bản sao lưu")
    morning.settle()
    morning.click("Khôi phục")
    morning.write(PASSPHRASE)
    morning.click("Khôi phục bản này")
    morning.settle()
    assert morning.clicks == 3
    morning.press("Return")
    morning.settle()
    assert [row.full_name for row in morning.services.students.search("ngoc")]
    assert any(one.name.startswith("damaged-") for one in (class_folder / "backups").iterdir())


def test_the_keyboard_alone_brings_it_back(
    opened: Open, start: Start, class_folder: Path, qtbot: QtBot
) -> None:
    opened(class_folder).opening.window.close()
    (class_folder / "school.db").unlink()

    hands = in_front(start(class_folder), qtbot)
    _tab_to(hands, "Khôi phục từ bản sao lưu")
    hands.press("Space")
    hands.settle()
    hands.press("Space")  # the newest one has the focus
    hands.write(PASSPHRASE)
    hands.press("Return")
    hands.settle()
    hands.press("Return")
    hands.settle()
    assert len(hands.services.students.search()) == 3


def test_an_open_school_goes_back_to_a_backup_and_forward_again(
    opened: Open, class_folder: Path, dialogs: FakeDialogs
) -> None:
    hands = opened(class_folder)
    hands.services.backups.make()
    hands.services.students.archive(1)
    hands.click("Cài đặt")
    sections = hands.opening.window.findChild(SectionList)
    assert sections is not None
    hands.click_row(sections, "Sao lưu")
    hands.settle()
    hands.begin_count()
    dialogs.will_answer(True)
    hands.click("Khôi phục")
    hands.click("Thay sổ đang mở")
    hands.settle()
    assert hands.clicks == 2  # and the answer to the last question
    assert isinstance(hands.opening.window.front, BackupsPage)
    hands.press("Return")
    hands.settle()
    hands.write(PASSPHRASE)
    hands.press("Return")
    hands.settle()
    assert len(hands.services.students.search()) == 3
    names = [one.path.name for one in backups_in(class_folder / "backups")]
    assert any(name.startswith("before-restore-") for name in names)


def _tab_to(hands: Hands, words: str) -> None:
    wanted = hands.find(words)
    for _ in range(20):
        if hands.focus() is wanted:
            return
        hands.press("Tab")
    raise AssertionError(words)

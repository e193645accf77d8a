"""A full disk and a stick pulled out, seen in the window: said once, the words stay, it goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from counsellor_app.domain.session_log import LogFilter
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.counselling.session_editor_page import SessionEditorPage
from counsellor_app.ui.entry.unlock_page import UnlockPage
from tests.baddays.weather import full_disk, stick
from tests.journeys.conftest import Open, unlock
from tests.journeys.hands import Hands
from tests.ui.fakes import FakeDialogs

WORDS = "Em muốn học nghề điện, gia đình còn phân vân."


def editor(hands: Hands) -> SessionEditorPage:
    page = hands.page
    assert isinstance(page, SessionEditorPage)
    return page


def typing(hands: Hands) -> SessionEditorPage:
    """Somebody is writing a session; nothing of it is saved yet."""
    hands.press("Ctrl+N")
    editor(hands).form.talked_about.setPlainText(WORDS)
    return editor(hands)


@pytest.fixture
def hands(opened: Open, class_folder: Path) -> Hands:
    return opened(class_folder)


def folder(hands: Hands) -> Path:
    return hands.services.database.folder


def test_a_full_disk_is_said_under_the_title_and_the_words_stay(hands: Hands) -> None:
    page = typing(hands)
    with full_disk(folder(hands)):
        page.saver.flush()
        assert page.band.text == "Chưa lưu được nháp. Ổ đĩa đầy."
        assert page.form.draft().talked_about == WORDS


def test_once_there_is_room_the_draft_is_saved_by_itself(hands: Hands) -> None:
    page = typing(hands)
    with full_disk(folder(hands)):
        page.saver.flush()
    assert page.saver.again.isActive()
    page.saver.again.timeout.emit()
    assert page.band.text == ""
    assert [row.damaged for row in hands.services.session_drafts.list()] == [False]


def test_what_goes_on_failing_is_said_once(hands: Hands) -> None:
    page = typing(hands)
    heard: list[str] = []
    page.band.spoke.connect(heard.append)
    with full_disk(folder(hands)):
        page.saver.flush()
        page.saver.again.timeout.emit()
        page.saver.touch()
        page.saver.flush()
    assert heard == ["Chưa lưu được nháp. Ổ đĩa đầy."]


def test_the_draft_saved_to_a_stick_is_brought_back(
    hands: Hands, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    page, away = typing(hands), tmp_path / "usb.sohn-nhap"
    dialogs.will_answer(away)
    with full_disk(folder(hands)):
        page.saver.flush()
        hands.click("Lưu sang USB")
    assert WORDS.encode() not in away.read_bytes()
    assert hands.services.session_drafts.read_from(away).talked_about == WORDS


def test_finishing_on_a_full_disk_offers_another_place_too(hands: Hands) -> None:
    hands.shell.go(Place("session-editor", 1))
    page = editor(hands)
    page.form.talked_about.setPlainText(WORDS)
    hands.press("Alt+1")
    with full_disk(folder(hands)):
        hands.press("Ctrl+Return")
        assert page.band.text == "Chưa lưu được nháp. Ổ đĩa đầy."
    hands.press("Ctrl+Return")
    assert len(hands.services.session_log.rows(LogFilter())) == 1


def test_with_the_stick_out_every_page_says_so_and_can_be_left(hands: Hands) -> None:
    with stick(folder(hands)) as one:
        one.pull_out()
        for place in range(1, 8):
            hands.press(f"Ctrl+{place}")
            assert "Cắm lại USB" in hands.page.band.text
        one.put_back()
        hands.press("Ctrl+2")
        assert hands.page.band.text == ""


def test_locked_with_the_stick_out_the_words_are_there_after_unlocking(hands: Hands) -> None:
    typing(hands)
    with stick(folder(hands)) as one:
        one.pull_out()
        hands.press("Ctrl+L")
        assert isinstance(hands.opening.window.front, UnlockPage)
        one.put_back()
        unlock(hands)
        assert editor(hands).form.draft().talked_about == WORDS
        assert editor(hands).saver.flush()


def test_closing_the_lock_with_words_unkept_is_asked_about(
    hands: Hands, dialogs: FakeDialogs
) -> None:
    typing(hands)
    with full_disk(folder(hands)):
        hands.press("Ctrl+L")
    page = hands.opening.window.front
    assert isinstance(page, UnlockPage)
    assert "vẫn còn" in page.left.text()
    dialogs.will_answer(False)
    assert not hands.opening.window.close()
    unlock(hands)
    assert editor(hands).form.draft().talked_about == WORDS


def test_closing_with_words_unkept_is_asked_about(hands: Hands, dialogs: FakeDialogs) -> None:
    typing(hands)
    dialogs.will_answer(False, True)
    with full_disk(folder(hands)):
        for kept_open in (True, False):
            event = QCloseEvent()
            QApplication.sendEvent(hands.opening.window, event)
            assert event.isAccepted() is not kept_open


def test_the_minute_s_beat_keeps_still_while_the_stick_is_out(hands: Hands) -> None:
    with stick(folder(hands)) as one:
        one.pull_out()
        hands.opening.held.beat()
        assert hands.page.band.text == ""
        one.put_back()

"""Sessions: from an appointment, from anywhere, with a class; and drafts that outlive anything."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, time
from pathlib import Path

import pytest

from counsellor_app.domain.appointment import Appointment
from counsellor_app.services.school_folders import open_school
from counsellor_app.ui.counselling.session_editor_page import SessionEditorPage
from counsellor_app.ui.today.today_page import TodayPage
from tests.conftest import PASSPHRASE, fixed_clock
from tests.journeys.conftest import Open, unlock
from tests.journeys.hands import Hands
from tests.services.builders import numbers

TODAY = date(2027, 4, 13)
TEXT = "Em đã xem hai trường nghề gần nhà, thích nghề điện."
KHMER = "ខ្ញុំចង់រៀនជំនាញ"


def editor(hands: Hands) -> SessionEditorPage:
    page = hands.page
    assert isinstance(page, SessionEditorPage)
    return page


def closed(hands: Hands) -> None:
    """The window is closed; what the file holds can be read by others."""
    hands.opening.window.close()


def test_an_appointment_of_today_is_recorded_with_a_click_and_two_chords(
    opened: Open, class_folder: Path
) -> None:
    with open_school(class_folder, PASSPHRASE, clock=fixed_clock) as services:
        student = numbers(services)["Bình"]
        meeting = Appointment(TODAY, "INDIVIDUAL", (student,), time(9, 15))
        number = services.appointments.add(meeting)
    hands = opened(class_folder)
    today = hands.page
    assert isinstance(today, TodayPage)
    (entry,) = today.appointments.entries()
    hands.click("Ghi phiên", entry)
    hands.press("Alt+2")
    hands.write(TEXT)
    hands.press("Ctrl+Return")
    assert (hands.clicks, hands.chords, hands.keys) == (1, 2, 0)
    closed(hands)
    with open_school(class_folder, PASSPHRASE, clock=fixed_clock) as services:
        ((session, kept),) = services.counselling.of_student(student)
        assert (kept.held_at, kept.talked_about) == (time(9, 15), TEXT)
        assert services.appointments.row(number).session_id == session


def test_a_session_is_recorded_from_anywhere_by_keys(opened: Open, class_folder: Path) -> None:
    hands = opened(class_folder)
    hands.click("Báo cáo")
    hands.begin_count()
    hands.press("Ctrl+N")
    hands.write("so phia")
    hands.press("Return")
    hands.press("Alt+5")
    hands.write(TEXT)
    hands.write(KHMER)
    hands.press("Ctrl+Return")
    assert (hands.clicks, hands.chords, hands.keys) == (0, 3, 1)
    assert hands.sees("Đã ghi phiên")
    student = numbers(hands.services)["Phia"]
    closed(hands)
    with open_school(class_folder, PASSPHRASE, clock=fixed_clock) as services:
        ((_, kept),) = services.counselling.of_student(student)
        assert (kept.held_on, kept.talked_about) == (TODAY, TEXT + KHMER)
        assert services.session_drafts.count() == 0


def test_a_class_session_takes_two_clicks_and_one_for_each_absent(
    opened: Open, class_folder: Path
) -> None:
    hands = opened(class_folder)
    hands.press("Ctrl+Shift+G")
    group = editor(hands).form.who.group
    hands.wait(lambda: group.combo.popup is not None and group.combo.popup.isVisible())
    hands.press("Return")  # the class, already found
    hands.click("Kim Sô Phia")  # the absent
    hands.press("Alt+5")
    hands.click_on(editor(hands).form.talked_about)
    hands.write("Cả lớp nghe kể về nghề.")
    hands.press("Ctrl+Return")
    assert hands.clicks == 2
    who = numbers(hands.services)
    ((number, _),) = hands.services.counselling.of_student(who["Ngọc"])
    assert hands.services.counselling.of_student(who["Bình"])[0][0] == number
    assert hands.services.counselling.of_student(who["Phia"]) == []


def test_locking_while_one_types_keeps_the_words(opened: Open, class_folder: Path) -> None:
    hands = opened(class_folder)
    hands.press("Ctrl+N")
    hands.write("ngoc")
    hands.press("Return")
    hands.write(TEXT)
    hands.press("Ctrl+L")
    assert hands.opening.services is None
    unlock(hands)
    assert editor(hands).form.talked_about.words == TEXT


def test_leaving_for_another_page_keeps_the_words(opened: Open, class_folder: Path) -> None:
    hands = opened(class_folder)
    hands.press("Ctrl+N")
    hands.write("ngoc")
    hands.press("Return")
    hands.write(TEXT)
    hands.press("Ctrl+1")
    hands.click("Viết tiếp")
    assert editor(hands).form.talked_about.words == TEXT


def test_text_made_by_an_input_method_is_taken_whole(opened: Open, class_folder: Path) -> None:
    hands = opened(class_folder)
    hands.press("Ctrl+N")
    hands.write("ngoc")
    hands.press("Return")
    for piece in ("Nguyện ", "vọng ", KHMER, " xong"):
        hands.write(piece)
    assert editor(hands).form.talked_about.words == f"Nguyện vọng {KHMER} xong"


@pytest.mark.slow
def test_a_program_that_is_killed_leaves_the_draft(
    opened: Open, class_folder: Path, tmp_path: Path
) -> None:
    writing = [sys.executable, "-m", "tests.journeys.writing_until_killed", str(class_folder)]
    with subprocess.Popen([*writing, str(tmp_path)], stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline().strip() == "kept"
        killed.kill()
    hands = opened(class_folder)
    hands.click("Viết tiếp")
    assert editor(hands).form.talked_about.words.startswith("Em kể về nghề của ba.")

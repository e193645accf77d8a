"""The log of sessions on the screen: filters, drafts, promised meetings, the printed diary."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.services import Services
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.counselling.session_diary_page import SessionDiaryPage
from counsellor_app.ui.counselling.session_log_page import SessionLogPage
from counsellor_app.ui.shell import Shell
from tests.services.builders import talk
from tests.services.test_session_diaries import words
from tests.services.test_session_drafts import draft_for, spoil
from tests.ui.counselling.conftest import CTRL, Hands, at, editor
from tests.ui.fakes import FakeDialogs


def log(shell: Shell) -> SessionLogPage:
    """The log, which must be what is open."""
    page = shell.present_page()
    assert isinstance(page, SessionLogPage)
    return page


def days(page: SessionLogPage) -> list[str]:
    model = page.tables.log.rows_model
    return [model.cell(place, 0).text for place in range(len(model.rows))]


@pytest.fixture
def three_talks(school: Services, who: dict[str, int]) -> None:
    """Two sessions in April, one in March."""
    for name, day, said in (
        ("Ngọc", date(2027, 4, 5), {"private_note": "Kín."}),
        ("Bình", date(2027, 4, 6), {"topics": ("STUDY",), "next_on": date(2027, 4, 12)}),
        ("Ngọc", date(2027, 3, 1), {}),
    ):
        school.counselling.record(talk(who[name], held_on=day, **said))


def test_the_log_opens_with_the_present_month(shell: Shell, three_talks: None) -> None:
    shell.go(Place("sessions"))
    assert days(log(shell)) == ["06/04/2027", "05/04/2027"]
    assert log(shell).top_bar._facts.text() == "Tháng 4/2027 · 2 phiên"


def test_the_log_is_narrowed_by_month_and_topic(shell: Shell, three_talks: None) -> None:
    shell.go(Place("sessions", facts={"month": date(2027, 3, 1)}))
    assert days(log(shell)) == ["01/03/2027"]
    shell.go(Place("sessions", facts={"month": "*", "topic": "STUDY"}))
    assert days(log(shell)) == ["06/04/2027"]
    log(shell).filters.clear_button.click()
    assert len(days(log(shell))) == 3


def test_an_empty_month_says_so_and_offers_to_record(
    shell: Shell, hands: Hands, who: dict[str, int]
) -> None:
    page = log(shell)
    assert page._nothing() == "Chưa có phiên nào trong tháng 4."
    hands.click(page._record_here)
    assert at(shell) == "session-editor"


def test_enter_opens_a_session_and_back_leads_to_the_same_filters(
    shell: Shell, hands: Hands, three_talks: None
) -> None:
    shell.go(Place("sessions", facts={"month": "*", "topic": "STUDY"}))
    log(shell).tables.log.go_to(0)
    hands.press(Qt.Key.Key_Return)
    assert editor(shell).amending
    hands.press(Qt.Key.Key_Escape)
    assert days(log(shell)) == ["06/04/2027"]


def test_the_rail_counts_the_drafts(shell: Shell, school: Services, who: dict[str, int]) -> None:
    counted: list[int] = []
    log(shell).counted.connect(counted.append)
    school.session_drafts.save(draft_for(who["Ngọc"]))
    shell.workplace.changes.drafts.emit()
    assert counted[-1] == 1


def test_a_draft_thrown_away_in_the_log_comes_back_with_undo(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    school.session_drafts.save(draft_for(who["Ngọc"]))
    shell.go(Place("sessions", facts={"drafts": True}))
    log(shell).tables.drafts.go_to(0)
    hands.press(Qt.Key.Key_Delete)
    assert school.session_drafts.count() == 0
    hands.press(Qt.Key.Key_Z, CTRL)
    assert school.session_drafts.count() == 1


def test_a_damaged_draft_is_named_without_a_word_and_opens_its_copy(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    for said in ("Bản trước", "Bản hỏng"):
        school.session_drafts.save(draft_for(who["Ngọc"], talked_about=said))
    spoil(school)
    shell.go(Place("sessions", facts={"drafts": True}))
    table = log(shell).tables.drafts
    assert table.rows_model.cell(0, 1).text == "Bản nháp này không đọc được"
    table.go_to(0)
    hands.press(Qt.Key.Key_Return)
    assert editor(shell).form.talked_about.words == "Bản trước"


def test_a_draft_comes_back_from_a_stick(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int],
    dialogs: FakeDialogs, tmp_path: Path,
) -> None:  # fmt: skip
    stick = tmp_path / "a.sohn-nhap"
    school.session_drafts.write_to(draft_for(who["Ngọc"], talked_about="Từ USB"), stick)
    shell.go(Place("sessions", facts={"drafts": True}))
    dialogs.will_answer(stick)
    hands.click(log(shell).file_button)
    assert editor(shell).form.talked_about.words == "Từ USB"


def test_a_promised_meeting_is_held_or_closed(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int], three_talks: None
) -> None:
    shell.go(Place("sessions", part="follow-ups"))
    table = log(shell).tables.follow_ups
    table.go_to(0)
    hands.press(Qt.Key.Key_Return)
    student = editor(shell).form.who.student
    assert student is not None
    assert student.id == who["Bình"]
    shell.go(Place("sessions", part="follow-ups"))
    table.go_to(0)
    hands.click(log(shell).done_button)
    assert school.session_log.follow_ups() == []
    hands.press(Qt.Key.Key_Z, CTRL)
    assert len(school.session_log.follow_ups()) == 1


def test_the_log_speaks_its_rows_and_shows_no_word_said(shell: Shell, three_talks: None) -> None:
    shell.go(Place("sessions"))
    model = log(shell).tables.log.rows_model
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "05/04/2027, Thạch Thị Ngọc, lớp 9A1"
    shown = " ".join(model.cell(1, column).text for column in range(len(model.columns)))
    assert "trường nghề" not in shown
    assert "Kín" not in shown


def test_the_diary_of_the_month_is_shown_and_saved(
    shell: Shell, hands: Hands, three_talks: None, dialogs: FakeDialogs, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    shell.go(Place("sessions"))
    hands.click(log(shell).print_button)
    page: Any = shell.present_page()
    assert isinstance(page, SessionDiaryPage)
    qtbot.waitUntil(lambda: bool(page.view.content))
    out = tmp_path / "nhật ký.pdf"
    dialogs.will_answer(out)
    hands.click(page.save_button)
    assert out.read_bytes() == page.view.content
    hands.press(Qt.Key.Key_Escape)
    assert at(shell) == "sessions"


def test_a_students_diary_is_shown_from_beside_the_editor(
    shell: Shell, who: dict[str, int], three_talks: None, qtbot: QtBot
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    editor(shell).pane.diary_asked.emit(who["Ngọc"])
    page: Any = shell.present_page()
    assert isinstance(page, SessionDiaryPage)
    qtbot.waitUntil(lambda: bool(page.view.content))
    assert "Buổi 2" in words(page.view.content)

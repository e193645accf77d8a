"""One student: the story, the private note that closes by itself, what can be done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counsellor_app.domain.timeline import SessionEvent
from counsellor_app.ui.common.margin_list import MarginRow
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students import student_header as header
from counsellor_app.ui.students.student_timeline import StudentTimeline
from counsellor_app.ui.students.students_page import StudentsPage
from tests.ui.students.conftest import NOTE


@pytest.fixture
def timeline(page: StudentsPage, people: dict[str, int]) -> StudentTimeline:
    page.arrive(Place("students", people["Rây"]))
    return page.side.detail.timeline


def session_row(timeline: StudentTimeline) -> MarginRow:
    (row,) = [one for one in timeline.list.rows() if isinstance(one.subject, SessionEvent)]
    return row


def open_note(timeline: StudentTimeline) -> None:
    rows = timeline.list.rows()
    timeline.list.chip_clicked.emit(rows.index(session_row(timeline)))


def test_the_story_stands_newest_first_without_the_note(timeline: StudentTimeline) -> None:
    titles = [row.title for row in timeline.list.rows()]
    assert titles == ["Tư vấn cá nhân", "Hướng đi: Dự kiến", "Vào danh sách lớp 9A2"]
    assert NOTE not in repr(timeline.list.rows())
    assert session_row(timeline).chip_text == "Có ghi chú riêng tư. Bấm để xem"


def test_the_note_opens_in_its_place_and_closes_again(timeline: StudentTimeline) -> None:
    open_note(timeline)
    assert session_row(timeline).chip_text == NOTE
    assert NOTE not in session_row(timeline).spoken()
    open_note(timeline)
    assert session_row(timeline).chip_kind == "private"


def test_a_note_nobody_reads_is_announced_and_closed(
    timeline: StudentTimeline, page: StudentsPage
) -> None:
    said: list[str] = []
    page.spoke.connect(said.append)
    open_note(timeline)
    timeline.note.warning.timeout.emit()
    assert "30 giây" in session_row(timeline).after_title
    timeline.note.closing.timeout.emit()
    assert session_row(timeline).chip_kind == "private"
    assert [words for words in said if "30 giây" in words]


def test_a_key_keeps_the_note_open(timeline: StudentTimeline) -> None:
    open_note(timeline)
    timeline.note.closing.stop()
    timeline.note.warning.timeout.emit()
    QTest.keyClick(timeline.list, Qt.Key.Key_Down)
    assert timeline.note.closing.isActive()
    assert session_row(timeline).after_title == "30 phút"


@pytest.mark.parametrize("leaving", ["leave", "tab", "student"])
def test_whoever_goes_leaves_no_note_open(
    timeline: StudentTimeline, page: StudentsPage, people: dict[str, int], leaving: str
) -> None:
    open_note(timeline)
    if leaving == "leave":
        page.leave()
    elif leaving == "tab":
        page.side.detail.show_part("file")
    else:
        page.show_student(people["An"])
    assert not timeline.note.is_open
    assert NOTE not in repr(timeline.list.rows())


def test_buttons_lead_to_letters_session_and_pathway(
    page: StudentsPage, people: dict[str, int], timeline: StudentTimeline
) -> None:
    asked: list[Place] = []
    page.opened.connect(asked.append)
    detail = page.side.detail
    detail.header.print.click()
    detail.header.session.click()
    detail.facts.update_asked.emit()
    assert [(one.page, one.subject) for one in asked] == [
        ("letters", people["Rây"]),
        ("session-editor", people["Rây"]),
        ("pathways", people["Rây"]),
    ]


def test_enter_on_a_session_opens_it(page: StudentsPage, timeline: StudentTimeline) -> None:
    asked: list[Place] = []
    page.opened.connect(asked.append)
    row = session_row(timeline)
    timeline.list.chosen.emit(timeline.list.rows().index(row))
    assert isinstance(row.subject, SessionEvent)
    assert asked == [Place("session-editor", row.subject.id, "amend")]


def test_a_move_is_done_in_the_page_and_taken_back(
    page: StudentsPage, workplace: Workplace, people: dict[str, int], timeline: StudentTimeline
) -> None:
    page.side.do(header.MOVE)
    panel = page.side.detail.moves
    panel.class_choice.combo.code = "9A1"
    panel.act.click()
    assert "Lớp 9A1" in page.side.detail.header.facts.accessibleName()
    assert not panel.isVisible()
    workplace.notices.undo()
    assert "Lớp 9A2" in page.side.detail.header.facts.accessibleName()


def test_a_move_without_a_class_says_so_at_the_field(
    page: StudentsPage, timeline: StudentTimeline
) -> None:
    page.side.do(header.MOVE)
    panel = page.side.detail.moves
    panel.act.click()
    assert panel.class_choice.field.problem == "Chọn lớp của em."


def test_a_leaver_goes_from_the_list_and_comes_back(
    page: StudentsPage, workplace: Workplace, people: dict[str, int], timeline: StudentTimeline
) -> None:
    page.side.do(header.LEAVE)
    page.side.detail.moves.act.click()
    assert people["Rây"] not in [student.id for student in page.list.found]
    assert header.BACK in page.side.detail.header.deeds()
    page.side.do(header.BACK)
    assert people["Rây"] in [student.id for student in page.list.found]


def test_a_file_is_put_away_with_a_way_back(
    page: StudentsPage, workplace: Workplace, people: dict[str, int], timeline: StudentTimeline
) -> None:
    said: list[str] = []
    workplace.notices.said.connect(said.append)
    page.side.do(header.ARCHIVE)
    assert said == ["Đã cất hồ sơ"]
    assert people["Rây"] not in [student.id for student in page.list.found]
    workplace.notices.undo()
    assert people["Rây"] in [student.id for student in page.list.found]


def test_a_past_year_is_looked_at_only(
    workplace: Workplace, people: dict[str, int], page: StudentsPage
) -> None:
    workplace.services.students.enter_year(people["An"], workplace.year.following, "7A1")
    past = StudentsPage(workplace)
    past.arrive(Place("students", people["Rây"], "file"))
    detail = past.side.detail
    hidden = (past.add_button, detail.header.session, detail.header.more, detail.form.foot)
    assert all(widget.isHidden() for widget in hidden)
    past.start_adding()
    assert past.side.currentWidget() is detail
    past.deleteLater()


def test_escape_puts_the_panel_away(page: StudentsPage, timeline: StudentTimeline) -> None:
    page.side.do(header.LEAVE)
    panel = page.side.detail.moves
    QTest.keyClick(panel.day, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_in_a_low_window_the_panel_stands_alone(
    page: StudentsPage, timeline: StudentTimeline
) -> None:
    page.resize(900, 400)
    page.side.do(header.MOVE)
    detail = page.side.detail
    assert not detail.parts.isVisible()
    detail.show_part("letters")
    assert detail.parts.isVisible()
    assert not detail.moves.isVisible()

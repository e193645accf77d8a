"""The flows of the design's fifth chapter: a session in two chords, a class with three clicks."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Appointment
from counsellor_app.services import Services
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.shell import Shell
from counsellor_app.ui.today.appointment_line import AppointmentLine
from tests.ui.counselling.conftest import ALT, CTRL, SHIFT, Hands, at, editor

TEXT = "Em đã xem hai trường nghề gần nhà."


def test_a_session_is_recorded_from_anywhere_by_keys_alone(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    hands.press(Qt.Key.Key_N, CTRL)
    hands.write("ngoc")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_5, ALT)
    hands.write(TEXT)
    hands.press(Qt.Key.Key_Return, CTRL)
    ((_, session),) = school.counselling.of_student(who["Ngọc"])
    assert (session.held_on, session.held_at) == (date(2027, 4, 13), time(9, 0))
    assert (session.topics, session.talked_about, session.minutes) == (("CAREER",), TEXT, 30)
    assert at(shell) == "sessions"
    assert (hands.chords, hands.keys, hands.clicks) == (3, 1, 0)
    assert school.session_drafts.count() == 0


def test_an_appointment_is_recorded_by_a_click_and_two_chords(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    number = school.appointments.add(
        Appointment(date(2027, 4, 13), "INDIVIDUAL", (who["Bình"],), time(9, 15))
    )
    shell.go(Place("today"))
    line = shell.findChild(AppointmentLine)
    assert isinstance(line, AppointmentLine)
    assert line.button is not None
    hands.click(line.button)
    assert "Buổi hẹn 09:15" in editor(shell).top_bar._facts.text()
    hands.press(Qt.Key.Key_2, ALT)
    hands.write(TEXT)
    hands.press(Qt.Key.Key_Return, CTRL)
    ((kept, session),) = school.counselling.of_student(who["Bình"])
    assert (session.held_at, session.topics) == (time(9, 15), ("RELATIONS",))
    assert school.appointments.row(number).session_id == kept
    assert at(shell) == "today"
    assert (hands.chords, hands.keys, hands.clicks) == (2, 0, 1)


def test_the_length_of_the_last_session_is_filled_in(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    for _ in range(2):
        hands.press(Qt.Key.Key_N, CTRL)
        hands.write("binh")
        hands.press(Qt.Key.Key_Return)
        hands.press(Qt.Key.Key_1, ALT)
        if not school.counselling.of_student(who["Bình"]):
            hands.click(editor(shell).form.when.length.chip(45))
        hands.press(Qt.Key.Key_Return, CTRL)
    lengths = [session.minutes for _, session in school.counselling.of_student(who["Bình"])]
    assert lengths == [45, 45]


def test_a_whole_class_is_recorded_with_the_absent_clicked_away(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int], qtbot: QtBot
) -> None:
    hands.press(Qt.Key.Key_G, CTRL | SHIFT)
    group = editor(shell).form.who.group
    qtbot.waitUntil(lambda: group.combo.popup is not None and group.combo.popup.isVisible())
    hands.press(Qt.Key.Key_Return)
    hands.click(group.box(who["Phia"]), QPoint(9, group.box(who["Phia"]).height() // 2))
    hands.press(Qt.Key.Key_5, ALT)
    hands.write("Cả lớp nghe kể về nghề.")
    hands.press(Qt.Key.Key_Return, CTRL)
    ((number, session),) = school.counselling.of_student(who["Ngọc"])
    assert school.counselling.of_student(who["Bình"])[0][0] == number
    assert school.counselling.of_student(who["Phia"]) == []
    assert (session.form, session.class_id) == ("CLASS", 1)
    assert session.talked_about == "Cả lớp nghe kể về nghề."
    assert (hands.chords, hands.keys, hands.clicks) == (3, 1, 1)


def test_a_line_for_one_student_of_a_group_is_theirs_alone(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", facts={"class": "9A1"}))
    form = editor(shell).form
    hands.click(form.who.group.lines_button)
    form.who.group.line(who["Ngọc"]).setFocus()
    hands.write("Em kể hay.")
    hands.press(Qt.Key.Key_5, ALT)
    hands.press(Qt.Key.Key_Return, CTRL)
    ((_, session),) = school.counselling.of_student(who["Bình"])
    lines = {one.student: one.line for one in session.participants}
    assert lines == {who["Ngọc"]: "Em kể hay.", who["Bình"]: "", who["Phia"]: ""}


def test_the_next_appointment_opens_after_the_one_recorded(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    first, second = (
        school.appointments.add(Appointment(date(2027, 4, 13), "INDIVIDUAL", (one,), time(hour, 0)))
        for one, hour in ((who["Bình"], 9), (who["Ngọc"], 10))
    )
    shell.go(Place("session-editor", facts={"appointment": first}))
    hands.press(Qt.Key.Key_1, ALT)
    hands.click(editor(shell).foot.finish_next)
    student = editor(shell).form.who.student
    assert student is not None
    assert student.id == who["Ngọc"]
    assert editor(shell).draft.appointment == second
    hands.press(Qt.Key.Key_1, ALT)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert at(shell) == "sessions"


def test_undo_after_finishing_puts_the_words_back_into_the_editor(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    hands.press(Qt.Key.Key_5, ALT)
    hands.write(TEXT)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert school.counselling.of_student(who["Ngọc"]) == []
    assert editor(shell).form.talked_about.words == TEXT


def test_ctrl_k_in_the_editor_changes_the_student(
    shell: Shell, hands: Hands, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    hands.write("Lời đã gõ.")
    hands.press(Qt.Key.Key_K, CTRL)
    hands.write("phia")
    hands.press(Qt.Key.Key_Return)
    student = editor(shell).form.who.student
    assert student is not None
    assert student.id == who["Phia"]
    assert editor(shell).form.talked_about.words == "Lời đã gõ."

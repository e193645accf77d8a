"""The editor of a session: nothing typed is lost, nothing private is shown unasked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import DiskFull
from counsellor_app.domain.session_log import LogFilter
from counsellor_app.services import Services
from counsellor_app.ui.common.draft_saver import LONGEST, PAUSE
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.counselling.session_next import day_after
from counsellor_app.ui.counselling.session_tab_order import controls_in
from counsellor_app.ui.shell import Shell
from tests.conftest import NOW
from tests.services.builders import talk
from tests.services.test_session_drafts import draft_for, spoil
from tests.ui.counselling.conftest import ALT, CTRL, Hands, at, editor
from tests.ui.fakes import FakeDialogs
from tests.ui.names import nameless

NOTE = "Em kể chuyện cầu vồng tím than."


@contextmanager
def full_disk(school: Services) -> Iterator[None]:
    """No room for drafts while inside."""
    drafts: Any = school.session_drafts
    save = drafts.save

    def refuse(_draft: object) -> None:
        raise DiskFull(path=school.database.path)

    drafts.save = refuse
    try:
        yield
    finally:
        drafts.save = save


def words_on(page: object) -> str:
    """All the words of the labels of a page."""
    return " ".join(one.text() for one in page.findChildren(QLabel))  # type: ignore[attr-defined]


# drafts


def test_a_draft_is_saved_a_second_after_typing_stops(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    saver = editor(shell).saver
    hands.write("Em hỏi")
    assert (saver.pause.isActive(), saver.pause.interval()) == (True, PAUSE)
    assert school.session_drafts.count() == 0
    saver.pause.timeout.emit()
    (row,) = school.session_drafts.list()
    assert school.session_drafts.open(row.uuid).talked_about == "Em hỏi"
    assert editor(shell).footer.text == "Nháp đã tự lưu lúc 09:00:00"
    assert not saver.pause.isActive()


def test_a_draft_is_saved_every_five_seconds_while_typing_goes_on(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    saver = editor(shell).saver
    hands.write("Em")
    started = saver.longest.timerId()
    hands.write(" hỏi")
    assert (saver.longest.timerId(), saver.longest.interval()) == (started, LONGEST)
    saver.longest.timeout.emit()
    (row,) = school.session_drafts.list()
    assert school.session_drafts.open(row.uuid).talked_about == "Em hỏi"


def test_nothing_typed_is_no_draft(shell: Shell, hands: Hands, school: Services) -> None:
    hands.press(Qt.Key.Key_N, CTRL)
    hands.press(Qt.Key.Key_Escape)
    assert at(shell) == "sessions"
    assert school.session_drafts.count() == 0


def test_esc_keeps_the_draft_and_enter_in_the_log_goes_on_with_it(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    hands.write("Dở dang")
    hands.press(Qt.Key.Key_Escape)
    assert at(shell) == "sessions"
    shell.go(Place("sessions", facts={"drafts": True}))
    page: Any = shell.present_page()
    page.tables.drafts.go_to(0)
    hands.press(Qt.Key.Key_Return)
    assert editor(shell).form.talked_about.words == "Dở dang"
    assert [row.student for row in [editor(shell).form.who.participants[0]]] == [who["Ngọc"]]


@pytest.mark.parametrize("going", ["another page", "the lock"])
def test_what_was_typed_is_kept_when_one_goes_or_the_window_locks(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int], going: str
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    hands.write("Chưa kịp lưu")
    shell.go(Place("sessions")) if going == "another page" else shell.leave()
    (row,) = school.session_drafts.list()
    assert school.session_drafts.open(row.uuid).talked_about == "Chưa kịp lưu"


def test_a_wrong_day_is_kept_as_it_was_typed(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    hands.write("Lời")
    editor(shell).form.when.day.clear()
    editor(shell).form.when.day.setFocus()
    hands.write("31/2")
    hands.press(Qt.Key.Key_Escape)
    (row,) = school.session_drafts.list()
    shell.go(Place("session-editor", facts={"draft": row.uuid}))
    assert editor(shell).form.when.day.text() == "31/2"


def test_a_full_disk_is_said_in_a_band_and_the_text_stays(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int],
    dialogs: FakeDialogs, tmp_path: Path,
) -> None:  # fmt: skip
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    hands.write("Giữ lại")
    page, stick = editor(shell), tmp_path / "a.sohn-nhap"
    with full_disk(school):
        page.saver.flush()
        assert page.band.text == "Chưa lưu được nháp. Ổ đĩa đầy."
        dialogs.will_answer(stick)
        hands.click(page.band._button)
        shell.go(Place("sessions"))
        shell.go(Place("session-editor", part="new"))
        assert editor(shell).form.talked_about.words == "Giữ lại"
    assert school.session_drafts.read_from(stick).talked_about == "Giữ lại"
    assert page.saver.flush()
    assert page.band.text == ""


def test_a_damaged_draft_offers_the_copy_before_it(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    drafts: Any = school.session_drafts
    drafts._clock = lambda: NOW - timedelta(hours=1, minutes=20)
    drafts.save(draft_for(who["Ngọc"], talked_about="Bản trước"))
    drafts.save(draft_for(who["Ngọc"], talked_about="Bản hỏng"))
    spoil(school)
    shell.go(Place("session-editor", facts={"draft": "d1"}))
    page = editor(shell)
    assert page.band.text == "Bản nháp này không đọc được, bản lưu 07:40 còn nguyên."
    hands.click(page.band._button)
    assert editor(shell).form.talked_about.words == "Bản trước"


def test_a_session_thrown_away_comes_back_with_undo(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    hands.write("Bỏ đi")
    hands.click(editor(shell).foot.discard)
    assert (at(shell), school.session_drafts.count()) == ("sessions", 0)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert editor(shell).form.talked_about.words == "Bỏ đi"
    assert school.session_drafts.count() == 1


# what is missing


def test_finish_says_what_is_missing_and_goes_to_the_first_of_it(
    shell: Shell, hands: Hands, school: Services
) -> None:
    hands.press(Qt.Key.Key_N, CTRL)
    page = editor(shell)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert page.form.who.problem.text == "Chọn em được tư vấn để ghi phiên."
    assert page.form.topics.problem.text == "Chọn ít nhất một chủ đề để ghi phiên."
    assert page.form.who.picker.hasFocus()
    assert page.foot.finish.isEnabled()
    hands.press(Qt.Key.Key_1, ALT)
    assert page.form.topics.problem.isHidden()


def test_a_day_that_is_not_there_is_said_under_its_field(
    shell: Shell, hands: Hands, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    page = editor(shell)
    hands.press(Qt.Key.Key_1, ALT)
    page.form.when.day.setFocus()
    page.form.when.day.selectAll()
    hands.write("31/02")
    hands.press(Qt.Key.Key_Return, CTRL)
    problem = page.form.when._day_field.problem
    assert problem == "Ngày 31/02 không có trong lịch. Gõ như 22/08/2012."
    assert page.form.when.day.hasFocus()


def test_a_length_of_its_own_is_typed(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    length = editor(shell).form.when.length
    hands.click(length._other)
    hands.write("dai")
    hands.press(Qt.Key.Key_1, ALT)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert not length.problem.isHidden()
    length.typed.selectAll()
    length.typed.setFocus()
    hands.write("35")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert school.counselling.of_student(who["Ngọc"])[0][1].minutes == 35


# the parts of the form


def test_topics_stand_in_the_order_they_were_pressed(
    shell: Shell, hands: Hands, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    for key in (Qt.Key.Key_5, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_1):
        hands.press(key, ALT)
    assert editor(shell).form.topics.codes == ("CAREER", "PSYCHOLOGY")


def test_meeting_again_is_counted_from_the_day_of_the_session(
    shell: Shell, hands: Hands, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    form = editor(shell).form
    hands.click(form.next.chip("two-weeks"))
    assert form.next.chip("two-weeks").text() == "2 tuần · 27/04/2027"
    form.when.day.date = date(2027, 4, 14)
    assert form.draft().next_on == date(2027, 4, 28)
    assert day_after(date(2027, 1, 31), "month") == date(2027, 2, 28)


def test_a_phrase_is_put_in_by_keys_where_the_cursor_is(
    shell: Shell, hands: Hands, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    hands.write("Em nói:")
    hands.press(Qt.Key.Key_M, CTRL)
    hands.write("gia dinh dong y")
    hands.press(Qt.Key.Key_Return)
    said = editor(shell).form.talked_about.words
    assert said == "Em nói: Gia đình đồng ý với nguyện vọng của em."


def test_the_diarys_other_blocks_are_folded_until_they_hold_something(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    blocks = editor(shell).form.blocks
    assert not blocks.unfolded
    hands.click(blocks.button)
    blocks.texts["effect"].setFocus()
    hands.write("Em tự tin hơn.")
    hands.press(Qt.Key.Key_1, ALT)
    hands.press(Qt.Key.Key_Return, CTRL)
    ((number, session),) = school.counselling.of_student(who["Ngọc"])
    assert session.effect == "Em tự tin hơn."
    shell.go(Place("session-editor", facts={"session": number}))
    assert editor(shell).form.blocks.unfolded


def test_what_is_agreed_is_seen_and_ticked_next_time(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    hands.press(Qt.Key.Key_1, ALT)
    editor(shell).form.agreed.lines[0].setFocus()
    hands.write("Xem trường nghề")
    hands.press(Qt.Key.Key_Return)
    hands.write("Mời phụ huynh")
    hands.press(Qt.Key.Key_Return, CTRL)
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    boxes = editor(shell).pane.boxes
    assert [box.text() for box in boxes.values()] == ["Xem trường nghề", "Mời phụ huynh"]
    first = next(iter(boxes))
    boxes[first].click()
    done = school.session_agreements.of_student(who["Ngọc"])[0]
    assert (done.agreed, done.done_on) == ("Xem trường nghề", date(2027, 4, 13))


# a saved session


def test_amending_keeps_the_version_before_and_shows_it(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    number = school.counselling.record(talk(who["Ngọc"], talked_about="Bản đầu"))
    shell.go(Place("session-editor", facts={"session": number}))
    assert editor(shell).beside.versions is None
    hands.write(" Thêm.")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert school.counselling.get(number).talked_about == "Bản đầu Thêm."
    shell.go(Place("session-editor", number, "amend"))
    versions = editor(shell).beside.versions
    assert versions is not None
    hands.click(versions.buttons[1])
    assert "Bản đầu" in words_on(versions.opened[1])


def test_an_amendment_is_taken_back_with_undo(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    number = school.counselling.record(talk(who["Ngọc"], talked_about="Bản đầu"))
    shell.go(Place("session-editor", facts={"session": number}))
    hands.write(" Thêm.")
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert school.counselling.get(number).talked_about == "Bản đầu"


def test_a_session_closed_as_it_was_has_no_new_version(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    number = school.counselling.record(talk(who["Ngọc"]))
    shell.go(Place("session-editor", facts={"session": number}))
    hands.press(Qt.Key.Key_Return, CTRL)
    assert at(shell) == "sessions"
    assert school.counselling.earlier_versions(number) == []


def test_a_begun_amendment_is_thrown_away_without_the_session(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    number = school.counselling.record(talk(who["Ngọc"], talked_about="Bản đầu"))
    shell.go(Place("session-editor", facts={"session": number}))
    hands.write(" Thêm.")
    hands.press(Qt.Key.Key_Escape)
    shell.go(Place("session-editor", facts={"session": number}))
    assert editor(shell).form.talked_about.words == "Bản đầu Thêm."
    hands.click(editor(shell).foot.discard)
    assert school.counselling.get(number).talked_about == "Bản đầu"
    assert school.session_drafts.count() == 0


def test_the_private_note_of_a_saved_session_opens_on_demand_only(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    number = school.counselling.record(talk(who["Ngọc"], private_note=NOTE))
    shell.go(Place("session-editor", facts={"session": number}))
    page = editor(shell)
    zone = page.form.private
    assert zone.note is None
    assert zone.text.isHidden()
    assert "tím than" not in words_on(page)
    hands.click(zone._open_button)
    assert zone.text.words == NOTE
    zone._timer.timeout.emit()
    assert zone.text.words == ""
    page.form.talked_about.setFocus()
    hands.write(" Thêm.")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert school.counselling.private_note(number) == NOTE


def test_no_private_note_stands_beside_the_editor_or_in_the_window(
    shell: Shell, school: Services, who: dict[str, int]
) -> None:
    school.counselling.record(talk(who["Ngọc"], private_note=NOTE))
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    shown = words_on(shell)
    assert "Em hỏi về các trường nghề gần nhà." in shown
    assert "tím than" not in shown + shell.windowTitle()


def test_a_deleted_session_comes_back_with_undo(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    number = school.counselling.record(talk(who["Ngọc"]))
    shell.go(Place("session-editor", facts={"session": number}))
    hands.click(editor(shell).foot.discard)
    assert school.counselling.of_student(who["Ngọc"]) == []
    hands.press(Qt.Key.Key_Z, CTRL)
    assert school.counselling.get(number) == talk(who["Ngọc"])


def test_a_class_session_opens_with_the_absent_unticked(
    shell: Shell, school: Services, who: dict[str, int]
) -> None:
    session = replace(talk(who["Ngọc"], who["Bình"], form="CLASS"), class_id=1)
    number = school.counselling.record(session)
    shell.go(Place("session-editor", facts={"session": number}))
    group = editor(shell).form.who.group
    assert group.class_name == "9A1"
    ticked = {name for name, one in who.items() if group.box(one).isChecked()}
    assert ticked == {"Ngọc", "Bình"}
    assert editor(shell).form.draft().form == "CLASS"


def test_a_session_of_a_past_year_is_looked_at_only(demonstration: Any, qtbot: QtBot) -> None:
    services = demonstration.services
    shell = Shell(demonstration)
    qtbot.addWidget(shell)
    rows = services.session_log.rows(LogFilter(), services.school.years()[0])
    number = next(row.id for row in rows if row.form == "CLASS")
    shell.go(Place("session-editor", facts={"session": number}))
    page = editor(shell)
    assert page.form.talked_about.isReadOnly()
    shown, saved = page.form.draft(), services.counselling.get(number)
    assert set(shown.participants) == set(saved.participants)
    assert shown.form == "CLASS"


def test_a_past_year_is_looked_at_only(demonstration: Any, qtbot: QtBot) -> None:
    services = demonstration.services
    past = services.school.years()[0]
    shell = Shell(replace(demonstration, year=past))
    qtbot.addWidget(shell)
    number = services.session_log.rows(LogFilter(), past)[0].id
    shell.go(Place("session-editor", facts={"session": number}))
    page = editor(shell)
    assert page.form.talked_about.isReadOnly()
    assert page.foot.finish.isHidden()
    assert page.foot.discard.isHidden()
    before = services.counselling.get(number)
    page.deeds.finish()
    assert services.counselling.get(number) == before


def test_every_control_of_the_editor_has_its_name(
    shell: Shell, hands: Hands, school: Services, who: dict[str, int]
) -> None:
    number = school.counselling.record(talk(who["Ngọc"], who["Bình"]))
    for facts in ({"session": number}, {"class": "9A1"}, {"form": "PARENTS"}):
        shell.go(Place("session-editor", facts=facts))
        page = editor(shell)
        page.form.blocks.unfold(True)
        hands.click(page.form.when.length._other)
        assert nameless(page) == []


def test_tab_leads_through_the_form_into_the_pane_and_the_footer(
    shell: Shell, hands: Hands, who: dict[str, int], qtbot: QtBot
) -> None:
    shell.go(Place("session-editor", who["Ngọc"], "new"))
    page = editor(shell)
    update = next(one for one in controls_in(page.pane))
    qtbot.waitUntil(update.isVisible)
    page.form.private.text.setFocus()
    met: list[QWidget | None] = []
    while not page.foot.finish.hasFocus() and len(met) < 20:
        hands.press(Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    wanted = [page.form.next.chip("none"), page.form.agreed.lines[0], page.form.blocks.button,
              update, page.foot.discard, page.foot.finish]  # fmt: skip
    assert [one for one in met if one in wanted] == wanted

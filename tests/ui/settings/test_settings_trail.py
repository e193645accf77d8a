"""Nhật ký, every deed: its chain is proved, it is narrowed by keyboard, and handed over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from counsellor_app.domain.errors import FileNotThere
from counsellor_app.domain.trail_line import DeedKind
from counsellor_app.services import Services
from counsellor_app.storage.database import Database
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_log import LogSection
from counsellor_app.ui.settings.settings_page import SettingsPage
from counsellor_app.ui.settings.settings_trail import TrailCard
from counsellor_app.ui.settings.settings_trail_filters import CHOSEN
from tests.services.builders import talk, three_students
from tests.ui.fakes import FakeDialogs

Rest = Callable[[], None]


@pytest.fixture
def trail(settings_page: SettingsPage, workplace: Workplace, at_rest: Rest) -> TrailCard:
    three_students(workplace.services)
    for turn in range(6):
        workplace.services.students.archive(1, archived=turn % 2 == 0)
    settings_page.sections.choose("log")
    at_rest()
    return cast(LogSection, settings_page.section("log")).trail


def tamper(workplace: Workplace, statement: str) -> None:
    with workplace.services.database.transaction() as db:
        db.execute(text(statement))


def actions(trail: TrailCard) -> list[str]:
    return [one.action for one in trail.model.rows]


def choose(trail: TrailCard, field: str, typed: str) -> None:
    """Choose in a filter as the keyboard does: letters, Enter."""
    combo = getattr(trail.filters, field)
    combo.setFocus()
    QTest.keyClicks(combo, typed[0])
    popup = combo.popup
    QTest.keyClicks(popup.line, typed[1:])
    QTest.keyClick(popup.line, Qt.Key.Key_Return)


def test_a_whole_chain_is_said_quietly(trail: TrailCard) -> None:
    assert trail.state.words.text() == "Chuỗi nhật ký nguyên vẹn: 9 dòng."
    assert trail.state.band.text == ""


def test_a_broken_chain_is_a_red_band_that_stays(
    trail: TrailCard, workplace: Workplace, at_rest: Rest
) -> None:
    tamper(workplace, "UPDATE trail SET count = 4 WHERE id = 3")
    trail.refresh()
    at_rest()
    assert "đứt ở dòng 3 (13/04/2027)" in trail.state.band.text
    assert "giữ nguyên sổ" in trail.state.band.text
    assert "nguyên vẹn" not in trail.state.words.text() or not trail.state.words.isVisible()


def test_the_band_leads_to_the_line_that_breaks(
    trail: TrailCard, workplace: Workplace, at_rest: Rest
) -> None:
    tamper(workplace, "DELETE FROM trail WHERE id = 5")
    trail.refresh()
    at_rest()
    trail.state.asked.emit(trail.state.broken_at)
    assert trail.table.current_row().id == 6
    assert "chuỗi đứt ở đây" in trail._number(trail.table.current_row()).plain
    assert trail.state.band.text


def test_a_cut_tail_leads_to_the_last_line_there_is(
    trail: TrailCard, workplace: Workplace, at_rest: Rest
) -> None:
    tamper(workplace, "DELETE FROM trail WHERE id > 7")
    trail.refresh()
    at_rest()
    assert "thiếu 2 dòng, từ dòng 8" in trail.state.band.text
    trail.state.asked.emit(trail.state.broken_at)
    assert trail.table.current_row().id == 7


def test_a_kind_of_deed_is_chosen_by_keyboard(trail: TrailCard) -> None:
    choose(trail, "kind", "mo so")
    assert trail.filters.wanted.kind is DeedKind.OPENED
    assert actions(trail) == ["open-school"]
    trail.filters.clear_button.click()
    assert len(actions(trail)) == 9


def test_where_nothing_fits_a_sentence_says_so(trail: TrailCard) -> None:
    choose(trail, "kind", "xem ghi chu")
    assert actions(trail) == []
    assert trail.table.height() > 100


def test_days_are_typed_and_a_day_there_is_not_is_told(trail: TrailCard) -> None:
    trail.filters.period.code = CHOSEN
    trail.filters.period.picked.emit(CHOSEN)
    QTest.keyClicks(trail.filters.first, "14/4/2027")
    assert trail.filters.wanted.first == date(2027, 4, 14)
    assert actions(trail) == []
    QTest.keyClicks(trail.filters.last, "31/2")
    QTest.keyClick(trail.filters.last, Qt.Key.Key_Return)
    assert "31/02" in trail.filters.problem.text()


def test_people_are_offered_where_there_are_several(
    trail: TrailCard, workplace: Workplace, at_rest: Rest
) -> None:
    assert trail.filters.person.isHidden()
    keys = replace(workplace.services.database.keys, person=2)
    with Services(Database(workplace.services.database.folder, keys), workplace.now) as theirs:
        theirs.counselling.record(talk(1))
    trail.refresh()
    at_rest()
    choose(trail, "person", "sa ray")
    assert actions(trail) == ["record-session"]


def test_what_is_narrowed_goes_out_and_becomes_a_line(
    trail: TrailCard, dialogs: FakeDialogs, at_rest: Rest, tmp_path: Path
) -> None:
    choose(trail, "kind", "them, sua")
    dialogs.will_answer(tmp_path / "nhật ký.csv")
    trail.export.click()
    at_rest()
    assert len((tmp_path / "nhật ký.csv").read_text("utf-8-sig").splitlines()) == 9
    trail.filters.clear()
    assert actions(trail)[0] == "export-trail"
    assert trail.export.isEnabled()


def test_what_cannot_be_written_is_told_and_can_be_tried_again(
    trail: TrailCard, dialogs: FakeDialogs, at_rest: Rest, qtbot: QtBot, tmp_path: Path
) -> None:
    dialogs.will_answer(tmp_path / "không có" / "nhật ký.xlsx")
    with qtbot.waitSignal(trail.failed) as told:
        trail.export.click()
    at_rest()
    assert isinstance(told.args[0], FileNotThere)
    assert trail.export.isEnabled()


def test_nothing_is_written_where_no_place_was_chosen(
    trail: TrailCard, dialogs: FakeDialogs
) -> None:
    dialogs.will_answer(None)
    trail.export.click()
    assert actions(trail)[0] != "export-trail"

"""Dữ liệu cá nhân: how long names are kept, taking them off, and incidents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counsellor_app.services import Services
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_incident_form import IncidentForm
from counsellor_app.ui.settings.settings_incidents import IncidentsCard
from counsellor_app.ui.settings.settings_privacy import PrivacySection
from tests.services.builders import three_students
from tests.services.test_consents import DAY, MOTHERS, OWN
from tests.services.test_incidents import LOST
from tests.ui.fakes import FakeDialogs
from tests.ui.settings.conftest import shown

SIX_YEARS_ON = datetime(2032, 9, 13, 9, 0, tzinfo=timezone(timedelta(hours=7)))


def section(qtbot: QtBot, workplace: Workplace) -> PrivacySection:
    made = shown(qtbot, workplace, "privacy").section("privacy")
    assert isinstance(made, PrivacySection)
    return made


def opened(card: IncidentsCard) -> IncidentForm:
    assert card.form is not None
    return card.form


@pytest.fixture
def later(workplace: Workplace) -> Workplace:
    """Six years on, with three students who left long ago."""
    three_students(workplace.services)
    workplace.services = Services(workplace.services.database, lambda: SIX_YEARS_ON)
    return workplace


def test_the_time_is_the_schools_to_set_and_to_take_back(
    qtbot: QtBot, workplace: Workplace
) -> None:
    card = section(qtbot, workplace).retention
    assert card.years.currentData() == 5
    card.years.setCurrentIndex(card.years.findData(0))
    card.years.activated.emit(card.years.currentIndex())
    assert workplace.services.anonymising.retention() is None
    workplace.notices.undo()
    assert workplace.services.anonymising.retention() == 5
    assert card.years.currentData() == 5


def test_names_go_only_once_the_number_was_typed(
    qtbot: QtBot, later: Workplace, dialogs: FakeDialogs, at_rest: Callable[[], None]
) -> None:
    card = section(qtbot, later).retention
    card.look.click()
    assert [one.code for one in card.panel.model.rows] == ["HS00002", "HS00001", "HS00003"]
    dialogs.will_answer("2")
    said: list[str] = []
    later.notices.said.connect(said.append)
    card.panel.act.click()
    at_rest()
    assert said == ["Chưa ẩn danh em nào: số gõ chưa khớp"]
    assert len(later.services.students.search()) == 3
    dialogs.will_answer("3")
    card.panel.act.click()
    at_rest()
    assert later.services.students.search() == []
    assert card.panel.isHidden()
    assert not card.look.isVisible()


def test_somebody_who_must_be_kept_longer_is_left_out(
    qtbot: QtBot, later: Workplace, dialogs: FakeDialogs, at_rest: Callable[[], None]
) -> None:
    card = section(qtbot, later).retention
    card.look.click()
    kept = card.panel.model.rows[0]
    card.panel.model.ticks.put([kept], on=False)
    assert card.panel.act.text() == "Ẩn danh 2 em"
    dialogs.will_answer("2")
    card.panel.act.click()
    at_rest()
    assert [one.full_name for one in later.services.students.search()] == [kept.full_name]
    card.look.click()
    assert card.panel.chosen == [kept]
    card.panel.model.ticks.put_all(on=False)
    assert not card.panel.act.isEnabled()


def test_an_incident_is_written_down_and_followed_up(qtbot: QtBot, workplace: Workplace) -> None:
    card = section(qtbot, workplace).incidents
    card.add_button.click()
    form = opened(card)
    form.save.click()
    assert form.fields["happened"].problem == "Chưa ghi diễn biến."
    QTest.keyClicks(form.happened, "Mat USB")
    form.save.click()
    (held,) = workplace.services.incidents.all()
    assert (held.happened, held.noticed_at) == ("Mat USB", workplace.now())
    assert card.rows[0].state.text() == "Chưa báo A05. Hạn: 16/04/2027 lúc 09:00."
    card.rows[0].change.click()
    form = opened(card)
    form.told_day.date = workplace.today()
    form.save.click()
    assert form.fields["told_hour"].problem == "Ghi giờ đã báo."
    form.told_hour.time = time(9, 0)
    form.families.date = date(2027, 4, 13)
    form.students.setText("12")
    form.save.click()
    assert card.form is None
    (held,) = workplace.services.incidents.all()
    assert (held.students_concerned, held.families_told_on) == (12, date(2027, 4, 13))
    assert card.rows[0].state.text() == "Đã báo A05 13/04/2027 lúc 09:00."


def test_past_72_hours_it_is_said_in_red(qtbot: QtBot, later: Workplace) -> None:
    later.services.incidents.add(LOST)
    card = section(qtbot, later).incidents
    assert card.rows[0].state.text().startswith("Chưa báo A05, đã quá hạn 16/04/2027 lúc 07:00.")


def test_the_sheet_is_saved_filled_or_blank(
    qtbot: QtBot, workplace: Workplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    workplace.services.incidents.add(LOST)
    card = section(qtbot, workplace).incidents
    dialogs.will_answer(tmp_path / "một.pdf", tmp_path / "trống.pdf")
    card.rows[0].print.click()
    card.blank.click()
    for path in tmp_path.glob("*.pdf"):
        assert path.read_bytes().startswith(b"%PDF")
    assert len(list(tmp_path.glob("*.pdf"))) == 2


def test_an_incident_half_written_is_found_again(qtbot: QtBot, workplace: Workplace) -> None:
    first = section(qtbot, workplace)
    assert first.typed() is None
    first.incidents.add_button.click()
    QTest.keyClicks(opened(first.incidents).happened, "Mat may")
    typed = first.typed()
    again = section(qtbot, workplace)
    again.type_in(typed)
    assert opened(again.incidents).happened.toPlainText() == "Mat may"


def test_how_many_agreed_is_said_and_forms_of_a_class_are_printed(
    qtbot: QtBot, workplace: Workplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    who = three_students(workplace.services)
    for one in (MOTHERS, OWN):
        workplace.services.consents.give(who["Ngọc"], one)
    workplace.services.consents.give(who["Bình"], MOTHERS)
    workplace.services.consents.withdraw(who["Bình"], DAY)
    card = section(qtbot, workplace).consents
    assert card.state.text().startswith("1 em đủ phiếu")
    assert "1 em còn thiếu, 1 em đã rút" in card.state.text()
    card.whom.setCurrentIndex(card.whom.findData("9A1"))
    dialogs.will_answer(tmp_path / "phiếu.pdf")
    card.print.click()
    assert (tmp_path / "phiếu.pdf").read_bytes().startswith(b"%PDF")

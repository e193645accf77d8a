"""Năm học: the years there are, and deadlines that save themselves."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counsellor_app.domain.deadline import Deadline
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.page_list import PAGES
from counsellor_app.ui.settings.settings_page import SettingsPage
from counsellor_app.ui.settings.settings_years import ROLLOVER, YearsSection

DAY = date(2027, 4, 30)
REPORT = Deadline("Báo cáo đợt 2", DAY)


@pytest.fixture
def section(settings_page: SettingsPage, workplace: Workplace) -> YearsSection:
    workplace.services.deadlines.add(REPORT)
    settings_page.sections.choose("years")
    return cast(YearsSection, settings_page.section("years"))


def kept(workplace: Workplace) -> list[tuple[str, date]]:
    return [(one.name, one.on_day) for one in workplace.services.deadlines.all()]


def test_a_deadline_is_moved_by_typing_another_day(
    section: YearsSection, workplace: Workplace
) -> None:
    (line,) = section.deadlines.lines
    line.day.setText("5/5")
    QTest.keyClick(line.day, Qt.Key.Key_Return)
    assert kept(workplace) == [(REPORT.name, date(2027, 5, 5))]
    workplace.notices.undo()
    assert kept(workplace) == [(REPORT.name, DAY)]


def test_a_day_that_is_none_is_said_and_not_saved(
    section: YearsSection, workplace: Workplace
) -> None:
    (line,) = section.deadlines.lines
    line.day.setText("31/02/2027")
    QTest.keyClick(line.day, Qt.Key.Key_Return)
    assert kept(workplace) == [(REPORT.name, DAY)]
    assert line.day.property("state") == "error"


def test_a_deadline_is_dropped_and_comes_back(section: YearsSection, workplace: Workplace) -> None:
    section.deadlines.lines[0].drop.click()
    assert kept(workplace) == []
    workplace.notices.undo()
    assert kept(workplace) == [(REPORT.name, DAY)]


def test_one_more_deadline_is_kept_by_enter(section: YearsSection, workplace: Workplace) -> None:
    section.deadlines.add_button.click()
    assert section.deadlines.new is not None
    section.deadlines.new.name.setText("Chốt nguyện vọng")
    QTest.keyClicks(section.deadlines.new.day, "15/5")
    QTest.keyClick(section.deadlines.new.day, Qt.Key.Key_Return)
    assert ("Chốt nguyện vọng", date(2027, 5, 15)) in kept(workplace)
    assert len(section.deadlines.lines) == 2


def test_the_next_year_is_offered_where_there_is_a_way_to_it(section: YearsSection) -> None:
    there = any(page.name == ROLLOVER for page in PAGES)
    assert (section.next_year is not None) == there

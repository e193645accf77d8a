"""Nhật ký: deeds in words, never names; deeds on many students are taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest

from counsellor_app.services.trail_words import deed_words, who_words
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_log import LogSection
from counsellor_app.ui.settings.settings_page import SettingsPage
from tests.services.builders import talk, three_students

Rest = Callable[[], None]


@pytest.fixture
def section(settings_page: SettingsPage, workplace: Workplace) -> LogSection:
    three_students(workplace.services)
    settings_page.sections.choose("log")
    return cast(LogSection, settings_page.section("log"))


def test_an_import_is_taken_back(section: LogSection, workplace: Workplace, at_rest: Rest) -> None:
    section.deeds.buttons[0].click()
    at_rest()
    assert workplace.services.students.search("ngoc") == []
    assert section.deeds.buttons == []


def test_what_has_been_built_on_stays_and_says_so(
    section: LogSection, settings_page: SettingsPage, workplace: Workplace, at_rest: Rest
) -> None:
    workplace.services.students.name_given_name(1, "Thị Ngọc")
    section.deeds.buttons[0].click()
    at_rest()
    assert "không hoàn tác được nữa" in settings_page.band.text
    assert len(workplace.services.students.search("ngoc")) == 1


def test_a_deleted_session_is_brought_back(section: LogSection, workplace: Workplace) -> None:
    number = workplace.services.counselling.record(talk(1))
    workplace.services.counselling.delete(number)
    section.refresh()
    section.deeds.buttons[-1].click()
    assert workplace.services.counselling.get(number).minutes == 30
    assert workplace.services.deletions.all() == []


def test_the_trail_tells_deeds_and_no_names(section: LogSection) -> None:
    spoken = " ".join(f"{who_words(line)}: {deed_words(line)}" for line in section.trail.model.rows)
    assert "Nhập danh sách học sinh: 3" in spoken
    assert "Ngọc" not in spoken


def test_older_lines_come_by_the_page(section: LogSection, workplace: Workplace) -> None:
    for turn in range(60):
        workplace.services.students.archive(1, archived=turn % 2 == 0)
    section.refresh()
    assert len(section.trail.model.rows) == 50
    section.trail.older.click()
    assert len(section.trail.model.rows) > 60
    assert section.trail.older.isHidden() or not section.trail.older.isVisible()

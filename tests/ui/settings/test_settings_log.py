"""Nhật ký: deeds in words, never names; deeds on many students are taken back."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest

import counsellor_app
from counsellor_app.services.trail_words import DEEDS, deed_words, who_words
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_log import LogSection
from counsellor_app.ui.settings.settings_page import SettingsPage
from tests.services.builders import talk, three_students

Rest = Callable[[], None]
SERVICES = Path(counsellor_app.__file__).parent / "services"
#: What writes a line of the trail, and where among its words the deed stands.
WRITERS = {"note": 3, "_note": 0, "_write": 1, "mark_deleted": 2, "_change_many": 0}


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
    spoken = " ".join(f"{who_words(line)}: {deed_words(line)}" for line in section.model.rows)
    assert "Nhập danh sách học sinh: 3" in spoken
    assert "Ngọc" not in spoken


def test_older_lines_come_by_the_page(section: LogSection, workplace: Workplace) -> None:
    for turn in range(60):
        workplace.services.students.archive(1, archived=turn % 2 == 0)
    section.refresh()
    assert len(section.model.rows) == 50
    section.older.click()
    assert len(section.model.rows) > 60
    assert section.older.isHidden() or not section.older.isVisible()


def deeds() -> Iterator[str]:
    """Every deed the services write down."""
    for path in SERVICES.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(getattr(node, "func", None), "attr", "") or getattr(
                getattr(node, "func", None), "id", ""
            )
            if isinstance(node, ast.Call) and name in (*WRITERS, "_set_deleted", "_set_cancelled"):
                yield from (
                    one.value
                    for argument in node.args
                    for one in ast.walk(argument)
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )


def test_every_deed_has_its_words() -> None:
    written = {
        deed for deed in deeds() if "-" in deed.strip("-") or deed in ("backup", "consent", "leave")
    }
    assert len(written) > 30
    assert written - DEEDS.keys() == set()

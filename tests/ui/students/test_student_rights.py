"""The rights of a child from their page: everything handed over, the name taken off, consent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import NotFound
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students import student_header as header
from counsellor_app.ui.students.student_rights_panel import StudentRightsPanel
from counsellor_app.ui.students.students_page import StudentsPage
from tests.services.builders import rows_of
from tests.ui.fakes import FakeDialogs
from tests.ui.students.conftest import NOTE


def asked(page: StudentsPage, student: int, deed: str) -> StudentRightsPanel:
    page.arrive(Place("students", student))
    assert deed in page.side.detail.header.deeds()
    page.side.do(deed)
    return page.side.detail.over.rights


def at_rest(qtbot: QtBot, workplace: Workplace) -> None:
    qtbot.waitUntil(lambda: not workplace.tasks.busy, timeout=20_000)


def test_everything_is_handed_over_without_notes_unless_ticked(
    page: StudentsPage, people: dict[str, int], workplace: Workplace, dialogs: FakeDialogs,
    tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    panel = asked(page, people["Rây"], header.EXPORT)
    assert not panel.notes.isChecked()
    dialogs.will_answer(tmp_path)
    panel.export.click()
    at_rest(qtbot, workplace)
    (written,) = tmp_path.glob("*.json")
    assert NOTE not in json.dumps(json.loads(written.read_text("utf-8")), ensure_ascii=False)
    assert panel.isHidden()
    panel = asked(page, people["Rây"], header.EXPORT)
    panel.notes.click()
    dialogs.will_answer(tmp_path)
    panel.export.click()
    at_rest(qtbot, workplace)
    assert NOTE in written.read_text("utf-8")


def test_a_name_goes_once_the_code_was_typed(
    page: StudentsPage, people: dict[str, int], workplace: Workplace, dialogs: FakeDialogs,
    qtbot: QtBot,
) -> None:  # fmt: skip
    panel = asked(page, people["Rây"], header.ANONYMISE)
    said: list[str] = []
    workplace.notices.said.connect(said.append)
    dialogs.will_answer("HS99999")
    panel.anonymise.click()
    assert said == ["Chưa ẩn danh em: mã gõ chưa khớp"]
    assert workplace.services.student_files.get(people["Rây"], workplace.year)
    dialogs.will_answer("hs00001")
    panel.anonymise.click()
    at_rest(qtbot, workplace)
    with pytest.raises(NotFound):
        workplace.services.student_files.get(people["Rây"], workplace.year)
    assert people["Rây"] not in [one.id for one in page.list.found]
    assert page.side.currentWidget() is page.side.nobody


def test_thoi_leaves_everything_as_it_was(
    page: StudentsPage, people: dict[str, int], workplace: Workplace
) -> None:
    before = rows_of(workplace.services, "trail")
    panel = asked(page, people["Rây"], header.ANONYMISE)
    panel.cancel.click()
    assert panel.isHidden()
    assert page.side.detail.parts.isVisible()
    assert rows_of(workplace.services, "trail") == before


def test_a_withdrawn_consent_is_seen_beside_the_name(
    page: StudentsPage, people: dict[str, int], workplace: Workplace
) -> None:
    from tests.services.test_consents import DAY, MOTHERS

    facts, withdrawn = page.side.detail.header.facts, page.side.detail.header.withdrawn
    page.arrive(Place("students", people["Rây"]))
    assert "Chưa có phiếu đồng ý" in facts.accessibleName()
    assert withdrawn.isHidden()
    workplace.services.consents.give(people["Rây"], MOTHERS)
    workplace.services.consents.withdraw(people["Rây"], DAY)
    page.side.refresh()
    assert not withdrawn.isHidden()
    assert "Đã rút đồng ý ngày 05/04/2027" in withdrawn.text()

"""The students' page over a small class with a story."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.ui.common.page import MIDDLE, Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.students_page import StudentsPage
from tests.conftest import FIRST_YEAR
from tests.services.builders import numbers, parsed, roster_row, talk

RAY, PHIA, DUC, AN = "Thạch Thị Sa Rây", "Kim Sô Phia", "Trần Văn Đục", "Nguyễn Hoài An"
NOTE = "Chỉ mình tôi đọc câu này."


@pytest.fixture
def people(workplace: Workplace) -> dict[str, int]:
    """Four students by the last syllable of their name; Rây has a session, a note and a plan."""
    rows = [
        roster_row(2, RAY, "9A2", born=date(2012, 8, 22), roll_number=3, sex="FEMALE"),
        roster_row(3, PHIA, "9A2", born=date(2012, 10, 11), roll_number=2),
        roster_row(4, DUC, "9A1", born=date(2012, 12, 3), roll_number=1),
        roster_row(5, AN, "6A1", born=date(2015, 4, 19), roll_number=1),
    ]
    services = workplace.services
    services.rosters.take(parsed(*rows), FIRST_YEAR)
    found = numbers(services)
    services.counselling.record(talk(found["Rây"], private_note=NOTE))
    services.pathways.save_plan(found["Rây"], PathwayPlan(date(2027, 3, 29), (Choice("S9_TC"),)))
    return found


@pytest.fixture
def page(workplace: Workplace, people: dict[str, int], qtbot: QtBot) -> Iterator[StudentsPage]:
    """The page as one comes to it on an ordinary laptop."""
    made = StudentsPage(workplace)
    qtbot.addWidget(made)
    made.resize(1170, 700)
    made.fit(MIDDLE, low=False)
    with qtbot.waitActive(made):
        made.show()
    made.arrive(Place("students"))
    yield made
    made.leave()

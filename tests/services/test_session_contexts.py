"""What stands beside the editor of a session."""

from __future__ import annotations

from datetime import date

import pytest

from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import talk, three_students


def test_the_context_tells_wishes_and_the_last_two_sessions(school: Services) -> None:
    who = three_students(school)
    wish = Choice("S9_CHUA")
    school.pathways.save_plan(who["Ngọc"], PathwayPlan(date(2027, 4, 1), (wish,)))
    numbers = [
        school.counselling.record(
            talk(who["Ngọc"], held_on=date(2027, 4, day), private_note="Kín.")
        )
        for day in (1, 2, 3)
    ]
    context = school.session_contexts.of_student(who["Ngọc"], FIRST_YEAR, besides=numbers[2])
    assert (context.student.full_name, context.student.class_name) == ("Thạch Thị Ngọc", "9A1")
    assert (context.state, context.choices) == ("NONE", (wish,))
    assert [number for number, _ in context.sessions] == [numbers[1], numbers[0]]
    assert all(not session.private_note for _, session in context.sessions)
    with pytest.raises(NotFound):
        school.session_contexts.of_student(999, FIRST_YEAR)


def test_a_class_is_told_in_class_list_order(school: Services) -> None:
    who = three_students(school)
    rows = school.session_contexts.class_on("9 a1", date(2027, 4, 13), FIRST_YEAR)
    assert [row.full_name.split()[-1] for row in rows] == ["Bình", "Ngọc", "Phia"]
    asked = [who["Phia"], who["Ngọc"]]
    assert [row.id for row in school.session_contexts.students(asked, FIRST_YEAR)] == asked
    assert school.session_contexts.class_on("9A7", date(2027, 4, 13), FIRST_YEAR) == []

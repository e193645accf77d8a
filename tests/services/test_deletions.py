"""What was deleted: listed by its day, and brought back."""

from __future__ import annotations

from datetime import date

from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import talk, three_students
from tests.services.test_activities import VISIT
from tests.services.test_session_drafts import draft_for


def test_a_deleted_session_is_listed_by_its_day_and_comes_back(school: Services) -> None:
    three_students(school)
    number = school.counselling.record(talk(1))
    school.counselling.delete(number)
    (deleted,) = school.deletions.all()
    assert (deleted.kind, deleted.held_on) == ("session", date(2027, 4, 5))
    school.deletions.bring_back(deleted)
    assert school.counselling.get(number).held_on == date(2027, 4, 5)
    assert school.deletions.all() == []


def test_a_deleted_activity_comes_back(school: Services) -> None:
    three_students(school)
    number = school.activities.add(VISIT, FIRST_YEAR)
    school.activities.delete(number)
    (deleted,) = school.deletions.all()
    school.deletions.bring_back(deleted)
    assert school.activities.get(number).name == VISIT.name


def test_a_draft_taken_back_is_no_deletion(school: Services) -> None:
    three_students(school)
    school.session_drafts.take_back(school.session_drafts.finish(draft_for(1)))
    assert school.deletions.all() == []

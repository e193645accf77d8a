"""A student's story: everything that happened, newest first, and nothing private."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert

from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.domain.timeline import (
    ActivityEvent,
    Event,
    LetterEvent,
    PlanEvent,
    SessionEvent,
    StayEvent,
    WishChange,
)
from counsellor_app.services import Services
from counsellor_app.storage.records import (
    ActivityAbsenceRecord,
    ActivityClassRecord,
    ActivityRecord,
)
from tests.conftest import FIRST_YEAR, NOW
from tests.services.builders import rows_of, statements, talk, three_students

PLAN = PathwayPlan(date(2027, 3, 1), (Choice("S9_THPT_DTNT"), Choice("S9_TC")))


@pytest.fixture
def ngoc(school: Services) -> int:
    return three_students(school)["Ngọc"]


def story(school: Services, student: int, kind: type[Event]) -> list[Event]:
    return [one for one in school.timelines.of_student(student) if isinstance(one, kind)]


def test_a_session_tells_what_was_said_and_that_there_is_a_note(
    school: Services, ngoc: int
) -> None:
    number = school.counselling.record(talk(ngoc, private_note="Chỉ mình tôi đọc."))
    told = story(school, ngoc, SessionEvent)
    said = "Em hỏi về các trường nghề gần nhà."
    assert told == [SessionEvent(date(2027, 4, 5), number, "INDIVIDUAL", 30, said, has_note=True)]
    assert "Chỉ mình tôi" not in repr(told)


def test_a_deleted_session_is_not_told(school: Services, ngoc: int) -> None:
    school.counselling.delete(school.counselling.record(talk(ngoc)))
    assert story(school, ngoc, SessionEvent) == []


def test_a_change_of_mind_is_told_by_rank(school: Services, ngoc: int) -> None:
    school.pathways.save_plan(ngoc, PLAN)
    swapped = replace(
        PLAN, planned_on=date(2027, 3, 29), choices=(Choice("S9_TC"), Choice("S9_THPT_DTNT"))
    )
    school.pathways.save_plan(ngoc, swapped)
    newest, first = story(school, ngoc, PlanEvent)
    assert isinstance(newest, PlanEvent)
    assert isinstance(first, PlanEvent)
    assert first.first
    assert newest.changes == (
        WishChange(1, "S9_THPT_DTNT", "S9_TC"),
        WishChange(2, "S9_TC", "S9_THPT_DTNT"),
    )
    assert not newest.state_changed


def test_letters_classes_and_sessions_stand_newest_first(
    school: Services, ngoc: int, tmp_path: Path
) -> None:
    school.pathways.save_plan(ngoc, PLAN)
    school.counselling.record(talk(ngoc))
    school.letters.print_letters(tmp_path / "a.pdf", classes=("9A1",), dated_on=date(2027, 4, 10))
    school.students.move_class(ngoc, FIRST_YEAR, "9A2", date(2027, 4, 12))
    told = school.timelines.of_student(ngoc)
    kinds = [type(one) for one in told]
    assert kinds == [StayEvent, LetterEvent, SessionEvent, PlanEvent, StayEvent]
    assert [one.class_name for one in told if isinstance(one, StayEvent)] == ["9A2", "9A1"]


def test_an_activity_of_the_class_tells_who_came_and_if_she_was_away(
    school: Services, ngoc: int
) -> None:
    (class_id,) = (number for number, name in rows_of(school, "classes", "id", "name"))
    visit = {"id": 1, "year_id": 1, "kind": "VISIT", "name": "Tham quan trường nghề"}
    with school.database.transaction() as db:
        db.execute(insert(ActivityRecord).values(**visit, held_on=date(2026, 12, 2), saved_at=NOW))
        db.execute(insert(ActivityClassRecord).values(activity_id=1, class_id=class_id))
        db.execute(insert(ActivityAbsenceRecord).values(activity_id=1, student_id=ngoc))
    (told,) = story(school, ngoc, ActivityEvent)
    assert isinstance(told, ActivityEvent)
    assert (told.name, told.absent, told.present) == ("Tham quan trường nghề", True, 2)


def test_sixty_sessions_are_read_in_a_handful_of_questions(school: Services, ngoc: int) -> None:
    for _ in range(60):
        school.counselling.record(talk(ngoc))
    with statements(school) as asked:
        school.timelines.of_student(ngoc)
    assert len(asked) <= 10

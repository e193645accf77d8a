"""Counselling sessions recorded, amended, put away; private notes for the counsellor alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.domain.errors import Invalid, NoRight, NotFound
from counsellor_app.domain.letter import Language, Layout
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.services.counselling import Counselling
from counsellor_app.services.letter_facts import LetterRequest
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.kdf_cost import KdfCost
from counsellor_app.storage.key_changes import let_in
from tests.conftest import FIRST_YEAR, NOW, SCHOOL, fixed_clock
from tests.services.builders import (
    NGOC,
    everything,
    parsed,
    roster_row,
    rows_of,
    statements,
    talk,
    three_students,
)

NOTE = "Em lo học phí, dì Út Bảy nuôi em."
PRINCIPALS = "trống trường buổi sáng"


@pytest.fixture
def principal(school: Services) -> Iterator[Services]:
    """The same school, opened by the principal."""
    folder = school.database.folder
    let_in(folder, school.database.keys, "principal", None, PRINCIPALS, KdfCost.fast_for_tests())
    with open_school(folder, PRINCIPALS, clock=fixed_clock) as services:
        yield services


def test_a_session_is_read_as_it_was_written(school: Services) -> None:
    who = three_students(school)
    written = talk(
        who["Ngọc"],
        who["Bình"],
        topics=("CAREER", "STUDY"),
        place="Phòng tư vấn",
        difficulties_and_needs="Nhà xa trường.",
        next_on=date(2027, 5, 4),
    )
    number = school.counselling.record(written)
    assert school.counselling.get(number) == written
    assert school.counselling.of_student(who["Bình"]) == [(number, written)]
    assert school.counselling.of_student(who["Phia"]) == []


def test_a_session_belongs_to_the_year_of_its_day(school: Services) -> None:
    who = three_students(school)
    school.rosters.take(parsed(roster_row(2, NGOC[0], "10A1", born=NGOC[1])), SchoolYear(2027))
    days = (date(2025, 10, 1), date(2027, 7, 31), date(2027, 8, 1), date(2029, 9, 1))
    for day in days:
        school.counselling.record(talk(who["Ngọc"], held_on=day))
    assert rows_of(school, "counselling_sessions", "year_id") == [(1,), (1,), (2,), (2,)]


def test_a_session_needs_a_student_of_the_school(school: Services) -> None:
    three_students(school)
    before = everything(school)
    with pytest.raises(NotFound):
        school.counselling.record(talk(999))
    with pytest.raises(Invalid) as refusal:
        school.counselling.record(talk(1, topics=(), minutes=0))
    problems = [problem.problem for problem in refusal.value.facts["problems"]]
    assert problems == ["missing-topic", "bad-minutes"]
    assert everything(school) == before


def test_an_amended_session_keeps_how_it_stood_with_its_note(school: Services) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"], private_note=NOTE))
    changed = talk(who["Ngọc"], who["Bình"], talked_about="Hỏi lại.", private_note="Đã yên tâm.")
    school.counselling.amend(number, changed)
    assert school.counselling.get(number) == replace(changed, private_note="")
    assert school.counselling.private_note(number) == "Đã yên tâm."
    (version,) = school.counselling.earlier_versions(number)
    assert (version.version, version.has_note) == (1, True)
    assert version.content["talked_about"] == talk(1).talked_about
    assert version.content["participants"] == [[who["Ngọc"], ""]]
    assert school.counselling.earlier_note(number, 1) == NOTE


def test_every_amendment_keeps_one_more_version(school: Services) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"], talked_about="1"))
    for text in ("2", "3"):
        school.counselling.amend(number, talk(who["Ngọc"], talked_about=text))
    kept = school.counselling.earlier_versions(number)
    assert [one.content["talked_about"] for one in kept] == ["1", "2"]
    assert [one.has_note for one in kept] == [False, False]


def test_a_deleted_session_comes_back_whole(school: Services) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"], private_note=NOTE))
    school.counselling.delete(number)
    assert school.counselling.of_student(who["Ngọc"]) == []
    assert school.summaries.count().counselling[0].sessions == 0
    with pytest.raises(NotFound):
        school.counselling.get(number)
    school.counselling.restore(number)
    assert school.counselling.get(number) == talk(who["Ngọc"])
    assert school.counselling.private_note(number) == NOTE


def test_a_session_that_is_not_there_cannot_be_changed(school: Services) -> None:
    who = three_students(school)
    with pytest.raises(NotFound):
        school.counselling.amend(7, talk(who["Ngọc"]))
    with pytest.raises(NotFound):
        school.counselling.delete(7)
    assert school.counselling.private_note(7) == ""


def test_the_log_is_read_from_day_to_day(school: Services) -> None:
    who = three_students(school)
    for day in (1, 2, 3):
        school.counselling.record(talk(who["Ngọc"], held_on=date(2027, 4, day)))
    found = school.counselling.between(date(2027, 4, 2), date(2027, 4, 3))
    assert [session.held_on.day for _, session in found] == [2, 3]


def test_the_principal_sees_letters_and_reports_only(principal: Services) -> None:
    features = [name for name, one in vars(Services).items() if type(one).__name__ == "_Feature"]
    open_to_them = set()
    for name in features:
        with suppress(NoRight):
            getattr(principal, name)
            open_to_them.add(name)
    assert open_to_them == {
        "school", "letter_desks", "summaries", "report_checks", "ways_in", "soundness",
        "backups", "backup_schedule", "form_drafts",
    }  # fmt: skip


def test_the_principal_changes_nothing_of_the_school_and_writes_no_letter(
    principal: Services,
) -> None:
    desk, request = (
        principal.letter_desks,
        LetterRequest(Layout.NOTICE, Language.VIETNAMESE, NOW.date(), FIRST_YEAR),
    )
    deeds: list[Callable[[], object]] = [
        lambda: principal.school.change(SCHOOL),
        lambda: desk.open("9A1", request),
        lambda: desk.make("9A1", [1], request),
        lambda: desk.take_back([1]),
    ]
    for deed in deeds:
        with pytest.raises(NoRight):
            deed()
    assert desk.issued(FIRST_YEAR) == []


def test_even_past_the_door_of_services_the_principal_opens_no_private_note(
    school: Services, principal: Services
) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"], private_note=NOTE))
    school.counselling.amend(number, talk(who["Ngọc"], private_note=NOTE + " Thêm."))
    assert Counselling(principal.database, fixed_clock).get(number) == talk(who["Ngọc"])
    with pytest.raises(NoRight):
        Counselling(principal.database, fixed_clock).private_note(number)
    with pytest.raises(NoRight):
        Counselling(principal.database, fixed_clock).earlier_note(number, 1)


def test_the_principal_can_write_no_private_note(school: Services, principal: Services) -> None:
    who = three_students(school)
    before = everything(school)
    with pytest.raises(NoRight):
        Counselling(principal.database, fixed_clock).record(
            talk(who["Ngọc"], private_note="Của hiệu trưởng")
        )
    assert everything(school) == before


def test_the_principals_amendment_leaves_the_private_note(
    school: Services, principal: Services
) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"], private_note=NOTE))
    Counselling(principal.database, fixed_clock).amend(
        number, talk(who["Ngọc"], talked_about="Sửa lời.")
    )
    assert school.counselling.private_note(number) == NOTE
    assert school.counselling.get(number).talked_about == "Sửa lời."


def test_the_trail_tells_who_came_in(school: Services, principal: Services) -> None:
    who = three_students(school)
    Counselling(principal.database, fixed_clock).record(talk(who["Ngọc"]))
    assert rows_of(school, "trail", "action", "role")[-1] == ("record-session", "principal")


def test_saving_a_session_takes_few_statements(school: Services) -> None:
    who = three_students(school)
    with statements(school) as said:
        school.counselling.record(
            talk(*who.values(), topics=("CAREER", "STUDY"), private_note=NOTE)
        )
    assert len(said) <= 8

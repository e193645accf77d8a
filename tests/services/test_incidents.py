"""Incidents: written down, the 72 hours told, printed with counts and no student's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counsellor_app.domain.errors import ChangedElsewhere, Invalid, NotFound
from counsellor_app.domain.incident import Incident
from counsellor_app.services import Services
from tests.conftest import NOW
from tests.services.builders import rows_of, talk, three_students
from tests.services.test_session_diaries import words

LOST = Incident(
    NOW - timedelta(hours=2),
    "LOST",
    happened="Mất USB trên xe buýt.",
    data_concerned="Bản sao lưu có khóa của sổ.",
    students_concerned=120,
    measures="Đổi cụm mật khẩu.",
)


def test_an_incident_is_kept_and_added_to(school: Services) -> None:
    number = school.incidents.add(LOST)
    held = school.incidents.get(number)
    assert replace(held, id=None) == LOST
    school.incidents.change(replace(held, authority_told_at=NOW))
    assert [one.authority_told_at for one in school.incidents.all()] == [NOW]
    with pytest.raises(ChangedElsewhere):
        school.incidents.change(held)


def test_the_authority_is_to_be_told_within_72_hours(school: Services) -> None:
    assert LOST.deadline == LOST.noticed_at + timedelta(hours=72)
    assert LOST.waits(NOW)
    assert not LOST.waits(NOW + timedelta(days=3))
    assert not replace(LOST, authority_told_at=NOW).told_late
    assert replace(LOST, authority_told_at=NOW + timedelta(days=3)).told_late


@pytest.mark.parametrize(
    "one",
    [
        replace(LOST, noticed_at=NOW + timedelta(hours=1)),
        replace(LOST, happened=" "),
        replace(LOST, authority_told_at=NOW - timedelta(days=1)),
        replace(LOST, families_told_on=NOW.date() + timedelta(days=1)),
    ],
)
def test_what_cannot_be_is_not_kept(school: Services, one: Incident) -> None:
    with pytest.raises(Invalid):
        school.incidents.add(one)


def test_the_sheet_says_what_happened_by_when_to_tell_and_what_the_trail_counts(
    school: Services,
) -> None:
    who = three_students(school)
    school.counselling.record(talk(who["Ngọc"]))
    later = Services(school.database, lambda: NOW + timedelta(hours=1))
    text = words(later.incidents.sheet(school.incidents.add(LOST)))
    for said in (
        "BIÊN BẢN", "Mất USB trên xe buýt.", "07:00 ngày 13/04/2027",
        "trước 07:00 ngày 16/04/2027", "Ghi phiên tư vấn", "Nhập danh sách học sinh",
        "Nhật ký của sổ nguyên vẹn",
    ):  # fmt: skip
        assert said in text, said
    assert "Ngọc" not in text
    assert ("print-incident", "incidents", 1) in rows_of(
        school, "trail", "action", "subject", "subject_id"
    )


def test_a_blank_sheet_has_room_for_the_pen(school: Services) -> None:
    text = words(school.incidents.sheet())
    assert text.count("……") > 10
    assert "2. Loại sự cố" in text
    assert "ngày …… tháng …… năm 20……" in " ".join(text.split())
    with pytest.raises(NotFound):
        school.incidents.sheet(7)

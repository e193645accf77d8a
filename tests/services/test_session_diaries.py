"""The printed diary of TT 18/2025: one session, a month, a student; never a private note."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pypdfium2
import pytest

from counsellor_app.domain.counselling import Participant
from counsellor_app.domain.errors import MissingGlyph, NotFound
from counsellor_app.domain.session_draft import DraftAgreement, SessionDraft
from counsellor_app.services import Services
from tests.services.builders import rows_of, talk, three_students

EXPECTED = Path(__file__).parent.parent / "documents" / "expected" / "session_diary.txt"
NOTE = "Em kể chuyện cầu vồng tím than."


def words(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "\n\f\n".join(page.replace("\r\n", "\n") for page in pages) + "\n"


def full_session(student: int) -> SessionDraft:
    """A session with every block of the diary filled."""
    return SessionDraft(
        uuid="d1",
        participants=(Participant(student),),
        held_on=date(2027, 4, 13),
        held_at=time(9, 15),
        minutes=30,
        topics=("CAREER", "STUDY"),
        place="Phòng tư vấn",
        talked_about="Em đã xem hai trường nghề gần nhà.",
        difficulties_and_needs="Nhà xa trường, cần chỗ ở.",
        circumstances="Ba mẹ làm xa, em ở với ngoại.",
        first_assessment="Em biết mình thích nghề khéo tay.",
        methods="Trò chuyện, xem phim về nghề.",
        effect="Em tự tin hơn.",
        ending="REFER",
        referred_to="Trung tâm công tác xã hội",
        next_on=date(2027, 4, 27),
        private_note=NOTE,
        agreements=(DraftAgreement("Mời phụ huynh lên trường"),),
    )


def test_one_session_is_printed_as_the_circulars_form(school: Services) -> None:
    who = three_students(school)
    session = school.session_drafts.finish(full_session(who["Ngọc"])).session
    assert words(school.session_diaries.of_session(session)) == EXPECTED.read_text("utf-8")


def test_no_private_note_gets_into_a_diary(school: Services) -> None:
    who = three_students(school)
    number = school.session_drafts.finish(full_session(who["Ngọc"])).session
    diaries = school.session_diaries
    month = diaries.of_days(date(2027, 4, 1), date(2027, 4, 30))
    for pdf in (diaries.of_session(number), diaries.of_student(who["Ngọc"]), month):
        assert "tím than" not in words(pdf)
    assert "see-note" not in [action for (action,) in rows_of(school, "trail", "action")]


def test_a_month_is_printed_from_its_first_session_to_its_last(school: Services) -> None:
    who = three_students(school)
    for day in (20, 5):
        school.counselling.record(talk(who["Ngọc"], held_on=date(2027, 4, day)))
    school.counselling.record(talk(who["Ngọc"], held_on=date(2027, 5, 1)))
    text = words(school.session_diaries.of_days(date(2027, 4, 1), date(2027, 4, 30)))
    assert text.index("Buổi 1, ngày 05/04/2027") < text.index("Buổi 2, ngày 20/04/2027")
    assert "01/05/2027" not in text
    assert "Tháng 04/2027" in text


def test_a_students_diary_names_nobody_else(school: Services) -> None:
    who = three_students(school)
    group = (Participant(who["Ngọc"], "Hỏi nhiều"), Participant(who["Bình"], "Im lặng"))
    school.session_drafts.finish(
        SessionDraft("d2", "GROUP", group, "9A1", date(2027, 4, 13), topics=("CAREER",))
    )
    text = words(school.session_diaries.of_student(who["Ngọc"]))
    assert "Thạch Thị Ngọc" in text
    assert "Hỏi nhiều" in text
    assert "Cùng 1 em khác" in text
    assert "Bình" not in text
    assert "Im lặng" not in text


def test_the_trail_keeps_that_a_diary_was_printed(school: Services) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"]))
    school.session_diaries.of_session(number)
    assert rows_of(school, "trail", "action", "count")[-1] == ("print-diary", 1)


def test_the_same_sessions_give_the_same_paper(school: Services) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"]))
    first = school.session_diaries.of_session(number)
    assert school.session_diaries.of_session(number) == first
    assert b"Helvetica" not in first


def test_what_cannot_be_printed_is_said(school: Services) -> None:
    who = three_students(school)
    with pytest.raises(NotFound):
        school.session_diaries.of_days(date(2027, 4, 1), date(2027, 4, 30))
    number = school.counselling.record(talk(who["Ngọc"], talked_about="Vui \U0001f600"))
    with pytest.raises(MissingGlyph) as refused:
        school.session_diaries.of_session(number)
    assert refused.value.facts["field"] == "session_diary"

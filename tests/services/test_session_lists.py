"""Old log books brought in: rows become sessions, notes are sealed, nothing comes twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counsellor_app.domain.errors import Cancelled, RowsRefused
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import (
    BINH,
    NGOC,
    PHIA,
    bring_sessions,
    codes,
    everything,
    parsed,
    roster_row,
    rows_of,
    session_row,
    statements,
    three_students,
    told,
)

BOOK = (
    "Họ và tên|Ngày sinh|Ngày|Hình thức|Nội dung|Thời lượng|Nội dung trao đổi|Ghi chú riêng tư"
    "|Hẹn lại"
)
DAY = date(2027, 3, 1)


def line(who: tuple[str, date], form: str, text: str = "", note: str = "") -> list[object]:
    return [*who, DAY, form, "Hướng nghiệp; Học tập", 45, text, note, date(2027, 3, 15)]


def test_a_line_becomes_a_session(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    result = bring_sessions(school, tmp_path, BOOK, line(NGOC, "Cá nhân", "Hỏi về nghề may."))
    assert told(result) == {"added": 1}
    ((_, session),) = school.counselling.of_student(who["Ngọc"])
    assert (session.held_on, session.form, session.topics) == (
        DAY,
        "INDIVIDUAL",
        ("CAREER", "STUDY"),
    )
    assert (session.minutes, session.talked_about, session.next_on) == (
        45,
        "Hỏi về nghề may.",
        date(2027, 3, 15),
    )


def test_rows_of_a_group_are_one_session(school: Services, tmp_path: Path) -> None:
    three_students(school)
    rows = (line(NGOC, "Nhóm", "A"), line(BINH, "Nhóm", "A"), line(PHIA, "Nhóm", "B"))
    assert told(bring_sessions(school, tmp_path, BOOK, *rows)) == {"added": 3}
    assert [len(one.participants) for _, one in school.counselling.between(DAY, DAY)] == [2, 1]


def test_rows_of_a_class_are_one_session_for_each_class(school: Services, tmp_path: Path) -> None:
    three_students(school)
    other = ("Sơn Thị Mỹ", date(2012, 3, 3))
    school.rosters.take(parsed(roster_row(2, other[0], "9A2", born=other[1])), FIRST_YEAR)
    rows = [line(one, "Cả lớp") for one in (NGOC, BINH, other, PHIA)]
    bring_sessions(school, tmp_path, BOOK, *rows)
    sessions = [one for _, one in school.counselling.between(DAY, DAY)]
    assert [(len(one.participants), one.class_id) for one in sessions] == [(3, 1), (1, 2)]


def test_two_equal_rows_of_one_student_are_two_sessions(school: Services, tmp_path: Path) -> None:
    three_students(school)
    rows = [line(NGOC, "Cá nhân")] * 2
    assert told(bring_sessions(school, tmp_path, BOOK, *rows)) == {"added": 2}
    assert len(rows_of(school, "counselling_sessions")) == 2


def test_the_same_book_twice_changes_nothing(school: Services, tmp_path: Path) -> None:
    three_students(school)
    rows = (
        line(NGOC, "Cá nhân", note="Em lo học phí."),
        line(NGOC, "Cá nhân", note="Em lo học phí."),
        line(BINH, "Phụ huynh"),
        *(line(one, "Nhóm", note="Nhóm này thân nhau.") for one in (NGOC, BINH)),
        *(line(one, "Cả lớp") for one in (NGOC, BINH, PHIA)),
    )
    assert told(bring_sessions(school, tmp_path, BOOK, *rows)) == {"added": 8}
    before = everything(school)
    again = bring_sessions(school, tmp_path, BOOK, *rows)
    assert (again.batch, told(again)) == (None, {"unchanged": 8})
    assert everything(school) == before


def test_who_comes_later_joins_the_group_once(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    bring_sessions(school, tmp_path, BOOK, line(NGOC, "Nhóm"))
    result = bring_sessions(school, tmp_path, BOOK, *[line(BINH, "Nhóm")] * 2)
    assert told(result) == {"added": 1, "updated": 1}
    assert len(school.counselling.of_student(who["Bình"])) == 2


def test_a_private_note_is_sealed_and_opens_for_the_counsellor(
    school: Services, tmp_path: Path
) -> None:
    who = three_students(school)
    bring_sessions(school, tmp_path, BOOK, line(NGOC, "Cá nhân", note="Em lo học phí."))
    ((number, session),) = school.counselling.of_student(who["Ngọc"])
    assert session.private_note == ""
    assert school.counselling.private_note(number) == "Em lo học phí."
    ((sealed,),) = rows_of(school, "private_notes", "sealed")
    assert b"Em lo" not in sealed


def test_notes_of_a_group_stand_together(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    rows = (line(NGOC, "Nhóm", note="Ngọc ít nói."), line(BINH, "Nhóm", note="Bình hay bênh bạn."))
    bring_sessions(school, tmp_path, BOOK, *rows)
    ((number, _),) = school.counselling.of_student(who["Ngọc"])
    assert school.counselling.private_note(number) == "Ngọc ít nói.\nBình hay bênh bạn."


def test_an_unknown_student_refuses_the_book(school: Services, tmp_path: Path) -> None:
    three_students(school)
    before = everything(school)
    stranger = ("Sơn Thị Mỹ", date(2012, 3, 3))
    with pytest.raises(RowsRefused) as refusal:
        bring_sessions(school, tmp_path, BOOK, line(NGOC, "Cá nhân"), line(stranger, "Cá nhân"))
    assert codes(refusal.value.facts["result"]) == [(5, "unknown-student")]
    assert everything(school) == before


def test_a_stopped_book_and_a_trial_save_nothing(school: Services, tmp_path: Path) -> None:
    three_students(school)
    before = everything(school)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        bring_sessions(school, tmp_path, BOOK, line(NGOC, "Cá nhân"), progress=stop)
    tried = bring_sessions(school, tmp_path, BOOK, line(NGOC, "Cá nhân"), dry_run=True)
    assert (tried.batch, told(tried)) == (None, {"added": 1})
    assert everything(school) == before


def test_a_long_book_asks_the_file_no_more_often(school: Services) -> None:
    three_students(school)
    rows = [
        session_row(at, NGOC[0], date(2026, 9, 1 + at % 28), "INDIVIDUAL", private_note=f"Lần {at}")
        for at in range(2, 202)
    ]
    for expected in ({"added": 200}, {"unchanged": 200}):
        with statements(school) as said:
            assert told(school.session_lists.take(parsed(*rows))) == expected
        assert len(said) <= 25


def test_a_class_session_without_names_is_for_everybody_in_the_class(
    school: Services, tmp_path: Path
) -> None:
    who = three_students(school)
    heading = "Họ và tên|Lớp|Ngày|Hình thức|Nội dung"
    row = ["", "9A1", DAY, "Cả lớp", "Hướng nghiệp"]

    assert told(bring_sessions(school, tmp_path, heading, row)) == {"added": 1}
    ((number, session),) = school.counselling.of_student(who["Ngọc"])
    assert session.form == "CLASS"
    assert len(session.participants) == len(school.students.class_list("9A1", FIRST_YEAR))
    assert told(bring_sessions(school, tmp_path, heading, row)) == {"unchanged": 1}
    assert [one for one, _ in school.counselling.of_student(who["Ngọc"])] == [number]


def test_a_session_of_one_student_needs_the_name(school: Services, tmp_path: Path) -> None:
    three_students(school)
    heading = "Họ và tên|Lớp|Ngày|Hình thức|Nội dung"

    with pytest.raises(RowsRefused) as refused:
        bring_sessions(school, tmp_path, heading, ["", "9A1", DAY, "Cá nhân", "Hướng nghiệp"])
    assert codes(refused.value.facts["result"]) == [(4, "missing-name")]


def test_the_same_log_book_does_not_bring_a_deleted_session_back(
    school: Services, tmp_path: Path
) -> None:
    who = three_students(school)
    bring_sessions(school, tmp_path, BOOK, line(NGOC, "Cá nhân", "A"))
    ((number, _),) = school.counselling.of_student(who["Ngọc"])
    school.counselling.delete(number)
    again = bring_sessions(school, tmp_path, BOOK, line(NGOC, "Cá nhân", "A"))
    assert told(again) == {"unchanged": 1}
    assert school.counselling.of_student(who["Ngọc"]) == []

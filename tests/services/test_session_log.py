"""The log of sessions: who, when, what about; what was promised; phrases."""

from __future__ import annotations

from datetime import date

from counsellor_app.domain.session_log import LogFilter
from counsellor_app.services import Services
from counsellor_app.services.phrases import Phrase, shipped_phrases
from tests.conftest import FIRST_YEAR
from tests.services.builders import statements, talk, three_students

EVERYTHING = LogFilter()


def days(school: Services, **wanted: object) -> list[int]:
    """The days of the month of the sessions a filter finds."""
    rows = school.session_log.rows(LogFilter(**wanted))  # type: ignore[arg-type]
    return [row.held_on.day for row in rows]


def test_the_log_tells_who_and_what_about_but_no_word_said(school: Services) -> None:
    who = three_students(school)
    school.counselling.record(talk(who["Ngọc"], private_note="Em lo học phí."))
    school.counselling.record(
        talk(who["Bình"], who["Phia"], held_on=date(2027, 4, 6), topics=("STUDY", "CAREER"))
    )
    group, single = school.session_log.rows(EVERYTHING)
    assert (group.name, group.people, group.class_name) == ("Nguyễn Văn Bình", 2, "9A1")
    assert (group.topics, group.has_note) == (("STUDY", "CAREER"), False)
    assert (single.name, single.minutes, single.has_note) == ("Thạch Thị Ngọc", 30, True)
    assert "học phí" not in repr(single) + repr(group)


def test_the_log_is_filtered_by_day_class_topic_and_form(school: Services) -> None:
    who = three_students(school)
    for day, said in ((1, {}), (2, {"topics": ("STUDY",)}), (3, {"form": "PARENTS"})):
        school.counselling.record(talk(who["Ngọc"], held_on=date(2027, 4, day), **said))
    assert days(school) == [3, 2, 1]
    assert days(school, first=date(2027, 4, 2)) == [3, 2]
    assert days(school, last=date(2027, 4, 2)) == [2, 1]
    assert days(school, topic="STUDY") == [2]
    assert days(school, form="PARENTS") == [3]
    assert days(school, class_name="9 a1") == [3, 2, 1]
    assert days(school, class_name="9A2") == []


def test_the_log_knows_its_months_and_its_counsellors(school: Services) -> None:
    who = three_students(school)
    for month in (3, 4, 4):
        school.counselling.record(talk(who["Ngọc"], held_on=date(2027, month, 5)))
    assert school.session_log.months(FIRST_YEAR) == [date(2027, 4, 1), date(2027, 3, 1)]
    ((number, name),) = school.session_log.counsellors()
    assert name == "Nguyễn Văn An"
    assert len(days(school, counsellor=number)) == 3
    assert days(school, counsellor=number + 1) == []


def test_a_deleted_session_is_not_in_the_log(school: Services) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"], next_on=date(2027, 4, 20)))
    school.counselling.delete(number)
    assert days(school) == []
    assert school.session_log.follow_ups() == []
    assert school.session_log.usual_minutes() is None


def test_an_amended_session_says_so_in_the_log(school: Services) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"]))
    school.counselling.amend(number, talk(who["Ngọc"], minutes=45))
    (row,) = school.session_log.rows(EVERYTHING)
    assert (row.amended, row.minutes) == (True, 45)


def test_the_log_asks_the_school_file_once(school: Services) -> None:
    who = three_students(school)
    for day in range(1, 9):
        school.counselling.record(talk(who["Ngọc"], held_on=date(2027, 4, day)))
    with statements(school) as asked:
        assert len(school.session_log.rows(EVERYTHING)) == 8
    assert sum(one.startswith("SELECT") for one in asked) == 1


def test_a_promised_meeting_waits_until_it_takes_place(school: Services) -> None:
    who = three_students(school)
    school.counselling.record(talk(who["Ngọc"], next_on=date(2027, 4, 20)))
    school.counselling.record(talk(who["Bình"], next_on=date(2027, 4, 12)))
    assert [row.name for row in school.session_log.follow_ups()] == [
        "Nguyễn Văn Bình", "Thạch Thị Ngọc",
    ]  # fmt: skip
    (due,) = school.session_log.follow_ups(date(2027, 4, 13))
    assert (due.student, due.next_on, due.topics) == (who["Bình"], date(2027, 4, 12), ("CAREER",))
    school.counselling.record(talk(who["Bình"], held_on=date(2027, 4, 13)))
    assert [row.student for row in school.session_log.follow_ups()] == [who["Ngọc"]]


def test_nothing_is_promised_any_more_to_who_has_left(school: Services) -> None:
    who = three_students(school)
    school.counselling.record(talk(who["Ngọc"], next_on=date(2027, 4, 20)))
    school.students.leave(who["Ngọc"], FIRST_YEAR, date(2027, 4, 10), "MOVED_AWAY")
    assert school.session_log.follow_ups() == []


def test_a_promised_meeting_is_closed_by_hand_and_opened_again(school: Services) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"], next_on=date(2027, 4, 20)))
    school.session_log.close_follow_up(number, date(2027, 4, 13))
    assert school.session_log.follow_ups() == []
    school.session_log.close_follow_up(number, None)
    assert [row.session for row in school.session_log.follow_ups()] == [number]


def test_the_last_length_is_remembered(school: Services) -> None:
    who = three_students(school)
    assert school.session_log.usual_minutes() is None
    for minutes in (20, 45):
        school.counselling.record(talk(who["Ngọc"], minutes=minutes))
    assert school.session_log.usual_minutes() == 45


def test_phrases_are_the_shipped_ones_until_the_school_adds_its_own(school: Services) -> None:
    shipped = shipped_phrases()
    assert school.phrases.list() == shipped
    own = Phrase("Hẹn tại thư viện", "Hẹn gặp em tại thư viện.")
    school.phrases.add(own)
    assert school.phrases.list() == [*shipped, own]

"""The lists a school keeps itself, and what it uses of the shipped ones."""

from __future__ import annotations

from datetime import date

import pytest

from counsellor_app.domain.errors import ChangedElsewhere, Invalid, NotFound
from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan
from counsellor_app.domain.school_list import INSTITUTIONS, PHRASES, RECEIVERS, TRADES
from counsellor_app.services import Services
from counsellor_app.services.phrases import Phrase, shipped_phrases
from tests.conftest import FIRST_YEAR
from tests.services.builders import three_students

COLLEGE = "Trường Cao đẳng nghề Trà Vinh"


def labels(school: Services, name: str) -> list[str]:
    return [one.label for one in school.school_lists.entries(name)]


def name_college(school: Services) -> None:
    """Two students have the college in their wishes, one went there."""
    students = three_students(school)
    plan = PathwayPlan(date(2027, 4, 1), (Choice("S9_TC", COLLEGE, "Điện"),))
    school.pathways.save_plan(students["Ngọc"], plan)
    school.pathways.save_plan(students["Bình"], plan)
    school.pathways.save_destination(
        students["Ngọc"], Destination(date(2027, 4, 2), "S9_TC", COLLEGE.upper())
    )


def test_an_institution_is_suggested_once_it_is_in_the_list(school: Services) -> None:
    school.school_lists.add(INSTITUTIONS, f"  {COLLEGE} ", "Phường 8, Trà Vinh")
    school.school_lists.add(TRADES, "Điện công nghiệp")
    assert school.pathway_boards.known_places(FIRST_YEAR) == ((COLLEGE,), ("Điện công nghiệp",))


def test_a_retired_one_is_suggested_no_longer_until_it_is_brought_back(school: Services) -> None:
    number = school.school_lists.add(INSTITUTIONS, COLLEGE)
    school.school_lists.retire(INSTITUTIONS, number)
    assert school.pathway_boards.known_places(FIRST_YEAR)[0] == ()
    school.school_lists.retire(INSTITUTIONS, number, retired=False)
    assert school.pathway_boards.known_places(FIRST_YEAR)[0] == (COLLEGE,)


def test_a_receiver_stands_after_the_schools_own_in_reports(school: Services) -> None:
    school.school_lists.add(RECEIVERS, "UBND xã Trà Cú")
    own = school.school.get().report_to
    assert school.report_checks.receivers() == [own, "UBND xã Trà Cú"]


@pytest.mark.parametrize(
    ("label", "problem"),
    [("  ", "missing-entry-name"), ("trường cao đẳng  NGHỀ trà vinh", "entry-exists")],
)
def test_a_name_is_needed_and_stands_once(school: Services, label: str, problem: str) -> None:
    school.school_lists.add(INSTITUTIONS, COLLEGE)
    with pytest.raises(Invalid) as refused:
        school.school_lists.add(INSTITUTIONS, label)
    assert refused.value.facts["problems"][0].problem == problem
    assert labels(school, INSTITUTIONS) == [COLLEGE]


def test_how_often_a_name_was_used_is_counted(school: Services) -> None:
    name_college(school)
    school.school_lists.add(INSTITUTIONS, COLLEGE)
    (entry,) = school.school_lists.entries(INSTITUTIONS)
    assert (entry.used, entry.may_go) == (3, False)


def test_what_is_used_is_not_removed(school: Services) -> None:
    name_college(school)
    number = school.school_lists.add(INSTITUTIONS, COLLEGE)
    with pytest.raises(Invalid):
        school.school_lists.remove(INSTITUTIONS, number)
    other = school.school_lists.add(INSTITUTIONS, "Trung tâm GDTX Trà Cú")
    school.school_lists.remove(INSTITUTIONS, other)
    assert labels(school, INSTITUTIONS) == [COLLEGE]


def test_a_line_is_written_otherwise_and_records_keep_their_words(school: Services) -> None:
    name_college(school)
    school.school_lists.add(INSTITUTIONS, COLLEGE)
    (entry,) = school.school_lists.entries(INSTITUTIONS)
    school.school_lists.change(INSTITUTIONS, entry, "CĐ nghề Trà Vinh", "Phường 8")
    (changed,) = school.school_lists.entries(INSTITUTIONS)
    assert (changed.label, changed.detail, changed.used) == ("CĐ nghề Trà Vinh", "Phường 8", 0)
    with pytest.raises(ChangedElsewhere):
        school.school_lists.change(INSTITUTIONS, entry, "Khác", "")


def test_lines_are_put_in_the_schools_order(school: Services) -> None:
    for label in ("May", "Điện", "Hàn"):
        number = school.school_lists.add(TRADES, label)
    school.school_lists.move(TRADES, number, -2)
    assert labels(school, TRADES) == ["Hàn", "May", "Điện"]
    school.school_lists.move(TRADES, number, 99)
    assert labels(school, TRADES) == ["May", "Điện", "Hàn"]


def test_the_shipped_phrases_are_listed_until_one_is_changed(school: Services) -> None:
    entries = school.school_lists.entries(PHRASES)
    assert [one.label for one in entries] == [one.label for one in shipped_phrases()]
    school.school_lists.change(PHRASES, entries[1], "Lớp 10", "Em muốn học lớp 10.")
    own = school.school_lists.entries(PHRASES)
    assert [one.label for one in own][1] == "Lớp 10"
    assert len(own) == len(entries)
    assert school.phrases.list()[1] == Phrase("Lớp 10", "Em muốn học lớp 10.")


def test_a_phrase_taken_away_is_offered_no_longer(school: Services) -> None:
    first = school.school_lists.entries(PHRASES)[0]
    school.school_lists.remove(PHRASES, first.id)
    assert first.label not in [one.label for one in school.phrases.list()]
    assert len(school.phrases.list()) == len(shipped_phrases()) - 1


def test_a_line_of_another_list_is_not_found(school: Services) -> None:
    number = school.school_lists.add(TRADES, "May")
    with pytest.raises(NotFound):
        school.school_lists.retire(INSTITUTIONS, number)


def test_a_shipped_list_says_what_is_used_and_where_it_comes_from(school: Services) -> None:
    school.school.switch("pathways_after_9", "S9_TC", offered=False, year=FIRST_YEAR)
    shipped = school.school_lists.shipped("pathways_after_9", FIRST_YEAR)
    used = {one.code: one.offered for one in shipped.entries}
    assert (used["S9_TC"], used["S9_THPT_CL"]) == (False, True)
    assert [one.code for one in shipped.entries if one.fixed] == ["S9_CHUA"]
    assert "Luật Giáo dục" in shipped.source
    school.school.switch("pathways_after_9", "S9_TC", offered=True, year=FIRST_YEAR)
    assert all(
        one.offered for one in school.school_lists.shipped("pathways_after_9", FIRST_YEAR).entries
    )


def test_several_lines_are_switched_at_once_but_never_all(school: Services) -> None:
    codes = [one.code for one in school.school_lists.shipped("activity_kinds", FIRST_YEAR).entries]
    school.school_lists.use("activity_kinds", dict.fromkeys(codes[1:], False), FIRST_YEAR)
    left = school.school.offered("activity_kinds", FIRST_YEAR).current()
    assert [one.code for one in left] == codes[:1]
    with pytest.raises(Invalid):
        school.school_lists.use("activity_kinds", {codes[0]: False}, FIRST_YEAR)
    assert len(school.school.offered("activity_kinds", FIRST_YEAR).current()) == 1

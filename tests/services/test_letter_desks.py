"""The letter desk: what each letter lacks, what is shown is what goes out, and what went out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counsellor_app.domain.errors import CannotWrite, NotFound
from counsellor_app.domain.imports import GuardianFacts
from counsellor_app.domain.letter import Language, Layout
from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.services.letter_facts import LetterRequest
from tests.conftest import FIRST_YEAR
from tests.services.builders import everything, numbers, parsed, roster_row, rows_of, three_students

DAY = date(2027, 4, 13)
PLAN = PathwayPlan(date(2027, 4, 1), (Choice("S9_TC"),))
NOTICE = LetterRequest(Layout.NOTICE, Language.VIETNAMESE, DAY, FIRST_YEAR)
MOTHER = (GuardianFacts("MOTHER", "Kim Thị Sa"),)


@pytest.fixture
def wished(school: Services) -> dict[str, int]:
    """Three students of 9A1 who all have a wish."""
    who = three_students(school)
    for student in who.values():
        school.pathways.save_plan(student, PLAN)
    return who


def lacks(school: Services) -> dict[str, tuple[str, ...]]:
    return {row.name.split()[-1]: row.lacks for row in school.letter_desks.open("9A1", NOTICE)}


def test_the_desk_says_what_each_letter_lacks(school: Services) -> None:
    rows = [
        roster_row(2, "Lê An", born=DAY, guardians=MOTHER),
        roster_row(3, "Lê Ba", guardians=MOTHER),
        roster_row(4, "Lê Cúc", born=DAY),
        roster_row(5, "Lê Dung", born=DAY, guardians=MOTHER),
        roster_row(6, "Lê Én", born=DAY, guardians=MOTHER),
        roster_row(7, "Lê Gấm", born=DAY, guardians=MOTHER),
        roster_row(8, "Lê Hà", born=DAY, guardians=MOTHER),
        roster_row(9, "Lê Kha", born=DAY, guardians=MOTHER),
    ]
    school.rosters.take(parsed(*rows), FIRST_YEAR)
    who = numbers(school)
    wishes = {
        "An": "S9_TC",
        "Ba": "S9_TC",
        "Cúc": "S9_TC",
        "Én": "S9_CHUA",
        "Gấm": "S9_KHL",
        "Hà": "S9_TC",
        "Kha": "S9_TC",
    }
    for name, way in wishes.items():
        school.pathways.save_plan(who[name], replace(PLAN, choices=(Choice(way),)))
    odd, long = Choice("S9_TC", "Trường nghề 🎓"), Choice("S9_TC", "Trường " * 600)
    school.pathways.save_plan(who["Hà"], replace(PLAN, choices=(odd,)))
    school.pathways.save_plan(who["Kha"], replace(PLAN, choices=(long,)))
    assert lacks(school) == {
        "An": (),
        "Ba": ("no-birth-date",),
        "Cúc": ("no-guardian",),
        "Dung": ("no-pathway",),
        "Én": ("no-pathway",),
        "Gấm": ("pathway-untold",),
        "Hà": ("missing-glyph",),
        "Kha": ("too-long",),
    }
    ready = [row.name for row in school.letter_desks.open("9A1", NOTICE) if row.ready]
    assert ready == ["Lê An", "Lê Ba", "Lê Cúc"]


def test_a_class_the_year_has_not_is_named(school: Services) -> None:
    with pytest.raises(NotFound):
        school.letter_desks.open("9A7", NOTICE)


def test_letters_are_written_to_the_leaving_grades(school: Services) -> None:
    rows = [roster_row(at, f"Lê Mẫu {at}", name) for at, name in enumerate(("8A1", "9A2", "12A1"))]
    school.rosters.take(parsed(*rows), FIRST_YEAR)
    assert school.letter_desks.classes(FIRST_YEAR) == ["9A2", "12A1"]
    assert school.letter_desks.classes(SchoolYear(2030)) == []


def test_looking_at_letters_keeps_nothing(school: Services, wished: dict[str, int]) -> None:
    before = everything(school)
    made = school.letter_desks.make("9A1", wished.values(), NOTICE)
    assert made.students == tuple(row.student for row in school.letter_desks.open("9A1", NOTICE))
    assert everything(school) == before


def test_only_the_chosen_are_made(school: Services, wished: dict[str, int]) -> None:
    chosen = [wished["Ngọc"], wished["Phia"]]
    made = school.letter_desks.make("9A1", chosen, NOTICE)
    assert sorted(made.students) == sorted(chosen)


def test_what_was_shown_is_what_is_saved_and_kept(
    school: Services, wished: dict[str, int], tmp_path: Path
) -> None:
    made = school.letter_desks.make("9A1", wished.values(), NOTICE)
    out = tmp_path / "thư.pdf"
    school.letter_desks.save(made, out)
    assert out.read_bytes() == made.content
    assert [one.student for one in school.letter_desks.issued(FIRST_YEAR)] == list(made.students)
    assert {row.issued_on for row in school.letter_desks.open("9A1", NOTICE)} == {DAY}


def test_letters_that_cannot_be_written_are_not_kept(
    school: Services, wished: dict[str, int], tmp_path: Path
) -> None:
    made = school.letter_desks.make("9A1", wished.values(), NOTICE)
    before = everything(school)
    with pytest.raises(CannotWrite):
        school.letter_desks.save(made, tmp_path)
    assert everything(school) == before


def test_what_the_printer_refused_has_not_gone_out(
    school: Services, wished: dict[str, int]
) -> None:
    desk = school.letter_desks
    made = desk.make("9A1", [wished["Ngọc"]], NOTICE)
    desk.issue(made)
    second = desk.issue(desk.make("9A1", wished.values(), NOTICE))
    desk.take_back(second)
    assert [one.student for one in desk.issued(FIRST_YEAR)] == [wished["Ngọc"]]
    desk.take_back(())


def test_a_letter_is_printed_again_as_it_was(
    school: Services, wished: dict[str, int], tmp_path: Path
) -> None:
    desk = school.letter_desks
    made = desk.make("9A1", wished.values(), NOTICE)
    desk.issue(made)
    went = [one.id for one in desk.issued(FIRST_YEAR)]
    changed = replace(PLAN, planned_on=date(2027, 4, 9), choices=(Choice("S9_GDTX"),))
    for student in wished.values():
        school.pathways.save_plan(student, changed)
    assert desk.again(went) == made.content
    out = tmp_path / "lại.pdf"
    desk.save_again(went, out)
    assert out.read_bytes() == made.content
    assert len(desk.issued(FIRST_YEAR)) == 3


def test_the_log_tells_what_stood_on_the_paper(school: Services, wished: dict[str, int]) -> None:
    desk = school.letter_desks
    slip = LetterRequest(Layout.SLIP, Language.WITH_KHMER, date(2027, 4, 20), FIRST_YEAR)
    desk.issue(desk.make("9A1", [wished["Ngọc"]], slip))
    school.students.move_class(wished["Ngọc"], FIRST_YEAR, "9A2", DAY)
    (one,) = desk.issued(FIRST_YEAR)
    assert (one.name, one.class_name) == ("Thạch Thị Ngọc", "9A1")
    assert (one.layout, one.language, one.dated_on) == ("slip", "vi-km", date(2027, 4, 20))
    assert one.issued_at == school.clock()
    assert desk.issued(FIRST_YEAR, "9a1") == [one]
    assert desk.issued(FIRST_YEAR, "9A2") == desk.issued(SchoolYear(2020)) == []


def test_a_letter_that_never_went_out_is_not_found(school: Services) -> None:
    with pytest.raises(NotFound):
        school.letter_desks.again([7])


def test_the_trail_says_that_letters_went_out_again(
    school: Services, wished: dict[str, int]
) -> None:
    school.letter_desks.issue(school.letter_desks.make("9A1", wished.values(), NOTICE))
    school.letter_desks.note_again([1, 2])
    trail = rows_of(school, "trail", "action", "count")[-2:]
    assert trail == [("print-letters", 3), ("reprint-letters", 2)]

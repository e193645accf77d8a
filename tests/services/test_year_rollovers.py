"""Into the next school year: nobody is lost, and the way back leaves everything as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.errors import Cancelled, ChangedElsewhere, Invalid, NotUndoable
from counsellor_app.domain.pathway import Destination
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.year_rollover import Leaving, Rollover, StayDown
from counsellor_app.services import Services, year_rollover_undo
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.records import Record
from tests.conftest import FIRST_YEAR, NOW, PASSPHRASE
from tests.services.builders import (
    bring_pathways,
    everything,
    numbers,
    parsed,
    roster_row,
    rows_of,
    talk,
)
from tests.ui.demonstrations import quick_demonstration

NEXT = FIRST_YEAR.following
CLASSES = ("6A1", "6A1", "6A2", "8A1", "9A1", "9A1", "10 Toán", "12A1")
NAMES = ("An", "Bình", "Chi", "Dũng", "Én", "Giang", "Hà", "Khoa")


@pytest.fixture
def small(school: Services) -> dict[str, int]:
    """Eight students in six classes of a school of both levels; their numbers."""
    rows = [
        roster_row(at, f"Kim Thị {name}", class_name, roll_number=at)
        for at, (name, class_name) in enumerate(zip(NAMES, CLASSES, strict=True), start=2)
    ]
    school.rosters.take(parsed(*rows), FIRST_YEAR)
    return numbers(school)


def enrolled(school: Services, year: SchoolYear = NEXT) -> dict[str, str]:
    """The class of each student of a year, by the last syllable of their name."""
    found = school.students.search(year=year)
    return {row.full_name.split()[-1]: row.class_name for row in found if row.class_name}


def test_the_proposal_takes_every_class_up_and_lets_the_leaving_grades_go(
    school: Services, small: dict[str, int]
) -> None:
    proposal = school.year_rollovers.proposal(FIRST_YEAR)
    assert {one.class_name: one.target for one in proposal.classes} == {
        "6A1": "7A1", "6A2": "7A2", "8A1": "9A1", "9A1": "", "10 Toán": "11 Toán", "12A1": "",
    }  # fmt: skip
    assert proposal.students == 8


def test_leavers_without_a_result_are_named(school: Services, small: dict[str, int]) -> None:
    school.pathways.save_destination(small["Én"], Destination(date(2027, 4, 2), "S9_TC"))
    proposal = school.year_rollovers.proposal(FIRST_YEAR)
    missing = {one.class_name: one.without_destination for one in proposal.classes if one.leaves}
    assert missing == {"9A1": (small["Giang"],), "12A1": (small["Khoa"],)}


def test_who_does_grade_9_again_is_proposed_to_stay(
    school: Services, small: dict[str, int]
) -> None:
    school.pathways.save_destination(small["Én"], Destination(date(2027, 4, 2), "S9_LUUBAN"))
    (stay,) = school.year_rollovers.proposal(FIRST_YEAR).stay_downs
    assert (stay.student, stay.target) == (small["Én"], "9A1")


def test_each_goes_the_way_that_was_chosen(school: Services, small: dict[str, int]) -> None:
    chosen = (
        school.year_rollovers.proposal(FIRST_YEAR)
        .with_target("9A1", "10A1")
        .with_stay_down(StayDown(small["Bình"], "", "6A1", "6A1"))
        .with_leaving(Leaving(small["Chi"], "", "6A2", "MOVED_SUMMER"))
    )
    done = school.year_rollovers.carry_out(chosen)
    assert done.year == NEXT == school.school.present_year()
    assert enrolled(school) == {
        "An": "7A1", "Bình": "6A1", "Dũng": "9A1", "Én": "10A1", "Giang": "10A1", "Hà": "11 Toán",
    }  # fmt: skip
    assert school.school.classes(NEXT) == ["6A1", "7A1", "9A1", "10A1", "11 Toán"]
    began = Counter(how for year, how in rows_of(school, "enrolments", "year_id", "began_by"))
    assert (began["promoted"], began["repeats"]) == (5, 1)
    stay = school.student_files.get(small["Chi"], FIRST_YEAR).stay
    assert stay is not None
    assert (stay.status, stay.left_on) == ("MOVED_SUMMER", NOW.date())


def test_who_has_left_already_is_not_taken_over(school: Services, small: dict[str, int]) -> None:
    school.students.leave(small["An"], FIRST_YEAR, date(2027, 1, 5), "MOVED")
    school.students.archive(small["Hà"])
    school.year_rollovers.carry_out(school.year_rollovers.proposal(FIRST_YEAR))
    assert enrolled(school) == {"Bình": "7A1", "Chi": "7A2", "Dũng": "9A1"}


def test_roll_numbers_follow_the_new_class_list(school: Services, small: dict[str, int]) -> None:
    merged = school.year_rollovers.proposal(FIRST_YEAR).with_target("6A2", "7A1")
    school.year_rollovers.carry_out(merged)
    rows = rows_of(school, "enrolments", "student_id", "year_id", "roll_number")
    rolls = {student: roll for student, year, roll in rows if year == 2}
    assert [rolls[small[name]] for name in ("An", "Bình", "Chi")] == [1, 2, 3]


def test_policies_are_certified_anew_and_the_old_year_is_closed(
    school: Services, small: dict[str, int]
) -> None:
    school.year_rollovers.carry_out(school.year_rollovers.proposal(FIRST_YEAR))
    assert rows_of(school, "student_policies") == []
    assert rows_of(school, "years", "starts", "closed_on") == [(2026, NOW.date()), (2027, None)]


def test_undoing_leaves_everything_as_it_was(school: Services, small: dict[str, int]) -> None:
    before = everything(school)
    chosen = school.year_rollovers.proposal(FIRST_YEAR).with_leaving(
        Leaving(small["Chi"], "", "6A2", "LEFT_SUMMER")
    )
    done = school.year_rollovers.carry_out(chosen)
    assert everything(school) != before
    assert school.year_rollovers.latest() == done
    school.year_rollovers.undo(done.batch)
    assert everything(school) == before
    assert school.year_rollovers.latest() is None


def test_stopping_saves_nothing(school: Services, small: dict[str, int]) -> None:
    before = everything(school)

    def stop(done: int, of: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        school.year_rollovers.carry_out(school.year_rollovers.proposal(FIRST_YEAR), stop)
    assert everything(school) == before


Deed = Callable[[Services, dict[str, int]], object]


def intake(school: Services, small: dict[str, int]) -> object:
    return school.rosters.take(parsed(roster_row(2, "Kim Thị Lan", "6A1")), NEXT)


DEEDS: dict[str, tuple[Deed, str]] = {
    "new intake": (intake, "student"),
    "a session": (
        lambda school, small: school.counselling.record(
            replace(talk(small["An"]), held_on=date(2027, 9, 6))
        ),
        "session",
    ),
    "a move": (
        lambda school, small: school.students.move_class(
            small["An"], NEXT, "7A2", date(2027, 9, 6)
        ),
        "student",
    ),
    "a leaver come back": (
        lambda school, small: school.student_moves.come_back(small["Chi"], FIRST_YEAR),
        "student",
    ),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_was_built_on_the_new_year_bars_the_way_back(
    school: Services, small: dict[str, int], deed: str
) -> None:
    chosen = school.year_rollovers.proposal(FIRST_YEAR).with_leaving(
        Leaving(small["Chi"], "", "6A2", "MOVED")
    )
    done = school.year_rollovers.carry_out(chosen)
    do, kind = DEEDS[deed]
    do(school, small)
    before = everything(school)
    with pytest.raises(NotUndoable) as refused:
        school.year_rollovers.undo(done.batch)
    assert (refused.value.facts["new_year"], refused.value.facts["kind"]) == ("used", kind)
    assert everything(school) == before


@pytest.mark.parametrize(("days", "open_still"), [(14, True), (15, False)])
def test_the_way_back_is_open_for_fourteen_days(
    school: Services, small: dict[str, int], days: int, open_still: bool
) -> None:
    done = school.year_rollovers.carry_out(school.year_rollovers.proposal(FIRST_YEAR))
    folder = school.database.folder
    school.close()
    with open_school(folder, PASSPHRASE, clock=lambda: NOW + timedelta(days=days)) as later:
        assert (later.year_rollovers.latest() is not None) == open_still
        if open_still:
            later.year_rollovers.undo(done.batch)
        else:
            with pytest.raises(NotUndoable):
                later.import_batches.undo(done.batch)


def test_results_of_leavers_come_by_list_when_the_new_year_has_begun(
    school: Services, small: dict[str, int], tmp_path: Path
) -> None:
    school.year_rollovers.carry_out(school.year_rollovers.proposal(FIRST_YEAR))
    row = ["Kim Thị Én", "9A1", "Trung cấp", date(2027, 8, 20)]
    bring_pathways(school, tmp_path, "Họ và tên|Lớp|Kết quả thực tế|Ngày", row)
    went = school.pathway_boards.standing(small["Én"], FIRST_YEAR).destination
    assert went is not None
    assert went.pathway == "S9_TC"


def test_a_year_is_begun_once(school: Services, small: dict[str, int]) -> None:
    proposal = school.year_rollovers.proposal(FIRST_YEAR)
    school.year_rollovers.carry_out(proposal)
    with pytest.raises(Invalid):
        school.year_rollovers.carry_out(proposal)
    with pytest.raises(Invalid):
        school.year_rollovers.proposal(FIRST_YEAR)


def test_a_proposal_grown_old_is_not_carried_out(school: Services, small: dict[str, int]) -> None:
    proposal = school.year_rollovers.proposal(FIRST_YEAR)
    school.students.move_class(small["An"], FIRST_YEAR, "6A3", date(2027, 4, 12))
    with pytest.raises(ChangedElsewhere):
        school.year_rollovers.carry_out(proposal)


def test_a_class_of_the_wrong_grade_is_refused(school: Services, small: dict[str, int]) -> None:
    before = everything(school)
    with pytest.raises(Invalid):
        school.year_rollovers.carry_out(
            school.year_rollovers.proposal(FIRST_YEAR).with_target("6A1", "9A1")
        )
    assert everything(school) == before


def test_choices_are_there_again_after_the_lock(school: Services, small: dict[str, int]) -> None:
    chosen = (
        school.year_rollovers.proposal(FIRST_YEAR)
        .with_target("6A1", "7B")
        .with_stay_down(StayDown(small["Chi"], "Kim Thị Chi", "6A2", "6A2"))
        .with_leaving(Leaving(small["Hà"], "Kim Thị Hà", "10 Toán", "MOVED"))
    )
    school.year_rollovers.keep(chosen)
    assert school.year_rollovers.proposal(FIRST_YEAR) == chosen
    school.students.leave(small["Chi"], FIRST_YEAR, date(2027, 4, 1), "MOVED")
    assert school.year_rollovers.proposal(FIRST_YEAR).stay_downs == ()


@pytest.mark.slow
def test_a_big_school_goes_into_the_next_year_and_back(tmp_path: Path) -> None:
    folder = quick_demonstration(tmp_path, 2000)
    with open_school(folder, PASSPHRASE, clock=lambda: NOW) as school:
        before = everything(school)
        year = school.school.present_year()
        proposal: Rollover = school.year_rollovers.proposal(year)
        counts = proposal.counts
        assert counts.promoted + counts.repeating + counts.finished == proposal.students
        done = school.year_rollovers.carry_out(proposal)
        rows = rows_of(school, "enrolments", "year_id")
        assert rows.count((3,)) == counts.promoted + counts.repeating
        school.year_rollovers.undo(done.batch)
        assert everything(school) == before


def test_whatever_belongs_to_a_year_has_a_name_for_the_sentence() -> None:
    years = Record.metadata.tables["years"].c.id
    of_a_year = {
        name
        for name, table in Record.metadata.tables.items()
        if any(key.column is years for key in table.foreign_keys)
    }
    assert of_a_year == set(year_rollover_undo.KINDS)

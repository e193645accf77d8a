"""What the first page of the day tells: progress, what is due, a new school's first steps."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.deadline import Deadline
from counsellor_app.domain.errors import Invalid
from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan
from counsellor_app.domain.today import INCIDENT, RETENTION, GradeProgress, worst_first
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from tests.conftest import FIRST_YEAR, NOW, PASSPHRASE
from tests.services.builders import numbers, parsed, roster_row, three_students
from tests.services.test_incidents import LOST

TODAY = NOW.date()


def plan(school: Services, student: int, state: str = "INTENDED") -> None:
    wished = PathwayPlan(TODAY, (Choice("S9_THPT_CL"),), state)
    school.pathways.save_plan(student, wished)


def on(school: Services, moment: datetime, tmp_path: Path) -> Services:
    """The same school on another day."""
    folder = school.database.folder
    school.close()
    shutil.copytree(folder, tmp_path / "later")
    return open_school(tmp_path / "later", PASSPHRASE, clock=lambda: moment)


def kinds(school: Services) -> list[str]:
    return [one.kind for one in school.today.due(FIRST_YEAR)]


def test_progress_counts_each_leaving_class_and_no_other(school: Services) -> None:
    who = three_students(school)
    school.rosters.take(parsed(roster_row(2, "Sơn Minh Khang", "8A1")), FIRST_YEAR)
    plan(school, who["Ngọc"], "CONFIRMED")
    plan(school, who["Bình"])
    (grade,) = school.today.progress(FIRST_YEAR)
    assert (grade.grade, [one.class_name for one in grade.classes]) == (9, ["9A1"])
    assert grade.counts == {"NONE": 1, "INTENDED": 1, "CONFIRMED": 1, "ACTUAL": 0}
    assert grade.without == 1


def test_the_grade_with_most_to_do_comes_first(school: Services) -> None:
    three_students(school)
    rows = [roster_row(at, f"Lâm Thị Số {at}", "12B") for at in range(2, 7)]
    school.rosters.take(parsed(*rows), FIRST_YEAR)
    grades = school.today.progress(FIRST_YEAR)
    assert [one.grade for one in worst_first(grades)] == [12, 9]
    assert worst_first([GradeProgress(9, ())]) == []


def test_deadlines_stand_by_day_until_they_are_done(school: Services) -> None:
    late = school.deadlines.add(Deadline("Báo cáo cuối năm", date(2027, 5, 30)))
    soon = school.deadlines.add(Deadline(" Báo cáo  đợt 2 ", date(2027, 4, 30)))
    assert [one.name for one in school.deadlines.all()] == ["Báo cáo đợt 2", "Báo cáo cuối năm"]
    school.deadlines.finish(soon.id)
    assert school.deadlines.all() == [late]
    school.deadlines.add(soon)
    assert school.deadlines.all() == [soon, late]
    assert kinds(school)[:2] == ["DEADLINE", "DEADLINE"]


def test_a_deadline_says_what_is_due(school: Services) -> None:
    with pytest.raises(Invalid):
        school.deadlines.add(Deadline("  ", TODAY))


def test_a_school_never_backed_up_is_told_until_it_is(school: Services) -> None:
    assert kinds(school) == ["NO_BACKUP"]
    school.backups.make()
    assert kinds(school) == []


def test_a_backup_grows_old_in_five_days(school: Services, tmp_path: Path) -> None:
    school.backups.make()
    with on(school, NOW + timedelta(days=5), tmp_path) as later:
        (due,) = later.today.due(FIRST_YEAR)
    assert (due.kind, due.count, due.at) == ("BACKUP", 5, NOW)


def test_talks_nobody_recorded_are_due(school: Services) -> None:
    who = three_students(school)
    for day in (9, 12, 13):
        school.appointments.add(
            Appointment(date(2027, 4, day), "INDIVIDUAL", (who["Ngọc"],), time(8))
        )
    due = school.today.due(FIRST_YEAR)[0]
    assert (due.kind, due.count, due.on_day) == ("UNRECORDED", 2, date(2027, 4, 12))


def test_leavers_are_asked_about_once_results_are_known(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    went = Destination(date(2027, 6, 20), "S9_THPT_CL")
    school.pathways.save_destination(who["Ngọc"], went)
    assert "DESTINATIONS" not in kinds(school)
    with on(school, NOW.replace(month=7), tmp_path) as summer:
        due = summer.today.due(FIRST_YEAR)[-1]
    assert (due.kind, due.count, due.grade, due.class_name) == ("DESTINATIONS", 2, 9, "9A1")


def test_a_new_school_has_three_first_steps(school: Services) -> None:
    steps = school.today.first_steps()
    assert steps is not None
    assert not any((steps.students, steps.appointment, steps.backup))
    three_students(school)
    school.appointments.add(Appointment(TODAY, "INDIVIDUAL", (numbers(school)["Ngọc"],)))
    school.backups.make()
    assert school.today.first_steps() is None


def test_the_first_steps_end_after_two_weeks_where_there_are_students(
    school: Services, tmp_path: Path
) -> None:
    three_students(school)
    assert school.today.first_steps() is not None
    with on(school, NOW + timedelta(days=15), tmp_path) as later:
        assert later.today.first_steps() is None


def test_an_authority_still_to_be_told_comes_first_and_is_due_until_it_is(
    school: Services,
) -> None:
    number = school.incidents.add(LOST)
    first = school.today.due(FIRST_YEAR)[0]
    assert (first.kind, first.at, first.id) == (INCIDENT, LOST.deadline, number)
    school.incidents.change(replace(school.incidents.get(number), authority_told_at=NOW))
    assert INCIDENT not in [one.kind for one in school.today.due(FIRST_YEAR)]


def test_names_kept_long_enough_are_due_as_many_as_the_list_holds(school: Services) -> None:
    three_students(school)
    later = Services(school.database, lambda: NOW.replace(year=2032, month=9))
    due = {one.kind: one.count for one in later.today.due(FIRST_YEAR)}
    assert due[RETENTION] == len(later.anonymising.due()) == 3
    assert RETENTION not in [one.kind for one in school.today.due(FIRST_YEAR)]

"""A report before it is handed in: whom a check concerns, and the same numbers everywhere."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.summary_published import Mark
from counsellor_app.services import Services
from counsellor_app.services.report_checks import Report, ReportCheck
from counsellor_app.storage.records import SchoolEntryRecord
from tests.conftest import FIRST_YEAR
from tests.services.builders import NGOC, numbers, parsed, pathway_row, roster_row, three_students

PLAN = PathwayPlan(date(2027, 4, 1), (Choice("S9_TC"),))


def check(report: Report, code: str) -> ReportCheck:
    return next(one for one in report.checks if one.code == code)


@pytest.fixture
def grade(school: Services) -> dict[str, int]:
    """Two classes: who goes which way is known of some."""
    rows = [
        roster_row(2, "Lê An", born=NGOC[1], sex="FEMALE", ethnic_group="KHMER"),
        roster_row(3, "Lê Ba", born=NGOC[1], sex="MALE"),
        roster_row(4, "Lê Cúc", "9A2", born=NGOC[1], ethnic_group="KINH"),
        roster_row(5, "Lê Dung", "9A2", sex="FEMALE", ethnic_group="KINH"),
        roster_row(6, "Lê Ba", "9A2", born=NGOC[1], sex="MALE", ethnic_group="KINH"),
    ]
    school.rosters.take(parsed(*rows), FIRST_YEAR)
    who = numbers(school)
    school.pathways.save_plan(who["An"], PLAN)
    school.pathways.save_plan(who["Cúc"], PLAN)
    return who


def test_each_check_names_the_very_students(school: Services, grade: dict[str, int]) -> None:
    report = school.report_checks.look(FIRST_YEAR, 9)
    assert check(report, "no-sex").students == (grade["Cúc"],)
    assert check(report, "no-birth-date").students == (grade["Dung"],)
    assert len(check(report, "possible-duplicate").students) == 2
    ethnic = check(report, "no-ethnic-group")
    assert (ethnic.by_class, ethnic.passed) == ((("9A1", 1),), False)
    assert check(report, "no-pathway").by_class == (("9A1", 1), ("9A2", 2))
    assert check(report, "class-without-students").passed


def test_the_screen_and_the_package_count_alike(
    school: Services, grade: dict[str, int], tmp_path: Path
) -> None:
    report = school.report_checks.look(FIRST_YEAR, 9)
    out = tmp_path / "gói.json"
    school.summaries.write(out, year=FIRST_YEAR, grade=9)
    told = {one["check"]: one["count"] for one in json.loads(out.read_text("utf-8"))["checks"]}
    shown = {one.code: one.count for one in report.checks if one.code in told}
    assert shown == told
    assert "no-pathway" in told
    assert sum(kind.count for kind in report.kinds if isinstance(kind.count, int)) == 5


def test_a_class_nobody_was_written_into_is_told(school: Services) -> None:
    who = three_students(school)
    school.students.move_class(who["Ngọc"], FIRST_YEAR, "9A2", date(2027, 1, 4))
    school.students.archive(who["Ngọc"])
    report = school.report_checks.look(FIRST_YEAR, 9)
    empty = check(report, "class-without-students")
    assert (empty.by_class, empty.count, empty.students) == ((("9A2", 0),), 1, ())


def test_the_kinds_stand_as_in_the_official_table(school: Services, grade: dict[str, int]) -> None:
    report = school.report_checks.look(FIRST_YEAR, 9)
    kinds = {kind.kind: kind for kind in report.kinds}
    assert kinds["tc"].label == "Trung cấp"
    assert (kinds["tc"].count, kinds["tc"].by_class) == (2, (1, 1))
    assert (kinds["none"].count, kinds["other"].count) == (3, 0)
    assert report.totals == (2, 3)
    (by_class,) = (table for table in report.tables if table.sheet == "Biểu 1")
    assert by_class.total is not None
    assert by_class.total[2] == 5


def test_last_year_stands_beside_this_one(school: Services) -> None:
    earlier = SchoolYear(2025)
    school.rosters.take(parsed(roster_row(2, "Lê An", "9A1")), earlier)
    school.pathway_lists.take(parsed(pathway_row(2, "Lê An", "S9_TC", dated_on=date(2026, 4, 1))))
    three_students(school)
    assert school.report_checks.look(FIRST_YEAR, 9).before["tc"] == 1
    assert school.report_checks.look(earlier, 9).before == {}


def test_hidden_numbers_are_hidden_on_the_screen_too(
    school: Services, grade: dict[str, int]
) -> None:
    report = school.report_checks.look(FIRST_YEAR, 9, circulate=True)
    assert Mark.HIDDEN in {kind.count for kind in report.kinds}
    assert report.words(Mark.HIDDEN) == "…"
    assert report.before == {}
    assert "Kiểm tra" not in {table.sheet for table in report.tables}


def test_a_year_the_school_has_not_is_refused(school: Services) -> None:
    with pytest.raises(NotFound):
        school.report_checks.look(SchoolYear(1999), 9)


def test_the_schools_receiver_comes_before_the_listed_ones(school: Services) -> None:
    rows: list[dict[str, Any]] = [
        {"list_name": "receivers", "label": "UBND phường Sông Trăng", "position": 2},
        {"list_name": "receivers", "label": "Cụm trường số 3", "position": 1},
        {"list_name": "receivers", "label": "Sở Giáo dục và Đào tạo", "position": 3},
        {"list_name": "receivers", "label": "Phòng cũ", "retired_at": school.clock()},
        {"list_name": "trades", "label": "Điện dân dụng"},
    ]
    with school.database.transaction() as db:
        for row in rows:
            db.execute(insert(SchoolEntryRecord).values(**row))
    assert school.report_checks.receivers() == [
        "Sở Giáo dục và Đào tạo",
        "Cụm trường số 3",
        "UBND phường Sông Trăng",
    ]

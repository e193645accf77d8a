"""Summaries: every student once, checked, exact to the receiving body, nobody named."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import delete

from counsellor_app.domain.errors import (
    FileKindUnknown,
    HiddenNumbersRefused,
    NotFound,
    SchoolInUse,
)
from counsellor_app.domain.imports import PolicyFact
from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import TrailRecord
from tests.conftest import FIRST_YEAR
from tests.services.builders import (
    NGOC,
    PHIA,
    numbers,
    parsed,
    pathway_row,
    roster_row,
    statements,
    talk,
    three_students,
)

DAY = date(2027, 4, 1)


def rows(school: Services, **how: Any) -> dict[tuple[str, str], int]:
    """Students by class and pathway, without the noughts."""
    summary = school.summaries.count(**how)
    return {(row.class_name, row.pathway): row.all.total for row in summary.rows if row.all.total}


def checks(school: Services) -> dict[str, int]:
    return {check.code: check.count for check in school.summaries.count().checks if check.count}


def test_every_student_stands_in_exactly_one_row(school: Services) -> None:
    names = [f"Kim Thị Mẫu {at}" for at in range(40)]
    ways = ("S9_TC", "S9_THPT_CL", "S9_GDTX", None)
    classes = [f"9A{at % 3 + 1}" for at in range(40)]
    people = [roster_row(at, name, classes[at]) for at, name in enumerate(names)]
    school.rosters.take(parsed(*people, roster_row(90, "Lê An", "8A1")), FIRST_YEAR)
    wished = [pathway_row(at, name, way) for at, name in enumerate(names) if (way := ways[at % 4])]
    school.pathway_lists.take(parsed(*wished))
    expected: dict[tuple[str, str], int] = {}
    for at in range(40):
        place = (classes[at], ways[at % 4] or "S9_CHUA")
        expected[place] = expected.get(place, 0) + 1
    summary = school.summaries.count()
    assert rows(school) == expected
    assert summary.all.total == 40
    assert sum(row.all.total for row in summary.rows) == 40


def test_the_groups_of_the_year_are_counted(school: Services) -> None:
    people = [
        roster_row(2, "Lê An", sex="FEMALE", ethnic_group="KHMER",
                   policies=(PolicyFact("POOR", True),)),
        roster_row(3, "Lê Ba", sex="MALE", ethnic_group="KINH",
                   policies=(PolicyFact("NEAR_POOR", True), PolicyFact("DISABLED", True))),
        roster_row(4, "Lê Cúc", sex="FEMALE", ethnic_group="HOA",
                   policies=(PolicyFact("BOARDING", True), PolicyFact("POOR", False))),
        roster_row(5, "Lê Dung"),
    ]  # fmt: skip
    school.rosters.take(parsed(*people), FIRST_YEAR)
    last_year = roster_row(6, "Lê Dung", "8A1", policies=(PolicyFact("POOR", True),))
    school.rosters.take(parsed(last_year), SchoolYear(2025))
    found = school.summaries.count(year=FIRST_YEAR).all
    assert found.values() == (4, 2, 2, 2, 1, 1, 1, 1, 1)


def test_who_has_no_known_ethnic_group_is_neither_and_shows_in_the_checks(
    school: Services,
) -> None:
    people = [
        roster_row(2, "Lê An", born=NGOC[1], sex="FEMALE", ethnic_group="UNKNOWN"),
        roster_row(3, "Lê Ba", born=NGOC[1], ethnic_group="KHMER"),
        roster_row(4, "Lê Cúc"),
        roster_row(5, "Lê Ba", "9A2", born=NGOC[1], sex="MALE", ethnic_group="KINH"),
    ]
    school.rosters.take(parsed(*people), FIRST_YEAR)
    assert checks(school) == {
        "no-pathway": 4,
        "no-ethnic-group": 2,
        "no-sex": 2,
        "no-birth-date": 1,
        "possible-duplicate": 2,
    }
    assert school.summaries.count().all.minority == 1


def test_only_who_was_there_that_day_is_counted(school: Services) -> None:
    who = three_students(school)
    school.students.leave(who["Ngọc"], FIRST_YEAR, date(2027, 1, 10), "DROPPED_OUT")
    school.students.move_class(who["Bình"], FIRST_YEAR, "9A2", date(2027, 2, 1))
    school.students.archive(who["Phia"])
    on = {
        day: rows(school, counted_on=day)
        for day in (date(2027, 1, 9), date(2027, 1, 10), date(2027, 1, 31), date(2027, 2, 1))
    }
    chua = "S9_CHUA"
    assert list(on.values()) == [
        {("9A1", chua): 2},
        {("9A1", chua): 1},
        {("9A1", chua): 1},
        {("9A2", chua): 1},
    ]


def test_intended_and_actual_are_counted_apart(school: Services) -> None:
    who = three_students(school)
    school.pathways.save_plan(who["Ngọc"], PathwayPlan(DAY, (Choice("S9_TC"), Choice("S9_GDTX"))))
    school.pathways.save_destination(who["Ngọc"], Destination(DAY, "S9_SC"))
    school.pathways.save_destination(who["Ngọc"], Destination(date(2027, 4, 9), "S9_LD_XA"))
    school.pathways.save_destination(who["Bình"], Destination(DAY, "S9_GDTX"))
    assert rows(school) == {("9A1", "S9_TC"): 1, ("9A1", "S9_CHUA"): 2}
    assert rows(school, basis="actual") == {
        ("9A1", "S9_LD_XA"): 1,
        ("9A1", "S9_GDTX"): 1,
        ("9A1", "S9_CHUA"): 1,
    }


def test_what_the_list_says_of_completion_goes_before_the_destination(school: Services) -> None:
    people = [
        roster_row(2, "Lê An", completed=False),
        roster_row(3, "Lê Ba", completed=True),
        roster_row(4, "Lê Cúc"),
        roster_row(5, "Lê Dung"),
        roster_row(6, "Lê Em"),
    ]
    school.rosters.take(parsed(*people), FIRST_YEAR)
    who = numbers(school)
    for name, way in (("An", "S9_TC"), ("Ba", "S9_BOHOC"), ("Cúc", "S9_TC"), ("Dung", "S9_LUUBAN")):
        school.pathways.save_destination(who[name], Destination(DAY, way))
    summary = school.summaries.count(basis="actual")
    done = {row.pathway: row.completed.total for row in summary.rows if row.completed.total}
    assert done == {"S9_TC": 1, "S9_BOHOC": 1}


def test_counselling_is_counted_once_for_each_class(school: Services) -> None:
    who = three_students(school)
    other = roster_row(2, "Sơn Thị Mỹ", "9A2")
    school.rosters.take(parsed(other), FIRST_YEAR)
    my = numbers(school)["Mỹ"]
    school.counselling.record(talk(who["Ngọc"], who["Bình"], my, minutes=40))
    school.counselling.record(talk(who["Ngọc"], minutes=20))
    school.counselling.record(talk(who["Ngọc"], form="PARENTS", minutes=None))
    school.counselling.record(talk(who["Phia"], held_on=date(2025, 9, 9), minutes=15))
    found = {
        one.class_name: (one.students, one.met, one.sessions, one.individual, one.group, one.parent,
                         one.minutes)
        for one in school.summaries.count().counselling
    }  # fmt: skip
    assert found == {"9A1": (3, 3, 4, 2, 1, 1, 75), "9A2": (1, 1, 1, 0, 1, 0, 40)}


def test_a_school_of_both_levels_hands_in_grade_12_too(school: Services) -> None:
    people = [roster_row(2, NGOC[0], "12A1", born=NGOC[1]), roster_row(3, PHIA[0], "9A1")]
    school.rosters.take(parsed(*people), FIRST_YEAR)
    school.pathway_lists.take(parsed(pathway_row(2, NGOC[0], "S12_DH")))
    assert rows(school) == {("9A1", "S9_CHUA"): 1}
    assert rows(school, grade=12) == {("12A1", "S12_DH"): 1}


def test_a_pathway_said_in_a_class_of_the_other_level_is_not_counted(school: Services) -> None:
    people = [roster_row(2, NGOC[0], "12A1", born=NGOC[1]), roster_row(3, PHIA[0], "12A1")]
    school.rosters.take(parsed(*people), FIRST_YEAR)
    said = {"destination": "S12_CD"}
    school.pathway_lists.take(parsed(pathway_row(2, NGOC[0], "S12_DH", dated_on=DAY, **said)))
    school.students.move_class(numbers(school)["Ngọc"], FIRST_YEAR, "9A1", date(2026, 9, 10))
    assert rows(school, counted_on=DAY) == {("9A1", "S9_CHUA"): 1}
    assert rows(school, counted_on=DAY, basis="actual") == {("9A1", "S9_CHUA"): 1}
    assert rows(school, counted_on=DAY, grade=12) == {("12A1", "S12_CHUA"): 1}


def test_a_year_the_school_has_not_is_named(school: Services) -> None:
    with pytest.raises(NotFound) as refusal:
        school.summaries.count(year=SchoolYear(2030))
    assert refusal.value.facts == {"kind": "year", "name": "2030-2031"}


def package(school: Services, folder: Path) -> dict[str, Any]:
    out = folder / "biểu.json"
    school.summaries.write(out)
    found: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return found


def test_a_package_proves_itself_to_who_has_only_the_file(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    school.pathways.save_plan(who["Ngọc"], PathwayPlan(DAY, (Choice("S9_TC"),)))
    found = package(school, tmp_path)
    signature, digest = found.pop("signature"), found.pop("digest")
    canonical = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert digest == hashlib.sha256(canonical.encode()).hexdigest()
    assert signature["algorithm"] == "ed25519"
    key, value = (base64.b64decode(signature[name]) for name in ("public_key", "value"))
    Ed25519PublicKey.from_public_bytes(key).verify(value, bytes.fromhex(digest))
    assert found["counted_on"] == "2027-04-13"
    assert found["made_at"] == "2027-04-13T09:00:00+07:00"


def test_a_package_sums_up_and_names_nobody(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    school.pathways.save_plan(who["Ngọc"], PathwayPlan(DAY, (Choice("S9_TC"),)))
    school.counselling.record(talk(who["Ngọc"]))
    found = package(school, tmp_path)
    assert sum(row["all"]["total"] for row in found["rows"]) == 3
    assert sum(row["all"]["khmer"] for row in found["rows"]) == 2
    text = (tmp_path / "biểu.json").read_text("utf-8")
    for word in ("Ngọc", "2012", "trường nghề", "HS0000"):
        assert word not in text


@pytest.mark.parametrize("name", ["biểu.docx", "biểu", "biểu.xls"])
def test_an_unknown_ending_is_refused(school: Services, tmp_path: Path, name: str) -> None:
    with pytest.raises(FileKindUnknown):
        school.summaries.write(tmp_path / name)
    assert not (tmp_path / name).exists()


def test_while_another_writes_no_summary_leaves_the_school(
    school: Services, tmp_path: Path
) -> None:
    three_students(school)
    hurried = Database(school.database.folder, school.database.keys, wait=0.01)
    with Services(hurried, school.clock) as other, school.database.transaction() as db:
        db.execute(delete(TrailRecord))
        with pytest.raises(SchoolInUse):
            other.summaries.write(tmp_path / "gói nộp.json")
    assert list(tmp_path.glob("*.json")) == []


def test_a_package_with_hidden_numbers_is_refused(school: Services, tmp_path: Path) -> None:
    with pytest.raises(HiddenNumbersRefused):
        school.summaries.write(tmp_path / "biểu.json", circulate=True)
    assert not (tmp_path / "biểu.json").exists()


def test_counting_asks_as_often_for_many_as_for_few(school: Services) -> None:
    def asked() -> int:
        with statements(school) as said:
            school.summaries.count()
        return len(said)

    three_students(school)
    few = asked()
    many = [roster_row(at, f"Kim Thị Mẫu {at}", f"9A{at % 6}") for at in range(10, 310)]
    school.rosters.take(parsed(*many), FIRST_YEAR)
    assert asked() == few
    assert few <= 30

"""The demonstration school: invented, whole, and the same every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

from counsellor_app.domain.consent import ConsentState
from counsellor_app.domain.errors import Cancelled, Invalid, SchoolExists, WrongPassphrase
from counsellor_app.domain.imports import PathwayRow, RosterRow, SessionRow
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.paths import resources
from counsellor_app.services.demonstration import Demonstration, make_demonstration
from counsellor_app.services.demonstration_classes import (
    BEFORE,
    NOW,
    invent_students,
    roster,
)
from counsellor_app.services.demonstration_pathways import invent_pathways
from counsellor_app.services.demonstration_sessions import invent_sessions
from counsellor_app.services.demonstration_words import words
from counsellor_app.services.school_folders import open_school
from counsellor_app.services.session_store import sessions_of
from counsellor_app.storage.catalogues import load

PASSPHRASE = "huong nghiep thu nghiem"
SEED = 2027
TODAY = datetime.fromisoformat("2027-04-13T09:00:00+07:00")
AUTUMN = date(2026, 10, 1)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demonstration:
    return make_demonstration(tmp_path_factory.mktemp("demo"), PASSPHRASE)


@pytest.fixture(scope="module")
def now() -> tuple[RosterRow, ...]:
    return roster(invent_students(240, SEED), NOW, SEED).rows


@pytest.fixture(scope="module")
def plans() -> list[PathwayRow]:
    return invent_pathways(invent_students(240, SEED), SEED).rows


@pytest.fixture(scope="module")
def log_book() -> list[SessionRow]:
    return _log_book(240, SEED)


def _log_book(students: int, seed: int) -> list[SessionRow]:
    people = invent_students(students, seed)
    return invent_sessions(people, invent_pathways(people, seed), seed).rows


def _printed(demo: Demonstration) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (demo.letters, demo.summary, demo.package)}


def _pdf_text(path: Path) -> str:
    pdf = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)
    finally:
        pdf.close()


def test_the_demonstration_has_what_it_says(demo: Demonstration) -> None:
    assert (demo.students, demo.classes) == (240, 8)
    assert demo.letters.name == "letters-9A1.pdf"
    assert 20 <= demo.letters_printed <= 30
    assert len(pypdfium2.PdfDocument(demo.letters)) == demo.letters_printed
    with open_school(demo.school, PASSPHRASE, clock=lambda: TODAY) as services:
        assert services.school.years() == [BEFORE, NOW]
        assert services.school.classes(NOW) == [f"{g}A{n}" for g in (6, 7, 8, 9) for n in (1, 2)]
        with services.database.read() as db:
            assert len(sessions_of(db)) == demo.sessions
        assert services.summaries.count().all.total == 60


def test_its_trail_is_whole(demo: Demonstration) -> None:
    with open_school(demo.school, PASSPHRASE, clock=lambda: TODAY) as services:
        assert services.trail_log.proof().whole


def test_last_years_leavers_really_went_somewhere(demo: Demonstration) -> None:
    with open_school(demo.school, PASSPHRASE, clock=lambda: TODAY) as services:
        went = services.summaries.count(year=BEFORE, grade=9, basis="actual")
    by_way = Counter({row.pathway: row.all.total for row in went.rows})
    assert went.all.total == 61
    assert by_way["S9_CHUA"] < 10
    assert len(by_way) >= 5
    assert 50 <= went.completed.total < 61


def test_the_checks_find_something(demo: Demonstration) -> None:
    with open_school(demo.school, PASSPHRASE, clock=lambda: TODAY) as services:
        checks = {check.code: check.count for check in services.summaries.count().checks}
    assert checks["no-pathway"] > 5
    assert checks["no-ethnic-group"] == 2
    assert checks["no-birth-date"] == 1
    assert checks["no-sex"] == 1


@pytest.mark.slow
def test_the_same_seed_prints_the_same_bytes_in_another_process(
    demo: Demonstration, tmp_path: Path
) -> None:
    script = (
        "import sys; from pathlib import Path;"
        "from counsellor_app.services.demonstration import make_demonstration;"
        f"make_demonstration(Path(sys.argv[1]), {PASSPHRASE!r})"
    )
    root = Path(__file__).parents[2]
    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        check=True,
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": "77", "TZ": "America/Lima", "PYTHONPATH": str(root)},
    )
    for name, content in _printed(demo).items():
        assert (tmp_path / name).read_bytes() == content, name


def test_another_seed_is_another_school(demo: Demonstration, tmp_path: Path) -> None:
    other = make_demonstration(tmp_path, PASSPHRASE, students=12, seed=1)
    same = make_demonstration(tmp_path / "again", PASSPHRASE, students=12, seed=1)
    assert _printed(other) == _printed(same)
    assert all(_printed(other)[name] != content for name, content in _printed(demo).items())


@pytest.mark.parametrize("students", [1, 5, 12, 101])
def test_a_school_may_be_small(students: int, tmp_path: Path) -> None:
    made = make_demonstration(tmp_path, PASSPHRASE, students=students)
    assert made.students == students
    assert made.letters_printed >= 1
    assert json.loads(made.package.read_text("utf-8"))["grade"] == 9


def test_a_school_needs_a_student(tmp_path: Path) -> None:
    with pytest.raises(Invalid):
        make_demonstration(tmp_path / "new", PASSPHRASE, students=0)
    assert not (tmp_path / "new").exists()


def test_large_schools_keep_their_number_and_their_ids_apart() -> None:
    rows = roster(invent_students(5003, SEED), NOW, SEED).rows
    assert len(rows) == 5003
    assert max(Counter(row.key.class_name for row in rows).values()) <= 33
    for ids in ([r.key.ministry_id for r in rows], [r.key.personal_id for r in rows]):
        given = [one for one in ids if one]
        assert len(set(given)) == len(given) > 4900


def test_a_school_that_is_there_is_left_alone(demo: Demonstration) -> None:
    with pytest.raises(SchoolExists):
        make_demonstration(demo.school.parent, "other words", students=12)
    open_school(demo.school, PASSPHRASE).close()
    with pytest.raises(WrongPassphrase):
        open_school(demo.school, "other words")


def test_other_things_in_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    make_demonstration(tmp_path, PASSPHRASE, students=4)
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_stopped_demonstration_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_demonstration(tmp_path / "new", PASSPHRASE, students=120, progress=stop)
    assert not (tmp_path / "new").exists()


def test_progress_goes_forward_to_the_end(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    make_demonstration(
        tmp_path, PASSPHRASE, students=8, progress=lambda done, total: seen.append((done, total))
    )
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    assert len({total for _, total in seen}) == 1


def test_names_and_groups_are_those_of_the_place(now: tuple[RosterRow, ...]) -> None:
    groups = Counter(row.ethnic_group for row in now)
    assert 0.65 <= groups["KHMER"] / 240 <= 0.85
    assert groups["KINH"] > 20
    assert groups["HOA"] > 0
    assert min(Counter(row.sex for row in now if row.sex).values()) > 90
    long_names = [row for row in now if row.given_name]
    assert len(long_names) > 60
    assert all(
        (row.key.full_name or "").endswith(f" {row.given_name}")
        and len((row.given_name or "").split()) > 1
        for row in long_names
    )


def test_ids_agree_with_sex_and_birth(now: tuple[RosterRow, ...]) -> None:
    for row in now:
        year = row.key.birth_date.year if row.key.birth_date else row.birth_year
        personal = row.key.personal_id or ""
        assert len(personal) == 12
        assert personal.startswith("084")
        assert row.sex is None or personal[3] == {"MALE": "2", "FEMALE": "3"}[row.sex]
        assert personal[4:6] == f"{year or 0:04d}"[2:]
        assert row.key.ministry_id is None or (
            len(row.key.ministry_id) == 10 and row.key.ministry_id.startswith("86")
        )
        assert all((one.phone or "").startswith("0900 ") for one in row.guardians)


def test_one_class_has_twins_and_namesakes(now: tuple[RosterRow, ...]) -> None:
    people = [row for row in now if row.key.class_name == "9A1"]
    names = Counter(row.key.full_name for row in people)
    (namesake,) = [name for name, number in names.items() if number > 1]
    born = [row.key.birth_date for row in people if row.key.full_name == namesake]
    assert len(set(born)) == 2
    families = Counter(row.guardians for row in people)
    (guardians,) = [one for one, number in families.items() if number > 1]
    first, second = [row for row in people if row.guardians == guardians]
    assert first.key.birth_date == second.key.birth_date
    assert first.key.full_name != second.key.full_name


def test_some_are_poor_disabled_or_board(now: tuple[RosterRow, ...]) -> None:
    groups = Counter(fact.policy for row in now for fact in row.policies)
    assert groups["BOARDING"] > 150
    assert min(groups["POOR"], groups["NEAR_POOR"], groups["DISABLED"]) > 0
    assert not any({"POOR", "NEAR_POOR"} <= {fact.policy for fact in row.policies} for row in now)


def test_plans_change_and_families_differ(plans: list[PathwayRow]) -> None:
    this_year = [row for row in plans if row.dated_on and row.dated_on > AUTUMN]
    each = Counter(row.key for row in this_year if not row.destination)
    assert 40 <= len(each) <= 55
    assert set(each.values()) == {1, 2, 3}
    assert {row.family_view for row in this_year} >= {"AGREES", "DISAGREES"}
    assert any(row.recommendation and row.recommendation_text for row in this_year)
    assert any(row.state == "CONFIRMED" for row in this_year)


def test_the_log_book_has_all_forms(log_book: list[SessionRow]) -> None:
    assert {row.form for row in log_book} == {"INDIVIDUAL", "GROUP", "CLASS", "PARENTS"}
    topics = Counter(row.topics[0] for row in log_book)
    assert topics["CAREER"] > len(log_book) / 2
    assert any(row.private_note for row in log_book)
    assert any(row.next_on and row.next_on > TODAY.date() for row in log_book)
    assert all(row.next_on is None or row.next_on >= row.held_on for row in log_book)
    assert all(row.held_on <= TODAY.date() and row.held_on.weekday() < 5 for row in log_book)


def test_the_day_has_appointments_drafts_and_a_deadline(demo: Demonstration) -> None:
    with open_school(demo.school, PASSPHRASE, clock=lambda: TODAY) as services:
        day = services.appointments.of_day(TODAY.date())
        drafts = services.session_drafts.list()
        due = services.today.due(NOW)
        disagrees = services.pathway_boards.standing(day[1].students[0], NOW).family_view
    assert disagrees == "DISAGREES"
    assert [row.form for row in day] == ["INDIVIDUAL", "INDIVIDUAL", "GROUP", "PARENTS"]
    assert [row.minutes for row in day if row.is_done] == [20]
    assert [len(row.names) for row in drafts] == [1, 4]
    assert due[0].name == "Báo cáo phân luồng đợt 2"


def test_most_families_of_the_leaving_grade_signed_and_one_took_it_back(
    demo: Demonstration,
) -> None:
    with open_school(demo.school, PASSPHRASE, clock=lambda: TODAY) as services:
        leaving = [row.student for row in services.pathway_boards.grade_board(NOW, 9).rows]
        states = Counter(services.consents.standing(one).state for one in leaving)
        met = {
            student
            for row in services.appointments.of_day(TODAY.date())
            for student in row.students
        }
        promised = {row.student for row in services.session_log.follow_ups()}
        gone = [one for one in leaving if services.consents.standing(one).withdrawn_on]
    assert states[ConsentState.GIVEN] > len(leaving) * 2 / 3
    assert states[ConsentState.REPRESENTATIVE_MISSING] > 1
    assert states[ConsentState.NONE] > 1
    assert len(gone) == 1
    assert not met & set(gone)
    assert not promised & set(gone)


def test_activities_have_classes_and_some_were_absent(demo: Demonstration) -> None:
    with open_school(demo.school, PASSPHRASE, clock=lambda: TODAY) as services:
        held = services.activities.of_year(NOW)
    assert len(held) == 5
    assert all(row.expected >= 60 for row in held)
    assert [row.absent for row in held if row.held_on > TODAY.date()] == [0]
    assert sum(row.absent for row in held) > 10


def test_no_private_note_is_printed(demo: Demonstration, log_book: list[SessionRow]) -> None:
    book = openpyxl.load_workbook(demo.summary)
    cells = [str(cell.value) for sheet in book for line in sheet for cell in line if cell.value]
    text = " ".join((_pdf_text(demo.letters) + " ".join(cells)).split())
    text += demo.package.read_text("utf-8")
    notes = {row.private_note for row in log_book if row.private_note}
    assert len(notes) > 5
    assert not [note for note in notes if note in text or note[:30] in text]
    raw = b"".join(path.read_bytes() for path in demo.school.rglob("*") if path.is_file())
    assert not [note for note in notes if note.encode() in raw]


def test_every_code_is_in_its_catalogue(
    now: tuple[RosterRow, ...], plans: list[PathwayRow], log_book: list[SessionRow]
) -> None:
    ways = {one.code for one in load("pathways_after_9").current()}
    used: dict[str, set[str | None]] = {
        "ethnic_groups": {row.ethnic_group for row in now},
        "sexes": {row.sex for row in now},
        "student_statuses": {row.status for row in now},
        "study_levels": {row.study_level for row in now},
        "conduct_levels": {row.conduct_level for row in now},
        "policy_groups": {one["code"] for one in words("families")["policy"]},
        "relations": {r for one in words("families")["household"] for r in one["relations"]},
        "family_views": {row.family_view for row in plans},
        "plan_states": {row.state for row in plans},
        "counselling_topics": {code for row in log_book for code in row.topics},
        "session_forms": {row.form for row in log_book},
    }
    for name, codes in used.items():
        assert codes - {None} <= {one.code for one in load(name).current()}, name
    assert {way["code"] for way in words("pathways")["way"]} <= ways
    assert {wish.pathway for row in plans for wish in row.wishes or ()} <= ways


def test_pathways_do_not_follow_results() -> None:
    """The same plans whatever the results: the demonstration steers nobody either."""
    assert "study" not in json.dumps(words("pathways"))
    students = invent_students(240, SEED)
    assert all(one.facts.study_level is None for one in students)


@pytest.mark.parametrize("path", sorted(resources("demonstration").glob("*.toml")))
def test_the_words_are_whole_and_composed(path: Path) -> None:
    text = path.read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)

    def each(value: Any, look: Callable[[str], None]) -> None:
        if isinstance(value, str):
            look(value)
        elif isinstance(value, dict | list):
            for one in value.values() if isinstance(value, dict) else value:
                each(one, look)

    def tidy(word: str) -> None:
        assert word == word.rstrip() or word == "Thị ", word
        assert "  " not in word

    each(tomllib.loads(text), tidy)


def test_the_school_years_are_those_of_the_contract() -> None:
    assert (SchoolYear(2025), SchoolYear(2026)) == (BEFORE, NOW)

"""The audit trail: a line for each deed, and never a word of what was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.consent import Consent
from counsellor_app.domain.errors import WrongPassphrase
from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school, set_passphrase_with_recovery_key
from counsellor_app.services.trail import note_if_possible
from counsellor_app.storage.database import Database
from tests.conftest import FIRST_YEAR, NOW, PASSPHRASE
from tests.services.builders import (
    NGOC,
    parsed,
    pathway_row,
    roster_row,
    rows_of,
    session_row,
    talk,
    three_students,
)

DAY = date(2027, 4, 5)
PLAN = PathwayPlan(DAY, (Choice("S9_TC", "Trường CĐ Nghề Trà Vinh"),))
CONSENT = Consent("1", "Kim Thị Sa", "MOTHER", DAY)
NOTED = talk(1, private_note="Em lo học phí.")

Deed = Callable[[Services, Path], object]
DEEDS: dict[str, Deed] = {
    "import-students": lambda s, _: s.rosters.take(parsed(roster_row(2, "Sơn Mỹ")), FIRST_YEAR),
    "import-pathways": lambda s, _: s.pathway_lists.take(parsed(pathway_row(2, NGOC[0], "S9_TC"))),
    "import-sessions": lambda s, _: s.session_lists.take(
        parsed(session_row(2, NGOC[0], DAY, "INDIVIDUAL", private_note="Em lo."))
    ),
    "undo-import": lambda s, _: s.import_batches.undo(1),
    "change-student": lambda s, _: s.students.name_given_name(1, "Thị Ngọc"),
    "move-class": lambda s, _: s.students.move_class(1, FIRST_YEAR, "9A2", DAY),
    "enter-year": lambda s, _: s.students.enter_year(1, SchoolYear(2027), "10A1"),
    "leave": lambda s, _: s.students.leave(1, FIRST_YEAR, DAY, "DROPPED_OUT", "HARDSHIP"),
    "archive-student": lambda s, _: s.students.archive(1),
    "unarchive-student": lambda s, _: s.students.archive(1, archived=False),
    "consent": lambda s, _: s.consents.give(1, CONSENT),
    "withdraw-consent": lambda s, _: s.consents.withdraw(1, DAY),
    "record-session": lambda s, _: s.counselling.record(NOTED),
    "save-plan": lambda s, _: s.pathways.save_plan(1, PLAN),
    "save-destination": lambda s, _: s.pathways.save_destination(1, Destination(DAY, "S9_TC")),
    "write-summary": lambda s, place: s.summaries.write(place / "biểu.csv"),
    "backup": lambda s, _: s.backups.make(),
    "switch-off": lambda s, _: s.school.switch(
        "pathways_after_9", "S9_THN", offered=False, year=FIRST_YEAR
    ),
}
WITH_SESSION: dict[str, Callable[[Services], object]] = {
    "amend-session": lambda school: school.counselling.amend(1, NOTED),
    "see-note": lambda school: school.counselling.private_note(1),
    "delete-session": lambda school: school.counselling.delete(1),
    "print-diary": lambda school: school.session_diaries.of_session(1),
    "restore-session": lambda school: school.counselling.restore(1),
}


def lines(school: Services) -> list[tuple[Any, ...]]:
    return rows_of(school, "trail", "role", "action", "subject", "subject_id", "count")


@pytest.mark.parametrize("deed", DEEDS)
def test_a_deed_leaves_one_line(school: Services, tmp_path: Path, deed: str) -> None:
    three_students(school)
    if deed == "withdraw-consent":
        school.consents.give(1, CONSENT)
    before = lines(school)
    DEEDS[deed](school, tmp_path)
    # A deed on many rows has a backup made first, which is a deed of its own.
    *_, line = lines(school)[len(before) :]
    assert {one[1] for one in lines(school)[len(before) :]} <= {"backup", deed}
    assert line[:2] == ("counsellor", deed)


@pytest.mark.parametrize("deed", WITH_SESSION)
def test_a_deed_on_a_session_leaves_one_line(school: Services, deed: str) -> None:
    three_students(school)
    school.counselling.record(NOTED)
    before = lines(school)
    WITH_SESSION[deed](school)
    (line,) = lines(school)[len(before) :]
    assert line[:3] == ("counsellor", deed, "counselling_sessions")
    assert line[3:] in ((1, None), (None, 1))


def test_printing_letters_leaves_one_line(school: Services, tmp_path: Path) -> None:
    three_students(school)
    school.pathways.save_plan(1, PLAN)
    before = lines(school)
    school.letters.print_letters(tmp_path / "thư.pdf")
    (line,) = lines(school)[len(before) :]
    assert line == ("counsellor", "print-letters", "letters", None, 1)


def test_seeing_the_note_of_an_earlier_version_leaves_a_line(school: Services) -> None:
    three_students(school)
    school.counselling.amend(school.counselling.record(NOTED), NOTED)
    before = lines(school)
    school.counselling.earlier_note(1, 1)
    assert lines(school)[len(before) :] == [
        ("counsellor", "see-note", "counselling_sessions", 1, None)
    ]


def test_a_draft_with_a_private_note_leaves_a_line_when_it_is_opened(
    school: Services, tmp_path: Path
) -> None:
    draft = SessionDraft("a" * 32, private_note="Em lo học phí.")
    school.session_drafts.save(draft)
    school.session_drafts.save(replace(draft, uuid="b" * 32, private_note=""))
    before = lines(school)
    school.session_drafts.open("b" * 32)
    school.session_drafts.open("a" * 32)
    school.session_drafts.write_to(draft, tmp_path / "bản nháp")
    assert [line[1] for line in lines(school)[len(before) :]] == ["see-draft-note", "export-draft"]


def test_opening_the_school_leaves_a_line(school: Services) -> None:
    before = lines(school)
    open_school(school.database.folder, PASSPHRASE, clock=school.clock).close()
    assert lines(school)[len(before) :] == [("counsellor", "open-school", "", None, None)]


def test_wrong_passphrases_are_told_once_the_right_one_opens(school: Services) -> None:
    before, folder = lines(school), school.database.folder
    moments = (NOW + timedelta(hours=hours) for hours in count())
    for _ in range(2):
        with pytest.raises(WrongPassphrase):
            open_school(folder, "không phải", clock=lambda: next(moments))
    later = next(moments)  # the next try has to wait
    open_school(folder, PASSPHRASE, clock=lambda: later).close()
    assert [(one[1], one[4]) for one in lines(school)[len(before) :]] == [
        ("wrong-tries", 2), ("open-school", None),
    ]  # fmt: skip


def test_a_new_recovery_sheet_and_its_use_leave_lines(school: Services) -> None:
    before = lines(school)
    key = school.ways_in.draw_recovery_key(PASSPHRASE)
    school.ways_in.use_recovery_key(PASSPHRASE, key)
    set_passphrase_with_recovery_key(school.database.folder, key, "bến đò sáng sớm")
    assert [line[:2] for line in lines(school)[len(before) :]] == [
        ("counsellor", "print-recovery-sheet"),
        ("counsellor", "new-recovery-key"),
        ("recovery", "recover-passphrase"),
    ]


def test_where_no_line_can_be_written_what_must_go_on_goes_on(school: Services) -> None:
    before = lines(school)
    hurried = Database(school.database.folder, school.database.keys, wait=0.01)
    with hurried, school.database.transaction() as db:
        db.connection()  # it is this one that writes
        note_if_possible(hurried, NOW, "open-school")
    assert lines(school) == before


def test_looking_leaves_no_line_and_a_list_without_news_neither(school: Services) -> None:
    three_students(school)
    before = lines(school)
    school.students.search("ngoc")
    school.students.class_list("9A1")
    school.counselling.between(DAY, DAY)
    school.summaries.count()
    school.rosters.take(parsed(roster_row(2, NGOC[0], born=NGOC[1])), FIRST_YEAR)
    assert lines(school) == before


def test_the_trail_holds_no_word(school: Services, tmp_path: Path) -> None:
    three_students(school)
    for name in ("record-session", "save-plan", "consent", "import-pathways"):
        DEEDS[name](school, tmp_path)
    said = repr(rows_of(school, "trail"))
    for word in ("Ngọc", "Sa", "học phí", "Trường", "S9_TC", "2012"):
        assert word not in said

"""Names go for good; what the summaries count stays as it was."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import select

from counsellor_app.domain.anonymising import NAMELESS, NameEraser
from counsellor_app.domain.counselling import Participant
from counsellor_app.domain.errors import (
    Cancelled,
    Invalid,
    NoRight,
    NotBackedUp,
    NotFound,
    NotUndoable,
)
from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.domain.summary import Summary
from counsellor_app.services import Services, student_holdings
from counsellor_app.services.anonymising_rules import REMOVED, RULES
from counsellor_app.services.demonstration import make_demonstration
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.records import Record
from counsellor_app.storage.sealed_notes import unseal
from tests.conftest import FIRST_YEAR, PASSPHRASE, fixed_clock
from tests.services.builders import everything, parsed, roster_row, rows_of, talk, three_students
from tests.services.planted import plant
from tests.services.test_ways_in import NEW, person

LATER = datetime(2032, 8, 1, 9, 0, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def who(school: Services) -> dict[str, int]:
    return three_students(school)


def later(school: Services) -> Services:
    """The same school, in the first days of the sixth year after."""
    return Services(school.database, lambda: LATER)


def summaries(school: Services) -> list[Summary]:
    """Every table of every year and grade, intended and actual, but for what can be mended."""
    found = []
    for year in school.school.years():
        for grade in (9, 12):
            for basis in ("intended", "actual"):
                made = school.summaries.count(year=year, grade=grade, basis=basis)
                mended = ("no-birth-date", "possible-duplicate")
                checks = tuple(one for one in made.checks if one.code not in mended)
                found.append(dataclasses.replace(made, checks=checks))
    return found


def decrypted_pages(school: Services) -> bytes:
    """Every page of the file and its journal in the clear, free ones too."""
    key = school.database.keys.file_key
    found: list[bytes] = []
    for name, head, frame in (("school.db", 0, 0), ("school.db-wal", 32, 24)):
        path = school.database.folder / name
        content = path.read_bytes()[head:] if path.exists() else b""
        for place in range(0, len(content), 4096 + frame):
            page = content[place + frame : place + frame + 4096]
            body, iv = page[16:-80] if not found else page[:-80], page[-80:-64]
            found.append(Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor().update(body))
    return b"".join(found)


def everything_sealed(school: Services) -> str:
    """Every sealed text, opened."""
    key, texts = school.database.keys.note_key, []
    with school.database.read() as db:
        for table, name, column in (
            ("private_notes", "id", "sealed"),
            ("session_versions", "note_id", "sealed_note"),
            ("session_drafts", "uuid", "sealed"),
            ("session_drafts", "uuid", "earlier_sealed"),
        ):
            whole = Record.metadata.tables[table]
            for number, sealed in db.execute(select(whole.c[name], whole.c[column])):
                texts += [unseal(key, number, sealed)] if sealed else []
    return "\n".join(texts)


def test_every_column_about_a_student_has_its_rule() -> None:
    tables = Record.metadata.tables
    assert {*REMOVED, *RULES} == student_holdings.HELD
    for name, rules in RULES.items():
        assert set(rules) == {column.name for column in tables[name].c}, name


def test_no_planted_word_is_left_anywhere_in_the_file(
    school: Services, who: dict[str, int]
) -> None:
    planted, kept = plant(school, who["Ngọc"], "A"), plant(school, who["Bình"], "B")
    pages, sealed = decrypted_pages(school), everything_sealed(school)
    assert [one for one in kept.words if one.encode() not in pages and one not in sealed] == []
    done = school.anonymising.anonymise([who["Ngọc"]])
    assert done.swept
    pages, sealed = decrypted_pages(school), everything_sealed(school)
    theirs = [one for one in planted.words if "activit" not in one]  # a fair is the school's
    assert [one for one in theirs if one.encode() in pages or one in sealed] == []
    assert "Thạch Thị Ngọc".encode() not in pages
    held = repr(everything(school))
    assert [one for one in theirs if one in held] == []
    assert [one for one in kept.words if one not in held + sealed] == []


def test_every_summary_of_every_year_says_the_same(tmp_path: Path) -> None:
    folder = make_demonstration(tmp_path, PASSPHRASE, students=120).school
    with open_school(folder, PASSPHRASE, clock=fixed_clock) as school:
        before = summaries(school)
        everybody = [number for (number,) in rows_of(school, "students", "id")]
        school.anonymising.anonymise(everybody[::2])
        assert summaries(school) == before
        school.anonymising.anonymise(everybody[1::2])
        assert summaries(school) == before
        assert {name for (name,) in rows_of(school, "students", "full_name")} == {NAMELESS}
        texts = [str(row) for row in rows_of(school, "counselling_sessions", "talked_about")]
        assert set(texts) == {"('',)"}


def test_who_left_long_enough_ago_is_due_and_nobody_before(
    school: Services, who: dict[str, int]
) -> None:
    next_year = parsed(roster_row(2, "Sơn Thị Mỹ", "9A1"))
    school.rosters.take(next_year, SchoolYear(2027))
    assert later(school).anonymising.retention() == 5
    assert [one.code for one in later(school).anonymising.due()] == [
        "HS00002", "HS00001", "HS00003",
    ]  # fmt: skip
    later(school).anonymising.set_retention(6)
    assert later(school).anonymising.due() == []
    later(school).anonymising.set_retention(4)
    assert len(later(school).anonymising.due()) == 4
    later(school).anonymising.set_retention(None)
    assert later(school).anonymising.due() == []


def test_a_time_that_is_none_is_not_kept(school: Services) -> None:
    with pytest.raises(Invalid):
        school.anonymising.set_retention(0)


def test_the_nameless_are_on_no_list_and_found_by_nobody(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    school.pathways.save_plan(who["Ngọc"], PathwayPlan(date(2027, 4, 1), (Choice("S9_TC"),)))
    school.anonymising.anonymise([who["Ngọc"]])
    names = [one.full_name for one in school.students.search()]
    assert names == ["Nguyễn Văn Bình", "Kim Sô Phia"]
    assert len(school.student_register.index(FIRST_YEAR)) == 2
    assert [one.full_name for one in school.students.class_list("9A1")] == names
    for look in (
        lambda: school.student_files.get(who["Ngọc"], FIRST_YEAR),
        lambda: school.timelines.open(who["Ngọc"], FIRST_YEAR),
        lambda: school.student_exports.write(who["Ngọc"], tmp_path),
        lambda: school.student_exports.number("HS00001"),
    ):
        with pytest.raises(NotFound):
            look()
    assert school.summaries.count(grade=9).all.total == 3


def test_a_shared_session_keeps_its_text_without_the_name(
    school: Services, who: dict[str, int]
) -> None:
    group = (Participant(who["Ngọc"], "hay hỏi"), Participant(who["Bình"], "im lặng"))
    said = talk(1, 2, talked_about="Thạch Thị Ngọc và các bạn hỏi về nghề.",
                private_note="THẠCH THỊ NGỌC lo xa.")  # fmt: skip
    session = school.counselling.record(dataclasses.replace(said, participants=group))
    done = school.anonymising.anonymise([who["Ngọc"]])
    assert (done.preview.sessions, done.preview.shared) == (0, 1)
    held = school.counselling.get(session)
    assert held.talked_about == "(đã ẩn danh) và các bạn hỏi về nghề."
    assert [one.line for one in held.participants] == ["", "im lặng"]
    assert school.counselling.private_note(session) == "(đã ẩn danh) lo xa."
    school.anonymising.anonymise([who["Bình"]])
    assert school.counselling.get(session).talked_about == ""
    assert rows_of(school, "private_notes") == []


def test_a_shared_draft_is_kept_for_the_others(school: Services, who: dict[str, int]) -> None:
    both = (Participant(who["Ngọc"]), Participant(who["Bình"]))
    draft = SessionDraft("d", form="GROUP", participants=both, effect="Thạch Thị Ngọc vui.")
    school.session_drafts.save(draft)
    school.anonymising.anonymise([who["Ngọc"]])
    held = school.session_drafts.open("d")
    assert (held.participants, held.effect) == (both[1:], "(đã ẩn danh) vui.")


def test_of_a_merged_file_nothing_is_left_either(school: Services, who: dict[str, int]) -> None:
    school.student_merges.merge(who["Ngọc"], who["Phia"])
    school.anonymising.anonymise([who["Ngọc"]])
    names = sorted(name for (name,) in rows_of(school, "students", "full_name"))
    assert names == ["Nguyễn Văn Bình", NAMELESS, NAMELESS]
    assert "Kim Sô Phia".encode() not in decrypted_pages(school)


def test_an_import_of_theirs_can_no_longer_be_undone(school: Services, who: dict[str, int]) -> None:
    school.anonymising.anonymise([who["Ngọc"]])
    with pytest.raises(NotUndoable):
        school.import_batches.undo(1)


def test_a_code_that_went_with_a_name_is_given_to_nobody_again(
    school: Services, who: dict[str, int]
) -> None:
    school.anonymising.anonymise([who["Phia"]])
    school.rosters.take(parsed(roster_row(2, "Sơn Thị Mỹ", "9A2")), FIRST_YEAR)
    assert [one.code for one in school.students.search("Mỹ")] == ["HS00004"]


def test_the_backup_made_before_still_holds_the_names(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    done = school.anonymising.anonymise([who["Ngọc"]])
    assert done.backup is not None
    assert done.backup.name.startswith("before-anonymise")
    school.backups.restore(done.backup, tmp_path / "trước")
    with open_school(tmp_path / "trước", PASSPHRASE, clock=fixed_clock) as before:
        assert "Thạch Thị Ngọc" in [one.full_name for one in before.students.search()]


def test_stopped_half_way_every_name_is_still_there(school: Services, who: dict[str, int]) -> None:
    def stop(_now: int, _of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        school.anonymising.anonymise(list(who.values()), stop)
    assert len(school.students.search()) == 3


def test_the_trail_says_how_many_and_not_who(school: Services, who: dict[str, int]) -> None:
    school.anonymising.anonymise([who["Ngọc"], who["Bình"]])
    last = rows_of(school, "trail", "action", "subject", "subject_id", "count")[-1]
    assert last == ("anonymise", "", None, 2)


def test_a_name_is_taken_out_whole_and_never_as_part_of_a_word() -> None:
    eraser = NameEraser(["Kim Sơn", "An"])
    assert eraser.erased("kim sơn, Kim Sơnh; An") == "(đã ẩn danh), Kim Sơnh; An"


def test_without_any_backup_no_name_goes(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    backups = school.database.folder / "backups"
    backups.rmdir()
    backups.write_text("not a folder")
    with pytest.raises(NotBackedUp):
        school.anonymising.anonymise([who["Ngọc"]])
    assert len(school.students.search()) == 3


def test_the_principal_takes_no_name_off_and_exports_nothing(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    school.ways_in.let_in(PASSPHRASE, person(school, PRINCIPAL), NEW)
    with open_school(school.database.folder, NEW, clock=fixed_clock) as theirs:
        for deed in (
            lambda: theirs.anonymising.anonymise([who["Ngọc"]]),
            lambda: theirs.student_exports.write(who["Ngọc"], tmp_path / "ra"),
            lambda: theirs.consents.of_student(who["Ngọc"]),
            lambda: theirs.student_corrections.of_student(who["Ngọc"]),
        ):
            with pytest.raises(NoRight):
                deed()
    assert not (tmp_path / "ra").exists()

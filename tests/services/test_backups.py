"""Backups of the open school: in two places, listed, brought back beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.counselling import Participant
from counsellor_app.domain.errors import BackupDamaged, Cancelled, NotBackedUp
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.key_changes import set_counsellor_passphrase
from tests.conftest import NOW, PASSPHRASE
from tests.services.builders import bring_roster, everything, three_students


def test_a_backup_goes_to_the_school_and_to_the_stick(school: Services, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    made = school.backups.make_both(stick)
    assert made.here
    assert made.here.parent.name == "backups"
    assert [path.parent for path in (made.there,) if path] == [stick]
    assert school.backups.last_proved() == NOW


def test_without_the_stick_the_school_has_its_backup_all_the_same(
    school: Services, tmp_path: Path
) -> None:
    made = school.backups.make_both(tmp_path / "usb")
    assert made.here is not None
    assert (made.missing, made.here.exists(), made.there) == (True, True, None)


def test_a_second_copy_that_is_stopped_leaves_the_first(school: Services, tmp_path: Path) -> None:
    def stop_halfway(now: int, of: int) -> None:
        if now > of // 2:
            raise Cancelled

    made = school.backups.make_both(tmp_path, stop_halfway)
    assert made.here
    assert made.here.exists()
    assert isinstance(made.problem, Cancelled)
    assert list(tmp_path.glob("*.sohn")) == []


def test_both_places_are_listed(school: Services, tmp_path: Path) -> None:
    school.backups.make()
    school.backups.make(tmp_path)
    kept = school.backups.kept(tmp_path)
    assert sorted(one.away for one in kept) == [False, True]
    assert {one.made_at for one in kept} == {NOW}


def test_what_is_no_backup_any_more_is_listed_as_such(school: Services) -> None:
    path = school.backups.make().path
    path.write_bytes(path.read_bytes()[:1000])
    assert [one.readable for one in school.backups.kept()] == [False]


def test_a_school_without_backups_has_none(school: Services) -> None:
    assert school.backups.kept() == []
    assert school.backups.last_proved() is None


def test_a_backup_comes_back_beside_the_school(school: Services) -> None:
    three_students(school)
    made = school.backups.make()
    place = school.backups.restore_place("khoi-phuc")
    school.students.archive(1)
    assert school.backups.restore(made.path, place).proved
    with open_school(place, PASSPHRASE) as restored:
        assert len(restored.students.search("ngoc")) == 1
    assert school.students.search("ngoc") == []


def test_what_is_brought_back_never_lands_on_something(school: Services) -> None:
    first = school.backups.restore_place("khoi-phuc")
    first.mkdir()
    assert school.backups.restore_place("khoi-phuc") != first


def test_a_restored_school_opens_with_the_passphrase_of_its_day(school: Services) -> None:
    made = school.backups.make()
    set_counsellor_passphrase(school.database.folder, school.database.keys, "ghe sen mua muc")
    place = school.backups.restore_place("khoi-phuc")
    school.backups.restore(made.path, place)
    open_school(place, PASSPHRASE).close()


# before many rows change


def names(school: Services) -> list[str]:
    return sorted(one.path.name for one in school.backups.kept())


def test_nobody_in_the_school_needs_no_backup_before_the_first_list(school: Services) -> None:
    assert school.backups.before("import") is None
    assert names(school) == []


def test_a_backup_comes_before_a_deed_on_many_rows(school: Services, tmp_path: Path) -> None:
    three_students(school)
    bring_roster(school, tmp_path, "Họ và tên|Ngày sinh|Lớp", ("Lý Thị Mai", "02/03/2012", "9A2"))
    assert names(school) == ["before-import-2027-04-13T090000.sohn"]
    backup = school.backups.kept()[0]
    assert backup.counts is not None
    assert backup.counts.students == 3


def test_the_last_backup_serves_while_nothing_has_changed(school: Services) -> None:
    three_students(school)
    school.backups.make()
    assert school.backups.before("merge") is None
    school.students.archive(1)
    assert school.backups.before("merge") is not None


def test_a_trial_import_needs_no_backup(school: Services, tmp_path: Path) -> None:
    three_students(school)
    row = ("Lý Thị Mai", "02/03/2012", "9A2")
    bring_roster(school, tmp_path, "Họ và tên|Ngày sinh|Lớp", row, dry_run=True)
    assert names(school) == []


def test_without_its_backup_the_deed_does_not_begin_but_for_a_counsellor_who_was_told(
    school: Services, tmp_path: Path
) -> None:
    three_students(school)
    block(school)
    before = everything(school)
    row = ("Lý Thị Mai", "02/03/2012", "9A2")
    with pytest.raises(NotBackedUp) as caught:
        bring_roster(school, tmp_path, "Họ và tên|Ngày sinh|Lớp", row)
    assert caught.value.facts["deed"] == "import"
    assert everything(school) == before
    school.backups.waive()
    assert bring_roster(school, tmp_path, "Họ và tên|Ngày sinh|Lớp", row).added == 1
    with pytest.raises(NotBackedUp):
        school.import_batches.undo(2)


def block(school: Services) -> None:
    """A file lies where the backups go."""
    folder = school.database.folder / "backups"
    folder.rmdir()
    folder.write_bytes(b"")


# what is proved, and what is let go of


def test_a_damaged_backup_is_no_proof_any_more(school: Services) -> None:
    first, second = school.backups.make().path, school.backups.make().path
    assert school.backups.last_proved() == NOW
    for path in (first, second):
        content = bytearray(path.read_bytes())
        content[3000] ^= 1
        path.write_bytes(content)
        with pytest.raises(BackupDamaged):
            school.backups.verify(path)
    assert school.backups.last_proved() is None
    assert [one.readable for one in school.backups.kept()] == [False, False]


def test_a_backup_that_was_thrown_away_counts_no_more(school: Services) -> None:
    made = school.backups.make()
    made.path.unlink()
    assert school.backups.last_proved() is None


def test_status_says_whether_anything_is_not_backed_up_yet(school: Services) -> None:
    three_students(school)
    school.backups.make()
    assert not school.backups.status().changed
    school.students.archive(1)
    assert school.backups.status().changed


def test_what_is_typed_and_not_finished_is_worth_a_backup(school: Services) -> None:
    three_students(school)
    school.backups.make()
    with open_school(school.database.folder, PASSPHRASE, clock=later(minutes=1)) as after:
        after.session_drafts.save(SessionDraft("d1", participants=(Participant(1),)))
    assert school.backups.status().changed


def later(**how: float) -> Callable[[], datetime]:
    return lambda: NOW + timedelta(**how)

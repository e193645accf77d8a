"""Backups of the open school: in two places, listed, brought back beside it."""

from __future__ import annotations

from pathlib import Path

from counsellor_app.domain.errors import Cancelled
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.vault import set_counsellor_passphrase
from tests.conftest import NOW, PASSPHRASE
from tests.services.builders import three_students


def test_a_backup_goes_to_the_school_and_to_the_stick(school: Services, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    made = school.backups.make_both(stick)
    assert made.here.parent.name == "backups"
    assert [path.parent for path in (made.there,) if path] == [stick]
    assert school.backups.last_made() == NOW


def test_without_the_stick_the_school_has_its_backup_all_the_same(
    school: Services, tmp_path: Path
) -> None:
    made = school.backups.make_both(tmp_path / "usb")
    assert (made.missing, made.here.exists(), made.there) == (True, True, None)


def test_a_second_copy_that_is_stopped_leaves_the_first(school: Services, tmp_path: Path) -> None:
    def stop_halfway(now: int, of: int) -> None:
        if now > of // 2:
            raise Cancelled

    made = school.backups.make_both(tmp_path, stop_halfway)
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
    assert school.backups.last_made() is None


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

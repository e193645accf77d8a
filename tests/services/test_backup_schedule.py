"""Backups by themselves: after a change, at the end, at the second place; old ones let go of."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.backup import BackupsMade
from counsellor_app.domain.backup_schedule import BY_HAND, DAILY, PLUGGED_IN, SecondPlace
from counsellor_app.domain.errors import FileTaken
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from tests.conftest import NOW, PASSPHRASE
from tests.services.builders import three_students


class Clock:
    """A clock that is put on."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def on(self, **how: float) -> None:
        self.now += timedelta(**how)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def book(made_school: Path, tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """A school with three students and a clock that goes."""
    shutil.copytree(made_school, tmp_path / "book")
    with open_school(tmp_path / "book", PASSPHRASE, clock=clock) as services:
        three_students(services)
        yield services


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "usb"
    place.mkdir()
    return place


def change(book: Services) -> None:
    book.school.change(book.school.get())


def made(came: BackupsMade | None) -> tuple[bool, bool]:
    return (came.here is not None, came.there is not None) if came else (False, False)


def test_half_an_hour_after_a_change_a_backup_is_made(book: Services, clock: Clock) -> None:
    assert made(book.backup_schedule.carry_out()) == (True, False)
    change(book)
    clock.on(minutes=10)
    assert book.backup_schedule.carry_out() is None
    clock.on(minutes=20)
    assert made(book.backup_schedule.carry_out()) == (True, False)


def test_backups_alone_are_no_change(book: Services, clock: Clock) -> None:
    book.backup_schedule.carry_out()
    book.backups.verify()
    clock.on(days=3)
    assert book.backup_schedule.carry_out() is None
    assert book.backup_schedule.at_end() is None


def test_what_another_program_changed_is_a_change(book: Services, clock: Clock) -> None:
    book.backup_schedule.carry_out()
    with open_school(book.database.folder, PASSPHRASE, clock=clock) as other:
        change(other)
    clock.on(minutes=30)
    assert book.backup_schedule.is_due()


def test_at_the_end_there_is_no_waiting(book: Services, clock: Clock) -> None:
    book.backup_schedule.at_end()
    change(book)
    clock.on(minutes=1)
    assert made(book.backup_schedule.at_end()) == (True, False)


def test_the_stick_gets_its_own_when_its_day_has_come(
    book: Services, clock: Clock, stick: Path
) -> None:
    place = SecondPlace(stick, DAILY)
    assert made(book.backup_schedule.carry_out(place)) == (True, True)
    change(book)
    clock.on(hours=1)
    assert made(book.backup_schedule.carry_out(place)) == (True, False)
    clock.on(days=1)
    assert made(book.backup_schedule.carry_out(place)) == (False, True)


def test_two_sticks_that_take_turns_each_get_theirs(
    book: Services, stick: Path, tmp_path: Path
) -> None:
    other = tmp_path / "usb 2"
    other.mkdir()
    assert made(book.backup_schedule.at_end(SecondPlace(stick))) == (True, True)
    assert made(book.backup_schedule.at_end(SecondPlace(other))) == (False, True)


@pytest.mark.parametrize("when", [BY_HAND, DAILY])
def test_a_stick_that_is_away_or_by_hand_is_no_trouble(
    book: Services, tmp_path: Path, when: str
) -> None:
    place = tmp_path / "usb" if when == DAILY else tmp_path
    assert made(book.backup_schedule.carry_out(SecondPlace(place, when))) == (True, False)


def test_a_full_stick_leaves_the_copy_here_whole(book: Services, stick: Path) -> None:
    (stick / "backup-2027-04-13T090000.sohn").mkdir()
    stick.chmod(0o500)
    came = book.backup_schedule.carry_out(SecondPlace(stick, PLUGGED_IN))
    stick.chmod(0o700)
    assert came is not None
    assert came.here is not None


def test_a_folder_that_takes_nothing_is_said(book: Services) -> None:
    folder = book.database.folder / "backups"
    folder.rmdir()
    folder.write_bytes(b"")
    with pytest.raises(FileTaken):
        book.backup_schedule.carry_out()


# letting go


def aged(book: Services, clock: Clock, make: Callable[[], object], days: int = 20) -> None:
    """A backup each day, for some days."""
    for _ in range(days):
        make()
        clock.on(days=1)


def test_what_is_worn_out_goes_once_a_newer_one_is_proved(book: Services, clock: Clock) -> None:
    for _ in range(4):
        book.backups.make()
        clock.on(minutes=1)
    clock.on(days=3)
    book.backups.make()
    assert [one.made_at for one in book.backups.kept()] == [clock.now, NOW + timedelta(minutes=3)]


def test_a_file_with_a_name_of_its_own_is_nobody_s_to_remove(book: Services, clock: Clock) -> None:
    book.backups.make(book.database.folder / "backups" / "trước kỳ thi.sohn")
    book.backups.make()
    clock.on(days=3)
    book.backups.make()
    assert "trước kỳ thi.sohn" in [one.path.name for one in book.backups.kept()]


def test_another_school_s_backups_on_the_same_stick_stay(
    book: Services, clock: Clock, stick: Path
) -> None:
    theirs = stick / "backup-2020-01-01T080000.sohn"
    twin = stick / "backup-2020-01-01T080001.sohn"
    book.backups.make(theirs)
    content = theirs.read_bytes()
    own = book.backups.school_id().encode()
    theirs.write_bytes(content)
    twin.write_bytes(content.replace(own, own[::-1]))  # its manifest names another school now
    aged(book, clock, lambda: book.backups.make_away(stick), 4)
    assert twin.exists()


def test_a_moved_folder_of_backups_is_pruned_only_where_it_was_chosen(
    book: Services, clock: Clock, tmp_path: Path
) -> None:
    by_hand = tmp_path / "để riêng"
    by_hand.mkdir()
    aged(book, clock, lambda: book.backups.make(by_hand), 20)
    assert len(list(by_hand.iterdir())) == 20


def test_what_a_power_cut_left_is_swept_a_day_later(book: Services, clock: Clock) -> None:
    left = book.database.folder / "backups" / ".backup.abc.part"
    left.mkdir()
    clock.now = datetime.now(tz=NOW.tzinfo)
    book.backups.make()
    assert left.exists()
    clock.on(days=2)
    book.backups.make()
    assert not left.exists()

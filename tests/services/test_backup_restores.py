"""A backup in the place of the school: what stood there is kept, whatever was wrong with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from counsellor_app.domain.errors import (
    BackupDamaged,
    BackupOfAnotherSchool,
    NoRight,
    SchoolInUse,
    SchoolOpenElsewhere,
    WrongPassphrase,
)
from counsellor_app.domain.school import COUNSELLOR, School, SchoolLevel, StaffMember
from counsellor_app.services import Services
from counsellor_app.services.backup_restores import BackupRestore
from counsellor_app.services.backups import verify
from counsellor_app.services.school_folders import create_school, open_school, staff_of
from counsellor_app.services.school_labels import read_label, write_label
from counsellor_app.storage.kdf_cost import KdfCost
from counsellor_app.storage.key_changes import let_in, set_counsellor_passphrase
from counsellor_app.storage.machine import Machine
from counsellor_app.storage.presence import open_here
from tests.conftest import FIRST_YEAR, NOW, PASSPHRASE, fixed_clock
from tests.services.builders import rows_of, three_students

NEW = "xuồng nhỏ qua rạch"
FAST = KdfCost.fast_for_tests()


@pytest.fixture
def closed(school: Services) -> Path:
    """A school of three students, backed up, with a fourth day's work after it; closed."""
    three_students(school)
    school.backups.make()
    school.students.archive(1)
    write_label(school.database.folder, school)
    school.close()
    return school.database.folder


def backup_of(folder: Path) -> Path:
    return next(path for path in (folder / "backups").glob("backup-*.sohn"))


def opened(folder: Path, passphrase: str = PASSPHRASE) -> Services:
    return open_school(folder, passphrase, clock=fixed_clock)


def found(folder: Path, passphrase: str = PASSPHRASE) -> int:
    """How many students are on the list."""
    with opened(folder, passphrase) as services:
        return len(services.students.search())


def test_the_state_of_the_backup_s_day_is_back_and_the_present_one_kept(closed: Path) -> None:
    came = BackupRestore(closed, fixed_clock).replace(backup_of(closed), PASSPHRASE)
    assert found(closed) == 3
    assert came.kept is not None
    assert came.kept.name.startswith("before-restore-")
    BackupRestore(closed, fixed_clock).replace(came.kept, PASSPHRASE)
    assert found(closed) == 2


def test_it_stands_in_the_trail(closed: Path) -> None:
    BackupRestore(closed, fixed_clock).replace(backup_of(closed), PASSPHRASE)
    with opened(closed) as services:
        assert ("replace-by-backup",) in rows_of(services, "trail", "action")
        assert services.backups.status().changed


@pytest.mark.parametrize("name", ["school.db", "keys.json"])
@pytest.mark.parametrize("damage", ["gone", "garbage", "empty", "half"])
def test_a_damaged_or_missing_file_is_no_hindrance(closed: Path, name: str, damage: str) -> None:
    content = (closed / name).read_bytes()
    half, garbage = content[: len(content) // 2], b"\x07" * 9000
    left = {"gone": None, "garbage": garbage, "empty": b"", "half": half}[damage]
    (closed / name).unlink()
    if left is not None:
        (closed / name).write_bytes(left)
    came = BackupRestore(closed, fixed_clock).replace(backup_of(closed), PASSPHRASE)
    assert found(closed) == 3
    assert came.kept is not None
    assert came.kept.name == "damaged-2027-04-13T090000"
    assert left is None or (came.kept / name).read_bytes() == left


def test_the_passphrase_of_the_backup_s_day_brings_it_back(closed: Path) -> None:
    with opened(closed) as services:
        set_counsellor_passphrase(closed, services.database.keys, NEW, FAST)
    with pytest.raises(WrongPassphrase):
        BackupRestore(closed, fixed_clock).replace(backup_of(closed), NEW)
    assert found(closed, NEW) == 2
    came = BackupRestore(closed, fixed_clock).replace(backup_of(closed), PASSPHRASE)
    assert found(closed) == 3
    assert came.kept is not None


def test_who_has_just_had_it_open_needs_no_passphrase(closed: Path) -> None:
    with opened(closed) as services:
        restore = BackupRestore.of_open(services)
    came = restore.replace(backup_of(closed))
    assert came.kept is not None
    assert verify(came.kept, PASSPHRASE).proved
    assert found(closed) == 3


def test_nothing_is_brought_back_under_an_open_school(closed: Path) -> None:
    with opened(closed) as services:
        services.students.search()
        with pytest.raises(SchoolInUse):
            BackupRestore(closed, fixed_clock).replace(backup_of(closed), PASSPHRASE)
    assert found(closed) == 2


def test_nor_while_another_machine_has_it(closed: Path) -> None:
    open_here(closed, NOW, Machine("Máy phòng hội đồng", "1", "2"))
    with pytest.raises(SchoolOpenElsewhere):
        BackupRestore(closed, fixed_clock).replace(backup_of(closed), PASSPHRASE)


def test_a_damaged_backup_replaces_nothing(closed: Path) -> None:
    backup = backup_of(closed)
    content = bytearray(backup.read_bytes())
    content[9000] ^= 1
    backup.write_bytes(content)
    with pytest.raises(BackupDamaged):
        BackupRestore(closed, fixed_clock).replace(backup, PASSPHRASE)
    assert found(closed) == 2


@pytest.fixture
def of_another_school(tmp_path: Path) -> Path:
    facts = School("Trường khác", SchoolLevel.BOTH, "Sở", "Sở", "Nơi khác")
    new = create_school(
        tmp_path / "khác", PASSPHRASE, facts, staff_of("A", "B"), FIRST_YEAR,
        clock=fixed_clock, cost=FAST,
    )  # fmt: skip
    with new.services as services:
        return services.backups.make().path


@pytest.mark.parametrize("lost", [(), ("label.json",), ("school.db", "keys.json")])
def test_another_school_s_backup_replaces_nothing(
    closed: Path, of_another_school: Path, lost: tuple[str, ...]
) -> None:
    for name in lost:
        (closed / name).unlink()
    with pytest.raises(BackupOfAnotherSchool):
        BackupRestore(closed, fixed_clock).replace(of_another_school, PASSPHRASE)


def test_the_principal_replaces_nothing(closed: Path) -> None:
    with opened(closed) as services:
        let_in(closed, services.database.keys, "principal", None, NEW, FAST)
        made = services.backups.make()
    with pytest.raises(NoRight):
        BackupRestore(closed, fixed_clock).replace(made.path, NEW)


def test_a_folder_with_nothing_but_backups_is_a_school_again(closed: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    shutil.copytree(closed / "backups", bare / "backups")
    came = BackupRestore(bare, fixed_clock).replace(backup_of(bare), PASSPHRASE)
    assert (found(bare), came.kept) == (3, None)


def test_who_was_shut_out_since_is_named_when_a_backup_lets_them_in_again(closed: Path) -> None:
    with open_school(closed, PASSPHRASE, clock=fixed_clock) as services:
        second = services.people.add(StaffMember("Lâm Thị Bích", COUNSELLOR, "cô"))
        services.ways_in.let_in(PASSPHRASE, second, NEW)
        made = services.backups.make()
        theirs = next(one for one in services.ways_in.all() if one.person == second)
        services.ways_in.shut_out(PASSPHRASE, theirs.id)
    came = BackupRestore(closed, fixed_clock).replace(made.path, PASSPHRASE)
    assert [(one.id, one.person) for one in came.back_in] == [(theirs.id, second)]
    label = read_label(closed)
    assert label is not None
    assert theirs.id in {one.id for one in label.ways}


def test_nobody_is_named_where_nobody_was_shut_out(closed: Path) -> None:
    with open_school(closed, PASSPHRASE, clock=fixed_clock) as services:
        made = services.backups.make()
    assert BackupRestore(closed, fixed_clock).replace(made.path, PASSPHRASE).back_in == ()

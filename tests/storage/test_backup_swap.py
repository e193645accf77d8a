"""A backup in the place of the school: whole, or as it was; killed at any step, one of the two."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from counsellor_app.domain.errors import BackupDamaged, SchoolInUse
from counsellor_app.storage.backup import make_backup
from counsellor_app.storage.backup_swap import REPLACED, finish_replacing, replace_school, settle
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import SettingRecord
from counsellor_app.storage.vault import KEYS_FILE, SCHOOL_FILE, Keys, create_keys, open_keys
from tests.storage.conftest import FAST, SchoolFolder

NOW = datetime(2027, 4, 13, 9, tzinfo=timezone(timedelta(hours=7)))
OTHER_PASSPHRASE = "con đò qua sông lớn"


def put(folder: Path, keys: Keys, value: str) -> None:
    with Database.open(folder, keys) as database, database.transaction() as db:
        db.merge(SettingRecord(name="state", value=value))


def state(folder: Path, keys: Keys) -> str:
    with Database.open(folder, keys) as database, database.read() as db:
        found = db.get(SettingRecord, "state")
        return found.value if found else ""


@pytest.fixture
def other(tmp_path: Path) -> tuple[Path, Keys]:
    """A backup under quite other keys, as after everybody's keys were changed."""
    folder = tmp_path / "other"
    folder.mkdir()
    keys = create_keys(folder, OTHER_PASSPHRASE, None, FAST).keys
    Database.create(folder, keys).close()
    put(folder, keys, "then")
    make_backup(folder, keys, tmp_path / "then.sohn", NOW)
    return tmp_path / "then.sohn", keys


@pytest.fixture
def standing(school_folder: SchoolFolder) -> SchoolFolder:
    put(school_folder.path, school_folder.keys, "now")
    return school_folder


def test_the_backup_s_school_stands_in_its_place(
    standing: SchoolFolder, other: tuple[Path, Keys]
) -> None:
    backup, keys = other
    replace_school(backup, standing.path, keys, NOW)
    assert state(standing.path, open_keys(standing.path, OTHER_PASSPHRASE)) == "then"


def test_the_files_that_lay_there_are_kept_whole(
    standing: SchoolFolder, other: tuple[Path, Keys]
) -> None:
    _, kept = replace_school(other[0], standing.path, other[1], NOW)
    assert kept == standing.path / "backups" / "damaged-2027-04-13T090000"
    assert state(kept, standing.keys) == "now"


def test_what_a_proved_backup_holds_is_not_kept_twice(
    standing: SchoolFolder, other: tuple[Path, Keys]
) -> None:
    _, kept = replace_school(other[0], standing.path, other[1], NOW, REPLACED)
    assert kept is None
    assert list((standing.path / "backups").iterdir()) == []


def test_a_school_whose_files_are_gone_comes_back(
    standing: SchoolFolder, other: tuple[Path, Keys]
) -> None:
    for name in (SCHOOL_FILE, KEYS_FILE):
        (standing.path / name).unlink()
    _, kept = replace_school(other[0], standing.path, other[1], NOW)
    assert (state(standing.path, other[1]), kept) == ("then", None)


def test_a_damaged_backup_changes_nothing(
    standing: SchoolFolder, other: tuple[Path, Keys], tmp_path: Path
) -> None:
    content = bytearray(other[0].read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "broken.sohn").write_bytes(content)
    before = sorted(standing.path.rglob("*"))
    with pytest.raises(BackupDamaged):
        replace_school(tmp_path / "broken.sohn", standing.path, other[1], NOW)
    assert sorted(standing.path.rglob("*")) == before
    assert state(standing.path, standing.keys) == "now"


def test_a_journal_of_the_old_school_is_never_read_into_the_new(
    standing: SchoolFolder, other: tuple[Path, Keys]
) -> None:
    with standing.open() as database:
        with database.transaction() as db:
            db.merge(SettingRecord(name="state", value="unfolded"))
        journal = (standing.path / f"{SCHOOL_FILE}-wal").read_bytes()
    (standing.path / f"{SCHOOL_FILE}-wal").write_bytes(journal)
    _, kept = replace_school(other[0], standing.path, other[1], NOW)
    assert state(standing.path, other[1]) == "then"
    assert kept is not None
    assert (kept / f"{SCHOOL_FILE}-wal").read_bytes() == journal


def test_a_school_somebody_has_open_is_said_to_be_in_use(standing: SchoolFolder) -> None:
    with standing.open() as database, database.read() as db:
        db.get(SettingRecord, "state")
        with pytest.raises(SchoolInUse):
            settle(standing.path, standing.keys)
    settle(standing.path, standing.keys)
    assert not (standing.path / f"{SCHOOL_FILE}-wal").exists()


# One process that forks a replacing one for each step on the disk, killed right before that step.
REPLACERS = """
import os, shutil, signal, sys
from datetime import datetime, UTC
from pathlib import Path
from counsellor_app.storage.backup_swap import replace_school
from counsellor_app.storage.vault import Keys
standing, backup, key, rounds = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4])
STEPS = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "open", "shutil.rmtree"}

def replace(folder, fatal):
    seen = 0
    def step(event, arguments):
        nonlocal seen
        if event in STEPS and str(folder) in str(arguments[0]):
            seen += 1
            if seen == fatal:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(step)
    keys = Keys(bytes.fromhex(key), None, "counsellor")
    replace_school(backup, folder, keys, datetime.now(UTC))
    os._exit(0)

fatal, ended = 0, False
while not ended:
    fatal += 1
    folder = rounds / str(fatal)
    shutil.copytree(standing, folder)
    if (child := os.fork()) == 0:
        replace(folder, fatal)
    ended = os.waitpid(child, 0)[1] == 0
print(fatal)
"""


@pytest.mark.slow
def test_killed_at_any_step_one_of_the_two_schools_opens(
    standing: SchoolFolder, other: tuple[Path, Keys], tmp_path: Path
) -> None:
    backup, keys = other
    rounds = tmp_path / "rounds"
    rounds.mkdir()
    arguments = [str(standing.path), str(backup), keys.file_key.hex(), str(rounds)]
    ran = subprocess.run(
        [sys.executable, "-c", REPLACERS, *arguments], capture_output=True, text=True, check=True
    )
    states = [_opened(rounds / str(one), standing, keys) for one in range(1, int(ran.stdout) + 1)]
    assert len(states) > 15
    assert states == sorted(states)  # before the one moment that counts, and after it
    assert set(states) == {"now", "then"}


def _opened(folder: Path, standing: SchoolFolder, keys: Keys) -> str:
    """The state of a school after the power came back, with the passphrase of that state."""
    finish_replacing(folder)
    try:
        found = state(folder, open_keys(folder, OTHER_PASSPHRASE))
    except Exception:  # noqa: BLE001 - then it is the school as it stood
        return state(folder, standing.keys)
    kept = list((folder / "backups").glob("damaged-*"))
    assert [state(one, standing.keys) for one in kept] == ["now"]
    return found


def test_what_the_proof_left_lying_keeps_nobody_out(
    standing: SchoolFolder, other: tuple[Path, Keys], tmp_path: Path
) -> None:
    """A disk that refused to remove the journal of the proof once refuses it no more."""
    staged = standing.path / "restoring-damaged-2027-04-13T090000"
    staged.mkdir()
    for name in (SCHOOL_FILE, KEYS_FILE):
        shutil.copyfile(tmp_path / "other" / name, staged / name)
    (staged / f"{SCHOOL_FILE}-wal").write_bytes(b"")
    (staged / f"{SCHOOL_FILE}-shm").write_bytes(bytes(32768))
    assert finish_replacing(standing.path)
    assert not staged.exists()
    assert state(standing.path, open_keys(standing.path, OTHER_PASSPHRASE)) == "then"

"""New keys for the school while others look on: nobody comes between, failing loses nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from counsellor_app.domain.errors import CannotWrite, SchoolInUse
from counsellor_app.services.lost_keys import find_keys
from counsellor_app.storage import rekey as rekey_module
from counsellor_app.storage.backup import keys_in_backup, make_backup, verify_backup
from counsellor_app.storage.database import Database
from counsellor_app.storage.key_changes import let_in
from counsellor_app.storage.rekey import rekey, swap
from counsellor_app.storage.vault import KEYS_FILE, open_keys, open_with_recovery_key, read_keys
from tests.conftest import NOW
from tests.storage.conftest import COUNSELLOR, FAST, PRINCIPAL, SchoolFolder
from tests.storage.released.make_released import PASSPHRASE

RELEASED = Path(__file__).parent / "released"
SHEET = "KRPF-9AE4-PYAC-SJ7R-JC7C-BNAR-284G-69EZ-VQ4T-WRCC-2DED"


def test_nobody_opens_the_school_between_its_copy_and_the_swap(
    school_folder: SchoolFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They would go on writing to a file that is no more, its journal beside the new one."""
    answers: list[bool] = []

    def looked_at(copy: Path, place: Path) -> None:
        with pytest.raises(SchoolInUse):
            school_folder.open(wait=0)
        answers.append(True)
        swap(copy, place)

    monkeypatch.setattr(rekey_module, "swap", looked_at)
    new = rekey(school_folder.path, school_folder.keys)
    Database.open(school_folder.path, new).close()
    assert answers


def test_a_swap_refused_takes_no_way_in_of_before_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """keys.json of version 1: the sheet has no box, and goes on opening the old keys."""
    folder = tmp_path / "school"
    shutil.copytree(RELEASED / "0002", folder)
    keys = open_keys(folder, PASSPHRASE)
    Database.open(folder, keys).close()
    let_in(folder, keys, "counsellor", keys.person, PASSPHRASE, FAST)

    def refused(copy: Path, place: Path) -> None:
        raise CannotWrite(path=place)

    with monkeypatch.context() as patch:
        patch.setattr(rekey_module, "swap", refused)
        with pytest.raises(CannotWrite):
            rekey(folder, open_keys(folder, PASSPHRASE))
    assert open_with_recovery_key(folder, SHEET).file_key == keys.file_key
    Database.open(folder, open_keys(folder, PASSPHRASE)).close()
    assert open_with_recovery_key(folder, SHEET).file_key == keys.file_key
    rekey(folder, open_keys(folder, PASSPHRASE))
    assert [slot.role for slot in read_keys(folder).slots] == ["counsellor"]


def test_a_backup_the_principal_made_meanwhile_opens(
    school_folder: SchoolFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The power went after the swap; the principal came in first, and a backup was made."""
    folder, backup = school_folder.path, tmp_path / "meanwhile.sohn"

    def power_lost(copy: Path, place: Path) -> None:
        swap(copy, place)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(rekey_module, "swap", power_lost)
        with pytest.raises(KeyboardInterrupt):
            rekey(folder, school_folder.keys)
    with Database.open(folder, open_keys(folder, PRINCIPAL)) as theirs:
        make_backup(folder, theirs.keys, backup, NOW)
    assert verify_backup(backup, keys_in_backup(backup, COUNSELLOR)).proved
    (folder / KEYS_FILE).write_bytes(b"{")
    assert find_keys(folder, COUNSELLOR, [backup]).backup == backup

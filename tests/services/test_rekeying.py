"""New keys on request: a backup first, everybody's passphrase as it was, a line in the trail."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import (
    DiskFull,
    NoRight,
    SchoolInUse,
    SchoolOpenElsewhere,
    WrongPassphrase,
    WrongRecoveryKey,
)
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.services import Services
from counsellor_app.services.backups import BackupFacts, Backups
from counsellor_app.services.rekeying import give_new_keys
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.machine import Machine
from counsellor_app.storage.presence import FILE, open_here
from counsellor_app.storage.vault import open_keys, open_with_recovery_key, read_keys
from tests.conftest import NOW, PASSPHRASE, fixed_clock
from tests.services.builders import rows_of, talk, three_students
from tests.storage.released.make_released import NOTE as RELEASED_NOTE
from tests.storage.released.make_released import PASSPHRASE as RELEASED

PRINCIPALS = "ong hieu truong ky"
RELEASED_SCHOOLS = Path(__file__).resolve().parents[1] / "storage" / "released"
NOTE = "Em lo học phí, dì Út Bảy nuôi em."


@pytest.fixture
def closed(school: Services) -> Path:
    """A school with a session and a principal, closed."""
    who = three_students(school)
    school.counselling.record(talk(who["Ngọc"], private_note=NOTE))
    principal = next(one.id for one in school.people.all() if one.member.role == PRINCIPAL)
    school.ways_in.let_in(PASSPHRASE, principal, PRINCIPALS)
    school.close()
    return school.folder


def of_before(shape: str, place: Path) -> Path:
    """A school of a released shape, as it lay on a counsellor's disk."""
    folder = place / "school"
    folder.mkdir()
    for name in ("school.db", "keys.json"):
        shutil.copyfile(RELEASED_SCHOOLS / shape / name, folder / name)
    return folder


def test_notes_read_as_before_and_nobody_types_anything_anew(closed: Path) -> None:
    before = open_keys(closed, PASSPHRASE)
    assert give_new_keys(closed, PASSPHRASE, clock=fixed_clock).given_anew == ()
    with open_school(closed, PASSPHRASE, clock=fixed_clock) as services:
        assert services.counselling.private_note(1) == NOTE
        assert services.database.keys.file_key != before.file_key
    open_school(closed, PRINCIPALS, clock=fixed_clock).close()


def test_the_school_is_backed_up_before_and_after(closed: Path) -> None:
    give_new_keys(closed, PASSPHRASE, clock=fixed_clock)
    names = [path.name for path in (closed / "backups").iterdir()]
    assert any(name.startswith("before-new-keys") for name in names)
    assert any(name.startswith("new-keys") for name in names)
    with open_school(closed, PASSPHRASE, clock=fixed_clock) as services:
        assert ("new-keys", "counsellor") in rows_of(services, "trail", "action", "role")
        assert services.trail_log.proof().whole


def test_the_principal_and_a_stranger_change_no_keys(closed: Path) -> None:
    before = (closed / "keys.json").read_bytes()
    with pytest.raises(NoRight):
        give_new_keys(closed, PRINCIPALS, clock=fixed_clock)
    with pytest.raises(WrongPassphrase):
        give_new_keys(closed, "không phải", clock=fixed_clock)
    assert (closed / "keys.json").read_bytes() == before


def test_a_school_that_is_open_keeps_its_keys(closed: Path) -> None:
    before = (closed / "keys.json").read_bytes()
    with (
        open_school(closed, PASSPHRASE, clock=fixed_clock) as services,
        services.database.read(),
        pytest.raises(SchoolInUse),
    ):
        give_new_keys(closed, PASSPHRASE, clock=fixed_clock)
    assert (closed / "keys.json").read_bytes() == before


@pytest.mark.parametrize("shape", ["0001", "0002"])
def test_a_school_of_before_says_who_has_to_be_given_a_way_in_anew(
    shape: str, tmp_path: Path
) -> None:
    folder = of_before(shape, tmp_path)
    given = give_new_keys(folder, RELEASED, clock=fixed_clock)
    assert [one.role for one in given.given_anew] == ["recovery"]
    with open_school(folder, RELEASED, clock=fixed_clock) as services:
        numbers = [number for (number,) in rows_of(services, "private_notes", "session_id")]
        assert RELEASED_NOTE in {services.counselling.private_note(one) for one in numbers}
        key = services.ways_in.draw_recovery_key(RELEASED)
        services.ways_in.use_recovery_key(RELEASED, key)
    assert open_with_recovery_key(folder, key).may_read_notes
    assert all(slot.has_pair for slot in read_keys(folder).slots)


def test_the_sheet_of_before_opens_nothing_after_new_keys(tmp_path: Path) -> None:
    folder = of_before("0002", tmp_path)
    told = (RELEASED_SCHOOLS / "README.md").read_text("utf-8")
    (sheet,) = re.findall(r"^\| 0002 .*`([0-9A-Z-]{54})`", told, re.MULTILINE)
    assert open_with_recovery_key(folder, sheet).may_read_notes
    give_new_keys(folder, RELEASED, clock=fixed_clock)
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery_key(folder, sheet)


def test_another_machine_is_kept_out_meanwhile(closed: Path) -> None:
    seen: list[Any] = []

    def look(*_: int) -> None:
        seen.append(json.loads((closed / FILE).read_text())["machine"])

    give_new_keys(closed, PASSPHRASE, clock=fixed_clock, progress=look)
    assert seen
    assert not (closed / FILE).exists()


def test_a_school_open_on_another_machine_keeps_its_keys(closed: Path) -> None:
    open_here(closed, NOW, Machine("Máy phòng hội đồng", "1", "2"))
    before = open_keys(closed, PASSPHRASE)
    with pytest.raises(SchoolOpenElsewhere):
        give_new_keys(closed, PASSPHRASE, clock=fixed_clock)
    assert open_keys(closed, PASSPHRASE) == before


def test_new_keys_hold_though_no_backup_can_be_made_after(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full by then: what was done is done, and said so."""
    before, make = open_keys(closed, PASSPHRASE), Backups.make

    def full(
        backups: Backups, to: Path | None = None, progress: Progress = silent, word: str = ""
    ) -> BackupFacts:
        if word == "new-keys":
            raise DiskFull(path=closed)
        return make(backups, to, progress, word)

    monkeypatch.setattr(Backups, "make", full)
    assert give_new_keys(closed, PASSPHRASE, clock=fixed_clock).given_anew == ()
    assert open_keys(closed, PASSPHRASE).file_key != before.file_key

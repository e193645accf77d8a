"""Backups: made while the school is in use, proved, brought back, refused when not sound."""

from __future__ import annotations

import hashlib
import io
import json
import random
import shutil
import stat
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import insert

from counsellor_app.domain.errors import (
    BackupDamaged,
    Cancelled,
    ExpectedError,
    FileNotThere,
    FileTaken,
    SchoolFileDamaged,
    SchoolFileNewer,
    SchoolNotFound,
    WrongPassphrase,
)
from counsellor_app.storage.backup import (
    BackupFacts,
    backup_name,
    keys_in_backup,
    make_backup,
    restore_backup,
    verify_backup,
)
from counsellor_app.storage.connection import connect
from counsellor_app.storage.database import Database
from counsellor_app.storage.migrations import HEAD
from counsellor_app.storage.records import SettingRecord
from counsellor_app.storage.vault import SCHOOL_FILE, create_keys, open_keys
from tests.storage.conftest import COUNSELLOR, FAST, PRINCIPAL, SchoolFolder

SEED = 93112
NOW = datetime(2026, 11, 22, 9, 31, 12, tzinfo=timezone(timedelta(hours=7)))


def content(school: SchoolFolder) -> dict[str, list[object]]:
    """Every table and row of the school."""
    connection = connect(school.path / SCHOOL_FILE, school.keys.file_key)
    tables = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    rows = {
        sql: connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 - our tables
        for name, sql in tables
        if str(sql).startswith("CREATE TABLE")
    }
    connection.close()
    return rows


def back_up(school: SchoolFolder, to: Path) -> BackupFacts:
    return make_backup(school.path, school.keys, to, NOW)


@pytest.fixture
def backup(school_folder: SchoolFolder, tmp_path: Path) -> Path:
    with school_folder.open() as database, database.transaction() as db:
        db.execute(insert(SettingRecord), [{"name": f"{n}", "value": "ă" * 99} for n in range(50)])
    return back_up(school_folder, tmp_path / backup_name(NOW)).path


def test_it_is_named_for_the_moment_it_was_made(backup: Path) -> None:
    assert backup.name == "backup-2026-11-22T093112.sohn"
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_it_says_what_is_inside_and_names_nobody(school_folder: SchoolFolder, backup: Path) -> None:
    facts = verify_backup(backup, school_folder.keys)
    assert (facts.made_at, facts.revision, facts.proved) == (NOW, HEAD, True)
    assert facts.rows["settings"] == 50
    assert facts.rows["students"] == 0
    assert facts.size == (school_folder.path / SCHOOL_FILE).stat().st_size
    assert verify_backup(backup) == replace(facts, proved=False)


def test_a_restored_school_is_the_same_school(
    school_folder: SchoolFolder, backup: Path, tmp_path: Path
) -> None:
    restore_backup(backup, tmp_path / "restored", keys_in_backup(backup, COUNSELLOR))
    restored = replace(school_folder, path=tmp_path / "restored")
    assert content(restored) == content(school_folder)
    assert open_keys(restored.path, COUNSELLOR) == school_folder.keys
    assert open_keys(restored.path, PRINCIPAL).role == "principal"
    with restored.open() as database, database.transaction() as db:
        db.execute(insert(SettingRecord).values(name="new", value="1"))


def test_it_can_be_proved_and_restored_without_a_key(backup: Path, tmp_path: Path) -> None:
    assert not restore_backup(backup, tmp_path / "restored").proved
    Database.open(tmp_path / "restored", open_keys(tmp_path / "restored", COUNSELLOR)).close()


def test_nothing_is_ever_replaced(
    school_folder: SchoolFolder, backup: Path, tmp_path: Path
) -> None:
    before = backup.read_bytes()
    with pytest.raises(FileTaken):
        back_up(school_folder, backup)
    (tmp_path / "taken").mkdir()
    for place in (tmp_path / "taken", backup):
        with pytest.raises(FileTaken):
            restore_backup(backup, place)
    assert backup.read_bytes() == before


def test_places_that_are_not_there_are_named(
    school_folder: SchoolFolder, backup: Path, tmp_path: Path
) -> None:
    nowhere = tmp_path / "nowhere" / "deeper"
    with pytest.raises(FileNotThere):
        back_up(school_folder, nowhere)
    with pytest.raises(FileNotThere):
        restore_backup(backup, nowhere)
    with pytest.raises(FileNotThere):
        verify_backup(nowhere)
    with pytest.raises(SchoolNotFound):
        make_backup(tmp_path, school_folder.keys, tmp_path / "b", NOW)


def test_a_backup_while_writing_holds_one_moment(
    school_folder: SchoolFolder, tmp_path: Path
) -> None:
    """Pairs are written together; every copy must hold whole pairs."""
    stop = threading.Event()
    with school_folder.open() as database:
        written = 0

        def write() -> None:
            nonlocal written
            while not stop.is_set():
                with database.transaction() as db:
                    for twin in "ab":
                        row = {"name": f"{written}{twin}", "value": "x" * 900}
                        db.execute(insert(SettingRecord).values(**row))
                written += 1

        writer = threading.Thread(target=write)
        writer.start()
        try:
            facts = [back_up(school_folder, tmp_path / f"{n}.sohn") for n in range(8)]
        finally:
            stop.set()
            writer.join()
    counts = [fact.rows["settings"] for fact in facts]
    assert all(count % 2 == 0 for count in counts)
    assert counts == sorted(counts)
    assert counts[0] < counts[-1] <= 2 * written


def test_stopped_it_leaves_nothing(school_folder: SchoolFolder, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        make_backup(school_folder.path, school_folder.keys, tmp_path / "b.sohn", NOW, stop)
    assert sorted(tmp_path.iterdir()) == before


def test_stopped_restoring_leaves_nothing(backup: Path, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        restore_backup(backup, tmp_path / "restored", progress=stop)
    assert sorted(tmp_path.iterdir()) == before


def test_progress_runs_forward_to_the_end(school_folder: SchoolFolder, tmp_path: Path) -> None:
    shares: list[float] = []
    make_backup(
        school_folder.path,
        school_folder.keys,
        tmp_path / "b.sohn",
        NOW,
        lambda done, total: shares.append(done / total),
    )
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


CRAMPED = """
import resource, signal, sys
from pathlib import Path
from tests.storage.test_backup import NOW, make_backup, restore_backup
from counsellor_app.domain.errors import CannotWrite, DiskFull
from counsellor_app.storage.vault import open_keys
what, school, place, limit = sys.argv[1:]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
keys = open_keys(Path(school), "cây lúa trên đồng")
resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
try:
    if what == "backup":
        make_backup(Path(school), keys, Path(place), NOW)
    else:
        restore_backup(Path(what), Path(place))
except (DiskFull, CannotWrite) as error:
    print(type(error).__name__, error.facts["path"].name)
"""


def _without_room(what: str, school: Path, place: Path, limit: int) -> str:
    arguments = [sys.executable, "-c", CRAMPED, what, str(school), str(place), str(limit)]
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout


@pytest.mark.slow
def test_without_room_nothing_is_left_behind(
    school_folder: SchoolFolder, backup: Path, tmp_path: Path
) -> None:
    before = sorted(tmp_path.rglob("*"))
    size = (school_folder.path / SCHOOL_FILE).stat().st_size
    place = tmp_path / "new"
    assert _without_room("backup", school_folder.path, place, size + 500) == "DiskFull new\n"
    assert _without_room("backup", school_folder.path, place, size // 2) == "CannotWrite new\n"
    assert _without_room(str(backup), school_folder.path, place, size // 2).startswith("DiskFull")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_damaged_school_is_not_backed_up(school_folder: SchoolFolder, tmp_path: Path) -> None:
    path = school_folder.path / SCHOOL_FILE
    altered = bytearray(path.read_bytes())
    altered[-2000] ^= 1
    path.write_bytes(altered)
    with pytest.raises(SchoolFileDamaged):
        back_up(school_folder, tmp_path / "b.sohn")
    assert not (tmp_path / "b.sohn").exists()


def test_another_schools_key_proves_nothing(school_folder: SchoolFolder, backup: Path) -> None:
    with pytest.raises(BackupDamaged) as caught:
        verify_backup(backup, replace(school_folder.keys, file_key=bytes(32)))
    assert caught.value.facts["reason"] == "key-does-not-fit"
    with pytest.raises(WrongPassphrase):
        keys_in_backup(backup, "sai rồi")


def test_every_altered_byte_of_the_files_is_found(backup: Path, tmp_path: Path) -> None:
    sound = backup.read_bytes()
    generator = random.Random(SEED)
    spoilt = tmp_path / "spoilt.sohn"
    undetected = 0
    for _ in range(300):
        altered = bytearray(sound)
        altered[generator.randrange(len(sound))] ^= 1 << generator.randrange(8)
        undetected += _same_school_or_refused(bytes(altered), spoilt, sound, tmp_path)
    assert undetected < 5


def _same_school_or_refused(altered: bytes, spoilt: Path, sound: bytes, tmp_path: Path) -> bool:
    """Whether it was taken; then it must hold the very same school."""
    spoilt.write_bytes(altered)
    try:
        verify_backup(spoilt)
    except (BackupDamaged, SchoolFileNewer):
        return False
    with zipfile.ZipFile(io.BytesIO(sound)) as one, zipfile.ZipFile(spoilt) as other:
        for name in (SCHOOL_FILE, "keys.json"):
            assert one.read(name) == other.read(name)
    return True


def test_one_cut_short_is_refused(backup: Path, tmp_path: Path) -> None:
    sound = backup.read_bytes()
    spoilt = tmp_path / "spoilt.sohn"
    for length in (0, 1, 100, len(sound) // 2, len(sound) - 100, len(sound) - 1):
        spoilt.write_bytes(sound[:length])
        with pytest.raises(BackupDamaged):
            restore_backup(spoilt, tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


Files = dict[str, bytes]


def _manifest(change: Callable[[dict[str, object]], object]) -> Callable[[Files], None]:
    def spoil(files: Files) -> None:
        document = json.loads(files["manifest.json"])
        change(document)
        files["manifest.json"] = json.dumps(document).encode()

    return spoil


@pytest.mark.parametrize(
    "spoil",
    [
        lambda files: files.pop("keys.json"),
        lambda files: files.pop("manifest.json"),
        lambda files: files.update({"../outside": b"x"}),
        lambda files: files.update({"/etc/outside": b"x"}),
        lambda files: files.update({"../school.db": files.pop("school.db")}),
        lambda files: files.update({"keys.json": b"{}"}),
        lambda files: files.update({"keys.json": b" " * 10**6}),
        lambda files: files.update({"manifest.json": b"[" * 60_000}),
        lambda files: files.update({"manifest.json": b"null"}),
        lambda files: files.update({"manifest.json": b"\xff"}),
        lambda files: files.update({"manifest.json": b" " * 10**6}),
        _manifest(lambda document: document.update(format="other")),
        _manifest(lambda document: document.update(version=0)),
        _manifest(lambda document: document.update(made_at="2026-11-22")),
        _manifest(lambda document: document.update(made_at=7)),
        _manifest(lambda document: document.update(rows=[])),
        _manifest(lambda document: document.update(rows={"students": -1})),
        _manifest(lambda document: document.update(files={})),
        _manifest(lambda document: document.pop("revision")),
    ],
)
def test_what_we_did_not_write_is_refused(
    backup: Path, tmp_path: Path, spoil: Callable[[Files], object]
) -> None:
    with zipfile.ZipFile(backup) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    spoil(files)
    (tmp_path / "in").mkdir()
    spoilt = tmp_path / "in" / "spoilt.sohn"
    with zipfile.ZipFile(spoilt, "w") as archive:
        for name, content_ in files.items():
            archive.writestr(name, content_)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(BackupDamaged):
        restore_backup(spoilt, tmp_path / "in" / "restored")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_newer_backup_is_named_so(backup: Path, tmp_path: Path) -> None:
    spoilt = tmp_path / "newer.sohn"
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(spoilt, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'"version": 1,', b'"version": 2,'))
    with pytest.raises(SchoolFileNewer):
        verify_backup(spoilt)


def test_a_bomb_is_refused_unopened(backup: Path, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.sohn"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", b"{}")
        archive.writestr("keys.json", b"{}")
        archive.writestr("school.db", bytes(50_000_000))
    many = tmp_path / "many.sohn"
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(2000):
            archive.writestr(f"{number}", b"")
    twice = tmp_path / "twice.sohn"
    shutil.copy(backup, twice)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(twice, "a") as archive:
        archive.writestr("school.db", b"another")
    for hostile in (bomb, many, twice, tmp_path):
        with pytest.raises(BackupDamaged):
            verify_backup(hostile)


def test_a_manifest_that_counts_wrongly_is_found_with_the_key(
    school_folder: SchoolFolder, backup: Path, tmp_path: Path
) -> None:
    spoilt = tmp_path / "spoilt.sohn"
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(spoilt, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'"settings": 50', b'"settings": 51'))
    verify_backup(spoilt)
    with pytest.raises(ExpectedError) as caught:
        verify_backup(spoilt, school_folder.keys)
    assert caught.value.facts["reason"] == "rows"


def _rewritten(
    backup: Path, to: Path, change: Callable[[Files, dict[str, object]], object]
) -> Path:
    """The backup written again with something changed, and every digest put right."""
    with zipfile.ZipFile(backup) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    document = json.loads(files.pop("manifest.json"))
    change(files, document)
    document["files"] = {
        name: {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in files.items()
    }
    with zipfile.ZipFile(to, "w") as archive:
        for name, content in {**files, "manifest.json": json.dumps(document).encode()}.items():
            archive.writestr(name, content)
    return to


@pytest.mark.parametrize(
    "change",
    [
        lambda _files, document: document.update(made_at="2027-01-01T00:00:00+07:00"),
        lambda _files, document: document.update(program="9.9"),
        lambda _files, document: document.pop("seal"),
        lambda _files, document: document.update(seal=""),
        lambda _files, document: document.update(seal="ă" * 64),
    ],
)
def test_what_somebody_without_the_key_made_it_say_is_found_with_the_key(
    school_folder: SchoolFolder,
    backup: Path,
    tmp_path: Path,
    change: Callable[[Files, dict[str, object]], object],
) -> None:
    spoilt = _rewritten(backup, tmp_path / "spoilt.sohn", change)
    verify_backup(spoilt)
    with pytest.raises(BackupDamaged) as caught:
        verify_backup(spoilt, school_folder.keys)
    assert caught.value.facts["reason"] == "manifest"


def test_the_keys_of_another_school_laid_in_are_found_with_the_key(
    school_folder: SchoolFolder, backup: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    create_keys(tmp_path / "other", "mật khẩu trường khác", cost=FAST)
    others = (tmp_path / "other" / "keys.json").read_bytes()
    spoilt = _rewritten(
        backup, tmp_path / "spoilt.sohn", lambda files, _: files.update({"keys.json": others})
    )
    for way_in in (verify_backup, lambda path, keys: restore_backup(path, tmp_path / "new", keys)):
        with pytest.raises(BackupDamaged) as caught:
            way_in(spoilt, school_folder.keys)
        assert caught.value.facts["reason"] == "manifest"
    assert not (tmp_path / "new").exists()


def test_written_again_word_for_word_it_is_the_same_backup(
    school_folder: SchoolFolder, backup: Path, tmp_path: Path
) -> None:
    again = _rewritten(backup, tmp_path / "again.sohn", lambda _files, _document: None)
    assert verify_backup(again, school_folder.keys).proved

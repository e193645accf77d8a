"""Copies of the school: made while it is in use, proved, and brought back."""

from __future__ import annotations

import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from counsellor_app import __version__
from counsellor_app.domain.errors import (
    BackupDamaged,
    CannotWrite,
    DiskFull,
    FileTaken,
    SchoolFileDamaged,
    SchoolNotFound,
)
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.storage.backup_file import (
    MANIFEST,
    Manifest,
    OpenBackup,
    open_backup,
    write_entry,
)
from counsellor_app.storage.backup_proof import Proof, check_keys, prove, prove_against
from counsellor_app.storage.connection import connect, storage_errors
from counsellor_app.storage.disk import place_errors, sync_file, sync_folder
from counsellor_app.storage.vault import (
    BACKUPS_FOLDER,
    KEYS_FILE,
    SCHOOL_FILE,
    Keys,
    keys_within,
    read_keys_file,
)
from counsellor_app.whole_file import part_beside

ENDING = ".sohn"
_PAGES_AT_ONCE = 4096


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """What is known of a backup; `proved` when every page was read with the key, too."""

    path: Path
    made_at: datetime
    program: str
    revision: str
    size: int
    rows: dict[str, int]
    proved: bool
    school: str = ""


def backup_name(made_at: datetime, word: str = "backup") -> str:
    """The usual name of a backup, such as `backup-2026-11-22T093112.sohn`."""
    return f"{word}-{made_at:%Y-%m-%dT%H%M%S}{ENDING}"


def free_place(wanted: Path) -> Path:
    """`wanted`, or the same name numbered where something is there already."""
    place, number = wanted, 1
    while place.exists():
        number += 1
        place = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return place


def place_for_backup(folder: Path, made_at: datetime, word: str) -> Path:
    """A free place among the school's own backups, whose folder is made where it is missing."""
    backups = folder / BACKUPS_FOLDER
    with place_errors(backups):
        backups.mkdir(mode=0o700, exist_ok=True)
    return free_place(backups / backup_name(made_at, word))


def make_backup(
    folder: Path, keys: Keys, to: Path, made_at: datetime, progress: Progress = silent
) -> BackupFacts:
    """Copy the school of `folder` as it stands now into the file `to`, and prove the copy.

    Others may read and write meanwhile. `to` appears whole and proved, or not at all.

    Raises:
        FileTaken: `to` is there already.
        FileNotThere, CannotWrite, DiskFull: the place refuses.
        SchoolNotFound, SchoolFileDamaged: there is nothing sound to copy.
    """
    if to.exists():
        raise FileTaken(path=to)
    if not (folder / SCHOOL_FILE).is_file():
        raise SchoolNotFound(path=folder)
    with workshop(part_beside(to), to) as place:
        copy, packed = place / SCHOOL_FILE, place / to.name
        proof = _copy_school(folder / SCHOOL_FILE, copy, to, keys, progress)
        progress(3, 4)
        with place_errors(to):
            _pack(copy, read_keys_file(folder), keys.file_key, proof, made_at, packed)
            packed.chmod(0o600)
            sync_file(packed)
        facts = verify_backup(packed)
        with place_errors(to):
            if to.exists():
                raise FileTaken(path=to)
            packed.rename(to)
            sync_folder(to.parent)
    progress(4, 4)
    return replace(facts, path=to, proved=True)


def keys_in_backup(path: Path, passphrase: str) -> Keys:
    """The keys `passphrase` opens in the backup at `path`.

    Raises:
        WrongPassphrase: it opens nothing there.
        BackupDamaged, FileNotThere, SchoolFileNewer: it is not to be read.
    """
    with open_backup(path) as backup:
        content = backup.keys_json()
    try:
        return keys_within(content, passphrase, path)
    except SchoolFileDamaged:
        raise BackupDamaged(path=path, reason="keys") from None


def verify_backup(path: Path, keys: Keys | None = None, progress: Progress = silent) -> BackupFacts:
    """Prove the backup at `path`: its shape and digests, and with `keys` every page and row count.

    Raises:
        BackupDamaged: with `reason` not-a-backup, manifest (also one that bears no seal of ours),
            digest, keys, key-does-not-fit, school-file or rows.
        FileNotThere, SchoolFileNewer: it is not to be read.
    """
    with open_backup(path) as backup:
        check_keys(backup)
        proof = None
        if keys is None:
            for _ in backup.pieces(SCHOOL_FILE):
                pass  # reading it to the end is the proof
        else:
            with workshop(part_beside(Path(tempfile.gettempdir(), path.name)), path) as folder:
                copy = folder / SCHOOL_FILE
                _unpack(backup, SCHOOL_FILE, copy)
                progress(1, 2)
                proof = prove_against(backup, copy, keys)
        facts = _facts(backup, proof)
    progress(2, 2)
    return facts


def restore_backup(
    path: Path, to: Path, keys: Keys | None = None, progress: Progress = silent
) -> BackupFacts:
    """Bring the backup at `path` back as the new school folder `to`, proved before it appears.

    Raises:
        FileTaken: something is at `to`; nothing is ever replaced.
        BackupDamaged, FileNotThere, SchoolFileNewer, CannotWrite, DiskFull: nothing was made.
    """
    if to.exists():
        raise FileTaken(path=to)
    with workshop(part_beside(to), to) as place:
        facts = unpack_school(path, place / "school", keys, progress)
        with place_errors(to):
            (place / "school").rename(to)
            sync_folder(to.parent)
    return facts


def unpack_school(
    path: Path, folder: Path, keys: Keys | None = None, progress: Progress = silent
) -> BackupFacts:
    """Lay the backup at `path` out as the new folder `folder`, proved and safe on the disk."""
    with open_backup(path) as backup:
        check_keys(backup)
        with place_errors(folder):
            folder.mkdir(mode=0o700)
            (folder / BACKUPS_FOLDER).mkdir(mode=0o700)
        _unpack(backup, SCHOOL_FILE, folder / SCHOOL_FILE)
        _unpack(backup, KEYS_FILE, folder / KEYS_FILE)
        progress(1, 2)
        proof = None if keys is None else prove_against(backup, folder / SCHOOL_FILE, keys)
        with place_errors(folder):
            for name in (SCHOOL_FILE, KEYS_FILE):
                sync_file(folder / name)
            sync_folder(folder)
        facts = _facts(backup, proof)
    progress(2, 2)
    return facts


@contextmanager
def workshop(folder: Path, wanted: Path) -> Iterator[Path]:
    """A private folder to work in, which leaves nothing behind; `wanted` is named in errors."""
    with place_errors(wanted):
        folder.mkdir(mode=0o700)
    try:
        yield folder
    except (CannotWrite, DiskFull) as error:
        if folder in error.facts["path"].parents:
            raise type(error)(path=wanted) from None
        raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copy_school(source: Path, copy: Path, to: Path, keys: Keys, progress: Progress) -> Proof:
    """Copy `source` into the scratch file `copy` and prove it; `to` is named for lack of room."""
    try:
        with storage_errors(source), closing(connect(source, keys.file_key)) as school:
            # Held through all steps: the copy is of this moment, whatever is written meanwhile.
            school.execute("BEGIN")
            school.execute("SELECT count(*) FROM sqlite_master").fetchone()
            with storage_errors(to), closing(connect(copy, keys.file_key, scratch=True)) as target:
                school.backup(
                    target,
                    pages=_PAGES_AT_ONCE,
                    progress=lambda _, left, pages: progress(2 * (pages - left), 4 * pages or 1),
                )
                return prove(target, source)
    except SchoolFileDamaged:
        raise SchoolFileDamaged(path=source) from None


def _pack(
    copy: Path, keys_json: bytes, file_key: bytes, proof: Proof, made_at: datetime, to: Path
) -> None:
    with zipfile.ZipFile(to, "x", zipfile.ZIP_STORED) as archive:
        with copy.open("rb") as source:
            school = write_entry(archive, SCHOOL_FILE, source, copy.stat().st_size)
        keys = write_entry(archive, KEYS_FILE, io.BytesIO(keys_json), len(keys_json))
        manifest = Manifest(
            made_at=made_at,
            program=__version__,
            revision=proof.revision,
            files={SCHOOL_FILE: school, KEYS_FILE: keys},
            rows=proof.rows,
            school=proof.school,
        )
        told = manifest.sealed(file_key).to_bytes()
        write_entry(archive, MANIFEST, io.BytesIO(told), len(told))


def _unpack(backup: OpenBackup, name: str, to: Path) -> None:
    with place_errors(to), to.open("xb") as file:
        to.chmod(0o600)
        for piece in backup.pieces(name):
            file.write(piece)


def _facts(backup: OpenBackup, proof: Proof | None) -> BackupFacts:
    manifest = backup.manifest
    return BackupFacts(
        path=backup.path,
        made_at=manifest.made_at,
        program=manifest.program,
        revision=manifest.revision,
        size=manifest.files[SCHOOL_FILE].size,
        rows=manifest.rows,
        proved=proof is not None,
        school=manifest.school or (proof.school if proof else ""),
    )

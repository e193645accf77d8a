"""A backup in the place of the school itself, so that a power cut leaves one school or the other.

The backup is laid out and proved in a hidden folder first. Renaming that to `restoring-…` is the
one moment that counts: before it nothing has changed, after it `finish_replacing` (called here,
and whenever the school is opened) carries on to the end, from wherever it was cut off:

    school.db-wal, school.db-shm, school.db, keys.json   → backups/<word>-<moment>/   (kept)
    restoring-<word>-<moment>/school.db, …/keys.json     → the school folder

What lay there is only renamed: it needs no room, and nothing that was in it is lost.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import datetime
from pathlib import Path

from counsellor_app.domain.errors import SchoolFileDamaged, SchoolInUse
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.storage.backup import BackupFacts, free_place, unpack_school, workshop
from counsellor_app.storage.backup_staging import STAGED, staged_in
from counsellor_app.storage.connection import connect, storage_errors
from counsellor_app.storage.disk import place_errors, sync_folder
from counsellor_app.storage.vault import BACKUPS_FOLDER, KEYS_FILE, SCHOOL_FILE, Keys
from counsellor_app.whole_file import part_beside

REPLACED, DAMAGED = "replaced", "damaged"
"""A proved backup holds what was replaced, so its files go in the end; or they are kept whole."""
_JOURNALS = (f"{SCHOOL_FILE}-wal", f"{SCHOOL_FILE}-shm", f"{SCHOOL_FILE}-journal")


def replace_school(
    backup: Path,
    folder: Path,
    keys: Keys,
    now: datetime,
    word: str = DAMAGED,
    progress: Progress = silent,
) -> tuple[BackupFacts, Path | None]:
    """Put the school in `backup` in the place of the one in `folder`, which nobody has open.

    Gives the facts, and the folder in which the files that lay there are kept (None: `word` is
    REPLACED, or there were none).

    Raises:
        BackupDamaged, FileNotThere, SchoolFileNewer, CannotWrite, DiskFull: nothing was changed.
    """
    kept = free_place(folder / BACKUPS_FOLDER / f"{word}-{now:%Y-%m-%dT%H%M%S}")
    with workshop(part_beside(folder / "restoring"), folder) as place:
        facts = unpack_school(backup, place / "school", keys, progress)
        with place_errors(folder):
            kept.mkdir(mode=0o700, parents=True)
            sync_folder(kept.parent)
            (place / "school" / BACKUPS_FOLDER).rmdir()
            (place / "school").rename(folder / f"{STAGED}{kept.name}")
            sync_folder(folder)
    finish_replacing(folder)
    return facts, kept if kept.is_dir() else None


def finish_replacing(folder: Path) -> bool:
    """Carry on where putting a backup in place was cut off; whether there was anything to do.

    Raises:
        CannotWrite, DiskFull: the place refuses; the next time carries on.
    """
    found = staged_in(folder)
    for staged in found:
        kept = folder / BACKUPS_FOLDER / staged.name.removeprefix(STAGED)
        with place_errors(folder):
            kept.mkdir(mode=0o700, parents=True, exist_ok=True)
            if (staged / SCHOOL_FILE).exists():
                # A journal laid beside another school file would be read into it.
                for name in (*_JOURNALS, SCHOOL_FILE):
                    _move(folder / name, kept / name)
                _move(staged / SCHOOL_FILE, folder / SCHOOL_FILE)
            if (staged / KEYS_FILE).exists():
                _move(folder / KEYS_FILE, kept / KEYS_FILE)
                _move(staged / KEYS_FILE, folder / KEYS_FILE)
            # Whatever else lies there is of the proof: a disk may have refused to remove it.
            shutil.rmtree(staged)
            sync_folder(folder)
        _let_go(kept)
    return bool(found)


def settle(folder: Path, keys: Keys) -> None:
    """Fold the journal into the school file, alone.

    Raises:
        SchoolInUse: another program has the school open.
        SchoolFileDamaged, CannotWrite, DiskFull: it cannot be read or written.
    """
    path = folder / SCHOOL_FILE
    if not path.is_file() or path.stat().st_size == 0:  # SQLite would make one
        raise SchoolFileDamaged(path=path)
    with storage_errors(path), closing(connect(path, keys.file_key, wait=0.5)) as school:
        school.execute("SELECT count(*) FROM sqlite_master").fetchone()
        (mode,) = school.execute("PRAGMA journal_mode = DELETE").fetchone()
        if mode != "delete":
            raise SchoolInUse(path=path)


def _move(old: Path, new: Path) -> None:
    """Rename, where there is something; both folders know it before the next step."""
    if old.exists():
        old.replace(new)
        sync_folder(new.parent)
        sync_folder(old.parent)


def _let_go(kept: Path) -> None:
    """What a proved backup holds as well need not lie there twice; nor an empty folder at all."""
    if kept.name.startswith(f"{REPLACED}-") or not any(kept.iterdir()):
        shutil.rmtree(kept, ignore_errors=True)

"""keys.json that is broken or gone: the keys of a backup put in its place, once they prove to fit.

The random keys inside never change with a passphrase, so those of any backup of the same school
open it; with the passphrase of the day that backup was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from counsellor_app.domain.errors import (
    BackupDamaged,
    ExpectedError,
    KeysNotFound,
    SchoolFileDamaged,
    SchoolFileNewer,
    WrongPassphrase,
)
from counsellor_app.services.trail import note
from counsellor_app.storage.backup import ENDING, free_place
from counsellor_app.storage.backup_file import open_backup
from counsellor_app.storage.database import Database
from counsellor_app.storage.disk import place_errors, write_in_school
from counsellor_app.storage.vault import BACKUPS_FOLDER, KEYS_FILE, Keys, keys_within


@dataclass(frozen=True, slots=True)
class FoundKeys:
    """Keys of a backup that open the school."""

    backup: Path
    made_at: datetime
    keys: Keys = field(repr=False)
    content: bytes = field(repr=False)


def find_keys(folder: Path, passphrase: str, backups: Sequence[Path] = ()) -> FoundKeys:
    """The newest keys among the school's own backups (or in `backups`) that open the school.

    Raises:
        KeysNotFound: none that this passphrase opens, and that opens the school.
    """
    tried: set[bytes] = set()
    for made_at, path in _newest_first(backups or (folder / BACKUPS_FOLDER).glob(f"*{ENDING}")):
        try:
            with open_backup(path) as backup:
                content = backup.keys_json()
            if content in tried:
                continue
            tried.add(content)
            keys = keys_within(content, passphrase, path)
        except (BackupDamaged, SchoolFileDamaged, SchoolFileNewer, WrongPassphrase):
            continue
        if _opens(folder, keys):
            return FoundKeys(path, made_at, keys, content)
    raise KeysNotFound(path=backups[0] if backups else folder / BACKUPS_FOLDER)


def put_keys_back(folder: Path, found: FoundKeys, now: datetime) -> Path | None:
    """Put the found keys in place of the broken ones; where those are kept, if there were any.

    Raises:
        CannotWrite, DiskFull: the place refuses; what was there is there still.
    """
    path, kept = folder / KEYS_FILE, None
    if path.exists():
        kept = free_place(folder / f"keys-damaged-{now:%Y-%m-%dT%H%M%S}.json")
        with place_errors(kept):
            write_in_school(kept, path.read_bytes())
    write_in_school(path, found.content)
    with Database.open(folder, found.keys) as database, database.transaction() as db:
        note(db, found.keys.role, now, "restore-keys")
    return kept


def _newest_first(backups: Iterable[Path]) -> list[tuple[datetime, Path]]:
    found = []
    for path in backups:
        try:
            with open_backup(path) as backup:
                found.append((backup.manifest.made_at, path))
        except ExpectedError:
            continue
    return sorted(found, reverse=True)


def _opens(folder: Path, keys: Keys) -> bool:
    """Whether the school opens; with either key where giving new ones was cut off midway."""
    return any(_fits(folder, replace(keys, file_key=key)) for key in keys.file_keys)


def _fits(folder: Path, keys: Keys) -> bool:
    database = Database(folder, keys)
    try:
        return database.revision() is not None
    except SchoolFileDamaged:
        return False
    finally:
        database.close()

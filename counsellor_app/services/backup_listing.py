"""The backups that lie in a folder, as their first page tells; no key is needed to look."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from counsellor_app.domain.backup import BackupCounts, KeptBackup
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.storage.backup import ENDING
from counsellor_app.storage.backup_file import Manifest, open_backup
from counsellor_app.storage.vault import BACKUPS_FOLDER, SCHOOL_FILE

_OUR_NAME = re.compile(r".+-(\d{4}-\d\d-\d\dT\d{6})(?:-\d+)?")


def look_at(path: Path, *, away: bool = False) -> KeptBackup:
    """A backup as its first page tells.

    Raises:
        BackupDamaged, FileNotThere, SchoolFileNewer: it is not to be read.
    """
    with open_backup(path) as backup:
        return _told(path, backup.manifest, path.stat().st_size, away=away)


def backups_in(folder: Path, *, away: bool = False) -> list[KeptBackup]:
    """The backups in a folder, newest first; one that cannot be read is told as such."""
    try:
        found = [path for path in folder.glob(f"*{ENDING}") if path.is_file()]
    except OSError:
        return []
    return newest_first(one for path in found if (one := _seen(path, away)) is not None)


def kept_backups_of(folder: Path, place: Path | None = None) -> list[KeptBackup]:
    """The backups in a school's folder and at a second place, newest first."""
    away = backups_in(place, away=True) if place is not None else []
    return newest_first([*backups_in(folder / BACKUPS_FOLDER), *away])


def newest_first(backups: Iterable[KeptBackup]) -> list[KeptBackup]:
    """In the order one looks for a backup."""
    return sorted(backups, key=lambda one: (one.made_at, one.path.name), reverse=True)


def stamp_of(path: Path) -> str | None:
    """The moment in a name that the program gave (`2027-04-13T090000`); None for any other name."""
    found = _OUR_NAME.fullmatch(path.stem)
    return found[1] if found and path.suffix == ENDING else None


def _seen(path: Path, away: bool) -> KeptBackup | None:
    try:
        return look_at(path, away=away)
    except ExpectedError:
        pass
    try:
        seen = path.stat()
    except OSError:
        return None  # it has just gone
    made_at = datetime.fromtimestamp(seen.st_mtime, UTC)
    return KeptBackup(path, made_at, seen.st_size, readable=False, away=away)


def _told(path: Path, manifest: Manifest, size: int, *, away: bool) -> KeptBackup:
    rows = manifest.rows
    return KeptBackup(
        path,
        manifest.made_at,
        size or manifest.files[SCHOOL_FILE].size,
        away=away,
        counts=BackupCounts(
            rows.get("students", 0), rows.get("counselling_sessions", 0), rows.get("letters", 0)
        ),
        school=manifest.school,
        revision=manifest.revision,
        program=manifest.program,
        lines=rows.get("trail", 0),
    )

"""Backups: copies of the school that prove themselves, and bringing one back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from counsellor_app.domain.backup import BackupsMade, KeptBackup
from counsellor_app.domain.errors import BackupDamaged, ExpectedError, FileNotThere
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.services.trail import note
from counsellor_app.storage.backup import (
    ENDING,
    BackupFacts,
    backup_name,
    free_place,
    keys_in_backup,
    make_backup,
    restore_backup,
    verify_backup,
)
from counsellor_app.storage.backup_file import open_backup
from counsellor_app.storage.database import BACKUPS_FOLDER, Database
from counsellor_app.storage.disk import place_errors
from counsellor_app.storage.records import TrailRecord

__all__ = ["BackupDamaged", "BackupFacts", "Backups", "restore", "verify"]


class Backups:
    """The backups of the open school."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def make(
        self, to: Path | None = None, progress: Progress = silent, word: str = "backup"
    ) -> BackupFacts:
        """Copy the school, in its own backups folder or at `to` (a file, or a folder there is).

        The name of a file in a folder begins with `word`.
        """
        now = self._clock()
        folder = self._database.folder
        if to is None:
            backups = folder / BACKUPS_FOLDER
            with place_errors(backups):
                backups.mkdir(mode=0o700, exist_ok=True)
            to = free_place(backups / backup_name(now, word))
        elif to.is_dir():
            to = free_place(to / backup_name(now, word))
        facts = make_backup(folder, self._database.keys, to, now, progress)
        with self._database.transaction() as db:
            note(db, self._database.keys.role, now, "backup")
        return facts

    def all(self) -> list[Path]:
        """The backups in the school's own folder, newest first."""
        found = (self._database.folder / BACKUPS_FOLDER).glob(f"*{ENDING}")
        return sorted(found, key=lambda path: (path.stat().st_mtime, path.name), reverse=True)

    def verify(self, path: Path | None = None, progress: Progress = silent) -> BackupFacts:
        """Prove a backup of this school, the newest one without a path, down to every page."""
        if path is None:
            found = self.all()
            if not found:
                raise FileNotThere(path=self._database.folder / BACKUPS_FOLDER)
            path = found[0]
        return verify_backup(path, self._database.keys, progress)

    def make_both(self, place: Path | None, progress: Progress = silent) -> BackupsMade:
        """Copy the school in its own folder and, where it can be reached, at a second place."""
        here = self.make(progress=lambda now, of: progress(now, of * (2 if place else 1))).path
        if place is None:
            return BackupsMade(here)
        if not place.is_dir():
            return BackupsMade(here, missing=True)
        try:
            there = self.make(place, lambda now, of: progress(now + of, of * 2)).path
        except ExpectedError as error:
            return BackupsMade(here, problem=error)
        return BackupsMade(here, there)

    def last_made(self) -> datetime | None:
        """When a backup was last made, wherever it was put; each is proved as it is made."""
        query = select(TrailRecord.at).where(TrailRecord.action == "backup")
        with self._database.read() as db:
            return db.scalar(query.order_by(TrailRecord.id.desc()).limit(1))

    def kept(self, place: Path | None = None) -> list[KeptBackup]:
        """The backups in the school's folder and at a second place, newest first."""
        found = [_looked_at(path) for path in self.all()]
        if place is not None and place.is_dir():
            found += [_looked_at(path, away=True) for path in place.glob(f"*{ENDING}")]
        return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)

    def look(self, path: Path) -> KeptBackup:
        """A backup that lies elsewhere, as its first page tells.

        Raises:
            BackupDamaged, FileNotThere, SchoolFileNewer: it is not to be read.
        """
        with open_backup(path) as backup:
            return KeptBackup(path, backup.manifest.made_at, path.stat().st_size, away=True)

    def restore(self, backup: Path, to: Path, progress: Progress = silent) -> BackupFacts:
        """Bring a backup of this school back as the new folder `to`, every page proved.

        It opens with the passphrase of the day it was made; the open school stays as it is.
        """
        facts = restore_backup(backup, to, self._database.keys, progress)
        with self._database.transaction() as db:
            note(db, self._database.keys.role, self._clock(), "restore-backup")
        return facts

    def restore_place(self, wish: str) -> Path:
        """A free place beside the school's folder for what is brought back."""
        folder = self._database.folder
        return free_place(folder.with_name(f"{folder.name}-{wish}"))


def _looked_at(path: Path, *, away: bool = False) -> KeptBackup:
    """A backup as its first page tells; not proved."""
    seen = path.stat()
    try:
        with open_backup(path) as backup:
            made_at = backup.manifest.made_at
    except ExpectedError:
        made_at = datetime.fromtimestamp(seen.st_mtime, UTC)
        return KeptBackup(path, made_at, seen.st_size, readable=False, away=away)
    return KeptBackup(path, made_at, seen.st_size, away=away)


def verify(backup: Path, passphrase: str | None, progress: Progress = silent) -> BackupFacts:
    """Prove a backup without its school; with the passphrase of its day, down to every page."""
    keys = keys_in_backup(backup, passphrase) if passphrase is not None else None
    return verify_backup(backup, keys, progress)


def restore(
    backup: Path, to: Path, passphrase: str | None, progress: Progress = silent
) -> BackupFacts:
    """Bring a backup back as the new school folder `to`; nothing is ever replaced."""
    keys = keys_in_backup(backup, passphrase) if passphrase is not None else None
    return restore_backup(backup, to, keys, progress)

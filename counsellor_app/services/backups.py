"""Backups: copies of the school that prove themselves, and bringing one back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from counsellor_app.domain.errors import BackupDamaged, FileNotThere
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
from counsellor_app.storage.database import BACKUPS_FOLDER, Database
from counsellor_app.storage.disk import place_errors

__all__ = ["BackupDamaged", "BackupFacts", "Backups", "restore", "verify"]


class Backups:
    """The backups of the open school."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def make(self, to: Path | None = None, progress: Progress = silent) -> BackupFacts:
        """Copy the school, in its own backups folder or at `to` (a file, or a folder there is)."""
        now = self._clock()
        folder = self._database.folder
        if to is None:
            backups = folder / BACKUPS_FOLDER
            with place_errors(backups):
                backups.mkdir(mode=0o700, exist_ok=True)
            to = free_place(backups / backup_name(now))
        elif to.is_dir():
            to = free_place(to / backup_name(now))
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

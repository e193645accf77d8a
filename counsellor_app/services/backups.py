"""Backups: copies of the school that prove themselves, and bringing one back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from weakref import WeakSet

from sqlalchemy import select

from counsellor_app.domain.backup import AWAY, HERE, BackupsMade, BackupStatus, KeptBackup
from counsellor_app.domain.errors import (
    BackupDamaged,
    Cancelled,
    ExpectedError,
    FileNotThere,
    NotBackedUp,
)
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.services.backup_listing import backups_in, look_at, newest_first, stamp_of
from counsellor_app.services.backup_proofs import (
    FOUND_DAMAGED,
    MADE,
    PROVED,
    holds_more_than,
    newest_proved,
    proof_of,
    proofs_of,
    with_proof,
)
from counsellor_app.services.backup_retention import prune, sweep
from counsellor_app.services.trail import note, note_if_possible
from counsellor_app.storage.backup import (
    ENDING,
    BackupFacts,
    backup_name,
    free_place,
    keys_in_backup,
    make_backup,
    place_for_backup,
    restore_backup,
    verify_backup,
)
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import SchoolRecord, StudentRecord
from counsellor_app.storage.vault import BACKUPS_FOLDER, Keys

__all__ = ["BackupDamaged", "BackupFacts", "Backups", "restore", "verify"]


# Open schools whose next deed on many rows goes on without a backup: each feature makes its own
# `Backups`, and the waiver is of the school.
_waived: WeakSet[Database] = WeakSet()


class Backups:
    """The backups of the open school."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._folder = database.folder / BACKUPS_FOLDER

    def make(
        self, to: Path | None = None, progress: Progress = silent, word: str = MADE
    ) -> BackupFacts:
        """Copy the school, in its own backups folder or at `to` (a file, or a folder there is).

        The name of a file in a folder begins with `word`. In the school's own folder, older
        backups whose time is over go, now that a newer one is proved.
        """
        now = self._clock()
        where = HERE if to is None or to == self._folder else AWAY
        if to is None:
            to = place_for_backup(self._database.folder, now, word)
        elif to.is_dir():
            to = free_place(to / backup_name(now, word))
        facts = make_backup(self._database.folder, self._database.keys, to, now, progress)
        self.remember(facts, where)
        if where == HERE:
            self._prune(self._folder)
        return facts

    def remember(self, facts: BackupFacts, where: str = HERE) -> None:
        """Write into the trail that a backup was made and proved."""
        with self._database.transaction() as db:
            note(db, self._database.keys.role, facts.made_at, MADE, where)

    def before(self, deed: str, progress: Progress = silent) -> BackupFacts | None:
        """Make sure a proved backup holds everything, before a deed on many rows begins.

        `deed` (import, bulk, merge, roll-over …) is told in the file's name. None: the newest
        backup serves, nothing has changed since; or there is nobody in the school yet.

        Raises:
            NotBackedUp: there is none and none could be made (facts: deed, cause); the deed must
                not begin. Who wants it all the same calls `waive` first.
        """
        if self._database in _waived:
            _waived.discard(self._database)
            return None
        try:
            with self._database.read() as db:
                if db.scalar(select(StudentRecord.id).limit(1)) is None:
                    return None
            return self.make(progress=progress, word=f"before-{deed}") if self.changed() else None
        except Cancelled:
            raise
        except ExpectedError as error:
            raise NotBackedUp(deed=deed, cause=error) from error

    def waive(self) -> None:
        """The counsellor was told and goes on without a backup: the next deed asks for none."""
        _waived.add(self._database)

    def changed(self) -> bool:
        """Whether the school holds something its newest sound backup here does not."""
        newest = next((one for one in self.kept() if one.proved_at is not None), None)
        with self._database.read() as db:
            return holds_more_than(db, newest)

    def verify(self, path: Path | None = None, progress: Progress = silent) -> BackupFacts:
        """Prove a backup of this school, the newest one without a path, down to every page.

        What came of it is remembered.
        """
        if path is None:
            found = backups_in(self._folder)
            if not found:
                raise FileNotThere(path=self._folder)
            path = found[0].path
        try:
            facts = verify_backup(path, self._database.keys, progress)
        except BackupDamaged as error:
            if error.facts["reason"] not in ("not-a-backup", "key-does-not-fit"):
                self._remember_look(path, FOUND_DAMAGED)
            raise
        self._remember_look(path, PROVED)
        return facts

    def make_both(self, place: Path | None, progress: Progress = silent) -> BackupsMade:
        """Copy the school in its own folder and, where it can be reached, at a second place."""
        here = self.make(progress=lambda now, of: progress(now, of * (2 if place else 1))).path
        if place is None:
            return BackupsMade(here)
        if not place.is_dir():
            return BackupsMade(here, missing=True)
        try:
            there = self.make_away(place, lambda now, of: progress(now + of, of * 2)).path
        except ExpectedError as error:
            return BackupsMade(here, problem=error)
        return BackupsMade(here, there)

    def make_away(self, place: Path, progress: Progress = silent) -> BackupFacts:
        """Copy the school to its second place, a folder; older ones of ours there may go."""
        facts = self.make(place, progress)
        self._prune(place, away=True)
        return facts

    def _prune(self, folder: Path, *, away: bool = False) -> list[Path]:
        """Let go of what is worn out in one of the school's two places; those removed."""
        now = self._clock()
        sweep(folder, now)
        return prune(self._proved(backups_in(folder, away=away)), self.school_id(), now)

    def last_proved(self) -> datetime | None:
        """When the newest proved backup was made; one gone from the folder counts no more."""
        with self._database.read() as db:
            proofs = newest_proved(proofs_of(db))
        stamps = {stamp_of(path) for path in self._folder.glob(f"*{ENDING}")}
        zone = self._clock().tzinfo
        for one in proofs:
            names = {f"{one.made_at.astimezone(at):%Y-%m-%dT%H%M%S}" for at in (zone, UTC)}
            if one.where != HERE or names & stamps:
                return one.made_at.astimezone(zone)
        return None

    def status(self) -> BackupStatus:
        """How safe the school is: the newest proved backup, and whether anything came after it."""
        with self._database.read() as db:
            proofs = newest_proved(proofs_of(db))
        zone = self._clock().tzinfo
        away = next((one.made_at.astimezone(zone) for one in proofs if one.where == AWAY), None)
        return BackupStatus(self.last_proved(), self.changed(), away)

    def kept(self, place: Path | None = None) -> list[KeptBackup]:
        """The backups in the school's folder and at a second place, newest first."""
        found = backups_in(self._folder)
        if place is not None:
            found += backups_in(place, away=True)
        return newest_first(self._proved(found))

    def look(self, path: Path) -> KeptBackup:
        """A backup that lies elsewhere, as its first page tells.

        Raises:
            BackupDamaged, FileNotThere, SchoolFileNewer: it is not to be read.
        """
        return look_at(path, away=True)

    def restore(self, backup: Path, to: Path, progress: Progress = silent) -> BackupFacts:
        """Bring a backup of this school back as the new folder `to`, every page proved.

        It opens with the passphrase of the day it was made; the open school stays as it is.
        """
        facts = restore_backup(backup, to, self._database.keys, progress)
        _tell_restored(to, self._database.keys, self._clock())
        with self._database.transaction() as db:
            note(db, self._database.keys.role, self._clock(), "restore-backup")
        return facts

    def restore_place(self, wish: str) -> Path:
        """A free place beside the school's folder for what is brought back."""
        folder = self._database.folder
        return free_place(folder.with_name(f"{folder.name}-{wish}"))

    def _proved(self, backups: Iterable[KeptBackup]) -> list[KeptBackup]:
        """The backups, with what the school remembers of each."""
        school = self.school_id()
        with self._database.read() as db:
            proofs = proofs_of(db)
        return [with_proof(one, proofs, school) for one in backups]

    def school_id(self) -> str:
        """What tells this school's backups from another's."""
        with self._database.read() as db:
            return db.scalar(select(SchoolRecord.uuid)) or ""

    def _remember_look(self, path: Path, action: str) -> None:
        """A trail line for a look at a backup the school made; others are nothing to it."""
        try:
            seen = look_at(path, away=path.parent != self._folder)
        except ExpectedError:
            return
        with self._database.transaction() as db:
            known = proof_of(seen, proofs_of(db))
            if known is not None:
                now, role = self._clock(), self._database.keys.role
                note(db, role, now, action, "trail", known.line)


def verify(backup: Path, passphrase: str | None, progress: Progress = silent) -> BackupFacts:
    """Prove a backup without its school; with the passphrase of its day, down to every page."""
    keys = keys_in_backup(backup, passphrase) if passphrase is not None else None
    return verify_backup(backup, keys, progress)


def restore(
    backup: Path, to: Path, passphrase: str | None, progress: Progress = silent
) -> BackupFacts:
    """Bring a backup back as the new school folder `to`; nothing is ever replaced."""
    from counsellor_app.services.school_folders import now

    keys = keys_in_backup(backup, passphrase) if passphrase is not None else None
    facts = restore_backup(backup, to, keys, progress)
    if keys is not None:
        _tell_restored(to, keys, now())
    return facts


def _tell_restored(to: Path, keys: Keys, at: datetime) -> None:
    """The first line of the school that is back says so; an older shape comes up to date here."""
    with suppress(ExpectedError), Database.open(to, keys) as database:
        note_if_possible(database, at, "restored-from-backup")

"""A backup in the place of the school itself; what was there is kept first.

For this the school is closed. It works where the school file or its keys are damaged or missing,
and with the passphrase of the backup's day.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.errors import (
    BackupDamaged,
    BackupOfAnotherSchool,
    ExpectedError,
    NoRight,
    SchoolInUse,
    WrongPassphrase,
)
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.domain.way_in import WayIn
from counsellor_app.services.backup_listing import kept_backups_of
from counsellor_app.services.school_folders import hold_open
from counsellor_app.services.school_labels import read_label, write_label
from counsellor_app.services.trail import note
from counsellor_app.storage.backup import (
    BackupFacts,
    keys_in_backup,
    make_backup,
    place_for_backup,
    verify_backup,
)
from counsellor_app.storage.backup_swap import DAMAGED, REPLACED, replace_school, settle
from counsellor_app.storage.database import Database
from counsellor_app.storage.vault import open_keys, read_keys

if TYPE_CHECKING:
    from counsellor_app.services import Services
    from counsellor_app.storage.vault import Keys

_STEPS = 3


@dataclass(frozen=True, slots=True)
class Replaced:
    """What bringing a backup back did.

    `kept` is where the state before lies: a proved backup, or the folder of the files as they
    were; None where there was nothing. `back_in` are ways in that were closed or changed since
    the backup and open the school again now.
    """

    backup: BackupFacts
    kept: Path | None
    back_in: tuple[WayIn, ...] = ()


class BackupRestore:
    """Puts backups in the place of the school in `folder`; made before the school is closed."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime],
        keys: Keys | None = None,
        school: str = "",
    ) -> None:
        self.folder = folder
        self._clock = clock
        self._keys = keys
        label = read_label(folder)
        self._school = school or (label.school_id if label else "") or _school_of(folder)

    @classmethod
    def of_open(cls, services: Services) -> BackupRestore:
        """For a school that is open now and will be closed; its keys need no passphrase again."""
        database = services.database
        school = services.backups.school_id()
        return cls(database.folder, services.clock, database.keys, school)

    def replace(
        self, backup: Path, passphrase: str | None = None, progress: Progress = silent
    ) -> Replaced:
        """Bring `backup` back in place; the school as it stands is kept first.

        Without a passphrase the keys the school was open with are tried.

        Raises:
            WrongPassphrase: the passphrase of the backup's day is needed; nothing was changed.
            BackupOfAnotherSchool: it is not of this school; nothing was changed.
            SchoolInUse, SchoolOpenElsewhere: somebody has the school open.
            BackupDamaged, DiskFull, CannotWrite …: nothing was changed.
        """
        now = self._clock()
        keys = self._keys_for(backup, passphrase)
        before = self._ways_now()
        held = hold_open(self.folder, now)
        try:
            progress(0, _STEPS)
            self._prove(backup, keys, certain=passphrase is not None)
            progress(1, _STEPS)
            kept = self._keep_present(passphrase, now)
            progress(2, _STEPS)
            word = DAMAGED if kept is None else REPLACED
            facts, files = replace_school(backup, self.folder, keys, now, word)
        finally:
            held.end()
        ways = self._tell(keys)
        progress(_STEPS, _STEPS)
        back_in = tuple(one for one in ways if before and one.id not in before)
        return Replaced(facts, kept or files, back_in)

    def _keys_for(self, backup: Path, passphrase: str | None) -> Keys:
        keys = self._keys if passphrase is None else keys_in_backup(backup, passphrase)
        if keys is None:
            raise WrongPassphrase
        if keys.role == PRINCIPAL:
            raise NoRight(role=keys.role)
        return keys

    def _prove(self, backup: Path, keys: Keys, *, certain: bool) -> None:
        """Read all of it before anything is touched; keys that were only tried may not fit."""
        try:
            facts = verify_backup(backup, keys)
        except BackupDamaged as error:
            if certain or error.facts["reason"] != "key-does-not-fit":
                raise
            raise WrongPassphrase from None
        if self._school and facts.school and facts.school != self._school:
            raise BackupOfAnotherSchool(path=facts.path)

    def _keep_present(self, passphrase: str | None, now: datetime) -> Path | None:
        """A proved backup of the school as it stands; None where it cannot be read or copied.

        Then its files are kept as they are: renamed, which needs no key and no room.
        """
        try:
            keys = self._keys or open_keys(self.folder, passphrase or "")
            settle(self.folder, keys)
            place = place_for_backup(self.folder, now, "before-restore")
            return make_backup(self.folder, keys, place, now).path
        except SchoolInUse:
            raise
        except ExpectedError:
            return None

    def _ways_now(self) -> frozenset[str]:
        """The ways in before anything is replaced; none where keys.json cannot be read."""
        with suppress(ExpectedError):
            return frozenset(one.id for one in read_keys(self.folder).slots)
        return frozenset()

    def _tell(self, keys: Keys) -> list[WayIn]:
        """A line in the trail of the school that is back, and its label; who may come in now.

        An older shape comes up to date here.
        """
        from counsellor_app.services import Services

        with (
            suppress(ExpectedError),
            Services(Database.open(self.folder, keys), self._clock) as services,
        ):
            with services.database.transaction() as db:
                note(db, keys.role, self._clock(), "replace-by-backup")
            write_label(self.folder, services)
            return services.ways_in.all()
        return []


def _school_of(folder: Path) -> str:
    """The school's id as its newest backups tell it, where the label is lost too."""
    return next((one.school for one in kept_backups_of(folder) if one.school), "")

"""Backups by themselves: half an hour after a change, at the end, and at the second place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from counsellor_app.domain.backup import BackupsMade
from counsellor_app.domain.backup_schedule import (
    BY_HAND,
    SecondPlace,
    is_due_here,
    is_due_there,
)
from counsellor_app.domain.errors import Cancelled, ExpectedError
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.services.backup_listing import backups_in
from counsellor_app.services.backup_proofs import holds_more_than
from counsellor_app.services.backups import Backups
from counsellor_app.storage.database import Database


class BackupSchedule:
    """Makes the backups nobody has to think of."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._backups = Backups(database, clock)
        self._database = database
        self._clock = clock

    def is_due(self) -> bool:
        """Whether the school's own folder should get a backup now."""
        newest = next((one for one in self._backups.kept() if one.proved_at is not None), None)
        with self._database.read() as db:
            changed = holds_more_than(db, newest)
        return is_due_here(newest.made_at if newest else None, self._clock(), changed=changed)

    def is_due_at(self, place: SecondPlace, *, at_end: bool = False) -> bool:
        """Whether the second place is there and should get its copy; what lies there decides.

        So two sticks that take turns each get theirs. `at_end`: whatever is new goes, where it
        goes whenever the stick is plugged in.
        """
        if place.when == BY_HAND or not place.path.is_dir():
            return False
        school = self._backups.school_id()
        there = (one for one in backups_in(place.path, away=True) if one.school == school)
        newest = next(there, None)
        with self._database.read() as db:
            changed = holds_more_than(db, newest)
        last = newest.made_at if newest else None
        return is_due_there(place.when, last, self._clock(), changed=changed, at_end=at_end)

    def carry_out(
        self, place: SecondPlace | None = None, progress: Progress = silent
    ) -> BackupsMade | None:
        """Make what is due now; None where nothing is.

        Raises:
            CannotWrite, DiskFull, SchoolInUse …: the school's own folder takes none.
        """
        here = self._backups.make(progress=progress).path if self.is_due() else None
        return self._with_place(BackupsMade(here), place, progress, at_end=False)

    def at_end(
        self, place: SecondPlace | None = None, progress: Progress = silent
    ) -> BackupsMade | None:
        """The notebook is closed or locked: make a backup if anything changed; None if not."""
        changed = self._backups.changed()
        here = self._backups.make(progress=progress).path if changed else None
        return self._with_place(BackupsMade(here), place, progress, at_end=True)

    def _with_place(
        self, made: BackupsMade, place: SecondPlace | None, progress: Progress, *, at_end: bool
    ) -> BackupsMade | None:
        """Also at the second place; the copy in the school's folder is whole all the same."""
        if place is not None:
            try:
                if self.is_due_at(place, at_end=at_end):
                    there = self._backups.make_away(place.path, progress).path
                    return BackupsMade(made.here, there)
            except Cancelled:
                pass
            except ExpectedError as error:
                return BackupsMade(made.here, problem=error)
        return made if made.here is not None else None

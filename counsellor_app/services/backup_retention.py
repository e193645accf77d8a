"""Letting go of backups whose time is over; only ever our own, and only once a newer one is proved.

What somebody put there under another name, or another school's, stays as it is.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from counsellor_app.domain.backup import KeptBackup
from counsellor_app.domain.backup_retention import worn_out
from counsellor_app.services.backup_listing import stamp_of

_LEFT_OVER = timedelta(days=1)


def prune(backups: Sequence[KeptBackup], school: str, now: datetime) -> list[Path]:
    """Remove the worn-out ones among the backups of one place; those removed."""
    ours = [one for one in backups if stamp_of(one.path) and _is_ours(one, school)]
    removed = []
    for one in worn_out(ours, now):
        with suppress(OSError):  # held by another program, say: the next time
            one.path.unlink()
            removed.append(one.path)
    return removed


def sweep(folder: Path, now: datetime) -> None:
    """Remove what a copy cut off by a power cut left behind, a day later."""
    with suppress(OSError):
        for place in folder.glob(".*.part"):
            age = now.timestamp() - place.stat().st_mtime
            if place.is_dir() and abs(age) > _LEFT_OVER.total_seconds():
                shutil.rmtree(place, ignore_errors=True)


def _is_ours(backup: KeptBackup, school: str) -> bool:
    """Whether it is surely of this school.

    The first versions wrote no school into a backup: those this school remembers making are its
    own. One that cannot be read tells nothing; in the school's own folder it was ours.
    """
    if not backup.readable:
        return not backup.away
    return backup.school == school if backup.school else backup.proved_at is not None

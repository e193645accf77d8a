"""What the school knows of its backups: those that are kept, and the last one made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counsellor_app.domain.errors import ExpectedError


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup that lies somewhere; `readable` False: it does not look like one any more.

    `away` tells that it lies at the second place (a stick), not in the school's own folder.
    """

    path: Path
    made_at: datetime
    size: int
    readable: bool = True
    away: bool = False


@dataclass(frozen=True, slots=True)
class BackupsMade:
    """What a backup made: here, and at the second place where there is one.

    `missing` tells that the second place could not be reached (the stick is not plugged in),
    `problem` what kept the copy from being made there; the one here is whole all the same.
    """

    here: Path
    there: Path | None = None
    missing: bool = False
    problem: ExpectedError | None = None

"""What the school knows of its backups: those that are kept, and the last one made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counsellor_app.domain.errors import ExpectedError

HERE, AWAY = "here", "away"
"""In the school's own folder; anywhere else (a stick)."""


@dataclass(frozen=True, slots=True)
class BackupCounts:
    """How much a backup holds, so that one knows it among others."""

    students: int
    sessions: int
    letters: int


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup that lies somewhere; `readable` False: it does not look like one any more.

    `away` tells that it lies at the second place (a stick), not in the school's own folder.
    `proved_at` is when every page of it was last read and found sound, as the school remembers.
    `school` is the school's id ("" in backups of the first versions), `lines` how much of the
    trail it holds.
    """

    path: Path
    made_at: datetime
    size: int
    readable: bool = True
    away: bool = False
    counts: BackupCounts | None = None
    proved_at: datetime | None = None
    school: str = ""
    revision: str = ""
    program: str = ""
    lines: int = 0


@dataclass(frozen=True, slots=True)
class BackupsMade:
    """What a backup made: here, and at the second place where there is one.

    `missing` tells that the second place could not be reached (the stick is not plugged in),
    `problem` what kept the copy from being made there; the one here is whole all the same.
    `here` is None where only the second place had to have one.
    """

    here: Path | None
    there: Path | None = None
    missing: bool = False
    problem: ExpectedError | None = None


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """How safe the school is: the newest backup that was proved, and what came after it.

    `changed` tells that the school holds something no backup in its own folder holds yet.
    `last_away` is when a copy was last made outside the school's folder.
    """

    last: datetime | None
    changed: bool
    last_away: datetime | None = None

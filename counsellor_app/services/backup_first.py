"""A backup first: what every deed on many rows asks for before it begins."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from counsellor_app.domain.progress import Progress, silent

if TYPE_CHECKING:
    from counsellor_app.storage.database import Database


def backed_up_first(
    database: Database, clock: Callable[[], datetime], deed: str, progress: Progress = silent
) -> None:
    """See that a proved backup holds everything before `deed` (see `Backups.before`).

    Raises:
        NotBackedUp: there is none and none could be made; the deed must not begin.
    """
    # Only here: whoever changes nothing pays nothing for it.
    from counsellor_app.services.backups import Backups

    Backups(database, clock).before(deed, progress)

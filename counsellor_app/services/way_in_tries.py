"""Asking for a passphrase: who tries wrong ones waits longer each time, over restarts too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.errors import TriedTooSoon, WrongPassphrase
from counsellor_app.storage import tries

if TYPE_CHECKING:
    from counsellor_app.storage.vault import Keys


def seconds_left(folder: Path, now: datetime, free: int = 0) -> int:
    """Seconds until the next passphrase may be tried at this school; 0: now.

    The first `free` wrong ones make nobody wait.
    """
    return tries.seconds_left(folder, now, free)


def wrong_so_far(folder: Path) -> int:
    """How many wrong passphrases were tried at this school since the last right one."""
    return tries.wrong_so_far(folder)


def ask(
    folder: Path,
    passphrase: str,
    clock: Callable[[], datetime],
    slot: str = "",
    free: int = 0,
) -> Keys:
    """The keys the passphrase opens, through the way in `slot` alone where one is named.

    The first `free` wrong ones make nobody wait.

    Raises:
        TriedTooSoon: after wrong ones the next try has to wait (facts: seconds); nothing was tried.
        WrongPassphrase: it opens nothing, and the next try waits (`seconds_left`).
        SchoolNotFound, SchoolFileDamaged, SchoolFileNewer: the folder is not to be opened.
    """
    from counsellor_app.storage.vault import open_keys

    seconds = tries.seconds_left(folder, clock(), free)
    if seconds:
        raise TriedTooSoon(seconds=seconds)
    try:
        keys = open_keys(folder, passphrase, slot)
    except WrongPassphrase:
        tries.wrong_passphrase(folder, clock())
        raise
    tries.right_passphrase(folder)
    return keys

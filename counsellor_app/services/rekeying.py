"""New keys for the school: after somebody was shut out, or a copy went astray."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from counsellor_app.domain.errors import ExpectedError, NoRight
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.way_in import NewKeysGiven
from counsellor_app.services import Services
from counsellor_app.services.school_folders import (
    hold_meanwhile,
    now,
    open_school,
    refuse_elsewhere,
)
from counsellor_app.services.trail import note_if_possible
from counsellor_app.storage.database import Database
from counsellor_app.storage.key_changes import let_in
from counsellor_app.storage.rekey import carried_over, rekey
from counsellor_app.storage.vault import Keys


def give_new_keys(
    folder: Path,
    passphrase: str,
    *,
    slot: str = "",
    free_tries: int = 0,
    clock: Callable[[], datetime] = now,
    progress: Progress = silent,
) -> NewKeysGiven:
    """Encrypt the closed school under new keys, after a backup; passphrases stay as they are.

    Another machine is kept out meanwhile. Once the new keys hold they are told as given, though
    the disk should take no backup of them. The first `free_tries` wrong passphrases make nobody
    wait.

    Copies and backups from before go on opening with the old keys and hold what was written
    until then; what is written from now on they never open.

    Raises:
        WrongPassphrase, TriedTooSoon: nobody comes in with it.
        NoRight: a principal may not.
        SchoolInUse, SchoolOpenElsewhere: the school is open somewhere.
        DiskFull, CannotWrite, SchoolFileDamaged: the old keys hold.
    """
    refuse_elsewhere(folder)
    with ExitStack() as at_end:
        with open_school(
            folder, passphrase, clock=clock, slot=slot, free_tries=free_tries
        ) as services:
            if not services.ways_in.as_counsellor():
                raise NoRight(role=services.role)
            at_end.callback(hold_meanwhile(folder, clock()))
            services.backups.make(word="before-new-keys")
            keys = _with_a_box(services.database, passphrase)
            ways = services.ways_in.all()
        new = rekey(folder, keys, progress)
        with suppress(ExpectedError), Services(Database.open(folder, new), clock) as services:
            note_if_possible(services.database, clock(), "new-keys")
            services.backups.make(word="new-keys")
    return NewKeysGiven(
        tuple(one for one in ways if one.renewed),
        tuple(one for one in ways if not one.renewed and one.id != keys.slot),
    )


def _with_a_box(database: Database, passphrase: str) -> Keys:
    """The keys of who came in, through a way in that new keys can be put into."""
    keys, folder = database.keys, database.folder
    kept, _ = carried_over(folder, keys)
    if keys.slot in {slot.id for slot in kept}:
        return keys
    return replace(keys, slot=let_in(folder, keys, keys.role, keys.person, passphrase))

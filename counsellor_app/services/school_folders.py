"""School folders: making one, opening one, and finding the way back in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.errors import CannotWrite, ExpectedError, SchoolExists, SchoolFileDamaged
from counsellor_app.domain.school import COUNSELLOR, PRINCIPAL, School, StaffMember
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.storage.backup_staging import staged_in

if TYPE_CHECKING:
    from counsellor_app.storage.kdf_cost import KdfCost
    from counsellor_app.storage.presence import Presence
    from counsellor_app.storage.vault import Keys

Clock = Callable[[], datetime]
VIETNAM = timezone(timedelta(hours=7))


def now() -> datetime:
    """The present moment in Viet Nam, so that its date is the school's; the program's one clock."""
    return datetime.now(VIETNAM)


@dataclass(frozen=True, slots=True)
class NewSchool:
    """A school just made; the recovery key is shown once and kept nowhere."""

    services: Services
    recovery_key: str = field(repr=False)


def create_school(
    folder: Path,
    passphrase: str,
    school: School,
    staff: list[StaffMember],
    year: SchoolYear,
    *,
    clock: Clock = now,
    signing_seed: bytes | None = None,
    cost: KdfCost | None = None,
) -> NewSchool:
    """Make a school folder with its keys, file and first year.

    `cost` is what turning a passphrase into a key costs; the full price without.

    Raises:
        SchoolExists: something is at `folder` already.
        CannotWrite, DiskFull: the place refuses; nothing stays behind.
    """
    from counsellor_app.storage.database import Database
    from counsellor_app.storage.vault import create_keys

    if folder.exists() and not _is_empty_folder(folder):
        raise SchoolExists(path=folder)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise CannotWrite(path=folder) from error
    try:
        new = create_keys(folder, passphrase, cost=cost, person=_first_counsellor(staff))
        services = Services(Database.create(folder, new.keys), clock)
        with ExitStack() as on_failure:
            on_failure.callback(services.close)  # Windows keeps a folder whose file is open
            services.school.found(
                school if school.uuid else _with_id(school), staff, year, signing_seed
            )
            on_failure.pop_all()
    except BaseException:
        import shutil

        shutil.rmtree(folder, ignore_errors=True)
        raise
    return NewSchool(services, new.recovery_key)


def open_school(
    folder: Path,
    passphrase: str,
    *,
    clock: Clock = now,
    deed: str = "open-school",
    slot: str = "",
    free_tries: int = 0,
) -> Services:
    """Open a school folder, through the way in `slot` alone where one is named.

    The trail tells of it as `deed`; the first `free_tries` wrong passphrases make nobody wait.

    Raises:
        SchoolNotFound, WrongPassphrase, TriedTooSoon, SchoolFileDamaged, SchoolFileNewer,
        SchoolInUse.
    """
    from counsellor_app.services.way_in_tries import ask, wrong_so_far

    _finish_replacing(folder)
    wrong = wrong_so_far(folder)
    keys = ask(folder, passphrase, clock, slot, free_tries)
    # Only now: a wrong passphrase is answered without loading what only an open school needs.
    from counsellor_app.services.trail import note_if_possible
    from counsellor_app.storage.database import Database

    services = Services(Database.open(folder, keys), clock)
    if services.database.backed_up is not None:
        with suppress(ExpectedError):  # as above all it must open
            services.backups.remember(services.database.backed_up)
    if wrong:
        note_if_possible(services.database, clock(), "wrong-tries", count=wrong)
    note_if_possible(services.database, clock(), deed)
    return services


def is_school(folder: Path) -> bool:
    """Whether a school lies there, be it broken, or what it can be brought back from alone."""
    known = ("keys.json", "school.db", "backups")
    return any((folder / name).exists() for name in known) or bool(staged_in(folder))


def are_keys_damaged(error: ExpectedError) -> bool:
    """Whether it is keys.json that cannot be read, not the school file (services/lost_keys)."""
    path = error.facts.get("path")
    return (
        isinstance(error, SchoolFileDamaged) and isinstance(path, Path) and path.name == "keys.json"
    )


def refuse_elsewhere(folder: Path) -> None:
    """Before a school is opened: SchoolOpenElsewhere when another machine has it open."""
    from counsellor_app.storage.presence import refuse_elsewhere

    refuse_elsewhere(folder)


def hold_open(folder: Path, now: datetime, *, even_so: bool = False) -> Presence:
    """Take the school for this machine; SchoolOpenElsewhere when another has it open.

    `even_so`: somebody said that the other machine is off, or stuck.
    """
    from counsellor_app.storage.presence import open_here

    return open_here(folder, now, even_so=even_so)


def hold_meanwhile(folder: Path, now: datetime) -> Callable[[], None]:
    """Take the school for one command, unless the window on this machine has it; how to end it."""
    from counsellor_app.storage.presence import is_held_here, open_here

    return (lambda: None) if is_held_here(folder) else open_here(folder, now).end


def set_passphrase_with_recovery_key(
    folder: Path, recovery_key: str, new: str, slot: str = "", *, clock: Clock = now
) -> None:
    """Give the counsellor whose way in is `slot` a new passphrase; the first one without.

    The trail tells that it was the recovery key, where the school can be opened at all.

    Raises:
        WrongRecoveryKey: the printed key is not right.
    """
    from counsellor_app.storage.key_changes import set_counsellor_passphrase
    from counsellor_app.storage.tries import right_passphrase
    from counsellor_app.storage.vault import open_with_recovery_key, read_keys

    _finish_replacing(folder)
    keys = open_with_recovery_key(folder, recovery_key)
    theirs = [one for one in read_keys(folder).slots if (one.id, one.role) == (slot, COUNSELLOR)]
    set_counsellor_passphrase(folder, keys, new, person=theirs[0].person if theirs else None)
    right_passphrase(folder)
    _tell_recovery(folder, keys, clock())


def _tell_recovery(folder: Path, keys: Keys, at: datetime) -> None:
    from counsellor_app.services.trail import note_if_possible
    from counsellor_app.storage.database import Database

    with suppress(ExpectedError), Database.open(folder, keys) as database:
        note_if_possible(database, at, "recover-passphrase")


def _finish_replacing(folder: Path) -> None:
    """A power cut while a backup was put in place: carry on before anything is read."""
    if staged_in(folder):
        from counsellor_app.storage.backup_swap import finish_replacing

        finish_replacing(folder)


def staff_of(principal: str, counsellor: str) -> list[StaffMember]:
    """The two people every school needs."""
    return [StaffMember(counsellor, COUNSELLOR), StaffMember(principal, PRINCIPAL)]


def _first_counsellor(staff: list[StaffMember]) -> int | None:
    """The number the first counsellor will have: people are numbered in the order they come."""
    return next((n for n, one in enumerate(staff, start=1) if one.role == COUNSELLOR), None)


def _is_empty_folder(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


def _with_id(school: School) -> School:
    import uuid

    return replace(school, uuid=str(uuid.uuid4()))

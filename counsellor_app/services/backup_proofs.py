"""What the school remembers of its backups: when each was made, proved, or found damaged.

A backup is proved as it is made, so its line in the trail says both. A later look at it, good or
bad, is a line that points to the first one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.backup import AWAY, KeptBackup
from counsellor_app.storage.records import Record, TrailRecord

MADE, PROVED, FOUND_DAMAGED = "backup", "verify-backup", "damaged-backup"
HOUSEKEEPING = frozenset({MADE, PROVED, FOUND_DAMAGED, "open-school", "open-by-command"})
"""Lines that say nothing of a change: for them alone no backup is made."""
_DRAFTS = ("session_drafts", "form_drafts")

_Key = tuple[datetime, str]


@dataclass(frozen=True, slots=True)
class Proof:
    """A backup as the trail knows it: the line it was made in, where, and its last proof."""

    line: int
    made_at: datetime
    where: str
    proved_at: datetime | None


Proofs = Mapping[_Key, Proof]


def proofs_of(db: DbSession) -> Proofs:
    """Every backup the school made, by the second it was made in and where it was put."""
    record = TrailRecord
    columns = (record.id, record.at, record.action, record.subject, record.subject_id)
    query = select(*columns).where(record.action.in_((MADE, PROVED, FOUND_DAMAGED)))
    found: dict[_Key, Proof] = {}
    keys: dict[int, _Key] = {}
    for line, at, action, where, about in db.execute(query.order_by(record.id)):
        if action == MADE:
            key = keys[line] = (_second(at), where)
            found[key] = Proof(line, at, where, at)
        elif about in keys:
            proved_at = at if action == PROVED else None
            found[keys[about]] = replace(found[keys[about]], proved_at=proved_at)
    return found


def proof_of(backup: KeptBackup, proofs: Proofs) -> Proof | None:
    """What is remembered of this backup; None for one of another day or another school."""
    where = AWAY if backup.away else "here"
    at = _second(backup.made_at)
    return proofs.get((at, where)) or proofs.get((at, ""))


def with_proof(backup: KeptBackup, proofs: Proofs, school: str) -> KeptBackup:
    """The backup, and when it was last proved; known to be damaged, it is not to be used."""
    known = proof_of(backup, proofs)
    if known is None or not backup.readable or backup.school not in ("", school):
        return backup
    return replace(backup, proved_at=known.proved_at, readable=known.proved_at is not None)


def newest_proved(proofs: Proofs) -> list[Proof]:
    """The backups that are known to be sound, newest first."""
    sound = [one for one in proofs.values() if one.proved_at is not None]
    return sorted(sound, key=lambda one: one.made_at, reverse=True)


def holds_more_than(db: DbSession, backup: KeptBackup | None) -> bool:
    """Whether the school holds something that this backup does not."""
    if backup is None:
        return True
    record = TrailRecord
    more = (db.scalar(select(func.count()).select_from(record)) or 0) - backup.lines
    if more < 0:
        return True  # an earlier state was brought back since
    since = select(record.action).order_by(record.id.desc()).limit(more)
    if any(action not in HOUSEKEEPING for action in db.scalars(since)):
        return True
    drafts = (Record.metadata.tables[name] for name in _DRAFTS)
    return any(
        db.scalar(select(func.count()).select_from(one).where(one.c.saved_at > backup.made_at))
        for one in drafts
    )


def _second(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(microsecond=0)

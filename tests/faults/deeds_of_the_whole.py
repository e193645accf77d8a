"""Deeds with the whole school file: brought back in place, given new keys, names taken off."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

from sqlalchemy import select

from counsellor_app.services.backup_restores import BackupRestore
from counsellor_app.services.rekeying import give_new_keys
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.records import (
    PrivateNoteRecord,
    Record,
    SessionDraftRecord,
    StudentRecord,
)
from counsellor_app.storage.sealed_notes import unseal
from tests.conftest import fixed_clock
from tests.faults.deeds import Hand, Subject, deed
from tests.faults.deeds_of_one import a_student
from tests.faults.school_rows import apart_from_the_trail, changes, rows_of

CLOSING = ("bring a backup back in place", "give new keys")
"""For these the school is closed: where they fail, it has to be opened again."""
_SEALED = ("private_notes", "session_versions", "session_drafts", "form_drafts")
_EVERY = tuple(Record.metadata.tables)


def _just_made(hand: Hand, _rng: random.Random, tag: str) -> Subject:
    """A backup of the school as it stands: bringing it back loses nothing that was answered."""
    return str(hand.school.backups.make(hand.place / f"present-{tag}.sohn").path)


def _bring_back(hand: Hand, backup: Subject, _tag: str) -> None:
    restore = BackupRestore.of_open(hand.school)
    hand.school.close()
    restore.replace(Path(backup), hand.passphrase)
    hand.school = open_school(restore.folder, hand.passphrase, clock=fixed_clock)


def _is_as_in(hand: Hand, backup: Subject, tag: str) -> bool:
    """Whether the school says what the backup says, but for the trail, which goes on."""
    beside = hand.place / f"beside-{tag}"
    hand.school.backups.restore(Path(backup), beside)
    with open_school(beside, hand.passphrase, clock=fixed_clock) as school:
        changed, gone = changes(rows_of(school.database), rows_of(hand.school.database))
    return not apart_from_the_trail((*changed, *gone))


deed("bring a backup back in place", _bring_back, _is_as_in, choose=_just_made, often=3)


def _secrets(hand: Hand) -> str:
    """A digest of every sealed text, opened; what cannot be opened raises."""
    key, said = hand.school.database.keys.note_key, hashlib.sha256()
    with hand.school.database.read() as db:
        notes = select(PrivateNoteRecord.id, PrivateNoteRecord.sealed)
        drafts = select(SessionDraftRecord.uuid, SessionDraftRecord.sealed)
        for query in (notes, drafts):
            for row in sorted(db.execute(query).all()):
                said.update(unseal(key, row[0], row[1]).encode())
    return said.hexdigest()


def _give_new_keys(hand: Hand, _: Subject, _tag: str) -> None:
    folder = hand.folder
    hand.school.close()
    give_new_keys(folder, hand.passphrase, clock=fixed_clock)
    hand.school = open_school(folder, hand.passphrase, clock=fixed_clock)


deed(
    "give new keys",
    _give_new_keys,
    lambda hand, secrets, _tag: _secrets(hand) == secrets,
    *_SEALED,
    choose=lambda hand, _rng, _tag: _secrets(hand),
    often=2,
)


def _is_anonymous(hand: Hand, student: Subject, _tag: str) -> bool:
    record = StudentRecord
    with hand.school.database.read() as db:
        row = db.execute(
            select(record.full_name, record.birth_date, record.anonymised_at).where(
                record.id == student
            )
        ).one()
    return not row.full_name.startswith("Kim ") and row.anonymised_at is not None


deed(
    "take a name off",
    lambda hand, student, _tag: hand.school.anonymising.anonymise([student]),
    _is_anonymous,
    *_EVERY,
    choose=a_student,
    often=1,
)

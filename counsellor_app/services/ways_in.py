"""Ways in: counsellors' passphrases, the principal's, the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import cast

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.school import StaffMember
from counsellor_app.domain.way_in import RECOVERY, WayIn, role_of_way
from counsellor_app.services.people import People, Person
from counsellor_app.services.rights import counsellors_only
from counsellor_app.services.trail import note
from counsellor_app.services.way_in_tries import ask
from counsellor_app.storage.database import Database
from counsellor_app.storage.key_changes import (
    changed_way,
    drawn_recovery_key,
    kept_where_it_fails,
    new_way,
    put_changed,
    put_new,
    recovery_way,
    shut_out,
)
from counsellor_app.storage.key_slot import Role
from counsellor_app.storage.records import SettingRecord
from counsellor_app.storage.rekey import carried_over
from counsellor_app.storage.vault import read_keys

_SHEET = "recovery-sheet-awaited"


class WaysIn:
    """Who may come in; every change asks for the passphrase of who came in once more."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def as_counsellor(self) -> bool:
        """Whether a counsellor came in, who may give and take every way in."""
        return self._database.keys.role == "counsellor"

    @property
    def own(self) -> str:
        """The way in the notebook was opened by."""
        return self._database.keys.slot

    def who(self) -> StaffMember | None:
        """Who opened the notebook; None where the way in is from before they had names."""
        mine = self._database.keys.person
        return next((one.member for one in self._people() if one.id == mine), None)

    def all(self) -> list[WayIn]:
        """Every way in, counsellors first, the recovery sheet last."""
        people = {one.id: one.member for one in self._people()}
        renewed, _ = carried_over(self._database.folder, self._database.keys)
        names = {slot.id for slot in renewed}
        found = [
            WayIn(
                slot.id,
                slot.role,
                slot.person,
                people.get(slot.person) if slot.person is not None else None,
                own=slot.id == self._database.keys.slot,
                renewed=slot.id in names,
            )
            for slot in read_keys(self._database.folder).slots
        ]
        order = ("counsellor", "principal", RECOVERY)
        return sorted(found, key=lambda one: (order.index(one.role), one.person or 0))

    def without(self) -> list[Person]:
        """People at work who have no passphrase yet."""
        having = {one.person for one in self.all()}
        return [one for one in self._people() if one.active and one.id not in having]

    def change_passphrase(self, present: str, new: str) -> None:
        """A new passphrase for whoever opened the notebook.

        Raises:
            WrongPassphrase: `present` is not the one of this way in.
            Invalid: somebody else's way in opens with `new` already.
        """
        self._ask(present)
        folder = self._database.folder
        changed = changed_way(folder, present, new, slot=self._database.keys.slot)
        with self._changing() as db:
            put_changed(folder, changed)
            self._note(db, "change-passphrase")

    def let_in(self, present: str, person: int, new: str) -> None:
        """Give one of the people a passphrase, in place of the one they had.

        A counsellor reads everything with it; a principal or deputy no private note.

        Raises:
            WrongPassphrase: `present` is not the one of this way in.
            NoRight: a principal gives none.
            NotFound: there is no such person at work.
            Invalid: somebody else comes in with `new` already.
        """
        self._ask(present)
        found = next((one for one in self._people() if one.id == person and one.active), None)
        if found is None:
            raise NotFound(kind="person", name=str(person))
        folder, keys = self._database.folder, self._database.keys
        way = new_way(folder, keys, cast(Role, role_of_way(found.member)), person, new)
        with self._changing() as db:
            put_new(folder, keys, way)
            self._note(db, "let-in", person)

    def shut_out(self, present: str, way_in: str) -> None:
        """Close somebody's way in. Copies made before go on opening (`rekeying` ends that).

        Raises:
            WrongPassphrase: `present` is not the one of this way in.
            NoRight: a principal closes none, and nobody their own.
            NotFound: there is no such way in.
        """
        self._ask(present)
        with self._changing() as db:
            closed = shut_out(self._database.folder, self._database.keys, way_in)
            self._note(db, "shut-out", closed.person)

    def draw_recovery_key(self, present: str) -> str:
        """A fresh recovery key to print; the old sheet stays good until this one is used.

        Raises:
            WrongPassphrase: `present` is not the one of this way in.
            NoRight: a principal draws none.
        """
        counsellors_only(self._database)
        self._ask(present)
        with self._database.transaction() as db:
            self._note(db, "print-recovery-sheet")
        return drawn_recovery_key()

    def use_recovery_key(self, present: str, key: str) -> None:
        """The sheet of `key` is at hand: it opens from now on, the old one opens nothing.

        Raises:
            WrongPassphrase: `present` is not the one of this way in.
            WrongRecoveryKey: `key` is none.
        """
        self._ask(present)
        folder, keys = self._database.folder, self._database.keys
        way = recovery_way(folder, keys, key)
        with self._changing() as db:
            put_new(folder, keys, way)
            _say_sheet(db, missing=False)
            self._note(db, "new-recovery-key")

    def await_sheet(self) -> None:
        """The school was just made and nobody has shown yet that the sheet is at hand."""
        with self._database.transaction() as db:
            _say_sheet(db, missing=True)
            note(db, self._database.keys.role, self._clock(), "await-sheet")

    def confirm_sheet(self) -> None:
        """Somebody typed from the sheet: it is at hand."""
        with self._database.transaction() as db:
            _say_sheet(db, missing=False)
            note(db, self._database.keys.role, self._clock(), "confirm-sheet")

    def lacks_sheet(self) -> bool:
        """Whether the recovery sheet was never shown to be at hand; a new one can be drawn."""
        with self._database.read() as db:
            return lacks_sheet(db)

    def _people(self) -> list[Person]:
        return People(self._database, self._clock).all()

    def _ask(self, present: str) -> None:
        ask(self._database.folder, present, self._clock, self._database.keys.slot)

    @contextmanager
    def _changing(self) -> Iterator[DbSession]:
        """The change of the keys and its line in the trail: both, or neither.

        The slow part comes before: nobody else waits for Argon2id to write.
        """
        with kept_where_it_fails(self._database.folder), self._database.transaction() as db:
            db.connection()  # the pen first: whoever has to wait for it has changed nothing
            yield db

    def _note(self, db: DbSession, action: str, person: int | None = None) -> None:
        subject = "people" if person is not None else ""
        note(db, self._database.keys.role, self._clock(), action, subject, person)


def lacks_sheet(db: DbSession) -> bool:
    """The same, within a transaction."""
    return db.scalar(select(SettingRecord.value).where(SettingRecord.name == _SHEET)) is not None


def _say_sheet(db: DbSession, *, missing: bool) -> None:
    db.execute(delete(SettingRecord).where(SettingRecord.name == _SHEET))
    if missing:
        db.execute(insert(SettingRecord).values(name=_SHEET, value="yes"))

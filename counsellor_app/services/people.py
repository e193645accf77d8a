"""The people of the school whose names stand on papers: counsellors, principal, deputies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import Invalid, NotFound
from counsellor_app.domain.imports import Problem
from counsellor_app.domain.school import COUNSELLOR, StaffMember
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import PersonRecord


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the staff, at work or gone."""

    id: int
    member: StaffMember
    active: bool


class People:
    """The staff as the school keeps it; nobody is deleted, papers of old keep their names."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def all(self) -> list[Person]:
        """Everybody, those at work first."""
        record = PersonRecord
        query = select(
            record.id, record.name, record.role, record.form_of_address, record.active
        ).order_by(record.active.desc(), record.id)
        with self._database.read() as db:
            return [
                Person(number, StaffMember(name, role, form), active)
                for number, name, role, form, active in db.execute(query)
            ]

    def add(self, member: StaffMember) -> int:
        """Somebody new; their number. Raises Invalid without a name."""
        _check(member)
        with self._database.transaction() as db:
            values = {
                "name": member.name,
                "role": member.role,
                "form_of_address": member.form_of_address,
            }
            number = db.scalars(insert(PersonRecord).values(**values).returning(PersonRecord.id))
            person = number.one()
            note(db, self._database.keys.role, self._clock(), "add-person", "people", person)
        return person

    def change(self, person: int, member: StaffMember) -> None:
        """A name, role or form of address is written otherwise from now on.

        Raises Invalid without a name, or where no counsellor would be left.
        """
        _check(member)
        self._write(
            person,
            "change-person",
            name=member.name,
            role=member.role,
            form_of_address=member.form_of_address,
        )

    def retire(self, person: int, *, active: bool = False) -> None:
        """Somebody left, or came back. Raises Invalid for the last counsellor."""
        self._write(person, "retire-person" if not active else "return-person", active=active)

    def _write(self, person: int, action: str, **values: object) -> None:
        with self._database.transaction() as db:
            done = db.scalars(
                update(PersonRecord)
                .where(PersonRecord.id == person)
                .values(**values)
                .returning(PersonRecord.id)
            )
            if not done.all():
                raise NotFound(kind="person", name=str(person))
            _check_counsellor(db)
            note(db, self._database.keys.role, self._clock(), action, "people", person)


def _check(member: StaffMember) -> None:
    if not member.name.strip():
        raise Invalid(problems=(Problem(0, "", "missing-name"),))


def _check_counsellor(db: DbSession) -> None:
    """Letters and reports name a counsellor: one stays at work."""
    at_work = PersonRecord.active & (PersonRecord.role == COUNSELLOR)
    if db.scalar(select(PersonRecord.id).where(at_work).limit(1)) is None:
        raise Invalid(problems=(Problem(0, "", "last-counsellor"),))

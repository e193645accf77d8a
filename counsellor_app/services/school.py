"""The school itself: its facts, people, years, settings and what it switched off."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.school import School, SchoolLevel, StaffMember
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.rights import counsellors_only
from counsellor_app.services.trail import note
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    CatalogueSwitchRecord,
    ClassRecord,
    PersonRecord,
    SchoolRecord,
    YearRecord,
)

_SEED_LENGTH = 32


def switched_off(db: DbSession) -> frozenset[tuple[str, str, int | None]]:
    """What the school does not offer: catalogue, code, and the year it starts in (None: ever)."""
    record = CatalogueSwitchRecord
    query = select(record.catalogue, record.code, YearRecord.starts).outerjoin(
        YearRecord, YearRecord.id == record.year_id
    )
    return frozenset((catalogue, code, starts) for catalogue, code, starts in db.execute(query))


class SchoolFacts:
    """What the school says of itself."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def found(
        self,
        school: School,
        staff: list[StaffMember],
        year: SchoolYear,
        signing_seed: bytes | None = None,
    ) -> None:
        """Write the first facts of a new school; packages are signed with a key of its own."""
        now = self._clock()
        with self._database.transaction() as db:
            db.execute(
                insert(SchoolRecord).values(
                    uuid=school.uuid,
                    name=school.name,
                    level=school.level.value,
                    boarding=school.boarding,
                    governing_body=school.governing_body,
                    report_to=school.report_to,
                    place=school.place,
                    signing_key=signing_seed or os.urandom(_SEED_LENGTH),
                    created_at=now,
                )
            )
            for one in staff:
                db.execute(
                    insert(PersonRecord).values(
                        name=one.name, role=one.role, form_of_address=one.form_of_address
                    )
                )
            db.execute(insert(YearRecord).values(starts=year.starts))
            note(db, self._database.keys.role, now, "found-school", "school")

    def get(self) -> School:
        """The school as it stands on its papers."""
        record = SchoolRecord
        columns = (
            record.name,
            record.level,
            record.governing_body,
            record.report_to,
            record.place,
            record.boarding,
            record.uuid,
        )
        with self._database.read() as db:
            row = db.execute(select(*columns)).one()
            return School(row.name, SchoolLevel(row.level), *row[2:])

    def change(self, school: School) -> None:
        """The school is written otherwise on its papers from now on; its id stays."""
        counsellors_only(self._database)
        with self._database.transaction() as db:
            db.execute(
                update(SchoolRecord).values(
                    name=school.name,
                    level=school.level.value,
                    boarding=school.boarding,
                    governing_body=school.governing_body,
                    report_to=school.report_to,
                    place=school.place,
                )
            )
            note(db, self._database.keys.role, self._clock(), "change-school", "school")

    def signing_seed(self) -> bytes:
        """The ed25519 seed the school signs its packages with."""
        with self._database.read() as db:
            return db.scalars(select(SchoolRecord.signing_key)).one()

    def staff(self, role: str | None = None) -> list[StaffMember]:
        """The people at work, of one role or all."""
        query = select(PersonRecord.name, PersonRecord.role, PersonRecord.form_of_address).where(
            PersonRecord.active
        )
        if role is not None:
            query = query.where(PersonRecord.role == role)
        with self._database.read() as db:
            return [StaffMember(*row) for row in db.execute(query.order_by(PersonRecord.id))]

    def years(self) -> list[SchoolYear]:
        """The school years, oldest first."""
        with self._database.read() as db:
            return [SchoolYear(s) for s in db.scalars(select(YearRecord.starts).order_by("starts"))]

    def present_year(self) -> SchoolYear:
        """The newest year of the school."""
        return self.years()[-1]

    def classes(self, year: SchoolYear) -> list[str]:
        """The names of the year's classes, in class order."""
        query = (
            select(ClassRecord.name)
            .join(YearRecord, YearRecord.id == ClassRecord.year_id)
            .where(YearRecord.starts == year.starts)
            .order_by(ClassRecord.sort_key)
        )
        with self._database.read() as db:
            return list(db.scalars(query))

    def offered(self, catalogue: str, year: SchoolYear) -> Catalogue:
        """The catalogue without what the school switched off in that year (or in every year)."""
        with self._database.read() as db:
            off = switched_off(db)
        codes = {
            code
            for name, code, starts in off
            if name == catalogue and starts in (year.starts, None)
        }
        return load(catalogue).without(codes)

    def switch(self, catalogue: str, code: str, *, offered: bool, year: SchoolYear) -> None:
        """Offer an entry of a catalogue in one year, or no longer; records keep their code."""
        counsellors_only(self._database)
        with self._database.transaction() as db:
            write_switch(db, catalogue, code, offered=offered, year=year)
            action = "switch-on" if offered else "switch-off"
            note(db, self._database.keys.role, self._clock(), action, "catalogue_switches")


def write_switch(
    db: DbSession, catalogue: str, code: str, *, offered: bool, year: SchoolYear
) -> None:
    """Offer an entry in a year or no longer; NotFound for an entry or a year there is not."""
    record = CatalogueSwitchRecord
    if load(catalogue).by_code(code) is None:
        raise NotFound(kind="catalogue-entry", name=code)
    year_id = db.scalar(select(YearRecord.id).where(YearRecord.starts == year.starts))
    if year_id is None:
        raise NotFound(kind="year", name=year.label)
    db.execute(
        delete(record).where(
            record.catalogue == catalogue, record.code == code, record.year_id == year_id
        )
    )
    if not offered:
        values = {"catalogue": catalogue, "code": code, "year_id": year_id}
        db.execute(insert(record).values(**values))

"""Consents of students and their representatives: printed, kept, withdrawn."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict
from datetime import date, datetime
from functools import cache

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.consent import (
    Consent,
    ConsentForm,
    ConsentSheet,
    ConsentStanding,
    ConsentState,
    problems,
    standing_of,
)
from counsellor_app.domain.errors import Invalid, NotFound
from counsellor_app.domain.school_year import SchoolYear, class_key
from counsellor_app.domain.student import StudentRow
from counsellor_app.paths import resources
from counsellor_app.services.anonymising import Anonymising
from counsellor_app.services.consent_rows import CONSENT_COLUMNS, consents_of
from counsellor_app.services.pathway_standings import present
from counsellor_app.services.school import SchoolFacts
from counsellor_app.services.student_rows import rows_of_year
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import ClassRecord, ConsentRecord, StudentRecord

_record = ConsentRecord


class Consents:
    """What families agreed to."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def give(self, student: int, consent: Consent) -> int:
        """Keep a signed consent; its number. Raises Invalid (facts: problems)."""
        if found := problems(consent, self._clock().date()):
            raise Invalid(problems=found)
        values = {name: value for name, value in asdict(consent).items() if name != "id"}
        with self._database.transaction() as db:
            number = db.scalars(
                insert(_record).values(student_id=student, **values).returning(_record.id)
            ).one()
            self._note(db, "consent", student)
        return int(number)

    def take_back(self, student: int, consent: int) -> None:
        """A consent just entered was a slip: it is not kept after all."""
        with self._database.transaction() as db:
            mine = (_record.id == consent, _record.student_id == student)
            gone = db.scalars(delete(_record).where(*mine).returning(_record.id)).all()
            if not gone:
                raise NotFound(kind="consent", name=str(consent))
            self._note(db, "undo-consent", student)

    def withdraw(self, student: int, on: date, consent: int | None = None) -> tuple[int, ...]:
        """Keep that a consent was withdrawn on a day (all that stand, without a number).

        The numbers of those that were. Raises NotFound where none stands; Invalid for a day
        before it was signed or still to come.
        """
        with self._database.transaction() as db:
            mine = [_record.student_id == student, _record.withdrawn_on.is_(None)]
            if consent is not None:
                mine.append(_record.id == consent)
            standing = db.execute(select(*CONSENT_COLUMNS).where(*mine)).all()
            if not standing:
                raise NotFound(kind="consent", name="")
            self._check_day([Consent(*row) for row in standing], on)
            numbers = tuple(row.id for row in standing)
            db.execute(update(_record).where(_record.id.in_(numbers)).values(withdrawn_on=on))
            self._note(db, "withdraw-consent", student)
        return numbers

    def reinstate(self, student: int, consents: Collection[int]) -> None:
        """A withdrawal just entered was a slip: these stand again."""
        with self._database.transaction() as db:
            mine = _record.id.in_(list(consents)) & (_record.student_id == student)
            db.execute(update(_record).where(mine).values(withdrawn_on=None))
            self._note(db, "undo-consent", student)

    def of_student(self, student: int) -> list[Consent]:
        """A student's consents, oldest first."""
        with self._database.read() as db:
            return consents_of(db, student)

    def standing(self, student: int) -> ConsentStanding:
        """How they stand together."""
        return standing_of(self.of_student(student))

    def counts(self, year: SchoolYear) -> Counter[ConsentState]:
        """How many of the students at hand in a year stand how."""
        with self._database.read() as db:
            here = set(db.scalars(present(year, StudentRecord.id)))
            query = select(_record.student_id, *CONSENT_COLUMNS).order_by(_record.id)
            held: dict[int, list[Consent]] = defaultdict(list)
            for student, *facts in db.execute(query):
                held[student].append(Consent(*facts))
        return Counter(standing_of(held.get(one, ())).state for one in here)

    def forms(self) -> tuple[ConsentForm, ...]:
        """Every version of the form, the newest first."""
        return consent_forms()

    def form(self, version: str = "") -> ConsentForm:
        """One version of it, the newest without; NotFound for one there is not."""
        return form_of(version)

    def sheets(self, students: Sequence[int], year: SchoolYear, version: str = "") -> bytes:
        """The form for these students as PDF, one after the other; for nobody: one to fill in.

        Raises NotFound for a student or version there is not, MissingGlyph.
        """
        from counsellor_app.documents.consent_sheet import consent_sheets

        form = form_of(version)
        school = SchoolFacts(self._database, self._clock).get()
        retention = Anonymising(self._database, self._clock).retention()
        with self._database.transaction() as db:
            found = _rows(db, students, year) if students else [StudentRow(0, "", "", None, None)]
            sheets = [
                ConsentSheet(form, school.name, school.governing_body, retention,
                             one.full_name, one.birth_date, one.class_name or "")
                for one in found
            ]  # fmt: skip
            pdf = consent_sheets(sheets)
            note(db, self._database.keys.role, self._clock(), "print-consent", count=len(sheets))
        return pdf

    def class_sheets(self, class_name: str, year: SchoolYear, version: str = "") -> bytes:
        """The form for a whole class, in class-list order; NotFound for a class there is not."""
        query = (
            rows_of_year(year)
            .where(ClassRecord.name_key == class_key(class_name))
            .where(StudentRecord.archived_at.is_(None))
            .order_by(StudentRecord.sort_key, StudentRecord.birth_date)
        )
        with self._database.read() as db:
            numbers = [row.id for row in db.execute(query)]
        if not numbers:
            raise NotFound(kind="class", name=class_name)
        return self.sheets(numbers, year, version)

    def _check_day(self, standing: list[Consent], on: date) -> None:
        found = [
            problem
            for one in standing
            for problem in problems(
                Consent(one.form_version, one.given_by, one.relation, one.given_on, on), on
            )
        ]
        if on > self._clock().date():
            found += problems(Consent("", "x", "", on), self._clock().date())
        if found:
            raise Invalid(problems=tuple(dict.fromkeys(found)))

    def _note(self, db: DbSession, action: str, student: int) -> None:
        note(db, self._database.keys.role, self._clock(), action, "students", student)


@cache
def consent_forms() -> tuple[ConsentForm, ...]:
    """Every version shipped, the newest first."""
    read = [tomllib.loads(path.read_text("utf-8")) for path in resources("consents").glob("*.toml")]
    read.sort(key=lambda one: (len(one["version"]), one["version"]), reverse=True)
    return tuple(ConsentForm(one["version"], one["purposes"], one) for one in read)


def form_of(version: str = "") -> ConsentForm:
    """A version of the form, the newest without; NotFound for one there is not."""
    for one in consent_forms():
        if version in ("", one.version):
            return one
    raise NotFound(kind="consent-form", name=version)


def _rows(db: DbSession, students: Sequence[int], year: SchoolYear) -> list[StudentRow]:
    query = rows_of_year(year).where(
        StudentRecord.id.in_(list(students)), StudentRecord.anonymised_at.is_(None)
    )
    found = {row.id: StudentRow(*row) for row in db.execute(query)}
    missing = [one for one in students if one not in found]
    if missing:
        raise NotFound(kind="student", name=str(missing[0]))
    return [found[one] for one in students]

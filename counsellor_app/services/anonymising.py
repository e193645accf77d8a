"""Retention and anonymising: names go after the time the school sets, the counts stay."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.anonymising import (
    USUAL_YEARS,
    Anonymised,
    AnonymisingPreview,
    DueStudent,
    is_due,
    retention_problems,
)
from counsellor_app.domain.errors import ExpectedError, Invalid, NoRight
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.school_year import SchoolYear, school_year_of
from counsellor_app.services.anonymising_writer import NameRemover
from counsellor_app.services.backups import Backups
from counsellor_app.services.student_merges import merged_away
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ClassRecord,
    EnrolmentRecord,
    SettingRecord,
    StudentRecord,
    YearRecord,
)

_NAME, _OFF = "retention_years", "off"
_AT_ONCE = 200
DEED = "anonymise"


class Anonymising:
    """Luật 91/2025/QH15: kept no longer than needed; the figure is the school's to set."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def retention(self) -> int | None:
        """Years after the end of the last school year; None: names are kept until asked for."""
        with self._database.read() as db:
            return _retention(db)

    def set_retention(self, years: int | None) -> None:
        """Keep another time; None turns it off. Raises Invalid for fewer than 1, more than 50."""
        if found := retention_problems(years):
            raise Invalid(problems=found)
        with self._database.transaction() as db:
            db.execute(delete(SettingRecord).where(SettingRecord.name == _NAME))
            value = _OFF if years is None else str(years)
            db.execute(insert(SettingRecord).values(name=_NAME, value=value))
            self._note(db, "set-retention", count=years)

    def due(self, trying: int | None = None) -> list[DueStudent]:
        """Who left long enough ago, those of the earliest year first.

        `trying` another number of years (0: no limit) than the one that holds keeps nothing.
        """
        present = school_year_of(self._clock().date())
        with self._database.read() as db:
            years = _retention(db) if trying is None else trying or None
            if years is None:
                return []
            away = merged_away(db)
            return [
                one
                for one in _with_last_year(db)
                if one.id not in away and one.year and is_due(one.year, present, years)
            ]

    def count_due(self) -> int:
        """How many are due."""
        present = school_year_of(self._clock().date())
        with self._database.read() as db:
            years = _retention(db)
            if years is None:
                return 0
            last = func.max(YearRecord.starts)
            people = (
                select(EnrolmentRecord.student_id)
                .join(YearRecord, YearRecord.id == EnrolmentRecord.year_id)
                .join(StudentRecord, StudentRecord.id == EnrolmentRecord.student_id)
                .where(StudentRecord.anonymised_at.is_(None))
                .group_by(EnrolmentRecord.student_id)
                .having(last <= present.starts - 1 - years)
                .subquery()
            )
            return int(db.scalar(select(func.count()).select_from(people)) or 0)

    def preview(self, students: Collection[int]) -> AnonymisingPreview:
        """What would go with these names."""
        self._check_right()
        with self._database.read() as db:
            return NameRemover(db, students, self._database.keys.note_key).preview()

    def anonymise(self, students: Collection[int], progress: Progress = silent) -> Anonymised:
        """Take these names off for good, after a backup of how it was.

        All in one transaction; then the file is swept, so that no old page keeps a word.

        Raises:
            NoRight: the principal's way in.
            NotBackedUp: there is no backup and none could be made.
            Cancelled, DiskFull, CannotWrite, SchoolInUse: then every name is still there.
        """
        self._check_right()
        backup = self._backup(progress)
        wanted, now, key = sorted(students), self._clock(), self._database.keys.note_key
        with self._database.transaction() as db:
            preview = NameRemover(db, wanted, key).preview()
            for first in range(0, len(wanted), _AT_ONCE):
                progress(first, len(wanted))
                NameRemover(db, wanted[first : first + _AT_ONCE], key).remove(now)
            self._note(db, "anonymise", count=preview.students)
        progress(len(wanted), len(wanted))
        return Anonymised(preview, backup, self._swept())

    def _backup(self, progress: Progress) -> Path | None:
        """A proved backup of how it is now: made, or the newest where nothing changed since."""
        backups = Backups(self._database, self._clock)
        made = backups.before(DEED, progress)
        if made is not None:
            return made.path
        return next((one.path for one in backups.kept() if one.proved_at is not None), None)

    def _swept(self) -> bool:
        try:
            self._database.sweep()
        except ExpectedError:
            return False
        return True

    def _check_right(self) -> None:
        if self._database.keys.note_key is None:
            raise NoRight(role=self._database.keys.role)

    def _note(self, db: DbSession, action: str, *, count: int | None) -> None:
        note(db, self._database.keys.role, self._clock(), action, count=count)


def _retention(db: DbSession) -> int | None:
    value = db.scalar(select(SettingRecord.value).where(SettingRecord.name == _NAME))
    if value is None:
        return USUAL_YEARS
    return int(value) if value.isdigit() else None


def _with_last_year(db: DbSession) -> Iterator[DueStudent]:
    """Everybody with a name, and where they were last."""
    record = EnrolmentRecord
    place = func.row_number().over(
        partition_by=record.student_id, order_by=(YearRecord.starts.desc(), record.id.desc())
    )
    last = (
        select(
            record.student_id,
            YearRecord.starts,
            ClassRecord.name,
            ClassRecord.sort_key,
            place.label("place"),
        )
        .join(YearRecord, YearRecord.id == record.year_id)
        .join(ClassRecord, ClassRecord.id == record.class_id)
        .subquery()
    )
    person = StudentRecord
    query = (
        select(person.id, person.code, person.full_name, last.c.name, last.c.starts)
        .join(last, (last.c.student_id == person.id) & (last.c.place == 1))
        .where(person.anonymised_at.is_(None))
        .order_by(last.c.starts, last.c.sort_key, person.sort_key, person.id)
    )
    for number, code, name, class_name, starts in db.execute(query):
        yield DueStudent(number, code, name, class_name, SchoolYear(starts))

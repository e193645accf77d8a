"""Into the next school year, as one deed: proposed, carried out, and taken back for a while."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import ChangedElsewhere, Invalid, NotUndoable
from counsellor_app.domain.imports import ImportResult
from counsellor_app.domain.pathway import ACTUAL
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.school import SchoolLevel
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.year_rollover import (
    REPEATS,
    ClassStep,
    Rollover,
    StayDown,
    not_newest,
    proposed_target,
    undo_until,
)
from counsellor_app.services.backup_first import backed_up_first
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.services.import_batches import ImportBatches
from counsellor_app.services.pathway_standings import present, standings
from counsellor_app.services.trail import note
from counsellor_app.services.year_rollover_choices import keep_choices, kept_choices
from counsellor_app.services.year_rollover_undo import KIND
from counsellor_app.services.year_rollover_writer import AtHand, RolloverWriter, at_hand
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ClassRecord,
    ImportBatchRecord,
    SchoolRecord,
    StudentRecord,
    YearRecord,
)


@dataclass(frozen=True, slots=True)
class RolloverDone:
    """A roll-over that stands: its batch, the year it began, until when it may be taken back."""

    batch: int
    year: SchoolYear
    made_at: datetime
    undo_until: date


class YearRollovers:
    """Beginning the next school year."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def proposal(self, year: SchoolYear) -> Rollover:
        """What the classes of a year become, with the choices kept so far.

        Raises Invalid where the school is in a later year already.
        """
        with self._database.read() as db:
            _refuse_past(db, year)
            students = at_hand(db, year)
            return kept_choices(db, _proposed(db, year, students), students)

    def keep(self, rollover: Rollover) -> None:
        """Keep the choices made so far: they are there again after the lock."""
        with self._database.transaction() as db:
            keep_choices(db, rollover)

    def carry_out(self, rollover: Rollover, progress: Progress = silent) -> RolloverDone:
        """Begin the next year: its classes, and who goes into which; the old one is closed.

        Raises:
            Invalid: a class cannot become what is wished, or a later year is there already.
            ChangedElsewhere: the classes are not those of the proposal any more.
            NotBackedUp: no backup could be made first.
        """
        if rollover.problems:
            raise Invalid(problems=rollover.problems)
        backed_up_first(self._database, self._clock, "roll-over")
        now = self._clock()
        with self._database.transaction() as db:
            progress(0, 3)
            _refuse_past(db, rollover.year)
            students = at_hand(db, rollover.year)
            if _sizes(students) != {one.class_name: one.students for one in rollover.classes}:
                raise ChangedElsewhere(kind="year")
            batch = BatchWriter(db)
            enrolled = RolloverWriter(batch, rollover, now.date()).write(students)
            progress(1, 3)
            result = ImportResult(None, len(students), enrolled, len(rollover.leavings), 0, 0, ())
            number = batch.finish(KIND, rollover.year.following.label, now, result)
            progress(2, 3)
            role = self._database.keys.role
            note(db, role, now, "roll-over", "import_batches", number, count=enrolled)
            progress(3, 3)
        return _done(number, rollover.year.following, now)

    def latest(self) -> RolloverDone | None:
        """The roll-over that began the newest year, while it may still be taken back."""
        record = ImportBatchRecord
        query = select(record.id, record.made_at).where(
            record.kind == KIND, record.undone_at.is_(None)
        )
        with self._database.read() as db:
            newest = _newest(db)
            found = db.execute(
                query.where(record.file_digest == newest.label).order_by(record.id.desc())
            ).first()
        if found is None:
            return None
        done = _done(found.id, newest, found.made_at.astimezone(self._clock().tzinfo))
        return done if self._clock().date() <= done.undo_until else None

    def undo(self, batch: int) -> None:
        """Go back to the old year as it was; raises NotUndoable (facts: new_year, kind)."""
        try:
            ImportBatches(self._database, self._clock).undo(batch)
        except NotUndoable as error:
            # Somebody who left with the year has been written on since.
            facts = {"new_year": "used", "kind": "student"} | error.facts
            raise NotUndoable(**facts) from error


def _done(batch: int, year: SchoolYear, made_at: datetime) -> RolloverDone:
    return RolloverDone(batch, year, made_at, undo_until(made_at.date()))


def _newest(db: DbSession) -> SchoolYear:
    return SchoolYear(db.scalar(select(func.max(YearRecord.starts))) or 0)


def _refuse_past(db: DbSession, year: SchoolYear) -> None:
    if _newest(db) != year:
        raise Invalid(problems=(not_newest(year),))


def _sizes(students: list[AtHand]) -> dict[str, int]:
    sizes: dict[str, int] = {}
    for one in students:
        sizes[one.class_name] = sizes.get(one.class_name, 0) + 1
    return sizes


def _proposed(db: DbSession, year: SchoolYear, students: list[AtHand]) -> Rollover:
    """Every class with somebody in it, in class order; who did not pass grade 9 stays down."""
    leaving = SchoolLevel(db.scalars(select(SchoolRecord.level)).one()).leaving_grades
    going = present(year, StudentRecord.id).where(ClassRecord.grade.in_(leaving))
    found = standings(db, year, going)
    gone = {s: one.destination for s, one in found.items() if one.state == ACTUAL}
    steps = []
    for name, size in _sizes(students).items():
        mine = [one for one in students if one.class_name == name]
        target = proposed_target(name, leaving)
        unknown = tuple(one.student for one in mine if not target and one.student not in gone)
        steps.append(ClassStep(name, mine[0].grade, size, target, unknown))
    stays = tuple(
        StayDown(one.student, one.full_name, one.class_name, one.class_name)
        for one in students
        if (went := gone.get(one.student)) is not None and went.pathway in REPEATS
    )
    return Rollover(year, tuple(steps), stays)

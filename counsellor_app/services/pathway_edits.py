"""Changes made on the board of pathways: one student's, many at once, and taking them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import Invalid, NotFound, NotUndoable, PathwayChanged
from counsellor_app.domain.imports import ImportResult
from counsellor_app.domain.pathway import (
    CONFIRMED,
    Choice,
    Destination,
    PathwayPlan,
    pathway_catalogue,
    problems,
    reopened,
)
from counsellor_app.domain.pathway_board import PastedCell, Standing
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.backup_first import backed_up_first
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.services.pathway_standings import present, standing_of, standings
from counsellor_app.services.pathway_store import Place, add_destination, add_plan
from counsellor_app.services.trail import note
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ClassRecord,
    DestinationRecord,
    EnrolmentRecord,
    LetterRecord,
    PathwayChoiceRecord,
    PathwayPlanRecord,
    StudentRecord,
)


class PathwayEdits:
    """What a counsellor changes on the board."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def save(
        self, student: int, year: SchoolYear, plan: PathwayPlan, started_from: int | None = None
    ) -> int:
        """Keep a changed plan; its number, or 0 where nothing changed.

        `started_from` is the number of the plan the change began with (0: there was none).

        Raises:
            Invalid: facts: problems.
            PathwayChanged: another plan holds by now.
        """
        with self._database.transaction() as db:
            place, grade = _place(db, student, year)
            standing = standing_of(db, year, student)
            if started_from is not None and standing.plan_id != started_from:
                raise _changed(db, student, PathwayPlanRecord, standing.plan_id)
            if same_plan(standing.plan, plan):
                return 0
            _check(plan, grade)
            batch = BatchWriter(db)
            number = add_plan(batch, place, grade, self._dated(plan, standing), self._clock())
            batch.write()
            self._note(db, "save-plan", student)
            return number

    def save_destination(
        self,
        student: int,
        year: SchoolYear,
        destination: Destination,
        started_from: int | None = None,
    ) -> int:
        """Keep where a student really went; its number, or 0 where nothing changed."""
        with self._database.transaction() as db:
            place, grade = _place(db, student, year)
            standing = standing_of(db, year, student)
            if started_from is not None and standing.destination_id != started_from:
                raise _changed(db, student, DestinationRecord, standing.destination_id)
            if standing.destination == destination:
                return 0
            _check(PathwayPlan(destination.dated_on, (Choice(destination.pathway),)), grade)
            batch = BatchWriter(db)
            number = add_destination(batch, place, grade, destination, self._clock())
            batch.write()
            self._note(db, "save-destination", student)
            return number

    def undo(self, plan: int = 0, destination: int = 0) -> None:
        """Take back a plan, a destination, or both, of one student.

        Raises NotUndoable when a newer one took over, or a letter was printed of the plan.
        """
        with self._database.transaction() as db:
            if plan:
                student = _taken_back(db, PathwayPlanRecord, plan, self._clock())
                self._note(db, "undo-plan", student)
            if destination:
                student = _taken_back(db, DestinationRecord, destination, self._clock())
                self._note(db, "undo-destination", student)

    def confirm(
        self, year: SchoolYear, students: Sequence[int], reasons: Mapping[int, str] | None = None
    ) -> int:
        """Confirm the plans of many students as one deed; the batch that takes it back.

        `reasons` says, by student, why although the family does not agree. Raises Invalid and
        confirms nobody where one cannot be confirmed.
        """
        given = reasons or {}

        def confirmed(student: int, standing: Standing) -> PathwayPlan:
            if standing.plan is None:
                return PathwayPlan(self._clock().date(), state=CONFIRMED)
            reason = given.get(student, "").strip() or standing.plan.confirmation_reason
            return replace(standing.plan, state=CONFIRMED, confirmation_reason=reason)

        return self._change_many("bulk-confirm", year, students, confirmed)

    def put_first_wishes(self, year: SchoolYear, wishes: Mapping[int, Choice | None]) -> int:
        """Put a first wish to each student as one deed (None: no wish at all); the batch.

        Further wishes stay, but for one that is the new first wish already. 0: nothing changed.
        """

        def wished(student: int, standing: Standing) -> PathwayPlan:
            before = standing.plan or PathwayPlan(self._clock().date())
            after = replace(before, choices=put_first(before.choices, wishes[student]))
            return reopened(standing.plan, after)

        return self._change_many("bulk-wishes", year, tuple(wishes), wished)

    def put_family_views(self, year: SchoolYear, views: Mapping[int, str]) -> int:
        """Put what the family says to each student as one deed, dated today; the batch."""
        today = self._clock().date()

        def heard(student: int, standing: Standing) -> PathwayPlan:
            before = standing.plan or PathwayPlan(today)
            view = views[student]
            day = before.family_view_on if view == before.family_view else today
            asked_on = day if view != "NOT_ASKED" else None
            after = replace(before, family_view=view, family_view_on=asked_on)
            return reopened(standing.plan, after)

        return self._change_many("bulk-family-views", year, tuple(views), heard)

    def understand(self, texts: Sequence[str], grade: int | None) -> tuple[PastedCell, ...]:
        """What pasted cells mean as pathways of a grade, read as the pathway lists are."""
        return _understood(texts, pathway_catalogue(grade), "unknown-pathway")

    def understand_family_views(self, texts: Sequence[str]) -> tuple[PastedCell, ...]:
        """What pasted cells mean as the family's view."""
        return _understood(texts, "family_views", "unknown-family-view")

    def _change_many(
        self,
        kind: str,
        year: SchoolYear,
        students: Sequence[int],
        changed: Callable[[int, Standing], PathwayPlan],
    ) -> int:
        if len(students) > 1:
            backed_up_first(self._database, self._clock, "bulk")
        now = self._clock()
        with self._database.transaction() as db:
            places = _places(db, year, students)
            asked = select(StudentRecord.id).where(StudentRecord.id.in_(list(students)))
            found = standings(db, year, asked)
            batch = BatchWriter(db)
            count = 0
            for student in students:
                standing = found.get(student, Standing())
                plan = changed(student, standing)
                if same_plan(standing.plan, plan):
                    continue
                place, grade = places[student]
                _check(plan, grade)
                add_plan(batch, place, grade, self._dated(plan, standing), now)
                count += 1
            if not count:
                return 0
            result = ImportResult(None, len(students), 0, count, len(students) - count, 0, ())
            number = batch.finish(kind, "", now, result)
            role = self._database.keys.role
            note(db, role, now, kind, "import_batches", number, count=count)
            return number

    def _dated(self, plan: PathwayPlan, standing: Standing) -> PathwayPlan:
        """The plan of today, or of the standing one's day if that is later: the newest holds."""
        today = self._clock().date()
        held = standing.plan.planned_on if standing.plan else today
        return replace(plan, planned_on=max(today, held))

    def _note(self, db: DbSession, action: str, student: int) -> None:
        note(db, self._database.keys.role, self._clock(), action, "students", student)


def _understood(texts: Sequence[str], catalogue: str, unknown: str) -> tuple[PastedCell, ...]:
    from counsellor_app.exchange.catalogue_values import code_reader

    read = code_reader(load(catalogue), unknown)
    readings = ((text, read(text)) for text in texts)
    return tuple(PastedCell(text, one.value or "", one.problem or "") for text, one in readings)


def same_plan(before: PathwayPlan | None, after: PathwayPlan) -> bool:
    """Whether a plan says nothing that does not stand already."""
    if before is None:
        return after == PathwayPlan(planned_on=after.planned_on)
    return after == replace(before, planned_on=after.planned_on)


def put_first(choices: Sequence[Choice], first: Choice | None) -> tuple[Choice, ...]:
    """The wishes with another first one; the same way further down moves up instead of twice."""
    if first is None:
        return ()
    rest = tuple(choice for choice in choices[1:] if choice.pathway != first.pathway)
    known = next((choice for choice in choices if choice.pathway == first.pathway), first)
    return (known if first == Choice(first.pathway) else first, *rest)


def _place(db: DbSession, student: int, year: SchoolYear) -> tuple[Place, int | None]:
    return _places(db, year, [student])[student]


def _places(
    db: DbSession, year: SchoolYear, students: Sequence[int]
) -> dict[int, tuple[Place, int | None]]:
    """Each student's place in the file and grade; NotFound where one is not there this year."""
    columns = (StudentRecord.id, EnrolmentRecord.year_id, ClassRecord.grade)
    rows = db.execute(present(year, *columns, among=students))
    found: dict[int, tuple[Place, int | None]] = {
        student: ((student, year_id), grade) for student, year_id, grade in rows
    }
    if len(found) < len(set(students)):
        raise NotFound(kind="enrolment", name="")
    return found


def _check(plan: PathwayPlan, grade: int | None) -> None:
    known = frozenset(entry.code for entry in load(pathway_catalogue(grade)).entries)
    found = problems(plan, known)
    if found:
        raise Invalid(problems=found)


def _changed(db: DbSession, student: int, record: Any, held: int) -> PathwayChanged:
    saved_at = db.scalar(select(record.saved_at).where(record.id == held))
    return PathwayChanged(student=student, saved_at=saved_at)


def _taken_back(db: DbSession, record: Any, number: int, now: datetime) -> int:
    """Delete a row that nothing was built on since; whose it was."""
    row = db.execute(
        select(record.student_id, record.year_id, record.saved_at).where(record.id == number)
    ).first()
    if row is None:
        raise NotUndoable(pathway=True)
    mine = (record.student_id == row.student_id, record.year_id == row.year_id)
    built = select(record.id).where(*mine, record.id > number)
    letter = select(LetterRecord.id).where(
        LetterRecord.student_id == row.student_id,
        LetterRecord.year_id == row.year_id,
        LetterRecord.issued_at.between(row.saved_at, now),
    )
    for later in (built, letter) if record is PathwayPlanRecord else (built,):
        if db.execute(later.limit(1)).first() is not None:
            raise NotUndoable(pathway=True)
    if record is PathwayPlanRecord:
        db.execute(delete(PathwayChoiceRecord).where(PathwayChoiceRecord.plan_id == number))
    db.execute(delete(record).where(record.id == number))
    return int(row.student_id)

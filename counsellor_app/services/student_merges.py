"""Two files of one student: set side by side, made one, and taken apart again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NotFound, SchoolFileDamaged
from counsellor_app.domain.imports import ImportResult
from counsellor_app.domain.names import class_list_key, match_key, name_initials, search_key
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.session_draft import from_text, to_text
from counsellor_app.domain.student import Student, StudentFile
from counsellor_app.services.backup_first import backed_up_first
from counsellor_app.services.batch_writer import BatchWriter, table_of
from counsellor_app.services.student_files import file_of
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ActivityAbsenceRecord,
    AppointmentStudentRecord,
    ConsentRecord,
    DestinationRecord,
    EnrolmentRecord,
    GuardianRecord,
    ImportBatchRecord,
    LetterRecord,
    ParticipantRecord,
    PathwayPlanRecord,
    Record,
    SessionDraftRecord,
    StudentPolicyRecord,
    StudentRecord,
)
from counsellor_app.storage.sealed_notes import seal, unseal

Row = dict[str, Any]
KIND = "merge"

#: The facts of a student that may be taken from either file.
MERGED_FIELDS = tuple(
    field.name for field in fields(Student) if field.name not in ("guardians", "policies")
)
#: Columns in which two rows of one thing stay as the kept student has them.
_THEIR_OWN = frozenset({"id", "student_id", "revision", "left_on", "status", "leaving_reason"})


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much hangs on a student's file."""

    sessions: int
    plans: int
    letters: int
    guardians: int


class StudentMerges:
    """Making one file of two."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def compare(
        self, one: int, other: int, year: SchoolYear
    ) -> tuple[tuple[StudentFile, Holdings], tuple[StudentFile, Holdings]]:
        """Two files side by side, with how much hangs on each."""
        with self._database.read() as db:
            first, second = ((file_of(db, i, year), _holdings(db, i)) for i in (one, other))
            return first, second

    def merge(self, kept: int, other: int, take: Collection[str] = ()) -> int:
        """Make one file of two; the number of the batch by which it is undone.

        All that hangs on `other` goes to `kept`: where both have the same thing, gaps are filled
        from the other. `take` names the fields of MERGED_FIELDS in which the other is right;
        fields the kept one has not are filled. The other file stays, empty and put away.

        Raises:
            NotFound: one of them is nobody, or both are the same.
            NoRight: without the note key unfinished sessions cannot be moved.
            NotBackedUp: no backup could be made first.
        """
        if kept == other:
            raise NotFound(kind="student", name=str(other))
        backed_up_first(self._database, self._clock, "merge")
        with self._database.transaction() as db:
            batch = BatchWriter(db)
            now = self._clock()
            _merge_students(batch, _students_row(db, kept), _students_row(db, other), take, now)
            moved = sum(_move(batch, record, kept, other, key) for record, key in _HANGING)
            moved += self._move_drafts(batch, kept, other)
            result = ImportResult(None, 1, 0, moved + 1, 0, 0, ())
            number = batch.finish(KIND, f"{other}>{kept}", now, result)
            note(db, self._database.keys.role, now, "merge-students", "students", kept)
        return number

    def _move_drafts(self, batch: BatchWriter, kept: int, other: int) -> int:
        """Let sessions not finished yet name the kept student."""
        key = self._database.keys.note_key
        table = table_of(SessionDraftRecord)
        moved = 0
        for row in batch.db.execute(select(table)).mappings().all():
            changes = {}
            for column in ("sealed", "earlier_sealed"):
                renamed = _renamed(key, row["uuid"], row[column], kept, other)
                if renamed is not None:
                    changes[column] = renamed
            if changes:
                batch.update(SessionDraftRecord, dict(row), changes)
                moved += 1
        return moved


def merged_away(db: DbSession) -> dict[int, int]:
    """The students whose file went into another's, and into whose."""
    record = ImportBatchRecord
    query = select(record.file_digest).where(record.kind == KIND, record.undone_at.is_(None))
    pairs = (digest.split(">") for digest in db.scalars(query))
    return {int(other): int(kept) for other, kept in pairs}


def _merge_students(
    batch: BatchWriter, kept: Row, other: Row, take: Collection[str], now: datetime
) -> None:
    away: Row = {"archived_at": now}
    # An id is one student's alone: it leaves the one file before it enters the other.
    away |= {name: None for name in ("ministry_id", "personal_id") if other[name]}
    batch.update(StudentRecord, other, away)
    merged = {
        name: other[name] if name in take or kept[name] in (None, "") else kept[name]
        for name in MERGED_FIELDS
    }
    name = merged["full_name"]
    merged |= {
        "sort_key": class_list_key(name, merged["given_name"]),
        "search_key": search_key(name),
        "initials": name_initials(name),
    }
    changes = {field: value for field, value in merged.items() if kept[field] != value}
    if changes:
        batch.update(StudentRecord, kept, changes)


def _move(
    batch: BatchWriter,
    record: type[Record],
    kept: int,
    other: int,
    key: Callable[[Row], Hashable],
) -> int:
    """Give the other's rows to the kept student; two rows of one thing become one."""
    table = table_of(record)
    owned = {}
    for student in (kept, other):
        query = select(table).where(table.c.student_id == student).order_by(table.c.id)
        owned[student] = [dict(row) for row in batch.db.execute(query).mappings()]
    same = {key(row): row for row in owned[kept] if key(row) is not None}
    for row in owned[other]:
        standing = same.get(key(row)) if key(row) is not None else None
        if standing is None:
            batch.update(record, row, {"student_id": kept})
            continue
        gaps = _gaps(standing, row)
        if gaps:
            batch.update(record, standing, gaps)
        batch.remove(record, row)
    return len(owned[other])


def _gaps(standing: Row, other: Row) -> Row:
    """What the other row knows and the standing one does not; lines of a group are joined."""
    gaps = {
        name: value
        for name, value in other.items()
        if name not in _THEIR_OWN and standing[name] in (None, "") and value not in (None, "")
    }
    if standing.get("line") and other.get("line") and standing["line"] != other["line"]:
        gaps["line"] = f"{standing['line']}; {other['line']}"
    if other.get("member") and not standing.get("member", True):
        gaps["member"] = True
    return gaps


def _nothing_alike(_: Row) -> None:
    return None


#: What hangs on a student, and what makes two such rows the same thing (None: nothing does).
_HANGING: tuple[tuple[type[Record], Callable[[Row], Hashable]], ...] = (
    (GuardianRecord, lambda row: (row["relation"], match_key(row["name"]))),
    (StudentPolicyRecord, lambda row: (row["year_id"], row["policy"])),
    (EnrolmentRecord, lambda row: row["year_id"] if row["moved_on"] is None else None),
    (ConsentRecord, _nothing_alike),
    (PathwayPlanRecord, _nothing_alike),
    (DestinationRecord, _nothing_alike),
    (LetterRecord, _nothing_alike),
    (ParticipantRecord, lambda row: row["session_id"]),
    (AppointmentStudentRecord, lambda row: row["appointment_id"]),
    (ActivityAbsenceRecord, lambda row: row["activity_id"]),
)


def _students_row(db: DbSession, student: int) -> Row:
    table = table_of(StudentRecord)
    row = db.execute(select(table).where(table.c.id == student)).mappings().first()
    if row is None or student in merged_away(db):
        raise NotFound(kind="student", name=str(student))
    return dict(row)


def _holdings(db: DbSession, student: int) -> Holdings:
    counted = (ParticipantRecord, PathwayPlanRecord, LetterRecord, GuardianRecord)
    tables = [table_of(record) for record in counted]
    return Holdings(
        *(
            db.scalar(select(func.count()).select_from(t).where(t.c.student_id == student)) or 0
            for t in tables
        )
    )


def _renamed(
    key: bytes | None, uuid: str, sealed: bytes | None, kept: int, other: int
) -> bytes | None:
    """The draft with the kept student in place of the other; None where it does not name them.

    A draft that cannot be read stays as it is.
    """
    if sealed is None:
        return None
    try:
        draft = from_text(unseal(key, uuid, sealed))
    except (SchoolFileDamaged, ValueError, TypeError, KeyError):
        return None
    there = {one.student for one in draft.participants}
    if other not in there:
        return None
    people = tuple(
        replace(one, student=kept) if one.student == other else one
        for one in draft.participants
        if one.student != other or kept not in there
    )
    return seal(key, uuid, to_text(replace(draft, participants=people)))

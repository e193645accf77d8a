"""A student's file: read whole, saved whole, and what happens to a student over the years."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.correction import corrected, corrected_subject
from counsellor_app.domain.errors import ChangedElsewhere, Invalid, NotFound
from counsellor_app.domain.imports import Problem
from counsellor_app.domain.names import class_list_key, name_initials, same_name, search_key
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.student import (
    Guardian,
    PolicyMembership,
    Stay,
    Student,
    StudentFile,
    problems,
)
from counsellor_app.domain.vietnamese_text import clean
from counsellor_app.services.batch_writer import BatchWriter, table_of
from counsellor_app.services.class_registry import ClassRegistry
from counsellor_app.services.consent_rows import consents_of
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    ClassRecord,
    EnrolmentRecord,
    GuardianRecord,
    Record,
    StudentPolicyRecord,
    StudentRecord,
    YearRecord,
)

Row = dict[str, Any]
_PARTS = ("guardians", "policies")
_OWN = tuple(field.name for field in fields(Student) if field.name not in _PARTS)
_GUARDIAN = tuple(field.name for field in fields(Guardian) if field.name != "id")
_POLICY = tuple(field.name for field in fields(PolicyMembership))
_STAY = (
    "began_by", "started_on", "moved_on", "left_on", "status", "leaving_reason", "roll_number",
)  # fmt: skip


class StudentFiles:
    """The files of the school's students."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def get(self, student: int, year: SchoolYear) -> StudentFile:
        """A student's file as it stands in a year; NotFound for a number that is nobody's."""
        with self._database.read() as db:
            return file_of(db, student, year)

    def stays(self, student: int) -> list[Stay]:
        """Every class the student was in, the first one first."""
        with self._database.read() as db:
            return stays_of(db, student)

    def add(self, student: Student, year: SchoolYear, class_name: str) -> int:
        """Take a new student into a class; their number. Raises Invalid (facts: problems)."""
        student = _tidy(student)
        with self._database.transaction() as db:
            self._check(db, student, None)
            batch = BatchWriter(db)
            registry = ClassRegistry(batch)
            year_id = registry.year_id(year)
            class_id = registry.class_id(year_id, class_name)
            number = batch.insert(StudentRecord, {"code": _next_code(db), **_columns(student)})
            batch.insert(
                EnrolmentRecord, {"student_id": number, "year_id": year_id, "class_id": class_id}
            )
            _write_guardians(batch, number, [], student)
            _write_policies(batch, number, year_id, [], student)
            batch.write()
            self._note(db, "add-student", number)
        return number

    def save(self, student: int, changed: Student, year: SchoolYear, revision: int) -> None:
        """Keep a changed file.

        Raises:
            Invalid: facts problems, each with the field in `column`.
            ChangedElsewhere: the file is not the one of `revision` any more.
        """
        changed = _tidy(changed)
        with self._database.transaction() as db:
            self._check(db, changed, student)
            held = _row(db, student)
            if held["revision"] != revision:
                raise ChangedElsewhere(kind="student")
            batch = BatchWriter(db)
            year_id = ClassRegistry(batch).year_id(year)
            before = _student(db, held, year)
            _change(batch, StudentRecord, held, _columns(changed))
            _write_guardians(batch, student, _rows(db, GuardianRecord, student), changed)
            policies = [row for row in _rows(db, StudentPolicyRecord, student)
                        if row["year_id"] == year_id]  # fmt: skip
            _write_policies(batch, student, year_id, policies, changed)
            batch.write()
            self._note(db, "change-student", student, corrected(before, changed))

    def _check(self, db: DbSession, student: Student, own: int | None) -> None:
        found = list(problems(student, self._clock().date()))
        for column in ("ministry_id", "personal_id"):
            value = getattr(student, column)
            of_id = getattr(StudentRecord, column) == value
            if value and db.scalar(select(StudentRecord.id).where(of_id)) not in (None, own):
                found.append(Problem(0, column, "id-of-another-student"))
        if found:
            raise Invalid(problems=tuple(found))

    def _note(self, db: DbSession, action: str, student: int, changed: Sequence[str] = ()) -> None:
        subject = corrected_subject(changed)
        note(db, self._database.keys.role, self._clock(), action, subject, student)


def file_of(db: DbSession, student: int, year: SchoolYear) -> StudentFile:
    """A student's file as it stands in a year; raises NotFound."""
    row = _row(db, student)
    present = [one for one in stays_of(db, student) if one.year == year and one.moved_on is None]
    away = row["archived_at"]
    return StudentFile(
        id=student,
        code=row["code"],
        student=_student(db, row, year),
        stay=present[-1] if present else None,
        consents=tuple(consents_of(db, student)),
        archived_on=away.date() if away else None,
        revision=row["revision"],
    )


def stays_of(db: DbSession, student: int) -> list[Stay]:
    """Every stay of a student in a class, the first one first."""
    record = EnrolmentRecord
    query = (
        select(
            YearRecord.starts,
            ClassRecord.name,
            ClassRecord.grade,
            ClassRecord.homeroom_teacher,
            *(getattr(record, name) for name in _STAY),
        )
        .select_from(record)
        .join(YearRecord, YearRecord.id == record.year_id)
        .join(ClassRecord, ClassRecord.id == record.class_id)
        .where(record.student_id == student)
        .order_by(YearRecord.starts, record.id)
    )
    return [Stay(SchoolYear(starts), *facts) for starts, *facts in db.execute(query)]


def _student(db: DbSession, row: Row, year: SchoolYear) -> Student:
    year_id = db.scalar(select(YearRecord.id).where(YearRecord.starts == year.starts))
    guardians = _rows(db, GuardianRecord, row["id"])
    policies = _rows(db, StudentPolicyRecord, row["id"])
    return Student(
        **{name: row[name] for name in _OWN},
        guardians=tuple(
            Guardian(**{name: one[name] for name in _GUARDIAN}, id=one["id"]) for one in guardians
        ),
        policies=tuple(
            PolicyMembership(**{name: one[name] for name in _POLICY})
            for one in policies
            if one["year_id"] == year_id and one["member"]
        ),
    )


def _row(db: DbSession, student: int) -> Row:
    table = table_of(StudentRecord)
    found = db.execute(select(table).where(table.c.id == student)).mappings().first()
    if found is None or found["anonymised_at"] is not None:
        raise NotFound(kind="student", name=str(student))
    return dict(found)


def _rows(db: DbSession, record: type[Record], student: int) -> list[Row]:
    table = table_of(record)
    query = select(table).where(table.c.student_id == student).order_by(table.c.id)
    return [dict(row) for row in db.execute(query).mappings()]


def _tidy(student: Student) -> Student:
    """The student as typed, without stray spaces; empty ids are none."""
    values = {name: getattr(student, name) for name in _OWN}
    tidied: dict[str, Any] = {k: clean(v) if isinstance(v, str) else v for k, v in values.items()}
    for name in ("given_name", "ministry_id", "personal_id", "sex", "ethnic_group"):
        tidied[name] = tidied[name] or None
    if tidied["birth_date"]:
        tidied["birth_year"] = None
    last = tidied["full_name"].split()[-1:]
    if last and same_name(tidied["given_name"] or "", last[0]):
        tidied["given_name"] = None
    kept = [one for one in student.guardians if any(getattr(one, n) for n in _GUARDIAN[1:])]
    return replace(student, **tidied, guardians=tuple(kept))


def _columns(student: Student) -> Row:
    name = student.full_name
    return {
        **{field: getattr(student, field) for field in _OWN},
        "sort_key": class_list_key(name, student.given_name),
        "search_key": search_key(name),
        "initials": name_initials(name),
    }


def _write_guardians(batch: BatchWriter, student: int, held: list[Row], changed: Student) -> None:
    """Let the student have these guardians and no others."""
    rows = {row["id"]: row for row in held}
    for one in changed.guardians:
        values = {name: getattr(one, name) for name in _GUARDIAN}
        if one.id in rows:
            _change(batch, GuardianRecord, rows.pop(one.id), values)
        else:
            batch.insert(GuardianRecord, {"student_id": student, **values})
    if rows:
        batch.db.execute(delete(GuardianRecord).where(GuardianRecord.id.in_(rows)))


def _write_policies(
    batch: BatchWriter, student: int, year_id: int, held: list[Row], changed: Student
) -> None:
    """Let the student be of these groups in the year; of a former one it is kept that it was."""
    rows = {row["policy"]: row for row in held}
    for one in changed.policies:
        if one.policy in rows:
            wanted = {"member": True, **asdict(one)}
            _change(batch, StudentPolicyRecord, rows.pop(one.policy), wanted)
        else:
            place = {"student_id": student, "year_id": year_id}
            batch.insert(StudentPolicyRecord, {**place, **asdict(one)})
    for row in rows.values():
        _change(batch, StudentPolicyRecord, row, {"member": False})


def _change(batch: BatchWriter, record: type[Record], held: Row, wanted: Mapping[str, Any]) -> None:
    changes = {name: value for name, value in wanted.items() if held[name] != value}
    if changes:
        batch.update(record, held, changes)


def _next_code(db: DbSession) -> str:
    """A code nobody bore before: not even somebody whose name, and code with it, is gone."""
    known = db.execute(select(StudentRecord.id, StudentRecord.code)).all()
    numbers = [number.removeprefix("HS") for _, number in known]
    last = max((int(one) for one in numbers if one.isdigit()), default=0)
    last = max(last, *(row[0] for row in known)) if known else last
    return f"HS{last + 1:05d}"

"""What the school file holds about one person, table by table: which rows, and why none.

The one place that knows every way from a table to a student; a test walks the tables and fails
where a new one is neither here nor said to be about nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NotFound
from counsellor_app.services.student_merges import merged_away
from counsellor_app.storage.records import Record

Row = dict[str, Any]
_TABLES = Record.metadata.tables

#: Tables with a student of their own in each row.
OWN = (
    "guardians", "student_policies", "enrolments", "consents", "pathway_plans", "destinations",
    "letters", "participants", "appointment_students", "activity_absences",
)  # fmt: skip
_OF_SESSIONS = ("session_topics", "private_notes", "agreements", "session_versions")

#: Tables that say nothing of a student, and what they say instead.
ABOUT_NOBODY: Mapping[str, str] = {
    "school": "the school",
    "settings": "the school's settings",
    "people": "its staff",
    "years": "its years",
    "classes": "its classes",
    "catalogue_switches": "what it does not offer",
    "school_entries": "lists it keeps itself",
    "list_mappings": "headings of lists",
    "activity_classes": "which classes came",
    "import_batches": "that a list came, and how many rows",
    "incidents": "what happened to the records of many",
    "trail_head": "where the trail ends",
    "form_drafts": "what is being typed and not kept yet; swept whole when anybody goes nameless",
}
#: Tables whose rows are sealed, or tell of a student only inside a value: read one by one.
INSIDE = ("session_drafts", "import_changes", "trail")


@dataclass(frozen=True, slots=True)
class Holdings:
    """Of one person or several: the numbers of everything that hangs on their files.

    `students` holds the files that were merged into theirs too; `former_sessions` those whose
    earlier versions alone name them.
    """

    students: frozenset[int]
    sessions: frozenset[int]
    former_sessions: frozenset[int]
    plans: frozenset[int]
    appointments: frozenset[int]
    activities: frozenset[int]


def held_about(db: DbSession, students: Collection[int]) -> Holdings:
    """Everything that hangs on these students."""
    people = with_merged(db, students)
    sessions = _numbers(db, "participants", "session_id", people)
    former = {
        session
        for session, content in db.execute(
            select(_TABLES["session_versions"].c.session_id, _TABLES["session_versions"].c.content)
        )
        if any(one[0] in people for one in content.get("participants", ()))
    }
    return Holdings(
        students=people,
        sessions=sessions,
        former_sessions=frozenset(former) - sessions,
        plans=_numbers(db, "pathway_plans", "id", people),
        appointments=_numbers(db, "appointment_students", "appointment_id", people),
        activities=_activities(db, people),
    )


def with_merged(db: DbSession, students: Collection[int]) -> frozenset[int]:
    """These students and the files that were merged into theirs."""
    into, found = merged_away(db), set(students)
    while more := {one for one, kept in into.items() if kept in found} - found:
        found |= more
    return frozenset(found)


def number_of_code(db: DbSession, code: str) -> int:
    """The number of the student of a code (who is kept, where the file was merged).

    NotFound for a code nobody bears.
    """
    students = _TABLES["students"]
    query = select(students.c.id).where(
        students.c.code == code.strip().upper(), students.c.anonymised_at.is_(None)
    )
    found = db.scalar(query)
    if found is None:
        raise NotFound(kind="student", name=code)
    into = merged_away(db)
    while found in into:
        found = into[found]
    return int(found)


_WHERE: dict[str, Callable[[Holdings], ColumnElement[bool]]] = {
    "students": lambda held: _TABLES["students"].c.id.in_(held.students),
    "counselling_sessions": lambda held: _TABLES["counselling_sessions"].c.id.in_(held.sessions),
    "pathway_choices": lambda held: _TABLES["pathway_choices"].c.plan_id.in_(held.plans),
    "appointments": lambda held: _TABLES["appointments"].c.id.in_(held.appointments),
    "activities": lambda held: _TABLES["activities"].c.id.in_(held.activities),
}

#: Every table that can hold something of a student.
HELD = frozenset({*_WHERE, *OWN, *_OF_SESSIONS, *INSIDE})


def rows_of(db: DbSession, table: str, held: Holdings) -> list[Row]:
    """The rows of a table that hang on these students, in the order they were made."""
    whole = _TABLES[table]
    query = select(whole).where(where(table, held)).order_by(whole.c.id)
    return [dict(row) for row in db.execute(query).mappings()]


def where(table: str, held: Holdings) -> ColumnElement[bool]:
    """What tells the rows of a table that hang on these students."""
    if table in _WHERE:
        return _WHERE[table](held)
    whole = _TABLES[table]
    if table in _OF_SESSIONS:
        of = held.sessions | held.former_sessions if table == "session_versions" else held.sessions
        return whole.c.session_id.in_(of)
    return whole.c.student_id.in_(held.students)


def trail_lines(db: DbSession, held: Holdings) -> list[Row]:
    """The lines of the trail about these students and what hangs on them, in their order."""
    whole = _TABLES["trail"]
    numbers = {
        "counselling_sessions": held.sessions | held.former_sessions,
        "appointments": held.appointments,
    }
    about = or_(
        whole.c.subject.like("students%") & whole.c.subject_id.in_(held.students),
        *(
            (whole.c.subject == subject) & whole.c.subject_id.in_(those)
            for subject, those in numbers.items()
        ),
    )
    query = select(whole).where(about).order_by(whole.c.id)
    return [dict(row) for row in db.execute(query).mappings()]


def changes_about(db: DbSession, held: Holdings) -> list[Row]:
    """What imports, merges and other deeds on many rows remember of how these stood before."""
    whole = _TABLES["import_changes"]
    own = {
        name: {row["id"] for row in rows_of(db, name, held)}
        for name in HELD
        if name not in INSIDE and "id" in _TABLES[name].c
    }
    query = select(whole).where(whole.c.before.is_not(None)).order_by(whole.c.id)
    found = [dict(row) for row in db.execute(query).mappings()]
    return [
        row
        for row in found
        if row["row_id"] in own.get(row["table"], ())
        or row["before"].get("student_id") in held.students
        or row["before"].get("plan_id") in held.plans
    ]


def _numbers(db: DbSession, table: str, column: str, students: Collection[int]) -> frozenset[int]:
    whole = _TABLES[table]
    return frozenset(db.scalars(select(whole.c[column]).where(whole.c.student_id.in_(students))))


def _activities(db: DbSession, students: Collection[int]) -> frozenset[int]:
    """What their classes took part in while they were in them, and where they were missed."""
    stay, came, activity = (_TABLES[n] for n in ("enrolments", "activity_classes", "activities"))
    query = (
        select(activity.c.id)
        .join(came, came.c.activity_id == activity.c.id)
        .join(stay, stay.c.class_id == came.c.class_id)
        .where(
            stay.c.student_id.in_(students),
            stay.c.started_on.is_(None) | (stay.c.started_on <= activity.c.held_on),
            stay.c.moved_on.is_(None) | (stay.c.moved_on > activity.c.held_on),
            stay.c.left_on.is_(None) | (stay.c.left_on > activity.c.held_on),
        )
    )
    missed = _numbers(db, "activity_absences", "activity_id", students)
    return frozenset(db.scalars(query)) | missed

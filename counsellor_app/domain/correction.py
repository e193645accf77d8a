"""What was corrected in a student's file, when and by whom: the fields by name, never a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from counsellor_app.domain.student import Guardian, Student

_TABLE = "students"


@dataclass(frozen=True, slots=True)
class Correction:
    """A deed on a student's file; `fields` are those of Student, none where they were not told."""

    at: datetime
    role: str
    person: str
    action: str
    fields: tuple[str, ...] = ()


def corrected(before: Student, after: Student) -> tuple[str, ...]:
    """The fields in which two states of a file differ."""
    return tuple(
        field.name
        for field in fields(Student)
        if _plain(getattr(before, field.name)) != _plain(getattr(after, field.name))
    )


def corrected_subject(changed: Sequence[str]) -> str:
    """What the trail calls a student's file: `students`, or `students.phone,address`."""
    return f"{_TABLE}.{','.join(changed)}" if changed else _TABLE


def fields_of(subject: str) -> tuple[str, ...]:
    """The fields such a subject names."""
    table, _, names = subject.partition(".")
    return tuple(names.split(",")) if table == _TABLE and names else ()


def _plain(value: object) -> object:
    """Guardians without their numbers, in any order: saving gives a new one its number."""
    if not isinstance(value, tuple):
        return value
    parts = [
        (one.relation, one.name, one.birth_year, one.occupation, one.phone, one.best_time,
         one.languages)
        if isinstance(one, Guardian)
        else one
        for one in value
    ]  # fmt: skip
    return frozenset(parts)

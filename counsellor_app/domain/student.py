"""A student as the school knows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counsellor_app.domain.imports import Problem


@dataclass(frozen=True, slots=True)
class StudentRow:
    """A student in a list: enough to tell namesakes apart."""

    id: int
    code: str
    full_name: str
    birth_date: date | None
    class_name: str | None


@dataclass(frozen=True, slots=True)
class Guardian:
    """A father, mother or guardian; `relation` is a code of the relations catalogue."""

    relation: str
    name: str = ""
    birth_year: int | None = None
    occupation: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Student:
    """All the school holds of a student but sessions, plans and letters.

    `given_name` overrides the last syllable (`Sa Rây`); `policies` are this year's groups.
    """

    full_name: str
    given_name: str | None = None
    ministry_id: str | None = None
    personal_id: str | None = None
    birth_date: date | None = None
    birth_year: int | None = None
    sex: str | None = None
    ethnic_group: str | None = None
    birth_place: str = ""
    address: str = ""
    hamlet: str = ""
    commune: str = ""
    district: str = ""
    province: str = ""
    phone: str = ""
    guardians: tuple[Guardian, ...] = ()
    policies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Consent:
    """A signed consent: which form, by whom, when; and when it was withdrawn."""

    form_version: str
    given_by: str
    relation: str
    given_on: date
    withdrawn_on: date | None = None
    scan_reference: str = ""


def problems(student: Student) -> tuple[Problem, ...]:
    """What keeps a student from being saved."""
    found = []
    if not student.full_name.strip():
        found.append(Problem(0, "", "missing-name"))
    return tuple(found)

"""A student as the school knows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counsellor_app.domain.consent import Consent
from counsellor_app.domain.imports import Problem
from counsellor_app.domain.school_year import SchoolYear

YOUNGEST, OLDEST = 5, 60
PERSONAL_ID_DIGITS = 12
FEWEST_IN_MINISTRY_ID = 4


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
    """A father, mother or guardian; `relation` is a code of the relations catalogue.

    `best_time` and `languages` are as the counsellor wrote them; `id` is None until saved.
    """

    relation: str
    name: str = ""
    birth_year: int | None = None
    occupation: str = ""
    phone: str = ""
    best_time: str = ""
    languages: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class PolicyMembership:
    """A policy group a student belongs to this year, with what shows it."""

    policy: str
    detail: str = ""
    evidence: str = ""
    valid_until: date | None = None


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
    policies: tuple[PolicyMembership, ...] = ()


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay in one class; `began_by` is listed, moved, promoted, repeats or arrived."""

    year: SchoolYear
    class_name: str
    grade: int | None = None
    homeroom_teacher: str = ""
    began_by: str = "listed"
    started_on: date | None = None
    moved_on: date | None = None
    left_on: date | None = None
    status: str = ""
    leaving_reason: str | None = None
    roll_number: int | None = None


@dataclass(frozen=True, slots=True)
class StudentFile:
    """Everything on a student's own page but sessions, plans and letters.

    `stay` is the present one of the year asked for; `revision` tells a later save whether
    somebody else was quicker.
    """

    id: int
    code: str
    student: Student
    stay: Stay | None
    consents: tuple[Consent, ...] = ()
    archived_on: date | None = None
    revision: int = 1

    @property
    def grade(self) -> int | None:
        """The grade of the year asked for."""
        return None if self.stay is None else self.stay.grade


def problems(student: Student, today: date) -> tuple[Problem, ...]:
    """What keeps a student from being saved; `column` is the field it stands in."""
    found = []
    if not student.full_name.strip():
        found.append(("full_name", "missing-name"))
    born = student.birth_date
    if born is not None and not YOUNGEST <= today.year - born.year <= OLDEST:
        found.append(("birth_date", "unlikely-birth-date"))
    if student.ministry_id and not _is_ministry_id(student.ministry_id):
        found.append(("ministry_id", "bad-ministry-id"))
    if student.personal_id and not _is_digits(student.personal_id, PERSONAL_ID_DIGITS):
        found.append(("personal_id", "bad-personal-id"))
    return tuple(Problem(0, column, problem) for column, problem in found)


def _is_ministry_id(text: str) -> bool:
    """Ten digits; a school may also hold one of another shape that came with its lists."""
    return len(text) >= FEWEST_IN_MINISTRY_ID and text.isascii() and " " not in text


def _is_digits(text: str, how_many: int) -> bool:
    return len(text) == how_many and text.isascii() and text.isdigit()

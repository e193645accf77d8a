"""Which student of the school a row of a list means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.imports import StudentKey
from counsellor_app.domain.names import match_key, search_key
from counsellor_app.domain.school_year import class_key
from counsellor_app.storage.records import ClassRecord, EnrolmentRecord, StudentRecord


class Doubt(Enum):
    """Why a row means no single student; the value is the problem's stable code."""

    UNKNOWN = "unknown-student"
    AMBIGUOUS = "ambiguous-student"
    CONFLICTING = "conflicting-ids"


@dataclass(frozen=True, slots=True)
class KnownStudent:
    """What tells one student of the school from another."""

    id: int
    full_name: str
    birth_date: date | None
    ministry_id: str | None
    personal_id: str | None
    classes: frozenset[str]
    archived: bool = False


class StudentFinder:
    """Finds students by ministry id, else personal id, else name, birth date and class.

    `classes` of a student are the keys of their classes in the year asked for (all years when
    `year_id` is None).
    """

    def __init__(self, students: Iterable[KnownStudent]) -> None:
        self._by_ministry_id: dict[str, KnownStudent] = {}
        self._by_personal_id: dict[str, KnownStudent] = {}
        self._by_name: dict[str, list[KnownStudent]] = defaultdict(list)
        for student in students:
            self.add(student)

    @classmethod
    def of_year(cls, db: DbSession, year_id: int | None) -> StudentFinder:
        """All students of the school, with their present class in the year."""
        known = StudentRecord
        people = (
            select(
                known.id,
                known.full_name,
                known.birth_date,
                known.ministry_id,
                known.personal_id,
                known.archived_at.is_not(None),
            )
            .where(known.anonymised_at.is_(None))
            .order_by(known.id)
        )
        # Two plain reads: joined, each student would look through all enrolments.
        listed = select(EnrolmentRecord.student_id, ClassRecord.name_key).join(
            ClassRecord, ClassRecord.id == EnrolmentRecord.class_id
        )
        if year_id is not None:
            listed = listed.where(
                EnrolmentRecord.year_id == year_id, EnrolmentRecord.moved_on.is_(None)
            )
        classes: dict[int, set[str]] = defaultdict(set)
        for student_id, in_class in db.execute(listed):
            classes[student_id].add(in_class)
        return cls(
            KnownStudent(
                student, name, born, ministry, personal, frozenset(classes.get(student, ())), away
            )
            for student, name, born, ministry, personal, away in db.execute(people)
        )

    def add(self, student: KnownStudent) -> None:
        """Know one student more."""
        if student.ministry_id:
            self._by_ministry_id[student.ministry_id] = student
        if student.personal_id:
            self._by_personal_id[student.personal_id] = student
        self._by_name[search_key(student.full_name)].append(student)

    def learn(self, student: KnownStudent, key: StudentKey) -> None:
        """Know the ids a row adds to a student, so that the next row is not taken for them too."""
        ids = (key.ministry_id or student.ministry_id, key.personal_id or student.personal_id)
        if ids == (student.ministry_id, student.personal_id):
            return
        namesakes = self._by_name[search_key(student.full_name)]
        namesakes[:] = [one for one in namesakes if one.id != student.id]
        self.add(replace(student, ministry_id=ids[0], personal_id=ids[1]))

    def find(self, key: StudentKey) -> KnownStudent | Doubt:
        """The one student the key means, or why there is none."""
        by_ministry = self._by_ministry_id.get(key.ministry_id or "")
        by_personal = self._by_personal_id.get(key.personal_id or "")
        if by_ministry and by_personal and by_ministry.id != by_personal.id:
            return Doubt.CONFLICTING
        if by_ministry:
            return by_ministry
        if by_personal:
            return by_personal if _ids_agree(by_personal, key) else Doubt.CONFLICTING
        return self._find_by_name(key)

    def _find_by_name(self, key: StudentKey) -> KnownStudent | Doubt:
        if not key.full_name:
            return Doubt.UNKNOWN
        name = match_key(key.full_name)
        namesakes = [
            student
            for student in self._by_name.get(search_key(key.full_name), ())
            if _ids_agree(student, key) and match_key(student.full_name) == name
        ]
        wanted = class_key(key.class_name) if key.class_name else None
        in_class = [s for s in namesakes if wanted is None or not s.classes or wanted in s.classes]
        # Of two, the one that was put away is the double.
        in_class = [s for s in in_class if not s.archived] or in_class
        same_day = [s for s in in_class if s.birth_date == key.birth_date]
        if same_day:
            return _only(_classmates_first(same_day, wanted))
        if key.birth_date is None or all(s.birth_date is None for s in in_class):
            classmates = [s for s in in_class if wanted is None or wanted in s.classes]
            return _only(classmates)
        return Doubt.UNKNOWN


def _ids_agree(student: KnownStudent, key: StudentKey) -> bool:
    """No id of the row contradicts an id the school holds."""
    pairs = ((student.ministry_id, key.ministry_id), (student.personal_id, key.personal_id))
    return all(not held or not given or held == given for held, given in pairs)


def _classmates_first(found: list[KnownStudent], wanted: str | None) -> list[KnownStudent]:
    classmates = [s for s in found if wanted is not None and wanted in s.classes]
    return classmates or found


def _only(found: list[KnownStudent]) -> KnownStudent | Doubt:
    if len(found) == 1:
        return found[0]
    return Doubt.AMBIGUOUS if found else Doubt.UNKNOWN

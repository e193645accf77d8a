"""What the school holds of its students in one year, row by row, for comparing with a list."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.storage.records import (
    EnrolmentRecord,
    GuardianRecord,
    StudentPolicyRecord,
    StudentRecord,
)

Row = dict[str, Any]


class RosterState:
    """Students, present enrolments, guardians and policy groups as they stand."""

    def __init__(self, db: DbSession, year_id: int) -> None:
        self.students = {row["id"]: row for row in _rows(db, select(StudentRecord.__table__))}
        enrolments = select(EnrolmentRecord.__table__).where(
            EnrolmentRecord.year_id == year_id, EnrolmentRecord.moved_on.is_(None)
        )
        self.enrolments = {row["student_id"]: row for row in _rows(db, enrolments)}
        guardians = select(GuardianRecord.__table__)
        self.guardians = {(row["student_id"], row["relation"]): row for row in _rows(db, guardians)}
        policies = select(StudentPolicyRecord.__table__).where(
            StudentPolicyRecord.year_id == year_id
        )
        self.policies = {(row["student_id"], row["policy"]): row for row in _rows(db, policies)}

    @property
    def last_code(self) -> int:
        """The highest number any student code of ours bears."""
        codes = [row["code"].removeprefix("HS") for row in self.students.values()]
        # Numbers of rows too: a code that went with a name is given to nobody again.
        return max((*self.students, *(int(code) for code in codes if code.isdigit())), default=0)

    def present_in(self, classes: Collection[int]) -> set[int]:
        """Students at hand who were present in these classes before the list came."""
        return {
            row["student_id"]
            for row in self.enrolments.values()
            if row["class_id"] in classes
            and row["left_on"] is None
            and self.students[row["student_id"]]["archived_at"] is None
        }


def _rows(db: DbSession, query: Any) -> list[Row]:
    return [dict(row) for row in db.execute(query).mappings()]

"""Students as rows of a list: enough to tell namesakes apart, with their class of a year."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, func, select

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.storage.records import ClassRecord, EnrolmentRecord, StudentRecord, YearRecord


def rows_of_year(year: SchoolYear | None) -> Any:
    """Every student, archived ones too, in the columns of `StudentRow`; None: the newest year."""
    if year is None:
        starts = select(func.max(YearRecord.starts)).scalar_subquery()
        in_year = YearRecord.starts == starts
    else:
        in_year = YearRecord.starts == year.starts
    present = and_(
        EnrolmentRecord.student_id == StudentRecord.id,
        EnrolmentRecord.moved_on.is_(None),
        EnrolmentRecord.year_id == select(YearRecord.id).where(in_year).scalar_subquery(),
    )
    return (
        select(
            StudentRecord.id,
            StudentRecord.code,
            StudentRecord.full_name,
            StudentRecord.birth_date,
            ClassRecord.name,
        )
        .select_from(StudentRecord)
        .outerjoin(EnrolmentRecord, present)
        .outerjoin(ClassRecord, ClassRecord.id == EnrolmentRecord.class_id)
    )

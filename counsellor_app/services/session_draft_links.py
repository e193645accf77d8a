"""What a draft is about in the school file: students, class, appointment."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.school_year import class_key, school_year_of
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.storage.records import (
    AppointmentRecord,
    ClassRecord,
    CounsellingSessionRecord,
    EnrolmentRecord,
    StudentRecord,
    YearRecord,
)


def links_of(draft: SessionDraft) -> dict[str, int | None]:
    """The columns that tie a draft to what it came from."""
    return {"session_id": draft.session, "appointment_id": draft.appointment}


def names_in(db: DbSession, drafts: Collection[SessionDraft]) -> dict[int, str]:
    """The names of everybody in these drafts, by number."""
    students = {one.student for draft in drafts for one in draft.participants}
    query = select(StudentRecord.id, StudentRecord.full_name).where(StudentRecord.id.in_(students))
    return dict(db.execute(query).all()) if students else {}


def classes_in(db: DbSession, drafts: Collection[SessionDraft]) -> dict[int, str]:
    """The present class of everybody in these drafts, by number."""
    students = {one.student for draft in drafts for one in draft.participants}
    query = (
        select(EnrolmentRecord.student_id, ClassRecord.name)
        .join(ClassRecord, ClassRecord.id == EnrolmentRecord.class_id)
        .join(YearRecord, YearRecord.id == EnrolmentRecord.year_id)
        .where(EnrolmentRecord.student_id.in_(students), EnrolmentRecord.moved_on.is_(None))
        .order_by(YearRecord.starts)
    )
    return dict(db.execute(query).all()) if students else {}


def class_name_of(db: DbSession, session: int) -> str:
    """The class a session was held with; "" where it was none."""
    query = (
        select(ClassRecord.name)
        .join(CounsellingSessionRecord, CounsellingSessionRecord.class_id == ClassRecord.id)
        .where(CounsellingSessionRecord.id == session)
    )
    return db.scalar(query) or ""


def class_id_of(db: DbSession, draft: SessionDraft) -> int | None:
    """The class a shared session was held with, in the year of its day."""
    if not (draft.shared and draft.class_name and draft.held_on):
        return None
    year = school_year_of(draft.held_on)
    query = (
        select(ClassRecord.id)
        .join(YearRecord, YearRecord.id == ClassRecord.year_id)
        .where(
            ClassRecord.name_key == class_key(draft.class_name), YearRecord.starts == year.starts
        )
    )
    return db.scalar(query)


def link_appointment(db: DbSession, appointment: int, session: int | None) -> None:
    """Let an appointment have come to this session, or to none yet."""
    record = AppointmentRecord
    db.execute(
        update(record)
        .where(record.id == appointment)
        .values(session_id=session, revision=record.revision + 1)
    )

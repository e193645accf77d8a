"""Consents as they stand in the school file."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.consent import Consent
from counsellor_app.storage.records import ConsentRecord

CONSENT_COLUMNS = tuple(getattr(ConsentRecord, field.name) for field in fields(Consent))


def consents_of(db: DbSession, student: int) -> list[Consent]:
    """A student's consents, oldest first."""
    record = ConsentRecord
    query = select(*CONSENT_COLUMNS).where(record.student_id == student).order_by(record.id)
    return [Consent(*row) for row in db.execute(query)]

"""Issued letters in the school file: kept frozen, in the transaction they leave in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.letter import Letter, to_record
from counsellor_app.services.letter_facts import Addressee
from counsellor_app.storage.records import LetterRecord


def keep_letters(
    db: DbSession, found: Sequence[tuple[Addressee, Letter]], now: datetime
) -> tuple[int, ...]:
    """Keep letters as issued now; one that says what the student's last one said is kept once.

    The numbers of the new rows.
    """
    last = _last_digests(db)
    rows = []
    for one, letter in found:
        content = to_record(letter)
        digest = digest_of(content)
        if last.get(one.student) != digest:
            rows.append(
                {
                    "student_id": one.student,
                    "year_id": one.year_id,
                    "layout": letter.layout.value,
                    "language": letter.language.value,
                    "number": letter.number,
                    "dated_on": letter.dated_on,
                    "content": content,
                    "digest": digest,
                    "issued_at": now,
                }
            )
    if not rows:
        return ()
    before = db.scalar(select(func.max(LetterRecord.id))) or 0
    db.execute(insert(LetterRecord), rows)
    return tuple(db.scalars(select(LetterRecord.id).where(LetterRecord.id > before)))


def digest_of(content: dict[str, object]) -> str:
    """What tells two letters apart: the SHA-256 of all that stands on one."""
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _last_digests(db: DbSession) -> dict[int, str]:
    """What each student's last letter said, by digest."""
    newest = select(func.max(LetterRecord.id)).group_by(LetterRecord.student_id)
    query = select(LetterRecord.student_id, LetterRecord.digest).where(LetterRecord.id.in_(newest))
    return dict(db.execute(query).all())

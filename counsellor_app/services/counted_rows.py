"""Changing a row that counts its own changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NotFound


def change_counted(
    db: DbSession, record: Any, number: int, values: Mapping[str, Any], kind: str
) -> None:
    """Write `values` into a row of a `Counted` table; NotFound of that kind where it is not."""
    done = db.scalars(
        update(record)
        .where(record.id == number)
        .values(**values, revision=record.revision + 1)
        .returning(record.id)
    )
    if not done.all():
        raise NotFound(kind=kind, name=str(number))

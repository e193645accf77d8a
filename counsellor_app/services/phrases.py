"""Sentences a counsellor writes often: the school's own, and the shipped ones until it has any."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.school_list import PHRASES
from counsellor_app.paths import resources
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import SchoolEntryRecord

_record = SchoolEntryRecord


@dataclass(frozen=True, slots=True)
class Phrase:
    """A short name and the text it stands for."""

    label: str
    text: str


class Phrases:
    """What may be put into a session's text with two keys."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def list(self) -> list[Phrase]:
        """The phrases in use, in the school's order; the shipped ones where it keeps none."""
        query = (
            select(_record.label, _record.detail)
            .where(_record.list_name == PHRASES, _record.retired_at.is_(None))
            .order_by(_record.position, _record.id)
        )
        with self._database.read() as db:
            if not _any(db):
                return shipped_phrases()
            return [Phrase(*row) for row in db.execute(query)]

    def add(self, phrase: Phrase) -> None:
        """Keep a phrase at the end of the list; the shipped ones become the school's own first."""
        with self._database.transaction() as db:
            keep_shipped_phrases(db)
            _write(db, [phrase])
            note(db, self._database.keys.role, self._clock(), "add-phrase", "school_entries")


def shipped_phrases() -> list[Phrase]:
    """The phrases that come with the program."""
    content = tomllib.loads(resources("phrases", "vi.toml").read_text("utf-8"))
    return [Phrase(**one) for one in content["phrase"]]


def keep_shipped_phrases(db: DbSession) -> None:
    """Make the shipped phrases the school's own, where it has none yet."""
    if not _any(db):
        _write(db, shipped_phrases())


def _any(db: DbSession) -> bool:
    query = select(_record.id).where(_record.list_name == PHRASES).limit(1)
    return db.scalar(query) is not None


def _write(db: DbSession, phrases: list[Phrase]) -> None:
    last = db.scalar(select(func.max(_record.position)).where(_record.list_name == PHRASES))
    rows = [
        {
            "list_name": PHRASES,
            "label": one.label.strip(),
            "detail": one.text.strip(),
            "position": (last or 0) + place,
        }
        for place, one in enumerate(phrases, start=1)
    ]
    db.execute(insert(_record), rows)

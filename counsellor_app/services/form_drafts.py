"""What stands half typed in the window's forms: sealed in the school file until it is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from counsellor_app.domain.errors import SchoolFileDamaged
from counsellor_app.services.rights import counsellors_only
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import FormDraftRecord
from counsellor_app.storage.sealed_notes import seal, unseal

_record = FormDraftRecord


@dataclass(frozen=True, slots=True)
class FormDraft:
    """What was typed on a page and not saved: a text only that page understands."""

    page: str
    text: str = field(repr=False)
    saved_at: datetime


class FormDrafts:
    """Forms not saved yet; keeping them is no deed, so the trail says nothing of it."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    @property
    def may_keep(self) -> bool:
        """Whether this way in can seal anything: the principal's cannot, and types nothing."""
        return self._database.keys.note_key is not None

    def keep(self, page: str, text: str) -> datetime:
        """Keep what is typed on a page instead of what was kept of it; the moment.

        Raises:
            NoRight: this way in has no note key to seal it with.
            DiskFull, CannotWrite, SchoolInUse: what was kept before stays.
        """
        now = self._clock()
        sealed = seal(self._database.keys.note_key, _bound_to(page), text)
        row = insert(_record).values(page=page, sealed=sealed, saved_at=now)
        over = row.on_conflict_do_update(
            index_elements=[_record.page], set_={"sealed": sealed, "saved_at": now}
        )
        with self._database.transaction() as db:
            db.execute(over)
        return now

    def drop(self, page: str) -> None:
        """Nothing is typed on that page any more: saved, or given up.

        Raises:
            NoRight: a principal types nothing, and gives up nobody's words.
        """
        counsellors_only(self._database)
        with self._database.transaction() as db:
            db.execute(delete(_record).where(_record.page == page))

    def all(self) -> list[FormDraft]:
        """What is kept, the page last typed on first; one that cannot be opened is left out."""
        if not self.may_keep:
            return []
        with self._database.read() as db:
            rows = db.execute(
                select(_record.page, _record.sealed, _record.saved_at).order_by(
                    _record.saved_at.desc(), _record.page
                )
            ).all()
        opened = ((row, self._opened(row.page, row.sealed)) for row in rows)
        return [FormDraft(row.page, text, row.saved_at) for row, text in opened if text is not None]

    def _opened(self, page: str, sealed: bytes) -> str | None:
        try:
            return unseal(self._database.keys.note_key, _bound_to(page), sealed)
        except SchoolFileDamaged:
            return None


def _bound_to(page: str) -> str:
    """What the seal is bound to: no note and no session's draft can stand in its place."""
    return f"form-draft/{page}"

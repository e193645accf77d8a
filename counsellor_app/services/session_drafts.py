"""Drafts of sessions: saved sealed while somebody writes, finished in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from counsellor_app.domain.errors import DraftUnreadable, Invalid, NotFound, SchoolFileDamaged
from counsellor_app.domain.session_draft import (
    DraftRow,
    SessionDraft,
    as_draft,
    as_session,
    draft_problems,
    from_text,
    to_text,
)
from counsellor_app.services.session_agreements import draft_agreements, write_agreements
from counsellor_app.services.session_draft_links import (
    class_id_of,
    class_name_of,
    classes_in,
    link_appointment,
    links_of,
    names_in,
)
from counsellor_app.services.session_writing import SessionPen, read_session
from counsellor_app.services.trail import note, note_if_possible
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import SessionDraftRecord
from counsellor_app.storage.sealed_notes import seal, unseal
from counsellor_app.whole_file import write_whole

_record = SessionDraftRecord
_COLUMNS = (
    _record.uuid, _record.sealed, _record.saved_at, _record.earlier_sealed,
    _record.earlier_saved_at, _record.session_id, _record.appointment_id,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DiscardedDraft:
    """A draft thrown away, still sealed, so that it can be brought back."""

    columns: dict[str, Any]


@dataclass(frozen=True, slots=True)
class FinishedDraft:
    """The session a draft became, and whether it was an amendment."""

    session: int
    amended: bool
    draft: SessionDraft


class SessionDrafts:
    """Sessions not finished yet."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def save(self, draft: SessionDraft) -> datetime:
        """Keep the draft as it stands, and the copy saved before it; the moment it was saved.

        Raises:
            NoRight: this way in has no note key to seal it with.
            DiskFull, CannotWrite, SchoolInUse: what was saved before stays.
        """
        now = self._clock()
        row = {"sealed": self._sealed(draft), "saved_at": now, **links_of(draft)}
        with self._database.transaction() as db:
            before = db.execute(select(*_COLUMNS).where(_record.uuid == draft.uuid)).first()
            if before is None:
                db.execute(insert(_record).values(uuid=draft.uuid, **row))
                return now
            if self._opens(before.uuid, before.sealed):
                row |= {"earlier_sealed": before.sealed, "earlier_saved_at": before.saved_at}
            db.execute(update(_record).where(_record.uuid == draft.uuid).values(**row))
        return now

    def list(self) -> list[DraftRow]:
        """The unfinished sessions, last written first; none of their words."""
        with self._database.read() as db:
            rows = db.execute(select(*_COLUMNS).order_by(_record.saved_at.desc())).all()
            opened = {row.uuid: self._opens(row.uuid, row.sealed) for row in rows}
            whole = [draft for draft in opened.values() if draft]
            names, classes = names_in(db, whole), classes_in(db, whole)
        return [self._row(row, opened[row.uuid], names, classes) for row in rows]

    def count(self) -> int:
        """How many sessions are unfinished."""
        with self._database.read() as db:
            return int(db.scalar(select(func.count()).select_from(_record)) or 0)

    def open(self, uuid: str) -> SessionDraft:
        """The draft as it was last saved.

        Raises:
            NotFound: it was finished or discarded.
            DraftUnreadable: it is damaged; facts: saved_at of the copy before (or None).
        """
        row = self._of(uuid)
        draft = self._opens(uuid, row.sealed)
        if draft is None:
            raise DraftUnreadable(saved_at=self._earlier_moment(row))
        self._note_seen(draft)
        return draft

    def open_earlier(self, uuid: str) -> SessionDraft:
        """The copy saved before the last one; raises as `open`."""
        row = self._of(uuid)
        draft = self._opens(uuid, row.earlier_sealed)
        if draft is None:
            raise DraftUnreadable(saved_at=None)
        self._note_seen(draft)
        return draft

    def of_session(self, session: int, uuid: str) -> SessionDraft:
        """A saved session to amend: the draft begun for it, or a new one (saved when changed)."""
        with self._database.read() as db:
            begun = db.scalar(select(_record.uuid).where(_record.session_id == session))
            if begun is None:
                draft = as_draft(uuid, session, read_session(db, session))
                return replace(
                    draft,
                    agreements=draft_agreements(db, session),
                    class_name=class_name_of(db, session),
                )
        return self.open(begun)

    def of_appointment(self, appointment: int) -> str | None:
        """The draft begun for an appointment; its uuid."""
        with self._database.read() as db:
            return db.scalar(select(_record.uuid).where(_record.appointment_id == appointment))

    def discard(self, uuid: str) -> DiscardedDraft | None:
        """Throw a draft away; `restore` brings it back. None where there is none."""
        with self._database.transaction() as db:
            row = db.execute(select(*_COLUMNS).where(_record.uuid == uuid)).mappings().first()
            if row is None:
                return None
            db.execute(delete(_record).where(_record.uuid == uuid))
            note(db, self._database.keys.role, self._clock(), "discard-draft", "session_drafts")
            return DiscardedDraft(dict(row))

    def restore(self, discarded: DiscardedDraft) -> None:
        """Bring a discarded draft back as it was."""
        with self._database.transaction() as db:
            db.execute(insert(_record).values(**discarded.columns))
            note(db, self._database.keys.role, self._clock(), "restore-draft", "session_drafts")

    def finish(self, draft: SessionDraft) -> FinishedDraft:
        """Record the session (or amend the one it is about) and let the draft go, all or nothing.

        Raises Invalid (facts: problems, with the field of each in `column`).
        """
        found = draft_problems(draft)
        if found:
            raise Invalid(problems=found)
        with self._database.transaction() as db:
            session = replace(as_session(draft), class_id=class_id_of(db, draft))
            pen = SessionPen(db, self._database.keys, self._clock())
            number = draft.session
            if number is None:
                number = pen.record(session)
            else:
                pen.amend(number, session, keep_note=draft.private_note is None)
            write_agreements(db, number, draft.agreements)
            if draft.appointment is not None:
                link_appointment(db, draft.appointment, number)
            db.execute(delete(_record).where(_record.uuid == draft.uuid))
        return FinishedDraft(number, draft.session is not None, draft)

    def take_back(self, finished: FinishedDraft) -> None:
        """Undo `finish`: the draft is there again, the session is not (or stands as before)."""
        draft, now = finished.draft, self._clock()
        with self._database.transaction() as db:
            pen = SessionPen(db, self._database.keys, now)
            if finished.amended:
                pen.take_back(finished.session)
            else:
                pen.mark_deleted(finished.session, now, "take-back-session")
                if draft.appointment is not None:
                    link_appointment(db, draft.appointment, None)
            row = {"uuid": draft.uuid, "sealed": self._sealed(draft), "saved_at": now}
            db.execute(insert(_record).values(**row, **links_of(draft)))

    def write_to(self, draft: SessionDraft, path: Path) -> None:
        """Write the draft, sealed as in the school file, to another place (a full disk's way out).

        Raises NoRight, CannotWrite, DiskFull, FileNotThere.
        """
        write_whole(path, draft.uuid.encode() + b"\n" + self._sealed(draft))
        note_if_possible(self._database, self._clock(), "export-draft", "session_drafts")

    def read_from(self, path: Path) -> SessionDraft:
        """A draft written by `write_to`; raises DraftUnreadable for any other file."""
        try:
            name, _, sealed = path.read_bytes().partition(b"\n")
            draft = self._opens(name.decode("ascii"), sealed)
        except (OSError, UnicodeDecodeError):
            draft = None
        if draft is None:
            raise DraftUnreadable(saved_at=None)
        self._note_seen(draft)
        return draft

    def _note_seen(self, draft: SessionDraft) -> None:
        # What was typed and not finished comes back even where no line can be written.
        if draft.private_note:
            note_if_possible(self._database, self._clock(), "see-draft-note", "session_drafts")

    def _sealed(self, draft: SessionDraft) -> bytes:
        return seal(self._database.keys.note_key, draft.uuid, to_text(draft))

    def _opens(self, uuid: str, sealed: bytes | None) -> SessionDraft | None:
        """What was sealed under this uuid, or None where it cannot be read."""
        if sealed is None:
            return None
        try:
            return from_text(unseal(self._database.keys.note_key, uuid, sealed))
        except (SchoolFileDamaged, ValueError, TypeError, KeyError):
            return None

    def _of(self, uuid: str) -> Any:
        with self._database.read() as db:
            row = db.execute(select(*_COLUMNS).where(_record.uuid == uuid)).first()
        if row is None:
            raise NotFound(kind="draft", name="")
        return row

    def _earlier_moment(self, row: Any) -> datetime | None:
        whole = self._opens(row.uuid, row.earlier_sealed) is not None
        return row.earlier_saved_at if whole else None

    def _row(
        self, row: Any, draft: SessionDraft | None, names: dict[int, str], classes: dict[int, str]
    ) -> DraftRow:
        if draft is None:
            return DraftRow(
                row.uuid,
                row.saved_at,
                session=row.session_id,
                appointment=row.appointment_id,
                damaged=True,
                earlier_saved_at=self._earlier_moment(row),
            )
        return DraftRow(
            row.uuid,
            row.saved_at,
            tuple(names[one.student] for one in draft.participants if one.student in names),
            draft.class_name,
            draft.form,
            draft.topics,
            draft.held_on,
            row.session_id,
            row.appointment_id,
            classes=tuple(
                dict.fromkeys(
                    classes[one.student] for one in draft.participants if one.student in classes
                )
            ),
        )

"""What others share with a student whose name goes: their own line and whole name are taken out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, String, delete, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.anonymising import NameEraser
from counsellor_app.domain.errors import SchoolFileDamaged
from counsellor_app.domain.session_draft import TEXTS, SessionDraft, from_text, to_text
from counsellor_app.services.student_holdings import Holdings, Row, rows_of, where
from counsellor_app.storage.records import Record
from counsellor_app.storage.sealed_notes import seal, unseal

_TABLES = Record.metadata.tables
_ACTIVITY = ("name", "place", "partner", "description")
_MEETING = ("subject", "place")
_CODES = frozenset({"uuid", "form", "ending"})


class SharedTexts:
    """The texts around some students, in one transaction."""

    def __init__(
        self, db: DbSession, key: bytes | None, held: Holdings, eraser: NameEraser
    ) -> None:
        self._db = db
        self._key = key
        self._held = held
        self._eraser = eraser

    def clear_drafts(self, alone: Collection[int]) -> None:
        """Drafts about them go; of a shared one they are taken out, and its earlier copy goes."""
        table = _TABLES["session_drafts"]
        for row, draft in drafts_of(self._db, self._key, self._held.students, alone):
            mine = table.c.id == row["id"]
            others = tuple(
                one
                for one in (draft.participants if draft else ())
                if one.student not in self._held.students
            )
            if draft is None or not others or row["session_id"] in alone:
                self._db.execute(delete(table).where(mine))
                continue
            left = self._erased_draft(replace(draft, participants=others))
            values = {
                "sealed": seal(self._key, row["uuid"], to_text(left)),
                "earlier_sealed": None,
                "earlier_saved_at": None,
            }
            self._db.execute(update(table).where(mine).values(**values))

    def clear_meetings(self) -> None:
        """Appointments with nobody else go; of others the name is taken out."""
        guests, meetings = _TABLES["appointment_students"], _TABLES["appointments"]
        self._db.execute(delete(guests).where(where("appointment_students", self._held)))
        mine = where("appointments", self._held)
        kept = select(guests.c.appointment_id)
        empty = mine & meetings.c.id.not_in(kept)
        drafts = _TABLES["session_drafts"]
        of_empty = drafts.c.appointment_id.in_(select(meetings.c.id).where(empty))
        self._db.execute(update(drafts).where(of_empty).values(appointment_id=None))
        self._db.execute(delete(meetings).where(empty))
        self._erase("appointments", mine, _MEETING)

    def clear_versions(self, alone: Collection[int]) -> None:
        """How sessions stood before: of their own nothing stays; of shared ones, without them."""
        table, people = _TABLES["session_versions"], self._held.students
        for row in rows_of(self._db, "session_versions", self._held):
            mine = table.c.id == row["id"]
            parts = row["content"].get("participants", [])
            others = [one for one in parts if one[0] not in people]
            if row["session_id"] in alone or not others:
                self._db.execute(delete(table).where(mine))
                continue
            content = self._eraser.erased_within({**row["content"], "participants": others})
            note = self._erased_note(row["note_id"], row["sealed_note"])
            self._db.execute(update(table).where(mine).values(content=content, sealed_note=note))

    def clear_sessions(self, shared: Collection[int]) -> None:
        """Sessions others keep, what was agreed in them, and the sealed note: the name goes."""
        session, agreed = _TABLES["counselling_sessions"], _TABLES["agreements"]
        names = [
            column.name
            for column in session.c
            if isinstance(column.type, String) and column.name not in _CODES
        ]
        self._erase("counselling_sessions", session.c.id.in_(shared), names)
        self._erase("agreements", agreed.c.session_id.in_(shared), ("agreed",))
        notes = _TABLES["private_notes"]
        query = select(notes.c.id, notes.c.sealed).where(notes.c.session_id.in_(shared))
        for number, sealed in self._db.execute(query).all():
            erased = self._erased_note(number, sealed)
            if erased != sealed:
                self._db.execute(update(notes).where(notes.c.id == number).values(sealed=erased))

    def clear_activities(self) -> None:
        """Activities of the school: only a whole name goes."""
        self._erase("activities", where("activities", self._held), _ACTIVITY)

    def _erase(self, table: str, mine: ColumnElement[bool], names: Collection[str]) -> None:
        """Take the names out of these columns; rows without one stay untouched."""
        whole = _TABLES[table]
        columns = [whole.c.id, *(whole.c[name] for name in names)]
        for row in self._db.execute(select(*columns).where(mine)).mappings().all():
            changed = {
                name: erased
                for name in names
                if (erased := self._eraser.erased(row[name])) != row[name]
            }
            if changed:
                values: dict[str, Any] = {**changed, "revision": whole.c.revision + 1}
                self._db.execute(update(whole).where(whole.c.id == row["id"]).values(**values))

    def _erased_note(self, note_id: str | None, sealed: bytes | None) -> bytes | None:
        """The note sealed anew without the names; as it was where they are not in it."""
        if note_id is None or sealed is None:
            return sealed
        try:
            text = unseal(self._key, note_id, sealed)
        except SchoolFileDamaged:
            return sealed
        erased = self._eraser.erased(text)
        return sealed if erased == text else seal(self._key, note_id, erased)

    def _erased_draft(self, draft: SessionDraft) -> SessionDraft:
        erased = self._eraser.erased
        texts: dict[str, Any] = {name: erased(getattr(draft, name)) for name in TEXTS}
        note = draft.private_note
        return replace(
            draft,
            private_note=erased(note) if note else note,
            agreements=tuple(replace(one, agreed=erased(one.agreed)) for one in draft.agreements),
            participants=tuple(replace(one, line=erased(one.line)) for one in draft.participants),
            typed={name: erased(text) for name, text in draft.typed.items()},
            **texts,
        )


def drafts_of(
    db: DbSession, key: bytes | None, students: Collection[int], sessions: Collection[int]
) -> list[tuple[Row, SessionDraft | None]]:
    """The drafts that name one of these students or amend one of these sessions."""
    table = _TABLES["session_drafts"]
    found: list[tuple[Row, SessionDraft | None]] = []
    for row in map(dict, db.execute(select(table).order_by(table.c.id)).mappings().all()):
        copies = [_opened(key, row, column) for column in ("sealed", "earlier_sealed")]
        named = any(one.student in students for copy in copies if copy for one in copy.participants)
        if named or row["session_id"] in sessions:
            found.append((row, copies[0]))
    return found


def _opened(key: bytes | None, row: Mapping[str, Any], column: str) -> SessionDraft | None:
    if key is None or row[column] is None:
        return None
    try:
        return from_text(unseal(key, row["uuid"], row[column]))
    except (SchoolFileDamaged, ValueError, TypeError, KeyError):
        return None

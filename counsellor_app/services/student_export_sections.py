"""The sections of a student's export: every row the file holds, in words that last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import SchoolFileDamaged
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.session_draft import from_text
from counsellor_app.services.batch_writer import thawed
from counsellor_app.services.student_holdings import (
    Holdings,
    Row,
    changes_about,
    rows_of,
    trail_lines,
)
from counsellor_app.storage.records import Record
from counsellor_app.storage.sealed_notes import unseal

#: Columns that say nothing: numbers of rows, keys made from other columns, seals.
UNSAID = frozenset(
    {
        "id", "student_id", "session_id", "plan_id", "appointment_id", "activity_id", "year_id",
        "class_id", "counsellor_id", "person_id", "note_id", "sort_key", "search_key", "initials",
        "revision", "uuid", "digest", "sealed", "earlier_sealed", "sealed_note", "participants",
        "batch_id", "row_id", "last_id", "subject_id", "table", "before", "content",
    }
)  # fmt: skip
NoteOpener = Callable[[str, bytes, int | None], str]
"""Opens a sealed text: its id, the seal, the session it is of."""


class ExportSections:
    """Reads the sections of one person; `open_note` is None where notes stay closed."""

    def __init__(
        self, db: DbSession, held: Holdings, key: bytes | None, open_note: NoteOpener | None
    ) -> None:
        self._db = db
        self._held = held
        self._key = key
        self._open_note = open_note
        self._years = _labels(db, "years", "starts")
        self._classes = _labels(db, "classes", "name")
        self._people = _labels(db, "people", "name")

    def all(self) -> dict[str, tuple[Mapping[str, Any], ...]]:
        """Every section, empty ones too."""
        return {
            "student": self._plain("students"),
            "guardians": self._plain("guardians"),
            "enrolments": self._plain("enrolments"),
            "policies": self._plain("student_policies"),
            "consents": tuple(self._consents()),
            "plans": tuple(self._plans()),
            "destinations": self._plain("destinations"),
            "sessions": tuple(self._sessions()),
            "drafts": tuple(self._drafts()),
            "appointments": self._plain("appointments"),
            "activities": tuple(self._activities()),
            "letters": tuple(self._letters()),
            "earlier": tuple(self._changes()),
            "trail": tuple(self._trail()),
        }

    def _rows(self, table: str) -> list[Row]:
        return rows_of(self._db, table, self._held)

    def _plain(self, table: str) -> tuple[Mapping[str, Any], ...]:
        return tuple(self._facts(row) for row in self._rows(table))

    def _facts(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row's own facts; years, classes and people by name."""
        named: dict[str, Any] = {}
        if row.get("year_id"):
            named["year"] = SchoolYear(self._years[row["year_id"]]).label
        if row.get("class_id"):
            named["class"] = self._classes.get(row["class_id"], "")
        for column in ("counsellor_id", "person_id"):
            if row.get(column):
                named["counsellor"] = self._people.get(row[column], "")
        return named | {name: value for name, value in row.items() if name not in UNSAID}

    def _consents(self) -> Iterable[dict[str, Any]]:
        for row in self._rows("consents"):
            yield {**self._facts(row), "purposes": row["purposes"].split()}

    def _plans(self) -> Iterable[dict[str, Any]]:
        wishes = self._grouped("pathway_choices", "plan_id")
        for row in self._rows("pathway_plans"):
            yield {**self._facts(row), "choices": [self._facts(one) for one in wishes[row["id"]]]}

    def _sessions(self) -> Iterable[dict[str, Any]]:
        parts = {
            name: self._grouped(name, "session_id")
            for name in ("session_topics", "agreements", "session_versions", "private_notes")
        }
        lines = {row["session_id"]: row["line"] for row in self._rows("participants")}
        shared = _how_many(self._db, self._held)
        for row in self._rows("counselling_sessions"):
            own = {name: of[row["id"]] for name, of in parts.items()}
            yield {
                **self._facts(row),
                "line": lines.get(row["id"], ""),
                "others": shared.get(row["id"], 0),
                "topics": [one["topic"] for one in own["session_topics"]],
                "agreements": [self._facts(one) for one in own["agreements"]],
                "versions": [self._version(one) for one in own["session_versions"]],
                **self._notes(own["private_notes"], row["id"]),
            }
        for session in sorted(self._held.former_sessions):
            versions = parts["session_versions"][session]
            mine = [one for one in versions if self._names_me(one["content"])]
            yield {"versions": [self._version(one) for one in mine]}

    def _version(self, row: Row) -> dict[str, Any]:
        content = {name: thawed(value) for name, value in _words(row["content"]).items()}
        sealed = (
            [{"id": row["note_id"], "sealed": row["sealed_note"]}] if row["sealed_note"] else []
        )
        return {
            "stood_until": row["stood_until"],
            **self._facts(content),
            "line": self._line(row["content"]),
            "topics": list(row["content"].get("topics", ())),
            **self._notes(sealed, row["session_id"]),
        }

    def _notes(self, rows: Iterable[Mapping[str, Any]], session: int | None) -> dict[str, Any]:
        """Whether there is a note; its words where they were asked for."""
        rows = list(rows)
        if not rows or self._open_note is None:
            return {"has_private_note": bool(rows)}
        texts = [self._open_note(row["id"], row["sealed"], session) for row in rows]
        return {"has_private_note": True, "private_note": "\n".join(texts)}

    def _names_me(self, content: Mapping[str, Any]) -> bool:
        return any(one[0] in self._held.students for one in content.get("participants", ()))

    def _line(self, content: Mapping[str, Any]) -> str:
        lines = (line for who, line in content.get("participants", ()) if self._is_me(who))
        return "; ".join(line for line in lines if line)

    def _is_me(self, student: int) -> bool:
        return student in self._held.students

    def _drafts(self) -> Iterable[dict[str, Any]]:
        table = Record.metadata.tables["session_drafts"]
        for row in self._db.execute(select(table).order_by(table.c.id)).mappings():
            for column, at in (("earlier_sealed", "earlier_saved_at"), ("sealed", "saved_at")):
                yield from self._draft(row["uuid"], row[column], {"saved_at": row[at]})

    def _draft(
        self, uuid: str, sealed: bytes | None, more: Mapping[str, Any]
    ) -> Iterable[dict[str, Any]]:
        """A draft that names the student; its private part as notes are."""
        if sealed is None or self._key is None:
            return
        try:
            draft = from_text(unseal(self._key, uuid, sealed))
        except (SchoolFileDamaged, ValueError, TypeError, KeyError):
            return  # nobody can read it
        mine = [one for one in draft.participants if self._is_me(one.student)]
        if not mine:
            return
        names = ("form", "held_on", "held_at", "minutes", "online", "place", "channel",
                 "talked_about", "difficulties_and_needs", "circumstances", "first_assessment",
                 "methods", "effect", "ending", "referred_to", "next_on")  # fmt: skip
        yield {
            **more,
            "class": draft.class_name,
            **{name: getattr(draft, name) for name in names},
            "line": "; ".join(one.line for one in mine if one.line),
            "others": len(draft.participants) - len(mine),
            "topics": list(draft.topics),
            "agreements": [{"agreed": one.agreed} for one in draft.agreements],
            "typed": dict(draft.typed),
            **self._draft_note(uuid, sealed, draft.private_note, draft.session),
        }

    def _draft_note(
        self, uuid: str, sealed: bytes, text: str | None, session: int | None
    ) -> dict[str, Any]:
        if not text or self._open_note is None:
            return {"has_private_note": bool(text)}
        self._open_note(uuid, sealed, session)  # the trail keeps that it was seen
        return {"has_private_note": True, "private_note": text}

    def _activities(self) -> Iterable[dict[str, Any]]:
        missed = {row["activity_id"] for row in self._rows("activity_absences")}
        for row in self._rows("activities"):
            yield {**self._facts(row), "absent": row["id"] in missed}

    def _letters(self) -> Iterable[dict[str, Any]]:
        for row in self._rows("letters"):
            yield {**self._facts(row), "letter": _addressed(row["content"])}

    def _changes(self) -> Iterable[dict[str, Any]]:
        batches = Record.metadata.tables["import_batches"]
        made = {
            row["id"]: {"kind": row["kind"], "made_at": row["made_at"]}
            for row in self._db.execute(select(batches)).mappings()
        }
        for row in changes_about(self._db, self._held):
            before = {name: thawed(value) for name, value in row["before"].items()}
            why = {**made[row["batch_id"]], "of": row["table"]}
            if row["table"] == "session_drafts":
                for column in ("sealed", "earlier_sealed"):
                    yield from self._draft(before.get("uuid", ""), before.get(column), why)
            elif facts := self._facts(before):
                yield {**why, **facts}

    def _trail(self) -> Iterable[dict[str, Any]]:
        """Who did what; of a correction also in which fields."""
        for row in trail_lines(self._db, self._held):
            subject, _, names = row["subject"].partition(".")
            yield {
                **self._facts(row),
                "subject": subject,
                "fields": names.split(",") if names else [],
            }

    def _grouped(self, table: str, column: str) -> dict[int, list[Row]]:
        found: dict[int, list[Row]] = defaultdict(list)
        for row in self._rows(table):
            found[row[column]].append(row)
        return found


def _addressed(content: Any) -> Any:
    """What stood on a letter; how a person is addressed is no form of a session."""
    if isinstance(content, Mapping):
        renamed = {"form": "form_of_address"}
        return {renamed.get(name, name): _addressed(held) for name, held in content.items()}
    return [_addressed(one) for one in content] if isinstance(content, list) else content


def _words(content: Mapping[str, Any]) -> dict[str, Any]:
    return {name: v for name, v in content.items() if name not in ("participants", "topics")}


def _labels(db: DbSession, table: str, column: str) -> dict[int, Any]:
    whole = Record.metadata.tables[table]
    return dict(db.execute(select(whole.c.id, whole.c[column])).all())


def _how_many(db: DbSession, held: Holdings) -> dict[int, int]:
    """How many others took part in each session."""
    part = Record.metadata.tables["participants"]
    query = select(part.c.session_id).where(
        part.c.session_id.in_(held.sessions), part.c.student_id.not_in(held.students)
    )
    found: dict[int, int] = defaultdict(int)
    for session in db.scalars(query):
        found[session] += 1
    return found

"""One student with a word of their own in every text column of every table that can hold one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import String, insert, update

from counsellor_app.domain.counselling import Participant
from counsellor_app.domain.letter import to_record
from counsellor_app.domain.session_draft import DraftAgreement, SessionDraft
from counsellor_app.services import Services
from counsellor_app.services.student_export_sections import UNSAID
from counsellor_app.storage.records import Record
from counsellor_app.storage.sealed_notes import seal
from tests.conftest import NOW
from tests.documents.letters import letter
from tests.services.builders import talk

DAY = date(2027, 4, 5)
#: Columns whose words are codes, or the program's own.
CODES = frozenset(
    {
        "sex", "ethnic_group", "relation", "policy", "began_by", "status", "leaving_reason",
        "study_level", "conduct_level", "state", "family_view", "recommendation", "catalogue",
        "catalogue_version", "pathway", "form", "ending", "topic", "kind", "layout", "language",
        "role", "action", "subject", "table", "purposes",
    }
)  # fmt: skip
_NEEDED: dict[str, dict[str, Any]] = {
    "guardians": {"relation": "MOTHER"},
    "student_policies": {"policy": "POOR", "year_id": 1, "member": True},
    "consents": {"relation": "MOTHER", "given_on": DAY},
    "pathway_plans": {
        "year_id": 1, "planned_on": DAY, "state": "INTENDED", "family_view": "AGREES",
        "catalogue": "pathways_after_9", "catalogue_version": "2026", "saved_at": NOW,
    },
    "destinations": {
        "year_id": 1, "dated_on": DAY, "pathway": "S9_TC", "catalogue": "pathways_after_9",
        "catalogue_version": "2026", "saved_at": NOW,
    },
    "activities": {"year_id": 1, "kind": "VISIT", "held_on": DAY, "saved_at": NOW},
}  # fmt: skip


@dataclass
class Planted:
    """Who, and the words that were planted."""

    student: int
    tag: str
    words: list[str] = field(default_factory=list)

    def word(self, table: str, column: str) -> str:
        made = f"tu{self.tag}{table[:9]}{len(self.words)}x{column[:4]}".replace("_", "")
        self.words.append(made)
        return made

    def texts(self, table: str, *but: str) -> dict[str, str]:
        """A word for each text column of a table that somebody can fill."""
        return {
            column.name: self.word(table, column.name)
            for column in Record.metadata.tables[table].c
            if isinstance(column.type, String)
            and not column.foreign_keys
            and not column.primary_key
            and column.name not in CODES | UNSAID | {*but}
        }


def plant(school: Services, student: int, tag: str) -> Planted:
    """Put a word into every text a student can have."""
    planted = Planted(student, tag)
    session = _session(school, planted)
    _draft(school, planted, session)
    tables = Record.metadata.tables
    key = school.database.keys.note_key
    with school.database.transaction() as db:
        _own(db, planted)
        plan = db.scalar(
            insert(tables["pathway_plans"])
            .values(
                student_id=student, **_NEEDED["pathway_plans"], **planted.texts("pathway_plans")
            )
            .returning(tables["pathway_plans"].c.id)
        )
        wish = {"plan_id": plan, "rank": 1, "pathway": "S9_TC", **planted.texts("pathway_choices")}
        db.execute(insert(tables["pathway_choices"]).values(**wish))
        _meetings(db, planted)
        _letter(db, planted)
        batch = db.scalar(
            insert(tables["import_batches"])
            .values(kind="students", file_digest="x", made_at=NOW, rows=1, added=0, updated=1,
                    unchanged=0, refused=0)
            .returning(tables["import_batches"].c.id)
        )  # fmt: skip
        before = {"phone": planted.word("import_changes", "phone")}
        db.execute(
            insert(tables["import_changes"]).values(
                batch_id=batch, table="students", row_id=student, last_id=student, revision=2,
                before=before,
            )
        )  # fmt: skip
        noted = planted.word("private_notes", "sealed")
        sealed = {"id": f"n{tag}", "session_id": session, "sealed": seal(key, f"n{tag}", noted)}
        db.execute(insert(tables["private_notes"]).values(**sealed))
    return planted


def _own(db: Any, planted: Planted) -> None:
    tables = Record.metadata.tables
    students = tables["students"]
    texts = planted.texts("students", "code")
    values = {**texts, "search_key": texts["full_name"].lower(), "initials": "t"}
    db.execute(update(students).where(students.c.id == planted.student).values(**values))
    stays = tables["enrolments"]
    where = stays.c.student_id == planted.student
    db.execute(update(stays).where(where).values(**planted.texts("enrolments")))
    for name in ("guardians", "student_policies", "consents", "destinations"):
        row = {"student_id": planted.student, **_NEEDED[name], **planted.texts(name)}
        db.execute(insert(tables[name]).values(**row))


def _session(school: Services, planted: Planted) -> int:
    """A session amended once: every text in it, before and after, and an earlier note."""
    names = ("place", "channel", "talked_about", "difficulties_and_needs", "circumstances",
             "first_assessment", "methods", "effect", "referred_to")  # fmt: skip
    first = {name: planted.word("versions", name) for name in names}
    note = planted.word("versions", "note")
    session = school.counselling.record(talk(planted.student, **first, private_note=note))
    then = {name: planted.word("sessions", name) for name in names}
    person = (Participant(planted.student, planted.word("participants", "line")),)
    amended = replace(talk(planted.student, form="GROUP", **then), participants=person)
    school.counselling.amend(session, amended)
    return session


def _draft(school: Services, planted: Planted, session: int) -> None:
    draft = SessionDraft(
        f"draft-{planted.tag}",
        form="GROUP",
        participants=(Participant(planted.student, planted.word("drafts", "line")),),
        talked_about=planted.word("drafts", "talked"),
        private_note=planted.word("drafts", "note"),
        agreements=(DraftAgreement(planted.word("drafts", "agreed")),),
        typed={"minutes": planted.word("drafts", "typed")},
    )
    school.session_drafts.save(draft)
    school.session_drafts.save(draft)
    with school.database.transaction() as db:
        row = {"session_id": session, **planted.texts("agreements")}
        db.execute(insert(Record.metadata.tables["agreements"]).values(**row))


def _meetings(db: Any, planted: Planted) -> None:
    tables = Record.metadata.tables
    meeting = {"year_id": 1, "on_day": DAY, "form": "INDIVIDUAL", "saved_at": NOW}
    subject = planted.word("appointments", "subject")
    number = db.scalar(
        insert(tables["appointments"])
        .values(**meeting, **planted.texts("appointments"), subject=subject)
        .returning(tables["appointments"].c.id)
    )
    guests = {"appointment_id": number, "student_id": planted.student}
    db.execute(insert(tables["appointment_students"]).values(**guests))
    activity = db.scalar(
        insert(tables["activities"])
        .values(**_NEEDED["activities"], **planted.texts("activities"))
        .returning(tables["activities"].c.id)
    )
    absence = {"activity_id": activity, "student_id": planted.student}
    db.execute(insert(tables["activity_absences"]).values(**absence))


def _letter(db: Any, planted: Planted) -> None:
    content = to_record(letter(student_name=planted.word("letters", "content")))
    row = {
        "student_id": planted.student, "year_id": 1, "layout": "notice", "language": "vi",
        "number": planted.word("letters", "number"), "dated_on": DAY, "content": content,
        "digest": "d", "issued_at": NOW,
    }  # fmt: skip
    db.execute(insert(Record.metadata.tables["letters"]).values(**row))

"""Everything held about one student, handed over as PDF to read and JSON to keep."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NoRight, NotFound, SchoolFileDamaged
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.domain.student_export import StudentExport, WrittenExport, file_stem
from counsellor_app.paths import resources
from counsellor_app.services.consents import consent_forms
from counsellor_app.services.school import SchoolFacts
from counsellor_app.services.student_export_sections import ExportSections
from counsellor_app.services.student_holdings import held_about, number_of_code
from counsellor_app.services.trail import note
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.database import Database
from counsellor_app.storage.disk import place_errors
from counsellor_app.storage.records import StudentRecord
from counsellor_app.storage.sealed_notes import unseal
from counsellor_app.whole_file import or_as_before, write_whole


class StudentExports:
    """What a student and their family may ask for (Luật 91/2025/QH15, the subject's rights)."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._school = SchoolFacts(database, clock)
        self._opened = 0

    def number(self, code: str) -> int:
        """The number of the student who bears a code; NotFound for a code nobody bears."""
        with self._database.read() as db:
            return number_of_code(db, code)

    def write(
        self, student: int, folder: Path, *, with_private_notes: bool = False
    ) -> WrittenExport:
        """Write both files into `folder` (made where it is not there), named by code alone.

        Private notes stay out unless asked for: they may hold what third persons said. Each one
        that goes in is kept in the trail as seen.

        Raises:
            NotFound: the number is nobody's.
            NoRight: the principal's way in.
            CannotWrite, DiskFull, FileNotThere: then the trail says nothing either.
        """
        from counsellor_app.documents.student_export_pdf import student_export_pdf
        from counsellor_app.exchange.student_export_json import student_export_json

        with place_errors(folder):
            folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as papers, self._database.transaction() as db:
            export = self._read(db, student, notes=with_private_notes)
            note(db, self._role, self._clock(), "export-student", "students", student)
            stem = file_stem(export.code)
            written = WrittenExport(
                folder / f"{stem}.pdf", folder / f"{stem}.json", export.code, self._opened
            )
            pdf, text = student_export_pdf(export), student_export_json(export)
            papers.enter_context(or_as_before(written.pdf))
            papers.enter_context(or_as_before(written.json))
            write_whole(written.pdf, pdf)
            write_whole(written.json, text)
        return written

    @property
    def _role(self) -> str:
        return self._database.keys.role

    def _read(self, db: DbSession, student: int, *, notes: bool) -> StudentExport:
        if self._role == PRINCIPAL:
            raise NoRight(role=PRINCIPAL)
        held = held_about(db, [student])
        record = StudentRecord
        code, name = _named(db.execute(select(record.code, record.full_name).where(
            record.id == student, record.anonymised_at.is_(None))).first(), student)  # fmt: skip
        self._opened = 0
        opener = self._opener(db) if notes else None
        sections = ExportSections(db, held, self._database.keys.note_key, opener).all()
        school = self._school.get()
        return StudentExport(
            code=code,
            name=name,
            school=school.name,
            school_uuid=school.uuid,
            governing_body=school.governing_body,
            place=school.place,
            made_at=self._clock(),
            with_private_notes=notes,
            sections=sections,
            wording=export_wording(),
            labels=_labels(),
        )

    def _opener(self, db: DbSession) -> Callable[[str, bytes, int | None], str]:
        key, now = self._database.keys.note_key, self._clock()

        def opened(note_id: str, sealed: bytes, session: int | None) -> str:
            try:
                text = unseal(key, note_id, sealed)
            except SchoolFileDamaged:
                return str(export_wording()["unreadable_note"])
            note(db, self._role, now, "see-note", "counselling_sessions", session)
            self._opened += 1
            return text

        return opened


def _named(row: Any, student: int) -> tuple[str, str]:
    if row is None:
        raise NotFound(kind="student", name=str(student))
    return row[0], row[1]


@cache
def _labels() -> dict[str, dict[str, str]]:
    """The words of a code, by the field it stands in."""
    wording = export_wording()
    found: dict[str, dict[str, str]] = {name: dict(of) for name, of in wording["value"].items()}
    for name, lists in wording["catalogue"].items():
        words = found.setdefault(name, {})
        for one in lists:
            words |= {entry.code: entry.label["vi"] for entry in load(one).entries}
    # Of every version of the form: what was signed on an old one keeps its words.
    forms = reversed(consent_forms())
    found["purposes"] = {code: said for form in forms for code, said in form.purposes.items()}
    return found


@cache
def export_wording() -> dict[str, Any]:
    """The words of the printed copy."""
    return tomllib.loads(resources("student_export", "vi.toml").read_text("utf-8"))

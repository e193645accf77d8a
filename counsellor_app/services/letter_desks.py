"""The letter desk: a class's letters seen before they go out, and those that went out.

The principal sees the ones that went out, and prints them again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import LetterError, MissingGlyph, NotFound
from counsellor_app.domain.letter import Letter, from_record
from counsellor_app.domain.letter_desk import (
    MISSING_GLYPH,
    NO_BIRTH_DATE,
    NO_GUARDIAN,
    NO_PATHWAY,
    PATHWAY_UNTOLD,
    TOO_LONG,
    DeskRow,
    IssuedLetter,
)
from counsellor_app.domain.pathway import undecided
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.school_year import SchoolYear, class_key, grade_of
from counsellor_app.services.letter_facts import (
    Addressee,
    LetterRequest,
    addressees,
    letters_for,
)
from counsellor_app.services.letter_store import keep_letters
from counsellor_app.services.pathway_store import plans_of
from counsellor_app.services.rights import counsellors_only
from counsellor_app.services.school import SchoolFacts
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import LetterRecord, YearRecord
from counsellor_app.whole_file import or_as_before, write_whole


@dataclass(frozen=True, slots=True)
class MadeLetters:
    """Letters as they will go out: what is shown is what is saved, printed and kept."""

    letters: tuple[tuple[Addressee, Letter], ...]
    content: bytes

    @property
    def students(self) -> tuple[int, ...]:
        """Whose letter each page is."""
        return tuple(one.student for one, _ in self.letters)


class LetterDesks:
    """The letters of one class at a time."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._school = SchoolFacts(database, clock)

    def classes(self, year: SchoolYear) -> list[str]:
        """The classes letters are written to: of the leaving grades, else all of the year."""
        leaving = self._school.get().leaving_grades
        names = self._school.classes(year)
        return [name for name in names if grade_of(name) in leaving] or names

    def class_of(self, student: int, year: SchoolYear) -> str | None:
        """The class a student is in; None for one who is not there (any more) in the year."""
        counsellors_only(self._database)
        with self._database.read() as db:
            everybody = addressees(db, year, (), ())
        return next((one.class_name for one in everybody if one.student == student), None)

    def open(self, class_name: str, request: LetterRequest) -> list[DeskRow]:
        """Everybody of a class in class-list order, each with what their letter lacks.

        Raises NotFound for a class the year has not.
        """
        counsellors_only(self._database)
        with self._database.read() as db:
            asked = self._class(db, class_name, request.year)
            found = {one.student: letter for one, letter in self._letters(db, asked, request)}
            silent_ones = [one.student for one in asked if one.student not in found]
            plans = plans_of(db, silent_ones) if silent_ones else {}
            issued = _last_issued(db, request)
        rows = []
        for one in asked:
            letter = found.get(one.student)
            if letter is None:
                mine = plans.get((one.student, one.year_id), [])
                wishes = {choice.pathway for choice in mine[-1].choices} if mine else set()
                decided = wishes - {undecided(one.grade)}
                lacks: tuple[str, ...] = (PATHWAY_UNTOLD if decided else NO_PATHWAY,)
            else:
                lacks = _lacks(letter)
            at = issued.get(one.student)
            when = at.astimezone(self._clock().tzinfo).date() if at else None
            rows.append(DeskRow(one.student, one.code, one.name, lacks, when))
        return rows

    def make(
        self,
        class_name: str,
        students: Collection[int],
        request: LetterRequest,
        progress: Progress = silent,
    ) -> MadeLetters:
        """The letters of these students of a class, a page each; nothing is kept yet.

        Who has nothing to be told is left out. Raises NotFound, MissingGlyph, LetterDoesNotFit.
        """
        counsellors_only(self._database)
        from counsellor_app.documents.letter_pdf import write_letters

        with self._database.read() as db:
            asked = self._class(db, class_name, request.year)
            wanted = [one for one in asked if one.student in students]
            found = self._letters(db, wanted, request)
        held = BytesIO()
        write_letters([letter for _, letter in found], held, progress)
        return MadeLetters(tuple(found), held.getvalue())

    def save(self, made: MadeLetters, out: Path) -> None:
        """Write the letters as one PDF and keep them as issued; both, or neither.

        Raises CannotWrite, DiskFull, FileNotThere, SchoolInUse.
        """
        counsellors_only(self._database)
        with or_as_before(out), self._database.transaction() as db:
            self._keep(db, made)
            write_whole(out, made.content)

    def issue(self, made: MadeLetters) -> tuple[int, ...]:
        """Keep the letters as issued, as they go to the printer; the numbers of the new ones."""
        counsellors_only(self._database)
        with self._database.transaction() as db:
            return self._keep(db, made)

    def take_back(self, issued: Sequence[int]) -> None:
        """The printer refused: these letters have not gone out after all."""
        counsellors_only(self._database)
        if not issued:
            return
        with self._database.transaction() as db:
            db.execute(delete(LetterRecord).where(LetterRecord.id.in_(issued)))
            self._note(db, "take-back-letters", len(issued))

    def issued(self, year: SchoolYear, class_name: str = "") -> list[IssuedLetter]:
        """What went out in a year (of one class), the newest first, then in class-list order."""
        record = LetterRecord
        # Name and class as they stand on the paper, whatever became of the student since.
        query = (
            select(
                record.id,
                record.student_id,
                record.content["student_name"].as_string(),
                record.content["class_name"].as_string(),
                record.layout,
                record.language,
                record.number,
                record.dated_on,
                record.issued_at,
            )
            .join(YearRecord, YearRecord.id == record.year_id)
            .where(YearRecord.starts == year.starts)
            .order_by(record.issued_at.desc(), record.id)
        )
        zone = self._clock().tzinfo
        with self._database.read() as db:
            found = [IssuedLetter(*row) for row in db.execute(query)]
        found = [replace(one, issued_at=one.issued_at.astimezone(zone)) for one in found]
        key = class_key(class_name)
        return [one for one in found if not key or class_key(one.class_name) == key]

    def again(self, issued: Sequence[int]) -> bytes:
        """The very pages that went out, from what was kept of them, in the order asked for.

        Raises NotFound for a letter that is not there.
        """
        from counsellor_app.documents.letter_pdf import write_letters

        query = select(LetterRecord.id, LetterRecord.content).where(LetterRecord.id.in_(issued))
        with self._database.read() as db:
            kept: dict[int, dict[str, object]] = dict(db.execute(query).all())
        missing = [number for number in issued if number not in kept]
        if missing:
            raise NotFound(kind="letter", name=str(missing[0]))
        held = BytesIO()
        write_letters([from_record(kept[number]) for number in issued], held)
        return held.getvalue()

    def note_again(self, issued: Sequence[int]) -> None:
        """Say in the trail that letters were printed once more."""
        with self._database.transaction() as db:
            self._note(db, "reprint-letters", len(issued))

    def save_again(self, issued: Sequence[int], out: Path) -> None:
        """Write letters that went out once more as one PDF."""
        content = self.again(issued)
        with or_as_before(out), self._database.transaction() as db:
            self._note(db, "reprint-letters", len(issued))
            write_whole(out, content)

    def _class(self, db: DbSession, class_name: str, year: SchoolYear) -> list[Addressee]:
        key = class_key(class_name)
        if key not in {class_key(name) for name in self._school.classes(year)}:
            raise NotFound(kind="class", name=class_name)
        return addressees(db, year, [class_name], ())

    def _letters(
        self, db: DbSession, asked: list[Addressee], request: LetterRequest
    ) -> list[tuple[Addressee, Letter]]:
        return letters_for(db, asked, self._school.get(), self._school.staff(), request)

    def _keep(self, db: DbSession, made: MadeLetters) -> tuple[int, ...]:
        kept = keep_letters(db, made.letters, self._clock())
        self._note(db, "print-letters", len(made.letters))
        return kept

    def _note(self, db: DbSession, action: str, count: int) -> None:
        note(db, self._database.keys.role, self._clock(), action, "letters", count=count)


def _lacks(letter: Letter) -> tuple[str, ...]:
    """What keeps the letter from being made, else what is worth a look."""
    from counsellor_app.documents.letter_page import compose

    try:
        compose(letter)
    except LetterError as error:
        return (MISSING_GLYPH if isinstance(error, MissingGlyph) else TOO_LONG,)
    lacks = []
    if letter.guardian is None:
        lacks.append(NO_GUARDIAN)
    if letter.birth_date is None:
        lacks.append(NO_BIRTH_DATE)
    return tuple(lacks)


def _last_issued(db: DbSession, request: LetterRequest) -> dict[int, datetime]:
    """When each student's last letter of this kind went out in the year."""
    record = LetterRecord
    newest = (
        select(func.max(record.id))
        .join(YearRecord, YearRecord.id == record.year_id)
        .where(YearRecord.starts == request.year.starts, record.layout == request.layout.value)
        .group_by(record.student_id)
    )
    query = select(record.student_id, record.issued_at).where(record.id.in_(newest))
    return dict(db.execute(query).all())

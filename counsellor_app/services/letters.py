"""Letters to the families: printing them, and keeping what was printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import LetterError, NotFound, NothingToPrint
from counsellor_app.domain.letter import Language, Layout, Letter
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.school_year import SchoolYear, class_key
from counsellor_app.services.letter_facts import (
    Addressee,
    LetterRequest,
    addressees,
    letters_for,
)
from counsellor_app.services.letter_store import keep_letters
from counsellor_app.services.school import SchoolFacts
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.whole_file import or_as_before


@dataclass(frozen=True, slots=True)
class PrintedLetters:
    """What was printed; `skipped` are students asked for who have no wish yet."""

    letters: int
    skipped: int
    out: Path
    files: tuple[Path, ...]


class Letters:
    """The letters of the school."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._school = SchoolFacts(database, clock)

    def print_letters(
        self,
        out: Path,
        *,
        classes: Sequence[str] = (),
        students: Sequence[str] = (),
        layout: str = "notice",
        language: str = "vi",
        dated_on: date | None = None,
        progress: Progress = silent,
    ) -> PrintedLetters:
        """Print the letters of classes and students (all of the present year without either).

        `out` ending in .pdf becomes one file in class-list order; else it is a folder and gets a
        file a student. What was printed is kept, frozen; printing the same again adds nothing.

        Raises:
            NotFound: a class or student that is not there this year.
            NothingToPrint: nobody asked for has a wish yet.
            MissingGlyph, LetterDoesNotFit, PlaceError, SchoolInUse: nothing is at `out`.
        """
        year = self._school.present_year()
        request = LetterRequest(
            Layout(layout), Language(language), dated_on or self._clock().date(), year
        )
        school, staff = self._school.get(), self._school.staff()
        # One transaction: what cannot be kept is not printed, what cannot be printed is not kept.
        with or_as_before(out), self._database.transaction() as db:
            asked = addressees(db, year, classes, students)
            self._check_all_found(db, year, classes, students)
            found = letters_for(db, asked, school, staff, request)
            if not found:
                raise NothingToPrint(asked=len(asked))
            now = self._clock()
            keep_letters(db, found, now)
            note(db, self._database.keys.role, now, "print-letters", "letters", count=len(found))
            files = _write(found, out, progress)
        return PrintedLetters(len(found), len(asked) - len(found), out, files)

    def _check_all_found(
        self,
        db: DbSession,
        year: SchoolYear,
        classes: Sequence[str],
        students: Sequence[str],
    ) -> None:
        known = {class_key(name) for name in self._school.classes(year)}
        for name in classes:
            if class_key(name) not in known:
                raise NotFound(kind="class", name=name)
        for student in students:
            if not addressees(db, year, (), [student]):
                raise NotFound(kind="student", name=student)


def _write(
    found: list[tuple[Addressee, Letter]], out: Path, progress: Progress
) -> tuple[Path, ...]:
    """Write one file in the letters' order, or a file a student; the paths."""
    try:
        return _write_whole(found, out, progress)
    except LetterError as error:
        error.facts.update(_whose(found))
        raise


def _whose(found: list[tuple[Addressee, Letter]]) -> dict[str, str]:
    """Whose letter cannot be printed: our code and the class, never the name."""
    from counsellor_app.documents.letter_pdf import write_letters

    for one, letter in found:
        try:
            write_letters([letter], BytesIO())
        except LetterError:
            return {"student": one.code, "class_name": one.class_name}
    return {}


def _write_whole(
    found: list[tuple[Addressee, Letter]], out: Path, progress: Progress
) -> tuple[Path, ...]:
    from counsellor_app.documents.letter_pdf import write_letter_files, write_letters

    if out.suffix.lower() == ".pdf":
        write_letters([letter for _, letter in found], out, progress)
        return (out,)
    named = [(file_name(one), letter) for one, letter in found]
    return tuple(write_letter_files(named, out, progress))


def file_name(one: Addressee) -> str:
    """`9A1-HS00012.pdf`: the class and our code, never a name."""
    return f"{re.sub(r'[^0-9A-Za-z]+', '-', one.class_name)}-{one.code}.pdf"

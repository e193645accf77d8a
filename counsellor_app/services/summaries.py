"""Summaries for the receiving body: counted, checked, and written as sheet, paper or package."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection

from counsellor_app.domain.errors import FileKindUnknown, HiddenNumbersRefused, NotFound
from counsellor_app.domain.pathway import pathway_catalogue
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.school import COUNSELLOR, PRINCIPAL, School
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.summary import Basis, Check, SchoolIdentity, Summary, count
from counsellor_app.domain.summary_layout import parse_layout
from counsellor_app.domain.summary_tables import Signing
from counsellor_app.paths import resources
from counsellor_app.services.school import SchoolFacts
from counsellor_app.services.summary_counts import (
    Concerned,
    Counting,
    checks,
    concerned,
    counted_sessions,
    counted_students,
)
from counsellor_app.services.trail import note
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.database import Database
from counsellor_app.whole_file import or_as_before

ENDINGS = (".xlsx", ".csv", ".pdf", ".json")


@dataclass(frozen=True, slots=True)
class WrittenSummary:
    """What was written, of how many students, with what to look at."""

    out: Path
    year: str
    grade: int
    basis: str
    students: int
    checks: tuple[Check, ...]


class Summaries:
    """What the school hands in."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._school = SchoolFacts(database, clock)

    def write(
        self,
        out: Path,
        *,
        year: SchoolYear | None = None,
        grade: int | None = None,
        basis: Basis = "intended",
        circulate: bool = False,
        progress: Progress = silent,
    ) -> WrittenSummary:
        """Count as `count` does and write the file its ending asks for: xlsx, csv, pdf or json.

        `circulate` hides small numbers, for copies that go further than the receiving body.

        Raises:
            FileKindUnknown: an ending that is none of the four.
            HiddenNumbersRefused: a package with hidden numbers.
            NotFound, CannotWrite, DiskFull, SchoolInUse: nothing is at `out`.
        """
        write = self._writer(out, circulate=circulate)
        progress(0, 2)
        summary = self.count(year=year, grade=grade, basis=basis)
        progress(1, 2)
        # What cannot be told in the trail is not handed out.
        with or_as_before(out), self._database.transaction() as db:
            note(
                db,
                self._database.keys.role,
                self._clock(),
                "write-summary",
                out.suffix.lower().removeprefix("."),
                count=summary.all.total,
            )
            write(summary)
        progress(2, 2)
        return WrittenSummary(
            out, summary.year, summary.grade, basis, summary.all.total, summary.checks
        )

    def _writer(self, out: Path, *, circulate: bool) -> Callable[[Summary], None]:
        """What writes a file of that ending; refuses before anything is counted."""
        ending = out.suffix.lower()
        if ending not in ENDINGS:
            raise FileKindUnknown(path=out, endings=ENDINGS)
        if ending == ".json" and circulate:
            raise HiddenNumbersRefused
        made_at = self._clock()

        def write(summary: Summary) -> None:
            catalogue = load(pathway_catalogue(summary.grade))
            if ending == ".json":
                from counsellor_app.exchange.summary_package import write_package

                seed = self._school.signing_seed()
                write_package(summary, out, made_at=made_at, signing_key=seed)
                return
            layout = parse_layout(resources("summaries", "tables.toml").read_text("utf-8"))
            if ending == ".csv":
                from counsellor_app.exchange.summary_csv import write_summary_csv

                write_summary_csv(
                    summary, out, layout=layout, catalogue=catalogue, circulate=circulate
                )
            elif ending == ".xlsx":
                from counsellor_app.exchange.summary_xlsx import write_summary_xlsx

                write_summary_xlsx(
                    summary,
                    out,
                    layout=layout,
                    catalogue=catalogue,
                    signing=self._signing(),
                    made_at=made_at,
                    circulate=circulate,
                )
            else:
                from counsellor_app.documents.summary_pdf import write_summary_pdf

                write_summary_pdf(
                    summary,
                    out,
                    layout=layout,
                    catalogue=catalogue,
                    signing=self._signing(),
                    circulate=circulate,
                )

        return write

    def _signing(self) -> Signing:
        names = {one.role: one.name for one in reversed(self._school.staff())}
        return Signing(
            self._school.get().place,
            self._clock().date(),
            names.get(COUNSELLOR, ""),
            names.get(PRINCIPAL, ""),
        )

    def count(
        self,
        *,
        year: SchoolYear | None = None,
        grade: int | None = None,
        basis: Basis = "intended",
        counted_on: date | None = None,
    ) -> Summary:
        """Count a grade (the school's first leaving grade) of a year (the present one).

        Raises NotFound for a year the school has not.
        """
        school = self._school.get()
        year = year or self._school.present_year()
        if year not in self._school.years():
            raise NotFound(kind="year", name=year.label)
        counting = Counting(
            year,
            grade or school.leaving_grades[0],
            counted_on or self._clock().date(),
            basis,
        )
        with self._database.read() as unit:
            return counted_summary(unit.connection(), counting, basis, school)[0]


def counted_summary(
    db: Connection, counting: Counting, basis: Basis, school: School
) -> tuple[Summary, dict[str, list[Concerned]]]:
    """The summary, and whom each of its checks concerns, of one and the same moment."""
    students = counted_students(db, counting)
    found = concerned(db, counting, students)
    summary = count(
        SchoolIdentity(
            school.uuid, school.name, school.level, school.boarding, school.governing_body
        ),
        year=counting.year.label,
        grade=counting.grade,
        basis=basis,
        counted_on=counting.counted_on,
        catalogue_version=counting.catalogue.version,
        pathways=[entry.code for entry in counting.catalogue.entries],
        students=students,
        counselling=counted_sessions(db, counting),
        checks=checks(found),
    )
    return summary, found

"""Handing the trail over: as a sheet, a flat table or paper, with what its chain proves."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from counsellor_app.domain.errors import FileKindUnknown
from counsellor_app.domain.official_text import short_date
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.trail_line import TrailFilter, TrailLine, kind_of
from counsellor_app.domain.trail_proof import TrailProof
from counsellor_app.domain.trail_sheet import TrailRow, TrailSheet
from counsellor_app.paths import resources
from counsellor_app.services.school import SchoolFacts
from counsellor_app.services.trail import note
from counsellor_app.services.trail_log import EVERYTHING, TrailLog
from counsellor_app.services.trail_words import (
    KINDS,
    WHAT_TO_DO,
    WHO,
    break_words,
    number_words,
    plain_deed,
)
from counsellor_app.storage.database import Database
from counsellor_app.whole_file import or_as_before, write_whole

ENDINGS = (".xlsx", ".csv", ".pdf")


@dataclass(frozen=True, slots=True)
class WrittenTrail:
    """What was written: where, how many lines, and what the chain of the whole trail proves."""

    out: Path
    lines: int
    proof: TrailProof


class TrailExports:
    """The trail for whoever asks the school to account for its records."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._log = TrailLog(database, clock)
        self._school = SchoolFacts(database, clock)

    def write(
        self, out: Path, wanted: TrailFilter = EVERYTHING, progress: Progress = silent
    ) -> WrittenTrail:
        """Write the lines wanted, oldest first, by the ending of `out`: xlsx, csv or pdf.

        The whole chain is proved first, and the file says what came of it, broken or not; that
        the trail was handed over becomes a line of it.

        Raises:
            FileKindUnknown: an ending that is none of the three.
            NoRight: the principal's way in.
            CannotWrite, DiskFull, FileNotThere, SchoolInUse: nothing is at `out`.
        """
        ending = out.suffix.lower()
        if ending not in ENDINGS:
            raise FileKindUnknown(path=out, endings=ENDINGS)
        proof = self._log.proof(progress)
        lines = self._log.all(wanted)
        # Made before the transaction: a long trail must keep nobody from saving.
        content = _maker(ending)(self._sheet(lines, wanted, proof), progress)
        with or_as_before(out), self._database.transaction() as db:
            role, now = self._database.keys.role, self._clock()
            note(db, role, now, "export-trail", ending.removeprefix("."), count=len(lines))
            write_whole(out, content)
        return WrittenTrail(out, len(lines), proof)

    def _sheet(self, lines: list[TrailLine], wanted: TrailFilter, proof: TrailProof) -> TrailSheet:
        now, school, words = self._clock(), self._school.get(), trail_wording()
        broken = proof.broken
        warning = break_words(broken, zone=now.tzinfo, official=True) if broken else ""
        return TrailSheet(
            governing_body=school.governing_body,
            school=school.name,
            made_at=now,
            wording=words,
            subtitles=tuple(_subtitles(wanted, now)),
            notes=tuple(_notes(lines, proof, now)),
            rows=tuple(_row(line) for line in lines),
            warning=f"{warning} {WHAT_TO_DO}" if warning else "",
            broken_at=broken.number if broken else None,
        )


@cache
def trail_wording() -> dict[str, Any]:
    """The words of the sheet."""
    return tomllib.loads(resources("trail", "vi.toml").read_text("utf-8"))


def _maker(ending: str) -> Callable[[TrailSheet, Progress], bytes]:
    if ending == ".xlsx":
        from counsellor_app.exchange.trail_xlsx import trail_xlsx

        return trail_xlsx
    if ending == ".pdf":
        from counsellor_app.documents.trail_pdf import trail_pdf

        return trail_pdf
    from counsellor_app.exchange.trail_csv import trail_csv

    return trail_csv


def _row(line: TrailLine) -> TrailRow:
    kind, way = kind_of(line.action), WHO.get(line.role, line.role)
    return TrailRow(line, kind, line.person or way, way, plain_deed(line), KINDS[kind])


def _subtitles(wanted: TrailFilter, now: datetime) -> Iterator[str]:
    words = trail_wording()
    last = short_date(wanted.last or now.date())
    if wanted.first is None:
        yield str(words["every_day"]).format(last=last)
    else:
        yield str(words["since"]).format(first=short_date(wanted.first), last=last)
    if wanted.kind is not None:
        yield str(words["only_kind"]).format(kind=KINDS[wanted.kind])
    if wanted.who is not None:
        who = wanted.who.name or WHO.get(wanted.who.role, wanted.who.role)
        yield str(words["only_who"]).format(who=who)


def _notes(lines: list[TrailLine], proof: TrailProof, now: datetime) -> Iterator[str]:
    words = trail_wording()
    count, moment = number_words(len(lines)), f"{now:%H:%M %d/%m/%Y}"
    yield str(words["lines"]).format(count=count, moment=moment)
    if not lines:
        yield str(words["no_lines"])
    if proof.whole:
        yield str(words["whole"]).format(count=number_words(proof.lines))
    if proof.end is not None:
        number = number_words(proof.end.number)
        yield str(words["end"]).format(number=number, seal=proof.end.seal)
    yield str(words["no_words"])

"""A whole invented school to look at: its file, a class's letters, its summary.

The lists are invented as a sheet would say them and go through the services a real list goes
through. For a number of students and a seed everything printed is the same to the byte.
"""

from __future__ import annotations

import hashlib
import shutil
import uuid
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from counsellor_app.domain.errors import Invalid
from counsellor_app.domain.imports import Problem
from counsellor_app.domain.passphrases import TRIAL
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.school import School, SchoolLevel, StaffMember
from counsellor_app.services import Services
from counsellor_app.services.demonstration_classes import (
    BEFORE,
    LAST_GRADE,
    NOW,
    invent_students,
    roster,
)
from counsellor_app.services.demonstration_consents import sign_consents
from counsellor_app.services.demonstration_meetings import plan_meetings
from counsellor_app.services.demonstration_pathways import invent_pathways
from counsellor_app.services.demonstration_sessions import invent_sessions
from counsellor_app.services.demonstration_words import words
from counsellor_app.services.school_folders import create_school
from counsellor_app.services.trial_days import mark_trial
from counsellor_app.storage.kdf_cost import KdfCost

LETTERS_CLASS = "9A1"
_LETTERS, _SUMMARY, _PACKAGE = f"letters-{LETTERS_CLASS}.pdf", "summary.xlsx", "summary.json"
_NAMESPACE = uuid.UUID("8b0c1a52-5f0e-4c5e-9d0f-3f5f6d2e7a90")


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What was made: where it is, and how much.

    `students` and `classes` are of the present year; `sessions` of both years; `pathways` counts
    the students of the present year with a plan.
    """

    school: Path
    letters: Path
    summary: Path
    package: Path
    students: int
    classes: int
    sessions: int
    pathways: int
    letters_printed: int


def make_demonstration(
    folder: Path,
    passphrase: str,
    *,
    students: int = 240,
    seed: int = 2027,
    progress: Progress = silent,
) -> Demonstration:
    """Make an invented school of `students` in four grades, over two years, under `folder`.

    `folder` gets school/, letters-9A1.pdf, summary.xlsx and summary.json; it may hold other
    things. The school is of 13 April 2027. Counsellor's passphrase: `passphrase`.

    Raises:
        Invalid: fewer than one student.
        SchoolExists: there is a `school` in the folder already.
        CannotWrite, DiskFull, Cancelled: no school is left behind.
    """
    if students < 1:
        raise Invalid(problems=(Problem(0, "", "no-students", str(students)),))
    existed = folder.exists()
    clock = _Clock()
    clock.at("founded")
    new = create_school(
        folder / "school",
        passphrase,
        _school(students, seed),
        [StaffMember(**one) for one in words("school")["staff"]],
        BEFORE,
        clock=clock,
        signing_seed=hashlib.sha256(f"{seed} {students}".encode()).digest(),
        # What everybody may read needs no protection: the trial school opens at once.
        cost=KdfCost() if passphrase == TRIAL else None,
    )
    try:
        with new.services as services:
            return _Maker(services, clock, folder, progress).make(students, seed)
    except BaseException:
        shutil.rmtree(folder / "school", ignore_errors=True)
        if not existed:
            with suppress(OSError):
                folder.rmdir()
        raise


class _Clock:
    """The clock of the demonstration: it stands where it was put."""

    def __init__(self) -> None:
        self._moments: dict[str, datetime] = words("school")["moments"]
        self._now: datetime = self._moments["today"]

    def __call__(self) -> datetime:
        return self._now

    def at(self, moment: str) -> None:
        self._now = self._moments[moment]


class _Maker:
    """Brings the invented lists in, one after the other, and prints what a school prints."""

    def __init__(self, services: Services, clock: _Clock, folder: Path, progress: Progress) -> None:
        self._services = services
        self._clock = clock
        self._folder = folder
        self._progress = progress
        self._done = 0
        self._total = 0

    def make(self, students: int, seed: int) -> Demonstration:
        people = invent_students(students, seed)
        before, now = roster(people, BEFORE, seed), roster(people, NOW, seed)
        pathways = invent_pathways(people, seed)
        book = invent_sessions(people, pathways, seed)
        services = self._services
        lists: tuple[tuple[str, Any, Any, tuple[Any, ...]], ...] = (
            ("roster_before", services.rosters, before, (BEFORE,)),
            ("roster_now", services.rosters, now, (NOW,)),
            ("pathways", services.pathway_lists, pathways.as_list, ()),
            ("sessions", services.session_lists, book.as_list, ()),
        )
        self._total = sum(parsed.total for _, _, parsed, _ in lists)
        for moment, service, parsed, more in lists:
            self._clock.at(moment)
            service.take(parsed, *more, progress=self._step)
            self._done += parsed.total
        sign_consents(services, self._clock.at, seed)
        self._clock.at("today")
        letters = self._print()
        # Planned after the papers are printed: what they say stays the same to the byte.
        held = plan_meetings(services, self._clock.at, seed)
        self._clock.at("today")
        mark_trial(services, self._clock())
        self._progress(self._total, self._total)
        return Demonstration(
            school=self._folder / "school",
            letters=self._folder / _LETTERS,
            summary=self._folder / _SUMMARY,
            package=self._folder / _PACKAGE,
            students=students,
            classes=len(services.school.classes(NOW)),
            sessions=book.sessions + held,
            pathways=len(pathways.first_wish),
            letters_printed=letters,
        )

    def _print(self) -> int:
        """Print the letters of a class and the summary; how many letters."""
        services = self._services
        today = self._clock().date()
        letters = self._folder / _LETTERS
        printed = services.letters.print_letters(letters, classes=(LETTERS_CLASS,), dated_on=today)
        for out in (_SUMMARY, _PACKAGE):
            services.summaries.write(self._folder / out, year=NOW, grade=LAST_GRADE)
        return printed.letters

    def _step(self, done: int, total: int) -> None:
        if done < total:
            self._progress(self._done + done, self._total)


def _school(students: int, seed: int) -> School:
    facts: dict[str, Any] = dict(words("school")["school"])
    level = SchoolLevel(facts.pop("level"))
    return School(level=level, uuid=str(uuid.uuid5(_NAMESPACE, f"{seed} {students}")), **facts)

"""One class per feature; each public method is one thing a counsellor can do.

`Services` puts all of them on one open school file. A feature is imported when it is first used,
so that a command pays for no other.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar, overload

from counsellor_app.domain.errors import NoRight
from counsellor_app.domain.school import PRINCIPAL

if TYPE_CHECKING:
    from counsellor_app.services.activities import Activities
    from counsellor_app.services.anonymising import Anonymising
    from counsellor_app.services.appointments import Appointments
    from counsellor_app.services.backup_schedule import BackupSchedule
    from counsellor_app.services.backups import Backups
    from counsellor_app.services.consents import Consents
    from counsellor_app.services.counselling import Counselling
    from counsellor_app.services.deadlines import Deadlines
    from counsellor_app.services.deletions import Deletions
    from counsellor_app.services.form_drafts import FormDrafts
    from counsellor_app.services.import_batches import ImportBatches
    from counsellor_app.services.incidents import Incidents
    from counsellor_app.services.letter_desks import LetterDesks
    from counsellor_app.services.letters import Letters
    from counsellor_app.services.list_imports import ListImports
    from counsellor_app.services.pathway_boards import PathwayBoards
    from counsellor_app.services.pathway_edits import PathwayEdits
    from counsellor_app.services.pathway_lists import PathwayLists
    from counsellor_app.services.pathways import Pathways
    from counsellor_app.services.people import People
    from counsellor_app.services.phrases import Phrases
    from counsellor_app.services.report_checks import ReportChecks
    from counsellor_app.services.rosters import Rosters
    from counsellor_app.services.school import SchoolFacts
    from counsellor_app.services.school_lists import SchoolLists
    from counsellor_app.services.session_agreements import SessionAgreements
    from counsellor_app.services.session_contexts import SessionContexts
    from counsellor_app.services.session_diaries import SessionDiaries
    from counsellor_app.services.session_drafts import SessionDrafts
    from counsellor_app.services.session_lists import SessionLists
    from counsellor_app.services.session_log import SessionLog
    from counsellor_app.services.soundness import Soundness
    from counsellor_app.services.student_corrections import StudentCorrections
    from counsellor_app.services.student_exports import StudentExports
    from counsellor_app.services.student_files import StudentFiles
    from counsellor_app.services.student_merges import StudentMerges
    from counsellor_app.services.student_moves import StudentMoves
    from counsellor_app.services.student_register import StudentRegister
    from counsellor_app.services.students import Students
    from counsellor_app.services.summaries import Summaries
    from counsellor_app.services.timelines import Timelines
    from counsellor_app.services.today import Today
    from counsellor_app.services.trail_exports import TrailExports
    from counsellor_app.services.trail_log import TrailLog
    from counsellor_app.services.ways_in import WaysIn
    from counsellor_app.services.year_rollovers import YearRollovers
    from counsellor_app.storage.database import Database

FeatureT = TypeVar("FeatureT")


class _Feature(Generic[FeatureT]):
    """A feature of the open school, made at its first use: "module:Class" of this package.

    What is not marked `principal` answers a principal with NoRight: letters that went out,
    reports and their own passphrase are all they see.
    """

    def __init__(self, where: str, *, principal: bool = False) -> None:
        self._module, _, self._class = where.partition(":")
        self._principal = principal

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, services: None, owner: type) -> Self: ...

    @overload
    def __get__(self, services: Services, owner: type) -> FeatureT: ...

    def __get__(self, services: Services | None, owner: type) -> Self | FeatureT:
        if services is None:
            return self
        if services.role == PRINCIPAL and not self._principal:
            raise NoRight(role=PRINCIPAL)
        kind = getattr(import_module(f"{__name__}.{self._module}"), self._class)
        made: FeatureT = kind(services.database, services.clock)
        # Found there from now on: a plain attribute goes before this descriptor.
        services.__dict__[self._name] = made
        return made


class Services:
    """Everything a counsellor can do with one open school."""

    school: _Feature[SchoolFacts] = _Feature("school:SchoolFacts", principal=True)
    students: _Feature[Students] = _Feature("students:Students")
    student_register: _Feature[StudentRegister] = _Feature("student_register:StudentRegister")
    student_files: _Feature[StudentFiles] = _Feature("student_files:StudentFiles")
    consents: _Feature[Consents] = _Feature("consents:Consents")
    incidents: _Feature[Incidents] = _Feature("incidents:Incidents")
    anonymising: _Feature[Anonymising] = _Feature("anonymising:Anonymising")
    student_corrections: _Feature[StudentCorrections] = _Feature(
        "student_corrections:StudentCorrections"
    )
    student_exports: _Feature[StudentExports] = _Feature("student_exports:StudentExports")
    student_merges: _Feature[StudentMerges] = _Feature("student_merges:StudentMerges")
    student_moves: _Feature[StudentMoves] = _Feature("student_moves:StudentMoves")
    timelines: _Feature[Timelines] = _Feature("timelines:Timelines")
    rosters: _Feature[Rosters] = _Feature("rosters:Rosters")
    pathway_lists: _Feature[PathwayLists] = _Feature("pathway_lists:PathwayLists")
    session_lists: _Feature[SessionLists] = _Feature("session_lists:SessionLists")
    list_imports: _Feature[ListImports] = _Feature("list_imports:ListImports")
    import_batches: _Feature[ImportBatches] = _Feature("import_batches:ImportBatches")
    counselling: _Feature[Counselling] = _Feature("counselling:Counselling")
    session_drafts: _Feature[SessionDrafts] = _Feature("session_drafts:SessionDrafts")
    form_drafts: _Feature[FormDrafts] = _Feature("form_drafts:FormDrafts", principal=True)
    session_log: _Feature[SessionLog] = _Feature("session_log:SessionLog")
    phrases: _Feature[Phrases] = _Feature("phrases:Phrases")
    session_diaries: _Feature[SessionDiaries] = _Feature("session_diaries:SessionDiaries")
    session_contexts: _Feature[SessionContexts] = _Feature("session_contexts:SessionContexts")
    session_agreements: _Feature[SessionAgreements] = _Feature(
        "session_agreements:SessionAgreements"
    )
    pathways: _Feature[Pathways] = _Feature("pathways:Pathways")
    pathway_boards: _Feature[PathwayBoards] = _Feature("pathway_boards:PathwayBoards")
    pathway_edits: _Feature[PathwayEdits] = _Feature("pathway_edits:PathwayEdits")
    letters: _Feature[Letters] = _Feature("letters:Letters")
    letter_desks: _Feature[LetterDesks] = _Feature("letter_desks:LetterDesks", principal=True)
    summaries: _Feature[Summaries] = _Feature("summaries:Summaries", principal=True)
    report_checks: _Feature[ReportChecks] = _Feature("report_checks:ReportChecks", principal=True)
    backups: _Feature[Backups] = _Feature("backups:Backups", principal=True)
    backup_schedule: _Feature[BackupSchedule] = _Feature(
        "backup_schedule:BackupSchedule", principal=True
    )
    appointments: _Feature[Appointments] = _Feature("appointments:Appointments")
    activities: _Feature[Activities] = _Feature("activities:Activities")
    deadlines: _Feature[Deadlines] = _Feature("deadlines:Deadlines")
    deletions: _Feature[Deletions] = _Feature("deletions:Deletions")
    today: _Feature[Today] = _Feature("today:Today")
    people: _Feature[People] = _Feature("people:People")
    trail_log: _Feature[TrailLog] = _Feature("trail_log:TrailLog")
    trail_exports: _Feature[TrailExports] = _Feature("trail_exports:TrailExports")
    school_lists: _Feature[SchoolLists] = _Feature("school_lists:SchoolLists")
    ways_in: _Feature[WaysIn] = _Feature("ways_in:WaysIn", principal=True)
    soundness: _Feature[Soundness] = _Feature("soundness:Soundness", principal=True)
    year_rollovers: _Feature[YearRollovers] = _Feature("year_rollovers:YearRollovers")

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self.database = database
        self.clock = clock
        self._after: list[Callable[[], None]] = []

    @property
    def role(self) -> str:
        """Who opened the school: counsellor, or principal."""
        return self.database.keys.role

    def after_closing(self, deed: Callable[[], None]) -> None:
        """Something to be done once the school file is let go of."""
        self._after.append(deed)

    @property
    def folder(self) -> Path:
        """Where the school lies."""
        return self.database.folder

    def close(self) -> None:
        """Let go of the school file."""
        self.database.close()
        while self._after:
            self._after.pop()()

    def __enter__(self) -> Self:
        """Use as a context: closed at the end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

"""One class per feature; each public method is one thing a counsellor can do.

`Services` puts all of them on one open school file. A feature is imported when it is first used,
so that a command pays for no other.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from counsellor_app.services.activities import Activities
    from counsellor_app.services.appointments import Appointments
    from counsellor_app.services.backups import Backups
    from counsellor_app.services.counselling import Counselling
    from counsellor_app.services.deadlines import Deadlines
    from counsellor_app.services.import_batches import ImportBatches
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
    from counsellor_app.services.session_agreements import SessionAgreements
    from counsellor_app.services.session_contexts import SessionContexts
    from counsellor_app.services.session_diaries import SessionDiaries
    from counsellor_app.services.session_drafts import SessionDrafts
    from counsellor_app.services.session_lists import SessionLists
    from counsellor_app.services.session_log import SessionLog
    from counsellor_app.services.student_files import StudentFiles
    from counsellor_app.services.student_merges import StudentMerges
    from counsellor_app.services.student_moves import StudentMoves
    from counsellor_app.services.student_register import StudentRegister
    from counsellor_app.services.students import Students
    from counsellor_app.services.summaries import Summaries
    from counsellor_app.services.timelines import Timelines
    from counsellor_app.services.today import Today
    from counsellor_app.services.ways_in import WaysIn
    from counsellor_app.storage.database import Database


class Services:
    """Everything a counsellor can do with one open school."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self.database = database
        self.clock = clock

    def close(self) -> None:
        """Let go of the school file."""
        self.database.close()

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

    @cached_property
    def school(self) -> SchoolFacts:
        """The school itself."""
        from counsellor_app.services.school import SchoolFacts

        return SchoolFacts(self.database, self.clock)

    @cached_property
    def students(self) -> Students:
        """Students."""
        from counsellor_app.services.students import Students

        return Students(self.database, self.clock)

    @cached_property
    def student_register(self) -> StudentRegister:
        """The list of students, searched as one types."""
        from counsellor_app.services.student_register import StudentRegister

        return StudentRegister(self.database, self.clock)

    @cached_property
    def student_files(self) -> StudentFiles:
        """Each student's own file."""
        from counsellor_app.services.student_files import StudentFiles

        return StudentFiles(self.database, self.clock)

    @cached_property
    def student_merges(self) -> StudentMerges:
        """Two files of one student made one."""
        from counsellor_app.services.student_merges import StudentMerges

        return StudentMerges(self.database, self.clock)

    @cached_property
    def student_moves(self) -> StudentMoves:
        """The way back from a student's last move."""
        from counsellor_app.services.student_moves import StudentMoves

        return StudentMoves(self.database, self.clock)

    @cached_property
    def timelines(self) -> Timelines:
        """A student's whole story."""
        from counsellor_app.services.timelines import Timelines

        return Timelines(self.database, self.clock)

    @cached_property
    def rosters(self) -> Rosters:
        """Class and school lists."""
        from counsellor_app.services.rosters import Rosters

        return Rosters(self.database, self.clock)

    @cached_property
    def pathway_lists(self) -> PathwayLists:
        """Lists of pathways."""
        from counsellor_app.services.pathway_lists import PathwayLists

        return PathwayLists(self.database, self.clock)

    @cached_property
    def session_lists(self) -> SessionLists:
        """Old log books."""
        from counsellor_app.services.session_lists import SessionLists

        return SessionLists(self.database, self.clock)

    @cached_property
    def list_imports(self) -> ListImports:
        """Lists looked at before they are taken."""
        from counsellor_app.services.list_imports import ListImports

        return ListImports(self.database, self.clock)

    @cached_property
    def import_batches(self) -> ImportBatches:
        """What was brought in."""
        from counsellor_app.services.import_batches import ImportBatches

        return ImportBatches(self.database, self.clock)

    @cached_property
    def counselling(self) -> Counselling:
        """Counselling sessions."""
        from counsellor_app.services.counselling import Counselling

        return Counselling(self.database, self.clock)

    @cached_property
    def session_drafts(self) -> SessionDrafts:
        """Sessions not finished yet."""
        from counsellor_app.services.session_drafts import SessionDrafts

        return SessionDrafts(self.database, self.clock)

    @cached_property
    def session_log(self) -> SessionLog:
        """The log of sessions."""
        from counsellor_app.services.session_log import SessionLog

        return SessionLog(self.database, self.clock)

    @cached_property
    def phrases(self) -> Phrases:
        """Sentences written often."""
        from counsellor_app.services.phrases import Phrases

        return Phrases(self.database, self.clock)

    @cached_property
    def session_diaries(self) -> SessionDiaries:
        """The diary on paper."""
        from counsellor_app.services.session_diaries import SessionDiaries

        return SessionDiaries(self.database, self.clock)

    @cached_property
    def session_contexts(self) -> SessionContexts:
        """What stands beside the editor of a session."""
        from counsellor_app.services.session_contexts import SessionContexts

        return SessionContexts(self.database, self.clock)

    @cached_property
    def session_agreements(self) -> SessionAgreements:
        """What was agreed to be done."""
        from counsellor_app.services.session_agreements import SessionAgreements

        return SessionAgreements(self.database, self.clock)

    @cached_property
    def pathways(self) -> Pathways:
        """Plans and destinations."""
        from counsellor_app.services.pathways import Pathways

        return Pathways(self.database, self.clock)

    @cached_property
    def pathway_boards(self) -> PathwayBoards:
        """The board of pathways."""
        from counsellor_app.services.pathway_boards import PathwayBoards

        return PathwayBoards(self.database, self.clock)

    @cached_property
    def pathway_edits(self) -> PathwayEdits:
        """Changes made on the board."""
        from counsellor_app.services.pathway_edits import PathwayEdits

        return PathwayEdits(self.database, self.clock)

    @cached_property
    def letters(self) -> Letters:
        """The letters to the families."""
        from counsellor_app.services.letters import Letters

        return Letters(self.database, self.clock)

    @cached_property
    def letter_desks(self) -> LetterDesks:
        """A class's letters before they go out, and those that went out."""
        from counsellor_app.services.letter_desks import LetterDesks

        return LetterDesks(self.database, self.clock)

    @cached_property
    def summaries(self) -> Summaries:
        """What is handed in."""
        from counsellor_app.services.summaries import Summaries

        return Summaries(self.database, self.clock)

    @cached_property
    def report_checks(self) -> ReportChecks:
        """A report before it is handed in."""
        from counsellor_app.services.report_checks import ReportChecks

        return ReportChecks(self.database, self.clock)

    @cached_property
    def backups(self) -> Backups:
        """Copies that prove themselves."""
        from counsellor_app.services.backups import Backups

        return Backups(self.database, self.clock)

    @cached_property
    def appointments(self) -> Appointments:
        """Talks that are planned."""
        from counsellor_app.services.appointments import Appointments

        return Appointments(self.database, self.clock)

    @cached_property
    def activities(self) -> Activities:
        """Career activities of the classes."""
        from counsellor_app.services.activities import Activities

        return Activities(self.database, self.clock)

    @cached_property
    def deadlines(self) -> Deadlines:
        """What the school must have done by a day."""
        from counsellor_app.services.deadlines import Deadlines

        return Deadlines(self.database, self.clock)

    @cached_property
    def today(self) -> Today:
        """The first page of the day."""
        from counsellor_app.services.today import Today

        return Today(self.database, self.clock)

    @cached_property
    def people(self) -> People:
        """The staff."""
        from counsellor_app.services.people import People

        return People(self.database, self.clock)

    @cached_property
    def ways_in(self) -> WaysIn:
        """Passphrases and the recovery sheet."""
        from counsellor_app.services.ways_in import WaysIn

        return WaysIn(self.database, self.clock)

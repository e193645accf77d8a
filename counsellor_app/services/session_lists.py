"""Old log books: bringing counselling sessions in from a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Unpack

from sqlalchemy import select

from counsellor_app.domain.counselling import (
    SHARED_FORMS,
    WHOLE_CLASS,
    CounsellingSession,
    Participant,
)
from counsellor_app.domain.imports import ImportResult, ParsedList, SessionRow
from counsellor_app.exchange.list_reading import Watch
from counsellor_app.services import session_store as store
from counsellor_app.services.backup_first import backed_up_first
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.services.enrolment_finder import Enrolled, EnrolmentFinder
from counsellor_app.services.import_run import (
    ADDED,
    UNCHANGED,
    UPDATED,
    Choosing,
    ImportRun,
    OpenedList,
    RowOutcome,
    Taking,
    open_list,
    refused,
)
from counsellor_app.services.student_finder import Doubt, StudentFinder
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    CounsellingSessionRecord,
    ParticipantRecord,
    PersonRecord,
    PrivateNoteRecord,
)
from counsellor_app.storage.sealed_notes import unseal


class SessionLists:
    """Lists of counselling sessions."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def import_file(
        self,
        path: Path,
        *,
        sheet: str | None = None,
        legacy: str | None = None,
        **how: Unpack[Choosing],
    ) -> ImportResult:
        """Bring in an old log book, as one transaction; see `Rosters.import_file`.

        Rows of a group or a class that share date, content, length and text are one session.
        """
        source = open_list(path, self._clock().date(), sheet, None, legacy)
        parsed = self.read(source)
        if not how.get("dry_run"):
            backed_up_first(self._database, self._clock, "import")
        return self.take(parsed, file_digest=source.digest, **how)

    def read(self, source: OpenedList, watch: Watch | None = None) -> ParsedList[SessionRow]:
        """The rows of an opened list; `watch` is told of each as it is read."""
        from counsellor_app.exchange.session_sheet import read_sessions

        return read_sessions(source.workbook, source.catalogues, source.options, watch)

    def take(self, parsed: ParsedList[SessionRow], **how: Unpack[Taking]) -> ImportResult:
        """Take rows that are already read; otherwise as `import_file`."""
        now = self._clock()
        run = ImportRun("sessions", how)

        def write(batch: BatchWriter) -> ImportResult:
            if known := run.taken_before(batch.db, parsed):
                return known
            days = frozenset(row.held_on for row in parsed.rows)
            writer = _SessionWriter(batch, self._database.keys.note_key, now, days)
            result = run.rows(parsed, writer.take)
            writer.write_new()
            return result

        return run.save(self._database, now, write)


Likeness = tuple[date, str, tuple[str, ...], int | None, str, date | None]


@dataclass(slots=True)
class _NewSession:
    """A session the file makes, growing row by row."""

    row: SessionRow
    enrolled: Enrolled
    students: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list, repr=False)


class _SessionWriter:
    """Takes the rows of one log book into a batch."""

    def __init__(
        self, batch: BatchWriter, note_key: bytes | None, now: datetime, days: frozenset[date]
    ) -> None:
        self._batch = batch
        self._note_key = note_key
        self._now = now
        self._students = StudentFinder.of_year(batch.db, None)
        self._enrolments = EnrolmentFinder(batch.db)
        self._held: dict[Likeness, list[tuple[int, CounsellingSession]]] = defaultdict(list)
        self._days = store.ids_between(days)
        for session_id, session in store.sessions_of(batch.db, self._days).items():
            self._held[_likeness(session)].append((session_id, session))
        self._claimed: set[tuple[int, int]] = set()
        self._joined: set[tuple[int, int]] = set()
        self._new: list[_NewSession] = []
        self._shared: dict[tuple[Likeness, int | None], _NewSession] = {}

    def take(self, row: SessionRow) -> RowOutcome:
        """Keep the session a row tells of, unless the school holds it already."""
        if row.names_nobody:
            return self._take_whole_class(row)
        found = self._students.find(row.key)
        if isinstance(found, Doubt):
            return refused(row.row, "Họ và tên", found.value)
        enrolled = self._enrolments.on(found.id, row.held_on)
        if enrolled is None:
            return refused(row.row, "Họ và tên", "not-enrolled")
        if self._is_held(row, found.id):
            return UNCHANGED
        if row.form in SHARED_FORMS:
            return self._join(row, found.id, enrolled)
        self._new.append(_NewSession(row, enrolled, [found.id], _notes(row)))
        return ADDED

    def _take_whole_class(self, row: SessionRow) -> RowOutcome:
        """A session of a class whose row names no student: all of the class took part."""
        members = self._enrolments.of_class(row.key.class_name or "", row.held_on)
        if not members:
            return refused(row.row, "Lớp", "unknown-class", row.key.class_name or "")
        for session_id, session in self._held.get(_likeness(row), ()):
            claim = (session_id, 0)
            same = session.class_id == members[0].class_id and claim not in self._claimed
            if same and self._note_agrees(session_id, row):
                self._claimed.add(claim)
                return UNCHANGED
        students = [member.student_id for member in members]
        self._new.append(_NewSession(row, members[0], students, _notes(row)))
        return ADDED

    def write_new(self) -> None:
        """Put the new sessions into the batch."""
        counsellor = self._batch.db.scalar(
            select(PersonRecord.id).where(PersonRecord.role == "counsellor").limit(1)
        )
        for new in self._new:
            frame = store.new_frame(new.enrolled.year_id, counsellor, self._now)
            session = _session(new)
            session_id = self._batch.insert(
                CounsellingSessionRecord, {**frame, **store.columns_of(session)}
            )
            for record, part in store.parts_of(session_id, session):
                self._batch.add_part(record, part)
            text = "\n".join(dict.fromkeys(new.notes))
            if text:
                note = store.sealed_note(self._note_key, session_id, text)
                self._batch.add_part(PrivateNoteRecord, note)

    def _is_held(self, row: SessionRow, student: int) -> bool:
        """Whether the school holds this very session; each one answers for one row only."""
        for session_id, session in self._held.get(_likeness(row), ()):
            took_part = any(one.student == student for one in session.participants)
            claim = (session_id, student)
            if took_part and claim not in self._claimed and self._note_agrees(session_id, row):
                self._claimed.add(claim)
                return True
        return False

    def _note_agrees(self, session_id: int, row: SessionRow) -> bool:
        if not row.private_note:
            return True
        sealed = self._sealed_notes.get(session_id)
        return sealed is not None and row.private_note in unseal(self._note_key, *sealed)

    @cached_property
    def _sealed_notes(self) -> dict[int, tuple[str, bytes]]:
        return store.notes_of(self._batch.db, self._days)

    @cached_property
    def _revisions(self) -> dict[int, int]:
        return store.revisions_of(self._batch.db, self._days)

    def _join(self, row: SessionRow, student: int, enrolled: Enrolled) -> RowOutcome:
        """Let the student join the group or class of a session like it."""
        likeness = _likeness(row)
        class_id = enrolled.class_id if row.form == WHOLE_CLASS else None
        group = (likeness, class_id)
        new = self._shared.get(group)
        if new is not None and student not in new.students:
            new.students.append(student)
            new.notes += _notes(row)
            return ADDED
        if new is None and not row.private_note:
            for session_id, session in self._held.get(likeness, ()):
                there = any(one.student == student for one in session.participants)
                there |= (session_id, student) in self._joined
                if not there and session.class_id == class_id:
                    self._let_join(session_id, student)
                    return UPDATED
        new = _NewSession(row, enrolled, [student], _notes(row))
        self._new.append(new)
        self._shared[group] = new
        return ADDED

    def _let_join(self, session_id: int, student: int) -> None:
        self._joined.add((session_id, student))
        values = {"session_id": session_id, "student_id": student, "line": ""}
        self._batch.insert(ParticipantRecord, values)
        # The session has changed: neither it nor the joining can be undone past the other.
        held = {"id": session_id, "revision": self._revisions[session_id]}
        self._batch.update(CounsellingSessionRecord, held, {})


def _likeness(session: CounsellingSession | SessionRow) -> Likeness:
    return (
        session.held_on,
        session.form,
        tuple(sorted(session.topics)),
        session.minutes,
        session.talked_about,
        session.next_on,
    )


def _notes(row: SessionRow) -> list[str]:
    return [row.private_note] if row.private_note else []


def _session(new: _NewSession) -> CounsellingSession:
    row = new.row
    return CounsellingSession(
        held_on=row.held_on,
        form=row.form,
        topics=row.topics,
        participants=tuple(Participant(student) for student in new.students),
        minutes=row.minutes,
        class_id=new.enrolled.class_id if row.form == WHOLE_CLASS else None,
        talked_about=row.talked_about,
        next_on=row.next_on,
    )

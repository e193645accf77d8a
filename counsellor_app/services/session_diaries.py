"""The printed session diary of TT 18/2025: one session, a month, or one student."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.counselling import SHARED_FORMS, CounsellingSession
from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.school import COUNSELLOR
from counsellor_app.domain.session_diary import (
    DiaryEntry,
    DiaryPerson,
    DiaryStudent,
    SessionDiary,
)
from counsellor_app.paths import resources
from counsellor_app.services import session_store as store
from counsellor_app.services.enrolment_finder import EnrolmentFinder
from counsellor_app.services.school import SchoolFacts
from counsellor_app.services.trail import note
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    AgreementRecord,
    ClassRecord,
    CounsellingSessionRecord,
    GuardianRecord,
    StudentRecord,
)

_FATHER, _MOTHER = "FATHER", "MOTHER"


class SessionDiaries:
    """The diary on paper; a private note never gets there."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._school = SchoolFacts(database, clock)

    def of_session(self, session: int) -> bytes:
        """One session as the circular's form, as PDF; NotFound where there is none."""
        wanted = select(CounsellingSessionRecord.id).where(CounsellingSessionRecord.id == session)
        return self._printed(wanted, "one_session")

    def of_days(self, first: date, last: date) -> bytes:
        """All sessions from one day to another (a month), oldest first, as PDF."""
        record = CounsellingSessionRecord
        return self._printed(
            select(record.id).where(record.held_on.between(first, last)), "of_month"
        )

    def of_student(self, student: int) -> bytes:
        """One student's sessions, oldest first, as PDF; others who took part are not named."""
        return self._printed(store.ids_with([student]), "of_student", student)

    def _printed(self, wanted: Select[Any], kind: str, student: int | None = None) -> bytes:
        from counsellor_app.documents.session_diary import session_diary_pdf

        now, wording = self._clock(), diary_wording()
        with self._database.transaction() as db:
            found = store.sessions_of(db, wanted)
            if not found:
                raise NotFound(kind="session", name="")
            entries = tuple(_Entries(db, found).each(student))
            role = self._database.keys.role
            note(db, role, now, "print-diary", "counselling_sessions", count=len(found))
        return session_diary_pdf(self._diary(entries, _subtitle(entries, kind), wording, now))

    def _diary(
        self, entries: tuple[DiaryEntry, ...], subtitle: str, wording: Any, now: datetime
    ) -> SessionDiary:
        school = self._school.get()
        staff = self._school.staff(COUNSELLOR)
        groups = load("counselling_topics").entries
        return SessionDiary(
            governing_body=school.governing_body,
            school=school.name,
            place=school.place,
            dated_on=now.date(),
            counsellor=staff[0].name if staff else "",
            subtitle=subtitle,
            entries=entries,
            all_topics=tuple(entry.label["vi"] for entry in groups),
            wording=wording,
        )


@cache
def diary_wording() -> dict[str, Any]:
    """The words of the form."""
    return tomllib.loads(resources("diary", "vi.toml").read_text("utf-8"))


def _subtitle(entries: Sequence[DiaryEntry], kind: str) -> str:
    session, student = entries[0].session, entries[0].students[0]
    return str(diary_wording()[kind]).format(
        day=f"{session.held_on:%d/%m/%Y}",
        month=f"{session.held_on:%m/%Y}",
        name=student.name,
        class_name=student.class_name,
    )


class _Entries:
    """Sessions with all that the form says of those who took part."""

    def __init__(self, db: DbSession, found: dict[int, CounsellingSession]) -> None:
        self._found = found
        self._enrolments = EnrolmentFinder(db)
        students = {one.student for each in found.values() for one in each.participants}
        record, guardian = StudentRecord, GuardianRecord
        columns = (record.id, record.full_name, record.birth_date, record.sex)
        self._students = {
            row.id: row for row in db.execute(select(*columns).where(record.id.in_(students)))
        }
        self._family = _grouped(
            db.execute(
                select(
                    guardian.student_id,
                    guardian.relation,
                    guardian.name,
                    guardian.birth_year,
                    guardian.occupation,
                )
                .where(guardian.student_id.in_(students))
                .order_by(guardian.id)
            )
        )
        agreed = AgreementRecord
        self._agreed = _grouped(
            db.execute(
                select(agreed.session_id, agreed.agreed)
                .where(agreed.session_id.in_(found))
                .order_by(agreed.id)
            )
        )
        classes = {each.class_id for each in found.values()}
        query = select(ClassRecord.id, ClassRecord.name).where(ClassRecord.id.in_(classes))
        self._classes: dict[int, str] = dict(db.execute(query).all())

    def each(self, only: int | None) -> Iterable[DiaryEntry]:
        """The entries; of one student alone where `only` says so."""
        topics, forms = load("counselling_topics"), load("session_forms")
        endings = load("session_endings")
        for number, session in self._found.items():
            shown = [one for one in session.participants if only in (None, one.student)]
            yield DiaryEntry(
                session=session,
                students=tuple(self._student(one.student, one.line, session) for one in shown),
                form=forms.label(session.form),
                ending=endings.label(session.ending) if session.ending else "",
                topics=tuple(topics.label(code) for code in session.topics),
                agreements=tuple(row[1] for row in self._agreed[number]),
                class_name=self._classes.get(session.class_id or 0, ""),
                others=len(session.participants) - len(shown),
            )

    def _student(self, student: int, line: str, session: CounsellingSession) -> DiaryStudent:
        row = self._students[student]
        enrolled = self._enrolments.on(student, session.held_on)
        family = defaultdict(list)
        for _, relation, name, born, occupation in self._family[student]:
            age = session.held_on.year - born if born else None
            family[relation if relation in (_FATHER, _MOTHER) else ""].append(
                DiaryPerson(name, age, occupation)
            )
        return DiaryStudent(
            name=row.full_name,
            birth_date=row.birth_date,
            sex=load("sexes").label(row.sex) if row.sex else "",
            class_name=enrolled.class_name if enrolled else "",
            father=next(iter(family[_FATHER]), None),
            mother=next(iter(family[_MOTHER]), None),
            carers=tuple(family[""]),
            line=line if session.form in SHARED_FORMS else "",
        )


def _grouped(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return found

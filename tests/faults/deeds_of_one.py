"""Deeds with one student or one session: sessions, drafts, pathways, students' files."""

from __future__ import annotations

import random
import uuid
from dataclasses import replace
from datetime import date

from sqlalchemy import select

from counsellor_app.domain.counselling import CounsellingSession, Participant
from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan
from counsellor_app.domain.session_draft import SessionDraft, from_text, to_text
from counsellor_app.domain.student import Guardian, Student
from counsellor_app.storage.records import CounsellingSessionRecord, Record
from tests.conftest import FIRST_YEAR
from tests.faults.deeds import Hand, Subject, deed, secret, spelled, words
from tests.services.builders import talk

DAY = date(2027, 4, 5)
_PATHWAYS = ("S9_TC", "S9_GDTX", "S9_THPT_CL", "S9_SC")
_SESSION = (
    "counselling_sessions", "session_topics", "participants", "private_notes",
)  # fmt: skip
_VERSIONS = (*_SESSION, "session_versions")
_PLAN = ("pathway_plans", "pathway_choices")


def students(hand: Hand, class_name: str | None = None) -> list[int]:
    """Everybody of the present year, or of one class of it."""
    found = hand.school.students.search(year=hand.year)
    return [one.id for one in found if class_name is None or one.class_name == class_name]


def some_students(hand: Hand, rng: random.Random, _tag: str) -> Subject:
    return rng.sample(students(hand), rng.choice((1, 1, 2, 3)))


def a_student(hand: Hand, rng: random.Random, _tag: str) -> Subject:
    return rng.choice(students(hand))


def ninth_grader(hand: Hand, rng: random.Random, _tag: str) -> Subject:
    found = students(hand, "9A1")
    return rng.choice(found) if found else None


def _sessions(hand: Hand, *, deleted: bool) -> list[int]:
    record = CounsellingSessionRecord
    gone = record.deleted_at.is_not(None) if deleted else record.deleted_at.is_(None)
    with hand.school.database.read() as db:
        return list(db.scalars(select(record.id).where(gone).order_by(record.id)))


def a_session(hand: Hand, rng: random.Random, _tag: str) -> Subject:
    return rng.choice(_sessions(hand, deleted=False))


def a_deleted_session(hand: Hand, rng: random.Random, _tag: str) -> Subject:
    found = _sessions(hand, deleted=True)
    return rng.choice(found) if found else None


def _said(hand: Hand, text: str) -> list[tuple[int, CounsellingSession]]:
    every = hand.school.counselling.between(date(2000, 1, 1), date(2100, 1, 1))
    return [one for one in every if one[1].talked_about == text]


def _record(hand: Hand, who: Subject, tag: str) -> None:
    session = talk(*who, talked_about=words(tag), private_note=secret(tag))
    hand.school.counselling.record(session)


def _is_recorded(hand: Hand, who: Subject, tag: str) -> bool:
    found = _said(hand, words(tag))
    return (
        len(found) == 1
        and [one.student for one in found[0][1].participants] == who
        and hand.school.counselling.private_note(found[0][0]) == secret(tag)
    )


def _amend(hand: Hand, session: Subject, tag: str) -> None:
    standing = hand.school.counselling.get(session)
    changed = replace(standing, talked_about=words(tag), private_note=secret(tag), minutes=40)
    hand.school.counselling.amend(session, changed)


def _is_amended(hand: Hand, session: Subject, tag: str) -> bool:
    return (
        hand.school.counselling.get(session).talked_about == words(tag)
        and hand.school.counselling.private_note(session) == secret(tag)
        and bool(hand.school.counselling.earlier_versions(session))
    )


deed("record a session", _record, _is_recorded, *_SESSION, choose=some_students, often=10)
deed("amend a session", _amend, _is_amended, *_VERSIONS, choose=a_session, often=6)
deed(
    "delete a session",
    lambda hand, session, _tag: hand.school.counselling.delete(session),
    lambda hand, session, _tag: session in _sessions(hand, deleted=True),
    "counselling_sessions",
    choose=a_session,
    often=2,
)
deed(
    "restore a session",
    lambda hand, session, _tag: hand.school.counselling.restore(session),
    lambda hand, session, _tag: session in _sessions(hand, deleted=False),
    "counselling_sessions",
    choose=a_deleted_session,
)


def _a_draft(hand: Hand, rng: random.Random, tag: str) -> Subject:
    known = [row.uuid for row in hand.school.session_drafts.list()]
    new = str(uuid.uuid5(uuid.NAMESPACE_OID, tag))
    return [rng.choice([*known, new, new]), rng.choice(students(hand))]


def _save_draft(hand: Hand, subject: Subject, tag: str) -> None:
    name, student = subject
    hand.school.session_drafts.save(
        SessionDraft(
            name,
            participants=(Participant(student),),
            held_on=DAY,
            topics=("CAREER",),
            talked_about=words(tag),
            private_note=secret(tag),
        )
    )


def _is_draft(hand: Hand, subject: Subject, tag: str) -> bool:
    draft = hand.school.session_drafts.open(subject[0])
    return (draft.talked_about, draft.private_note) == (words(tag), secret(tag))


def _known_draft(hand: Hand, rng: random.Random, _tag: str) -> Subject:
    known = [row.uuid for row in hand.school.session_drafts.list()]
    if not known:
        return None
    chosen = rng.choice(known)
    draft = hand.school.session_drafts.open(chosen)
    return [chosen, draft.talked_about, to_text(draft)]


def _finish(hand: Hand, subject: Subject, _tag: str) -> None:
    hand.school.session_drafts.finish(from_text(subject[2]))


def _is_finished(hand: Hand, subject: Subject, _tag: str) -> bool:
    try:
        hand.school.session_drafts.open(subject[0])
    except NotFound:
        return len(_said(hand, subject[1])) == 1
    return False


deed("save a draft", _save_draft, _is_draft, "session_drafts", choose=_a_draft, often=8)
deed("finish a draft", _finish, _is_finished, "session_drafts", *_SESSION, choose=_known_draft)


def _plan(hand: Hand, student: Subject, tag: str) -> None:
    chosen = random.Random(tag).sample(_PATHWAYS, 2)
    plan = PathwayPlan(
        DAY,
        tuple(Choice(one, f"Trường {tag}") for one in chosen),
        family_view="AGREES",
        family_view_on=DAY,
        recommendation_text=words(tag),
    )
    hand.school.pathways.save_plan(student, plan)


def _is_planned(hand: Hand, student: Subject, tag: str) -> bool:
    plans = hand.school.pathways.history(student, FIRST_YEAR).plans
    mine = [plan for plan in plans if plan.recommendation_text == words(tag)]
    return len(mine) == 1 and [one.institution for one in mine[0].choices] == [f"Trường {tag}"] * 2


def _go(hand: Hand, student: Subject, tag: str) -> None:
    hand.school.pathways.save_destination(
        student, Destination(DAY, "S9_TC", institution=f"Trường {tag}")
    )


def _has_gone(hand: Hand, student: Subject, tag: str) -> bool:
    gone = hand.school.pathways.history(student, FIRST_YEAR).destinations
    return sum(one.institution == f"Trường {tag}" for one in gone) == 1


deed("save a plan", _plan, _is_planned, *_PLAN, choose=ninth_grader, often=6)
deed("save a destination", _go, _has_gone, "destinations", choose=ninth_grader)


def _add(hand: Hand, _: Subject, tag: str) -> None:
    mother = Guardian("MOTHER", name=f"Kim Thị {spelled(tag)}", phone="0900000000")
    student = Student(f"Kim Văn {spelled(tag)}", birth_date=date(2012, 5, 6), guardians=(mother,))
    hand.school.student_files.add(student, hand.year, "9A2")


def _is_added(hand: Hand, _: Subject, tag: str) -> bool:
    mine = [
        s
        for s in hand.school.students.search(spelled(tag))
        if s.full_name == f"Kim Văn {spelled(tag)}"
    ]
    if len(mine) != 1 or mine[0].class_name != "9A2":
        return False
    whole = hand.school.student_files.get(mine[0].id, hand.year).student
    return [one.name for one in whole.guardians] == [f"Kim Thị {spelled(tag)}"]


def _change(hand: Hand, student: Subject, tag: str) -> None:
    known = hand.school.student_files.get(student, hand.year)
    changed = replace(known.student, address=f"Ấp {tag}", phone="0911111111")
    hand.school.student_files.save(student, changed, hand.year, known.revision)


def _is_changed(hand: Hand, student: Subject, tag: str) -> bool:
    known = hand.school.student_files.get(student, hand.year).student
    return (known.address, known.phone) == (f"Ấp {tag}", "0911111111")


def _move(hand: Hand, student: Subject, tag: str) -> None:
    hand.school.students.move_class(student, hand.year, f"9M{tag}", DAY)


def _has_moved(hand: Hand, student: Subject, tag: str) -> bool:
    stays = hand.school.student_files.stays(student)
    return stays[-1].class_name == f"9M{tag}" and stays[-2].moved_on == DAY


deed("add a student", _add, _is_added, "students", "enrolments", "guardians", "classes")
deed("change a student", _change, _is_changed, "students", choose=a_student)
deed("move a student", _move, _has_moved, "enrolments", "classes", choose=a_student, often=2)

_KNOWN = frozenset(Record.metadata.tables)
assert set(_VERSIONS) | set(_PLAN) <= _KNOWN

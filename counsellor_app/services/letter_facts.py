"""What a letter says, put together from the school file: tier A only (domain: letters)."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import case, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.letter import (
    FamilyAnswer,
    FamilyView,
    Language,
    Layout,
    Letter,
    Level,
    Person,
    Recommendation,
    Signatory,
    Wish,
)
from counsellor_app.domain.official_text import number_suffix
from counsellor_app.domain.pathway import PathwayPlan, pathway_catalogue
from counsellor_app.domain.school import School, StaffMember, abbreviation
from counsellor_app.domain.school_year import SchoolYear, class_key
from counsellor_app.paths import resources
from counsellor_app.services.pathway_store import MOST_IN_A_QUESTION, plans_of
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.records import (
    ClassRecord,
    EnrolmentRecord,
    GuardianRecord,
    StudentRecord,
    YearRecord,
)

_ANSWERS = {"AGREES": FamilyAnswer.AGREES, "DISAGREES": FamilyAnswer.NOT_YET}
_NEAREST = ("MOTHER", "FATHER", "GUARDIAN")


@dataclass(frozen=True, slots=True)
class Addressee:
    """A student a letter is about, and the guardian it goes to."""

    student: int
    year_id: int
    code: str
    name: str
    birth_date: date | None
    birth_year: int | None
    class_name: str
    grade: int | None


@dataclass(frozen=True, slots=True)
class LetterRequest:
    """How the letters are wanted."""

    layout: Layout
    language: Language
    dated_on: date
    year: SchoolYear


def addressees(
    db: DbSession, year: SchoolYear, classes: Collection[str], students: Collection[str]
) -> list[Addressee]:
    """The present students of these classes, and those of these ids, in class-list order.

    Without either, all of the year. A student's id is the ministry's, the personal one or ours.
    """
    query = (
        select(
            StudentRecord.id,
            EnrolmentRecord.year_id,
            StudentRecord.code,
            StudentRecord.full_name,
            StudentRecord.birth_date,
            StudentRecord.birth_year,
            ClassRecord.name,
            ClassRecord.grade,
        )
        .join(EnrolmentRecord, EnrolmentRecord.student_id == StudentRecord.id)
        .join(ClassRecord, ClassRecord.id == EnrolmentRecord.class_id)
        .join(YearRecord, YearRecord.id == EnrolmentRecord.year_id)
        .where(
            YearRecord.starts == year.starts,
            EnrolmentRecord.moved_on.is_(None),
            EnrolmentRecord.left_on.is_(None),
            StudentRecord.archived_at.is_(None),
        )
        .order_by(ClassRecord.sort_key, StudentRecord.sort_key, StudentRecord.birth_date)
    )
    if classes or students:
        ids = list(students)
        query = query.where(
            ClassRecord.name_key.in_([class_key(name) for name in classes])
            | StudentRecord.code.in_(ids)
            | StudentRecord.ministry_id.in_(ids)
            | StudentRecord.personal_id.in_(ids)
        )
    return [Addressee(*row) for row in db.execute(query)]


def letters_for(
    db: DbSession,
    asked: list[Addressee],
    school: School,
    staff: list[StaffMember],
    request: LetterRequest,
) -> list[tuple[Addressee, Letter]]:
    """A letter for each addressee who has a wish; the others have nothing to be told yet."""
    ids = [one.student for one in asked]
    plans = plans_of(db, ids)
    guardians = _guardians(db, ids)
    frame = _frame(school, staff, request)
    found = []
    for one in asked:
        mine = plans.get((one.student, one.year_id))
        plan = _told(mine[-1], one.grade) if mine else None
        if plan and plan.choices:
            letter = _letter(one, plan, guardians.get(one.student), frame, school, request)
            found.append((one, letter))
    return found


def _told(plan: PathwayPlan, grade: int | None) -> PathwayPlan:
    """The plan as a letter may tell it: nothing of health or family matters, nothing undecided.

    Nor what is of the other level, said while the student was listed in a class of that level.
    """
    entries = load(pathway_catalogue(grade)).entries
    said = {entry.code for entry in entries if entry.facts.get("in_letters") is not False}
    return replace(
        plan,
        choices=tuple(choice for choice in plan.choices if choice.pathway in said),
        recommendation=plan.recommendation if plan.recommendation in said else None,
    )


def _letter(
    one: Addressee,
    plan: PathwayPlan,
    guardian: Person | None,
    frame: dict[str, Any],
    school: School,
    request: LetterRequest,
) -> Letter:
    name = pathway_catalogue(one.grade)
    catalogue = load(name)
    wishes = tuple(
        Wish(rank, catalogue.label(choice.pathway), choice.programme, choice.institution)
        for rank, choice in enumerate(plan.choices, start=1)
    )
    # A list has one cell for the advice: beside a pathway's own name it is the reason.
    advice, reason = plan.recommendation_text, plan.recommendation_reason
    if plan.recommendation:
        advice, reason = catalogue.label(plan.recommendation), reason or advice
    answer = _ANSWERS.get(plan.family_view)
    return Letter(
        **frame,
        level=Level.THPT if name == "pathways_after_12" else Level.THCS,
        student_name=one.name,
        birth_date=one.birth_date,
        birth_year=None if one.birth_date else one.birth_year,
        class_name=one.class_name,
        guardian=guardian,
        wishes=wishes,
        family_view=FamilyView(answer, plan.family_view_on) if answer else None,
        recommendation=Recommendation(advice, reason) if advice else None,
        recipients=tuple(
            line.format(class_name=one.class_name) for line in _sending()["recipients"]
        )
        if request.layout is Layout.NOTICE
        else (),
        number_suffix=number_suffix(_sending()["number_kind"], abbreviation(school.name)),
    )


def _frame(school: School, staff: list[StaffMember], request: LetterRequest) -> dict[str, Any]:
    by_role = {one.role: one for one in reversed(staff)}
    counsellor = by_role.get("counsellor")
    deputy = by_role.get("deputy")
    principal = by_role.get("principal")
    if principal is None and deputy is not None:
        signatory = Signatory(deputy.name, "Phó Hiệu trưởng", for_principal=True)
    else:
        signatory = Signatory(principal.name if principal else "")
    return {
        "layout": request.layout,
        "language": request.language,
        "dated_on": request.dated_on,
        "school_year": request.year.label,
        "governing_body": school.governing_body,
        "school_name": school.name,
        "place": school.place,
        "counsellor": Person(counsellor.name, counsellor.form_of_address)
        if counsellor
        else Person(""),
        "signatory": signatory,
        "reply_by": request.dated_on + timedelta(days=_sending()["reply_days"]),
    }


def _guardians(db: DbSession, students: list[int]) -> dict[int, Person]:
    """The guardian each letter goes to: mother, father or guardian, the first that has a name."""
    nearness = case(
        {relation: place for place, relation in enumerate(_NEAREST)},
        value=GuardianRecord.relation,
        else_=len(_NEAREST),
    )
    query = (
        select(GuardianRecord.student_id, GuardianRecord.name, GuardianRecord.relation)
        .where(GuardianRecord.name != "")
        .order_by(nearness.desc(), GuardianRecord.id.desc())
    )
    if len(students) <= MOST_IN_A_QUESTION:
        query = query.where(GuardianRecord.student_id.in_(students))
    forms = {"FATHER": "Ông", "MOTHER": "Bà"}
    return {
        student: Person(name, forms.get(relation, ""))
        for student, name, relation in db.execute(query)
    }


@cache
def _sending() -> dict[str, Any]:
    return tomllib.loads(resources("letters", "vi", "sending.toml").read_text("utf-8"))

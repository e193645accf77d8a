"""Counting the school file: one grade of one year as it stood on a day.

The questions go through the bare connection: thousands of rows have no use for the mapper.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from counsellor_app.domain.anonymising import OTHER_MINORITY
from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.counselling import INDIVIDUAL, PARENTS, SHARED_FORMS
from counsellor_app.domain.pathway import pathway_catalogue, undecided
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.summary import Check, CountedSessions, CountedStudent
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.records import (
    ClassRecord,
    CounsellingSessionRecord,
    DestinationRecord,
    EnrolmentRecord,
    ParticipantRecord,
    PathwayChoiceRecord,
    PathwayPlanRecord,
    StudentPolicyRecord,
    StudentRecord,
    YearRecord,
)

_COUNTED_POLICIES = ("poor", "near_poor", "disabled", "boarding")


class Concerned(NamedTuple):
    """A student a check concerns, and their class."""

    student: int
    class_name: str


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted: a grade of a year on a day, by intention or by what really came."""

    year: SchoolYear
    grade: int
    counted_on: date
    basis: str

    @property
    def catalogue(self) -> Catalogue:
        """The pathways of the grade."""
        return load(pathway_catalogue(self.grade))


def enrolled_on(day: date) -> ColumnElement[bool]:
    """Whether an enrolment held on a day."""
    record = EnrolmentRecord
    return and_(
        or_(record.started_on.is_(None), record.started_on <= day),
        or_(record.moved_on.is_(None), record.moved_on > day),
        or_(record.left_on.is_(None), record.left_on > day),
    )


def counted_students(db: Connection, counting: Counting) -> list[CountedStudent]:
    """One value a student; a student without a pathway stands under the code for it."""
    catalogue = counting.catalogue
    groups = load("ethnic_groups").entries
    minority = {entry.code: _is_minority(entry.facts) for entry in groups} | {OTHER_MINORITY: True}
    khmer = {entry.code for entry in groups if entry.facts.get("khmer")}
    completing = {e.code for e in catalogue.entries if e.facts.get("completes")}
    poor, near_poor, disabled, boarding = _policies(db, counting).values()
    none = undecided(counting.grade)
    intended, actual = (dict(db.execute(query).all()) for query in _pathways(counting))
    basis = intended if counting.basis == "intended" else actual
    return [
        CountedStudent(
            class_name=class_name,
            pathway=basis.get(student) or none,
            female=sex == "FEMALE",
            minority=minority.get(group),
            khmer=group in khmer,
            completed=actual.get(student) in completing if completed is None else completed,
            poor=student in poor,
            near_poor=student in near_poor,
            disabled=student in disabled,
            boarding=student in boarding,
            student=student,
        )
        for student, class_name, sex, group, completed in db.execute(_students(counting)).all()
    ]


def concerned(
    db: Connection, counting: Counting, students: list[CountedStudent]
) -> dict[str, list[Concerned]]:
    """What to look at before handing in: the code of each check, and whom it concerns."""
    record = StudentRecord
    columns = (record.search_key, record.birth_date, record.sex, record.anonymised_at.is_(None))
    query = select(record.id, ClassRecord.name, *columns)
    facts = db.execute(_of_grade(query, counting).order_by(record.id)).all()
    names = Counter((name, born) for _, _, name, born, _, _ in facts if born is not None)
    none = undecided(counting.grade)
    counted = [(one, Concerned(one.student, one.class_name)) for one in students]
    known = [(Concerned(*row[:2]), *row[2:]) for row in facts]
    # A birth date or a double can be mended only while there is a name.
    named = [row for row in known if row[-1]]
    return {
        "no-pathway": [who for one, who in counted if one.pathway == none],
        "no-ethnic-group": [who for one, who in counted if one.minority is None],
        "no-sex": [who for who, _, _, sex, _ in known if sex not in ("MALE", "FEMALE")],
        "no-birth-date": [who for who, _, born, _, _ in named if born is None],
        "possible-duplicate": [who for who, name, born, *_ in named if names[name, born] > 1],
    }


def checks(found: Mapping[str, Sequence[Concerned]]) -> list[Check]:
    """The checks as they may leave the school: how many, never who."""
    return [Check(code, len(who)) for code, who in found.items()]


def counted_sessions(db: Connection, counting: Counting) -> Iterator[CountedSessions]:
    """The counselling of each class of the grade in the year."""
    record = CounsellingSessionRecord
    enrolled = db.execute(
        _of_grade(select(ClassRecord.name, func.count()), counting).group_by(ClassRecord.name)
    )
    taken_part = (
        _of_grade(
            select(
                ClassRecord.name.label("class_name"),
                record.id,
                record.form,
                record.minutes,
                EnrolmentRecord.student_id,
            ),
            counting,
        )
        .join(ParticipantRecord, ParticipantRecord.student_id == EnrolmentRecord.student_id)
        .join(record, record.id == ParticipantRecord.session_id)
        # + 0: by student, never by year: else each student looks through all sessions of the year.
        .where(record.year_id + 0 == YearRecord.id, record.deleted_at.is_(None))
        .subquery()
    )
    met: dict[str, int] = dict(
        db.execute(
            select(
                taken_part.c.class_name, func.count(taken_part.c.student_id.distinct())
            ).group_by(taken_part.c.class_name)
        ).all()
    )
    part = taken_part.c
    once: Any = select(part.class_name, part.id, part.form, part.minutes).distinct().subquery()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    minutes: Counter[str] = Counter()
    for class_name, form, sessions, length in db.execute(
        select(once.c.class_name, once.c.form, func.count(), func.sum(once.c.minutes)).group_by(
            once.c.class_name, once.c.form
        )
    ):
        forms[class_name][form] = sessions
        minutes[class_name] += length or 0
    for class_name, students in enrolled:
        mine = forms[class_name]
        yield CountedSessions(
            class_name=class_name,
            students=students,
            met=met.get(class_name, 0),
            sessions=mine.total(),
            individual=mine[INDIVIDUAL],
            group=sum(mine[form] for form in SHARED_FORMS),
            parent=mine[PARENTS],
            minutes=minutes[class_name],
        )


def _students(counting: Counting) -> Any:
    return _of_grade(
        select(
            StudentRecord.id,
            ClassRecord.name,
            StudentRecord.sex,
            StudentRecord.ethnic_group,
            EnrolmentRecord.completed,
        ),
        counting,
    ).order_by(StudentRecord.id)


def _pathways(counting: Counting) -> tuple[Any, Any]:
    """Queries for each student's newest pathway of the year: intended, and actual.

    Asked apart: joined to the students, each would look through all of them. What was said while
    the student stood in a class of the other level is not of this grade's list, and does not count.
    """
    plan, choice = PathwayPlanRecord, PathwayChoiceRecord
    catalogue = pathway_catalogue(counting.grade)
    intended = _newest(
        select(
            plan.student_id,
            choice.pathway,
            func.row_number()
            .over(partition_by=plan.student_id, order_by=(plan.planned_on.desc(), plan.id.desc()))
            .label("age"),
        )
        .select_from(plan)
        .outerjoin(choice, and_(choice.plan_id == plan.id, choice.rank == 1))
        .join(YearRecord, YearRecord.id == plan.year_id)
        .where(YearRecord.starts == counting.year.starts, plan.catalogue == catalogue)
    )
    went = DestinationRecord
    actual = _newest(
        select(
            went.student_id,
            went.pathway,
            func.row_number()
            .over(partition_by=went.student_id, order_by=(went.dated_on.desc(), went.id.desc()))
            .label("age"),
        )
        .join(YearRecord, YearRecord.id == went.year_id)
        .where(YearRecord.starts == counting.year.starts, went.catalogue == catalogue)
    )
    return intended, actual


def _newest(ranked: Any) -> Any:
    aged = ranked.subquery()
    return select(aged.c.student_id, aged.c.pathway).where(aged.c.age == 1)


def _of_grade(query: Any, counting: Counting) -> Any:
    """The query over the students enrolled in the grade and year on the counting day."""
    return (
        query.select_from(EnrolmentRecord)
        .join(StudentRecord, StudentRecord.id == EnrolmentRecord.student_id)
        .join(ClassRecord, ClassRecord.id == EnrolmentRecord.class_id)
        .join(YearRecord, YearRecord.id == EnrolmentRecord.year_id)
        .where(
            YearRecord.starts == counting.year.starts,
            ClassRecord.grade == counting.grade,
            # Put away as the name went: counts as it did before.
            or_(
                StudentRecord.archived_at.is_(None),
                StudentRecord.archived_at == StudentRecord.anonymised_at,
            ),
            enrolled_on(counting.counted_on),
        )
    )


def _policies(db: Connection, counting: Counting) -> dict[str, set[int]]:
    """The students of each counted policy group in the year."""
    facts = {entry.code: entry.facts for entry in load("policy_groups").entries}
    found: dict[str, set[int]] = {policy: set() for policy in _COUNTED_POLICIES}
    query = (
        select(StudentPolicyRecord.student_id, StudentPolicyRecord.policy)
        .join(YearRecord, YearRecord.id == StudentPolicyRecord.year_id)
        .where(YearRecord.starts == counting.year.starts, StudentPolicyRecord.member)
    )
    groups = {policy: [c for c in _COUNTED_POLICIES if of.get(c)] for policy, of in facts.items()}
    for student, policy in db.execute(query).all():
        for counted in groups.get(policy, ()):
            found[counted].add(student)
    return found


def _is_minority(facts: Any) -> bool | None:
    if facts.get("minority"):
        return True
    return False if facts.get("majority") else None

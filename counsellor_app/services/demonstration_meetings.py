"""What the demonstration school has planned, half written and held for its classes."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from counsellor_app.domain.activity import Activity
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.counselling import WHOLE_CLASS, Participant
from counsellor_app.domain.deadline import Deadline
from counsellor_app.domain.school_year import grade_of
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.services import Services
from counsellor_app.services.demonstration_classes import LAST_GRADE, NOW
from counsellor_app.services.demonstration_words import dice, words

_NAMESPACE = uuid.UUID("5d1c7a04-3f0b-4e0c-8a57-0d1f8a9c2b61")


@dataclass(frozen=True, slots=True)
class _Leaver:
    """A student of the leaving grade, and what their family says of the plan."""

    id: int
    class_name: str
    family_view: str


def plan_meetings(services: Services, put_clock: Callable[[str], None], seed: int) -> int:
    """Keep the appointments, drafts, activities and deadlines; how many sessions were held."""
    facts = words("meetings")
    leaving = _leaving(services)
    for place, one in enumerate(facts["draft"]):
        put_clock(one["moment"])
        services.session_drafts.save(_draft(one, leaving, f"draft {place}"))
    put_clock("today")
    today = services.clock().date()
    held = sum(_appoint(services, one, leaving, today) for one in facts["appointment"])
    for one in facts["activity"]:
        _hold(services, one, seed)
    for one in facts["deadline"]:
        services.deadlines.add(Deadline(**one))
    return held


def _leaving(services: Services) -> list[_Leaver]:
    """The students of the leaving grade, class after class."""
    board = services.pathway_boards.grade_board(NOW, LAST_GRADE)
    return [_Leaver(one.student, one.class_name, one.standing.family_view) for one in board.rows]


def _chosen(one: dict[str, Any], leaving: Sequence[_Leaver]) -> list[_Leaver]:
    """The students a meeting is with: so many of one class, or all of it where it is small."""
    place = one["student"] % len(leaving)
    around = [*leaving[place:], *leaving[:place]]
    wanted = one.get("family")
    first = next((row for row in around if row.family_view == wanted), around[0])
    mates = [row for row in leaving if row.class_name == first.class_name]
    start = mates.index(first)
    return [*mates[start:], *mates[:start]][: one.get("students", 1)]


def _draft(one: dict[str, Any], leaving: Sequence[_Leaver], name: str) -> SessionDraft:
    students = _chosen(one, leaving)
    return SessionDraft(
        str(uuid.uuid5(_NAMESPACE, name)),
        one["form"],
        tuple(Participant(row.id) for row in students),
        held_on=words("school")["moments"][one["moment"]].date(),
        topics=tuple(one["topics"]),
        talked_about=one["talked_about"],
    )


def _appoint(
    services: Services, one: dict[str, Any], leaving: Sequence[_Leaver], today: date
) -> int:
    """Plan one appointment, and hold it where it was held; how many sessions came of it."""
    students = _chosen(one, leaving)
    whole = one["form"] == WHOLE_CLASS
    planned = Appointment(
        today + timedelta(days=one.get("in_days", 0)),
        one["form"],
        () if whole else tuple(row.id for row in students),
        one["at"],
        students[0].class_name if whole else "",
        one["subject"],
    )
    number = services.appointments.add(planned)
    if "minutes" not in one:
        return 0
    draft = SessionDraft(
        str(uuid.uuid5(_NAMESPACE, f"appointment {number}")),
        one["form"],
        tuple(Participant(student) for student in planned.students),
        held_on=today,
        held_at=one["at"],
        minutes=one["minutes"],
        topics=tuple(one["topics"]),
        talked_about=one["talked_about"],
        appointment=number,
    )
    services.session_drafts.finish(draft)
    return 1


def _hold(services: Services, one: dict[str, Any], seed: int) -> None:
    """Keep one activity with its classes, and who was absent."""
    facts = {name: value for name, value in one.items() if name not in ("grades", "absent_of")}
    classes = [name for name in services.school.classes(NOW) if grade_of(name) in one["grades"]]
    number = services.activities.add(Activity(classes=tuple(classes), **facts), NOW)
    if "absent_of" not in one:
        return
    rng = dice(seed, f"absent {one['name']}")
    absent = [
        student.student
        for of_class in services.activities.attendance(number)
        for student in of_class.students
        if rng.randrange(one["absent_of"]) == 0
    ]
    services.activities.mark_absent(number, *absent)

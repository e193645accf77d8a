"""The choices of a roll-over that is not carried out yet, kept among the school's settings."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.year_rollover import Leaving, Rollover, StayDown
from counsellor_app.services.year_rollover_writer import AtHand
from counsellor_app.storage.records import SettingRecord

_NAME = "year-rollover-{year}"


def keep_choices(db: DbSession, rollover: Rollover) -> None:
    """Keep them in place of the ones before."""
    name = _name(rollover.year)
    value = {
        "targets": {one.class_name: one.target for one in rollover.classes},
        "stay_downs": [[one.student, one.target] for one in rollover.stay_downs],
        "leavings": [[one.student, one.status] for one in rollover.leavings],
    }
    db.execute(delete(SettingRecord).where(SettingRecord.name == name))
    text = json.dumps(value, ensure_ascii=False)
    db.execute(insert(SettingRecord).values(name=name, value=text))


def kept_choices(db: DbSession, proposed: Rollover, students: Iterable[AtHand]) -> Rollover:
    """The proposal with the choices kept; of students who are gone by now nothing is said."""
    name = _name(proposed.year)
    text = db.scalar(select(SettingRecord.value).where(SettingRecord.name == name))
    if text is None:
        return proposed
    kept = json.loads(text)
    there = {one.student: one for one in students}
    made = proposed
    for class_name, target in kept["targets"].items():
        made = made.with_target(class_name, target)
    for stay in proposed.stay_downs:
        made = made.without(stay.student)
    for student, target in kept["stay_downs"]:
        if (one := there.get(student)) is not None:
            made = made.with_stay_down(StayDown(student, one.full_name, one.class_name, target))
    for student, status in kept["leavings"]:
        if (one := there.get(student)) is not None:
            made = made.with_leaving(Leaving(student, one.full_name, one.class_name, status))
    return made


def _name(year: SchoolYear) -> str:
    return _NAME.format(year=year.starts)

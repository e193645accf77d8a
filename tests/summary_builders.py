"""Invented grades to count, and the wording and pathways they are printed with."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.school import SchoolLevel
from counsellor_app.domain.summary import (
    Basis,
    Check,
    CountedSessions,
    CountedStudent,
    SchoolIdentity,
    Summary,
    count,
)
from counsellor_app.domain.summary_layout import Layout, parse_layout
from counsellor_app.domain.summary_tables import Signing
from counsellor_app.paths import resources
from counsellor_app.storage.catalogues import load

SCHOOL = SchoolIdentity(
    "0b8f3c1e-6d0e-4c0e-9a52-3a6a5f1b7c11",
    "Trường PTDTNT THCS-THPT Sông Trăng",
    SchoolLevel.BOTH,
    True,
    "Sở Giáo dục và Đào tạo tỉnh Vĩnh Long",
)
SIGNING = Signing("Trà Cú", date(2027, 4, 5), "Lê Thị Thu Hà", "Thạch Sô Phi")
MADE_AT = datetime(2027, 4, 13, 2, 31, 12, tzinfo=UTC)
KEY = bytes(range(32))


@cache
def layout() -> Layout:
    return parse_layout(resources("summaries", "tables.toml").read_text("utf-8"))


@cache
def pathways(grade: int = 9) -> Catalogue:
    return load(f"pathways_after_{grade}")


def student(class_name: str = "9A1", pathway: str = "S9_TC", **facts: Any) -> CountedStudent:
    plain = CountedStudent(
        class_name, pathway, False, False, False, False, False, False, False, False
    )
    return replace(plain, **facts)


def summary(
    *students: CountedStudent, grade: int = 9, basis: Basis = "actual", **more: Any
) -> Summary:
    catalogue = pathways(grade)
    return count(
        SCHOOL,
        year="2026-2027",
        grade=grade,
        basis=basis,
        counted_on=date(2027, 4, 13),
        catalogue_version=catalogue.version,
        pathways=[entry.code for entry in catalogue.entries],
        students=students,
        **more,
    )


def invented(
    size: int = 142, classes: int = 4, *, seed: int = 1, grade: int = 9, completed: bool = True
) -> Summary:
    """A grade with Khmer and Kinh students, mostly boarders, and its counselling and checks."""
    chance = random.Random(seed)
    entries = [entry for entry in pathways(grade).entries if chance.random() < 0.7]
    weights = [30 / (place + 1) for place in range(len(entries))]
    students = []
    for number in range(size):
        way = chance.choices(entries, weights)[0]
        minority = chance.random() < 0.7
        students.append(
            CountedStudent(
                class_name=f"{grade}A{1 + number % classes}",
                pathway=way.code,
                female=chance.random() < 0.5,
                minority=minority,
                khmer=minority and chance.random() < 0.95,
                poor=chance.random() < 0.15,
                near_poor=False,
                disabled=chance.random() < 0.02,
                boarding=chance.random() < 0.8,
                completed=completed and bool(way.facts["completes"]),
            )
        )
    names = dict.fromkeys(one.class_name for one in students)
    sessions = [
        CountedSessions(name, size // classes, size // classes - 7 - place, 41, 33, 6, 2, 1025)
        for place, name in enumerate(names)
    ]
    checks = (Check("no-pathway", 5), Check("no-ethnic-group", 3))
    return summary(*students, grade=grade, counselling=sessions, checks=checks)

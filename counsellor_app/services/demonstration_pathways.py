"""Invented pathways: wishes of this year's grade 9 that change in time, ways of last year's.

Which way a student takes depends on nothing a list says of their results: the demonstration, too,
steers nobody.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from counsellor_app.domain.imports import ParsedList, PathwayRow, RosterRow, StudentKey, WishFacts
from counsellor_app.domain.pathway import CONFIRMED, INTENDED, pathway_catalogue, undecided
from counsellor_app.services.demonstration_words import SchoolDays, Weighted, dice, words
from counsellor_app.storage.catalogues import load

if TYPE_CHECKING:
    from counsellor_app.services.demonstration_classes import DemoStudent

REPEATS = "S9_LUUBAN"
_GRADE = 9
_MOST_WISHES = 3


class Destinations:
    """Where last year's leavers went."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._ways = Weighted((way, way["went"]) for way in words("pathways")["way"])

    def draw(self, student: RosterRow) -> str:
        """The pathway one leaver took; the code for "not known" where nobody reached them."""
        return str(_fitting(self._ways, self._rng, student)["code"])

    @staticmethod
    def completes(pathway: str) -> bool:
        """Whether somebody who went this way had completed grade 9, as the school knows it."""
        entry = load(pathway_catalogue(_GRADE)).by_code(pathway)
        return pathway == undecided(_GRADE) or bool(entry and entry.facts["completes"])


@dataclass(slots=True)
class DemoPathways:
    """The rows of the pathway list; what talks may mention of them, by the student's place."""

    rows: list[PathwayRow] = field(default_factory=list)
    first_wish: dict[int, str] = field(default_factory=dict)
    apart: set[int] = field(default_factory=set)

    @property
    def as_list(self) -> ParsedList[PathwayRow]:
        """The list, read."""
        return ParsedList(tuple(self.rows), (), (), len(self.rows))


def invent_pathways(students: Sequence[DemoStudent], seed: int) -> DemoPathways:
    """Plans of this year's leaving grade; plans and destinations of last year's."""
    teller = _Teller(dice(seed, "pathways"))
    share = words("pathways")["plan_share"]
    for place, student in enumerate(students):
        if student.leaves_now and (not place or teller.rng.randrange(100) < share):
            teller.plan(place, student)
        if student.destination is not None:
            teller.leave(student)
    return teller.told


class _Teller:
    """Tells how one student's plans came about."""

    def __init__(self, rng: random.Random) -> None:
        facts = words("pathways")
        self.rng = rng
        self.told = DemoPathways()
        self._days = SchoolDays()
        self._ways = Weighted((way, way["wished"]) for way in facts["way"])
        self._wished = frozenset(way["code"] for way in facts["way"] if way["wished"])
        self._institutions = {way["code"]: way["institutions"] for way in facts["way"]}
        self._stories = Weighted(facts["stories"].items())
        self._reasons = facts["recommendations"]["reasons"]

    def plan(self, place: int, student: DemoStudent) -> None:
        """One to three dated plans of this year."""
        story = self._stories.draw(self.rng)
        wishes = self._wishes(student.facts)
        key = student.key
        if story == "steady":
            self._add(key, "survey", wishes=wishes, state=INTENDED)
            self._add(
                key, "spring", family_view="AGREES", state=CONFIRMED, **self._advice(wishes[:1])
            )
        elif story == "changed":
            self._add(key, "survey", wishes=wishes, state=INTENDED)
            wishes = self._wishes(student.facts, other_than=wishes[0].pathway)
            self._add(key, "spring", wishes=wishes, **self._advice(wishes))
            if self.rng.randrange(2):
                self._add(key, "late", family_view="AGREES", state=CONFIRMED)
        elif story == "apart":
            self._add(key, "survey", wishes=wishes)
            self._add(key, "spring", family_view="DISAGREES", **self._advice(wishes))
            if self.rng.randrange(5) < 2:
                self._add(key, "late", family_view="AGREES", state=CONFIRMED)
            else:
                self.told.apart.add(place)
        else:
            self._add(key, self.rng.choice(("survey", "spring")), wishes=wishes, state=INTENDED)
        self.told.first_wish[place] = wishes[0].pathway

    def leave(self, student: DemoStudent) -> None:
        """What a leaver had confirmed last spring, and where they went."""
        wishes = self._wishes(student.facts)
        went = student.destination or undecided(_GRADE)
        if went in self._institutions and self.rng.randrange(100) < 70:
            wishes = self._wishes(student.facts, first=went)
        self._add(student.key, "plans_before", wishes=wishes, family_view="AGREES", state=CONFIRMED)
        if went == undecided(_GRADE):
            return
        self._add(
            student.key,
            "repeats" if went == REPEATS else "destinations",
            destination=went,
            destination_institution=self._institution(went),
        )

    def _add(self, key: StudentKey, span: str, **facts: Any) -> None:
        day: date = self.rng.choice(self._days.of(span))
        self.told.rows.append(
            PathwayRow(row=len(self.told.rows) + 2, key=key, dated_on=day, **facts)
        )

    def _wishes(
        self, student: RosterRow, *, first: str | None = None, other_than: str | None = None
    ) -> tuple[WishFacts, ...]:
        """One to three different ways in order."""
        codes = [first] if first is not None and first in self._wished else []
        for _ in range(self.rng.choice((2, 3, 3, 4, 5))):
            code = str(_fitting(self._ways, self.rng, student)["code"])
            if code not in codes and (codes or code != other_than):
                codes.append(code)
        codes = codes or [self._fallback(other_than)]
        return tuple(
            WishFacts(rank, code, self._institution(code))
            for rank, code in enumerate(codes[:_MOST_WISHES], start=1)
        )

    def _fallback(self, other_than: str | None) -> str:
        """The first way on the list that is another one."""
        ways: Iterable[dict[str, Any]] = words("pathways")["way"]
        return next(str(way["code"]) for way in ways if way["code"] != other_than)

    def _institution(self, code: str) -> str:
        return str(self.rng.choice(self._institutions.get(code, [""])))

    def _advice(self, wishes: tuple[WishFacts, ...]) -> dict[str, str]:
        """One of the student's own wishes to think about, with a reason; not for everybody."""
        if self.rng.randrange(100) >= 55:
            return {}
        return {
            "recommendation": self.rng.choice(wishes).pathway,
            "recommendation_text": self.rng.choice(self._reasons),
        }


def _fitting(
    ways: Weighted[dict[str, Any]], rng: random.Random, student: RosterRow
) -> dict[str, Any]:
    """A way that is for this student."""
    while True:
        way = ways.draw(rng)
        only: dict[str, str] = way.get("only", {})
        if all(getattr(student, fact) == value for fact, value in only.items()):
            return way

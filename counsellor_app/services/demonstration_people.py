"""Invented students with their families, ids and policy groups; what lists say of them."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from counsellor_app.domain.imports import GuardianFacts, PolicyFact, RosterRow, StudentKey
from counsellor_app.services.demonstration_names import FEMALE, KINH, NameGiver
from counsellor_app.services.demonstration_words import Weighted, words

_MALE = "MALE"
_ID_STEP = 7_368_787  # prime: ids jump about and never meet
_MINISTRY_IDS = 10**8
_PERSONAL_IDS = 10**6
_PHONES = 10**6
#: Which students (by their place in a year's intake) lack a fact, for the checks to find.
_GAPS = {7: "ethnic_group", 11: "birth_date", 16: "ministry_id", 23: "ethnic_group", 29: "sex"}
_GAPS_EVERY = 240
_SEXES_OF_RELATIONS = {"FATHER": _MALE, "MOTHER": FEMALE}


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whom the next student is like: a twin, or somebody who only bears the same name."""

    row: RosterRow
    twin: bool


class PeopleMaker:
    """Invents students one by one; the same dice give the same students."""

    def __init__(self, rng: random.Random) -> None:
        facts = words("families")
        self._rng = rng
        self._names = NameGiver(rng)
        self._facts = facts
        self._households = Weighted(
            (tuple(one["relations"]), one["share"]) for one in facts["household"]
        )
        self._made = rng.randrange(_MINISTRY_IDS)
        self._first = self._made
        self._phones = 0

    def student(
        self, birth_year: int, taken: set[str], place: int, like: Likeness | None = None
    ) -> RosterRow:
        """What a list says of one more student, but for the class.

        Args:
            birth_year: the calendar year the student was born in.
            taken: full names already in the class; the new one is added.
            place: the student's place in the intake; some places lack a fact.
            like: whose twin or namesake the student is.
        """
        rng = self._rng
        group = like.row.ethnic_group or KINH if like else self._names.ethnic_group()
        sex = like.row.sex or FEMALE if like else rng.choice((_MALE, FEMALE))
        family = _family_of(like.row) if like else self._names.family(group)
        given = self._names.new_given(group, sex, family, taken)
        born = date(birth_year, 1, 1) + timedelta(days=rng.randrange(365))
        self._made += 1
        key = StudentKey(
            full_name=f"{family} {given.text}",
            birth_date=born,
            ministry_id=f"86{self._made * _ID_STEP % _MINISTRY_IDS:08d}",
            personal_id=self._personal_id(sex, birth_year),
        )
        row = RosterRow(
            row=0,
            key=key,
            given_name=given.given,
            sex=sex,
            ethnic_group=group,
            policies=self._policies(),
            **self._home(group, family),
        )
        return _without(_alike(row, like), _GAPS.get(place % _GAPS_EVERY))

    def _personal_id(self, sex: str, birth_year: int) -> str:
        """Twelve digits: the province of birth, century and sex, year, and a number of ours."""
        number = (self._made - self._first) * _ID_STEP % _PERSONAL_IDS
        return f"084{3 if sex == FEMALE else 2}{birth_year % 100:02d}{number:06d}"

    def _home(self, group: str, family: str) -> dict[str, Any]:
        rng, facts = self._rng, self._facts
        hamlet, commune = rng.choice(facts["hamlets"]), rng.choice(facts["communes"])
        guardians = tuple(
            self._guardian(relation, group, family) for relation in self._households.draw(rng)
        )
        return {
            "birth_place": rng.choice(facts["birth_places"]),
            "address": f"Ấp {hamlet}, xã {commune}",
            "hamlet": hamlet,
            "commune": commune,
            "province": facts["province"],
            "phone": guardians[0].phone,
            "guardians": guardians,
        }

    def _guardian(self, relation: str, group: str, family: str) -> GuardianFacts:
        rng = self._rng
        sex = _SEXES_OF_RELATIONS.get(relation) or rng.choice((_MALE, FEMALE))
        age = rng.randrange(56, 72) if relation == "GRANDPARENT" else rng.randrange(33, 52)
        self._phones += 1
        phone = f"{self._phones * 617 % _PHONES:06d}"
        return GuardianFacts(
            relation=relation,
            name=self._names.adult(group, sex, family if relation == "FATHER" else None),
            birth_year=2026 - age,
            occupation=rng.choice(self._facts["occupations"]),
            phone=f"0900 {phone[:3]} {phone[3:]}",
        )

    def _policies(self) -> tuple[PolicyFact, ...]:
        thrown: dict[str, int] = {}
        found = []
        for one in self._facts["policy"]:
            if one["draw"] not in thrown:
                thrown[one["draw"]] = self._rng.randrange(1000)
            before = thrown[one["draw"]]
            thrown[one["draw"]] -= one["thousandth"]
            if 0 <= before < one["thousandth"]:
                found.append(PolicyFact(one["code"], member=True, detail=one.get("detail", "")))
        return tuple(found)


def _family_of(row: RosterRow) -> str:
    return (row.key.full_name or "").split()[0]


def _alike(row: RosterRow, like: Likeness | None) -> RosterRow:
    """The row as a twin of somebody (same birthday and home) or as a namesake."""
    if like is None:
        return row
    if not like.twin:
        key = replace(row.key, full_name=like.row.key.full_name)
        return replace(row, key=key, given_name=like.row.given_name)
    other = like.row
    return replace(
        row,
        key=replace(row.key, birth_date=other.key.birth_date),
        guardians=other.guardians,
        policies=other.policies,
        address=other.address,
        hamlet=other.hamlet,
        commune=other.commune,
        birth_place=other.birth_place,
        phone=other.phone,
    )


def _without(row: RosterRow, fact: str | None) -> RosterRow:
    """The row as a list that does not say one thing."""
    if fact == "birth_date" and row.key.birth_date:
        year = row.key.birth_date.year
        return replace(row, key=replace(row.key, birth_date=None), birth_year=year)
    if fact == "ministry_id":
        return replace(row, key=replace(row.key, ministry_id=None))
    if fact == "ethnic_group":
        return replace(row, ethnic_group=None)
    return replace(row, sex=None) if fact == "sex" else row

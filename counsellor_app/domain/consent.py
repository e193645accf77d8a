"""Consent: who agreed to what, when; what stands of it now; and the form that is signed.

Luật 91/2025/QH15: explicit, voluntary, withdrawn at any time; of a child of 7 or more both the
child and a representative say yes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from counsellor_app.domain.errors import Invalid
from counsellor_app.domain.imports import Problem

STUDENT = "STUDENT"
"""In place of a relation: the student signed themselves."""


@dataclass(frozen=True, slots=True)
class Consent:
    """One signature on a form: which version, by whom, when; and when it was withdrawn.

    `purposes` are codes of the form, blanks between; empty: all the form asks for. `id` is None
    until saved.
    """

    form_version: str
    given_by: str
    relation: str
    given_on: date
    withdrawn_on: date | None = None
    scan_reference: str = ""
    purposes: str = ""
    id: int | None = None

    @property
    def by_student(self) -> bool:
        """Whether it is the student's own."""
        return self.relation == STUDENT


class ConsentState(StrEnum):
    """How a student's consents stand, seen together."""

    NONE = "none"
    STUDENT_MISSING = "student_missing"
    REPRESENTATIVE_MISSING = "representative_missing"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ConsentStanding:
    """The state, and since when it was withdrawn."""

    state: ConsentState = ConsentState.NONE
    withdrawn_on: date | None = None


def standing_of(consents: Iterable[Consent]) -> ConsentStanding:
    """How they stand: one side's withdrawal, not given anew since, outweighs the other's yes."""
    sides: dict[bool, list[Consent]] = {True: [], False: []}
    for one in consents:
        sides[one.by_student].append(one)
    gone = []
    stands = {}
    for side, given in sides.items():
        stands[side] = any(one.withdrawn_on is None for one in given)
        if given and not stands[side]:
            gone.append(max(one.withdrawn_on for one in given if one.withdrawn_on))
    if gone:
        return ConsentStanding(ConsentState.WITHDRAWN, max(gone))
    if stands[True] and stands[False]:
        return ConsentStanding(ConsentState.GIVEN)
    if stands[False]:
        return ConsentStanding(ConsentState.STUDENT_MISSING)
    if stands[True]:
        return ConsentStanding(ConsentState.REPRESENTATIVE_MISSING)
    return ConsentStanding()


def problems(consent: Consent, today: date) -> tuple[Problem, ...]:
    """What keeps a consent from being kept; `column` is the field it stands in."""
    found = []
    if not consent.given_by.strip():
        found.append(("given_by", "missing-signer"))
    if consent.given_on > today:
        found.append(("given_on", "signed-in-future"))
    if consent.withdrawn_on is not None and consent.withdrawn_on < consent.given_on:
        found.append(("withdrawn_on", "withdrawn-before-signed"))
    return tuple(Problem(0, column, problem) for column, problem in found)


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """A version of the form: what it asks for by code, and all its words."""

    version: str
    purposes: Mapping[str, str] = field(hash=False)
    wording: Mapping[str, Any] = field(hash=False)

    def known(self, purposes: Iterable[str]) -> tuple[str, ...]:
        """These purposes in the form's order; Invalid for one it does not ask for."""
        wanted = {one.upper() for one in purposes}
        if wanted - set(self.purposes):
            raise Invalid(problems=(Problem(0, "purposes", "no-such-purpose"),))
        return tuple(code for code in self.purposes if code in wanted)


@dataclass(frozen=True, slots=True)
class ConsentSheet:
    """A form ready to be printed for one student; blanks where nobody is named."""

    form: ConsentForm
    school: str
    governing_body: str
    retention: int | None
    name: str = ""
    born: date | None = None
    class_name: str = ""

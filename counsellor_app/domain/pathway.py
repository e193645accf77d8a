"""A student's pathway: the plan as it stood on a day, and where they really went."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from counsellor_app.domain.catalogue import Entry
from counsellor_app.domain.imports import Problem

LAST_GRADE_OF_LOWER_SECONDARY = 9
MOST_WISHES = 5
NOT_ASKED = "NOT_ASKED"
DISAGREES = "DISAGREES"
NONE = "NONE"
INTENDED = "INTENDED"
CONFIRMED = "CONFIRMED"
ACTUAL = "ACTUAL"
STATES = (NONE, INTENDED, CONFIRMED, ACTUAL)
UNDECIDED = frozenset({"S9_CHUA", "S12_CHUA"})


def pathway_catalogue(grade: int | None) -> str:
    """The list of pathways a grade chooses from: after grade 9, or after grade 12."""
    upper = grade is not None and grade > LAST_GRADE_OF_LOWER_SECONDARY
    return "pathways_after_12" if upper else "pathways_after_9"


def undecided(grade: int | None) -> str:
    """The code of a student with no pathway yet."""
    return "S12_CHUA" if pathway_catalogue(grade) == "pathways_after_12" else "S9_CHUA"


@dataclass(frozen=True, slots=True)
class Choice:
    """One wish of a plan; its rank is its place."""

    pathway: str
    institution: str = ""
    programme: str = ""


@dataclass(frozen=True, slots=True)
class PathwayPlan:
    """What a student and their family intend, and what the counsellor recommends.

    `recommendation` is a pathway code or None; the text is the counsellor's own wording. Codes
    are of the student's pathway catalogue. `confirmation_reason` says why a plan was confirmed
    that the family does not agree to; it is the school's own, no letter carries it.
    """

    planned_on: date
    choices: tuple[Choice, ...] = ()
    state: str = INTENDED
    family_view: str = NOT_ASKED
    family_view_on: date | None = None
    family_words: str = ""
    recommendation: str | None = None
    recommendation_text: str = ""
    recommendation_reason: str = ""
    confirmation_reason: str = ""

    @property
    def first_choice(self) -> str | None:
        """The pathway wished for most."""
        return self.choices[0].pathway if self.choices else None


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a student really went, dated, with what shows it."""

    dated_on: date
    pathway: str
    institution: str = ""
    programme: str = ""
    evidence: str = ""


def problems(plan: PathwayPlan, known: frozenset[str]) -> tuple[Problem, ...]:
    """What keeps a plan from being saved; `known` are the codes it may choose from."""
    found = []
    if len(plan.choices) > MOST_WISHES:
        found.append("too-many-wishes")
    if any(choice.pathway not in known for choice in plan.choices):
        found.append("unknown-pathway")
    if plan.recommendation is not None and plan.recommendation not in known:
        found.append("unknown-pathway")
    if plan.state == CONFIRMED and state_of(plan) == NONE:
        found.append("confirmed-without-wish")
    if needs_reason(plan) and not plan.confirmation_reason.strip():
        found.append("confirmed-against-family")
    return tuple(Problem(0, "", problem) for problem in dict.fromkeys(found))


def may_be_wished(entry: Entry) -> bool:
    """Whether a way is something to wish for: dropping out, repeating or illness only happens."""
    happens = not entry.facts.get("completes", True) or not entry.facts.get("in_letters", True)
    return entry.code in UNDECIDED or not happens


def needs_reason(plan: PathwayPlan) -> bool:
    """Whether the plan is confirmed though the family does not agree (ui.md, flow 5)."""
    return plan.state == CONFIRMED and plan.family_view == DISAGREES


def state_of(plan: PathwayPlan | None, destination: Destination | None = None) -> str:
    """Where a student stands: none, intended, confirmed, or really gone that way.

    Somebody whose first wish is "not known yet" has none, as in the summary.
    """
    return state_by(
        plan.state if plan else NONE,
        plan.first_choice if plan else None,
        destination.pathway if destination else None,
    )


def state_by(plan_state: str, first_choice: str | None, went: str | None) -> str:
    """The same from the three facts it takes."""
    if went is not None and went not in UNDECIDED:
        return ACTUAL
    if first_choice is None or first_choice in UNDECIDED:
        return NONE
    return CONFIRMED if plan_state == CONFIRMED else INTENDED


def reopened(before: PathwayPlan | None, after: PathwayPlan) -> PathwayPlan:
    """The changed plan in the state it keeps: new wishes or another family view open it again."""
    stays = (
        before is not None
        and before.state == CONFIRMED
        and before.choices == after.choices
        and before.family_view == after.family_view
    )
    if stays:
        return replace(after, state=CONFIRMED)
    return replace(after, state=INTENDED, confirmation_reason="")

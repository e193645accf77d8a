"""What is being changed of one student's pathway and is not kept yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from counsellor_app.domain.pathway import NOT_ASKED, Choice, Destination, PathwayPlan, reopened
from counsellor_app.domain.pathway_board import BoardRow, Standing


@dataclass(slots=True)
class PathwayDraft:
    """A student's row with changes on it; `plan` and `destination` are as edited."""

    row: BoardRow
    today: date
    plan: PathwayPlan
    destination: Destination | None

    @classmethod
    def of(cls, row: BoardRow, today: date) -> PathwayDraft:
        """Nothing changed yet."""
        held = row.standing
        return cls(row, today, held.plan or PathwayPlan(today), held.destination)

    @property
    def plan_changed(self) -> bool:
        """Whether the plan says something else than what is kept."""
        return self.plan != (self.row.standing.plan or PathwayPlan(self.plan.planned_on))

    @property
    def destination_changed(self) -> bool:
        """Whether another destination is there to keep."""
        return self.destination is not None and self.destination != self.row.standing.destination

    @property
    def changed(self) -> bool:
        """Whether anything is not kept yet."""
        return self.plan_changed or self.destination_changed

    @property
    def shown(self) -> BoardRow:
        """The row as it would stand with the changes."""
        if not self.plan_changed:
            return self.row
        held = self.row.standing
        plan = reopened(held.plan, self.plan)
        standing = Standing(plan, held.destination, held.plan_id, held.destination_id)
        return replace(self.row, standing=standing)

    def wish(self, choices: tuple[Choice, ...]) -> None:
        """Put other wishes."""
        self.plan = replace(self.plan, choices=choices)

    def hear_family(self, view: str) -> None:
        """Put what the family says; a view heard now is of today."""
        if view == self.plan.family_view:
            return
        day = self.today if view != NOT_ASKED else None
        self.plan = replace(self.plan, family_view=view, family_view_on=day)

    def advise(self, pathway: str | None, words: str) -> None:
        """Put the recommendation; with a pathway the words are its reason, else they are it."""
        if pathway == self.plan.recommendation and words == advice_words(self.plan):
            return
        self.plan = replace(
            self.plan,
            recommendation=pathway,
            recommendation_text="" if pathway else words,
            recommendation_reason=words if pathway else "",
        )


def advice_words(plan: PathwayPlan) -> str:
    """The words beside the recommended pathway: its reason, or what a list said of it."""
    return plan.recommendation_reason or plan.recommendation_text

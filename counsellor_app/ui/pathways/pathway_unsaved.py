"""A pathway being changed as plain values, so that it outlives the page and the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan
from counsellor_app.domain.pathway_board import BoardRow, Standing
from counsellor_app.ui.pathways.pathway_draft import PathwayDraft


@dataclass(frozen=True, slots=True)
class UnsavedPathway:
    """What is changed of a student's pathway, and what it was changed from.

    `plan_id` and `destination_id` are the rows the change began with: where others hold by
    now, the change is not saved over them but shown beside them. `reason` is being typed.
    """

    plan: PathwayPlan
    destination: Destination | None
    plan_id: int
    destination_id: int
    reason: str = ""

    @classmethod
    def of(cls, draft: PathwayDraft, reason: str = "") -> UnsavedPathway:
        """What a draft changes."""
        held = draft.row.standing
        return cls(draft.plan, draft.destination, held.plan_id, held.destination_id, reason)

    def typed(self) -> dict[str, Any]:
        """As JSON can say it."""
        return {name: _plain(value) for name, value in asdict(self).items()}

    def draft(self, row: BoardRow, today: date) -> PathwayDraft:
        """The change on a student's row as it stands now."""
        held = row.standing
        began = Standing(held.plan, held.destination, self.plan_id, self.destination_id)
        return PathwayDraft(replace(row, standing=began), today, self.plan, self.destination)


def unsaved_pathway(typed: Mapping[str, Any]) -> UnsavedPathway:
    """What `typed` told; raises KeyError, TypeError or ValueError for anything else."""
    plan, destination = dict(typed["plan"]), typed["destination"]
    plan["choices"] = tuple(Choice(**one) for one in plan["choices"])
    for name in ("planned_on", "family_view_on"):
        plan[name] = date.fromisoformat(plan[name]) if plan[name] else None
    if destination is not None:
        day = date.fromisoformat(destination["dated_on"])
        destination = Destination(**{**destination, "dated_on": day})
    numbers = {name: int(typed[name]) for name in ("plan_id", "destination_id")}
    return UnsavedPathway(PathwayPlan(**plan), destination, reason=str(typed["reason"]), **numbers)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, tuple | list) else value

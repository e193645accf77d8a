"""What is kept from the board, each deed with its toast and a true way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.pathway import CONFIRMED, INTENDED, Choice, PathwayPlan, reopened
from counsellor_app.translation import tr
from counsellor_app.ui.common.backup_first import even_without_backup
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.pathways.pathway_draft import PathwayDraft


class PathwayDeeds:
    """Calls the services; errors are the page's to show."""

    def __init__(self, workplace: Workplace, failed: Callable[[ExpectedError], None]) -> None:
        self._workplace = workplace
        self._failed = failed

    def keep(self, draft: PathwayDraft) -> bool:
        """Keep what was changed, as intended; whether there was anything."""
        plan = reopened(draft.row.standing.plan, draft.plan) if draft.plan_changed else None
        told = tr("Đã ghi thay đổi của em {name}.", name=draft.row.full_name)
        return self._keep(draft, plan, told)

    def confirm(self, draft: PathwayDraft, reason: str) -> bool:
        """Keep and confirm; `reason` where the family does not agree."""
        plan = replace(draft.plan, state=CONFIRMED, confirmation_reason=reason)
        told = tr("Đã xác nhận hướng đi của em {name}.", name=draft.row.full_name)
        return self._keep(draft, plan, told)

    def reopen(self, draft: PathwayDraft) -> bool:
        """Make a confirmed plan an intended one again."""
        plan = replace(draft.plan, state=INTENDED, confirmation_reason="")
        told = tr("Hướng đi của em {name} trở lại Dự kiến.", name=draft.row.full_name)
        return self._keep(draft, plan, told)

    def confirm_all(self, students: Sequence[int], reasons: Mapping[int, str]) -> None:
        """Confirm many as one deed."""
        edits = self._workplace.services.pathway_edits
        confirm = partial(edits.confirm, self._workplace.year, students, reasons)
        batch = even_without_backup(self._workplace, confirm)
        self._tell(tr("Đã xác nhận hướng đi của {count} em.", count=len(students)), batch)

    def put_wishes(self, wishes: Mapping[int, Choice | None], told: str) -> None:
        """Put a first wish to each as one deed."""
        edits = self._workplace.services.pathway_edits
        put = partial(edits.put_first_wishes, self._workplace.year, wishes)
        self._tell(told, even_without_backup(self._workplace, put))

    def put_family_views(self, views: Mapping[int, str], told: str) -> None:
        """Put what the family says to each as one deed."""
        edits = self._workplace.services.pathway_edits
        put = partial(edits.put_family_views, self._workplace.year, views)
        self._tell(told, even_without_backup(self._workplace, put))

    def _keep(self, draft: PathwayDraft, plan: PathwayPlan | None, told: str) -> bool:
        edits, year = self._workplace.services.pathway_edits, self._workplace.year
        held, student = draft.row.standing, draft.row.student
        number = edits.save(student, year, plan, held.plan_id) if plan else 0
        gone = 0
        if draft.destination is not None and draft.destination_changed:
            gone = edits.save_destination(student, year, draft.destination, held.destination_id)
        if number or gone:
            undo = partial(edits.undo, plan=number, destination=gone)
            self._workplace.notices.toast(told, partial(self._undo, undo))
            self._workplace.changes.pathways.emit()
        return bool(number or gone)

    def _tell(self, told: str, batch: int) -> None:
        if batch:
            undo = partial(self._workplace.services.import_batches.undo, batch)
            self._workplace.notices.toast(told, partial(self._undo, undo))
            self._workplace.changes.pathways.emit()

    def _undo(self, undo: Callable[[], object]) -> None:
        try:
            even_without_backup(self._workplace, undo)
        except ExpectedError as error:
            self._failed(error)
        self._workplace.changes.pathways.emit()

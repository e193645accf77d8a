"""How much work waits at the places of the rail, shown before anybody opens them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, SignalInstance

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.rail import Rail


class Waiting(QObject):
    """Counts drafts and students without a pathway, soon after the start and after changes."""

    def __init__(self, workplace: Workplace, rail: Rail) -> None:
        super().__init__(rail)
        services, year = workplace.services, workplace.year
        self._rail = rail
        if services.role == PRINCIPAL:
            return
        self._follow("sessions", workplace.changes.drafts, services.session_drafts.count)
        self._follow(
            "pathways",
            workplace.changes.pathways,
            lambda: services.pathway_boards.without_pathway(year),
        )

    def _follow(self, name: str, changed: SignalInstance, count: Callable[[], int]) -> None:
        def show() -> None:
            # Locked meanwhile, or the stick is out: what the page says of that is enough.
            with suppress(ExpectedError):
                self._rail.count(name, count())

        changed.connect(show)
        QTimer.singleShot(0, self, show)

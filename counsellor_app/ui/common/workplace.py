"""What a page works with: the open school, the year, and the window's few services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.ui.common.changes import Changes
from counsellor_app.ui.common.notices import Notices
from counsellor_app.ui.common.tasks import Tasks

if TYPE_CHECKING:
    from counsellor_app.settings import SettingsFile
    from counsellor_app.ui.common.dialogs import Dialogs


@dataclass(slots=True)
class Workplace:
    """Handed to every page; `year` is the one chosen in the rail."""

    services: Services
    year: SchoolYear
    dialogs: Dialogs
    tasks: Tasks
    changes: Changes
    notices: Notices
    settings: SettingsFile

    def now(self) -> datetime:
        """The present moment."""
        return self.services.clock()

    def today(self) -> date:
        """The present day."""
        return self.now().date()

    @property
    def read_only(self) -> bool:
        """Whether the year is past: it is looked at only."""
        return self.year != self.services.school.present_year()

"""Dữ liệu cá nhân: consents, how long names are kept, who is due, and incidents."""

from __future__ import annotations

from typing import Any

from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_anonymising import RetentionCard
from counsellor_app.ui.settings.settings_consents import ConsentsCard
from counsellor_app.ui.settings.settings_incidents import IncidentsCard
from counsellor_app.ui.settings.settings_section import SettingsSection


class PrivacySection(SettingsSection):
    """The cards; a form that is being filled stays as it is."""

    widest = 720

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.consents = ConsentsCard(workplace)
        self.retention = RetentionCard(workplace)
        self.incidents = IncidentsCard(workplace)
        for card in (self.consents, self.retention, self.incidents):
            card.failed.connect(self.failed)
            card.unfolded.connect(self.unfolded)
            card.said.connect(self.done)
            self.column.addWidget(card)

    def refresh(self) -> None:
        """Read all again."""
        self.consents.refresh()
        self.retention.refresh()
        self.incidents.refresh()

    def typed(self) -> Any:
        """The incident being written down."""
        return self.incidents.typed()

    def type_in(self, typed: Any) -> None:
        """Go on with it."""
        self.incidents.type_in(typed)

"""The rail of an open school: its pages, and whose notebook it is."""

from __future__ import annotations

from counsellor_app.domain.school import COUNSELLOR, PRINCIPAL, addressed
from counsellor_app.services.trial_days import is_trial
from counsellor_app.translation import tr
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.page_list import pages_for
from counsellor_app.ui.rail import Rail


def rail_of(workplace: Workplace) -> Rail:
    """The rail, whose names follow what is said of the school."""
    role = workplace.services.role
    words = tr("Hiệu trưởng") if role == PRINCIPAL else tr("GV tư vấn")
    words = tr("{role}, trường thử", role=words) if is_trial(workplace.services) else words
    rail = Rail(pages_for(role), *_names(workplace), words)
    workplace.changes.school.connect(lambda: rail.set_names(*_names(workplace)))
    return rail


def _names(workplace: Workplace) -> tuple[str, str]:
    """The school, and who has it open as they are spoken of."""
    facts = workplace.services.school
    came_in = workplace.services.ways_in.who()
    if came_in is None:  # by a way in from before they had names
        people = facts.staff(PRINCIPAL if workplace.services.role == PRINCIPAL else COUNSELLOR)
        came_in = people[0] if people else None
    return facts.get().name, addressed(came_in) if came_in else ""

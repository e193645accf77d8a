"""The school of invented people says that it is one, and which day it lives."""

from __future__ import annotations

from counsellor_app.services.trial_days import is_trial
from counsellor_app.translation import tr
from counsellor_app.ui.shell import Shell


def tell_trial(shell: Shell) -> None:
    """Say so when a demonstration school is opened; the spine goes on saying it."""
    services = shell.workplace.services
    if is_trial(services):
        day = f"{services.clock():%d/%m/%Y}"
        shell.workplace.notices.toast(
            tr("Trường thử: mọi người đều không có thật, và hôm nay là {day}.", day=day)
        )

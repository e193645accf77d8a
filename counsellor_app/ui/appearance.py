"""Language, colours and text size of the whole application, as the settings say."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from counsellor_app.settings import Settings
from counsellor_app.translation import set_language
from counsellor_app.ui.common import theme


def give_appearance(chosen: Settings, *, principal: bool) -> None:
    """Give it to everything drawn from now on; maroon while the principal is in."""
    set_language(chosen.language)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        theme.apply_theme(
            application,
            dark=theme.prefers_dark(chosen.theme),
            text_size=chosen.text_size,
            principal=principal,
        )

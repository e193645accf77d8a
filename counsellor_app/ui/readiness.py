"""What comes after the lock, imported while the passphrase is typed: the pages open at once."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from counsellor_app.services.readiness import get_ready

_NEEDED = (
    "counsellor_app.sentences",
    "counsellor_app.ui.common.dialogs",
    "counsellor_app.ui.shell",
    "counsellor_app.ui.common.tables",
    "counsellor_app.ui.common.margin_list",
    "counsellor_app.ui.common.student_picker",
    "counsellor_app.ui.today.today_page",
    "counsellor_app.ui.students.student_form",
    "counsellor_app.ui.students.students_page",
)
_PAUSE = 20
"""Milliseconds between two modules: letters typed meanwhile are shown in between."""


class Readiness(QObject):
    """Imports the window's modules one by one when nothing else is to be done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(_NEEDED)
        self._services = get_ready()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._next)
        self._timer.start()

    @property
    def complete(self) -> bool:
        """Whether all is there."""
        return not self._left and not self._services.is_alive()

    def _next(self) -> None:
        if self._services.is_alive():
            return
        if self._left:
            import_module(self._left.pop(0))
        else:
            self._timer.stop()

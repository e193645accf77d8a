"""What changed: one signal a feature, so that pages show what others did."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Emit after a change; refresh on it.

    `appearance` tells that this computer's choices changed (language, colours, text size, when
    the window locks itself): all is drawn anew.
    """

    students = Signal()
    counselling = Signal()
    drafts = Signal()
    pathways = Signal()
    letters = Signal()
    activities = Signal()
    appointments = Signal()
    imports = Signal()
    school = Signal()
    catalogues = Signal()
    backups = Signal()
    replacing = Signal(object)
    """A backup (a KeptBackup) is to take the place of the school, which is closed for it."""
    years = Signal()
    """A school year was begun or taken back: the window shows the newest one."""
    appearance = Signal()
    new_keys_asked = Signal(str)
    """The school is to be closed and given new keys; with the passphrase of who asks."""

    def everything(self) -> None:
        """So much changed (an import, a new year) that every page reads again."""
        for one in (
            self.students,
            self.counselling,
            self.drafts,
            self.pathways,
            self.letters,
            self.activities,
            self.appointments,
            self.imports,
            self.school,
            self.catalogues,
        ):
            one.emit()

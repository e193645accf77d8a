"""Backups by themselves while the notebook is open: asked every few minutes whether one is due."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from counsellor_app.domain.backup import BackupsMade
from counsellor_app.domain.errors import Cancelled, ExpectedError
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common.page import Place

if TYPE_CHECKING:
    from counsellor_app.ui.shell import Shell

_EVERY = 5 * 60_000
"""Milliseconds: how late a backup may be that is due after half an hour."""


class BackupWatch(QObject):
    """Works behind the window's back; a failure is said once, until one succeeds again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shell: Shell | None = None
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)

    def begin(self, shell: Shell) -> None:
        """A school was opened, or its window drawn anew."""
        self._shell, self._told = shell, ""
        self._timer.start()

    def end(self) -> None:
        """The school is closed."""
        self._timer.stop()
        self._shell, self._told = None, ""

    def look(self) -> None:
        """See whether a backup is due, and make it; other long work goes first."""
        shell = self._shell
        if shell is None or shell.workplace.tasks.busy:
            return
        workplace = shell.workplace
        schedule, place = (
            workplace.services.backup_schedule,
            workplace.settings.present.second_place,
        )
        workplace.tasks.run(
            tr("Đang tự sao lưu"),
            lambda progress: schedule.carry_out(place, progress),
            partial(self._made, shell),
            partial(self._failed, shell),
        )

    def _made(self, shell: Shell, made: BackupsMade | None) -> None:
        if made is None:
            return
        shell.workplace.changes.backups.emit()
        if made.problem is not None:
            self._failed(shell, made.problem)
        else:
            self._told = ""

    def _failed(self, shell: Shell, error: ExpectedError) -> None:
        said = sentence(error)
        if isinstance(error, Cancelled) or said == self._told:
            return
        self._told = said
        shell.state_band.warning(
            tr("Chưa tự sao lưu được. {why}", why=said),
            tr("Mở Sao lưu"),
            partial(shell.go, Place("settings", part="backups")),
        )

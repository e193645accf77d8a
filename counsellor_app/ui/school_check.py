"""Looks at the open school once: damaged pages, a clock set back; what it finds stays in sight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor_app.domain.errors import SchoolFileDamaged
from counsellor_app.services import Services
from counsellor_app.translation import tr
from counsellor_app.ui.common.day_words import moment, short_day
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.tasks import Tasks

if TYPE_CHECKING:
    from counsellor_app.ui.shell import Shell


class SchoolCheck(QObject):
    """Reads the whole file behind the window's back; nothing waits for it, and it hides nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = Tasks()
        self.crashed = self._tasks.crashed
        self._shell: Shell | None = None
        self._damaged = False

    def begin(self, services: Services) -> None:
        """Look at the school that was just opened."""
        self._tasks.run(
            "",
            lambda progress: services.soundness.damaged_pages(),
            lambda pages: self._found() if pages else None,
            lambda error: self._found() if isinstance(error, SchoolFileDamaged) else None,
        )

    def show_in(self, shell: Shell) -> None:
        """The window was drawn, or drawn anew: what is found is said there."""
        self._shell = shell
        _look_at_clock(shell.workplace.services, shell)
        self._tell()

    def _found(self) -> None:
        self._damaged = True
        self._tell()

    def _tell(self) -> None:
        if self._damaged and self._shell is not None:
            _tell_damage(self._shell)

    def wait(self) -> None:
        """Until the file has been looked at."""
        self._tasks.wait()

    def end(self) -> None:
        """The school is closed."""
        self._tasks.forget()
        self._tasks.wait()
        self._shell, self._damaged = None, False


def _look_at_clock(services: Services, shell: Shell) -> None:
    last, now = services.soundness.written_ahead(), services.clock()
    if last is not None:
        shell.state_band.warning(
            tr(
                "Máy đang chỉ ngày {today}, trước lần ghi gần nhất của sổ ({last}). Chỉnh lại "
                "ngày giờ của máy rồi mở lại sổ.",
                today=short_day(now.date()),
                last=moment(last, now),
            )
        )


def _tell_damage(shell: Shell) -> None:
    shell.state_band.error(
        tr(
            "Một phần của tệp sổ bị hỏng nên có chỗ không đọc được. Khôi phục từ bản sao lưu gần "
            "nhất; đừng xóa bản nào."
        ),
        tr("Mở Sao lưu"),
        partial(shell.go, Place("settings", part="backups")),
        stays=True,
    )

"""The last backup of a sitting, made as the notebook is locked or closed; nobody is held up by it.

The label of the notebook stands in front meanwhile: what was open is not seen any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject

from counsellor_app.domain.backup import BackupsMade
from counsellor_app.domain.errors import Cancelled, ExpectedError
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common.tasks import Tasks

if TYPE_CHECKING:
    from counsellor_app.domain.backup_schedule import SecondPlace
    from counsellor_app.services import Services
    from counsellor_app.ui.entry.backup_end_page import BackupEndPage
    from counsellor_app.ui.window import Window


class BackupAtEnd(QObject):
    """Makes it in the background and waits, as long as nobody says not to."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = Tasks()
        self._waiting = QEventLoop(self)
        self._problem: ExpectedError | None = None

    def run(
        self, services: Services, place: SecondPlace | None, *, asks: bool
    ) -> ExpectedError | None:
        """Back up what changed; what kept it from being done.

        `asks`: a failure is shown and may be mended before the notebook closes.
        """
        self._problem = None
        if place is None and not _is_changed(services):
            return None
        page, self._tasks = self._shown(), Tasks()
        self._tasks.advanced.connect(lambda _, now, of: page.advance(now, of))
        page.skipped.connect(self.skip)
        page.again.connect(lambda: self._begin(page, services, place, asks=asks))
        self._begin(page, services, place, asks=asks)
        # A widget that is closing hears of no second try to close it; its window does.
        system_window = self._window.windowHandle()
        if system_window is not None:
            system_window.installEventFilter(self)
        self._waiting.exec()
        if system_window is not None:
            system_window.removeEventFilter(self)
        self._tasks.wait()
        return self._problem

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Closing once more means not to wait."""
        if event.type() == QEvent.Type.Close:
            self.skip()
        return False

    def skip(self) -> None:
        """It is not waited for any longer than its present step takes."""
        self._tasks.stop()
        self._waiting.quit()

    def _shown(self) -> BackupEndPage:
        from counsellor_app.ui.entry.backup_end_page import BackupEndPage

        page = BackupEndPage()
        self._window.show_front(page)
        return page

    def _begin(
        self, page: BackupEndPage, services: Services, place: SecondPlace | None, *, asks: bool
    ) -> None:
        page.works()

        def ended(problem: ExpectedError | None) -> None:
            self._problem = problem
            if problem is not None and asks and not isinstance(problem, Cancelled):
                page.failed(sentence(problem))
            else:
                self._waiting.quit()

        def made(came: BackupsMade | None) -> None:
            ended(came.problem if came else None)

        self._tasks.run(
            "",
            lambda progress: services.backup_schedule.at_end(place, progress),
            made,
            ended,
        )


def not_backed_up(said: str) -> str:
    """What the lock says, where the backup before it failed; the notebook tells why when open."""
    return tr("{said} Chưa sao lưu được lần này.", said=said)


def _is_changed(services: Services) -> bool:
    try:
        return services.backups.changed()
    except ExpectedError:
        return True

"""A page over which a list may be let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from counsellor_app.ui.common.page import Page
from counsellor_app.ui.imports.import_start import ImportStart, dropped_path


class DroppedListPage(Page):
    """Lights up while a file is held over it; what is let go is opened."""

    start: ImportStart

    def open_list(self, path: Path) -> None:
        """Read the file and look at it."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file is held over the page."""
        if dropped_path(event) is not None:
            event.acceptProposedAction()
            self.start.ground.light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It is taken away again."""
        self.start.ground.light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """It is let go."""
        self.start.ground.light(False)
        path = dropped_path(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_list(path)

"""The window as a program: one QApplication, one window, and what happens to a fault."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from counsellor_app.settings import SettingsFile, settings_path
from counsellor_app.translation import tr
from counsellor_app.ui.common.qt_texts import install_qt_texts
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.single_start import SingleStart

Report = Callable[[BaseException], Path | None]


def run_window(
    clock: Callable[[], datetime],
    report: Report,
    folder: Path | None = None,
    passphrase: str = "",
) -> int:
    """Open the window and stay until it is closed; the exit status.

    `report` writes what happened, without a name or a note in it, and says where.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - nothing else was made
    application.setApplicationName("so-huong-nghiep")
    application.setApplicationDisplayName(tr("Sổ Hướng Nghiệp"))
    settings = SettingsFile(settings_path())
    single = SingleStart(settings.path)
    if not single.is_first():
        return 0
    opening = Opening(settings, clock, folder)
    install_qt_texts(application)
    single.called.connect(opening.window.bring_forward)
    _catch_faults(opening, report)
    opening.watch_system()
    if folder is not None and passphrase:
        opening.open_folder(folder, passphrase)
    else:
        opening.begin()
    opening.window.show()
    return application.exec()


def _catch_faults(opening: Opening, report: Report) -> None:
    """What nobody foresaw ends in one sentence in the page, and the text stays where it is."""

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            opening.window.close()
        else:
            opening.tell_fault(report(error))

    sys.excepthook = caught
    opening.tasks.crashed.connect(lambda error: opening.tell_fault(report(error)))

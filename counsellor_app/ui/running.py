"""The window as a program: one QApplication, one window, and what happens to a fault."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from counsellor_app.settings import SettingsFile, settings_path
from counsellor_app.translation import tr
from counsellor_app.ui.common.file_places import remember_no_places
from counsellor_app.ui.common.qt_texts import install_qt_texts
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.single_start import SingleStart

if TYPE_CHECKING:
    from counsellor_app.ui.fault_watch import Faults
    from counsellor_app.ui.readiness import Readiness


def run_window(
    clock: Callable[[], datetime],
    faults: Faults,
    folder: Path | None = None,
    passphrase: str = "",
) -> int:
    """Open the window and stay until it is closed; the exit status."""
    settings = SettingsFile(settings_path())
    application = application_made()
    single = SingleStart(settings.path)
    if not single.is_first():
        single.call_first()
        return 0
    opening = first_window(settings, clock, folder, passphrase)
    # Imported once the window is there: the label need not wait for it.
    from counsellor_app.ui.ending import Ending
    from counsellor_app.ui.fault_watch import FaultWatch

    watch, ending = FaultWatch(opening, faults), Ending(opening, faults.quietly)
    watch.begin()
    if faults.crash is not None:
        from counsellor_app.ui.faults import tell_crash

        tell_crash(opening.window.front, faults.crash)
    single.called.connect(opening.window.bring_forward)
    # What nobody sees comes after the first window.
    QTimer.singleShot(0, opening, single.listen)
    QTimer.singleShot(0, opening, lambda: _lock_with_system(opening))
    QTimer.singleShot(0, opening, lambda: settled(opening))
    try:
        return application.exec()
    finally:
        ending.stop()
        watch.end()
        single.end()


def first_window(
    settings: SettingsFile,
    clock: Callable[[], datetime],
    folder: Path | None = None,
    passphrase: str = "",
) -> Opening:
    """The window, shown: on the lock of a school, on its open notebook, or on the first run."""
    opening = Opening(settings, clock, folder)
    if folder is not None and passphrase:
        opening.open_folder(folder, passphrase)
    else:
        opening.begin()
    opening.window.show()
    return opening


def settled(opening: Opening) -> Readiness:
    """The first window is painted: tidy memory again, and prepare what comes after the lock."""
    from counsellor_app.ui.readiness import Readiness

    # What the start made stays until the end: no need to look through it ever again.
    gc.freeze()
    gc.enable()
    return Readiness(opening)


def application_made() -> QApplication:
    """Qt's application under our name, in our words."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - nothing else was made
    application.setApplicationName("so-huong-nghiep")
    application.setApplicationDisplayName(tr("Sổ Hướng Nghiệp"))
    install_qt_texts(application)
    remember_no_places()
    return application


def _lock_with_system(opening: Opening) -> None:
    from counsellor_app.ui.system_lock import lock_with_system

    lock_with_system(opening)

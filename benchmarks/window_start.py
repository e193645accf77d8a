"""Starts a window in this process and says when it was painted: ours, or a bare one of Qt's.

`python -m benchmarks.window_start bare|ours FOLDER` prints seconds from the interpreter's first
line to the first paint, and leaves. The measured process is a fresh one each time.
"""

from __future__ import annotations

import sys
import time

BEGAN = time.perf_counter()

from pathlib import Path  # noqa: E402 - the clock starts before the first import

SIZE = (1366, 736)


def bare() -> None:
    """A window with one label, of the same size."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Sổ"))
    window.resize(*SIZE)
    window.show()
    application.processEvents()
    window.grab()


def ours(folder: Path) -> None:
    """The label of a closed notebook, as the program opens it."""
    import gc

    gc.disable()  # as counsellor_app.app.open_window does until the window is shown
    from counsellor_app.services.school_folders import now
    from counsellor_app.settings import SettingsFile
    from counsellor_app.ui.running import application_made, first_window
    from counsellor_app.ui.single_start import SingleStart

    settings = SettingsFile(folder / "settings.toml")
    application = application_made()
    SingleStart(settings.path).is_first()
    opening = first_window(settings, now, folder)
    opening.window.resize(*SIZE)
    application.processEvents()
    opening.window.grab()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        ours(Path(sys.argv[2]))
    print(time.perf_counter() - BEGAN, flush=True)

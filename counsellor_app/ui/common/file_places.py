"""Where files were opened and saved is nobody's business: Qt remembers nothing of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog

_GROUP = "FileDialog"


def remember_no_places() -> None:
    """Qt's file dialog would keep the folders visited, in a file of its own in the user's home."""
    native, user = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(native, user, os.devnull)


def dialog_options() -> QFileDialog.Option:
    """The desktop's own dialog on Linux puts each file into its list of recent files."""
    options = QFileDialog.Option(0)
    return options | QFileDialog.Option.DontUseNativeDialog if _is_on("linux") else options


@contextmanager
def places_forgotten() -> Iterator[None]:
    """On Windows Qt keeps its list in the registry: it is as before when the dialog has closed."""
    if not _is_on("win32"):
        yield
        return
    kept = QSettings(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, "QtProject")
    kept.beginGroup(_GROUP)
    before = {key: kept.value(key) for key in kept.allKeys()}
    try:
        yield
    finally:
        kept.sync()
        kept.remove("")
        for key, value in before.items():
            kept.setValue(key, value)


def _is_on(system: str) -> bool:
    return sys.platform.startswith(system)

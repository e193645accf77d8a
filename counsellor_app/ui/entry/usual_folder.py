"""Where a new notebook is kept unless somebody says otherwise."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

FOLDER_NAME = "so-huong-nghiep"


def usual_folder() -> Path:
    """A folder in the user's documents that is not there yet."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    wanted = Path(documents or Path.home()) / FOLDER_NAME
    number = 2
    while wanted.exists():
        wanted = wanted.with_name(f"{FOLDER_NAME}-{number}")
        number += 1
    return wanted

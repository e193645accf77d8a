"""Where the program's own files live: from source, installed as a wheel, frozen, or on a stick.

And how Windows is asked for a path longer than the 260 characters it takes without being told.
"""

from __future__ import annotations

import ntpath
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PORTABLE = "so-huong-nghiep-data"
_LONG, _LONG_SHARE = "\\\\?\\", "\\\\?\\UNC\\"
_SHORT_ENOUGH = 140
"""Characters of a folder that leave room for a backup being made under its hidden name."""


def resources(*parts: str) -> Path:
    """The shipped file or folder `resources/<parts>`, wherever the program was installed."""
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def program_folder() -> Path:
    """The folder the program stands in: that of the frozen program, or of the package."""
    frozen = getattr(sys, "frozen", False)
    return Path(sys.executable).resolve().parent if frozen else _PACKAGE.parent


def portable_folder() -> Path | None:
    """The folder beside the program that keeps its choices, where somebody put one there."""
    folder = program_folder() / _PORTABLE
    return folder if folder.is_dir() else None


def reachable(path: str, system: str = sys.platform) -> str:
    """The path as the system takes it, however long; elsewhere than on Windows as it is."""
    if system != "win32" or len(path) < _SHORT_ENOUGH or path.startswith(_LONG):
        return path
    whole = ntpath.abspath(path)
    if whole.startswith("\\\\"):
        return _LONG_SHARE + whole.removeprefix("\\\\")
    return _LONG + whole


def plain_path(path: str) -> str:
    """The path as people know it."""
    if path.startswith(_LONG_SHARE):
        return "\\\\" + path.removeprefix(_LONG_SHARE)
    return path.removeprefix(_LONG)

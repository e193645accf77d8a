"""Where the program's own files live: from source, installed as a wheel, frozen, or on a stick."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PORTABLE = "so-huong-nghiep-data"


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

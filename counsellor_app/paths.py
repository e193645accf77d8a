"""Where the program's own files live: from source, installed as a wheel, or frozen."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources(*parts: str) -> Path:
    """The shipped file or folder `resources/<parts>`, wherever the program was installed."""
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)

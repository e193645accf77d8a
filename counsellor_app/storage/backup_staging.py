"""Whether a backup was being put in the place of a school when the power went: one cheap look."""

from __future__ import annotations

from pathlib import Path

STAGED = "restoring-"
"""How the folder in a school's folder is called whose files are to take their places."""


def staged_in(folder: Path) -> list[Path]:
    """What still has to be put in place, oldest first; almost always nothing."""
    try:
        return sorted(place for place in folder.glob(f"{STAGED}*") if place.is_dir())
    except OSError:
        return []

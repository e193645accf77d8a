"""The window's style sheet: resources/theme/window.qss filled with the present tokens."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir

from counsellor_app.paths import resources
from counsellor_app.ui.common import icons, theme

_NAME = re.compile(r"@(px|picture)\(([\w-]+)\)|@([\w-]+)")
_PICTURE_SIZES = (14, 28)
_folder: list[QTemporaryDir] = []
_PICTURE_COLOURS = {"check": "on-primary", "minus": "on-primary"}


def style_sheet() -> str:
    """The whole style sheet at the present theme and text size."""
    return _NAME.sub(_value, resources("theme", "window.qss").read_text("utf-8"))


def _value(found: re.Match[str]) -> str:
    kind, argument, name = found.groups()
    if kind == "px":
        return f"{theme.px(int(argument))}px"
    if kind == "picture":
        return _picture(argument)
    return theme.hex_of(name)


def _picture(name: str) -> str:
    """An icon as a file, for the places where a style sheet takes nothing else."""
    if not _folder:
        _folder.append(QTemporaryDir(QDir.temp().filePath("so-huong-nghiep-XXXXXX")))
    tone = "dark" if theme.is_dark() else "light"
    path = Path(_folder[0].path()) / f"{name}-{tone}.png"
    if not path.exists():
        colour = _PICTURE_COLOURS.get(name, "text-2")
        small, large = _PICTURE_SIZES
        icons.icon(name, colour).pixmap(small, small).save(str(path))
        icons.icon(name, colour).pixmap(large, large).save(str(path.with_stem(path.stem + "@2x")))
    return path.as_posix()

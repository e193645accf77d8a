"""Phosphor icons in the colours of the theme.

Only the one icon font we use is loaded: qtawesome would read all of its fonts.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import qtawesome
from PySide6.QtGui import QIcon, QPixmap
from qtawesome.iconic_font import IconicFont

from counsellor_app.ui.common import theme

SIZE = 18
SMALL = 16
_FILL = 1.15
"""Phosphor leaves air around its glyphs; qtawesome adds its own."""


@cache
def _font() -> IconicFont:
    # With its folder named, qtawesome copies no font into the user's own (Windows).
    folder = Path(qtawesome.__file__).parent / "fonts"
    return IconicFont(("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json", str(folder)))


def icon(name: str, colour: str = "text-2", *, disabled: str = "text-3") -> QIcon:
    """A Phosphor icon (`path`, `sun-fill` …) in a colour token."""
    made: QIcon = _font().icon(
        f"ph.{name}",
        color=theme.token(colour),
        color_disabled=theme.token(disabled),
        scale_factor=_FILL,
    )
    return made


def pixmap(name: str, colour: str = "text-2", size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels, for delegates; kept once drawn."""
    return _drawn(name, theme.hex_of(colour), theme.px(size), ratio)


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QColor

    made: QIcon = _font().icon(f"ph.{name}", color=QColor(colour), scale_factor=_FILL)
    return made.pixmap(QSize(size, size), ratio)

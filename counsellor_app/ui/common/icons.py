"""Phosphor icons in the colours of the theme.

The glyphs are those qtawesome ships; its own module is not imported, because that loads every
part of Qt before the first window is painted (155 ms of a start that should take 150).
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
)

from counsellor_app.ui.common import theme

SIZE = 18
SMALL = 16
_FONT, _NAMES = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"


def icon(name: str, colour: str = "text-2", *, disabled: str = "text-3") -> QIcon:
    """A Phosphor icon (`path`, `sun-fill` …) in a colour token; KeyError for an unknown name."""
    return QIcon(_Glyph(_glyph(name), theme.token(colour), theme.token(disabled)))


def pixmap(name: str, colour: str = "text-2", size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels, for delegates; kept once drawn."""
    return _drawn(name, theme.hex_of(colour), theme.px(size), ratio)


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    glyph = _Glyph(_glyph(name), QColor(colour), QColor(colour))
    made = glyph.pixmap(QSize(size, size) * ratio, QIcon.Mode.Normal, QIcon.State.Off)
    made.setDevicePixelRatio(ratio)
    return made


@cache
def _folder() -> Path:
    found = find_spec("qtawesome")
    assert found is not None  # noqa: S101 - a dependency of the program
    assert found.origin is not None  # noqa: S101 - a package with a file
    return Path(found.origin).parent / "fonts"


@cache
def _charmap() -> str:
    return (_folder() / _NAMES).read_text("utf-8")


@cache
def _glyph(name: str) -> str:
    """The character of an icon; the few that are drawn are looked up, not all thousands read."""
    _before, _, after = _charmap().partition(f'"{name}": "')
    if not after:
        raise KeyError(name)
    return chr(int(after[: after.index('"')], 16))


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_folder() / _FONT))
    return QFontDatabase.applicationFontFamilies(number)[0]


class _Glyph(QIconEngine):
    """Draws one character of the icon font, as large as there is room, in its colour."""

    def __init__(self, character: str, colour: QColor, disabled: QColor) -> None:
        super().__init__()
        self._character = character
        self._colours = {QIcon.Mode.Disabled: disabled}
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the glyph in the middle of `rect`."""
        font = QFont(_family())
        font.setPixelSize(max(1, min(rect.width(), rect.height())))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(font)
        painter.setPen(self._colours.get(mode, self._colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The glyph on nothing."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        """Another one like it."""
        return _Glyph(
            self._character, self._colour, self._colours.get(QIcon.Mode.Disabled, self._colour)
        )

"""Colours and type of the window: one set of tokens, light and dark, and a text size.

Tokens live in resources/theme/tokens.toml; widgets and delegates ask here and hold no colour.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from counsellor_app.paths import resources

TEXT_SIZES = (100, 112, 125)
FONT_FILES = (
    "NotoSans-Regular.ttf",
    "NotoSans-SemiBold.ttf",
    "NotoSans-Bold.ttf",
    "BeVietnamPro-SemiBold.ttf",
    "BeVietnamPro-Bold.ttf",
    "NotoSansKhmer-Regular.ttf",
    "NotoSansKhmer-SemiBold.ttf",
)


@dataclass(slots=True)
class _Present:
    """What holds now."""

    dark: bool = False
    text_size: int = 100
    mode: str = "colours"
    drawn: int = 0


_now = _Present()


@cache
def _tokens() -> dict[str, Any]:
    return tomllib.loads(resources("theme", "tokens.toml").read_text("utf-8"))


def is_dark() -> bool:
    """Whether the dark colours hold."""
    return _now.dark


def hex_of(name: str) -> str:
    """The present value of a colour token, as `#RRGGBB`; KeyError for an unknown name."""
    mode = _tokens()[_now.mode]
    values = mode[name] if name in mode else _tokens()["colours"][name]
    return str(values[_now.dark])


def token(name: str) -> QColor:
    """The present value of a colour token."""
    return QColor(_colour(name, _now.mode, _now.dark))


@cache
def _colour(name: str, _mode: str, _dark: bool) -> QColor:
    """Read once for each mode: delegates ask for it cell by cell."""
    return QColor(hex_of(name))


def px(length: int) -> int:
    """A length in pixels at the text size of the settings."""
    return round(length * _now.text_size / 100)


def line_height(role: str) -> int:
    """The height of a line of a type role, in pixels."""
    return px(int(_tokens()["type"][role][1]))


def font(role: str) -> QFont:
    """The font of a type role (`body`, `title`, `cell` …)."""
    return QFont(_font(role, _now.text_size))


@cache
def _font(role: str, _text_size: int) -> QFont:
    """Made once for each text size: delegates ask for it cell by cell."""
    size, _, weight, family = _tokens()["type"][role]
    found = QFont()
    found.setFamilies(_tokens()["families"][family])
    found.setPixelSize(px(size))
    found.setWeight(QFont.Weight(weight))
    return found


def load_fonts() -> None:
    """Make the shipped fonts known to the application; once."""
    if not _loaded():
        raise RuntimeError("fonts")


@cache
def _loaded() -> bool:
    found = [QFontDatabase.addApplicationFont(str(resources("fonts", name))) for name in FONT_FILES]
    return -1 not in found


def is_principal() -> bool:
    """Whether the principal's colours hold."""
    return _now.mode == "principal"


def prefers_dark(choice: str) -> bool:
    """Whether `light`, `dark` or `system` means dark on this computer now."""
    if choice == "system":
        from PySide6.QtCore import Qt

        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return choice == "dark"


def apply_theme(
    application: QApplication, *, dark: bool, text_size: int = 100, principal: bool = False
) -> None:
    """Give the whole application its colours, type and style sheet.

    `principal`: the spine and the accent are maroon, so that everybody sees who is in.
    """
    from counsellor_app.ui.common.style import style_sheet

    _now.dark, _now.text_size = dark, text_size
    _now.mode = "principal" if principal else "colours"
    _now.drawn += 1
    load_fonts()
    application.setStyle("Fusion")
    application.setFont(font("body"))
    application.setPalette(palette())
    application.setStyleSheet(style_sheet())


def palette() -> QPalette:
    """The tokens as Qt's own colour roles, the disabled ones too."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, name in (
        (roles.Window, "app"),
        (roles.WindowText, "text"),
        (roles.Base, "surface"),
        (roles.AlternateBase, "sunken"),
        (roles.Text, "text"),
        (roles.PlaceholderText, "text-3"),
        (roles.Button, "surface"),
        (roles.ButtonText, "text"),
        (roles.BrightText, "on-primary"),
        (roles.Highlight, "selection"),
        (roles.HighlightedText, "on-selection"),
        (roles.Accent, "primary"),
        (roles.Link, "accent-text"),
        (roles.LinkVisited, "accent-text"),
        (roles.ToolTipBase, "surface"),
        (roles.ToolTipText, "text"),
        (roles.Light, "surface"),
        (roles.Midlight, "line-soft"),
        (roles.Mid, "line"),
        (roles.Dark, "field"),
        (roles.Shadow, "line"),
    ):
        made.setColor(role, token(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, token("text-3"))
    made.setColor(QPalette.ColorGroup.Disabled, roles.Base, token("sunken"))
    made.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, token("line-soft"))
    return made

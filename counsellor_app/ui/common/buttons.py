"""Buttons: one filled button a region, the others quiet; chips, segments and tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from counsellor_app.ui.common import icons, theme

_ICON_COLOURS = {"primary": "on-primary", "text": "accent-text", "danger": "danger"}
_GAP = 6


class Button(QPushButton):
    """A button with an icon, a word, and the key that does the same."""

    def __init__(self, text: str, kind: str = "plain", icon: str = "", key: str = "") -> None:
        super().__init__(f"{text}  {key}" if key else text)
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        if key:
            self.setAccessibleDescription(key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_icon(icon)

    def set_icon(self, name: str) -> None:
        """Show another icon, in the colour of this kind of button."""
        if name:
            kind = str(self.property("kind"))
            self.setIcon(icons.icon(name, _ICON_COLOURS.get(kind, "text-2")))
            # The style sets icon and word 4 px apart: a wider box adds the rest.
            side = theme.px(icons.SMALL)
            self.setIconSize(QSize(side + (_GAP if self.text() else 0), side))

    def set_words(self, text: str, key: str = "") -> None:
        """Say something else; the accessible name follows."""
        self.setText(f"{text}  {key}" if key else text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Qt measures with the ordinary weight; ours is bold, and it must not be cut."""
        hint = super().sizeHint()
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        bold = QFontMetrics(font).horizontalAdvance(self.text())
        plain = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(hint.width() + max(0, bold - plain), hint.height())

    def minimumSizeHint(self) -> QSize:
        """A button never shrinks below its words."""
        return self.sizeHint()


def primary_button(text: str, icon: str = "", key: str = "") -> Button:
    """The one filled button of a region."""
    return Button(text, "primary", icon, key)


def plain_button(text: str, icon: str = "", key: str = "") -> Button:
    """An outlined button."""
    return Button(text, "plain", icon, key)


def text_button(text: str, icon: str = "", key: str = "") -> Button:
    """A button that looks like a link."""
    return Button(text, "text", icon, key)


def danger_button(text: str, icon: str = "", key: str = "") -> Button:
    """Something that takes away; never filled."""
    return Button(text, "danger", icon, key)


def small(button: Button) -> Button:
    """The same button, 32 px high."""
    button.setProperty("scale", "small")
    return button


def icon_button(icon: str, name: str, *, quiet: bool = False) -> Button:
    """An icon alone (previous, next, zoom, close, more, lock): the name is its tooltip."""
    made = Button("", "quiet-icon" if quiet else "icon", icon)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


class Chip(Button):
    """A choice of a few: a round button that stays down."""

    def __init__(self, text: str, icon: str = "", *, code: object = None) -> None:
        super().__init__(text, "chip", icon)
        self.code = code
        self.setCheckable(True)
        self.toggled.connect(self._weigh)

    def _weigh(self, down: bool) -> None:
        """Qt sets icon and word apart by the ordinary weight unless the weight is the widget's."""
        self.setStyleSheet("font-weight: 600;" if down else "")


class OneOfMany(QWidget):
    """Buttons in a row of which one is down; `changed` tells the value somebody chose."""

    changed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._values: list[object] = []
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._group.idClicked.connect(lambda place: self.changed.emit(self._values[place]))

    def _add(self, value: object, button: Button, stretch: int = 0) -> None:
        button.setCheckable(True)
        self._group.addButton(button, len(self._values))
        self._row.addWidget(button, stretch)
        self._values.append(value)
        if len(self._values) == 1:
            button.setChecked(True)

    @property
    def value(self) -> object:
        """The value of the button that is down."""
        return self._values[self._group.checkedId()]

    @value.setter
    def value(self, value: object) -> None:
        self.button(value).setChecked(True)

    def button(self, value: object) -> Button:
        """The button of a value."""
        found = self._group.button(self._values.index(value))
        assert isinstance(found, Button)  # noqa: S101 - only buttons were put in
        return found


class Segments(OneOfMany):
    """Joined buttons."""

    def __init__(self, choices: Sequence[tuple[object, str, str]], name: str = "") -> None:
        """`choices` are (value, words, icon name or ""); the first is down."""
        super().__init__(name)
        self._row.setSpacing(0)
        for place, (value, text, icon) in enumerate(choices):
            button = Button(text, "segment", icon)
            button.setProperty("place", _position(place, len(choices)))
            self._add(value, button, 1)


class Tabs(OneOfMany):
    """Words with a line under the one that is open."""

    def __init__(self, choices: Sequence[tuple[object, str]], name: str = "") -> None:
        """`choices` are (value, words); the first is open."""
        super().__init__(name)
        self._row.setSpacing(12)
        for value, text in choices:
            self._add(value, Button(text, "tab"))
        self._row.addStretch(1)

    def set_words(self, value: object, text: str) -> None:
        """Say something else on a tab (a number after its word)."""
        self.button(value).setText(text)
        self.button(value).setAccessibleName(text)

    def show_tab(self, value: object, shown: bool) -> None:
        """Show or hide a tab, as the window's width asks."""
        self.button(value).setVisible(shown)


def _position(place: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if place == 0 else "last" if place == count - 1 else "mid"

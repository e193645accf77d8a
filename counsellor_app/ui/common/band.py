"""One sentence across the page, under the top bar: information, a warning, an error."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import icon_button, plain_button, small
from counsellor_app.ui.common.labels import recolour, wrapped_label

_KINDS = {
    "info": ("info", "on-selection", "text"),
    "warning": ("warning", "warning", "warning"),
    "error": ("warning-circle", "danger", "danger"),
}


class Band(QFrame):
    """Hidden until it has something to say; never a box, never two at once."""

    spoke = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._deed: Callable[[], None] | None = None
        self._stays = False
        self._kind = ""
        self._icon = QLabel()
        self._text = wrapped_label("", "cell")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = small(plain_button(""))
        self._button.clicked.connect(self._act)
        self._close = icon_button("x", tr("Đóng thông báo"), quiet=True)
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What stands there; "" while hidden."""
        return self._text.text() if not self.isHidden() else ""

    def info(
        self,
        text: str,
        action: str = "",
        deed: Callable[[], None] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Something to know; `stays`: as long as it is so, nobody closes it."""
        self._say("info", text, action, deed, stays=stays)

    def warning(
        self,
        text: str,
        action: str = "",
        deed: Callable[[], None] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Something to look at."""
        self._say("warning", text, action, deed, stays=stays)

    def error(
        self,
        text: str,
        action: str = "",
        deed: Callable[[], None] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Something that could not be done, and what to do next."""
        self._say("error", text, action, deed, stays=stays)

    def clear(self) -> None:
        """Say nothing more."""
        self._deed = None
        self.hide()

    def _say(
        self,
        kind: str,
        text: str,
        action: str,
        deed: Callable[[], None] | None,
        *,
        stays: bool = False,
    ) -> None:
        said_already = self.text == text
        icon, icon_colour, colour = _KINDS[kind]
        self.setProperty("kind", f"band-{kind}")
        self.style().unpolish(self)
        self.style().polish(self)
        size = QSize(theme.px(icons.SIZE), theme.px(icons.SIZE))
        self._icon.setPixmap(icons.icon(icon, icon_colour).pixmap(size))
        self._text.setText(text)
        recolour(self._text, colour)
        self._deed, self._stays, self._kind = deed, stays, kind
        self._button.set_words(action)
        self._button.setVisible(bool(action))
        self._close.setVisible(not stays)
        self.setAccessibleName(text)
        self.show()
        if not said_already:  # what goes wrong each minute is read aloud once
            self.spoke.emit(text)

    def _act(self) -> None:
        deed = self._deed
        if not self._stays:
            self.clear()
        if deed is not None:
            deed()


class StateBand(Band):
    """What is said of the open school itself: a lesser word takes no graver one's place."""

    def _say(
        self,
        kind: str,
        text: str,
        action: str,
        deed: Callable[[], None] | None,
        *,
        stays: bool = False,
    ) -> None:
        graver = self._kind in _KINDS and list(_KINDS).index(self._kind) > list(_KINDS).index(kind)
        if not (self.text and graver):
            super()._say(kind, text, action, deed, stays=stays)

"""A place of the window: a top bar, a band for what must be said, the content, a footer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.errors import ExpectedError, SchoolFileDamaged
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.band import Band
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.workplace import Workplace

WIDE, MIDDLE, SMALL, NARROW = "L", "M", "S", "XS"
_CLASSES = ((1600, WIDE), (1200, MIDDLE), (1000, SMALL))
LOW_HEIGHT = 620
_TOP_HEIGHT = 60
_LOW_TOP_HEIGHT = 48
_LOW_FOOTER_HEIGHT = 52
INSET = 20


def width_class(width: int) -> str:
    """The class of a client area's width in logical pixels: L, M, S or XS."""
    return next((name for least, name in _CLASSES if width >= least), NARROW)


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: a page, who or what is shown there, and the part of the page.

    `facts` are what else the page should know: a class, a list of students, a draft.
    """

    page: str
    subject: int | None = None
    part: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


class Unsaved(Protocol):
    """Whatever of a page knows what stands typed there and is not in the school yet."""

    def typed(self) -> Any:
        """What stands typed, as JSON can say it; None for nothing.

        Asked a second after the last key, so it must be quick. Never a passphrase or a key.
        """

    def type_in(self, typed: Any) -> None:
        """Put back what `typed` told: after a lock, in new colours, after the program ended."""

    def typed_place(self) -> Place | None:
        """Where on the page what is typed is seen; None: wherever one comes in."""


class TopBar(QFrame):
    """Title and one line of facts; at the right at most two buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "top")
        self._title = text_label("", "title")
        self._facts = text_label("", "caption", "text-2")
        self._low = False
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(INSET, 0, INSET, 0)
        self.row.setSpacing(12)
        self.row.addLayout(words)
        self.row.addStretch(1)
        self.fit(low=False)

    def set_heading(self, title: str, facts: str = "") -> None:
        """Say what the page is, and one line of facts."""
        self._title.setText(title)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts) and not self._low)

    @property
    def title(self) -> str:
        """The page's title."""
        return self._title.text()

    def add(self, widget: QWidget) -> None:
        """Put a button (or the like) at the right."""
        self.row.addWidget(widget)

    def fit(self, *, low: bool) -> None:
        """A low window hides the line of facts."""
        self._low = low
        self.setFixedHeight(theme.px(_LOW_TOP_HEIGHT if low else _TOP_HEIGHT))
        self._facts.setVisible(bool(self._facts.text()) and not low)


class Footer(QFrame):
    """The state of things at the left, the actions at the right, the primary last.

    It has a parent from the start: what is shown without one flashes up as a window of its own.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "footer")
        self._text = wrapped_label("", "cell", "text-2")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(INSET, 0, INSET, 0)
        self.row.setSpacing(10)
        self._icon = QLabel()
        self._icon.hide()
        self.row.addWidget(self._icon)
        self.row.addWidget(self._text, 1)
        self.fit(low=False)
        self.hide()

    def fit(self, *, low: bool) -> None:
        """A low window leaves less air around the buttons."""
        self.setFixedHeight(theme.px(_LOW_FOOTER_HEIGHT if low else _TOP_HEIGHT))

    def say(self, text: str, icon: str = "", colour: str = "text-2") -> None:
        """The state of things."""
        from counsellor_app.ui.common import icons

        self._text.setText(text)
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.setPixmap(icons.icon(icon, colour).pixmap(theme.px(18), theme.px(18)))
        self.show()

    @property
    def text(self) -> str:
        """The state as it is said."""
        return self._text.text()

    def add(self, widget: QWidget) -> None:
        """Put an action at the right; the primary comes last."""
        self.row.addWidget(widget)
        self.show()


class Page(QWidget):
    """What all pages share; a page says where to go and never knows another."""

    opened = Signal(object)
    counted = Signal(int)
    spoke = Signal(str)
    closed = Signal()
    """The page is done with: back to where one came from."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.workplace = workplace
        self.unsaved: Unsaved | None = None
        self.came_from = ""  # the words of the place one came from, set by the shell
        self.setProperty("ground", "app")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.top_bar = TopBar()
        self.band = Band()
        self.band.spoke.connect(self.spoke)
        self._error_said = ""
        workplace.notices.said.connect(self._forget_error)
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.footer = Footer(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top_bar)
        whole.addWidget(self.band)
        whole.addWidget(self.content, 1)
        whole.addWidget(self.footer)

    def arrive(self, place: Place) -> None:
        """Somebody came here; show what they came for."""
        self.refresh()

    def refresh(self) -> None:
        """Read again what is shown."""

    def leave(self) -> None:
        """Another page, the lock or the end comes: keep what was typed."""

    def typed(self) -> Any:
        """What stands typed and is not in the school yet; nothing of a year that is over."""
        if self.unsaved is None or self.workplace.read_only:
            return None
        return self.unsaved.typed()

    def type_in(self, typed: Any) -> None:
        """Put it back."""
        if self.unsaved is not None:
            self.unsaved.type_in(typed)

    def typed_place(self) -> Place | None:
        """Where on this page it is seen; None: wherever one comes in."""
        return self.unsaved.typed_place() if self.unsaved is not None else None

    def present_place(self) -> Place | None:
        """Where exactly one is now, for the way back; None: as one came."""
        return None

    def find_here(self) -> bool:
        """Ctrl+K was pressed; True where the page itself has somebody to be found."""
        return False

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page and what they do, for F1."""
        return []

    def fit(self, width_class: str, low: bool) -> None:
        """The window has another width class or height."""
        self.top_bar.fit(low=low)
        self.footer.fit(low=low)

    def regions(self) -> list[QWidget]:
        """What F6 jumps between, in reading order."""
        return [self.top_bar, self.content, self.footer]

    def go(self, page: str, subject: int | None = None, part: str = "", **facts: Any) -> None:
        """Ask to be taken to another place."""
        self.opened.emit(Place(page, subject, part, facts))

    def shortcut(self, key: str, deed: Any) -> QShortcut:
        """A key of this page and all within it."""
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(deed)
        return made

    def tell_unread(self, words: str, error: ExpectedError) -> None:
        """What one came for could not be read: the page's name stands there, and why."""
        if not self.top_bar.title:
            self.top_bar.set_heading(words)
        if isinstance(error, SchoolFileDamaged):
            self.band.error(
                tr(
                    "Phần này của sổ bị hỏng, không đọc được; các phần khác vẫn dùng được. Khôi "
                    "phục từ bản sao lưu gần nhất."
                )
            )
        else:
            self.show_error(error)

    def show_error(self, error: ExpectedError) -> None:
        """Say what could not be done, in the page."""
        from counsellor_app.sentences import sentence

        self._error_said = sentence(error)
        self.band.error(self._error_said)

    def _forget_error(self) -> None:
        """Something was done since: what could not be done before is no longer the state."""
        if self._error_said and self.band.text == self._error_said:
            self.band.clear()
        self._error_said = ""

"""The content groups of a session as chips, each with Alt and a digit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import Chip
from counsellor_app.ui.common.fields import mark_state
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.counselling.session_problem import ProblemLine
from counsellor_app.ui.counselling.session_texts import gap, label_row

_KEYED = 8


class TopicChip(Chip):
    """A content group: its number while it is up, a tick while it is down."""

    def __init__(self, number: int, code: str, words: str) -> None:
        super().__init__("", code=code)
        self._number, self._words = number, words
        self.toggled.connect(lambda _: self.show_state())
        self.show_state()

    def show_state(self) -> None:
        """Number or tick, as it is up or down."""
        down = self.isChecked()
        self.set_words(self._words)
        if self._number <= _KEYED:
            self.setAccessibleDescription(f"Alt+{self._number}")
        if down:
            self.setIcon(icons.icon("check", "on-selection"))
        else:
            self.setIcon(_digit(self._number, self.devicePixelRatioF()))
        self.setIconSize(QSize(theme.px(icons.SMALL) + 2, theme.px(icons.SMALL)))


def _digit(number: int, ratio: float) -> QIcon:
    """The number of a chip, dimmer than its words; nothing beyond the keys."""
    side = theme.px(icons.SMALL)
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    if number <= _KEYED:
        painter = QPainter(picture)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text-3"))
        painter.drawText(QRect(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, str(number))
        painter.end()
    return QIcon(picture)


class SessionTopics(QWidget):
    """Chosen in the order of their priority: the first one pressed comes first."""

    changed = Signal()
    keyed = Signal()
    """A topic was pressed by its key, perhaps while the chips are out of sight."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._chips: dict[str, TopicChip] = {}
        self._offered: dict[str, str] = {}
        self._known: dict[str, str] = {}
        self._order: list[str] = []
        self._silent = False
        self._keys: list[QShortcut] = []
        self._flow_widget = QWidget()
        self._flow = FlowLayout(self._flow_widget, gap=8, line_gap=8)
        self.problem = ProblemLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap())
        hint = tr("giữ Alt và bấm số để chọn nhanh")
        column.addLayout(label_row(tr("Chủ đề"), hint))
        column.addWidget(self._flow_widget)
        column.addWidget(self.problem)
        for number in range(1, _KEYED + 1):
            key = QShortcut(QKeySequence(f"Alt+{number}"), page)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda place=number - 1: self._press(place))
            self._keys.append(key)

    def offer(
        self, entries: Iterable[tuple[str, str]], known: Mapping[str, str] | None = None
    ) -> None:
        """Offer these content groups (code, words); what was chosen stays chosen.

        `known` are the words of those offered no longer: where one is chosen, it is shown too.
        """
        self._offered = dict(entries)
        self._known = {**(known or {}), **self._offered}
        self._show_chips(self._order)

    def _show_chips(self, chosen: Iterable[str]) -> None:
        """The chips offered, and those chosen earlier that are not."""
        wanted = list(dict.fromkeys((*self._offered, *(c for c in chosen if c in self._known))))
        if wanted == list(self._chips):
            return
        self._flow.clear()
        self._chips = {}
        for number, code in enumerate(wanted, start=1):
            chip = TopicChip(number, code, self._known[code])
            chip.toggled.connect(lambda down, one=code: self._toggled(one, down))
            self._chips[code] = chip
            self._flow.addWidget(chip)
        self._check()

    @property
    def codes(self) -> tuple[str, ...]:
        """What is chosen, by priority."""
        return tuple(self._order)

    @codes.setter
    def codes(self, codes: tuple[str, ...]) -> None:
        self._order = [code for code in codes if code in self._known]
        self._show_chips(self._order)
        self._check()

    def _check(self) -> None:
        for code, chip in self._chips.items():
            with self._silence():
                chip.setChecked(code in self._order)

    def chip(self, code: str) -> TopicChip:
        """The chip of a content group."""
        return self._chips[code]

    def say_problem(self, text: str) -> None:
        """Say under the chips what is missing; `` for nothing."""
        self.problem.say(text)
        for chip in self._chips.values():
            mark_state(chip, "error" if text else "")

    def focus(self) -> None:
        """Put the focus on the first chip."""
        for chip in self._chips.values():
            chip.setFocus()
            return

    def _press(self, place: int) -> None:
        chips = list(self._chips.values())
        if place < len(chips) and chips[place].isEnabled():
            chips[place].toggle()
            self.keyed.emit()

    @contextmanager
    def _silence(self) -> Iterator[None]:
        self._silent = True
        yield
        self._silent = False

    def _toggled(self, code: str, down: bool) -> None:
        if self._silent:
            return
        if down:
            self._order.append(code)
        else:
            self._order.remove(code)
        self.say_problem("")
        self.changed.emit()

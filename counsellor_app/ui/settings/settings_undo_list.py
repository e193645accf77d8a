"""What was done lately and can be taken back: deeds on many students, things deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import Button, small, text_button
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.labels import ElidedLabel, text_label, wrapped_label

_FEW = 8
_HEADING = 34


@dataclass(frozen=True, slots=True)
class UndoableDeed:
    """A row: `back` takes the deed back and `words` name that; without, `state` says why."""

    at: datetime
    title: str
    facts: str
    back: Callable[[], None] | None = None
    words: str = ""
    state: str = ""


class UndoList(Card):
    """The newest first; more on asking."""

    def __init__(self) -> None:
        self.more = small(text_button(""))
        super().__init__(tr("Việc có thể hoàn tác"), self.more, inset=0)
        self.head.setContentsMargins(16, 8, 8, 8)
        self.title.setMinimumHeight(theme.px(_HEADING))
        self.buttons: list[Button] = []
        self._deeds: Sequence[UndoableDeed] = ()
        self._all = False
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.more.clicked.connect(self._show_all)

    def show_deeds(self, deeds: Sequence[UndoableDeed]) -> None:
        """Show these, newest first."""
        self._deeds = sorted(deeds, key=lambda one: one.at, reverse=True)
        clear(self._rows)
        self.buttons.clear()
        self.more.setVisible(len(self._deeds) > _FEW)
        more = tr("Hiện cả {count} việc", count=len(self._deeds))
        self.more.set_words(tr("Thu gọn") if self._all else more)
        if not self._deeds:
            none = tr("Chưa có. Lần nhập danh sách, xác nhận nhiều em, gộp, xóa sẽ hiện ở đây.")
            empty = wrapped_label(none, "cell", "text-2")
            empty.setContentsMargins(16, 14, 16, 14)
            self._rows.addWidget(empty)
        for place, deed in enumerate(self._deeds if self._all else self._deeds[:_FEW]):
            if place:
                self._rows.addWidget(line())
            self._rows.addWidget(self._row(deed))

    def busy(self) -> None:
        """One deed is being taken back."""
        for button in self.buttons:
            button.setEnabled(False)

    def _show_all(self) -> None:
        self._all = not self._all
        self.show_deeds(self._deeds)

    def _row(self, deed: UndoableDeed) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(deed.title, "body_bold", "text" if deed.back else "text-2"))
        words.addWidget(ElidedLabel(deed.facts, "cell", "text-2"))
        row.addLayout(words, 1)
        if deed.back is not None:
            button = small(text_button(deed.words))
            button.setAccessibleDescription(f"{deed.title}, {deed.facts}")
            button.clicked.connect(deed.back)
            self.buttons.append(button)
            row.addWidget(button)
        elif deed.state:
            row.addWidget(text_label(deed.state, "cell", "text-3"))
            row.addSpacing(8)
        return made

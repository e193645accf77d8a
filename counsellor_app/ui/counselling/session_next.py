"""When to meet again: not at all, in a week or two, in a month, on a chosen day."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import Chip
from counsellor_app.ui.common.day_words import short_day
from counsellor_app.ui.common.fields import DateField, mark_state
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.counselling.session_problem import ProblemLine
from counsellor_app.ui.counselling.session_texts import gap, label_row

NONE, WEEK, TWO_WEEKS, MONTH, DAY = "none", "week", "two-weeks", "month", "day"
_WORDS = {
    NONE: mark("Không hẹn"),
    WEEK: mark("1 tuần"),
    TWO_WEEKS: mark("2 tuần"),
    MONTH: mark("1 tháng"),
    DAY: mark("Chọn ngày"),
}


def day_after(held_on: date, choice: str) -> date | None:
    """The day a choice means; a month later is the same day of it, or its last one."""
    if choice in (WEEK, TWO_WEEKS):
        return held_on + timedelta(weeks=1 if choice == WEEK else 2)
    if choice == MONTH:
        year, month = held_on.year + held_on.month // 12, held_on.month % 12 + 1
        return date(year, month, min(held_on.day, calendar.monthrange(year, month)[1]))
    return None


class SessionNext(QWidget):
    """Chips; the one that is down says its day."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._held_on: date | None = None
        self._choice = NONE
        self._chips = {
            choice: Chip(tr(words), "calendar-blank" if choice == DAY else "", code=choice)
            for choice, words in _WORDS.items()
        }
        self.field = DateField(today)
        self.field.setAccessibleName(tr("Ngày hẹn theo dõi lại"))
        self.field.setFixedWidth(theme.px(150))
        self.problem = ProblemLine()
        self._lay_out()
        self.field.textEdited.connect(self._edited)
        self.field.changed.connect(self.changed)
        self.field.editingFinished.connect(lambda: self.say_problem(self.field.problem))

    def _lay_out(self) -> None:
        line = QWidget()
        flow = FlowLayout(line, gap=8, line_gap=8)
        for chip in self._chips.values():
            chip.clicked.connect(lambda _=False, one=chip: self._press(str(one.code)))
            flow.addWidget(chip)
        line.setContentsMargins(0, 2, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(line)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap())
        column.addLayout(label_row(tr("Hẹn theo dõi lại")))
        column.addLayout(row)
        column.addWidget(self.problem)
        self._show()

    @property
    def next_on(self) -> date | None:
        """The day to meet again."""
        if self._choice == DAY:
            return self.field.date
        return day_after(self._held_on or self._today(), self._choice)

    @property
    def unread(self) -> str:
        """What was typed where no day can be read."""
        if self._choice != DAY or self.field.date is not None:
            return ""
        return self.field.text().strip()

    def put(self, held_on: date | None, next_on: date | None, typed: str = "") -> None:
        """Show a day as the choice that means it, else as a chosen day."""
        self._held_on = held_on
        day = held_on or self._today()
        fitting = [c for c in (WEEK, TWO_WEEKS, MONTH) if next_on and day_after(day, c) == next_on]
        self._choice = fitting[0] if fitting else (DAY if next_on or typed else NONE)
        self.field.date = next_on if self._choice == DAY else None
        if typed:
            self.field.setText(typed)
        self.say_problem("")
        self._show()

    def count_from(self, held_on: date | None) -> None:
        """The session is on another day: a week later is another day too."""
        self._held_on = held_on
        self._show()

    def chip(self, choice: str) -> Chip:
        """The chip of a choice."""
        return self._chips[choice]

    def say_problem(self, text: str) -> None:
        """Say under the chips what to mend."""
        mark_state(self.field, "error" if text else "")
        self.problem.say(text)

    def focus(self) -> None:
        """Go to what has to be mended."""
        (self.field if self._choice == DAY else self._chips[self._choice]).setFocus()

    def _press(self, choice: str) -> None:
        self._choice = choice
        self.say_problem("")
        self._show()
        if choice == DAY:
            self.field.setFocus()
        self.changed.emit()

    def _edited(self) -> None:
        self.say_problem("")
        self.changed.emit()

    def _show(self) -> None:
        self.field.setVisible(self._choice == DAY)
        for choice, chip in self._chips.items():
            down = choice == self._choice
            chip.setChecked(down)
            day = self.next_on if down and choice not in (NONE, DAY) else None
            words = tr(_WORDS[choice])
            chip.set_words(f"{words} · {short_day(day)}" if day else words)

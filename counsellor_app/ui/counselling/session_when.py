"""Day, hour and length of a session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.counselling import LONGEST_MINUTES
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import Chip
from counsellor_app.ui.common.fields import DateField, Field, TimeField, mark_state
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.counselling.session_problem import ProblemLine
from counsellor_app.ui.counselling.session_texts import gap, label_row

LENGTHS = (10, 15, 20, 30, 45)
USUAL = 30


class SessionLength(QWidget):
    """Minutes as chips; another length is typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chips = {length: Chip(str(length), code=length) for length in LENGTHS}
        self._other = Chip(tr("Khác"))
        self.typed = QLineEdit()
        self.typed.setAccessibleName(tr("Thời lượng, số phút"))
        self.typed.setPlaceholderText(tr("phút"))
        self.typed.setFixedWidth(theme.px(76))
        self.typed.textEdited.connect(self._edited)
        self.problem = ProblemLine()
        self._lay_out()

    def _lay_out(self) -> None:
        line = QWidget()
        flow = FlowLayout(line, gap=7, line_gap=6)
        for chip in (*self._chips.values(), self._other):
            chip.clicked.connect(lambda _=False, one=chip: self._press(one))
            minutes = tr("{count} phút", count=chip.code) if chip.code else tr("Thời lượng khác")
            chip.setAccessibleName(minutes)
            flow.addWidget(chip)
        self.typed.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(line)
        row.addWidget(self.typed, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap())
        column.addLayout(label_row(tr("Thời lượng, phút")))
        line.setContentsMargins(0, 2, 0, 0)
        column.addLayout(row)
        column.addWidget(self.problem)

    @property
    def minutes(self) -> int | None:
        """The length; None where none is chosen or what was typed is no length."""
        if self._other.isChecked():
            text = self.typed.text().strip()
            fits = text.isdecimal() and 0 < int(text) <= LONGEST_MINUTES
            return int(text) if fits else None
        return next((length for length, chip in self._chips.items() if chip.isChecked()), None)

    @property
    def unread(self) -> str:
        """What was typed where it is no length."""
        text = self.typed.text().strip() if self._other.isChecked() else ""
        return "" if self.minutes is not None else text

    def put(self, minutes: int | None, unread: str = "") -> None:
        """Show a length, or what was typed in place of one."""
        other = bool(unread) or (minutes is not None and minutes not in self._chips)
        for length, chip in self._chips.items():
            chip.setChecked(length == minutes and not other)
        self._other.setChecked(other)
        self.typed.setText(unread or (str(minutes) if other else ""))
        self.typed.setVisible(other)
        self.say_problem("")

    def chip(self, minutes: int) -> Chip:
        """The chip of a length."""
        return self._chips[minutes]

    def say_problem(self, text: str) -> None:
        """Say under the chips what to mend."""
        mark_state(self.typed, "error" if text else "")
        self.problem.say(text)

    def check(self) -> None:
        """Say at once what cannot be read."""
        bad = tr("Chưa đọc được “{typed}”. Gõ số phút, như 35.", typed=self.unread)
        self.say_problem(bad if self.unread else "")

    def focus(self) -> None:
        """Go to what has to be mended."""
        (self.typed if self._other.isChecked() else self._other).setFocus()

    def _press(self, pressed: Chip) -> None:
        for chip in (*self._chips.values(), self._other):
            if chip is not pressed:
                chip.setChecked(False)
        self.typed.setVisible(self._other.isChecked())
        if self._other.isChecked():
            self.typed.setFocus()
        self.say_problem("")
        self.changed.emit()

    def _edited(self) -> None:
        self.say_problem("")
        self.changed.emit()


class SessionWhen(QWidget):
    """Date, start and length in one row, where there is room for it."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.day = DateField(today)
        self.hour = TimeField()
        self.length = SessionLength()
        self._day_field = Field(tr("Ngày"), self.day)
        self._hour_field = Field(tr("Bắt đầu"), self.hour)
        self.day.setFixedWidth(theme.px(150))
        self.hour.setFixedWidth(theme.px(96))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget, stretch in ((self._day_field, 0), (self._hour_field, 0), (self.length, 1)):
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
        for line in (self.day, self.hour):
            line.textEdited.connect(self._edited)
        self.day.changed.connect(self.changed)
        self.day.editingFinished.connect(self._check)
        self.hour.editingFinished.connect(self._check)
        self.length.changed.connect(self.changed)
        self.length.typed.editingFinished.connect(self.length.check)

    def put(self, day: date | None, hour: time | None, typed: dict[str, str]) -> None:
        """Show day and hour, or what was typed in their place."""
        self.day.date = day
        if "held_on" in typed:
            self.day.setText(typed["held_on"])
        self.hour.time = hour
        if "held_at" in typed:
            self.hour.setText(typed["held_at"])
        self.clear_problems()

    @property
    def unread(self) -> dict[str, str]:
        """What was typed where no day, hour or length can be read, by field."""
        found = {
            "held_on": self.day.text().strip() if self.day.date is None else "",
            "held_at": self.hour.text().strip() if self.hour.time is None else "",
            "minutes": self.length.unread,
        }
        return {name: text for name, text in found.items() if text}

    def say_problem(self, name: str, text: str) -> None:
        """Say under a field what to mend."""
        if name == "held_on":
            self._day_field.error(self.day.problem or text)
        elif name == "held_at":
            self._hour_field.error(self.hour.problem or text)
        else:
            self.length.say_problem(text)

    def clear_problems(self) -> None:
        """Nothing is wrong (any more)."""
        self._day_field.clear_error()
        self._hour_field.clear_error()
        self.length.say_problem("")

    def focus(self, name: str) -> None:
        """Go to a field."""
        if name == "minutes":
            self.length.focus()
        else:
            (self.day if name == "held_on" else self.hour).setFocus()

    def _check(self) -> None:
        self._day_field.error(self.day.problem)
        self._hour_field.error(self.hour.problem)

    def _edited(self) -> None:
        self._day_field.clear_error()
        self._hour_field.clear_error()
        self.changed.emit()

"""The days of a week with how many appointments each has; shown while one plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import Chip
from counsellor_app.ui.common.day_words import long_day, short_weekday

_DAYS = 7


class WeekStrip(QWidget):
    """Monday to Sunday; `chosen` tells the day pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._monday = date.min
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 10, 16, 10)
        across.setSpacing(6)
        self.chips = [Chip("") for _ in range(_DAYS)]
        for at, chip in enumerate(self.chips):
            chip.clicked.connect(lambda _=False, day=at: self._choose(day))
            across.addWidget(chip)
        across.addStretch(1)

    def show_week(self, day: date, planned: Iterable[date]) -> None:
        """Show the week of a day; `planned` are the days of its appointments, one for each."""
        self._monday = day - timedelta(days=day.weekday())
        counted = Counter(planned)
        for at, chip in enumerate(self.chips):
            one = self._monday + timedelta(days=at)
            count = counted[one]
            words = f"{short_weekday(one)} {one.day}"
            chip.setText(f"{words} · {count}" if count else words)
            chip.setAccessibleName(tr("{day}, {count} buổi hẹn", day=long_day(one), count=count))
            chip.setChecked(one == day)

    def _choose(self, at: int) -> None:
        self.chosen.emit(self._monday + timedelta(days=at))

"""The filters of the log: month, class, topic, and who held the session."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.domain.session_log import LogFilter
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import text_button
from counsellor_app.ui.common.choices import FilterCombo

ALL = "*"


class SessionLogFilters(QWidget):
    """Each choice narrows the log at once."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.month = FilterCombo(name=tr("Tháng"))
        self.classes = FilterCombo(name=tr("Lớp"))
        self.topic = FilterCombo(name=tr("Chủ đề"))
        self.counsellor = FilterCombo(name=tr("Người tư vấn"))
        self.clear_button = text_button(tr("Bỏ bộ lọc"), "x")
        self.clear_button.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for combo, width in (
            (self.month, 150), (self.classes, 130), (self.topic, 240), (self.counsellor, 200),
        ):  # fmt: skip
            combo.setMaximumWidth(theme.px(width))
            combo.picked.connect(lambda _: self._tell())
            row.addWidget(combo, 1)
        row.addWidget(self.clear_button)
        row.addStretch(1)

    def offer(
        self,
        months: Iterable[date],
        classes: Iterable[str],
        topics: Iterable[tuple[str, str]],
        counsellors: Iterable[tuple[int, str]],
    ) -> None:
        """Offer these; what was chosen stays chosen where it is still there."""
        written = [(one.isoformat(), month_words(one)) for one in months]
        people = [(str(number), name) for number, name in counsellors]
        for combo, every, items in (
            (self.month, tr("Cả năm học"), written),
            (self.classes, tr("Mọi lớp"), [(name, name) for name in classes]),
            (self.topic, tr("Mọi chủ đề"), list(topics)),
            (self.counsellor, tr("Mọi người tư vấn"), people),
        ):
            held = combo.code
            combo.set_items([(ALL, every), *items])
            combo.code = held if held in dict(items) else ALL
        self.counsellor.setVisible(len(people) > 1)
        self._show_clear()

    def put(self, facts: Mapping[str, Any]) -> None:
        """Choose what a place asks for: month (a day of it), class, topic."""
        month = facts.get("month")
        if isinstance(month, date):
            month = month.replace(day=1).isoformat()
        for combo, code in (
            (self.month, month),
            (self.classes, facts.get("class")),
            (self.topic, facts.get("topic")),
        ):
            if code is not None:
                combo.code = str(code) if str(code) in dict(combo.items) else ALL
        self._show_clear()

    @property
    def facts(self) -> dict[str, Any]:
        """What is chosen, as a place carries it."""
        return {
            "month": self.month.code,
            "class": self.classes.code,
            "topic": self.topic.code,
        }

    @property
    def first_day(self) -> date | None:
        """The first day of the chosen month; None for the whole year."""
        return None if self.month.code in ("", ALL) else date.fromisoformat(self.month.code)

    @property
    def wanted(self) -> LogFilter:
        """What the log is asked for."""
        first = self.first_day
        return LogFilter(
            first,
            last_day(first) if first else None,
            _chosen(self.classes),
            _chosen(self.topic),
            "",
            int(_chosen(self.counsellor)) if _chosen(self.counsellor) else None,
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything but the month narrows the log."""
        return any(_chosen(one) for one in (self.classes, self.topic, self.counsellor))

    def clear(self) -> None:
        """Ask for the whole month again."""
        for combo in (self.classes, self.topic, self.counsellor):
            combo.code = ALL
        self._tell()

    def _tell(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self.clear_button.setVisible(self.narrowed)


def month_words(day: date) -> str:
    """`Tháng 4/2027`."""
    return tr("Tháng {month}/{year}", month=day.month, year=day.year)


def last_day(first: date) -> date:
    """The last day of a month."""
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _chosen(combo: FilterCombo) -> str:
    return "" if combo.code == ALL else combo.code

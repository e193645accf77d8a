"""Promised meetings of this week and those that are late."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.domain.session_log import FollowUpRow
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.card import Card, clear, keep_room, line
from counsellor_app.ui.common.day_words import day_and_month, short_day, weekday
from counsellor_app.ui.common.labels import ElidedLabel, text_label, wrapped_label
from counsellor_app.ui.common.named_line import NamedLine
from counsellor_app.ui.today.appointment_words import who

_WHEN_WIDTH = 92
_LATE_SHOWN = 2
_SHOWN = 4
_WEEK = 7


class FollowUpsCard(Card):
    """Whom was promised another meeting; late ones say so in words."""

    closed = Signal(int)
    planned = Signal(int)
    opened = Signal(int)

    def __init__(self) -> None:
        self.all_button = small(text_button(""))
        super().__init__(tr("Hẹn theo dõi lại tuần này"), self.all_button, inset=0)
        self.head.setContentsMargins(16, 8, 8, 8)
        keep_room(self.all_button)
        self.body.setSpacing(0)
        self.all_button.clicked.connect(self._toggle)
        self._whole = False
        self._rows: Sequence[FollowUpRow] = ()
        self._topics: dict[str, str] = {}
        self._planned: Mapping[int, date] = {}
        self._today = date.min
        self._may_change = True
        self._narrow = False

    def show_follow_ups(
        self,
        rows: Sequence[FollowUpRow],
        topics: dict[str, str],
        planned: Mapping[int, date],
        today: date,
        *,
        may_change: bool,
    ) -> None:
        """Show these promises, the oldest first; `planned` are the days already agreed on."""
        self._rows, self._topics, self._today = rows, topics, today
        self._planned = planned
        self._may_change = may_change
        self._fill()

    def fit(self, *, narrow: bool) -> None:
        """Without room the topic stays away."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._fill()

    def _toggle(self) -> None:
        self._whole = not self._whole
        self._fill()

    def _fill(self) -> None:
        clear(self.body)
        few = _nearest(self._rows, self._today)
        more = len(few) < len(self._rows)
        self.all_button.setVisible(more)
        words = tr("Xem cả {count} em", count=len(self._rows))
        self.all_button.set_words(tr("Thu gọn") if self._whole else words)
        if not self._rows:
            empty = wrapped_label(tr("Tuần này không có em nào cần gặp lại."), "cell", "text-2")
            empty.setContentsMargins(16, 14, 16, 14)
            self.body.addWidget(empty)
        for place, row in enumerate(self._rows if self._whole else few):
            if place:
                self.body.addWidget(line())
            self.body.addWidget(self._row(row))

    def _row(self, row: FollowUpRow) -> QWidget:
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(16, 4, 8, 4)
        across.setSpacing(4)
        late = (self._today - row.next_on).days
        when = text_label(_when(row.next_on, late), "cell_bold", "danger" if late > 0 else "text")
        when.setMinimumWidth(theme.px(_WHEN_WIDTH))
        when.setToolTip(short_day(row.next_on))
        name = who(row.form, [row.name] if row.people == 1 else [row.name] * row.people, [])
        across.addWidget(when)
        across.addWidget(NamedLine(name, row.class_name), 1)
        if not self._narrow:
            topic = ", ".join(self._topics.get(code, code) for code in row.topics[:1])
            across.addWidget(ElidedLabel(topic, "cell", "text-2"))
            across.addSpacing(8)
        if self._may_change:
            self._add_actions(across, row, name)
        return made

    def _add_actions(self, across: QHBoxLayout, row: FollowUpRow, name: str) -> None:
        deeds = [(tr("Hẹn gặp"), self.planned, row.student)]
        if row.student in self._planned:
            day = day_and_month(self._planned[row.student])
            across.addWidget(text_label(tr("Đã hẹn {day}", day=day), "cell_bold", "success"))
            deeds = []
        for text, signal, subject in (*deeds, (tr("Đã xong"), self.closed, row.session)):
            button = small(text_button(text))
            button.setAccessibleDescription(name)
            button.clicked.connect(lambda _=False, s=signal, n=subject: s.emit(n))
            across.addWidget(button)


def _nearest(rows: Sequence[FollowUpRow], today: date) -> list[FollowUpRow]:
    """The few to show at once: the last late ones, then those of this week."""
    late = [row for row in rows if row.next_on < today]
    coming = [row for row in rows if row.next_on >= today]
    kept = late[-max(_LATE_SHOWN, _SHOWN - len(coming)) :]
    return [*kept, *coming[: _SHOWN - len(kept)]]


def _when(day: date, late: int) -> str:
    if late == 0:
        return tr("Hôm nay")
    if late == 1:
        return tr("Trễ 1 ngày")
    if 1 < late <= _WEEK * 4:
        return tr("Trễ {days} ngày", days=late)
    return short_day(day) if late > 0 else weekday(day)


def week_end(today: date) -> date:
    """The Sunday of the week."""
    return today + timedelta(days=_WEEK - 1 - today.weekday())

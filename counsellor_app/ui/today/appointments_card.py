"""The appointments of a day, today first; the next one is tinted and has the filled button."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal

from counsellor_app.domain.appointment import AppointmentRow, next_appointment
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import icon_button, plain_button, small, text_button
from counsellor_app.ui.common.card import Card, keep_room, line
from counsellor_app.ui.common.day_words import day_and_month, weekday
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.margin_card import MarginCard
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.today.appointment_form import AppointmentForm
from counsellor_app.ui.today.appointment_line import AppointmentLine
from counsellor_app.ui.today.week_strip import WeekStrip

_DAY = timedelta(days=1)


class AppointmentsCard(Card):
    """A day's rows, the days before and after it, and the form to plan one more."""

    day_chosen = Signal(object)
    recorded = Signal(object)
    shown = Signal(int)
    add_asked = Signal()
    change_asked = Signal(int)
    cancelled = Signal(int)

    def __init__(self, workplace: Workplace) -> None:
        self.add_button = small(text_button(tr("Thêm buổi hẹn"), "plus"))
        super().__init__(tr("Buổi hẹn hôm nay"), self.add_button, inset=0)
        keep_room(self.add_button)
        self._workplace = workplace
        self.day = workplace.today()
        self.head.setContentsMargins(16, 8, 8, 8)
        self.body.setSpacing(0)
        self._add_days()
        self.form = AppointmentForm(workplace)
        self.form.hide()
        self.lines = MarginCard()
        self._empty_button = small(plain_button(tr("Thêm buổi hẹn"), "plus"))
        self._empty = EmptyState("", self._empty_button)
        self.week = WeekStrip()
        self.week.chosen.connect(self.day_chosen)
        self._under_week = line()
        for widget in (self.week, self._under_week, self.form, self.lines, self._empty):
            self.body.addWidget(widget)
        self.add_button.clicked.connect(self.add_asked)
        self._empty_button.clicked.connect(self.add_asked)

    def _add_days(self) -> None:
        self.before_button = icon_button("caret-left", tr("Ngày trước"), quiet=True)
        self.after_button = icon_button("caret-right", tr("Ngày sau"), quiet=True)
        self.today_button = small(text_button(tr("Về hôm nay")))
        self.before_button.clicked.connect(lambda: self.day_chosen.emit(self.day - _DAY))
        self.after_button.clicked.connect(lambda: self.day_chosen.emit(self.day + _DAY))
        self.today_button.clicked.connect(lambda: self.day_chosen.emit(self._workplace.today()))
        buttons = (self.before_button, self.after_button, self.today_button)
        for at, button in enumerate(buttons, start=1):
            self.head.insertWidget(at, button)

    @property
    def is_today(self) -> bool:
        """Whether the day shown is today."""
        return self.day == self._workplace.today()

    def show_day(
        self, day: date, week: Sequence[AppointmentRow], drafts: frozenset[int], now: datetime
    ) -> None:
        """Show a day of its week; `drafts` are the appointments somebody has begun to record."""
        self.day = day
        rows = [row for row in week if row.on_day == day]
        self._show_week(week)
        may_change = not self._workplace.read_only
        following = next_appointment(rows, now.time()) if self.is_today else None
        self._show_head()
        entries = [
            self._entry(row, is_next=row == following, has_draft=row.id in drafts) for row in rows
        ]
        self.lines.set_entries(entries)
        self.lines.setVisible(bool(rows))
        empty = not rows and self.form.isHidden()
        self._empty.setVisible(empty)
        self.add_button.setVisible(may_change and not empty and self.form.isHidden())
        self._empty.say(
            tr("Hôm nay chưa có buổi hẹn.") if self.is_today else tr("Ngày này chưa có buổi hẹn.")
        )
        self._empty_button.setVisible(may_change)

    def _show_week(self, week: Sequence[AppointmentRow]) -> None:
        """The week stands there while one plans: another day is shown, or the form is open."""
        planning = not self.is_today or not self.form.isHidden()
        self.week.show_week(self.day, [row.on_day for row in week])
        self.week.setVisible(planning)
        self._under_week.setVisible(planning)

    def focus_add(self) -> None:
        """The cursor goes to the button that adds."""
        (self._empty_button if self.add_button.isHidden() else self.add_button).setFocus()

    def _show_head(self) -> None:
        words = tr(
            "Buổi hẹn {weekday} {day}", weekday=weekday(self.day), day=day_and_month(self.day)
        )
        self.title.setText(tr("Buổi hẹn hôm nay") if self.is_today else words)
        self.today_button.setVisible(not self.is_today)

    def _entry(self, row: AppointmentRow, *, is_next: bool, has_draft: bool) -> AppointmentLine:
        may_change = not self._workplace.read_only
        made = AppointmentLine(
            row,
            is_next=is_next,
            filled=is_next and self.form.isHidden(),
            may_record=may_change and row.on_day <= self._workplace.today(),
            may_change=may_change,
            has_draft=has_draft,
        )
        made.recorded.connect(lambda: self.recorded.emit(row))
        made.changed.connect(lambda: self.change_asked.emit(row.id))
        made.cancelled.connect(lambda: self.cancelled.emit(row.id))
        if len(row.students) == 1:
            made.shown.connect(lambda: self.shown.emit(row.students[0]))
        return made

    def entries(self) -> list[AppointmentLine]:
        """The rows shown."""
        return [one for one in self.lines.entries if isinstance(one, AppointmentLine)]

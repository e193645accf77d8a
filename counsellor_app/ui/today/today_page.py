"""Hôm nay: what to do now. Never a word of what was said: people stand behind the teacher."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.appointment import next_appointment
from counsellor_app.domain.today import NO_BACKUP, worst_first
from counsellor_app.translation import language, tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import primary_button
from counsellor_app.ui.common.day_words import hour, long_day
from counsellor_app.ui.common.page import INSET, MIDDLE, WIDE, Page, Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.today.appointment_deeds import AppointmentDeeds
from counsellor_app.ui.today.appointment_form import AppointmentForm
from counsellor_app.ui.today.appointments_card import AppointmentsCard
from counsellor_app.ui.today.deadline_form import DeadlineForm
from counsellor_app.ui.today.drafts_card import DraftsCard
from counsellor_app.ui.today.due_card import DueCard
from counsellor_app.ui.today.find_field import FindField
from counsellor_app.ui.today.first_steps_card import FirstStepsCard
from counsellor_app.ui.today.follow_ups_card import FollowUpsCard, week_end
from counsellor_app.ui.today.progress_card import ProgressCard
from counsellor_app.ui.today.today_deeds import TodayDeeds

_GAP = 16
_SIDE, _SMALL_SIDE = 392, 340
_TWO_COLUMNS, _ROOMY = 900, 1100
_SCROLL_BAR = 12


class TodayPage(Page):
    """Appointments, drafts and promises at the left; progress and what is due at the right."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.picker = FindField(workplace)
        self.record_button = primary_button(tr("Ghi phiên"), "plus", "Ctrl+N")
        self.top_bar.add(self.picker)
        self.top_bar.add(self.record_button)
        self.steps = FirstStepsCard()
        self.appointments = AppointmentsCard(workplace)
        self.drafts = DraftsCard()
        self.follow_ups = FollowUpsCard()
        self.progress = ProgressCard()
        self.due = DueCard(workplace)
        self._lay_out()
        self.appointment_deeds = AppointmentDeeds(self)
        self.deeds = TodayDeeds(self)
        self.shortcut("Ctrl+S", self._save_open_form)
        self._refresh_on_changes()

    def _lay_out(self) -> None:
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (self._left, (self.steps, self.appointments, self.drafts, self.follow_ups)),
            (self._right, (self.progress, self.due)),
        ):
            column.setSpacing(_GAP)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        ground = QWidget()
        ground.setProperty("ground", "app")
        self._grid = QGridLayout(ground)
        self._grid.setContentsMargins(INSET, _GAP, INSET, _GAP)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_GAP)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(ground)
        self.body.addWidget(self.area)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        self._side_width = -1
        self._arrange(_SIDE)

    def _keep_edge(self, _least: int, most: int) -> None:
        """The cards end where the top bar's buttons end, with a scroll bar or without."""
        right = INSET - _SCROLL_BAR if most else INSET
        self._grid.setContentsMargins(INSET, _GAP, right, _GAP)

    def _arrange(self, side: int) -> None:
        """The right column so wide beside the left one; under it where `side` is 0."""
        if side == self._side_width:
            return
        self._side_width, side_by_side = side, side > 0
        for column in (self._left, self._right):
            self._grid.removeItem(column)
        self._grid.addLayout(self._left, 0, 0)
        if side_by_side:
            self._grid.addLayout(self._right, 0, 1)
        else:
            self._grid.addLayout(self._right, 1, 0)
        width = theme.px(side)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(1, width)
        for card in (self.progress, self.due):
            card.setMaximumWidth(width or 16777215)

    def _refresh_on_changes(self) -> None:
        changes = self.workplace.changes
        for signal in (changes.appointments, changes.drafts, changes.counselling):
            signal.connect(self._show_meetings)
        for signal in (changes.pathways, changes.backups, changes.appointments):
            signal.connect(self._show_side)
        for signal in (changes.students, changes.imports, changes.school):
            signal.connect(self.refresh)

    def arrive(self, place: Place) -> None:
        """Show the day; `appointments` with a day shows that one, and `add` opens the form."""
        day = place.facts.get("day")
        self.appointments.day = day if isinstance(day, date) else self.workplace.today()
        self.refresh()
        if place.part == "appointments" and place.facts.get("add"):
            self.appointment_deeds.add(place.subject)
        else:
            # The rows are new: they can take the focus once they are shown.
            QTimer.singleShot(0, self, self._focus_next)

    def _focus_next(self) -> None:
        """The cursor begins at the first step, or the next appointment: Enter records it."""
        if not self.isVisible():  # somebody was quick and is elsewhere already
            return
        if self.steps.first_button is not None:
            self.steps.first_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for line in self.appointments.entries():
            if line.tinted and line.button is not None and line.button.isVisible():
                line.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_here(self) -> bool:
        """Ctrl+K goes to the field at the top."""
        self.picker.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.picker.selectAll()
        return True

    def refresh(self) -> None:
        """Read the day again."""
        self._show_meetings()
        self._show_side()
        self.record_button.setVisible(not self.workplace.read_only)

    def _show_meetings(self) -> None:
        services, now = self.workplace.services, self.workplace.now()
        may_change = not self.workplace.read_only
        topics = {
            entry.code: entry.label.get(language()) or entry.label["vi"]
            for entry in services.school.offered("counselling_topics", self.workplace.year).entries
        }
        drafts = services.session_drafts.list()
        begun = frozenset(row.appointment for row in drafts if row.appointment is not None)
        day = self.appointments.day
        week = services.appointments.of_week(day)
        self.appointments.show_day(day, week, begun, now)
        self.drafts.show_drafts(drafts, topics, now, may_change=may_change)
        promised = services.session_log.follow_ups(week_end(now.date()))
        planned = services.appointments.next_days(now.date())
        self.follow_ups.show_follow_ups(
            promised, topics, planned, now.date(), may_change=may_change
        )
        if not may_change:  # nobody can do anything about them from a past year
            self.drafts.hide()
            self.follow_ups.hide()
        self._say_day()

    def _say_day(self) -> None:
        """The line of facts: the day, how many appointments are left, and when the next is."""
        now = self.workplace.now()
        rows = self.workplace.services.appointments.of_day(now.date())
        left = [row for row in rows if not row.is_done]
        facts = long_day(now.date())
        if left:
            facts += ". " + tr("Còn {count} buổi hẹn", count=len(left))
            following = next_appointment(rows, now.time())
            if following is not None and following.at_time is not None:
                facts += ", " + tr("buổi kế lúc {hour}", hour=hour(following.at_time))
        self.top_bar.set_heading(tr("Hôm nay"), facts)

    def _show_side(self) -> None:
        services, year = self.workplace.services, self.workplace.year
        self.progress.show_progress(worst_first(services.today.progress(year)))
        may_change = not self.workplace.read_only
        steps = services.today.first_steps() if may_change else None
        self.steps.show_steps(steps)
        due = services.today.due(year)
        if steps is not None:  # the first backup is one of the steps already
            due = [one for one in due if one.kind != NO_BACKUP]
        self.due.show_due(due, self.workplace.now(), may_change=may_change)
        self.due.setVisible(may_change)

    def _save_open_form(self) -> None:
        if self.appointments.form.isVisible():
            self.appointments.form.save_button.click()
        elif self.due.form.isVisible():
            self.due.form.save_button.click()

    def typed(self) -> dict[str, Any] | None:
        """The appointment that is being planned, the deadline that is being set."""
        forms: dict[str, AppointmentForm | DeadlineForm] = {
            "appointment": self.appointments.form,
            "deadline": self.due.form,
        }
        open_forms = {name: form for name, form in forms.items() if not form.isHidden()}
        return {name: form.typed() for name, form in open_forms.items() if form.dirty} or None

    def type_in(self, typed: dict[str, Any]) -> None:
        """Go on with both."""
        if "appointment" in typed:
            self.appointments.form.show()
            self.appointments.form.type_in(typed["appointment"])
        if "deadline" in typed:
            self.due.open_form()
            self.due.form.type_in(typed["deadline"])

    def present_place(self) -> Place | None:
        """The day shown, for the way back."""
        if self.appointments.is_today:
            return Place("today")
        return Place("today", part="appointments", facts={"day": self.appointments.day})

    def keys(self) -> list[tuple[str, str]]:
        """What the keyboard does here."""
        return [
            ("Ctrl+K", tr("Tìm em")),
            ("Ctrl+N", tr("Ghi phiên")),
            ("Ctrl+S", tr("Lưu buổi hẹn đang thêm")),
            ("Esc", tr("Đóng phần thêm buổi hẹn")),
        ]

    def fit(self, width_class: str, low: bool) -> None:
        """Without room, what only explains stays away."""
        super().fit(width_class, low)
        wide = width_class in (WIDE, MIDDLE)
        self.follow_ups.fit(narrow=not wide)
        self.drafts.note.setVisible(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them at this size of text."""
        super().resizeEvent(event)
        room = event.size().width()
        small = _SMALL_SIDE if room >= theme.px(_TWO_COLUMNS) else 0
        self._arrange(_SIDE if room >= theme.px(_ROOMY) else small)

    def regions(self) -> list[QWidget]:
        """Top bar, then the cards in reading order."""
        return [self.top_bar, self.steps, self.appointments, self.drafts, self.follow_ups,
                self.progress, self.due]  # fmt: skip

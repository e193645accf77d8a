"""What can be done with appointments on the first page: plan, move, call off, record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor_app.domain.appointment import Appointment, AppointmentRow
from counsellor_app.domain.counselling import INDIVIDUAL
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.translation import tr
from counsellor_app.ui.common.day_words import hour, long_day

if TYPE_CHECKING:
    from counsellor_app.ui.today.today_page import TodayPage


class AppointmentDeeds(QObject):
    """Carries out what the appointments card asks, and tells everybody."""

    def __init__(self, page: TodayPage) -> None:
        super().__init__(page)
        self._page = page
        self._workplace = page.workplace
        self._appointments = page.workplace.services.appointments
        card = page.appointments
        card.day_chosen.connect(self.show_day)
        card.recorded.connect(self._record)
        card.shown.connect(lambda student: page.go("students", student))
        card.add_asked.connect(lambda: self.add())
        card.change_asked.connect(self._change)
        card.cancelled.connect(self._cancel)
        card.form.saved.connect(self._save)
        card.form.closed.connect(self.close_form)

    def show_day(self, day: date) -> None:
        """Show the appointments of another day."""
        self._page.appointments.day = day
        if self._page.appointments.form.isVisible():
            self._page.appointments.form.day.date = day
        self._page.refresh()

    def add(self, student: int | None = None) -> None:
        """Open the form for the day shown, with a student where one is known."""
        students = () if student is None else (student,)
        self._open_form(Appointment(self._page.appointments.day, INDIVIDUAL, students), None)

    def _change(self, number: int) -> None:
        self._open_form(self._appointments.get(number), number)

    def _open_form(self, appointment: Appointment, number: int | None) -> None:
        if self._workplace.read_only:
            return
        card = self._page.appointments
        card.form.show()
        self._page.refresh()
        card.form.begin(appointment, number)
        self._page.area.ensureWidgetVisible(card.form)

    def close_form(self) -> None:
        """Close the form; the list is as it was."""
        card = self._page.appointments
        card.form.hide()
        self._page.refresh()
        card.focus_add()

    def _save(self, appointment: Appointment) -> None:
        card = self._page.appointments
        number = card.form.number
        try:
            if number is None:
                self._added(self._appointments.add(appointment), appointment)
            else:
                self._changed(number, appointment)
        except ExpectedError as error:
            self._page.show_error(error)
            return
        card.form.hide()
        card.day = appointment.on_day
        self._workplace.changes.appointments.emit()
        card.focus_add()

    def _added(self, number: int, appointment: Appointment) -> None:
        def undo() -> None:
            self._appointments.cancel(number)
            self._workplace.changes.appointments.emit()

        when = long_day(appointment.on_day)
        if appointment.at_time:
            when = tr("{hour}, {day}", hour=hour(appointment.at_time), day=when)
        self._workplace.notices.toast(tr("Đã thêm buổi hẹn {when}", when=when), undo)

    def _changed(self, number: int, appointment: Appointment) -> None:
        before = self._appointments.get(number)
        self._appointments.change(number, appointment)

        def undo() -> None:
            self._appointments.change(number, replace(before))
            self._workplace.changes.appointments.emit()

        self._workplace.notices.toast(tr("Đã đổi buổi hẹn"), undo)

    def _cancel(self, number: int) -> None:
        self._appointments.cancel(number)

        def undo() -> None:
            self._appointments.bring_back(number)
            self._workplace.changes.appointments.emit()

        self._workplace.changes.appointments.emit()
        self._workplace.notices.toast(tr("Đã hủy buổi hẹn"), undo)

    def _record(self, row: AppointmentRow) -> None:
        """Go and write the session: a new one, or the draft begun for this appointment."""
        draft = self._workplace.services.session_drafts.of_appointment(row.id)
        if draft is not None:
            self._page.go("session-editor", draft=draft)
        else:
            self._page.go("session-editor", part="new", appointment=row.id)

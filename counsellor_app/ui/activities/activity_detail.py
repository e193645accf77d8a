"""One activity: the form that saves itself, and the attendance of its classes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.activity import Activity
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.translation import language, tr
from counsellor_app.ui.activities.activity_form import ActivityForm
from counsellor_app.ui.activities.attendance_panel import AttendancePanel
from counsellor_app.ui.common.buttons import danger_button, small
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.workplace import Workplace

PAUSE = 1000
"""Milliseconds after the last change before it is saved."""
_INSET = 20


class ActivityDetail(QWidget):
    """`number` is the activity shown, None for one that is not kept yet."""

    saved = Signal(int)
    failed = Signal(object)
    delete_asked = Signal(int)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._activities = workplace.services.activities
        self.number: int | None = None
        self._changed = False
        self.form = ActivityForm(workplace)
        self.attendance = AttendancePanel()
        self.state = text_label("", "caption", "text-2")
        self.delete_button = small(danger_button(tr("Xóa hoạt động"), "trash"))
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.save)
        self.form.edited.connect(self._edited)
        self.form.classes.changed.connect(self.save)
        self.attendance.marked.connect(self._mark)
        self.delete_button.clicked.connect(self._ask_delete)

    def _lay_out(self) -> None:
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        ground = QWidget()
        ground.setProperty("ground", "surface")
        column = QVBoxLayout(ground)
        column.setContentsMargins(_INSET, 16, _INSET, 16)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(self.state)
        head.addStretch(1)
        head.addWidget(self.delete_button)
        column.addLayout(head)
        column.addWidget(self.form)
        self._title = text_label(tr("Điểm danh"), "card")
        self._none = wrapped_label(tr("Chọn lớp tham gia để điểm danh."), "cell", "text-2")
        for widget in (self._title, self._none, self.attendance, self.form.description_field):
            column.addWidget(widget)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(ground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def show_kept(self, number: int) -> None:
        """Show an activity that is kept."""
        self._show(self._activities.get(number), number)
        self.state.setText("")

    def show_new(self) -> None:
        """Begin a new one; it is kept as soon as something is filled in."""
        year, today = self._workplace.year, self._workplace.today()
        first = today if year.holds(today) else today.replace(year=year.starts, month=9, day=5)
        self._show(Activity(self._kinds()[0][0], "", first), None)
        self.state.setText(tr("Hoạt động mới"))
        self.form.name.setFocus()

    def _show(self, activity: Activity, number: int | None) -> None:
        self._pause.stop()
        self.number, self._changed = number, False
        classes = self._workplace.services.school.classes(self._workplace.year)
        read_only = self._workplace.read_only
        kinds = self._kinds(activity.kind)
        self.form.show_activity(activity, kinds, classes, read_only=read_only)
        self.delete_button.setVisible(not read_only and number is not None)
        self._show_attendance()
        self.area.verticalScrollBar().setValue(0)

    def _kinds(self, held: str = "") -> list[tuple[str, str]]:
        """What may be chosen this year, and what is held though no longer offered."""
        catalogue = self._workplace.services.school.offered("activity_kinds", self._workplace.year)
        codes = [one.code for one in catalogue.current()]
        codes += [held] if held and held not in codes else []
        return [(code, catalogue.label(code, language())) for code in codes]

    def _show_attendance(self) -> None:
        classes = self._activities.attendance(self.number) if self.number is not None else []
        held = self.form.activity().held_on
        ahead = held > self._workplace.today()
        self.attendance.show_attendance(
            classes, is_ahead=ahead, read_only=self._workplace.read_only
        )
        self._none.setVisible(not classes)

    def _edited(self) -> None:
        self._changed = True
        self._pause.start()

    def save(self) -> None:
        """Keep what stands in the form; a blank new activity is none."""
        self._pause.stop()
        if not self._changed or (self.number is None and self.form.is_blank):
            return
        self.form.check()
        activity = self.form.activity()
        try:
            if self.number is None:
                self.number = self._activities.add(activity, self._workplace.year)
                self.delete_button.show()
            else:
                self._activities.change(self.number, activity)
        except ExpectedError as error:
            self.failed.emit(error)
            return
        self._changed = False
        self.state.setText(tr("Đã lưu {hour}", hour=self._workplace.now().strftime("%H:%M")))
        self._show_attendance()
        self.saved.emit(self.number)

    def typed(self) -> dict[str, Any] | None:
        """What is not saved yet: typed this very moment, or with a day that is none."""
        blank = self.number is None and self.form.is_blank
        if blank or not (self._changed or self.form.unreadable):
            return None
        return {"number": self.number, "form": self.form.typed()}

    def type_in(self, typed: Mapping[str, Any]) -> None:
        """Go on with it; raises NotFound where the activity is gone."""
        if typed["number"] is None:
            self.show_new()
        else:
            self.show_kept(typed["number"])
        self.form.type_in(typed["form"])
        self._changed = True

    def _mark(self, student: int, absent: bool) -> None:
        if self.number is not None:
            try:
                self._activities.mark_absent(self.number, student, absent=absent)
            except ExpectedError as error:
                self._show_attendance()
                self.failed.emit(error)
                return
            self.saved.emit(self.number)

    def _ask_delete(self) -> None:
        if self.number is not None:
            self.save()
            self.delete_asked.emit(self.number)

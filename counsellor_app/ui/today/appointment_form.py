"""Planning or moving an appointment, in the card itself: whom, when, about what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.appointment import Appointment, form_for
from counsellor_app.domain.counselling import PARENTS, WHOLE_CLASS
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import Segments, plain_button, primary_button, small
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import DateField, Field, TimeField
from counsellor_app.ui.common.typed_texts import put_texts, texts_of
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.today.appointment_guests import AppointmentGuests

STUDENTS = "STUDENTS"


class AppointmentForm(QFrame):
    """`saved` carries the appointment; Esc or Bỏ closes and saves nothing."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.number: int | None = None
        self.kind = Segments(
            [
                (STUDENTS, tr("Học sinh"), ""),
                (PARENTS, tr("Phụ huynh"), ""),
                (WHOLE_CLASS, tr("Cả lớp"), ""),
            ],
            tr("Hẹn với ai"),
        )
        self.kind.changed.connect(lambda _: self._show_kind())
        self.guests = AppointmentGuests(workplace)
        self.school_class = FilterCombo(name=tr("Lớp"))
        self.day = DateField(workplace.today)
        self.hour = TimeField()
        self.subject = QLineEdit()
        self.subject.setMaxLength(120)
        self.save_button = small(primary_button(tr("Lưu buổi hẹn"), key="Ctrl+S"))
        self.drop_button = small(plain_button(tr("Bỏ")))
        self._fields = self._make_fields()
        self._place = ""
        self._begun: dict[str, Any] = {}
        self._lay_out()
        self.save_button.clicked.connect(self._save)
        self.drop_button.clicked.connect(self.closed)
        self.subject.returnPressed.connect(self._save)
        self.hour.returnPressed.connect(self._save)

    def _make_fields(self) -> dict[str, Field]:
        return {
            "guests": Field(tr("Em nào"), self.guests),
            "class": Field(tr("Lớp"), self.school_class),
            "day": Field(tr("Ngày"), self.day),
            "hour": Field(tr("Giờ"), self.hour, optional=True),
            "subject": Field(tr("Việc cần nói"), self.subject, optional=True),
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(12)
        first = QHBoxLayout()
        first.addWidget(self.kind)
        first.addStretch(1)
        column.addLayout(first)
        column.addWidget(self._fields["guests"])
        column.addWidget(self._fields["class"])
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        for at, (name, stretch) in enumerate((("day", 2), ("hour", 2), ("subject", 5))):
            grid.addWidget(self._fields[name], 0, at, top)
            grid.setColumnStretch(at, stretch)
        column.addLayout(grid)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.drop_button)
        buttons.addWidget(self.save_button)
        column.addLayout(buttons)

    def begin(self, appointment: Appointment, number: int | None = None) -> None:
        """Start from this: a new appointment of a day, or one to be changed (its number)."""
        self.number = number
        classes = self._workplace.services.school.classes(self._workplace.year)
        self.school_class.set_items([(name, name) for name in classes])
        self.kind.value = (
            appointment.form if appointment.form in (PARENTS, WHOLE_CLASS) else STUDENTS
        )
        self.guests.set_students(appointment.students)
        self.school_class.code = appointment.class_name
        self.day.date = appointment.on_day
        self.hour.time = appointment.at_time
        self.subject.setText(appointment.subject)
        self._place = appointment.place
        for field in self._fields.values():
            field.clear_error()
        self._show_kind()
        self._begun = self.typed()
        self.focus_first()

    @property
    def dirty(self) -> bool:
        """Whether anything was changed since it was opened."""
        return self.typed() != self._begun

    def typed(self) -> dict[str, Any]:
        """Everything as it stands in the fields, right or not."""
        texts = texts_of(self._controls)
        guests = list(self.guests.students)
        return {"number": self.number, "guests": guests, "place": self._place, "texts": texts}

    def type_in(self, typed: Mapping[str, Any]) -> None:
        """Put everything back as it stood."""
        kind, guests = typed["texts"]["kind"], tuple(typed["guests"])
        self.begin(Appointment(self._workplace.today(), kind, guests), typed["number"])
        put_texts(self._controls, typed["texts"])
        self._place = typed["place"]
        self._show_kind()

    @property
    def _controls(self) -> dict[str, QWidget]:
        return {"kind": self.kind, "class": self.school_class, "day": self.day,
                "hour": self.hour, "subject": self.subject}  # fmt: skip

    def focus_first(self) -> None:
        """Ready to type whom it is with; the hour, where that is known."""
        if self.kind.value == WHOLE_CLASS:
            self.school_class.setFocus()
        elif self.guests.students:
            self.hour.setFocus()
        else:
            self.guests.picker.setFocus()

    def _show_kind(self) -> None:
        whole = self.kind.value == WHOLE_CLASS
        self._fields["class"].setVisible(whole)
        self._fields["guests"].setVisible(not whole)

    def appointment(self) -> Appointment | None:
        """What stands in the form; None while something is missing, which is said."""
        day, kind = self.day.date, str(self.kind.value)
        students = () if kind == WHOLE_CLASS else tuple(self.guests.students)
        class_name = self.school_class.code if kind == WHOLE_CLASS else ""
        problems = {
            "guests": "" if students or kind == WHOLE_CLASS else tr("Chọn ít nhất một em."),
            "class": "" if class_name or kind != WHOLE_CLASS else tr("Chọn lớp."),
            "day": self.day.problem or ("" if day else tr("Chọn ngày hẹn.")),
            "hour": self.hour.problem,
        }
        for name, text in problems.items():
            self._fields[name].error(text)
        wrong = next((name for name, text in problems.items() if text), None)
        if wrong is not None or day is None:
            self._focus(wrong or "day")
            return None
        form = form_for(len(students)) if kind == STUDENTS else kind
        return Appointment(
            day, form, students, self.hour.time, class_name, self.subject.text(), self._place
        )

    def _focus(self, name: str) -> None:
        widget = self._fields[name].widget
        (self.guests.picker if widget is self.guests else widget).setFocus()

    def _save(self) -> None:
        appointment = self.appointment()
        if appointment is not None:
            self.saved.emit(appointment)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S saves, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

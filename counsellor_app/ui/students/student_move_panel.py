"""A small panel over a student's page: to another class, or away from the school."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.student import StudentFile
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import primary_button
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import DateField, Field
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_class_choice import ClassChoice
from counsellor_app.ui.students.student_panel import StudentPanel
from counsellor_app.ui.students.student_words import StudentWords


class StudentMovePanel(StudentPanel):
    """Hidden until asked for; `move_asked` and `leave_asked` tell what was filled in."""

    move_asked = Signal(str, object)
    leave_asked = Signal(object, str, object)

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self._workplace = workplace
        self._words = words
        self._leaving = False
        self._title = text_label("", "card")
        self.class_choice = ClassChoice(workplace)
        self.status = FilterCombo(placeholder=tr("Chọn một"), name=tr("Tình trạng"))
        self.reason = FilterCombo(placeholder=tr("Chưa rõ"), name=tr("Lý do"))
        self.day = DateField(workplace.today)
        self._status = Field(tr("Tình trạng"), self.status)
        self._reason = Field(tr("Lý do"), self.reason, optional=True)
        self._day = Field(tr("Từ ngày"), self.day)
        self.act = primary_button("")
        self.act.clicked.connect(self._act)
        self.cancel.clicked.connect(self.hide)
        self._lay_out()

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(14)
        parts: tuple[QWidget, ...] = (self.class_choice, self._status, self._reason, self._day)
        for part in parts:
            fields.addWidget(part, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(fields)
        column.addLayout(self.button_row(self.act))

    def open_move(self, file: StudentFile) -> None:
        """Ask for the new class and the day."""
        self._open(leaving=False)
        self.class_choice.show_class("", without=file.stay.class_name if file.stay else "")
        self.class_choice.combo.setFocus()

    def open_leave(self) -> None:
        """Ask how, why and since when."""
        self._open(leaving=True)
        self.status.set_items(self._words.left_choices())
        self.status.code = "MOVED"
        self.reason.set_items(self._words.choices("leaving_reasons"))
        self.reason.code = ""
        self.status.setFocus()

    def _open(self, *, leaving: bool) -> None:
        self._leaving = leaving
        self._title.setText(tr("Thôi học, chuyển trường") if leaving else tr("Chuyển lớp"))
        self.act.set_words(tr("Ghi thôi học") if leaving else tr("Chuyển lớp"))
        self.class_choice.setVisible(not leaving)
        self._status.setVisible(leaving)
        self._reason.setVisible(leaving)
        self._day.clear_error()
        self.day.date = self._workplace.today()
        self.show()

    def _act(self) -> None:
        day = self.day.date
        if not self._leaving and not self.class_choice.check():
            return
        if day is None:
            self._day.error(self.day.problem or tr("Ghi ngày, như 13/04/2027."))
            self.day.setFocus()
        elif self._leaving:
            self.leave_asked.emit(day, self.status.code or "LEFT", self.reason.code or None)
        else:
            self.move_asked.emit(self.class_choice.class_name, day)

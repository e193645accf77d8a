"""The students an appointment is with: typed, picked, shown as chips that can be taken out."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.student_index import ListedStudent
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import Button
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.common.student_picker import StudentPicker
from counsellor_app.ui.common.student_source import student_index
from counsellor_app.ui.common.workplace import Workplace


class AppointmentGuests(QWidget):
    """`students` are the numbers chosen, in the order they were chosen."""

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._chosen: dict[int, str] = {}
        self.picker = StudentPicker(workplace)
        self.picker.keep_words = False
        self.picker.picked.connect(self._add)
        self.setFocusProxy(self.picker)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.picker)
        self._shown = QWidget()
        self._flow = FlowLayout(self._shown, gap=6, line_gap=6)
        column.addWidget(self._shown)
        self._fill()

    @property
    def students(self) -> list[int]:
        """Who was chosen."""
        return list(self._chosen)

    def set_students(self, students: Iterable[int]) -> None:
        """Choose these and nobody else."""
        self._chosen = {}
        index = student_index(self._workplace)
        for number in students:
            found = index.student(number)
            if found is not None:
                self._chosen[number] = _words(found)
        self.picker.clear()
        self._fill()

    def _add(self, student: ListedStudent) -> None:
        self._chosen[student.id] = _words(student)
        self.picker.clear()
        self._fill()
        self.changed.emit()

    def _remove(self, student: int) -> None:
        self._chosen.pop(student, None)
        self._fill()
        self.picker.setFocus()
        self.changed.emit()

    def _fill(self) -> None:
        self._flow.clear()
        for number, words in self._chosen.items():
            chip = Button(words, "chip", "x")
            chip.setAccessibleName(tr("Bỏ {student}", student=words))
            chip.clicked.connect(lambda _=False, one=number: self._remove(one))
            self._flow.addWidget(chip)
        self._shown.setVisible(bool(self._chosen))


def _words(student: ListedStudent) -> str:
    return f"{student.full_name} · {student.class_name or '–'}"

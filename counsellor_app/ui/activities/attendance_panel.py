"""Attendance of an activity: its classes as chips with their counts, the names of one class."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from counsellor_app.domain.activity import ClassAttendance
from counsellor_app.translation import tr
from counsellor_app.ui.activities.attendance_list import AttendanceList
from counsellor_app.ui.common.buttons import Chip
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.common.labels import text_label, wrapped_label


class AttendancePanel(QWidget):
    """All are present until somebody is marked; `marked` tells the student and whether absent."""

    marked = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self._classes: list[ClassAttendance] = []
        self._shown = 0
        self._is_ahead = False
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._show_class)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.count = text_label("", "body_bold")
        self._hint = wrapped_label(
            tr("Bấm tên em vắng, hoặc chọn rồi gõ phím cách."), "cell", "text-2"
        )
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6, line_gap=6)
        self.list = AttendanceList()
        self.list.toggled.connect(self._toggle)
        for widget in (self.count, self._hint, self._chips, self.list):
            column.addWidget(widget)

    def show_attendance(
        self, classes: Sequence[ClassAttendance], *, is_ahead: bool, read_only: bool
    ) -> None:
        """Show these classes; `is_ahead`: the day has not come yet."""
        shown = self.class_shown
        self._classes, self._is_ahead = list(classes), is_ahead
        self.list.read_only = read_only
        self._hint.setVisible(not read_only and bool(classes))
        names = [one.class_name for one in classes]
        self._shown = names.index(shown) if shown in names else 0
        self._offer(len(names))
        self.setVisible(bool(classes))
        if classes:
            self._group.button(self._shown).setChecked(True)
            self._show_class(self._shown)
        self._say_counts()

    def _offer(self, classes: int) -> None:
        """So many chips; their words come with the counts."""
        if classes == len(self._group.buttons()):
            return
        for button in self._group.buttons():
            self._group.removeButton(button)
        # Filled while hidden: shown all at once, the chips are laid out once.
        self._chips.hide()
        self._flow.clear()
        for at in range(classes):
            chip = Chip("")
            self._group.addButton(chip, at)
            self._flow.addWidget(chip)
        self._chips.show()

    @property
    def class_shown(self) -> str:
        """The class whose names are shown."""
        return self._classes[self._shown].class_name if self._shown < len(self._classes) else ""

    def _show_class(self, at: int) -> None:
        self._shown = at
        one = self._classes[at]
        self.list.setAccessibleName(tr("Các em lớp {class_name}", class_name=one.class_name))
        self.list.show_students(one.students)

    def _toggle(self, row: int) -> None:
        student = self.list.attendance.students[row]
        self.list.attendance.mark(row, absent=not student.absent)
        one = self._classes[self._shown]
        students = tuple(self.list.attendance.students)
        self._classes[self._shown] = ClassAttendance(one.class_name, students)
        self._say_counts()
        self.marked.emit(student.student, not student.absent)

    def _say_counts(self) -> None:
        expected = sum(len(one.students) for one in self._classes)
        present = sum(one.present for one in self._classes)
        absent = expected - present
        if self._is_ahead and not absent:
            words = tr("Dự kiến {count} em", count=expected)
        elif absent:
            words = tr("{count} em có mặt, {absent} em vắng", count=present, absent=absent)
        else:
            words = tr("{count} em có mặt", count=present)
        self.count.setText(words)
        for at, one in enumerate(self._classes):
            chip = self._group.button(at)
            chip.setText(f"{one.class_name} · {one.present}/{len(one.students)}")
            chip.setAccessibleName(
                tr(
                    "Lớp {class_name}, {count} em có mặt",
                    class_name=one.class_name,
                    count=one.present,
                )
            )

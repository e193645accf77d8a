"""Ctrl+K: find a student from anywhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.common.overlay import Overlay
from counsellor_app.ui.common.student_picker import StudentPicker
from counsellor_app.ui.common.workplace import Workplace

_TOP = 72


class FindOverlay(Overlay):
    """A field over the page; Enter opens the student."""

    found = Signal(int)

    def __init__(self, parent: QWidget, workplace: Workplace) -> None:
        super().__init__(parent, 520, top=_TOP)
        self.setAccessibleName(tr("Tìm em"))
        self.picker = StudentPicker(workplace, self.panel)
        self.picker.picked.connect(self._picked)
        self.column.addWidget(self.picker)
        self.column.addWidget(
            text_label(
                tr("Gõ tên, lớp hoặc ngày sinh, không cần dấu. Ví dụ: sa ray 9a2"), "cell", "text-2"
            )
        )

    def open(self) -> None:
        """Show it with the cursor in the field."""
        super().open()
        self.picker.setFocus()

    def _picked(self, student: object) -> None:
        number = getattr(student, "id", None)
        self.close_layer()
        if number is not None:
            self.found.emit(number)

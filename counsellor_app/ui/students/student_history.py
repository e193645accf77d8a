"""Lịch sử sửa: who changed a file, when, and which fields; never what stood in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.correction import Correction
from counsellor_app.domain.student import StudentFile
from counsellor_app.services.trail_words import DEEDS, role_words
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.card import clear
from counsellor_app.ui.common.day_words import moment
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_fields import HOME, PERSON

_FEW, _DAY_WIDTH = 5, 150
_FIELDS = {spec.name: spec.words for spec in (*PERSON, *HOME)} | {
    "guardians": mark("Người thân"),
    "policies": mark("Diện chính sách"),
}


class StudentHistory(QWidget):
    """The last deeds, and all of them on a click."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._student = 0
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.all = small(text_button(tr("Xem hết"), "clock-counter-clockwise"))
        self.all.clicked.connect(lambda: self._show(whole=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._lines)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.sentences: list[str] = []

    def show_file(self, file: StudentFile) -> None:
        """The deeds on a student's file."""
        self._student = file.id
        self._show(whole=False)

    def _show(self, *, whole: bool) -> None:
        found = self._workplace.services.student_corrections.of_student(self._student)
        clear(self._lines)
        self.sentences = [correction_words(one) for one in found]
        for one in found if whole else found[:_FEW]:
            self._lines.addWidget(self._line(one))
        if not found:
            none = tr("Từ khi nhập danh sách chưa ai sửa hồ sơ này.")
            self._lines.addWidget(wrapped_label(none, "cell", "text-2"))
        self.all.setVisible(not whole and len(found) > _FEW)

    def _line(self, one: Correction) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        when = text_label(moment(one.at, self._workplace.now()), "cell", "text-2")
        when.setMinimumWidth(theme.px(_DAY_WIDTH))
        row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(wrapped_label(correction_words(one), "cell"), 1)
        return made


def correction_words(one: Correction) -> str:
    """Who did what, and in which fields."""
    deed = tr(DEEDS[one.action]) if one.action in DEEDS else one.action
    who = one.person or role_words(one.role)
    if not one.fields:
        return tr("{deed} ({who})", deed=deed, who=who)
    names = ", ".join(tr(_FIELDS[name]) if name in _FIELDS else name for name in one.fields)
    return tr("{deed}: {fields} ({who})", deed=deed, fields=names, who=who)

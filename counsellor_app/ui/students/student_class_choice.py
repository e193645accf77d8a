"""The class of a student, chosen among those of the year or named anew."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.school_year import class_key
from counsellor_app.domain.vietnamese_text import clean
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import text_button
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.workplace import Workplace


class ClassChoice(QWidget):
    """A list of the year's classes; a button turns it into a line for another one."""

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.combo = FilterCombo(placeholder=tr("Chọn lớp"), name=tr("Lớp"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Tên lớp, như 9A2"))
        self.line.setAccessibleName(tr("Tên lớp mới"))
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.combo, 1)
        row.addWidget(self.line, 1)
        inner.setFocusProxy(self.combo)
        self.field = Field(tr("Lớp"), inner)
        self.other = text_button("")
        self.other.clicked.connect(lambda: self._turn(named=not self.line.isVisibleTo(inner)))
        row.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.combo.picked.connect(lambda _: self.changed.emit())
        self.line.textEdited.connect(lambda _: self.changed.emit())
        self.show_class("")

    def show_class(self, class_name: str, *, without: str = "") -> None:
        """Offer the classes of the year (but one); one of them is chosen."""
        names = self._workplace.services.school.classes(self._workplace.year)
        offered = [name for name in names if class_key(name) != class_key(without)]
        self.combo.set_items([(name, name) for name in offered])
        self.combo.code = class_name
        self.line.clear()
        self.field.clear_error()
        self._turn(named=not offered)
        self.other.setVisible(bool(offered))

    @property
    def class_name(self) -> str:
        """The class chosen or named, "" for none."""
        return clean(self.line.text()) if self._named else self.combo.code

    def check(self) -> bool:
        """Whether there is a class; the field says so otherwise."""
        self.field.error("" if self.class_name else tr("Chọn lớp của em."))
        if not self.class_name:
            (self.line if self._named else self.combo).setFocus()
        return bool(self.class_name)

    def _turn(self, *, named: bool) -> None:
        self._named = named
        self.combo.setVisible(not named)
        self.line.setVisible(named)
        self.other.set_words(tr("Chọn lớp có sẵn") if named else tr("Thêm lớp"))
        if named and self.isVisible():
            self.line.setFocus()

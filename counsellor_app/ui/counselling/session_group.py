"""Who takes part in a group: a class with everybody ticked, and others one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.counselling import GROUP, WHOLE_CLASS, Participant
from counsellor_app.domain.school_year import SchoolYear, school_year_of
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.domain.student import StudentRow
from counsellor_app.domain.student_index import ListedStudent
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import Button, small, text_button
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.common.student_picker import StudentPicker
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.counselling.session_tab_order import chain
from counsellor_app.ui.counselling.session_texts import gap, label_row

_NAME_WIDTH = 214


@dataclass(slots=True)
class Member:
    """Somebody who may take part, and what concerns only them."""

    row: StudentRow
    box: QCheckBox
    line: QLineEdit


class SessionGroup(QWidget):
    """Choose a class, click the absent; a line for a student where one is wanted."""

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._day, self._year = workplace.today(), workplace.year
        self._members: list[Member] = []
        self._from_class: set[int] = set()
        self._with_lines = False
        self.combo = FilterCombo(placeholder=tr("Chọn lớp"), name=tr("Lớp của buổi tư vấn"))
        self.combo.picked.connect(self._class_picked)
        self.picker = StudentPicker(workplace)
        self.picker.keep_words = False
        self.picker.setPlaceholderText(tr("Thêm từng em, không cần gõ dấu"))
        self.picker.picked.connect(self._picked)
        self.count = text_label("", "cell", "text-2")
        self.all_button = small(text_button(""))
        self.all_button.clicked.connect(self._tick_all)
        self.lines_button: Button = small(text_button(tr("Ghi riêng từng em"), "text-align-left"))
        self.lines_button.setCheckable(True)
        self.lines_button.clicked.connect(self._show_lines)
        self._names = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        choosing = QHBoxLayout()
        choosing.setSpacing(12)
        for name, widget, stretch in (
            (tr("Lớp"), self.combo, 1), (tr("Thêm em"), self.picker, 2),
        ):  # fmt: skip
            column = QVBoxLayout()
            column.setSpacing(gap())
            column.addLayout(label_row(name))
            column.addWidget(widget)
            choosing.addLayout(column, stretch)
        summary = QHBoxLayout()
        summary.setSpacing(8)
        summary.addWidget(self.count)
        summary.addStretch(1)
        summary.addWidget(self.all_button)
        summary.addWidget(self.lines_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(choosing)
        self._column.addLayout(summary)
        self._column.addWidget(self._names)

    # what is there

    @property
    def participants(self) -> tuple[Participant, ...]:
        """The ticked ones, with their lines."""
        return tuple(
            Participant(one.row.id, one.line.text().strip())
            for one in self._members
            if one.box.isChecked()
        )

    @property
    def class_name(self) -> str:
        """The chosen class."""
        return self.combo.code

    @property
    def form_code(self) -> str:
        """A whole class where most of the chosen one take part; else a group."""
        here = sum(one.row.id in self._from_class for one in self._members if one.box.isChecked())
        whole = bool(self.class_name) and 2 * here > len(self._from_class) > 0
        return WHOLE_CLASS if whole else GROUP

    def box(self, student: int) -> QCheckBox:
        """The box of a student."""
        return next(one.box for one in self._members if one.row.id == student)

    def line(self, student: int) -> QLineEdit:
        """The line of a student."""
        return next(one.line for one in self._members if one.row.id == student)

    def only(self) -> StudentRow | None:
        """The one student there is, None for none or several."""
        here = [one.row for one in self._members if one.box.isChecked()]
        return here[0] if len(here) == 1 else None

    def put(self, draft: SessionDraft, rows: list[StudentRow], day: date) -> None:
        """Show a draft's group: its class with the absent left unticked."""
        self._day, self._year = day, self._year_of(day)
        names = self._workplace.services.school.classes(self._year)
        self.combo.set_items([(name, name) for name in names])
        self.combo.code = next((n for n in names if n == draft.class_name), "")
        ticked = {one.student: one.line for one in draft.participants}
        members = self._class_rows() if self.combo.code else []
        self._from_class = {row.id for row in members}
        members += [row for row in rows if row.id not in self._from_class]
        whole = bool(self.combo.code) and not ticked
        self._with_lines = any(ticked.values())
        self._members = [
            self._member(row, whole or row.id in ticked, ticked.get(row.id, "")) for row in members
        ]
        self._show()

    # what is done

    def pick(self) -> None:
        """One more student."""
        self.picker.setFocus()

    def focus(self) -> None:
        """Go to the class."""
        self.combo.setFocus()

    def open_classes(self) -> None:
        """Offer the classes at once."""
        self.combo.setFocus()
        self.combo.open_list()

    def add(self, row: StudentRow) -> None:
        """One more student takes part."""
        known = next((one for one in self._members if one.row.id == row.id), None)
        if known is not None:
            known.box.setChecked(True)
            return
        self._members.append(self._member(row, True, ""))
        self._show()

    def _picked(self, student: ListedStudent) -> None:
        born, class_name = student.birth_date, student.class_name
        self.add(StudentRow(student.id, "", student.full_name, born, class_name))
        self.picker.setFocus()
        self.changed.emit()

    def _class_picked(self, _code: str) -> None:
        rows = self._class_rows()
        others = [
            one for one in self._members
            if one.row.id not in self._from_class and one.box.isChecked()
        ]  # fmt: skip
        self._from_class = {row.id for row in rows}
        kept = [self._member(one.row, True, one.line.text()) for one in others
                if one.row.id not in self._from_class]  # fmt: skip
        self._members = [*(self._member(row, True, "") for row in rows), *kept]
        self._show()
        if self._members:
            self._members[0].box.setFocus()
        self.changed.emit()

    def _class_rows(self) -> list[StudentRow]:
        contexts = self._workplace.services.session_contexts
        return contexts.class_on(self.combo.code, self._day, self._year)

    def _year_of(self, day: date) -> SchoolYear:
        """The year whose classes are meant: that of the session, where the school has it."""
        year = school_year_of(day)
        return year if year in self._workplace.services.school.years() else self._workplace.year

    def _member(self, row: StudentRow, ticked: bool, line: str) -> Member:
        box = QCheckBox(row.full_name)
        box.setChecked(ticked)
        box.setFixedWidth(theme.px(_NAME_WIDTH))
        if row.class_name and row.id not in self._from_class:
            box.setText(f"{row.full_name} · {row.class_name}")
        field = QLineEdit(line)
        field.setPlaceholderText(tr("Chỉ ghi riêng cho em này"))
        field.setAccessibleName(tr("Ghi riêng cho {name}", name=row.full_name))
        box.toggled.connect(self._ticked)
        field.textEdited.connect(self.changed)
        return Member(row, box, field)

    def _ticked(self) -> None:
        self._count()
        self.changed.emit()

    def _tick_all(self) -> None:
        on = not all(one.box.isChecked() for one in self._members)
        for one in self._members:
            one.box.blockSignals(True)
            one.box.setChecked(on)
            one.box.blockSignals(False)
        self._ticked()

    def _show_lines(self) -> None:
        self._with_lines = self.lines_button.isChecked()
        self._show()

    def _show(self) -> None:
        """Set the names anew: side by side, or one a row with their line."""
        for one in self._members:
            one.box.setParent(None)
            one.line.setParent(None)
        self._names.hide()
        self._names.deleteLater()
        self._names = QWidget()
        if self._with_lines:
            self._set_rows(QVBoxLayout(self._names))
        else:
            flow = FlowLayout(self._names, gap=8, line_gap=2)
            for one in self._members:
                flow.addWidget(one.box)
        self._column.addWidget(self._names)
        lines = self._with_lines
        parts = [w for one in self._members for w in ((one.box, one.line) if lines else (one.box,))]
        chain(self.lines_button, parts)
        self.lines_button.setChecked(self._with_lines)
        self._count()

    def _set_rows(self, rows: QVBoxLayout) -> None:
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        for one in self._members:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(one.box)
            row.addWidget(one.line, 1)
            rows.addLayout(row)

    def _count(self) -> None:
        here = sum(one.box.isChecked() for one in self._members)
        there = bool(self._members)
        for widget in (self.count, self.all_button, self.lines_button, self._names):
            widget.setVisible(there)
        words = tr("Có mặt {here} trên {all} em.", here=here, all=len(self._members))
        if self.form_code == WHOLE_CLASS:
            words += " " + tr("Ghi là tư vấn cả lớp {class_name}.", class_name=self.class_name)
        self.count.setText(words)
        every = here == len(self._members)
        self.all_button.set_words(tr("Bỏ đánh dấu tất cả") if every else tr("Đánh dấu tất cả"))
        for one in self._members:
            one.line.setEnabled(one.box.isChecked())

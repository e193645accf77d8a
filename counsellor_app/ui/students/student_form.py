"""The form of a student's file: read, changed, and begun for somebody new."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.imports import Problem
from counsellor_app.domain.student import Student, StudentFile
from counsellor_app.sentences import problem_words
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_consents import StudentConsents
from counsellor_app.ui.students.student_entries import (
    EntriesEditor,
    GuardiansEditor,
    PoliciesEditor,
)
from counsellor_app.ui.students.student_fields import HOME, PERSON, FieldGrid
from counsellor_app.ui.students.student_history import StudentHistory
from counsellor_app.ui.students.student_words import StudentWords

_WIDEST = 860
_MENDED = {
    "missing-name": mark("Ghi họ và tên của em."),
    "unlikely-birth-date": mark("Ngày sinh này chưa hợp với tuổi học sinh. Gõ như 22/08/2012."),
    "bad-ministry-id": mark("Mã định danh của Bộ có 10 chữ số. Xem lại trong danh sách."),
    "bad-personal-id": mark("Số định danh cá nhân có 12 chữ số. Xem lại trong giấy khai sinh."),
    "id-of-another-student": mark("Mã này đã ghi cho em khác. Xem lại, hoặc gộp hai hồ sơ."),
}
_TEXTS = frozenset({"full_name", "birth_place", "address", "hamlet", "commune", "district",
                    "province", "phone"})  # fmt: skip


Typed = dict[str, Any]


class StudentForm(QWidget):
    """`save_asked` tells that somebody wants it kept; the page does that."""

    save_asked = Signal()
    dropped = Signal()
    changed = Signal()

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self._workplace = workplace
        self.file: StudentFile | None = None
        self._before = Student("")
        self.person = FieldGrid(workplace, words, PERSON)
        self.home = FieldGrid(workplace, words, HOME)
        self.guardians = GuardiansEditor(workplace, words)
        self.policies = PoliciesEditor(workplace, words)
        self.consents = StudentConsents(workplace, words)
        self.history = StudentHistory(workplace)
        self.top = QVBoxLayout()
        self._said = text_label("", "cell", "text-2")
        self.save = primary_button(tr("Lưu hồ sơ"), key="Ctrl+S")
        self.drop = plain_button(tr("Bỏ thay đổi"))
        self._cards = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._cards.setProperty("ground", "none")
        cards = QVBoxLayout(self._cards)
        cards.setContentsMargins(20, 0, 12, 16)
        cards.setSpacing(16)
        self._cards.setMaximumWidth(theme.px(_WIDEST))
        cards.addLayout(self.top)
        self._consents_card = _card(tr("Phiếu đồng ý"), self.consents)
        self._history_card = _card(tr("Lịch sử sửa"), self.history)
        year = self._workplace.year.label
        for card in (
            _card(tr("Bản thân"), self.person),
            _card(tr("Người thân"), self.guardians),
            _card(tr("Liên lạc và nơi ở"), self.home),
            _card(
                tr("Diện chính sách năm học {year}", year=year),
                self.policies,
                tr("Không vào thư, báo cáo chỉ có số đếm."),
            ),
            self._consents_card,
            self._history_card,
        ):
            cards.addWidget(card)
        cards.addStretch(1)
        self.pane = QScrollArea()
        self.pane.setWidgetResizable(True)
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane.setWidget(self._cards)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.pane, 1)
        whole.addWidget(self._foot())

    def _foot(self) -> QWidget:
        self.foot = QFrame()
        self.foot.setProperty("kind", "footer")
        self.foot.setFixedHeight(theme.px(56))
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self._said)
        row.addStretch(1)
        row.addWidget(self.drop)
        row.addWidget(self.save)
        return self.foot

    def _connect(self) -> None:
        for part in (self.person, self.home, self.guardians, self.policies):
            part.changed.connect(self._show_state)
        self.save.clicked.connect(self.save_asked)
        self.drop.clicked.connect(self.dropped)

    def open_file(self, file: StudentFile) -> None:
        """Show a student's file, from its top where it is another's."""
        same = self.file is not None and self.file.id == file.id
        self.file = file
        self.save.set_words(tr("Lưu hồ sơ"), "Ctrl+S")
        self.drop.set_words(tr("Bỏ thay đổi"))
        self._consents_card.show()
        self.consents.show_file(file)
        self._history_card.show()
        self.history.show_file(file)
        self._fill(file.student)
        if not same:
            self.pane.verticalScrollBar().setValue(0)

    def show_consents(self, file: StudentFile) -> None:
        """Show its consents as they are now; what is typed in the fields stays."""
        if self.file is not None and file.consents != self.file.consents:
            self.file = replace(self.file, consents=file.consents)
            self.consents.show_file(self.file)

    def open_new(self) -> None:
        """An empty form for somebody new."""
        self.file = None
        self.save.set_words(tr("Thêm em"), "Ctrl+S")
        self.drop.set_words(tr("Thôi"))
        self._consents_card.hide()
        self._history_card.hide()
        self._fill(Student(""))
        self.pane.verticalScrollBar().setValue(0)
        self.person.control("full_name").setFocus()

    def student(self) -> Student:
        """The student as they stand in the form."""
        values: dict[str, Any] = {**self.person.values(), **self.home.values()}
        for name, value in values.items():
            if value == "" and name not in _TEXTS:
                values[name] = None
        return replace(
            self._before,
            **values,
            guardians=self.guardians.guardians(),
            policies=self.policies.policies(),
        )

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self.student() != self._before or bool(self._unreadable_texts())

    def check(self) -> bool:
        """Whether every field can be read; the first that cannot gets the focus."""
        wrong = [self.person.control(name) for name in self.person.unreadable()]
        wrong += [self.home.control(name) for name in self.home.unreadable()]
        wrong += [*self.guardians.unreadable(), *self.policies.unreadable()]
        if wrong:
            self._go_to(wrong[0])
        return not wrong

    def point_out(self, problems: tuple[Problem, ...]) -> None:
        """Say at each field what is not right with it; the focus goes to the first."""
        fields = {**self.person.fields, **self.home.fields}
        first: QWidget | None = None
        for one in problems:
            field = fields.get(one.column)
            if field is not None:
                words = _MENDED.get(one.problem)
                field.error(tr(words) if words else problem_words(one))
                first = first or field.widget
        if first is not None:
            self._go_to(first)

    def kept(self, file: StudentFile, said: str) -> None:
        """What is in the form is kept now, as `file`."""
        guardians, entries = file.student.guardians, self.guardians.entries
        if len(guardians) != len(entries):
            self.open_file(file)
        for entry, one in zip(entries, guardians, strict=False):
            entry.known = one
        self.file = file
        self.history.show_file(file)
        self._before = self.student()
        self._show_state()
        self._said.setText(said)

    def typed(self) -> Typed:
        """Everything as it stands in the fields, right or not."""
        parts: Typed = {name: part.typed() for name, part in self._kept_parts.items()}
        return parts | {"consent": self.consents.typed()}

    def type_in(self, typed: Typed) -> None:
        """Put everything back as it stood."""
        for name, part in self._kept_parts.items():
            part.type_in(typed[name])
        self.consents.type_in(typed.get("consent"))
        self._show_state()

    @property
    def _kept_parts(self) -> dict[str, FieldGrid | EntriesEditor]:
        return {"person": self.person, "home": self.home, "guardians": self.guardians,
                "policies": self.policies}  # fmt: skip

    def _fill(self, student: Student) -> None:
        values = {spec.name: getattr(student, spec.name) for spec in (*PERSON, *HOME)}
        self.person.show_values(values)
        self.home.show_values(values)
        self.guardians.show_guardians(student.guardians)
        self.policies.show_policies(student.policies)
        for grid in (self.person, self.home):
            grid.set_read_only(self._workplace.read_only)
        self._before = student
        self._before = self.student()
        self._show_state()

    def _unreadable_texts(self) -> list[str]:
        control = self.person.control("birth_date")
        text = control.text().strip() if isinstance(control, QLineEdit) else ""
        return [text] if text and self.person.values()["birth_date"] is None else []

    def _show_state(self) -> None:
        new = self.file is None
        dirty = not new and self.dirty
        self.foot.setVisible(not self._workplace.read_only)
        self.drop.setVisible(new or dirty)
        self._said.setText(tr("Có thay đổi chưa lưu") if dirty else "")
        born = self.person.values()["birth_date"] is not None
        self.person.fields["birth_year"].setVisible(not born)
        self.changed.emit()

    def say(self, words: str) -> None:
        """Say something at the left of the buttons."""
        self._said.setText(words)

    def _go_to(self, control: QWidget) -> None:
        control.setFocus()
        self.pane.ensureWidgetVisible(control, 0, 60)


def _card(title: str, part: QWidget, note: str = "") -> Card:
    card = Card(title)
    if note:
        card.body.addWidget(wrapped_label(note, "cell", "text-2"))
    card.body.addWidget(part)
    return card

"""The form for a student who is not in the book yet."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_class_choice import ClassChoice
from counsellor_app.ui.students.student_form import StudentForm
from counsellor_app.ui.students.student_words import StudentWords


class StudentAdding(QWidget):
    """The same form as a student's file, with the class first."""

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self.setProperty("ground", "app")
        self.class_choice = ClassChoice(workplace)
        self.form = StudentForm(workplace, words)
        head = QFrame()
        head.setProperty("kind", "top")
        title = QVBoxLayout(head)
        title.setContentsMargins(20, 14, 20, 12)
        title.setSpacing(2)
        title.addWidget(text_label(tr("Thêm em"), "title"))
        title.addWidget(
            text_label(tr("Chỉ cần họ tên và lớp. Các mục khác ghi khi biết."), "cell", "text-2")
        )
        card = Card(tr("Lớp năm học {year}", year=workplace.year.label))
        self.class_choice.setMaximumWidth(420)
        card.body.addWidget(self.class_choice)
        self.form.top.setContentsMargins(0, 16, 0, 0)
        self.form.top.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.form, 1)

    def open(self, class_name: str) -> None:
        """An empty form; what is typed in it already stays."""
        if not self.form.dirty:
            self.form.open_new()
            self.class_choice.show_class(class_name)
        self.form.person.control("full_name").setFocus()

    @property
    def class_name(self) -> str:
        """The class chosen."""
        return self.class_choice.class_name

    def check(self) -> bool:
        """Whether there is a class and every field can be read."""
        read = self.form.check()
        return self.class_choice.check() and read

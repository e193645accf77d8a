"""The column of facts beside a student's story: the pathway and how to reach the family."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.pathway import Choice, PathwayPlan, pathway_catalogue
from counsellor_app.domain.student import Guardian, StudentFile
from counsellor_app.services.pathways import PathwayHistory
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import plain_button, small, text_button
from counsellor_app.ui.common.card import clear, line
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.students.student_words import StudentWords, day

_VIEWS = {
    "NOT_ASKED": (mark("Chưa hỏi phụ huynh"), "circle-dashed", "text-3"),
    "AGREES": (mark("Phụ huynh đồng ý"), "check-circle", "success"),
    "DISAGREES": (mark("Phụ huynh chưa đồng ý"), "warning-circle", "warning"),
}
_RANK = 22


class FactsCard(QFrame):
    """A card with a small title; filled anew for each student."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 12, 14, 14)
        self.column.setSpacing(10)

    def begin(self, title: str) -> None:
        """Empty the card but for its title."""
        clear(self.column)
        self.column.addWidget(text_label(title, "small_heading"))


class PathwayCard(FactsCard):
    """What the student wants now, and what the family says of it."""

    update_asked = Signal()

    def __init__(self, words: StudentWords, *, read_only: bool) -> None:
        super().__init__()
        self._words = words
        self._read_only = read_only

    def show_plan(self, file: StudentFile, history: PathwayHistory) -> None:
        """Show the plan that holds."""
        upper = pathway_catalogue(file.grade) == "pathways_after_12"
        self.begin(tr("Hướng đi sau THPT") if upper else tr("Hướng đi sau THCS"))
        plan = history.plans[-1] if history.plans else None
        if history.destinations:
            went = history.destinations[-1]
            chosen = Choice(went.pathway, went.institution, went.programme)
            self.column.addLayout(self._wish("graduation-cap", chosen))
        if plan is None and not history.destinations:
            self.column.addWidget(wrapped_label(tr("Em chưa có hướng đi."), "cell", "text-2"))
        elif plan is not None:
            for rank, choice in enumerate(plan.choices, start=1):
                self.column.addLayout(self._wish(str(rank), choice))
            self.column.addWidget(line())
            self.column.addLayout(_view(plan))
        if not self._read_only:
            button = small(plain_button(tr("Cập nhật hướng đi"), "path"))
            button.clicked.connect(self.update_asked)
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _wish(self, sign: str, choice: Choice) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        tag = QLabel(sign if sign.isdigit() else "")
        if not sign.isdigit():
            tag.setPixmap(icons.pixmap(sign, "state-actual-text", 16, self.devicePixelRatioF()))
        tag.setFont(theme.font("caption_bold"))
        tag.setFixedSize(theme.px(_RANK), theme.px(_RANK))
        tag.setAlignment(Qt.AlignmentFlag.AlignCenter)
        ground = "selection" if sign.isdigit() else "state-actual-bg"
        tag.setStyleSheet(
            f"background: {theme.hex_of(ground)}; color: {theme.hex_of('on-selection')};"
            "border-radius: 6px;"
        )
        row.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(wrapped_label(self._words.pathway(choice.pathway), "cell_bold"))
        where = " · ".join(part for part in (choice.programme, choice.institution) if part)
        if where:
            words.addWidget(wrapped_label(where, "cell", "text-2"))
        row.addLayout(words, 1)
        return row


def _view(plan: PathwayPlan) -> QHBoxLayout:
    said, icon, colour = _VIEWS.get(plan.family_view, _VIEWS["NOT_ASKED"])
    row = QHBoxLayout()
    row.setSpacing(8)
    sign = QLabel()
    sign.setPixmap(icons.pixmap(icon, colour, 16, sign.devicePixelRatioF()))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(wrapped_label(tr(said), "cell_bold"))
    if plan.family_view_on:
        asked = tr("Hỏi ngày {day}", day=day(plan.family_view_on))
        words.addWidget(wrapped_label(asked, "caption", "text-2"))
    if plan.family_words:
        quoted = tr("“{words}”", words=plan.family_words)
        words.addWidget(wrapped_label(quoted, "caption", "text-2"))
    row.addLayout(words, 1)
    return row


class ContactCard(FactsCard):
    """Whom to call, when, and in which language."""

    add_asked = Signal()

    def __init__(self, words: StudentWords, *, read_only: bool) -> None:
        super().__init__()
        self._words = words
        self._read_only = read_only

    def show_file(self, file: StudentFile) -> None:
        """Show the family of a student, the nearest first, and the class teacher."""
        self.begin(tr("Liên hệ"))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for name, value in self._lines(file):
            row = grid.rowCount()
            label = text_label(name, "cell", "text-2")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_value(value, name), row, 1)
        self.column.addWidget(table)
        if not file.student.guardians:
            self.column.addWidget(
                wrapped_label(tr("Chưa ghi ai trong gia đình."), "cell", "text-2")
            )
            if not self._read_only:
                button = text_button(tr("Thêm người thân"), "plus")
                button.clicked.connect(self.add_asked)
                self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _lines(self, file: StudentFile) -> list[tuple[str, str]]:
        student = file.student
        lines = []
        for one in student.guardians:
            lines += self._guardian(one)
        if student.phone:
            lines.append((tr("Số của em"), student.phone))
        if file.stay is not None and file.stay.homeroom_teacher:
            lines.append((tr("Chủ nhiệm"), file.stay.homeroom_teacher))
        return lines

    def _guardian(self, one: Guardian) -> list[tuple[str, str]]:
        relation = self._words.label("relations", one.relation)
        lines = [
            (relation, one.name or tr("chưa ghi tên")),
            (tr("Điện thoại"), one.phone),
            (tr("Giờ gọi"), one.best_time),
            (tr("Tiếng nói"), one.languages),
        ]
        return [lines[0], *(pair for pair in lines[1:] if pair[1])]


def _value(text: str, name: str) -> QWidget:
    made = wrapped_label(text, "cell")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setAccessibleName(f"{name}: {text}")
    return made


class FactsColumn(QWidget):
    """Both cards, one under the other."""

    update_asked = Signal()
    file_asked = Signal()

    def __init__(self, words: StudentWords, *, read_only: bool) -> None:
        super().__init__()
        self.setProperty("ground", "none")
        self.pathway = PathwayCard(words, read_only=read_only)
        self.contact = ContactCard(words, read_only=read_only)
        self.pathway.update_asked.connect(self.update_asked)
        self.contact.add_asked.connect(self.file_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.pathway)
        column.addWidget(self.contact)
        column.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """The scroll area asks for the height at its width."""
        return QSize(0, 0)

    def show_student(self, file: StudentFile, history: PathwayHistory) -> None:
        """Fill both cards."""
        self.pathway.show_plan(file, history)
        self.contact.show_file(file)

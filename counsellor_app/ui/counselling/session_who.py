"""Whom a session is with: one student (or their family), a group, a whole class."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.counselling import GROUP, INDIVIDUAL, PARENTS, Participant
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.domain.student import StudentRow
from counsellor_app.domain.student_index import ListedStudent
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import Segments
from counsellor_app.ui.common.day_words import short_day
from counsellor_app.ui.common.fields import mark_state
from counsellor_app.ui.common.student_picker import StudentPicker
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.counselling.session_group import SessionGroup
from counsellor_app.ui.counselling.session_problem import ProblemLine
from counsellor_app.ui.counselling.session_texts import gap, label_row

_HEIGHT = 40
_LEAST_BESIDE = 340


class ChosenStudent(QPushButton):
    """The student of the session, and the key that changes them."""

    def __init__(self) -> None:
        super().__init__()
        self._name = self._after = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.px(_HEIGHT))

    def show_student(self, row: StudentRow) -> None:
        """Show a student: name, class, birth date."""
        facts = [row.class_name or "", short_day(row.birth_date) if row.birth_date else ""]
        self._name = row.full_name
        self._after = " · ".join(fact for fact in facts if fact)
        self.setAccessibleName(tr("Em được tư vấn: {name}", name=f"{self._name}, {self._after}"))
        self.setAccessibleDescription(tr("Ctrl+K đổi em"))
        self.update()

    @property
    def words(self) -> str:
        """What it shows."""
        return f"{self._name} {self._after}".strip()

    def sizeHint(self) -> QSize:
        """As the other fields."""
        return QSize(theme.px(300), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, name, facts; at the right the key."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = theme.px(icons.SIZE)
        picture = icons.pixmap("student", "accent-text", icons.SIZE, self.devicePixelRatioF())
        painter.drawPixmap(QRect(11, (self.height() - side) // 2, side, side), picture)
        key, right = tr("Ctrl+K đổi em"), self.width() - 10
        painter.setFont(theme.font("caption"))
        wide = painter.fontMetrics().horizontalAdvance(key) + 12
        tall = painter.fontMetrics().height() + 4
        if self.isEnabled():
            box = QRect(right - wide, (self.height() - tall) // 2, wide, tall)
            painter.setPen(theme.token("line"))
            painter.setBrush(theme.token("sunken"))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(theme.token("text-2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
            right = box.left() - 8
        self._write(painter, 19 + side, right)

    def _write(self, painter: QPainter, left: int, right: int) -> None:
        for role, token, text in (
            ("body_bold", "text", self._name), ("body", "text-2", self._after),
        ):  # fmt: skip
            painter.setFont(theme.font(role))
            painter.setPen(theme.token(token))
            room = QRect(left, 0, max(0, right - left), self.height())
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
            left += painter.fontMetrics().horizontalAdvance(shown) + 8


class SessionWho(QWidget):
    """The form of the session and who takes part."""

    changed = Signal()
    chosen = Signal()
    escaped = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._student: StudentRow | None = None
        self.form = Segments(
            [
                (INDIVIDUAL, tr("Một em"), "user"),
                (GROUP, tr("Nhóm, cả lớp"), "users-three"),
                (PARENTS, tr("Phụ huynh"), "house-line"),
            ],
            tr("Hình thức"),
        )
        self.form.changed.connect(self._form_changed)
        self.picker = StudentPicker(workplace)
        self.picker.keep_words = False
        self.picker.setProperty("scale", "tall")
        self.picker.picked.connect(self._picked)
        self.picker.escaped.connect(self._picker_escaped)
        self.card = ChosenStudent()
        self.card.clicked.connect(self.pick)
        self.one = QStackedWidget()
        self.one.addWidget(self.picker)
        self.one.addWidget(self.card)
        self.one.setFixedHeight(theme.px(_HEIGHT))
        self.group = SessionGroup(workplace)
        self.group.changed.connect(self._group_changed)
        self.problem = ProblemLine()
        self._lay_out()

    def _lay_out(self) -> None:
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        right = QVBoxLayout()
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(gap())
        left.addLayout(label_row(tr("Em được tư vấn")))
        left.addWidget(self.one)
        right.addLayout(label_row(tr("Hình thức")))
        right.addWidget(self.form)
        self._top = top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._left, 1, Qt.AlignmentFlag.AlignTop)
        top.addLayout(right, 0)
        top.setAlignment(right, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(gap())
        whole.addLayout(top)
        whole.addWidget(self.group)
        whole.addWidget(self.problem)
        self._show()

    # what is there

    @property
    def shared(self) -> bool:
        """Whether several may take part."""
        return self.form.value == GROUP

    @property
    def form_code(self) -> str:
        """The session's form: a group with most of a class is the class."""
        return self.group.form_code if self.shared else str(self.form.value)

    @property
    def class_name(self) -> str:
        """The class a shared session is held with."""
        return self.group.class_name if self.shared else ""

    @property
    def student(self) -> StudentRow | None:
        """The one student, where it is one."""
        return None if self.shared else self._student

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Who takes part."""
        if self.shared:
            return self.group.participants
        return (Participant(self._student.id),) if self._student else ()

    def put(self, draft: SessionDraft, day: date) -> None:
        """Show whom a draft is with."""
        rows = self._workplace.services.session_contexts.students(
            [one.student for one in draft.participants], self._workplace.year
        )
        self.form.value = GROUP if draft.shared else draft.form
        self._student = rows[0] if rows and not draft.shared else None
        self.group.put(draft, rows if draft.shared else [], day)
        self.say_problem("")
        self._show()

    def fit(self, width: int) -> None:
        """Student and form side by side where there is room, else one over the other."""
        beside = width >= self.form.sizeHint().width() + theme.px(_LEAST_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._top.setDirection(way)

    # what is done

    def pick(self) -> None:
        """Choose another student (or one more)."""
        if self.shared:
            self.group.pick()
            return
        self.one.setCurrentWidget(self.picker)
        self.picker.setText("")
        self.picker.setFocus()

    def choose(self, row: StudentRow) -> None:
        """Let the session be with this student."""
        self._student = row
        self.say_problem("")
        self._show()

    def say_problem(self, text: str) -> None:
        """Say what is missing; `` for nothing."""
        self.problem.say(text)
        mark_state(self.picker, "error" if text else "")

    def focus(self) -> None:
        """Go where somebody is to be chosen."""
        if self.shared:
            self.group.focus()
        else:
            self.pick()

    def _picked(self, student: ListedStudent) -> None:
        if self.shared:
            return
        self.choose(
            StudentRow(student.id, "", student.full_name, student.birth_date, student.class_name)
        )
        self.changed.emit()
        self.chosen.emit()

    def _picker_escaped(self) -> None:
        if self._student is not None:
            self._show()
            self.card.setFocus()
        else:
            self.escaped.emit()

    def _form_changed(self) -> None:
        if self.shared and self._student is not None and not self.group.participants:
            self.group.add(self._student)
        elif not self.shared and self._student is None:
            self._student = self.group.only()
        self.say_problem("")
        self._show()
        self.focus() if not self.participants else None
        self.changed.emit()

    def _group_changed(self) -> None:
        self.say_problem("")
        self.changed.emit()

    def _show(self) -> None:
        self._left.setVisible(not self.shared)
        self.group.setVisible(self.shared)
        if self._student is not None:
            self.card.show_student(self._student)
        self.one.setCurrentWidget(self.card if self._student is not None else self.picker)

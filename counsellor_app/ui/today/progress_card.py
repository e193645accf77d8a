"""How far the classes that choose have come; a class opens its board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.domain.pathway import ACTUAL, CONFIRMED, INTENDED, NONE
from counsellor_app.domain.pathway_board import ClassProgress
from counsellor_app.domain.today import GradeProgress
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.bars import BarLegend, StackedBar
from counsellor_app.ui.common.buttons import Segments, plain_button, small
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.labels import STATE_WORDS, state_token, text_label, wrapped_label

_ORDER = (ACTUAL, CONFIRMED, INTENDED, NONE)
_LOWER = 9


def parts(counts: Mapping[str, int]) -> list[tuple[int, str, str]]:
    """The parts of a bar, the furthest first: number, colour token, words."""
    return [
        (counts[state], state_token(state, "bar"), tr(STATE_WORDS[state]))
        for state in _ORDER
        if counts[state]
    ]


class ProgressCard(Card):
    """The number without a pathway, a bar with its legend, and the classes behind it."""

    class_opened = Signal(str)
    board_opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.setSpacing(10)
        self._grades: Sequence[GradeProgress] = ()
        self._shown = 0

    def show_progress(self, grades: Sequence[GradeProgress]) -> None:
        """Show the leaving grades, the one with most to do first."""
        self._grades = grades
        known = [one.grade for one in grades]
        if self._shown not in known:
            self._shown = known[0] if known else 0
        self._fill()

    def _choose(self, grade: object) -> None:
        self._shown = int(str(grade))
        self._fill()

    def _fill(self) -> None:
        clear(self.body)
        self.setVisible(bool(self._grades))
        if not self._grades:
            return
        grade = next(one for one in self._grades if one.grade == self._shown)
        self.body.addLayout(self._heading(grade))
        self.body.addWidget(self._hero(grade))
        self.body.addWidget(StackedBar(parts(grade.counts), thick=True))
        self.body.addWidget(BarLegend(parts(grade.counts)))
        self.body.addWidget(line())
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for one in grade.classes:
            made = ClassButton(one)
            made.clicked.connect(lambda _=False, name=one.class_name: self.class_opened.emit(name))
            rows.addWidget(made)
        self.body.addLayout(rows)
        self.body.addLayout(self._foot())

    def _heading(self, grade: GradeProgress) -> QHBoxLayout:
        across = QHBoxLayout()
        school = tr("THCS") if grade.grade <= _LOWER else tr("THPT")
        words = tr("Khối {grade}, hướng đi sau {school}", grade=grade.grade, school=school)
        across.addWidget(text_label(words, "cell", "text-2"))
        across.addStretch(1)
        if len(self._grades) > 1:
            choices = [(one.grade, tr("Khối {grade}", grade=one.grade), "") for one in self._grades]
            choose = Segments(sorted(choices), tr("Khối"))
            choose.value = grade.grade
            choose.changed.connect(self._choose)
            across.addWidget(choose)
        return across

    def _hero(self, grade: GradeProgress) -> QWidget:
        without = grade.without
        if without:
            return text_label(tr("{count} em chưa có hướng đi", count=without), "hero")
        return text_label(tr("Em nào cũng đã có hướng đi"), "hero")

    def _foot(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.addWidget(wrapped_label(tr("Bấm một lớp để mở bảng lớp"), "cell", "text-2"), 1)
        button = small(plain_button(tr("Mở Hướng đi"), "arrow-right"))
        button.clicked.connect(self.board_opened)
        across.addWidget(button)
        return across


class ClassButton(QPushButton):
    """A class: its name, its bar, and how many are left; opens the class."""

    def __init__(self, progress: ClassProgress) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        left = progress.counts[NONE]
        words = tr("còn {count} / {total}", count=left, total=progress.total)
        self.setAccessibleName(
            tr("Lớp {class_name}, {words}", class_name=progress.class_name, words=words)
        )
        across = QHBoxLayout(self)
        across.setContentsMargins(4, 0, 4, 0)
        across.setSpacing(12)
        name = text_label(progress.class_name, "cell_bold")
        name.setMinimumWidth(theme.px(42))
        across.addWidget(name)
        bar = StackedBar(parts(progress.counts))
        bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        across.addWidget(bar, 1)
        across.addWidget(_Left(left, progress.total))

    def sizeHint(self) -> QSize:
        """A row of 32."""
        return QSize(super().sizeHint().width(), theme.px(32))


class _Left(QWidget):
    """còn **5** / 35, the total at the right edge."""

    def __init__(self, left: int, total: int) -> None:
        super().__init__()
        self._parts = (
            (tr("còn") + " ", "cell", "text-2"),
            (str(left), "cell_bold", "text"),
            (f" / {total}", "cell", "text-2"),
        )
        self.setFixedWidth(theme.px(82))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """A line of text."""
        return QSize(theme.px(82), theme.line_height("cell"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts from the right."""
        del event
        painter = QPainter(self)
        right = self.width()
        for text, role, token in reversed(self._parts):
            painter.setFont(theme.font(role))
            painter.setPen(theme.token(token))
            width = painter.fontMetrics().horizontalAdvance(text)
            right -= width
            painter.drawText(
                right, 0, width + 1, self.height(), Qt.AlignmentFlag.AlignVCenter, text
            )

"""The parts of a student's page that are read only: the pathway and its history, the letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.pathway import PathwayPlan
from counsellor_app.domain.student import StudentFile
from counsellor_app.domain.timeline import DestinationEvent, Event, LetterEvent, PlanEvent
from counsellor_app.services.pathways import PathwayHistory
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button
from counsellor_app.ui.common.card import Card, clear
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.margin_list import MarginList
from counsellor_app.ui.students.student_facts import FactsCard, PathwayCard
from counsellor_app.ui.students.student_story import StudentStory
from counsellor_app.ui.students.student_words import StudentWords


class RuledCard(Card):
    """A few rows of the ruled page in a card of their own."""

    def __init__(self, name: str, empty: str, icon: str) -> None:
        super().__init__(inset=0)
        self.list = MarginList(name)
        self.list.set_empty(EmptyState(empty, icon=icon))
        self.body.addWidget(self.list)


class StudentPathwayPart(QWidget):
    """What holds now, what the counsellor recommends, and every change of mind."""

    update_asked = Signal()

    def __init__(self, words: StudentWords, *, read_only: bool) -> None:
        super().__init__()
        self._words = words
        self._story = StudentStory(words)
        self.plan = PathwayCard(words, read_only=read_only)
        self.plan.update_asked.connect(self.update_asked)
        self.advice = FactsCard()
        self.history = RuledCard(tr("Các lần đổi hướng đi"), tr("Chưa ghi hướng đi nào."), "path")
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.plan)
        left.addWidget(self.advice)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 4)
        row.addWidget(self.history, 5)

    def show_student(
        self, file: StudentFile, history: PathwayHistory, events: Sequence[Event]
    ) -> None:
        """Show a student's plans of the year, and the story of all years."""
        self.plan.show_plan(file, history)
        self._show_advice(history.plans[-1] if history.plans else None)
        told = [one for one in events if isinstance(one, PlanEvent | DestinationEvent)]
        self.history.list.set_rows([self._story.row(one) for one in told])

    def _show_advice(self, plan: PathwayPlan | None) -> None:
        advice = plan is not None and bool(plan.recommendation or plan.recommendation_text)
        self.advice.setVisible(advice)
        if plan is None or not advice:
            clear(self.advice.column)
            return
        self.advice.begin(tr("Giáo viên tư vấn đề nghị"))
        if plan.recommendation:
            named = self._words.pathway(plan.recommendation)
            self.advice.column.addWidget(wrapped_label(named, "cell_bold"))
        for text in (plan.recommendation_text, plan.recommendation_reason):
            if text:
                self.advice.column.addWidget(wrapped_label(text, "cell", "text-2"))


class StudentLettersPart(QWidget):
    """The letters that went to the family."""

    asked = Signal(str)

    def __init__(self, words: StudentWords, *, read_only: bool) -> None:
        super().__init__()
        self._story = StudentStory(words)
        self.letters = RuledCard(
            tr("Thư đã phát"), tr("Chưa có thư nào gửi gia đình em."), "envelope-simple"
        )
        self.letters.list.chosen.connect(lambda _: self.asked.emit("issued"))
        self._again = plain_button(tr("Xem và in lại thư"), "envelope-simple")
        self._again.clicked.connect(lambda: self.asked.emit("issued"))
        self._print = plain_button(tr("In thư mới"), "printer")
        self._print.clicked.connect(lambda: self.asked.emit(""))
        if read_only:
            self._print.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        self._many = text_label("", "cell", "text-2")
        row.addWidget(self._many)
        row.addStretch(1)
        row.addWidget(self._print, 0, Qt.AlignmentFlag.AlignRight)
        row.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.letters, 1)

    def show_letters(self, events: Sequence[Event]) -> int:
        """Show the letters of a student's story; how many there are."""
        letters = [one for one in events if isinstance(one, LetterEvent)]
        self.letters.list.set_rows([self._story.row(one) for one in letters])
        self._again.setVisible(bool(letters))
        self._many.setText(tr("{count} thư đã phát", count=len(letters)) if letters else "")
        return len(letters)

"""One student's page: head, tabs, story, facts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.pathway import state_of
from counsellor_app.domain.student import StudentFile
from counsellor_app.domain.timeline import Event
from counsellor_app.services.pathways import PathwayHistory
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.band import Band
from counsellor_app.ui.common.page import MIDDLE, WIDE, Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_facts import FactsColumn
from counsellor_app.ui.students.student_form import StudentForm
from counsellor_app.ui.students.student_header import (
    FACTS,
    FILE,
    LETTERS,
    PATHWAY,
    TIMELINE,
    StudentHeader,
)
from counsellor_app.ui.students.student_move_panel import StudentMovePanel
from counsellor_app.ui.students.student_parts import StudentLettersPart, StudentPathwayPart
from counsellor_app.ui.students.student_timeline import StudentTimeline
from counsellor_app.ui.students.student_words import StudentWords

_FACTS_WIDTH = {WIDE: 280, MIDDLE: 264}
_LEAST_BESIDE = 720


class StudentDetail(QWidget):
    """`asked` tells a place to go to; `compare_asked` a double to look at."""

    asked = Signal(object)
    compare_asked = Signal(int)
    part_changed = Signal(str)

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self.setProperty("ground", "app")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workplace = workplace
        self.file: StudentFile | None = None
        self._width_class = MIDDLE
        self._facts_beside: bool | None = None
        read_only = workplace.read_only
        self.header = StudentHeader(words, read_only=read_only)
        self.band = Band()
        self.moves = StudentMovePanel(workplace, words)
        self.timeline = StudentTimeline(workplace, words)
        self.pathway = StudentPathwayPart(words, read_only=read_only)
        self.form = StudentForm(workplace, words)
        self.letters = StudentLettersPart(words, read_only=read_only)
        self.facts = FactsColumn(words, read_only=read_only)
        self.parts = QStackedWidget()
        self._pages = {
            TIMELINE: _inset(self.timeline),
            PATHWAY: _inset(self.pathway),
            FILE: self._file_part(),
            LETTERS: _inset(self.letters),
            FACTS: QWidget(),
        }
        self._lay_out()
        self._connect()

    def _file_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        self.form.top.setContentsMargins(0, 16, 0, 0)
        column.addWidget(self.form)
        return part

    def _lay_out(self) -> None:
        for page in self._pages.values():
            self.parts.addWidget(page)
        QVBoxLayout(self._pages[FACTS]).setContentsMargins(20, 16, 20, 0)
        self._facts_pane = QScrollArea()
        self._facts_pane.setWidgetResizable(True)
        self._facts_pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._facts_pane.setWidget(self.facts)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 16, 20, 0)
        side.addWidget(self._facts_pane)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.parts, 1)
        row.addWidget(self._side)
        over = QVBoxLayout()
        over.setContentsMargins(20, 12, 20, 0)
        over.addWidget(self.moves)
        self._over = QWidget()
        self._over.setLayout(over)
        self._over.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.band, self._over):
            column.addWidget(widget)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.header.tabs.changed.connect(lambda part: self.show_part(str(part)))
        self.header.print_asked.connect(lambda: self._go("letters"))
        self.header.session_asked.connect(lambda: self._go("session-editor"))
        self.pathway.update_asked.connect(lambda: self._go("pathways"))
        self.facts.update_asked.connect(lambda: self._go("pathways"))
        self.facts.file_asked.connect(self._add_guardian)
        self.letters.asked.connect(lambda part: self._go("letters", part))
        self.timeline.asked.connect(self._follow)
        self.moves.cancel.clicked.connect(self._over.hide)

    def show_file(
        self,
        file: StudentFile,
        history: PathwayHistory,
        events: tuple[Event, ...],
        double: int | None,
    ) -> None:
        """Show everything about a student."""
        same = self.file is not None and self.file.id == file.id
        self.file = file
        plan = history.plans[-1] if history.plans else None
        went = history.destinations[-1] if history.destinations else None
        self.header.show_file(file, state_of(plan, went), self.letters.show_letters(events))
        self.timeline.show_student(file.id)
        self.pathway.show_student(file, history, events)
        self.facts.show_student(file, history)
        if not same or (file != self.form.file and not self.form.dirty):
            self.form.open_file(file)
        if not same:
            self.close_panels()
        self._show_double(double)

    def show_part(self, part: str) -> None:
        """Open a tab."""
        if part == FACTS and not self._facts_in_tab:
            part = TIMELINE
        if part != TIMELINE:
            self.timeline.close_note()
        self.header.tabs.value = part
        self.parts.setCurrentWidget(self._pages[part])
        self._side.setVisible(part == TIMELINE and not self._facts_in_tab)
        self.part_changed.emit(part)

    @property
    def part(self) -> str:
        """The tab that is open."""
        return str(self.header.tabs.value)

    @property
    def _facts_in_tab(self) -> bool:
        return self._facts_beside is False

    def fit(self, width_class: str, low: bool) -> None:
        """The facts stand beside the story, or in a tab where there is no room."""
        del low
        self._width_class = width_class
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text may be large: what counts is the room there is for it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = self.width() >= theme.px(_LEAST_BESIDE)
        beside = self._width_class in _FACTS_WIDTH and room
        if beside == self._facts_beside:
            return
        self._facts_beside = beside
        side, tab = self._side.layout(), self._pages[FACTS].layout()
        assert side is not None  # noqa: S101 - both were given one above
        assert tab is not None  # noqa: S101
        (side if beside else tab).addWidget(self._facts_pane)
        self._side.setFixedWidth(theme.px(_FACTS_WIDTH.get(self._width_class, 264)) + 20)
        self.header.tabs.show_tab(FACTS, shown=not beside)
        self.show_part(self.part)

    def close_panels(self) -> None:
        """Nothing is being asked any more; no note lies open."""
        self._over.hide()
        self.moves.hide()
        self.timeline.close_note()

    def ask_move(self) -> None:
        """Ask for the new class."""
        if self.file is not None:
            self._over.show()
            self.moves.open_move(self.file)

    def ask_leave(self) -> None:
        """Ask how and when the student left."""
        self._over.show()
        self.moves.open_leave()

    def _show_double(self, double: int | None) -> None:
        self.band.clear()
        if double is not None and not self._workplace.read_only:
            self.band.warning(
                tr("Có hai hồ sơ cùng họ tên và ngày sinh."),
                tr("So sánh"),
                lambda: self.compare_asked.emit(double),
            )

    def _add_guardian(self) -> None:
        self.show_part(FILE)
        self.form.guardians.add_one()

    def _follow(self, place: Place) -> None:
        if place.page == "students":
            self.show_part(place.part)
        else:
            self.asked.emit(place)

    def _go(self, page: str, part: str = "") -> None:
        if self.file is not None:
            in_class = self.file.stay.class_name if self.file.stay else ""
            self.asked.emit(Place(page, self.file.id, part, {"class": in_class}))


def _inset(part: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(20, 16, 20, 0)
    column.addWidget(part)
    return holder

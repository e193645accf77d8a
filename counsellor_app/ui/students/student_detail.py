"""One student's page: head, tabs, story, facts. A tab is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.domain.pathway import state_of
from counsellor_app.domain.student import StudentFile
from counsellor_app.domain.timeline import LetterEvent
from counsellor_app.services.timelines import OpenedStudent
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
    PARTS,
    PATHWAY,
    TIMELINE,
    StudentHeader,
)
from counsellor_app.ui.students.student_move_panel import StudentMovePanel
from counsellor_app.ui.students.student_over import StudentOver
from counsellor_app.ui.students.student_parts import StudentLettersPart, StudentPathwayPart
from counsellor_app.ui.students.student_timeline import StudentTimeline
from counsellor_app.ui.students.student_words import StudentWords

_FACTS_WIDTH = {WIDE: 280, MIDDLE: 264}
_LEAST_BESIDE = 720
_LEAST_OVER = 440


class StudentDetail(QWidget):
    """`asked` tells a place to go to; `compare_asked` a double to look at."""

    asked = Signal(object)
    compare_asked = Signal(int)
    form_made = Signal(object)
    move_asked = Signal(str, object)
    leave_asked = Signal(object, str, object)

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self.setProperty("ground", "app")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workplace = workplace
        self._words = words
        self._shown: OpenedStudent | None = None
        self._width_class = MIDDLE
        self._facts_beside: bool | None = None
        self.header = StudentHeader(words, read_only=workplace.read_only)
        self.band = Band()
        self.timeline = StudentTimeline(workplace, words)
        self.facts = FactsColumn(words, read_only=workplace.read_only)
        self.over = StudentOver(workplace, words)
        self.parts = QStackedWidget()
        self._pages = {part: _holder() for part in PARTS}
        self._fills: dict[str, Callable[[OpenedStudent], object]] = {
            PATHWAY: lambda one: self.pathway.show_student(one.file, one.history, one.events),
            FILE: self._fill_form,
            LETTERS: lambda one: self.letters.show_letters(one.events),
        }
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for page in self._pages.values():
            self.parts.addWidget(page)
        _room(self._pages[TIMELINE]).addWidget(self.timeline)
        self._facts_pane = QScrollArea()
        self._facts_pane.setWidgetResizable(True)
        self._facts_pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._facts_pane.setWidget(self.facts)
        self._side = _holder(left=0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.parts, 1)
        row.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.band, self.over):
            column.addWidget(widget)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.header.tabs.changed.connect(lambda part: self.show_part(str(part)))
        self.header.print_asked.connect(lambda: self._go("letters"))
        self.header.session_asked.connect(lambda: self._go("session-editor"))
        self.facts.update_asked.connect(lambda: self._go("pathways"))
        self.facts.file_asked.connect(self._add_guardian)
        self.timeline.asked.connect(self._follow)
        self.over.shown.connect(self._make_room)
        self.over.move_asked.connect(self.move_asked)
        self.over.leave_asked.connect(self.leave_asked)

    # parts made when first needed

    @cached_property
    def form(self) -> StudentForm:
        """The student's file; making it is the dearest part of the page."""
        made = StudentForm(self._workplace, self._words)
        made.top.setContentsMargins(0, 16, 0, 0)
        room = _room(self._pages[FILE])
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(made)
        self.form_made.emit(made)
        return made

    @property
    def open_form(self) -> StudentForm | None:
        """The form, if anybody has opened it yet and it shows a file."""
        form: StudentForm | None = self.__dict__.get("form")
        return form if form is not None and form.file is not None else None

    @cached_property
    def pathway(self) -> StudentPathwayPart:
        """The plan and its history."""
        made = StudentPathwayPart(self._words, read_only=self._workplace.read_only)
        made.update_asked.connect(lambda: self._go("pathways"))
        _room(self._pages[PATHWAY]).addWidget(made)
        return made

    @cached_property
    def letters(self) -> StudentLettersPart:
        """The letters that went out."""
        made = StudentLettersPart(self._words, read_only=self._workplace.read_only)
        made.asked.connect(lambda part: self._go("letters", part))
        _room(self._pages[LETTERS]).addWidget(made)
        return made

    @property
    def moves(self) -> StudentMovePanel:
        """The panel for a move or for leaving."""
        return self.over.moves

    # what is shown

    @property
    def file(self) -> StudentFile | None:
        """The file of the student shown."""
        return None if self._shown is None else self._shown.file

    def show_student(self, shown: OpenedStudent) -> None:
        """Show everything about a student."""
        file, history = shown.file, shown.history
        same = self.file is not None and self.file.id == file.id
        self._shown = shown
        plan = history.plans[-1] if history.plans else None
        went = history.destinations[-1] if history.destinations else None
        letters = sum(isinstance(event, LetterEvent) for event in shown.events)
        self.header.show_file(file, state_of(plan, went), letters)
        self.timeline.show_story(file.id, shown.events)
        self.facts.show_student(file, history)
        if not same:
            self.close_panels()
        twice = shown.doubles if file.archived_on is None else ()
        self._show_double(twice[0] if twice else None)
        self._fill(self.part)
        form = self.open_form
        if form is not None and self.part != FILE:
            self._fill_form(shown)

    def _fill(self, part: str) -> None:
        if self._shown is not None and part in self._fills:
            self._fills[part](self._shown)

    def _fill_form(self, shown: OpenedStudent) -> None:
        """Another student's file, or a newer one where nothing is typed over it."""
        form, file = self.form, shown.file
        same = form.file is not None and form.file.id == file.id
        if not same or (file != form.file and not form.dirty):
            form.open_file(file)
        elif form.dirty:
            form.show_consents(file)

    def show_part(self, part: str) -> None:
        """Open a tab."""
        if part == FACTS and self._facts_beside:
            part = TIMELINE
        if part != TIMELINE:
            self.timeline.close_note()
        if self.parts.isHidden():
            self.over.put_away()
        self._fill(part)
        self.header.tabs.value = part
        self.parts.setCurrentWidget(self._pages[part])
        self._side.setVisible(part == TIMELINE and self._facts_beside is not False)

    @property
    def part(self) -> str:
        """The tab that is open."""
        return str(self.header.tabs.value)

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
        if beside != self._facts_beside:
            self._facts_beside = beside
            _room(self._side if beside else self._pages[FACTS]).addWidget(self._facts_pane)
            width = _FACTS_WIDTH.get(self._width_class, _FACTS_WIDTH[MIDDLE])
            self._side.setFixedWidth(theme.px(width) + 20)
            self.header.tabs.show_tab(FACTS, shown=not beside)
            self.show_part(self.part)

    # panels

    def close_panels(self) -> None:
        """Nothing is being asked any more; no note lies open."""
        self.over.put_away()
        self.timeline.close_note()

    def _make_room(self, shown: bool) -> None:
        """In a low window a panel stands alone."""
        self.parts.setVisible(not shown or self.height() >= theme.px(_LEAST_OVER))

    def ask_move(self) -> None:
        """Ask for the new class."""
        if self.file is not None:
            self.over.ask_move(self.file)

    def ask_rights(self, deed: str) -> None:
        """Ask before everything is handed over, or the name goes."""
        if self.file is not None:
            self.over.ask_rights(deed, self.file)

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


def _holder(*, left: int = 20, top: int = 16) -> QWidget:
    made = QWidget()
    QVBoxLayout(made).setContentsMargins(left, top, 20, 0)
    return made


def _room(holder: QWidget) -> QVBoxLayout:
    layout = holder.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101 - every holder was given one
    return layout

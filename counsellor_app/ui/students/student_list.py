"""The left pane: search, chips, and the students found, in a table where there is room."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QModelIndex, QPoint, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.domain.student_index import PRESENT, ListedStudent, StudentFilter
from counsellor_app.translation import tr
from counsellor_app.ui.common.page import WIDE
from counsellor_app.ui.common.student_rows import STUDENT_ROLE, StudentListModel
from counsellor_app.ui.common.student_source import student_index, student_source
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_counts import StateCounts, number
from counsellor_app.ui.students.student_empty import StudentsEmpty
from counsellor_app.ui.students.student_list_view import StudentListView
from counsellor_app.ui.students.student_search import FoundLine, StudentSearch
from counsellor_app.ui.students.student_table import StudentTable
from counsellor_app.ui.students.student_words import StudentWords

FOLLOWS = 30
"""Milliseconds after the cursor rests before the student is opened: arrows may be held down."""


class StudentListPane(QWidget):
    """`chosen` tells the student the cursor rests on (None: nobody); `opened` that Enter came."""

    chosen = Signal(object)
    opened = Signal()
    import_asked = Signal()
    add_asked = Signal()

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.workplace = workplace
        self.search = StudentSearch()
        self.count = FoundLine()
        self.model = StudentListModel(self)
        self.list = StudentListView(self.model)
        self._words = words
        self.counts = StateCounts()
        self.empty = StudentsEmpty(read_only=workplace.read_only)
        self.views = QStackedWidget()
        self._wide = False
        self._current: int | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(FOLLOWS)
        self._rest.timeout.connect(self._tell)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for view in (self.list, self.empty):
            self.views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.search, self.count):
            column.addWidget(part)
        column.addWidget(self.views, 1)
        column.addWidget(self.counts)

    def _connect(self) -> None:
        self.search.changed.connect(self.refresh)
        self.search.line.went_down.connect(self._into_list)
        self.search.line.entered.connect(self._take_first)
        self.search.columns.clicked.connect(self._choose_columns)
        self.count.ordered.connect(self._order)
        self.counts.asked.connect(self._only_state)
        self.list.selectionModel().currentChanged.connect(self._cursor_moved)
        self.list.entered_row.connect(self.opened)
        self.list.clicked.connect(lambda _: self.opened.emit())
        self.empty.drop_asked.connect(self.search.drop_filters)
        self.empty.import_asked.connect(self.import_asked)
        self.empty.add_asked.connect(self.add_asked)
        student_source(self.workplace).changed.connect(self._changed_elsewhere)

    @cached_property
    def table(self) -> StudentTable:
        """The wide list; made when a window is first wide."""
        made = StudentTable(self.workplace, self._words)
        made.restore_layout(self.workplace.settings.recall("students", "table", {}))
        made.current_row_changed.connect(self._row_moved)
        made.chosen.connect(lambda _: self.opened.emit())
        self.views.addWidget(made)
        return made

    @property
    def current(self) -> int | None:
        """The student the cursor is on."""
        return self._current

    @property
    def found(self) -> tuple[ListedStudent, ...]:
        """Everybody shown, in the order shown."""
        return tuple(self.model.found)

    def fit(self, width_class: str, low: bool) -> None:
        """A table where the window is wide, rows lower where it is low."""
        self._wide = width_class == WIDE
        self.search.fit(wide=self._wide)
        self.list.fit(low=low)
        if self._wide:
            self.table.fit(width_class, low)
            self.table.show_students(self.found, self.model.text)
            self.counts.show_found(self.found)
        self.count.setVisible(not self._wide)
        self.counts.setVisible(self._wide)
        self._show_view()
        self.go_to(self._current)

    def refresh(self) -> None:
        """Find again what is looked for; the cursor stays on the same student."""
        index = student_index(self.workplace)
        wanted = self.search.wanted()
        found = index.find(wanted)
        self.model.show(found, wanted.text)
        if self._wide:
            self.table.show_students(found, wanted.text)
            self.counts.show_found(found)
        self.count.say(_how_many(wanted, len(found)), wanted.order)
        self.empty.explain(wanted.text, self.search.narrowed, nobody=not len(index))
        self._show_view()
        self.go_to(self._current)

    def go_to(self, student: int | None) -> bool:
        """Put the cursor on a student; False where they are not in the list."""
        row = -1 if student is None else self.model.row_of(student)
        if row < 0:
            return False
        self.list.setCurrentIndex(self.model.index(row))
        self.list.scrollTo(self.model.index(row))
        if self._wide:
            self.table.go_to(row)
        return True

    def show_student(self, student: int) -> None:
        """Put the cursor on a student, whatever filter must go for it."""
        self._current = student
        if not self.go_to(student):
            listed = student_index(self.workplace).student(student)
            self.search.look_for(standing=listed.standing if listed else PRESENT)
            self.refresh()

    def focus_rows(self) -> None:
        """Put the keyboard on the row of the student shown."""
        (self.table if self._wide else self.list).setFocus()

    def settle(self) -> None:
        """Follow what was typed and where the cursor is, now."""
        self.search.settle()
        if self._rest.isActive():
            self._rest.stop()
            self._tell()

    def _show_view(self) -> None:
        view: QWidget = self.table if self._wide else self.list
        self.views.setCurrentWidget(view if self.model.found else self.empty)

    def _into_list(self) -> None:
        self.search.settle()
        self.focus_rows()
        if self.model.found and self.model.row_of(self._current or 0) < 0:
            self.go_to(self.model.found[0].id)

    def _take_first(self) -> None:
        self._into_list()
        if self.model.found:
            self.settle()
            self.opened.emit()

    def _choose_columns(self) -> None:
        heading = self.table.heading
        heading.open_menu(heading.mapFromGlobal(_below(self.search.columns)))

    def _order(self, order: str) -> None:
        self.search.order = order
        self.refresh()

    def _only_state(self, state: str) -> None:
        self.search.state.hold(state)
        self.refresh()

    def _cursor_moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._wide and now.isValid():
            self._move_to(now.data(STUDENT_ROLE))

    def _row_moved(self, student: ListedStudent | None) -> None:
        if self._wide and student is not None:
            self._move_to(student)

    def _move_to(self, student: ListedStudent) -> None:
        if student.id != self._current:
            self._current = student.id
            self._rest.start()

    def _tell(self) -> None:
        self.chosen.emit(self._current)

    def _changed_elsewhere(self) -> None:
        if self.isVisible():
            self.refresh()


def _below(button: QWidget) -> QPoint:
    return button.mapToGlobal(QPoint(0, button.height() + 2))


def _how_many(wanted: StudentFilter, found: int) -> str:
    many = number(found)
    if wanted.text:
        return tr("{count} em có “{typed}”", count=many, typed=wanted.text)
    if wanted.standing == PRESENT and wanted.ids is None:
        return tr("{count} em đang học", count=many)
    return tr("{count} em", count=many)

"""The board itself: the toolbar, the sheet or the four columns, the hints below."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.domain.pathway_board import BoardClass, BoardRow, PastedCell, PathwayBoard
from counsellor_app.sentences import problem_words
from counsellor_app.settings import SettingsFile
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.band import Band
from counsellor_app.ui.common.buttons import plain_button
from counsellor_app.ui.common.card import line
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.common.page import NARROW, Footer
from counsellor_app.ui.pathways.pathway_columns import PathwayColumns
from counsellor_app.ui.pathways.pathway_table import WISH, PathwayTable, SheetColumns
from counsellor_app.ui.pathways.pathway_toolbar import ALL, COLUMNS, TABLE, PathwayToolbar

_FOOTER = 44


class PathwayBoardPane(QFrame):
    """Shows a board and which student is chosen on it; the page keeps what is changed."""

    student_changed = Signal(object)
    grade_opened = Signal(int)
    import_asked = Signal()

    def __init__(self, sheet: SheetColumns, *, editable: bool) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self._sheet, self._editable = sheet, editable
        self._board = PathwayBoard(None, "", ())
        self._state, self._ids = ALL, frozenset[int]()
        self._chosen: int | None = None
        self._filling = False
        self._roomy = True
        self.toolbar = PathwayToolbar()
        self.table = PathwayTable(sheet)
        self.columns = PathwayColumns(sheet.names, editable=editable)
        self._views = QStackedWidget()
        self._empty: QWidget = QWidget()
        for view in (self.table, self.columns, self._empty):
            self._views.addWidget(view)
        self._footer = Footer(self)
        self._footer.setFixedHeight(theme.px(_FOOTER))
        self._total = text_label("", "cell", "text-2")
        self._footer.add(self._total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.toolbar, line(), self._views, self._footer):
            column.addWidget(part, 1 if part is self._views else 0)
        self.toolbar.state_chosen.connect(self.filter)
        self.toolbar.view_chosen.connect(self.show_view)
        self.table.current_row_changed.connect(self._current)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._hint())
        self.columns.student_chosen.connect(self.choose)
        nobody = plain_button(tr("Xem cả lớp"))
        nobody.clicked.connect(lambda: self.filter(ALL))
        self.table.set_empty(EmptyState(tr("Không còn em nào ở mục này."), nobody))

    @property
    def board(self) -> PathwayBoard:
        """What is shown, with the changes not kept yet."""
        return self._board

    @property
    def chosen(self) -> int | None:
        """The student the cursor is on."""
        return self._chosen

    @property
    def hint(self) -> str:
        """What is said under the board."""
        return self._footer.text

    @property
    def shown(self) -> Sequence[BoardRow]:
        """The rows in the order of the sheet."""
        return self.table.rows_model.rows

    def show_classes(self, classes: Sequence[BoardClass], chosen: str) -> None:
        """The choices of the class field."""
        self.toolbar.offer(classes, chosen)

    def show_board(self, board: PathwayBoard, state: str | None = None) -> None:
        """Show a class or grade; without a state the students shown stay the same ones."""
        self._sheet.grade = board.grade
        self._board = board
        self._state = self._state if state is None else state
        if state is not None:
            self._ids = self._wanted()
            self.toolbar.choose_state(state)
        self.show_view(str(self.toolbar.view.value))
        self.table.heading.setSectionHidden(self._section("class"), bool(board.class_name))
        self._fill()

    def show_empty(self, words: str, act: str, deed: Callable[[], None] | None) -> None:
        """Nothing to show, and what to do about it."""
        buttons = []
        if deed is not None:
            button = plain_button(act)
            button.clicked.connect(deed)
            buttons.append(button)
        self._views.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = EmptyState(words, *buttons, icon="path")
        self._views.addWidget(self._empty)
        self._board = PathwayBoard(None, "", ())
        self._fill()
        self._views.setCurrentWidget(self._empty)
        self._footer.hide()
        self.toolbar.show_chips(False)
        self.toolbar.show_progress(False)

    def filter(self, state: str) -> None:
        """Show the students of one state; who is shown then stays till another choice."""
        self._state = state
        self._ids = self._wanted()
        self.toolbar.choose_state(state)
        self._fill()

    def show_only(self, students: Collection[int], because: str, band: Band) -> None:
        """Show these students, whatever their state, and why; till another choice."""
        band.info(because, tr("Xem tất cả"), lambda: self.filter(ALL))
        self._state = ALL
        self._ids = frozenset(students)
        self.toolbar.choose_state(ALL)
        self._fill()

    def show_view(self, view: str) -> None:
        """The sheet, or four columns."""
        self.toolbar.view.value = view
        self._views.setCurrentWidget(self.columns if view == COLUMNS else self.table)
        self.toolbar.show_chips(view == TABLE)
        self.toolbar.show_progress(True)
        self._hint()
        self._show_columns()

    def show_row(self, row: BoardRow) -> None:
        """One student stands otherwise."""
        rows = tuple(row if one.student == row.student else one for one in self._board.rows)
        self._board = replace(self._board, rows=rows)
        place = self.table.rows_model.place_of(row.student)
        if place >= 0:
            self.table.rows_model.replace(place, row)
        self.toolbar.show_counts(self._board.counts)
        self._show_columns()

    def fit(self, width_class: str, low: bool) -> None:
        """Lower rows where the window is low; a small one has no room for hints."""
        self.table.fit(width_class, low)
        self._roomy = not (low and width_class == NARROW)
        self._footer.setVisible(self._roomy and bool(self._board.rows))

    def remember(self, settings: SettingsFile, page: str) -> None:
        """Keep widths and the way it was looked at."""
        settings.remember(page, "table", self.table.layout_state())
        settings.remember(page, "view", str(self.toolbar.view.value))

    def restore(self, settings: SettingsFile, page: str) -> None:
        """Look at it as last time."""
        self.table.restore_layout(settings.recall(page, "table", {}))
        self.show_view(settings.recall(page, "view", TABLE))

    def mark(self, column: str, cells: Mapping[int, PastedCell | None]) -> None:
        """Show which pasted cells could not be read; the others lose their mark."""
        for student, cell in cells.items():
            self._sheet.marks.pop((student, column), None)
            if cell is not None and cell.problem:
                self._sheet.marks[student, column] = cell

    def clear_marks(self) -> None:
        """Another class: nothing pasted is left."""
        self._sheet.marks.clear()

    def choose(self, student: int) -> bool:
        """Put the cursor on a student; False where they are not shown."""
        if self.table.rows_model.place_of(student) < 0 and self._is_here(student):
            self.filter(ALL)
        return self.table.go_to_student(student)

    def step(self, by: int) -> None:
        """Go to the student before or after."""
        place = self.table.currentIndex().row() + by
        if 0 <= place < len(self.shown):
            self.choose(self.shown[place].student)

    def _hint(self) -> None:
        """What the keys do here; on a cell that could not be read, why."""
        row = self.table.current_row()
        mark = self._sheet.marks.get((row.student, self.table.column_name())) if row else None
        if mark is not None and self.toolbar.view.value == TABLE:
            words = problem_words(mark.problem)
            self._footer.say(f"“{mark.text}”: {words}", "warning-circle", "danger")
            return
        hint = tr("Mũi tên để di chuyển, Enter để sửa, Ctrl+D chép ô trên")
        if self.toolbar.view.value == COLUMNS:
            hint = tr("Kéo em sang cột khác, hoặc Alt+mũi tên trái, phải")
        self._footer.say(hint if self._editable else tr("Chỉ xem"), "keyboard")
        self._footer.setVisible(self._roomy)

    def _is_here(self, student: int) -> bool:
        return any(row.student == student for row in self._board.rows)

    def _wanted(self) -> frozenset[int]:
        return frozenset(row.student for row in self._board.rows if self._state in (ALL, row.state))

    def _fill(self) -> None:
        self._filling = True
        kept = self._chosen
        self.table.rows_model.set_rows([r for r in self._board.rows if r.student in self._ids])
        if kept is None or not self.table.go_to_student(kept):
            self.table.go_to(0, self._section(WISH) - self.table.rows_model.first)
        self._filling = False
        self.toolbar.show_counts(self._board.counts)
        self._total.setText(tr("{count} em", count=len(self.shown)))
        self._show_columns()
        self._current(self.table.current_row())

    def _show_columns(self) -> None:
        if self._views.currentWidget() is self.columns:
            self.columns.show_rows(self._board.rows, self._chosen)

    def _section(self, name: str) -> int:
        names = [column.name for column in self.table.rows_model.columns]
        return names.index(name) + self.table.rows_model.first

    def _current(self, row: BoardRow | None) -> None:
        student = row.student if row is not None else None
        if not self._filling and student != self._chosen:
            self._chosen = student
            self.student_changed.emit(student)

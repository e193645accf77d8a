"""Hướng đi: the board of a class, edited like a sheet, with the editor of one student beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.pathway_board import BoardClass, BoardRow
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import plain_button
from counsellor_app.ui.common.one_at_a_time import OneAtATime
from counsellor_app.ui.common.page import MIDDLE, SMALL, Page, Place
from counsellor_app.ui.common.split import SplitPane
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.pathways.pathway_at_hand import NAME, PathwayAtHand
from counsellor_app.ui.pathways.pathway_board_pane import PathwayBoardPane
from counsellor_app.ui.pathways.pathway_bulk import PathwayBulk
from counsellor_app.ui.pathways.pathway_deeds import PathwayDeeds
from counsellor_app.ui.pathways.pathway_editor import PathwayEditor
from counsellor_app.ui.pathways.pathway_fill import PathwayFill
from counsellor_app.ui.pathways.pathway_keys import KEYS
from counsellor_app.ui.pathways.pathway_review import PathwayReview
from counsellor_app.ui.pathways.pathway_table import WISH, SheetColumns, SheetWrites
from counsellor_app.ui.pathways.pathway_toolbar import ALL, grade_code, grade_of_code
from counsellor_app.ui.pathways.pathway_words import PathwayNames, grade_facts

_SIDE = 400
_LARGE_TEXT = 106


class PathwaysPage(Page):
    """The board and the editor; changes are kept when one leaves the student."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._editable = not workplace.read_only
        self._boards = workplace.services.pathway_boards
        self._names = PathwayNames(workplace.services, workplace.year)
        self._deeds = PathwayDeeds(workplace, self.show_error)
        self._classes: list[BoardClass] = []
        self._class = str(workplace.settings.recall(NAME, "class", ""))
        self._from_sheet = False
        self._stale = True
        writes = SheetWrites(self._put_wish, self._put_family, self._ask_state)
        sheet = SheetColumns(self._names, writes=writes if self._editable else SheetWrites())
        self.board = PathwayBoardPane(sheet, editable=self._editable)
        self.editor = PathwayEditor(self._names, workplace.today)
        self.editor.let_edit(self._editable)
        self.review = PathwayReview(self._names)
        self.at_hand = PathwayAtHand(workplace, self._deeds, self.board, self.editor, self.band)
        self.unsaved = self.at_hand
        self.bulk = PathwayBulk(self._deeds, self.board, self.at_hand, self.review)
        self.fill = PathwayFill(workplace.services, self._deeds, self.board, self.at_hand)
        self.split = SplitPane(
            self.board,
            self.editor,
            tr("Bảng lớp"),
            tr("Em đang chọn"),
            side_width=_SIDE,
            at_xs=SplitPane.TABS,
        )
        self._sections = OneAtATime()
        for section in (self.split, self.review):
            self._sections.addWidget(section)
        self.body.addWidget(self._sections)
        self.print_button = plain_button(tr("In thư cả lớp"), "printer")
        self.top_bar.add(self.print_button)
        self.top_bar.add(self.bulk.button)
        self.bulk.button.setVisible(self._editable)
        self._connect()
        self.board.restore(workplace.settings, NAME)

    def _connect(self) -> None:
        table, columns, toolbar = self.board.table, self.board.columns, self.board.toolbar
        toolbar.class_chosen.connect(self._choose_class)
        table.cleared.connect(self.at_hand.clear_cell)
        table.went_on.connect(self._go_on)
        columns.move_asked.connect(self._move_card)
        columns.entered.connect(self._go_on)
        self.editor.step_asked.connect(self.board.step)
        self.print_button.clicked.connect(self._print)
        self.bulk.opened.connect(self._review)
        self.bulk.closed.connect(self._close_review)
        self.fill.said.connect(self._pasted)
        for one in (self.bulk, self.fill):
            one.failed.connect(self.show_error)
        self.workplace.changes.pathways.connect(self._changed_elsewhere)
        self.workplace.changes.students.connect(self._changed_elsewhere)
        self.workplace.changes.catalogues.connect(self._names.read)
        self.workplace.changes.catalogues.connect(self._changed_elsewhere)
        self.shortcut("Ctrl+S", self._save)
        self.shortcut("Ctrl+Shift+Return", self._confirm)
        self.shortcut("Ctrl+Shift+Enter", self._confirm)
        self.shortcut("Ctrl+Up", partial(self.board.step, -1))
        self.shortcut("Ctrl+Down", partial(self.board.step, 1))

    # where one is

    def arrive(self, place: Place) -> None:
        """Show a student, a class, a grade, a state or an exact list that was asked for."""
        self._close_review()
        self.at_hand.leave()
        facts = place.facts
        try:
            if place.subject is not None:
                self._class = self._boards.class_of(place.subject, self.workplace.year)
            elif "class" in facts:
                self._class = str(facts["class"])
            elif "grade" in facts:
                self._class = grade_code(int(facts["grade"]))
        except ExpectedError as error:
            self.show_error(error)
        self._read(str(facts.get("state", ALL)))
        if ids := facts.get("ids"):
            self.board.show_only(ids, str(facts.get("because", "")), self.band)
        if place.subject is not None and self.board.choose(place.subject):
            self.split.show_side()
        self.board.table.setFocus()

    def present_place(self) -> Place:
        """The class and student shown."""
        grade = grade_of_code(self._class)
        facts = {"class": self._class} if grade is None else {"grade": grade}
        return Place(NAME, self.board.chosen, facts=facts)

    def refresh(self) -> None:
        """Read the board again; the same students stay shown."""
        self._read(None)

    def leave(self) -> None:
        """Keep what was typed, and where things were left."""
        self.at_hand.leave()
        self.workplace.settings.remember(NAME, "class", self._class)
        self.board.remember(self.workplace.settings, NAME)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return [(tr(key), tr(words)) for key, words in KEYS]

    def fit(self, width_class: str, low: bool) -> None:
        """Side by side where there is room; lower rows where the window is low."""
        super().fit(width_class, low)
        # Large text needs a wide board: the editor becomes a tab sooner.
        tight = width_class == MIDDLE and theme.px(100) > _LARGE_TEXT
        self.split.fit(SMALL if tight else width_class, low)
        self.board.fit(width_class, low)
        self.bulk.fit(width_class)

    def regions(self) -> list[QWidget]:
        """Top bar, board, editor."""
        if self._sections.currentWidget() is self.review:
            return [self.top_bar, self.review]
        return [self.top_bar, self.board.toolbar, self.board.table, self.editor]

    # reading

    def _read(self, state: str | None) -> None:
        year = self.workplace.year
        self._classes = self._boards.class_list(year)
        known = {one.class_name: one for one in self._classes}
        grade = grade_of_code(self._class)
        if grade is None and self._class not in known:
            opened = [one.class_name for one in self._classes if one.is_open]
            self._class = next(iter([*opened, *known]), "")
        self.board.show_classes(self._classes, self._class)
        if self._stale:
            QTimer.singleShot(0, self, self._look_around)
        if not self._class:
            self.board.show_empty(
                tr("Năm học này chưa có lớp nào."), tr("Nhập danh sách"), lambda: self.go("imports")
            )
        elif grade is None and not known[self._class].is_open:
            self._show_closed(known[self._class].grade)
        else:
            self._show_board(state)
        self.at_hand.board_read()
        self._head()

    def _show_board(self, state: str | None) -> None:
        year, grade = self.workplace.year, grade_of_code(self._class)
        if grade is not None:
            board = self._boards.grade_board(year, grade)
        else:
            board = self._boards.board(year, self._class)
        another = (board.grade, board.class_name) != (
            self.board.board.grade, self.board.board.class_name,
        )  # fmt: skip
        self.board.show_board(board, ALL if another and state is None else state)

    def _look_around(self) -> None:
        """What is not needed to paint the board: the rail's number, places to suggest."""
        year = self.workplace.year
        self._stale = False
        self.counted.emit(self._boards.without_pathway(year))
        self.editor.suggest(self._boards.known_places(year))

    def _show_closed(self, grade: int | None) -> None:
        words = tr("Khối {grade} chưa mở hướng đi.", grade=grade or "")
        act = tr("Mở cho khối {grade}", grade=grade or "")
        may = self._editable and grade is not None
        self.board.show_empty(words, act, partial(self._open_grade, grade or 0) if may else None)

    def _head(self) -> None:
        grade = self.board.board.grade
        self.top_bar.set_heading(tr("Hướng đi"), grade_facts(grade))
        self.print_button.setVisible(bool(self.board.board.class_name))
        self.bulk.button.setVisible(self._editable and grade is not None)
        self.bulk.count()

    def _changed_elsewhere(self) -> None:
        self._stale = True
        if self.isVisible() and not self.at_hand.keeping:
            self.refresh()
        else:
            self._look_around()

    # what can be done

    def _choose_class(self, code: str) -> None:
        self.at_hand.leave()
        self._class = code
        self.board.clear_marks()
        self.band.clear()
        self._read(ALL)

    def _open_grade(self, grade: int) -> None:
        try:
            self._boards.open_grade(self.workplace.year, grade)
        except ExpectedError as error:
            self.show_error(error)
            return
        self.workplace.changes.school.emit()
        self._read(ALL)

    def _put_wish(self, row: BoardRow, code: str) -> None:
        self.at_hand.put_wish(row, code)

    def _put_family(self, row: BoardRow, code: str) -> None:
        self.at_hand.put_family(row, code)

    def _ask_state(self, row: BoardRow, state: str) -> None:
        if state != row.state:
            self.split.show_side()
            self.editor.ask_state(state)

    def _move_card(self, student: int, state: str) -> None:
        if self.board.choose(student) and self.at_hand.draft is not None:
            self._ask_state(self.at_hand.draft.shown, state)
            self.board.columns.show_rows(self.board.board.rows, student)
            if self.board.columns.isAncestorOf(self.focusWidget() or self):
                self.board.columns.focus_student(student)

    def _go_on(self) -> None:
        """From the family's cell on to the recommendation."""
        self._from_sheet = True
        self.split.show_side()
        self.editor.reveal(self.editor.advice)
        self.editor.advice.pathway.setFocus()

    def _save(self) -> None:
        self.at_hand.save()
        self._back_to_sheet()

    def _confirm(self) -> None:
        self.editor.confirm()
        if not self.editor.confirming.asking:
            self._back_to_sheet()

    def _back_to_sheet(self) -> None:
        """Who came from the sheet goes on with the next student there."""
        if self._from_sheet:
            self._from_sheet = False
            self.split.show_main()
            self.board.table.setFocus()
            self.board.table.go_to_column(WISH)

    def _pasted(self, words: str) -> None:
        self.refresh()
        if words:
            self.band.warning(words)

    def _print(self) -> None:
        self.at_hand.leave()
        self.opened.emit(Place("letters", facts={"class": self._class}))

    def _review(self) -> None:
        self._sections.setCurrentWidget(self.review)
        self.print_button.hide()
        self.bulk.button.hide()
        self.top_bar.set_heading(tr("Xác nhận hướng đi"), tr("Xem lại trước khi xác nhận"))

    def _close_review(self) -> None:
        self._sections.setCurrentWidget(self.split)
        self._head()
        self.board.table.setFocus()

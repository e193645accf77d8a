"""The student at hand: what is being changed, kept when one leaves, never lost, never forced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from counsellor_app.domain.errors import ExpectedError, PathwayChanged
from counsellor_app.domain.pathway import NOT_ASKED, Choice
from counsellor_app.domain.pathway_board import BoardRow
from counsellor_app.sentences import sentence
from counsellor_app.services.pathway_edits import put_first
from counsellor_app.translation import tr
from counsellor_app.ui.common.band import Band
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.pathways.pathway_board_pane import PathwayBoardPane
from counsellor_app.ui.pathways.pathway_deeds import PathwayDeeds
from counsellor_app.ui.pathways.pathway_draft import PathwayDraft
from counsellor_app.ui.pathways.pathway_editor import PathwayEditor
from counsellor_app.ui.pathways.pathway_table import FAMILY, WISH
from counsellor_app.ui.pathways.pathway_unsaved import UnsavedPathway, unsaved_pathway

NAME = "pathways"


class PathwayAtHand(QObject):
    """Holds the draft of the student on whom the cursor is, for sheet, columns and editor alike."""

    def __init__(
        self,
        workplace: Workplace,
        deeds: PathwayDeeds,
        board: PathwayBoardPane,
        editor: PathwayEditor,
        band: Band,
    ) -> None:
        super().__init__(board)
        self._workplace, self._deeds, self._band = workplace, deeds, band
        self._board, self._editor = board, editor
        self._aside: dict[int, PathwayDraft] = {}
        self._unsaved: dict[int, UnsavedPathway] = {}
        self.draft: PathwayDraft | None = None
        self.keeping = False
        board.student_changed.connect(self.open)
        editor.edited.connect(self._show_row)
        editor.save_asked.connect(self.save)
        editor.confirm_asked.connect(self.confirm)
        editor.reopen_asked.connect(self.reopen)
        editor.conflict.kept_mine.connect(self._keep_mine)
        editor.conflict.took_theirs.connect(self._take_theirs)

    def open(self, student: int | None) -> None:
        """Another student: keep the one before, show this one."""
        self.leave()
        row = self._row(student)
        self.draft = self._draft_of(row) if row is not None else None
        self._show()

    def leave(self) -> None:
        """Keep what was changed; what cannot be kept waits until one comes back."""
        draft = self.draft
        if draft is None or not draft.changed:
            return
        if not self._do(partial(self._deeds.keep, draft)):
            self._aside[draft.row.student] = draft

    def typed(self) -> dict[str, Any] | None:
        """What is changed and not kept, by student; None for nothing."""
        found = dict(self._unsaved)
        found |= {student: UnsavedPathway.of(draft) for student, draft in self._aside.items()}
        draft, reason = self.draft, self._editor.confirming.reason.text()
        if draft is not None and (draft.changed or reason):
            found[draft.row.student] = UnsavedPathway.of(draft, reason)
        return {str(student): one.typed() for student, one in found.items()} or None

    def type_in(self, typed: dict[str, Any]) -> None:
        """Go on with it, each student when one comes to them."""
        found = {int(student): unsaved_pathway(one) for student, one in typed.items()}
        self._unsaved |= found

    def typed_place(self) -> Place | None:
        """A student with changes to go on with; None once one is there."""
        student = next(iter(self._unsaved), None)
        return Place(NAME, student) if student is not None else None

    def save(self) -> None:
        """Keep what was changed now."""
        if self.draft is not None and self.draft.changed:
            self._do(partial(self._deeds.keep, self.draft))

    def confirm(self, reason: str) -> None:
        """Confirm, with what was changed."""
        if self.draft is not None:
            self._do(partial(self._deeds.confirm, self.draft, reason))

    def reopen(self) -> None:
        """Make the confirmed plan an intended one again."""
        if self.draft is not None:
            self._do(partial(self._deeds.reopen, self.draft))

    def board_read(self) -> None:
        """The board was read again: go on with the same student where there are changes."""
        draft = self.draft
        row = self._row(self._board.chosen)
        if draft is not None and draft.row is row:
            return  # the cursor came here with this very board, and opened it
        if draft is None or row is None or row.student != draft.row.student:
            self.draft = self._draft_of(row) if row is not None else None
        elif not draft.changed:
            self.draft = PathwayDraft.of(row, self._workplace.today())
        elif draft.row.standing != row.standing:
            self._differ(draft)
        self._show()

    # from the sheet

    def put_wish(self, row: BoardRow, code: str) -> None:
        """Another first wish."""
        if self.draft is not None and self.draft.row.student == row.student:
            self.draft.wish(put_first(self.draft.plan.choices, Choice(code)))
            self._board.mark(WISH, {row.student: None})
            self._sheet_changed()

    def put_family(self, row: BoardRow, view: str) -> None:
        """Another word of the family."""
        if self.draft is not None and self.draft.row.student == row.student:
            self.draft.hear_family(view)
            self._board.mark(FAMILY, {row.student: None})
            self._sheet_changed()

    def clear_cell(self, column: str) -> None:
        """Empty a cell of the student at hand."""
        if self.draft is not None:
            if column == WISH:
                self.draft.wish(self.draft.plan.choices[1:])
            else:
                self.draft.hear_family(NOT_ASKED)
            self._sheet_changed()

    def copy_from(self, column: str, source: BoardRow) -> None:
        """Take over what another row has in a column."""
        if self.draft is None:
            return
        if column != WISH:
            self.draft.hear_family(source.standing.family_view)
        elif source.first is not None:
            self.draft.wish(put_first(self.draft.plan.choices, source.first))
        self._sheet_changed()

    # within

    def _sheet_changed(self) -> None:
        self._show_row()
        self._editor.show_draft()

    def _show_row(self) -> None:
        if self.draft is not None:
            self._board.show_row(self.draft.shown)

    def _row(self, student: int | None) -> BoardRow | None:
        return next((row for row in self._board.board.rows if row.student == student), None)

    def _draft_of(self, row: BoardRow) -> PathwayDraft:
        waiting = self._aside.pop(row.student, None)
        unsaved = self._unsaved.get(row.student)
        if waiting is None and unsaved is not None:
            waiting = unsaved.draft(row, self._workplace.today())
        return waiting or PathwayDraft.of(row, self._workplace.today())

    def _show(self) -> None:
        draft = self.draft
        shown = [row.student for row in self._board.shown]
        place = shown.index(draft.row.student) + 1 if draft else 0
        self._editor.show_student(draft, self._board.board.grade, (place, len(shown)))
        if draft is not None:
            services, year = self._workplace.services, self._workplace.year
            self._editor.show_history(services.pathways.history(draft.row.student, year))
            self._show_row()
            unsaved = self._unsaved.pop(draft.row.student, None)
            if unsaved is not None and unsaved.reason:
                self._editor.confirming.ask(unsaved.reason)

    def _do(self, deed: Callable[[], bool]) -> bool:
        """Do it and show what is kept; False where it could not be done."""
        draft = self.draft
        if draft is None:
            return False
        self.keeping = True
        try:
            deed()
        except PathwayChanged:
            self._differ(draft)
            return False
        except ExpectedError as error:
            self._band.error(sentence(error))
            return False
        finally:
            self.keeping = False
        self._kept(draft.row)
        return True

    def _kept(self, row: BoardRow) -> None:
        """Show the student as kept."""
        standing = self._workplace.services.pathway_boards.standing(
            row.student, self._workplace.year
        )
        kept = replace(row, standing=standing)
        self._board.show_row(kept)
        self.draft = PathwayDraft.of(kept, self._workplace.today())
        self._editor.confirming.close_question()
        if self._board.chosen == row.student:
            self._show()

    # changed elsewhere

    def _differ(self, draft: PathwayDraft) -> None:
        self._aside[draft.row.student] = draft
        said = sentence(PathwayChanged(student=draft.row.student))
        self._band.warning(
            f"{draft.row.full_name}: {said}",
            tr("Xem khác biệt"),
            partial(self._show_difference, draft.row.student),
        )

    def _show_difference(self, student: int) -> None:
        if self._board.chosen != student:
            self._board.choose(student)
        draft = self._aside.pop(student, self.draft)
        if draft is None or draft.row.student != student:
            return
        self.draft = draft
        self._show()
        now = self._workplace.services.pathway_boards.standing(student, self._workplace.year)
        self._editor.conflict.show_versions(draft.row.standing.plan, draft.plan, now)
        self._editor.reveal(self._editor.conflict)

    def _keep_mine(self) -> None:
        if self.draft is not None:
            student, year = self.draft.row.student, self._workplace.year
            now = self._workplace.services.pathway_boards.standing(student, year)
            self.draft.row = replace(self.draft.row, standing=now)
            self._editor.conflict.hide()
            self.save()

    def _take_theirs(self) -> None:
        if self.draft is not None:
            self._aside.pop(self.draft.row.student, None)
            self._editor.conflict.hide()
            self._band.clear()
            self._kept(self.draft.row)

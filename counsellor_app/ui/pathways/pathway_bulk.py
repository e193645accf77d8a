"""Confirming many at once: the ticked students, the review, one deed with one way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button
from counsellor_app.ui.common.page import MIDDLE, WIDE
from counsellor_app.ui.pathways.pathway_at_hand import PathwayAtHand
from counsellor_app.ui.pathways.pathway_board_pane import PathwayBoardPane
from counsellor_app.ui.pathways.pathway_deeds import PathwayDeeds
from counsellor_app.ui.pathways.pathway_review import PathwayReview


class PathwayBulk(QObject):
    """`opened` and `closed` tell the page which section to show."""

    opened = Signal()
    closed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        deeds: PathwayDeeds,
        board: PathwayBoardPane,
        at_hand: PathwayAtHand,
        review: PathwayReview,
    ) -> None:
        super().__init__(board)
        self._deeds, self._board, self._at_hand, self._review = deeds, board, at_hand, review
        self.button = plain_button(tr("Xác nhận các em đã đánh dấu"), "check-circle")
        self.button.clicked.connect(self._open)
        board.table.rows_model.ticked_changed.connect(self.count)
        review.closed.connect(self.closed)
        review.confirmed.connect(self._confirm)

    def fit(self, width_class: str) -> None:
        """A shorter word where there is less room."""
        wide = width_class in (WIDE, MIDDLE)
        long, short = tr("Xác nhận các em đã đánh dấu"), tr("Xác nhận em đã đánh dấu")
        self.button.set_words(long if wide else short)

    def count(self) -> None:
        """The button waits for the first tick."""
        self.button.setEnabled(self._board.table.rows_model.ticks.count > 0)

    def _open(self) -> None:
        self._at_hand.leave()
        ticks = self._board.table.rows_model.ticks
        self._review.show_rows([row for row in self._board.board.rows if ticks.has(row)])
        self.opened.emit()

    def _confirm(self, students: Sequence[int], reasons: Mapping[int, str]) -> None:
        try:
            self._deeds.confirm_all(students, reasons)
        except ExpectedError as error:
            self.failed.emit(error)
            return
        ticks = self._board.table.rows_model.ticks
        ticks.put(ticks.rows, on=False)
        self.closed.emit()

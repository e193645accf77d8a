"""Filling cells of the sheet: the one above copied down, a column pasted from Excel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.pathway import Choice
from counsellor_app.domain.pathway_board import BoardRow, PastedCell
from counsellor_app.services import Services
from counsellor_app.translation import tr
from counsellor_app.ui.pathways.pathway_at_hand import PathwayAtHand
from counsellor_app.ui.pathways.pathway_board_pane import PathwayBoardPane
from counsellor_app.ui.pathways.pathway_deeds import PathwayDeeds
from counsellor_app.ui.pathways.pathway_table import WISH


class PathwayFill(QObject):
    """Turns cells into deeds; nothing is kept of a cell that cannot be read."""

    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        deeds: PathwayDeeds,
        board: PathwayBoardPane,
        at_hand: PathwayAtHand,
    ) -> None:
        super().__init__(board)
        self._services, self._deeds = services, deeds
        self._board, self._at_hand = board, at_hand
        board.table.copied_above.connect(self.copy_above)
        board.table.pasted.connect(self.paste)

    def copy_above(self, column: str) -> None:
        """Copy the cell above; with several rows chosen, the first of them into the others."""
        table = self._board.table
        chosen, place = table.selected_rows(), table.currentIndex().row()
        if len(chosen) > 1:
            self._at_hand.leave()
            self._try(partial(self._copy_down, column, chosen[0], chosen[1:]))
        elif place > 0:
            self._at_hand.copy_from(column, self._board.shown[place - 1])

    def paste(self, column: str, texts: Sequence[str]) -> None:
        """Take a pasted column from the present row on; empty cells change nothing."""
        self._at_hand.leave()
        place = self._board.table.currentIndex().row()
        self._try(partial(self._paste, column, texts, list(self._board.shown)[place:]))

    def _paste(self, column: str, texts: Sequence[str], rows: Sequence[BoardRow]) -> None:
        edits, grade = self._services.pathway_edits, self._board.board.grade
        if column == WISH:
            read = edits.understand(texts, grade)
        else:
            read = edits.understand_family_views(texts)
        pairs = list(zip(rows, read, strict=False))
        self._board.mark(column, {row.student: cell for row, cell in pairs})
        self._put(column, {row.student: cell.code for row, cell in pairs if cell.code})
        unread = [cell for _, cell in pairs if cell.problem]
        self.said.emit(_left(unread, sum(bool(text) for text in texts[len(rows) :])))

    def _copy_down(self, column: str, source: BoardRow, rows: Sequence[BoardRow]) -> None:
        if column == WISH and source.first is not None:
            wishes = {row.student: source.first for row in rows}
            self._deeds.put_wishes(wishes, _told(len(rows)))
        elif column != WISH:
            self._put(column, {row.student: source.standing.family_view for row in rows})

    def _put(self, column: str, codes: dict[int, str]) -> None:
        if codes and column == WISH:
            wishes = {student: Choice(code) for student, code in codes.items()}
            self._deeds.put_wishes(wishes, _told(len(codes)))
        elif codes:
            self._deeds.put_family_views(codes, _told(len(codes)))

    def _try(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except ExpectedError as error:
            self.failed.emit(error)


def _told(count: int) -> str:
    return tr("Đã ghi {count} em.", count=count)


def _left(unread: Sequence[PastedCell], beyond: int) -> str:
    """What is left to do after a paste; `` when everything was taken."""
    said = []
    if unread:
        said.append(tr("{count} ô chưa đọc được nên chưa ghi, đã tô màu.", count=len(unread)))
    if beyond:
        said.append(tr("{count} dòng dư ra dưới danh sách, chưa dán.", count=beyond))
    return " ".join(said)

"""The trail in the settings: every deed, narrowed as wanted, proved, and handed over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.trail_line import TrailLine
from counsellor_app.services.trail_exports import WrittenTrail
from counsellor_app.services.trail_log import A_PAGE
from counsellor_app.services.trail_words import deed_words, number_words, who_words
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import plain_button, small
from counsellor_app.ui.common.card import Card, line
from counsellor_app.ui.common.day_words import moment
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.rows_column import Cell, Column
from counsellor_app.ui.common.rows_model import RowsModel
from counsellor_app.ui.common.rows_table import ROW, RowsTable
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_trail_filters import TrailFilters
from counsellor_app.ui.settings.settings_trail_state import TrailState

_HEADING = 34
_EMPTY = 120
_AROUND = 5
_KINDS = ((".xlsx", "Excel"), (".pdf", "PDF"), (".csv", "CSV"))


class TrailCard(Card):
    """Never a student's name: the trail tells deeds, not words."""

    failed = Signal(object)
    unfolded = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        self.export = small(plain_button(tr("Xuất nhật ký"), "export"))
        super().__init__(tr("Mọi thao tác"), self.export, inset=0)
        self._workplace = workplace
        self.state = TrailState(workplace)
        self.filters = TrailFilters(workplace.today)
        self.model = RowsModel[TrailLine]([], self._columns(), self._spoken, key=lambda one: one.id)
        self.table = RowsTable(self.model, tr("Mọi thao tác"))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.set_empty(EmptyState(tr("Không có thao tác nào như vậy.")))
        self.older = small(plain_button(tr("Xem cũ hơn")))
        self._older_row = QWidget()
        self._lay_out()
        self.export.clicked.connect(self._export)
        self.older.clicked.connect(self._show_older)
        self.filters.changed.connect(self._narrow)
        self.state.asked.connect(self._show_break)
        self.state.proved.connect(self._look_again)

    def _lay_out(self) -> None:
        self.body.setSpacing(0)
        for widget in (self.state, self.filters, line(), self.table, self._older_row):
            self.body.addWidget(widget)
        row = QHBoxLayout(self._older_row)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.older)
        row.addStretch(1)

    def _columns(self) -> list[Column[TrailLine]]:
        return [
            Column(tr("Dòng"), self._number, align="right", sort_key=lambda one: one.id),
            Column(tr("Khi nào"), self._when, sort_key=lambda one: one.id),
            Column(tr("Ai"), who_words),
            Column(tr("Việc"), deed_words, stretch=True),
        ]

    def _number(self, one: TrailLine) -> Cell:
        number = number_words(one.id)
        if one.id == self.state.broken_at:
            return Cell(number, "warning-circle", "danger", bold=True, spoken=tr(
                "{number}, chuỗi đứt ở đây", number=number))  # fmt: skip
        return Cell(number, token="text-2")

    def _when(self, one: TrailLine) -> str:
        return moment(one.at, self._workplace.now()) if one.at is not None else tr("Không rõ")

    def _spoken(self, one: TrailLine) -> str:
        return f"{self._when(one)}, {who_words(one)}, {deed_words(one)}"

    def refresh(self) -> None:
        """Read as much of the trail as was shown, and the chain where something has come since."""
        log = self._workplace.services.trail_log
        self.filters.offer_people(log.people())
        most = max(A_PAGE, len(self.model.rows))
        self._show_lines(log.lines(most=most, wanted=self.filters.wanted), most)
        self.state.check()

    def _narrow(self) -> None:
        log = self._workplace.services.trail_log
        self._show_lines(log.lines(wanted=self.filters.wanted), A_PAGE)

    def _show_older(self) -> None:
        rows = list(self.model.rows)
        log = self._workplace.services.trail_log
        older = log.lines(before=min(one.id for one in rows), wanted=self.filters.wanted)
        self._show_lines([*rows, *older], len(rows) + A_PAGE)

    def _show_break(self, number: int) -> None:
        """The lines around the first that does not follow, and the cursor on it."""
        self.filters.clear()
        log = self._workplace.services.trail_log
        newest = next((one.id for one in log.lines(most=1)), 0)
        at = min(number, newest)
        # As many above as below, so that it stands in the middle of what comes into sight.
        around = max(_AROUND, min(A_PAGE // 2, at - 1, newest - at))
        lines = log.lines(before=at + around + 1, most=2 * around + 1)
        self._show_lines(lines, len(lines))
        near = min((one.id for one in lines), key=lambda one: abs(one - at), default=at)
        if self.table.go_to_key(near):
            self.table.setFocus()
        self.unfolded.emit(self.table)

    def _look_again(self) -> None:
        self.table.viewport().update()

    def _show_lines(self, lines: list[TrailLine], wanted: int) -> None:
        self.model.set_rows(lines)
        self._older_row.setVisible(len(lines) >= wanted)
        # One scroll for the whole section: the table is as high as its rows.
        rows = len(lines) * theme.px(ROW) if lines else theme.px(_EMPTY)
        self.table.setFixedHeight(theme.px(_HEADING) + rows + 2)

    def _export(self) -> None:
        day = f"{self._workplace.today():%Y-%m-%d}"
        out = self._workplace.dialogs.save_path(
            tr("Xuất nhật ký"),
            f"nhat-ky-{day}.xlsx",
            [(name, f"*{ending}") for ending, name in _KINDS],
        )
        if out is None:
            return
        wanted, exports = self.filters.wanted, self._workplace.services.trail_exports
        self.export.setEnabled(False)
        self._workplace.tasks.run(
            tr("Đang xuất nhật ký"),
            lambda progress: exports.write(out, wanted, progress),
            self._exported,
            self._not_exported,
        )

    def _exported(self, written: WrittenTrail) -> None:
        count = number_words(written.lines)
        self.export.setEnabled(True)
        self._workplace.notices.toast(tr("Đã xuất {count} dòng nhật ký", count=count))
        self.refresh()

    def _not_exported(self, error: ExpectedError) -> None:
        self.export.setEnabled(True)
        self.failed.emit(error)

"""Nhật ký: what can be taken back, and the trail of all deeds."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.domain.deletion import ACTIVITY, Deletion
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.trail_line import TrailLine
from counsellor_app.services.import_batches import ImportBatch
from counsellor_app.services.trail_log import A_PAGE
from counsellor_app.services.trail_words import deed_words, who_words
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import plain_button, small
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.day_words import moment
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.rows_column import Column
from counsellor_app.ui.common.rows_model import RowsModel
from counsellor_app.ui.common.rows_table import ROW, RowsTable
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_section import SettingsSection
from counsellor_app.ui.settings.settings_undo_list import UndoableDeed, UndoList
from counsellor_app.ui.settings.settings_words import bulk_deed, deletion_words
from counsellor_app.ui.settings.settings_years import ROLLOVER

_HEADING = 34
_ROLL_OVER = "roll-over"


class LogSection(SettingsSection):
    """Never a name: the trail tells deeds, not words."""

    widest = 860

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.deeds = UndoList()
        self.column.addWidget(self.deeds)
        self.column.addWidget(self._trail_card())

    def _trail_card(self) -> Card:
        card = Card(tr("Mọi thao tác"), inset=0)
        now = self.workplace.now()
        columns: list[Column[TrailLine]] = [
            Column(tr("Khi nào"), lambda one: _when(one, now), sort_key=lambda one: one.id),
            Column(tr("Ai"), who_words),
            Column(tr("Việc"), deed_words, stretch=True),
        ]

        def speak(one: TrailLine) -> str:
            return f"{_when(one, now)}, {who_words(one)}, {deed_words(one)}"

        self.model = RowsModel[TrailLine]([], columns, speak, key=lambda one: one.id)
        self.table = RowsTable(self.model, tr("Mọi thao tác"))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card.body.setSpacing(0)
        card.body.addWidget(self.table)
        self.older = small(plain_button(tr("Xem cũ hơn")))
        self.older.clicked.connect(self._show_older)
        self._older_row = QWidget()
        row = QHBoxLayout(self._older_row)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.older)
        row.addStretch(1)
        card.body.addWidget(self._older_row)
        return card

    def refresh(self) -> None:
        """Read both again; as much of the trail as was shown."""
        services = self.workplace.services
        deeds = [self._batch_deed(batch) for batch in services.import_batches.all()]
        deeds += [self._deletion_deed(one) for one in services.deletions.all()]
        self.deeds.show_deeds(deeds)
        most = max(A_PAGE, len(self.model.rows))
        self._show_lines(services.trail_log.lines(most=most), most)

    def _batch_deed(self, batch: ImportBatch) -> UndoableDeed:
        facts = _facts(batch, moment(batch.made_at, self.workplace.now()))
        title = bulk_deed(batch.kind)
        if batch.undone:
            state = tr("Đã hoàn tác")
            return UndoableDeed(batch.made_at, title, facts, state=state)
        if self.workplace.read_only:
            return UndoableDeed(batch.made_at, title, facts)
        if batch.kind == _ROLL_OVER:
            latest = self.workplace.services.year_rollovers.latest()
            if latest is None or latest.batch != batch.id:
                return UndoableDeed(batch.made_at, title, facts)
            # Only there is it said until when, and what is lost.
            there = partial(self.opened.emit, Place(ROLLOVER))
            return UndoableDeed(batch.made_at, title, facts, there, tr("Xem"))
        back = partial(self._undo, batch)
        return UndoableDeed(batch.made_at, title, facts, back, tr("Hoàn tác"))

    def _deletion_deed(self, deletion: Deletion) -> UndoableDeed:
        facts = moment(deletion.deleted_at, self.workplace.now())
        back = None if self.workplace.read_only else partial(self._bring_back, deletion)
        title = deletion_words(deletion)
        return UndoableDeed(deletion.deleted_at, title, facts, back, tr("Lấy lại"))

    def _undo(self, batch: ImportBatch) -> None:
        self.deeds.busy()
        self.workplace.tasks.run(
            tr("Đang hoàn tác"),
            lambda _: self.workplace.services.import_batches.undo(batch.id),
            lambda _: self._undone(batch),
            self._not_undone,
        )

    def _undone(self, batch: ImportBatch) -> None:
        self.workplace.changes.everything()
        self.refresh()
        self.done(tr("Đã hoàn tác: {deed}", deed=bulk_deed(batch.kind)))

    def _not_undone(self, error: ExpectedError) -> None:
        self.refresh()
        self.failed.emit(error)

    def _bring_back(self, deletion: Deletion) -> None:
        changes = self.workplace.changes
        with self.telling():
            self.workplace.services.deletions.bring_back(deletion)
            changed = changes.activities if deletion.kind == ACTIVITY else changes.counselling
            changed.emit()
            self.done(tr("Đã lấy lại"))
        self.refresh()

    def _show_older(self) -> None:
        rows = list(self.model.rows)
        older = self.workplace.services.trail_log.lines(before=min(one.id for one in rows))
        self._show_lines([*rows, *older], len(rows) + A_PAGE)

    def _show_lines(self, lines: list[TrailLine], wanted: int) -> None:
        self.model.set_rows(lines)
        self._older_row.setVisible(len(lines) >= wanted)
        # One scroll for the whole section: the table is as high as its rows.
        self.table.setFixedHeight(theme.px(_HEADING) + len(lines) * theme.px(ROW) + 2)


def _when(line: TrailLine, now: datetime) -> str:
    return moment(line.at, now) if line.at is not None else tr("Không rõ")


def _facts(batch: ImportBatch, when: str) -> str:
    if batch.added and batch.updated:
        return tr("{when}, thêm {added}, sửa {updated}", when=when, added=batch.added,
                  updated=batch.updated)  # fmt: skip
    if batch.added:
        return tr("{when}, thêm {added}", when=when, added=batch.added)
    if batch.updated:
        return tr("{when}, sửa {updated}", when=when, updated=batch.updated)
    return when

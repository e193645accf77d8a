"""Nhật ký: what was done at once and can be taken back, and the trail of all deeds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.trail_line import TrailLine
from counsellor_app.services.import_batches import ImportBatch
from counsellor_app.services.trail_log import A_PAGE
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import Button, plain_button, small, text_button
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.day_words import moment
from counsellor_app.ui.common.labels import ElidedLabel, text_label, wrapped_label
from counsellor_app.ui.common.rows_column import Column
from counsellor_app.ui.common.rows_model import RowsModel
from counsellor_app.ui.common.rows_table import ROW, RowsTable
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_log_words import deed_words, who_words
from counsellor_app.ui.settings.settings_section import SettingsSection
from counsellor_app.ui.settings.settings_words import bulk_deed

_MOST = 8
_HEADING = 34


class LogSection(SettingsSection):
    """Never a name: the trail tells deeds, not words."""

    widest = 860

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.undo_buttons: dict[int, Button] = {}
        self._all = False
        self.more_deeds = small(text_button(""))
        deeds = Card(tr("Việc làm một lần cho nhiều em"), self.more_deeds, inset=0)
        deeds.head.setContentsMargins(16, 8, 8, 8)
        deeds.title.setMinimumHeight(theme.px(_HEADING))
        self._deeds = QVBoxLayout()
        self._deeds.setSpacing(0)
        deeds.body.addLayout(self._deeds)
        self.column.addWidget(deeds)
        self.column.addWidget(self._trail_card())
        self.more_deeds.clicked.connect(self._show_all)

    def _trail_card(self) -> Card:
        card = Card(tr("Mọi thao tác"), inset=0)
        now = self.workplace.now()
        columns: list[Column[TrailLine]] = [
            Column(tr("Khi nào"), lambda one: moment(one.at, now),
                              sort_key=lambda one: one.id),
            Column(tr("Ai"), who_words),
            Column(tr("Việc"), deed_words, stretch=True),
        ]  # fmt: skip

        def speak(one: TrailLine) -> str:
            return f"{moment(one.at, now)}, {who_words(one)}, {deed_words(one)}"

        self.model = RowsModel[TrailLine]([], columns, speak, key=lambda one: one.id)
        self.table = RowsTable(self.model, tr("Mọi thao tác"))
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card.body.setSpacing(0)
        card.body.addWidget(self.table)
        self.older = small(plain_button(tr("Xem cũ hơn")))
        self.older.clicked.connect(self._show_older)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.older)
        row.addStretch(1)
        self._older_row = QWidget()
        self._older_row.setLayout(row)
        card.body.addWidget(self._older_row)
        return card

    def refresh(self) -> None:
        """Read both again; as much of the trail as was shown."""
        self._show_deeds(self.workplace.services.import_batches.all())
        most = max(A_PAGE, len(self.model.rows))
        self._show_lines(self.workplace.services.trail_log.lines(most=most), most)

    def _show_all(self) -> None:
        self._all = not self._all
        self._show_deeds(self.workplace.services.import_batches.all())

    def _show_deeds(self, batches: list[ImportBatch]) -> None:
        clear(self._deeds)
        self.undo_buttons.clear()
        self.more_deeds.setVisible(len(batches) > _MOST)
        fewer, more = tr("Thu gọn"), tr("Hiện cả {count} việc", count=len(batches))
        self.more_deeds.set_words(fewer if self._all else more)
        if not batches:
            none = tr("Chưa có. Lần nhập danh sách, xác nhận nhiều em, gộp hồ sơ sẽ hiện ở đây.")
            empty = wrapped_label(none, "cell", "text-2")
            empty.setContentsMargins(16, 14, 16, 14)
            self._deeds.addWidget(empty)
        for place, batch in enumerate(batches if self._all else batches[:_MOST]):
            if place:
                self._deeds.addWidget(line())
            self._deeds.addWidget(self._deed_row(batch))

    def _deed_row(self, batch: ImportBatch) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        deed = bulk_deed(batch.kind)
        words.addWidget(ElidedLabel(deed, "body_bold", "text-2" if batch.undone else "text"))
        facts = _facts(batch, moment(batch.made_at, self.workplace.now()))
        words.addWidget(ElidedLabel(facts, "cell", "text-2"))
        row.addLayout(words, 1)
        if batch.undone:
            row.addWidget(text_label(tr("Đã hoàn tác"), "cell", "text-3"))
            row.addSpacing(8)
        elif not self.workplace.read_only:
            button = small(text_button(tr("Hoàn tác"), "arrow-counter-clockwise"))
            button.setAccessibleDescription(f"{deed}, {facts}")
            button.clicked.connect(lambda: self._undo(batch, button))
            self.undo_buttons[batch.id] = button
            row.addWidget(button)
        return made

    def _undo(self, batch: ImportBatch, button: Button) -> None:
        for one in self.undo_buttons.values():
            one.setEnabled(False)
        del button
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

    def _not_undone(self, error: object) -> None:
        self.refresh()
        self.failed.emit(error)

    def _show_older(self) -> None:
        rows = list(self.model.rows)
        older = self.workplace.services.trail_log.lines(before=min(one.id for one in rows))
        self._show_lines([*rows, *older], len(rows) + A_PAGE)

    def _show_lines(self, lines: list[TrailLine], wanted: int) -> None:
        self.model.set_rows(lines)
        self._older_row.setVisible(len(lines) >= wanted)
        # One scroll for the whole section: the table is as high as its rows.
        self.table.setFixedHeight(theme.px(_HEADING) + len(lines) * theme.px(ROW) + 2)


def _facts(batch: ImportBatch, when: str) -> str:
    if batch.added and batch.updated:
        return tr("{when}, thêm {added}, sửa {updated}", when=when, added=batch.added,
                  updated=batch.updated)  # fmt: skip
    if batch.added:
        return tr("{when}, thêm {added}", when=when, added=batch.added)
    if batch.updated:
        return tr("{when}, sửa {updated}", when=when, updated=batch.updated)
    return when

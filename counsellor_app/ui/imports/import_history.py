"""The files brought in so far, each with a way to take it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.services.import_batches import ImportBatch
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.buttons import Button, small, text_button
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.imports.import_start import KIND_ICONS
from counsellor_app.ui.imports.import_words import KINDS

_MOST = 30


class ImportHistory(Card):
    """«Các lần nhập», the newest first."""

    undo_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(tr("Các lần nhập"), inset=0)
        self.undo_buttons: dict[int, Button] = {}
        inner = QWidget()
        inner.setProperty("ground", "none")
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(scroll)

    def show_batches(self, batches: list[ImportBatch], *, may_undo: bool) -> None:
        """Show the imports of lists; what is undone stays to be seen."""
        clear(self._rows)
        self.undo_buttons.clear()
        listed = [batch for batch in batches if batch.kind in KINDS][:_MOST]
        if not listed:
            empty = wrapped_label(tr("Chưa nhập tệp nào."), "cell", "text-2")
            empty.setContentsMargins(16, 14, 16, 14)
            self._rows.addWidget(empty)
        for batch in listed:
            self._rows.addWidget(self._row(batch, may_undo))
            self._rows.addWidget(line())
        self._rows.addStretch(1)

    def _row(self, batch: ImportBatch, may_undo: bool) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(10)
        sign = QLabel()
        sign.setPixmap(icons.pixmap(KIND_ICONS[batch.kind], "text-2", icons.SIZE))
        row.addWidget(sign)
        words = QVBoxLayout()
        words.setSpacing(0)
        day = batch.made_at.astimezone().strftime("%d/%m/%Y %H:%M")
        words.addWidget(text_label(tr(KINDS[batch.kind]), "cell_bold"))
        facts = tr("{day}, thêm {added}, cập nhật {updated}", day=day, added=batch.added,
                   updated=batch.updated)  # fmt: skip
        words.addWidget(text_label(facts, "caption", "text-2"))
        row.addLayout(words, 1)
        if batch.undone:
            row.addWidget(text_label(tr("Đã hoàn tác"), "caption", "text-3"))
            row.addSpacing(8)
        elif may_undo:
            button = small(text_button(tr("Hoàn tác")))
            button.setAccessibleName(
                tr("Hoàn tác lần nhập {kind}, {facts}", kind=tr(KINDS[batch.kind]), facts=facts)
            )
            button.clicked.connect(lambda _=False: self.undo_asked.emit(batch.id))
            self.undo_buttons[batch.id] = button
            row.addWidget(button)
        return made

"""The right side of the second step: every row as it would be taken, mended where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.list_mapping import DOUBT, ERROR, MENDED, SKIPPED, UPDATED, PreviewRow
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import Chip, small, text_button
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.tables import RowsModel, RowsTable
from counsellor_app.ui.imports.import_preview_columns import (
    RESULT,
    preview_columns,
    quiet_columns,
    yielding_columns,
)
from counsellor_app.ui.imports.import_sitting import ImportSitting
from counsellor_app.ui.imports.import_words import figure, row_words

_SCROLL = 16  # the bar at the right and the lines of the card
_ALL, _UPDATED, _MENDED, _DOUBTS, _ERRORS = "all", "updated", "mended", "doubts", "errors"
_CHIPS: tuple[tuple[str, str, str, Callable[[PreviewRow], bool]], ...] = (
    (_ALL, mark("Tất cả {count}"), "", lambda _row: True),
    (_UPDATED, mark("Cập nhật {count}"), "arrows-clockwise", lambda row: row.fate == UPDATED),
    (_MENDED, mark("Tự sửa {count}"), "magic-wand",
     lambda row: row.has(MENDED) and not row.is_refused),
    (_DOUBTS, mark("Nên xem {count}"), "warning",
     lambda row: row.fate == SKIPPED or (row.has(DOUBT) and not row.is_refused)),
    (_ERRORS, mark("Lỗi {count}"), "x", lambda row: row.is_refused),
)  # fmt: skip


class ImportPreview(Card):
    """Chips that narrow the rows, the table, and what can be done about rows that stay out."""

    edited = Signal(object, int, str)
    refused_asked = Signal()

    def __init__(self) -> None:
        super().__init__(inset=0)
        self._sitting: ImportSitting | None = None
        self._shown = _ALL
        self._table: RowsTable | None = None
        self._columns: list[tuple[str, str]] = []
        self._low = False
        self._by_hand = False
        self.body.setSpacing(0)
        self._make_head()
        self._room = QVBoxLayout()
        self.body.addLayout(self._room, 1)
        self.body.addWidget(self._make_foot())
        self.fit(low=False)

    def _make_head(self) -> None:
        self._head = head = QHBoxLayout()
        head.addWidget(text_label(tr("Xem trước"), "card"))
        head.addStretch(1)
        head.setSpacing(8)
        self.chips: dict[str, Chip] = {}
        group = QButtonGroup(self)
        for code, words, icon, _ in _CHIPS:
            chip = Chip(tr(words, count=0), icon, code=code)
            chip.clicked.connect(lambda _=False, one=code: self._narrow(one))
            group.addButton(chip)
            self.chips[code] = chip
            head.addWidget(chip)
        self.chips[_ALL].setChecked(True)
        self.body.addLayout(head)

    def _make_foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("ground", "sunken")
        foot.setMinimumHeight(theme.px(34))
        self._foot = row = QHBoxLayout(foot)
        row.setSpacing(8)
        self._sign = QLabel()
        self._sign.setPixmap(icons.pixmap("info", "info", icons.SIZE))
        self._hint = wrapped_label("", "cell", "text-2")
        self.save_refused = small(text_button("", "download-simple"))
        self.save_refused.clicked.connect(self.refused_asked)
        row.addWidget(self._sign)
        row.addWidget(self._hint, 1)
        row.addWidget(self.save_refused)
        return foot

    @property
    def table(self) -> RowsTable:
        """The table of the rows."""
        assert self._table is not None  # noqa: S101 - made by the first `show_sitting`
        return self._table

    def show_sitting(self, sitting: ImportSitting) -> None:
        """Show the rows of a look; the cursor stays on its row and cell."""
        self._sitting = sitting
        if sitting.preview.rows and not any(map(self._fits_chip, sitting.preview.rows)):
            self._shown = _ALL
        self._count()
        columns = preview_columns(sitting, self._write)
        named = [(column.key, column.title) for column in columns]
        if self._table is None or named != self._columns:
            self._columns = named
            self._make_table(columns)
        self._refill([row for row in sitting.preview.rows if self._fits_chip(row)])
        self._make_room()
        self._say_hint(sitting)

    def fit(self, low: bool) -> None:
        """Lower rows where the window is low."""
        self._low = low
        self._head.setContentsMargins(16, 6 if low else 12, 16, 6 if low else 12)
        self._foot.setContentsMargins(16, 1 if low else 6, 8, 1 if low else 6)
        if self._table is not None:
            self._table.fit("", low)

    def _make_table(self, columns: Any) -> None:
        if self._table is not None:
            self._room.removeWidget(self._table)
            self._table.deleteLater()
        model = RowsModel((), columns, self._spoken, key=lambda row: (row.sheet, row.number))
        self._table = RowsTable(model, tr("Các dòng của danh sách"))
        self._table.setFrameShape(QFrame.Shape.NoFrame)
        self._table.fit("", self._low)
        self._table.chosen.connect(self._mend_first)
        self._empty = EmptyState("")
        self._table.set_empty(self._empty)
        self._room.addWidget(self._table)
        self._by_hand = False
        self._table.heading.hidden_changed.connect(self._columns_chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The result of the check stays in sight."""
        super().resizeEvent(event)
        self._make_room()

    def _columns_chosen(self) -> None:
        self._by_hand = True

    def _make_room(self) -> None:
        """Hide columns until the result can be seen, unless somebody has chosen them by hand."""
        if self._table is None or self._sitting is None or self._by_hand:
            return
        table, model = self._table, self._table.rows_model
        hidden = quiet_columns(self._sitting)
        widths = table.natural_widths()
        total = sum(width for key, width in widths.items() if key not in hidden)
        last = model.columns[-1].key
        total += theme.px(RESULT) - widths[last]
        for key in yielding_columns(self._sitting):
            if total > self.width() - _SCROLL and key not in hidden:
                hidden.append(key)
                total -= widths[key]
        if set(hidden) != set(table.layout_state()["hidden"]):
            table.restore_layout({**table.layout_state(), "hidden": hidden})

    def _refill(self, rows: list[PreviewRow]) -> None:
        table = self.table
        index = table.currentIndex()
        row = table.current_row()
        scrolled = table.verticalScrollBar().value()
        had_focus = table.hasFocus()
        table.rows_model.set_rows(rows)
        if row is not None:
            place = table.rows_model.place_of((row.sheet, row.number))
            if place >= 0:
                table.setCurrentIndex(table.rows_model.index(place, index.column()))
            else:  # mended, so it left the rows that are shown: the next one has its place
                self._go_to_error(min(index.row(), len(rows) - 1))
        table.verticalScrollBar().setValue(scrolled)
        if had_focus:
            table.setFocus()

    def _fits_chip(self, row: PreviewRow) -> bool:
        return next(fits for code, _, _, fits in _CHIPS if code == self._shown)(row)

    def _count(self) -> None:
        rows = self._sitting.preview.rows if self._sitting else ()
        for code, words, _, fits in _CHIPS:
            count = sum(map(fits, rows))
            chip = self.chips[code]
            chip.set_words(tr(words, count=figure(count)))
            chip.setVisible(count > 0 or code == _ALL)
            chip.setChecked(code == self._shown)

    def _narrow(self, code: str) -> None:
        self._shown = code
        if self._sitting is not None:
            self.show_sitting(self._sitting)

    def _say_hint(self, sitting: ImportSitting) -> None:
        refused = len(sitting.refused)
        hint = tr("Mọi dòng đều nhập được. Tệp Excel gốc không bị đổi.")
        if sitting.preview.missing:
            names = ", ".join(f"“{name}”" for name in sitting.preview.missing)
            hint = tr("Chưa biết cột nào là {names}. Ghép cột ấy để xem trước.", names=names)
        elif sitting.lacks_class and not sitting.choices.class_name:
            hint = tr("Tệp chưa ghi lớp. Ghi lớp của các em ở phần Ghép cột.")
        elif refused:
            hint = tr("Bấm đúp vào ô đỏ để sửa ngay tại đây. Tệp Excel gốc không bị đổi.")
        self._hint.setText(hint)
        self._empty.say(hint if sitting.preview.missing else tr("Không có dòng nào ở đây."))
        self.save_refused.setVisible(refused > 0)
        self.save_refused.set_words(tr("Tải {count} dòng lỗi", count=figure(refused)))

    def _write(self, row: PreviewRow, column: int, text: str) -> None:
        # The editor is still closing; the rows are read anew once it has gone.
        QTimer.singleShot(0, self, lambda: self.edited.emit(row, column, text))

    def go_to_next_error(self) -> None:
        """Put the cursor on the next cell that keeps its row out, from the top after the last."""
        rows = self.table.rows_model.rows
        here = self.table.currentIndex().row()
        places = [*range(here + 1, len(rows)), *range(max(here, 0) + 1)]
        found = next((at for at in places if at < len(rows) and rows[at].is_refused), None)
        if found is not None:
            self._go_to_error(found)

    def _go_to_error(self, place: int) -> bool:
        """Put the cursor on the first cell of a row that stands in the way; whether there is."""
        row = self.table.rows_model.row(place)
        if row is None or self._sitting is None:
            return False
        found = next((one.column for one in row.findings if one.weight == ERROR), -1)
        key = self._sitting.shape.columns[found].key if found >= 0 else ""
        columns = self.table.rows_model.columns
        at = next((at for at, column in enumerate(columns) if column.key == key), None)
        self.table.go_to(place, at)
        return at is not None

    def _mend_first(self, row: PreviewRow) -> None:
        """Enter on a row: edit its first cell that stands in the way."""
        if self._go_to_error(self.table.rows_model.place_of((row.sheet, row.number))):
            self.table.open_editor()

    @staticmethod
    def _spoken(row: PreviewRow) -> str:
        words = [cell for cell in row.cells if cell][:4]
        return tr("Dòng {number}, {cells}, {result}", number=row.number,
                  cells=", ".join(words), result=row_words(row))  # fmt: skip

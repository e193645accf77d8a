"""A list the school keeps itself: a line to add with, a table edited in place, its deeds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.school_list import INSTITUTIONS, PHRASES, TRADES, SchoolEntry
from counsellor_app.translation import tr
from counsellor_app.ui.catalogues.catalogue_deeds import CatalogueDeeds
from counsellor_app.ui.catalogues.catalogue_heading import heading
from counsellor_app.ui.catalogues.catalogue_words import OWN, ListedCatalogue
from counsellor_app.ui.common.buttons import danger_button, plain_button, primary_button, small
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.open_cell import open_cell, open_cell_again
from counsellor_app.ui.common.page import INSET
from counsellor_app.ui.common.rows_shown import show_rows
from counsellor_app.ui.common.tables import Cell, Column, RowsModel, RowsTable
from counsellor_app.ui.common.typed_texts import put_texts, texts_of
from counsellor_app.ui.common.workplace import Workplace


class OwnCataloguePane(QWidget):
    """`failed(error)` when something could not be done."""

    failed = Signal(object)

    def __init__(self, workplace: Workplace, name: str, listed: ListedCatalogue) -> None:
        super().__init__()
        self._workplace, self._name = workplace, name
        self._words = OWN[name]
        self._may = not workplace.read_only
        self._cell: dict[str, Any] | None = None  # being edited, once the rows are there
        self._deeds = CatalogueDeeds(workplace)
        self.label, self.detail = _line(tr(self._words.name)), _line(tr(self._words.detail))
        self.add = primary_button(tr(self._words.add), "plus")
        self.retire = small(plain_button(tr("Ngừng dùng")))
        self.up = small(plain_button(tr("Lên trên"), "arrow-up"))
        self.down = small(plain_button(tr("Xuống dưới"), "arrow-down"))
        self.remove = small(danger_button(tr("Xóa"), "trash"))
        self.model: RowsModel[SchoolEntry] = RowsModel(
            [], self._columns(), _spoken, key=lambda one: one.id
        )
        self.table = RowsTable(self.model, tr(listed.words))
        self.table.set_empty(EmptyState(tr(self._words.empty)))
        self._lay_out(listed)
        self._connect()

    def _lay_out(self, listed: ListedCatalogue) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 16, INSET, 16)
        column.setSpacing(12)
        column.addLayout(heading(listed))
        self.adding, adding = _row_of(self.label, self.detail, self.add)
        adding.setStretch(0, 2)
        adding.setStretch(1, 3)
        column.addWidget(self.adding)
        card = Card(inset=0)
        card.body.addWidget(self.table)
        column.addWidget(card, 1)
        self.acting, acting = _row_of(self.retire, self.up, self.down)
        acting.addStretch(1)
        acting.addWidget(self.remove)
        column.addWidget(self.acting)
        for widget in (self.adding, self.acting):
            widget.setVisible(self._may)

    def _connect(self) -> None:
        self.table.current_row_changed.connect(lambda _: self._show_deeds())
        for signal, deed in (
            (self.add.clicked, self._add),
            (self.label.returnPressed, self._add),
            (self.detail.returnPressed, self._add),
            (self.retire.clicked, self._retire),
            (self.up.clicked, lambda: self._move(-1)),
            (self.down.clicked, lambda: self._move(1)),
            (self.remove.clicked, self._remove),
        ):
            signal.connect(deed)
        for key, deed in (
            ("Alt+Up", lambda: self._move(-1)),
            ("Alt+Down", lambda: self._move(1)),
            ("Delete", self._take_away),
        ):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)

    def _columns(self) -> tuple[Column[SchoolEntry], ...]:
        wide, named = self._name == PHRASES, self._name in (INSTITUTIONS, TRADES)
        label: Column[SchoolEntry] = Column(
            tr(self._words.name),
            lambda one: Cell(one.label, bold=True, token=_token(one)),
            width=220 if wide else 340,
            hideable=False,
            write=self._write_label if self._may else None,
        )
        detail: Column[SchoolEntry] = Column(
            tr(self._words.detail),
            lambda one: Cell(one.detail, token=_token(one)),
            stretch=True,
            write=self._write_detail if self._may else None,
        )
        state: Column[SchoolEntry] = Column(tr("Tình trạng"), _state, width=130)
        if not named:
            return label, detail, state
        used: Column[SchoolEntry] = Column(
            tr("Đã ghi"),
            lambda one: str(one.used) if one.used else "",
            "right",
            width=90,
            sort_key=lambda one: one.used,
        )
        return label, detail, used, state

    def refresh(self) -> None:
        """Read the list again."""
        show_rows(self.model, self._workplace.services.school_lists.entries(self._name))
        if self._cell is not None:
            cell, self._cell = self._cell, None
            open_cell_again(self.table, cell)
        self._show_deeds()

    def typed(self) -> dict[str, Any]:
        """The new line begun and the cell being edited; nothing where there is neither."""
        texts, cell = texts_of(self._new), self._cell or open_cell(self.table)
        new = {"new": texts} if any(texts.values()) else {}
        return new | ({"cell": cell} if cell is not None else {})

    def type_in(self, typed: dict[str, Any]) -> None:
        """Put them back."""
        put_texts(self._new, typed.get("new", {}))
        self._cell = typed.get("cell")

    @property
    def _new(self) -> dict[str, QWidget]:
        return {"label": self.label, "detail": self.detail}

    def begin_adding(self) -> None:
        """The cursor in the field for a new line."""
        if self._may:
            self.label.setFocus()

    def fit(self, width_class: str, low: bool) -> None:
        """Lower rows where the window is low."""
        self.table.fit(width_class, low)

    def _show_deeds(self) -> None:
        row = self.table.current_row()
        for button in (self.retire, self.up, self.down):
            button.setEnabled(row is not None)
        self.remove.setEnabled(row is not None and row.may_go)
        self.retire.set_words(
            tr("Dùng lại") if row is not None and row.retired else tr("Ngừng dùng")
        )

    def _add(self) -> None:
        try:
            number = self._deeds.add(self._name, self.label.text(), self.detail.text())
        except ExpectedError as error:
            self.failed.emit(error)
            self.label.setFocus()
            return
        self.label.clear()
        self.detail.clear()
        self.table.go_to_key(number)
        self.label.setFocus()

    def _write_label(self, row: SchoolEntry, text: str) -> None:
        if text != row.label:
            self._try(lambda: self._deeds.change(self._name, row, text, row.detail))

    def _write_detail(self, row: SchoolEntry, text: str) -> None:
        if text != row.detail:
            self._try(lambda: self._deeds.change(self._name, row, row.label, text))

    def _retire(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._try(lambda: self._deeds.retire(self._name, row))

    def _move(self, by: int) -> None:
        row = self.table.current_row()
        if row is not None and self._may:
            self._try(lambda: self._deeds.move(self._name, row, by))

    def _remove(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self._try(lambda: self._deeds.remove(self._name, row))

    def _take_away(self) -> None:
        """Delete: off the list where nothing bears the name, else used no longer."""
        row = self.table.current_row()
        if row is not None and self._may:
            if row.may_go:
                self._remove()
            elif not row.retired:
                self._retire()

    def _try(self, deed: Callable[[], int | None]) -> None:
        """Do it; the cursor stays on the line."""
        try:
            number = deed()
        except ExpectedError as error:
            self.failed.emit(error)
            return
        if number is not None:
            self.table.go_to_key(number)


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(name)
    line.setAccessibleName(name)
    return line


def _row_of(*widgets: QWidget) -> tuple[QWidget, QHBoxLayout]:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    return made, row


def _token(entry: SchoolEntry) -> str:
    return "text-3" if entry.retired else "text"


def _state(entry: SchoolEntry) -> Cell:
    if entry.retired:
        return Cell(tr("Ngừng dùng"), "prohibit", "text-3")
    return Cell(tr("Đang dùng"), "check-circle", "success")


def _spoken(entry: SchoolEntry) -> str:
    return ", ".join(part for part in (entry.label, entry.detail, _state(entry).text) if part)

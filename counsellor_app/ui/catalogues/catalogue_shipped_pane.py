"""A shipped list: which of its lines the school uses this year, and the law it comes from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.school_list import ShippedEntry, ShippedList
from counsellor_app.translation import language, tr
from counsellor_app.ui.catalogues.catalogue_deeds import CatalogueDeeds
from counsellor_app.ui.catalogues.catalogue_heading import heading
from counsellor_app.ui.catalogues.catalogue_words import ListedCatalogue
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.page import INSET
from counsellor_app.ui.common.rows_shown import show_rows
from counsellor_app.ui.common.tables import Cell, Column, RowsModel, RowsTable
from counsellor_app.ui.common.workplace import Workplace


class ShippedCataloguePane(QWidget):
    """Ticks say what is used; `failed(error)` when something could not be done."""

    failed = Signal(object)

    def __init__(self, workplace: Workplace, name: str, listed: ListedCatalogue) -> None:
        super().__init__()
        self._workplace, self._name = workplace, name
        self._deeds = CatalogueDeeds(workplace)
        self._reading = False
        may = not workplace.read_only
        columns: tuple[Column[ShippedEntry], ...] = (
            Column(
                tr("Mục"),
                lambda one: Cell(one.label, token="text" if one.offered else "text-3"),
                stretch=True,
                hideable=False,
            ),
            Column(tr("Năm học {year}", year=workplace.year.written), _state, width=210),
        )
        self.model: RowsModel[ShippedEntry] = RowsModel(
            [],
            columns,
            lambda one: f"{one.label}, {_state(one).text}",
            key=lambda one: one.code,
            boxes=True,
            tickable=lambda one: may and not one.fixed,
        )
        self.table = RowsTable(self.model, tr(listed.words))
        self.source = wrapped_label("", "caption", "text-2")
        self.model.ticked_changed.connect(self._ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 16, INSET, 16)
        column.setSpacing(12)
        column.addLayout(heading(listed))
        card = Card(inset=0)
        card.body.addWidget(self.table)
        column.addWidget(card, 1)
        column.addWidget(self.source)

    def refresh(self) -> None:
        """Read again what is used this year."""
        lists, year = self._workplace.services.school_lists, self._workplace.year
        shipped = lists.shipped(self._name, year, language())
        self._reading = True
        show_rows(self.model, shipped.entries)
        self.model.ticks.put([one for one in shipped.entries if not one.offered], on=False)
        self.model.ticks.put([one for one in shipped.entries if one.offered])
        self._reading = False
        self.source.setText(_source(shipped))

    def begin_adding(self) -> None:
        """Nothing can be added to a shipped list."""

    def fit(self, width_class: str, low: bool) -> None:
        """Lower rows where the window is low."""
        self.table.fit(width_class, low)

    def _ticked(self) -> None:
        if self._reading:
            return
        ticks = self.model.ticks
        wanted = {
            one.code: ticks.has(one)
            for one in self.model.rows
            if ticks.may(one) and ticks.has(one) != one.offered
        }
        if not wanted:
            return
        labels = {one.code: one.label for one in self.model.rows}
        try:
            self._deeds.switch(self._name, wanted, labels[next(iter(wanted))])
        except ExpectedError as error:
            self.refresh()
            self.failed.emit(error)


def _state(entry: ShippedEntry) -> Cell:
    if entry.fixed:
        return Cell(tr("Luôn có"), "lock-key", "text-2")
    if entry.offered:
        return Cell(tr("Đang dùng"), "check-circle", "success")
    return Cell(tr("Không dùng"), "prohibit", "text-3")


def _source(shipped: ShippedList) -> str:
    return tr(
        "Theo: {source}. Bản {version}, áp dụng từ {day}. Tên mục đi theo chương trình, không sửa "
        "ở đây.",
        source=shipped.source,
        version=shipped.version,
        day=f"{shipped.valid_from:%d/%m/%Y}",
    )

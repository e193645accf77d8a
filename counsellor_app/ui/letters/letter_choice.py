"""Which letters: kind, date, class, and the students of the class with their boxes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout

from counsellor_app.domain.letter_desk import DeskRow
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import Chip
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import DateField, Field
from counsellor_app.ui.common.tables import Cell, Column, RowsModel, RowsTable
from counsellor_app.ui.letters import letter_words

INSET = 14
DATE_WIDTH = 146
CLASS_WIDTH = 124


class LetterChoice(QFrame):
    """`changed`: other letters are wanted; `class_changed`: of another class."""

    changed = Signal()
    class_changed = Signal()
    request_changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.kind = FilterCombo(letter_words.kinds(), name=tr("Mẫu thư"))
        self.kind.code = letter_words.kinds()[0][0]
        self.day = DateField(today, today())
        self.day_field = Field(tr("Ngày trên thư"), self.day)
        self.class_name = FilterCombo(name=tr("Lớp"))
        self.everybody = Chip(tr("Tất cả"))
        self.to_look_at = Chip(tr("Cần xem"), "warning")
        self.model: RowsModel[DeskRow] = RowsModel(
            [],
            [
                Column("", lambda row: Cell(row.name, bold=True), stretch=True, name="student"),
                Column(tr("Dữ liệu thư"), letter_words.readiness_cell, "right", name="readiness"),
            ],
            letter_words.spoken,
            key=lambda row: row.student,
            boxes=True,
            tickable=lambda row: row.ready,
        )
        self.table = RowsTable(self.model, tr("Các em trong lớp"))
        self._filling = False
        self._ready_before: set[int] = set()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(Field(tr("Mẫu thư"), self.kind), 1)
        self.day.setFixedWidth(DATE_WIDTH)
        top.addWidget(self.day_field)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        self.class_name.setFixedWidth(CLASS_WIDTH)
        chips.addWidget(self.class_name)
        chips.addStretch(1)
        self._filter = QButtonGroup(self)
        for chip in (self.everybody, self.to_look_at):
            self._filter.addButton(chip)
            chips.addWidget(chip)
        self.everybody.setChecked(True)
        head = QVBoxLayout()
        head.setContentsMargins(INSET, 12, INSET, 12)
        head.setSpacing(10)
        head.addLayout(top)
        head.addLayout(chips)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.kind.picked.connect(lambda _: self.request_changed.emit())
        self.day.changed.connect(self._day_changed)
        self.class_name.picked.connect(lambda _: self.class_changed.emit())
        self._filter.buttonClicked.connect(lambda _: self._show_wanted())
        self.model.ticked_changed.connect(self._ticked)
        self.table.layout_changed.connect(self._show_wanted)

    def set_classes(self, names: list[str]) -> None:
        """The classes letters may be written to."""
        self.class_name.set_items([(name, tr("Lớp {name}", name=name)) for name in names])

    def show_rows(self, rows: list[DeskRow], *, anew: bool) -> None:
        """Show a class; the ready ones are ticked at first, and whoever has become ready."""
        ready = {row.student for row in rows if row.ready}
        fresh = ready if anew else ready - self._ready_before
        self._ready_before = ready
        current = self.table.current_row()
        # The letters are made at each telling: it is told once.
        self._filling = True
        self.model.set_rows(rows)
        if anew:
            self.model.ticks.put_all(False)
        self.model.ticks.put([row for row in rows if row.student in fresh])
        self._filling = False
        self._ticked()
        looked_at = sum(bool(row.lacks) for row in rows)
        self.everybody.set_words(tr("Tất cả {count}", count=len(rows)))
        self.to_look_at.set_words(tr("Cần xem {count}", count=looked_at))
        self.to_look_at.setEnabled(bool(looked_at))
        if not looked_at:
            self.everybody.setChecked(True)
        self._show_wanted()
        if not anew and current is not None:
            self.table.go_to_key(current.student)

    @property
    def chosen(self) -> list[int]:
        """The students whose boxes are ticked."""
        return [row.student for row in self.model.ticks.rows if row.ready]

    @property
    def waiting(self) -> int:
        """How many of the class cannot get a letter yet."""
        return sum(not row.ready for row in self.model.rows)

    def choose_only(self, student: int) -> None:
        """Tick this one alone, and go there."""
        self.model.ticks.put_all(False)
        self.model.ticks.put([row for row in self.model.rows if row.student == student])
        self.table.go_to_key(student)

    def fit(self, width_class: str, low: bool) -> None:
        """Lower rows where the window is low."""
        self.table.fit(width_class, low)

    def _day_changed(self) -> None:
        self.day_field.error(self.day.problem)
        if self.day.date is not None:
            self.request_changed.emit()

    def _ticked(self) -> None:
        if self._filling:
            return
        heading = tr("Chọn {count} trên {all} em", count=len(self.chosen), all=len(self.model.rows))
        first, *others = self.model.columns
        self.model.columns = (replace(first, title=heading), *others)
        self.table.heading.viewport().update()
        self.changed.emit()

    def _show_wanted(self) -> None:
        only = self.to_look_at.isChecked()
        for place, row in enumerate(self.model.rows):
            self.table.setRowHidden(place, only and not row.lacks)

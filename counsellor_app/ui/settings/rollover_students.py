"""Step 4 into a new year: the students who do not go with their class."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from counsellor_app.domain.student_index import PRESENT, ListedStudent
from counsellor_app.domain.year_rollover import Leaving, Rollover, StayDown
from counsellor_app.translation import language, tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import Segments, danger_button
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.common.rows_shown import show_rows
from counsellor_app.ui.common.student_picker import StudentPicker
from counsellor_app.ui.common.tables import Cell, Column, RowsModel, RowsTable
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.rollover_step import RolloverStep

Way = StayDown | Leaving
STAYS = "STAYS"
_COMPLETED = "COMPLETED"
_MOVED, _LEFT = "MOVED_SUMMER", "LEFT_SUMMER"


class StudentsStep(RolloverStep):
    """Find a student, say what becomes of them; `refused(sentence)` for one who is gone."""

    refused = Signal(str)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            tr("Ở lại lớp, thôi học"),
            tr("Chỉ ghi các em không đi cùng lớp của mình. Các em khác theo bảng ở bước trước."),
        )
        self._statuses = _statuses(workplace)
        self.way = Segments(
            [(STAYS, tr("Ở lại lớp"), ""), (_MOVED, tr("Chuyển trường"), ""),
             (_LEFT, tr("Thôi học"), "")],
            tr("Em này sẽ"),
        )  # fmt: skip
        self.picker = StudentPicker(workplace)
        self.picker.keep_words = False
        self.picker.setMinimumWidth(theme.px(300))
        self.picker.picked.connect(self._pick)
        self.remove = danger_button(tr("Bỏ khỏi danh sách"), "x")
        self.remove.clicked.connect(self._remove)
        self.model: RowsModel[Way] = RowsModel(
            [], self._columns(), self._spoken, key=lambda r: r.student
        )
        self.table = RowsTable(self.model, tr("Các em không đi cùng lớp"))
        self.table.set_empty(EmptyState(tr("Chưa có em nào ở lại lớp hoặc thôi học.")))
        self.table.current_row_changed.connect(lambda row: self.remove.setEnabled(row is not None))
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        self._lay_out()

    def _lay_out(self) -> None:
        line = FlowLayout(gap=12, line_gap=8)
        line.addWidget(self.way)
        line.addWidget(self.picker)
        self.column.addLayout(line)
        card = Card(inset=0)
        card.body.addWidget(self.table)
        self.column.addWidget(card, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.remove)
        self.column.addLayout(below)

    def _columns(self) -> tuple[Column[Way], ...]:
        return (
            Column(tr("Em"), lambda one: Cell(one.full_name, bold=True), stretch=True),
            Column(tr("Lớp năm nay"), lambda one: one.class_name, width=120),
            Column(
                tr("Việc"),
                lambda one: dict(self._statuses).get(_way(one), _way(one)),
                width=230,
                choices=lambda _: self._statuses,
                code=_way,
                write=self._write_way,
            ),
            Column(
                tr("Lớp năm tới"),
                _target,
                width=150,
                write=self._write_target,
            ),
        )

    def refresh(self) -> None:
        """Everybody who goes another way than the class."""
        if self.rollover is not None:
            ways: list[Way] = [*self.rollover.stay_downs, *self.rollover.leavings]
            show_rows(self.model, ways)
            self.remove.setEnabled(self.table.current_row() is not None)
            self.remove.setVisible(bool(self.model.rows))

    def begin(self) -> None:
        """In the field."""
        self.picker.setFocus()

    def has_problem(self) -> bool:
        """Whether somebody would stay in another grade."""
        return any(isinstance(row, StayDown) and not row.may_be for row in self.model.rows)

    def go_to_problem(self) -> None:
        """Put the cursor on the first of them."""
        may = [not isinstance(row, StayDown) or row.may_be for row in self.model.rows]
        self.table.setFocus()
        self.table.go_to(may.index(False), 3)

    def fit(self, width_class: str, low: bool) -> None:
        """Lower rows where the window is low."""
        super().fit(width_class, low)
        self.table.fit(width_class, low)

    def _pick(self, student: ListedStudent) -> None:
        if self.rollover is None:
            return
        if student.standing != PRESENT or not student.class_name:
            self.refused.emit(tr("Em {name} không còn học trong năm nay.", name=student.full_name))
            return
        self._put(student.id, student.full_name, student.class_name, str(self.way.value))
        self.table.go_to_key(student.id)

    def _put(self, student: int, name: str, class_name: str, way: str) -> None:
        if self.rollover is None:
            return
        changed: Rollover
        if way == STAYS:
            stay = StayDown(student, name, class_name, class_name)
            changed = self.rollover.with_stay_down(stay)
        else:
            changed = self.rollover.with_leaving(Leaving(student, name, class_name, way))
        self.changed.emit(changed)

    def _write_way(self, row: Way, code: str) -> None:
        if code and code != _way(row):
            self._put(row.student, row.full_name, row.class_name, code)

    def _write_target(self, row: Way, text: str) -> None:
        if self.rollover is not None and isinstance(row, StayDown) and text:
            self.changed.emit(self.rollover.with_stay_down(replace(row, target=text)))

    def _remove(self) -> None:
        row = self.table.current_row()
        if row is not None and self.rollover is not None:
            self.changed.emit(self.rollover.without(row.student))

    def _spoken(self, row: Way) -> str:
        return ", ".join((row.full_name, row.class_name, dict(self._statuses)[_way(row)]))


def _target(row: Way) -> str | Cell:
    if isinstance(row, Leaving):
        return ""
    return row.target if row.may_be else Cell(row.target, "warning-circle", "danger")


def _way(row: Way) -> str:
    return STAYS if isinstance(row, StayDown) else row.status


def _statuses(workplace: Workplace) -> list[tuple[str, str]]:
    """Staying, then the ways to leave between two years."""
    offered = workplace.services.school.offered("student_statuses", workplace.year)
    ways = offered.having(kind="left").current()
    ordered = sorted(ways, key=lambda entry: entry.facts.get("term") != 3)
    listed = [
        (one.code, offered.label(one.code, language())) for one in ordered if one.code != _COMPLETED
    ]
    return [(STAYS, tr("Ở lại lớp")), *listed]

"""Step 2 into a new year: where the leavers really went, as far as it is known."""

from __future__ import annotations

from counsellor_app.domain.year_rollover import ClassStep
from counsellor_app.translation import tr
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.rows_shown import show_rows
from counsellor_app.ui.common.tables import Cell, Column, RowsModel, RowsTable
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.rollover_step import RolloverStep


class LeaversStep(RolloverStep):
    """The classes that leave and have gaps; Enter opens the board of such a class."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            tr("Kết quả của các em ra trường"),
            tr(
                "Ghi nơi các em đến học thật sự khi năm cũ còn mở là gọn nhất. Chưa có kết quả thì "
                "cứ đi tiếp: sau này nhập bằng danh sách Excel."
            ),
        )
        columns: tuple[Column[ClassStep], ...] = (
            Column(tr("Lớp"), lambda one: Cell(one.class_name, bold=True), width=140),
            Column(tr("Số em"), lambda one: str(one.students), "right"),
            Column(
                tr("Đã có kết quả"),
                lambda one: str(one.students - len(one.without_destination)),
                "right",
            ),
            Column(
                tr("Chưa có"),
                lambda one: Cell(str(len(one.without_destination)), bold=True),
                "right",
            ),
            Column(
                "",
                lambda one: Cell(tr("Ghi kết quả"), "arrow-right", "accent-text"),
                name="open",
                hideable=False,
                stretch=True,
            ),
        )
        self.model: RowsModel[ClassStep] = RowsModel(
            [], columns, _spoken, key=lambda one: one.class_name
        )
        self.table = RowsTable(self.model, tr("Các lớp ra trường còn thiếu kết quả"))
        self.table.set_empty(EmptyState(tr("Em nào ra trường cũng đã có kết quả thực tế.")))
        self.table.chosen.connect(self._open)
        self.table.clicked.connect(self._clicked)
        card = Card(inset=0)
        card.body.addWidget(self.table)
        self.column.addWidget(card, 1)

    def refresh(self) -> None:
        """The classes with somebody whose result is not known."""
        if self.rollover is not None:
            steps = self.rollover.classes
            rows = [one for one in steps if one.leaves and one.without_destination]
            show_rows(self.model, rows)

    def begin(self) -> None:
        """On the first class."""
        if self.model.rows:
            self.table.setFocus()
            self.table.go_to(max(0, self.table.currentIndex().row()))

    def fit(self, width_class: str, low: bool) -> None:
        """Lower rows where the window is low."""
        super().fit(width_class, low)
        self.table.fit(width_class, low)

    def _clicked(self, index: object) -> None:
        place = self.table.currentIndex()
        if place.column() == len(self.model.columns) - 1:
            self._open(self.model.row(place.row()))

    def _open(self, row: ClassStep | None) -> None:
        if row is not None:
            self.opened.emit(Place("pathways", facts={"class": row.class_name}))


def _spoken(row: ClassStep) -> str:
    return tr(
        "Lớp {class_name}, {count} trên {students} em chưa có kết quả",
        class_name=row.class_name,
        count=len(row.without_destination),
        students=row.students,
    )

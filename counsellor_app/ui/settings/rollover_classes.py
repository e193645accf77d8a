"""Step 3 into a new year: which class becomes which."""

from __future__ import annotations

from counsellor_app.domain.vietnamese_text import fold
from counsellor_app.domain.year_rollover import ClassStep, next_class
from counsellor_app.translation import tr
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.rows_shown import show_rows
from counsellor_app.ui.common.tables import Cell, Column, RowsModel, RowsTable
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.rollover_step import RolloverStep


class ClassesStep(RolloverStep):
    """A table in which the class of the new year can be written otherwise."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            tr("Lớp năm tới"),
            tr(
                "Mỗi lớp lên một khối và giữ phần còn lại của tên. Gõ tên khác nếu trường đổi lớp; "
                "hai lớp cùng tên năm tới sẽ nhập làm một. Để trống nếu cả lớp ra trường."
            ),
        )
        columns: tuple[Column[ClassStep], ...] = (
            Column(tr("Lớp năm nay"), lambda one: Cell(one.class_name, bold=True), width=150),
            Column(tr("Số em"), lambda one: str(one.students), "right", width=90),
            Column(
                tr("Lớp năm tới"),
                lambda one: (
                    Cell(one.target) if one.target else Cell(tr("Ra trường"), token="text-2")
                ),
                width=200,
                name="target",
                hideable=False,
                write=self._write,
            ),
            Column(tr("Lưu ý"), _remark, stretch=True),
        )
        self.model: RowsModel[ClassStep] = RowsModel(
            [], columns, _spoken, key=lambda one: one.class_name
        )
        self.table = RowsTable(self.model, tr("Lớp năm nay và lớp năm tới"))
        self.table.set_empty(EmptyState(tr("Năm học này chưa có lớp nào có học sinh.")))
        card = Card(inset=0)
        card.body.addWidget(self.table)
        self.column.addWidget(card, 1)

    def refresh(self) -> None:
        """Every class of the old year."""
        if self.rollover is not None:
            show_rows(self.model, self.rollover.classes)

    def begin(self) -> None:
        """On the first class of the new year."""
        if self.model.rows:
            self.table.setFocus()
            self.table.go_to(max(0, self.table.currentIndex().row()), 2)

    def has_problem(self) -> bool:
        """Whether a class becomes one of the wrong grade."""
        return any(not row.may_be for row in self.model.rows)

    def go_to_problem(self) -> None:
        """Put the cursor on the first such class."""
        self.table.setFocus()
        self.table.go_to([row.may_be for row in self.model.rows].index(False), 2)

    def fit(self, width_class: str, low: bool) -> None:
        """Lower rows where the window is low."""
        super().fit(width_class, low)
        self.table.fit(width_class, low)

    def _write(self, row: ClassStep, text: str) -> None:
        if self.rollover is not None:
            target = "" if fold(text) == fold(tr("Ra trường")) else text
            if target != row.target:
                self.changed.emit(self.rollover.with_target(row.class_name, target))


def _remark(row: ClassStep) -> str | Cell:
    if not row.may_be:
        words = tr("Lớp sau {class_name} phải thuộc khối {grade}.", class_name=row.class_name,
                   grade=(row.grade or 0) + 1)  # fmt: skip
        return Cell(words, "warning-circle", "danger")
    if row.leaves and row.grade == 9:
        words = tr(
            "Khối 10 tuyển mới. Gõ {class_name} nếu cả lớp học tiếp ở trường.",
            class_name=next_class(row.class_name),
        )
        return Cell(words, token="text-2")
    return Cell(" ")


def _spoken(row: ClassStep) -> str:
    if row.leaves:
        return tr("Lớp {class_name}, {count} em, ra trường", class_name=row.class_name,
                  count=row.students)  # fmt: skip
    return tr(
        "Lớp {class_name}, {count} em, năm tới là lớp {target}",
        class_name=row.class_name,
        count=row.students,
        target=row.target,
    )

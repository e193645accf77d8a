"""Over the board: the class, the states with their numbers, the bar, table or columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.domain.pathway import ACTUAL, CONFIRMED, INTENDED, NONE
from counsellor_app.domain.pathway_board import BoardClass
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.bars import StackedBar
from counsellor_app.ui.common.buttons import Chip, Segments
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.common.icons import icon
from counsellor_app.ui.common.labels import STATE_ICONS, STATE_WORDS, state_token

ALL = ""
TABLE, COLUMNS = "table", "columns"
_GRADE = "grade:"
_ORDER = (ACTUAL, CONFIRMED, INTENDED, NONE)


def grade_code(grade: int) -> str:
    """The choice of a whole grade in the class field."""
    return f"{_GRADE}{grade}"


def grade_of_code(code: str) -> int | None:
    """The grade a choice means; None for a class."""
    return int(code.removeprefix(_GRADE)) if code.startswith(_GRADE) else None


class PathwayToolbar(QWidget):
    """Says what is to be shown."""

    class_chosen = Signal(str)
    state_chosen = Signal(str)
    view_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.classes = FilterCombo(placeholder=tr("Chọn lớp"), name=tr("Lớp"))
        self.classes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.classes.setFixedWidth(theme.px(104))
        self.view = Segments([(TABLE, tr("Bảng"), ""), (COLUMNS, tr("Cột"), "")], tr("Cách xem"))
        self.view.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.bar = StackedBar(name=tr("Tiến độ của lớp"))
        self._group = QButtonGroup(self)
        self.chips: dict[str, Chip] = {}
        self._chip_row, self._gap = QWidget(), QWidget()
        flow = FlowLayout(self._chip_row, gap=5)
        flow.setContentsMargins(0, 3, 0, 3)
        for state in (ALL, *_ORDER):
            words = tr(STATE_WORDS[state]) if state else tr("Tất cả")
            chip = Chip(words, STATE_ICONS.get(state, ""), code=state)
            chip.clicked.connect(lambda _=False, state=state: self.state_chosen.emit(state))
            self._group.addButton(chip)
            self.chips[state] = chip
            flow.addWidget(chip)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.classes, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._chip_row, 1)
        row.addWidget(self._gap, 1)
        row.addWidget(self.view, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self.bar)
        self.classes.picked.connect(self.class_chosen)
        self.view.changed.connect(lambda view: self.view_chosen.emit(str(view)))
        self.chips[ALL].setChecked(True)

    def offer(self, classes: Sequence[BoardClass], chosen: str) -> None:
        """The classes of the year, and each open grade as a whole."""
        items = []
        classes = sorted(classes, key=lambda one: not one.is_open)
        for at, one in enumerate(classes):
            grades = [other.grade for other in classes[:at]]
            if one.is_open and one.grade is not None and one.grade not in grades:
                items.append((grade_code(one.grade), tr("Cả khối {grade}", grade=one.grade)))
            items.append((one.class_name, tr("Lớp {name}", name=one.class_name)))
        self.classes.set_items(items)
        self.classes.code = chosen

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """The numbers on the chips and in the bar."""
        words = {ALL: tr("Tất cả"), **{state: tr(STATE_WORDS[state]) for state in _ORDER}}
        numbers = {ALL: sum(counts.values()), **counts}
        for state, chip in self.chips.items():
            chip.set_words(f"{words[state]} {numbers[state]}")
            if state:
                chip.setIcon(icon(STATE_ICONS[state], state_token(state, "text")))
        self.chips[ACTUAL].setVisible(counts[ACTUAL] > 0 or self.chips[ACTUAL].isChecked())
        self.bar.set_segments(
            [(counts[state], state_token(state, "bar"), words[state]) for state in _ORDER]
        )

    def choose_state(self, state: str) -> None:
        """Put a chip down without being asked."""
        self.chips[state].setVisible(True)
        self.chips[state].setChecked(True)

    def show_progress(self, shown: bool) -> None:
        """The bar and the two ways to look at it: only where there is something to look at."""
        self.bar.setVisible(shown)
        self.view.setVisible(shown)

    def show_chips(self, shown: bool) -> None:
        """The columns show every state: the chips have nothing to choose then."""
        self._chip_row.setVisible(shown)
        self._gap.setVisible(not shown)

"""Two files side by side: what is the same, what differs, and making them one."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.student import StudentFile
from counsellor_app.services.student_merges import MERGED_FIELDS, Holdings
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.student_picker import StudentPicker
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_fields import CHOICE, HOME, PERSON
from counsellor_app.ui.students.student_words import MISSING, StudentWords, day

Side = tuple[StudentFile, Holdings]
_SPECS = {spec.name: spec for spec in (*PERSON, *HOME)}
_COUNTED = {
    "sessions": mark("Phiên tư vấn"),
    "plans": mark("Lần ghi hướng đi"),
    "letters": mark("Thư đã phát"),
    "guardians": mark("Người thân"),
}


class ChoiceCell(QWidget):
    """A round button with words that may take several lines; a click on them chooses too."""

    def __init__(self, words: str, role: str, name: str) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(wrapped_label(words, role), 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The words are part of the button."""
        super().mouseReleaseEvent(event)
        self.button.click()


class StudentCompare(QWidget):
    """`merge_asked(kept, other, fields of the other)` and `closed`."""

    merge_asked = Signal(int, int, object)
    other_chosen = Signal(int)
    closed = Signal()

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self._words = words
        self._sides: tuple[Side, Side] | None = None
        self._pairs: dict[str, QButtonGroup] = {}
        self.keep = QButtonGroup(self)
        self.picker = StudentPicker(workplace, everybody=True)
        self.picker.picked.connect(lambda student: self.other_chosen.emit(student.id))
        self.merge = primary_button(tr("Gộp hai hồ sơ"), "git-merge")
        self.merge.clicked.connect(self._ask)
        self.close_button = plain_button(tr("Thôi"))
        self.close_button.clicked.connect(self.closed)
        self._card = Card()
        self._lay_out()

    def _lay_out(self) -> None:
        self._title = text_label(tr("So sánh hai hồ sơ"), "title")
        self._hint = wrapped_label("", "cell", "text-2")
        head = QFrame()
        head.setProperty("kind", "top")
        words = QVBoxLayout(head)
        words.setContentsMargins(20, 14, 20, 12)
        words.setSpacing(4)
        for widget in (self._title, self._hint, self.picker):
            words.addWidget(widget)
        inner = QWidget()
        inner.setProperty("ground", "none")
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(self._card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        foot = QFrame()
        foot.setProperty("kind", "footer")
        foot.setFixedHeight(theme.px(60))
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(10)
        row.addWidget(text_label(tr("Gộp rồi vẫn hoàn tác được."), "cell", "text-2"))
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.merge)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(scroll, 1)
        whole.addWidget(foot)

    def ask_other(self, name: str) -> None:
        """Nobody of the same name and birth date is known: let the other one be found."""
        self._sides = None
        clear(self._card.body)
        self._card.hide()
        self._hint.setText(tr("Tìm hồ sơ kia của {name} để so sánh.", name=name))
        self.picker.clear()
        self.picker.show()
        self.merge.setEnabled(False)
        self.picker.setFocus()

    def show_sides(self, first: Side, second: Side) -> None:
        """Show two files; the first one is kept unless somebody says otherwise."""
        self._sides = (first, second)
        self.picker.hide()
        self.merge.setEnabled(True)
        self._hint.setText(
            tr("Mọi phiên, hướng đi và thư của hai hồ sơ sẽ về hồ sơ được giữ. "
               "Ở chỗ khác nhau, chọn bên ghi đúng.")
        )  # fmt: skip
        clear(self._card.body)
        self._card.show()
        self._card.body.addWidget(self._table(first, second))

    def _table(self, first: Side, second: Side) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._pairs = {}
        self.keep = self._choice(
            grid,
            tr("Giữ hồ sơ"),
            tuple(_heading(file) for file, _ in (first, second)),
            "body_bold",
        )
        self._rule(grid)
        for name in MERGED_FIELDS:
            self._field_row(grid, name, first[0], second[0])
        self._rule(grid)
        classes = [_class_of(file) for file, _ in (first, second)]
        _plain(grid, tr("Lớp"), classes)
        for name, words in _COUNTED.items():
            _plain(grid, tr(words), [str(getattr(held, name)) for _, held in (first, second)])
        self.keep.idClicked.connect(self._follow)
        return table

    def _field_row(
        self, grid: QGridLayout, name: str, first: StudentFile, second: StudentFile
    ) -> None:
        values = [getattr(file.student, name) for file in (first, second)]
        shown = (self._shown(name, values[0]), self._shown(name, values[1]))
        if not any(values):
            return
        label = tr(_SPECS[name].words)
        if values[0] == values[1] or not all(values):
            _plain(grid, label, list(shown))
        else:
            self._pairs[name] = self._choice(grid, label, shown, "cell")

    def _choice(
        self, grid: QGridLayout, label: str, values: tuple[str, ...], role: str
    ) -> QButtonGroup:
        """A row in which one side is chosen."""
        row = grid.rowCount()
        grid.addWidget(text_label(label, "cell", "text-2"), row, 0, Qt.AlignmentFlag.AlignVCenter)
        group = QButtonGroup(self)
        for place, value in enumerate(values):
            cell = ChoiceCell(value, role, f"{label}: {value}")
            group.addButton(cell.button, place)
            grid.addWidget(cell, row, 1 + place)
        group.button(0).setChecked(True)
        return group

    def _rule(self, grid: QGridLayout) -> None:
        grid.addWidget(line(), grid.rowCount(), 0, 1, 3)

    def _follow(self, kept: int) -> None:
        """Whose file is kept is believed first."""
        for group in self._pairs.values():
            group.button(kept).setChecked(True)

    def _ask(self) -> None:
        if self._sides is None:
            return
        kept = self.keep.checkedId()
        ids = [file.id for file, _ in self._sides]
        take = [name for name, group in self._pairs.items() if group.checkedId() != kept]
        self.merge_asked.emit(ids[kept], ids[1 - kept], frozenset(take))

    def _shown(self, name: str, value: Any) -> str:
        spec = _SPECS[name]
        if spec.kind == CHOICE:
            return self._words.label(spec.list_name, value)
        return day(value) if isinstance(value, date) else str(value or MISSING)


def _plain(grid: QGridLayout, label: str, values: list[str]) -> None:
    row = grid.rowCount()
    grid.addWidget(text_label(label, "cell", "text-2"), row, 0, Qt.AlignmentFlag.AlignVCenter)
    for place, value in enumerate(values):
        grid.addWidget(wrapped_label(value, "cell"), row, 1 + place)


def _heading(file: StudentFile) -> str:
    return tr("Hồ sơ {code}", code=file.code)


def _class_of(file: StudentFile) -> str:
    return file.stay.class_name if file.stay else MISSING

"""Fields for the groups of the recovery key: each is judged as soon as it is full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QWidget

from counsellor_app.services.recovery_keys import GROUP_LENGTH, group_is_right, groups_of
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.fields import mark_state
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.entry.pasted_key import PastedKey

_A_ROW = 4


class KeyGroups(QWidget):
    """The asked groups (numbers from 1) in their order; a pasted key fills them all."""

    changed = Signal()

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__()
        self.fields = {number: _GroupField(number) for number in numbers}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for place, (number, field) in enumerate(self.fields.items()):
            row, column = divmod(place, _A_ROW)
            label = text_label(str(number), "caption", "text-3")
            label.setBuddy(field)
            grid.addWidget(label, row * 2, column)
            grid.addWidget(field, row * 2 + 1, column)
            field.textEdited.connect(lambda _, one=field: self._edited(one))
            field.pasted.connect(self.fill)

    @property
    def text(self) -> str:
        """What was typed, groups with hyphens between."""
        return "-".join(field.text() for field in self.fields.values())

    @property
    def right(self) -> bool:
        """Whether every group reads as one printed there."""
        return all(field.right for field in self.fields.values())

    def focus_first_wrong(self) -> None:
        """Put the cursor where something is not right yet."""
        for field in self.fields.values():
            if not field.right:
                field.setFocus()
                field.selectAll()
                return

    def _edited(self, field: _GroupField) -> None:
        field.judge()
        if field.right and field is not list(self.fields.values())[-1]:
            self.focusNextChild()
        self.changed.emit()

    def fill(self, text: str) -> None:
        """Put a whole key in, group by group."""
        for number, group in zip(self.fields, groups_of(text), strict=False):
            self.fields[number].setText(group)
            self.fields[number].judge()
        self.focus_first_wrong()
        self.changed.emit()


class _GroupField(QLineEdit):
    """Four symbols."""

    pasted = Signal(str)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setMaxLength(GROUP_LENGTH)
        self.setFont(theme.font("body_bold"))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(tr("Nhóm thứ {number}", number=number))

    @property
    def right(self) -> bool:
        """Whether the group reads as one printed there."""
        return group_is_right(self.text(), self._number)

    def judge(self) -> None:
        """Say at once whether a full group is right."""
        wrong = len(self.text()) == GROUP_LENGTH and not self.right
        mark_state(self, "error" if wrong else "")
        said = tr("Nhóm này chưa đúng, xem lại trên phiếu") if wrong else ""
        self.setAccessibleDescription(said)
        self.setToolTip(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A whole key may be pasted into any group."""
        clipboard = QApplication.clipboard().text()
        if event.matches(QKeySequence.StandardKey.Paste) and len(groups_of(clipboard)) > 1:
            PastedKey(clipboard)
            self.pasted.emit(clipboard)
            return
        super().keyPressEvent(event)

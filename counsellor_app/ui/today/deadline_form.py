"""A deadline of the school's own, in the card itself: what, and by when."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from counsellor_app.domain.deadline import Deadline
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, small
from counsellor_app.ui.common.fields import DateField, Field
from counsellor_app.ui.common.typed_texts import put_texts, texts_of
from counsellor_app.ui.common.workplace import Workplace


class DeadlineForm(QFrame):
    """`saved` carries the deadline; Esc or Bỏ closes."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.day = DateField(workplace.today)
        self._name_field = Field(tr("Việc gì"), self.name)
        self._day_field = Field(tr("Hạn"), self.day)
        self.save_button = small(plain_button(tr("Lưu hạn")))
        self.drop_button = small(plain_button(tr("Bỏ")))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(12)
        column.addWidget(self._name_field)
        column.addWidget(self._day_field)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.drop_button)
        buttons.addWidget(self.save_button)
        column.addLayout(buttons)
        self.save_button.clicked.connect(self._save)
        self.day.returnPressed.connect(self._save)
        self.name.returnPressed.connect(self._save)
        self.drop_button.clicked.connect(self.closed)

    def begin(self) -> None:
        """Start with nothing typed."""
        self.name.clear()
        self.day.date = None
        self._name_field.clear_error()
        self._day_field.clear_error()
        self.name.setFocus()

    @property
    def dirty(self) -> bool:
        """Whether anything is typed."""
        return any(self.typed().values())

    def typed(self) -> dict[str, str]:
        """What stands in the fields, right or not."""
        return texts_of({"name": self.name, "day": self.day})

    def type_in(self, typed: Mapping[str, str]) -> None:
        """Put it back."""
        put_texts({"name": self.name, "day": self.day}, typed)

    def _save(self) -> None:
        name, day = self.name.text().strip(), self.day.date
        self._name_field.error("" if name else tr("Ghi tên việc, như “Báo cáo đợt 2”."))
        self._day_field.error(self.day.problem or ("" if day else tr("Chọn ngày đến hạn.")))
        if not name:
            self.name.setFocus()
        elif day is None:
            self.day.setFocus()
        else:
            self.saved.emit(Deadline(name, day))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

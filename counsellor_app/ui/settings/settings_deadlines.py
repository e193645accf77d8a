"""The school's deadlines: what and by when, each line saved as it is left."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.deadline import Deadline
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import icon_button, plain_button, small, text_button
from counsellor_app.ui.common.card import Card, clear
from counsellor_app.ui.common.fields import DateField, Field
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.typed_texts import put_texts, texts_of
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_line import SettingsLine

_DAY_WIDTH = 170
_HEADING = 34


class DeadlineLine(QWidget):
    """`changed(deadline, before)` with another name or day, `dropped` when it is done with."""

    changed = Signal(object, object)
    dropped = Signal()

    def __init__(self, workplace: Workplace, deadline: Deadline | None, *, first: bool) -> None:
        super().__init__()
        self.deadline = deadline
        self.name = SettingsLine(deadline.name if deadline else "")
        self.name.setMaxLength(80)
        self.name.setPlaceholderText(tr("Báo cáo đợt 2"))
        self.day = DateField(workplace.today, deadline.on_day if deadline else None)
        self._name = Field(tr("Việc gì") if first else "", self.name)
        self._day = Field(tr("Hạn") if first else "", self.day)
        for field, label in ((self._name, tr("Việc gì")), (self._day, tr("Hạn"))):
            field.widget.setAccessibleName(label)
        self._day.setFixedWidth(theme.px(_DAY_WIDTH))
        self.drop = icon_button("x", tr("Bỏ hạn này"), quiet=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._name, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._day, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignBottom)
        self.drop.clicked.connect(self.dropped)
        if deadline is not None:
            self.name.editingFinished.connect(self.take)
            self.day.editingFinished.connect(self.take)
            self.day.calendar.picked.connect(lambda _: self.take())

    @property
    def controls(self) -> dict[str, QWidget]:
        """What is filled in."""
        return {"name": self.name, "day": self.day}

    @property
    def dirty(self) -> bool:
        """Whether another name or day stands there than is kept."""
        held = self.deadline
        if held is None:
            return any(texts_of(self.controls).values())
        return self.name.words != held.name or self.day.date != held.on_day

    def take(self) -> bool:
        """Tell of another name or day; whether both are as they should be."""
        name, day = self.name.words, self.day.date
        self._name.error("" if name else tr("Ghi tên việc, như “Báo cáo đợt 2”."))
        self._day.error(self.day.problem or ("" if day else tr("Chọn ngày đến hạn.")))
        if not name or day is None:
            return False
        made = Deadline(name, day, self.deadline.id if self.deadline else 0)
        if made != self.deadline:
            before, self.deadline = self.deadline, made
            self.changed.emit(made, before)
        return True


class DeadlinesCard(Card):
    """`saved(deadline, before)`, `dropped(deadline)`."""

    saved = Signal(object, object)
    dropped = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        self.add_button = small(text_button(tr("Thêm hạn"), "plus"))
        super().__init__(tr("Hạn của trường"), self.add_button)
        self.head.setContentsMargins(16, 8, 8, 8)
        self.title.setMinimumHeight(theme.px(_HEADING))
        self._workplace = workplace
        self.lines: list[DeadlineLine] = []
        self.new: DeadlineLine | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.body.addLayout(self._rows)
        self._new_row = QHBoxLayout()
        self.save_new = small(plain_button(tr("Lưu hạn")))
        self._new_row.addStretch(1)
        self._new_row.addWidget(self.save_new)
        self.body.addLayout(self._new_row)
        self.add_button.clicked.connect(self.open_new)
        self.save_new.clicked.connect(self._save_new)

    def show_deadlines(self, deadlines: list[Deadline], *, may_change: bool) -> None:
        """Show these to be changed."""
        clear(self._rows)
        self.lines, self.new = [], None
        self.save_new.hide()
        self.add_button.setVisible(may_change)
        for deadline in deadlines:
            row = DeadlineLine(self._workplace, deadline, first=not self.lines)
            row.setEnabled(may_change)
            row.changed.connect(self.saved)
            row.dropped.connect(partial(self.dropped.emit, deadline))
            self.lines.append(row)
            self._rows.addWidget(row)
        if not deadlines:
            none = tr("Chưa có hạn nào. Hạn nộp báo cáo, chốt nguyện vọng… hiện ở Hôm nay.")
            self._rows.addWidget(wrapped_label(none, "cell", "text-2"))

    def open_new(self) -> None:
        """Ask what is due and when."""
        if self.new is None:
            self.new = DeadlineLine(self._workplace, None, first=not self.lines)
            self.new.changed.connect(self.saved)
            self.new.day.returnPressed.connect(self._save_new)
            self.new.dropped.connect(self._close_new)
            self._rows.addWidget(self.new)
            self.save_new.show()
            self.add_button.hide()
            self.new.show()
        self.new.name.setFocus()

    def keep(self) -> None:
        """Save the line being typed."""
        for row in self.lines:
            row.take()

    def typed(self) -> dict[str, dict[str, str]] | None:
        """The lines not saved yet, by their number; a new one under an empty name."""
        rows = [*self.lines, *([self.new] if self.new is not None else [])]
        return {
            str(row.deadline.id) if row.deadline else "": texts_of(row.controls)
            for row in rows
            if row.dirty
        } or None

    def type_in(self, typed: dict[str, dict[str, str]]) -> None:
        """Put them back."""
        for row in self.lines:
            if row.deadline is not None and str(row.deadline.id) in typed:
                put_texts(row.controls, typed[str(row.deadline.id)])
        if "" in typed:
            self.open_new()
            if self.new is not None:
                put_texts(self.new.controls, typed[""])

    def _save_new(self) -> None:
        if self.new is not None and not self.new.take():
            (self.new.day if self.new.name.words else self.new.name).setFocus()

    def _close_new(self) -> None:
        if self.new is not None:
            self.new.hide()
            self.new.deleteLater()
            self.new = None
        self.save_new.hide()
        self.add_button.show()
        self.add_button.setFocus()

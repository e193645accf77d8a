"""The left side of the second step: each column of the file and what it means."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.list_mapping import ListColumn
from counsellor_app.domain.school_year import grade_of
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import Field, mark_state
from counsellor_app.ui.common.labels import ElidedLabel, text_label, wrapped_label
from counsellor_app.ui.imports.import_sitting import NOT_TAKEN, ImportSitting

_NAMED = 3
_CHOICE = 186


class ColumnLine(QWidget):
    """A heading with a value under it, an arrow, and the choice of what it means."""

    chosen = Signal(str)

    def __init__(self, column: ListColumn, offered: list[tuple[str, str]]) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(column.heading, "cell_bold"))
        sample = tr("không hiện") if column.secret else column.sample
        words.addWidget(ElidedLabel(sample or "–", "caption", "text-2"))
        self.choice = FilterCombo(
            offered,
            placeholder=tr("Chọn mục trong sổ"),
            name=tr("Cột {heading} là", heading=column.heading),
        )
        self.choice.setFixedWidth(theme.px(_CHOICE))
        self.choice.picked.connect(self.chosen)
        arrow = QLabel()
        arrow.setPixmap(icons.pixmap("arrow-right", "text-2", icons.SMALL))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 14, 5)
        row.setSpacing(10)
        row.addLayout(words, 1)
        row.addWidget(arrow)
        row.addWidget(self.choice)

    def show_code(self, code: str) -> None:
        """What the column means now; amber while nobody knows."""
        self.choice.code = code
        mark_state(self.choice, "" if code else "warning")


class ImportMapping(Card):
    """All columns of the file, and what else is said of it."""

    meaning_given = Signal(int, str)
    class_named = Signal(str)
    new_classes_agreed = Signal(bool)

    def __init__(self) -> None:
        super().__init__(inset=0)
        self._lines: list[ColumnLine] = []
        self._shape: object = None
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 16, 16, 16)
        head.addWidget(text_label(tr("Ghép cột"), "card"))
        head.addStretch(1)
        self._guessed = text_label("", "cell", "text-2")
        head.addWidget(self._guessed)
        self.body.addLayout(head)
        self.body.addWidget(line())
        self.body.addWidget(self._make_columns(), 1)
        self.body.addWidget(line())
        self.body.addLayout(self._make_rest())

    def _make_columns(self) -> QWidget:
        inner = QWidget()
        inner.setProperty("ground", "none")
        self._column_list = QVBoxLayout(inner)
        self._column_list.setContentsMargins(0, 0, 0, 0)
        self._column_list.setSpacing(0)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroll

    def _make_rest(self) -> QVBoxLayout:
        rest = QVBoxLayout()
        rest.setContentsMargins(16, 10, 16, 12)
        rest.setSpacing(10)
        self.unmapped = wrapped_label("", "cell", "text-2")
        self.class_name = QLineEdit()
        self.class_name.setPlaceholderText("9A1")
        self.class_name.editingFinished.connect(self._name_class)
        self._class_field = Field(tr("Lớp của các em trong tệp"), self.class_name)
        self.new_classes = QCheckBox()
        self.new_classes.clicked.connect(self.new_classes_agreed)
        self.remember = QCheckBox(tr("Nhớ cách ghép này cho lần sau"))
        self.remember.setChecked(True)
        for widget in (self.unmapped, self._class_field, self.new_classes, self.remember):
            rest.addWidget(widget)
        return rest

    def sizeHint(self) -> QSize:
        """As wide as drawn."""
        return QSize(theme.px(376), super().sizeHint().height())

    def show_sitting(self, sitting: ImportSitting) -> None:
        """Show what is said of the columns."""
        if sitting.shape is not self._shape:
            self._shape = sitting.shape
            self._fill(sitting)
        for at, one in enumerate(self._lines):
            one.show_code(sitting.code_at(at))
        self._guessed.setText(
            tr("Đã tự ghép {count} trên {of} cột", count=sitting.guessed,
               of=len(sitting.shape.columns))
        )  # fmt: skip
        self._say_unmapped(sitting.unmapped)
        self._class_field.setVisible(sitting.lacks_class)
        new = sitting.preview.new_classes
        self.new_classes.setVisible(bool(new))
        self.new_classes.setText(tr("Thêm lớp mới: {names}", names=", ".join(new)))
        self.new_classes.setChecked(sitting.choices.new_classes)

    def _fill(self, sitting: ImportSitting) -> None:
        clear(self._column_list)
        self._lines = []
        offered = [(field.code, field.label) for field in sitting.shape.fields]
        offered.append((NOT_TAKEN, tr("Không nhập cột này")))
        for at, column in enumerate(sitting.shape.columns):
            one = ColumnLine(column, offered)
            one.chosen.connect(lambda code, at=at: self.meaning_given.emit(at, code))
            self._lines.append(one)
            self._column_list.addWidget(one)
            self._column_list.addWidget(line())
        self._column_list.addStretch(1)
        self.class_name.clear()

    def choice(self, at: int) -> FilterCombo:
        """The choice of a column."""
        return self._lines[at].choice

    def _say_unmapped(self, headings: list[str]) -> None:
        named = ", ".join(f"“{heading}”" for heading in headings[:_NAMED])
        more = len(headings) - _NAMED
        if more > 0:
            text = tr("Cột {names} và {more} cột nữa chưa ghép sẽ không được nhập.",
                      names=named, more=more)  # fmt: skip
        else:
            text = tr("Cột {names} chưa ghép sẽ không được nhập.", names=named)
        self.unmapped.setText(text)
        self.unmapped.setVisible(bool(headings))

    def _name_class(self) -> None:
        name = " ".join(self.class_name.text().split())
        if name and grade_of(name) is None:
            self._class_field.error(tr("Chưa giống tên lớp. Gõ như 9A1."))
        else:
            self._class_field.clear_error()
            self.class_named.emit(name)

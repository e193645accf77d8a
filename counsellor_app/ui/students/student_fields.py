"""Fields of a student's file, declared as data and laid out in as many columns as fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import DateField, Field
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_words import StudentWords

LINE, DAY, CHOICE, YEAR = "line", "day", "choice", "year"
_COLUMN = 230
_GAP = 14


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field: the fact it holds, its words, its kind, the list it chooses from."""

    name: str
    words: str
    kind: str = LINE
    list_name: str = ""
    hint: str = ""
    span: int = 1


PERSON = (
    FieldSpec("full_name", mark("Họ và tên"), span=2),
    FieldSpec("given_name", mark("Tên gọi"), hint=mark("Ghi khi tên có hai âm tiết, như Sa Rây.")),
    FieldSpec("birth_date", mark("Ngày sinh"), DAY),
    FieldSpec("sex", mark("Giới tính"), CHOICE, "sexes"),
    FieldSpec("ethnic_group", mark("Dân tộc"), CHOICE, "ethnic_groups"),
    FieldSpec("ministry_id", mark("Mã định danh của Bộ")),
    FieldSpec("personal_id", mark("Số định danh cá nhân")),
    FieldSpec("birth_year", mark("Năm sinh"), YEAR, hint=mark("Ghi khi chưa rõ ngày sinh.")),
)
HOME = (
    FieldSpec("phone", mark("Điện thoại của em")),
    FieldSpec("birth_place", mark("Nơi sinh")),
    FieldSpec("address", mark("Số nhà, đường")),
    FieldSpec("hamlet", mark("Ấp, khóm")),
    FieldSpec("commune", mark("Xã, phường")),
    FieldSpec("district", mark("Huyện (cũ)")),
    FieldSpec("province", mark("Tỉnh, thành phố")),
)
GUARDIAN = (
    FieldSpec("relation", mark("Là"), CHOICE, "relations"),
    FieldSpec("name", mark("Họ và tên")),
    FieldSpec("phone", mark("Điện thoại")),
    FieldSpec("best_time", mark("Giờ gọi")),
    FieldSpec("languages", mark("Tiếng nói")),
    FieldSpec("occupation", mark("Nghề nghiệp")),
)
POLICY = (
    FieldSpec("evidence", mark("Giấy xác nhận")),
    FieldSpec("valid_until", mark("Có hiệu lực đến"), DAY),
)
CONSENT = (
    FieldSpec("relation", mark("Người ký là"), CHOICE, "consent_givers"),
    FieldSpec("given_by", mark("Người ký")),
    FieldSpec("given_on", mark("Ngày ký"), DAY),
    FieldSpec("form_version", mark("Mẫu phiếu"), CHOICE, "consent_forms"),
    FieldSpec("scan_reference", mark("Nơi cất bản giấy")),
)


class FieldGrid(QWidget):
    """Fields side by side; `changed` tells of typing and choosing."""

    changed = Signal()

    def __init__(
        self, workplace: Workplace, words: StudentWords, specs: Sequence[FieldSpec]
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._workplace = workplace
        self._words = words
        self._specs = tuple(specs)
        self.fields = {spec.name: self._field(spec) for spec in specs}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_GAP)
        self._arrange(2)

    def _field(self, spec: FieldSpec) -> Field:
        control = self._control(spec)
        return Field(tr(spec.words), control, hint=tr(spec.hint) if spec.hint else "")

    def _control(self, spec: FieldSpec) -> QWidget:
        if spec.kind == CHOICE:
            combo = FilterCombo(placeholder=tr("Chưa ghi"), name=tr(spec.words))
            combo.picked.connect(lambda _: self.changed.emit())
            return combo
        line = DateField(self._workplace.today) if spec.kind == DAY else QLineEdit()
        line.textEdited.connect(lambda _: self.changed.emit())
        if isinstance(line, DateField):
            line.changed.connect(self.changed)
            line.editingFinished.connect(lambda: self._judge(spec.name))
        return line

    def control(self, name: str) -> QWidget:
        """The control of a fact."""
        return self.fields[name].widget

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Put these facts into the fields; nothing is wrong with them yet."""
        self.blockSignals(True)
        for spec in self._specs:
            self._show(spec, values.get(spec.name))
            self.fields[spec.name].clear_error()
        self.blockSignals(False)

    def values(self) -> dict[str, Any]:
        """The facts as they stand in the fields; an unreadable day is None."""
        return {spec.name: self._value(spec) for spec in self._specs}

    def typed(self) -> dict[str, str]:
        """What stands in each field, readable or not."""
        return {name: _written(field.widget) for name, field in self.fields.items()}

    def type_in(self, typed: Mapping[str, str]) -> None:
        """Put back what stood in each field."""
        for name, text in typed.items():
            control = self.fields[name].widget
            if isinstance(control, FilterCombo):
                control.code = text
            elif isinstance(control, QLineEdit):
                control.setText(text)

    def unreadable(self) -> list[str]:
        """The fields whose text cannot be read, marked with what to mend."""
        return [spec.name for spec in self._specs if self._judge(spec.name)]

    def set_read_only(self, read_only: bool) -> None:
        """Look only."""
        for field in self.fields.values():
            if isinstance(field.widget, QLineEdit):
                field.widget.setReadOnly(read_only)
            else:
                field.widget.setEnabled(not read_only)

    def _show(self, spec: FieldSpec, value: Any) -> None:
        control = self.control(spec.name)
        if isinstance(control, FilterCombo):
            items = self._words.choices(spec.list_name, value)
            control.set_items([("", tr("Chưa ghi")), *items])
            control.code = value or ""
        elif isinstance(control, DateField):
            control.date = value if isinstance(value, date) else None
            if value is None:
                control.clear()
        elif isinstance(control, QLineEdit):
            control.setText(str(value) if value is not None else "")
            control.setCursorPosition(0)

    def _value(self, spec: FieldSpec) -> Any:
        control = self.control(spec.name)
        if isinstance(control, FilterCombo):
            return control.code or None
        if isinstance(control, DateField):
            return control.date
        text = control.text().strip() if isinstance(control, QLineEdit) else ""
        if spec.kind == YEAR:
            return int(text) if text.isdigit() else None
        return text

    def _judge(self, name: str) -> bool:
        """Whether a field cannot be read; it says so."""
        field = self.fields[name]
        control = field.widget
        if isinstance(control, DateField):
            field.error(control.problem)
            return bool(control.problem)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit."""
        super().resizeEvent(event)
        self._arrange(max(1, (event.size().width() + _GAP) // (theme.px(_COLUMN) + _GAP)))

    def _arrange(self, columns: int) -> None:
        columns = min(columns, 4)
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        row = column = 0
        for spec in self._specs:
            span = min(spec.span, columns)
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(
                self.fields[spec.name], row, column, 1, span, Qt.AlignmentFlag.AlignTop
            )
            column += span


def _written(control: QWidget) -> str:
    if isinstance(control, FilterCombo):
        return control.code
    return control.text() if isinstance(control, QLineEdit) else ""

"""Trường: what stands on letters and reports."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox

from counsellor_app.domain.school import School, SchoolLevel
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.buttons import Segments
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_line import SettingsLine
from counsellor_app.ui.settings.settings_section import SettingsSection

_FIELDS = (
    ("name", mark("Tên trường"), ""),
    ("governing_body", mark("Cơ quan chủ quản, in phía trên tên trường"), ""),
    ("report_to", mark("Nơi nhận báo cáo"), ""),
    (
        "place",
        mark("Địa danh trước ngày tháng"),
        mark("Đứng trước ngày trên thư và báo cáo, như “Trà Cú, ngày 13 tháng 4 năm 2027”."),
    ),
)
_LEVELS = (
    (SchoolLevel.THCS, mark("THCS")),
    (SchoolLevel.THPT, mark("THPT")),
    (SchoolLevel.BOTH, mark("Cả hai")),
)


class SchoolSection(SettingsSection):
    """Each fact is saved when its field is left."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.lines: dict[str, SettingsLine] = {}
        self._fields: dict[str, Field] = {}
        on_paper = Card(tr("Trên giấy tờ"))
        on_paper.body.setSpacing(14)
        for name, label, hint in _FIELDS:
            self.lines[name] = SettingsLine()
            self._fields[name] = Field(tr(label), self.lines[name], hint=tr(hint) if hint else "")
            self.lines[name].left_changed.connect(partial(self._save_line, name))
            on_paper.body.addWidget(self._fields[name])
        kind = Card(tr("Loại trường"))
        kind.body.setSpacing(14)
        self.level = Segments([(level, tr(words), "") for level, words in _LEVELS], tr("Cấp học"))
        self.boarding = QCheckBox(tr("Trường phổ thông dân tộc nội trú"))
        hint = tr("Khối cuối cấp của cấp học này là khối chọn hướng đi.")
        kind.body.addWidget(Field(tr("Cấp học"), self.level, hint=hint))
        kind.body.addWidget(self.boarding)
        self.level.changed.connect(lambda level: self._save(mark("Cấp học"), level=level))
        self.boarding.clicked.connect(lambda on: self._save(mark("Loại trường"), boarding=on))
        self.column.addWidget(on_paper)
        self.column.addWidget(kind)

    def refresh(self) -> None:
        """Show the facts as they are kept."""
        school = self._school()
        self.setEnabled(not self.workplace.read_only)
        for name, line in self.lines.items():
            line.show_kept(getattr(school, name))
        self.level.value = school.level
        self.boarding.setChecked(school.boarding)

    def keep(self) -> None:
        """Save the line being typed."""
        for line in self.lines.values():
            line.keep()

    def typed(self) -> dict[str, str] | None:
        """The line being typed."""
        typing = {name: line.text() for name, line in self.lines.items() if line.words != line.kept}
        return typing or None

    def type_in(self, typed: dict[str, str]) -> None:
        """Put it back."""
        for name in self.lines.keys() & typed.keys():
            self.lines[name].type_in(typed[name])

    def _school(self) -> School:
        return self.workplace.services.school.get()

    def _save_line(self, name: str, text: str) -> None:
        empty = tr("Mục này in trên thư và báo cáo. Gõ như trên giấy tờ của trường.")
        self._fields[name].error("" if text else empty)
        if text and text != self.lines[name].kept:
            label = next(label for field, label, _ in _FIELDS if field == name)
            self._save(label, **{name: text})

    def _save(self, label: str, **facts: object) -> None:
        before = self._school()
        with self.telling():
            self._write(replace(before, **facts))  # type: ignore[arg-type]
            self.done(tr("Đã lưu: {what}", what=tr(label)), lambda: self._write(before))

    def _write(self, school: School) -> None:
        self.workplace.services.school.change(school)
        for field in self._fields.values():
            field.clear_error()
        self.refresh()
        self.workplace.changes.school.emit()

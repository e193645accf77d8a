"""What was held: kind, name, days, place, partner, classes; it saves itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from counsellor_app.domain.activity import Activity
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.translation import tr
from counsellor_app.ui.activities.activity_classes import ActivityClasses
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import DateField, Field
from counsellor_app.ui.common.typed_texts import put_texts, texts_of
from counsellor_app.ui.common.workplace import Workplace

_TEXT_HEIGHT = 84


class ActivityForm(QWidget):
    """`edited` after every change; `activity` is what stands there, wrong days left as before."""

    edited = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._year: SchoolYear = workplace.year
        self._before = Activity("OTHER", "", workplace.today())
        self.name = QLineEdit()
        self.name.setMaxLength(160)
        self.kind = FilterCombo(name=tr("Loại hoạt động"))
        self.held_on = DateField(workplace.today)
        self.ends_on = DateField(workplace.today)
        self.place = QLineEdit()
        self.partner = QLineEdit()
        self.classes = ActivityClasses()
        self.description = QPlainTextEdit()
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(theme.px(_TEXT_HEIGHT))
        self._fields = {
            "name": Field(tr("Tên hoạt động"), self.name),
            "kind": Field(tr("Loại hoạt động"), self.kind),
            "held_on": Field(tr("Ngày"), self.held_on),
            "ends_on": Field(tr("Đến ngày"), self.ends_on, optional=True),
            "place": Field(tr("Nơi tổ chức"), self.place, optional=True),
            "partner": Field(tr("Đơn vị phối hợp"), self.partner, optional=True),
            "classes": Field(tr("Các lớp tham gia"), self.classes),
            "description": Field(tr("Kết quả, nhận xét chung"), self.description, optional=True),
        }
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(14)
        places = {
            "name": (0, 0, 6), "kind": (1, 0, 2), "held_on": (1, 2, 2), "ends_on": (1, 4, 2),
            "place": (2, 0, 3), "partner": (2, 3, 3), "classes": (3, 0, 6),
        }  # fmt: skip
        for name, (row, column, span) in places.items():
            grid.addWidget(self._fields[name], row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        for column in range(6):
            grid.setColumnStretch(column, 1)

    @property
    def description_field(self) -> Field:
        """The field for what came of it; it stands after the attendance."""
        return self._fields["description"]

    def _connect(self) -> None:
        for line in (self.name, self.place, self.partner):
            line.textEdited.connect(self.edited)
        for day in (self.held_on, self.ends_on):
            day.editingFinished.connect(self.check)
            day.changed.connect(self.edited)
        self.kind.picked.connect(self.edited)
        self.classes.changed.connect(self.edited)
        self.description.textChanged.connect(self.edited)

    def show_activity(
        self,
        activity: Activity,
        kinds: Sequence[tuple[str, str]],
        classes: Sequence[str],
        *,
        read_only: bool,
    ) -> None:
        """Show an activity; `kinds` are codes and words, `classes` those of its year."""
        self.blockSignals(True)
        self._before = activity
        self.kind.set_items(kinds)
        self.kind.code = activity.kind
        self.name.setText(activity.name)
        self.held_on.date, self.ends_on.date = activity.held_on, activity.ends_on
        self.place.setText(activity.place)
        self.partner.setText(activity.partner)
        self.classes.offer(classes)
        self.classes.choose(activity.classes)
        self.description.setPlainText(activity.description)
        for field in self._fields.values():
            field.clear_error()
        for line in (self.name, self.held_on, self.ends_on, self.place, self.partner):
            line.setReadOnly(read_only)
        self.description.setReadOnly(read_only)
        self.kind.setEnabled(not read_only)
        self.classes.setEnabled(not read_only)
        self.blockSignals(False)

    def check(self) -> bool:
        """Say under the days what is not right with them; whether all is."""
        held, ends = self.held_on.date, self.ends_on.date
        problems = {
            "held_on": self.held_on.problem or self._day_problem(held),
            "ends_on": self.ends_on.problem
            or (tr("Ngày kết thúc trước ngày bắt đầu.") if held and ends and ends < held else ""),
        }
        for name, text in problems.items():
            self._fields[name].error(text)
        return not any(problems.values())

    def _day_problem(self, day: date | None) -> str:
        if day is None:
            return tr("Ghi ngày tổ chức.")
        if not self._year.holds(day):
            return tr("Ngày này không thuộc năm học {year}.", year=self._year.written)
        return ""

    @property
    def unreadable(self) -> bool:
        """Whether a day is typed that is none: it cannot be saved as it stands."""
        return bool(self.held_on.problem or self.ends_on.problem)

    def typed(self) -> dict[str, Any]:
        """Everything as it stands in the fields, right or not."""
        return {"texts": texts_of(self._controls), "classes": list(self.classes.classes)}

    def type_in(self, typed: Mapping[str, Any]) -> None:
        """Put everything back as it stood."""
        put_texts(self._controls, typed["texts"])
        self.classes.choose(typed["classes"])

    @property
    def _controls(self) -> dict[str, QWidget]:
        return {
            "name": self.name, "kind": self.kind, "held_on": self.held_on,
            "ends_on": self.ends_on, "place": self.place, "partner": self.partner,
            "description": self.description,
        }  # fmt: skip

    @property
    def is_blank(self) -> bool:
        """Whether nothing was filled in that would be missed."""
        lines = (self.name, self.place, self.partner)
        words = [line.text() for line in lines] + [self.description.toPlainText()]
        return not any(text.strip() for text in words) and not self.classes.classes

    def activity(self) -> Activity:
        """What stands in the form; a day that cannot be is left as it was, a name is found."""
        held, ends = self.held_on.date, self.ends_on.date
        if held is None or not self._year.holds(held):
            held = self._before.held_on
        if self.ends_on.problem:
            ends = self._before.ends_on
        return Activity(
            kind=self.kind.code or self._before.kind,
            name=self.name.text().strip() or self.kind.label,
            held_on=held,
            ends_on=ends if ends is None or ends >= held else None,
            place=self.place.text(),
            partner=self.partner.text(),
            description=self.description.toPlainText(),
            classes=self.classes.classes,
        )

"""One incident being written down: what is known now; the rest is added later."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.imports import Problem
from counsellor_app.domain.incident import Incident
from counsellor_app.sentences import problem_words
from counsellor_app.translation import language, tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import plain_button, primary_button, small
from counsellor_app.ui.common.fields import DateField, Field, TimeField
from counsellor_app.ui.common.typed_texts import texts_of
from counsellor_app.ui.common.workplace import Workplace

_TALL = 74


class IncidentForm(QWidget):
    """`saved` carries the incident as filled in."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, workplace: Workplace, incident: Incident | None) -> None:
        super().__init__()
        self._workplace = workplace
        now = workplace.now()
        self._incident = incident or Incident(now, "LOST")
        self.number = incident.id if incident else None
        told = self._incident.authority_told_at
        self.day = DateField(workplace.today, self._incident.noticed_at.date())
        self.hour = TimeField(self._incident.noticed_at.time())
        self.kind = QComboBox()
        self.happened = _area(self._incident.happened)
        self.concerned = _area(self._incident.data_concerned)
        self.students = QLineEdit(_number(self._incident.students_concerned))
        self.measures = _area(self._incident.measures)
        self.told_day = DateField(workplace.today, told.date() if told else None)
        self.told_hour = TimeField(told.time() if told else None)
        self.families = DateField(workplace.today, self._incident.families_told_on)
        self.first = self.happened
        self.save = small(primary_button(tr("Lưu sự cố")))
        self.cancel = small(plain_button(tr("Thôi")))
        self._offer_kinds()
        self.fields = self._make_fields()
        self._lay_out()
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.closed)
        self._before = texts_of(self.controls)

    @property
    def controls(self) -> dict[str, QWidget]:
        """The controls by name."""
        return {
            "day": self.day, "hour": self.hour, "kind": self.kind, "happened": self.happened,
            "concerned": self.concerned, "students": self.students, "measures": self.measures,
            "told_day": self.told_day, "told_hour": self.told_hour, "families": self.families,
        }  # fmt: skip

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return texts_of(self.controls) != self._before

    def _offer_kinds(self) -> None:
        kinds = self._workplace.services.school.offered("incident_kinds", self._workplace.year)
        for one in kinds.current():
            self.kind.addItem(one.label.get(language()) or one.label["vi"], one.code)
        self.kind.setCurrentIndex(max(0, self.kind.findData(self._incident.kind)))

    def _make_fields(self) -> Mapping[str, Field]:
        return {
            "noticed_at": Field(tr("Phát hiện ngày"), self.day),
            "hour": Field(tr("Lúc"), self.hour),
            "kind": Field(tr("Loại sự cố"), self.kind),
            "happened": Field(tr("Diễn biến, nguyên nhân"), self.happened),
            "data_concerned": Field(tr("Dữ liệu liên quan"), self.concerned, optional=True),
            "students_concerned": Field(tr("Số học sinh liên quan"), self.students, optional=True),
            "measures": Field(tr("Biện pháp đã làm và sẽ làm"), self.measures, optional=True),
            "authority_told_at": Field(tr("Đã báo A05 ngày"), self.told_day, optional=True),
            "told_hour": Field(tr("Lúc"), self.told_hour, optional=True),
            "families_told_on": Field(tr("Đã báo gia đình ngày"), self.families, optional=True),
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(12)
        for names in (
            ("noticed_at", "hour", "kind"), ("happened",), ("data_concerned",),
            ("measures",), ("authority_told_at", "told_hour"),
            ("families_told_on", "students_concerned"),
        ):  # fmt: skip
            row = QHBoxLayout()
            row.setSpacing(14)
            for name in names:
                row.addWidget(self.fields[name], 2 if name == "kind" else 1)
            column.addLayout(row)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)

    def point_out(self, problems: tuple[Problem, ...]) -> None:
        """Say at each field what is not right with it; the focus goes to the first."""
        for one in reversed(problems):
            field = self.fields.get(one.column)
            if field is not None:
                words = problem_words(one)
                field.error(words[:1].upper() + words[1:] + ".")
                field.widget.setFocus()

    def _save(self) -> None:
        for field in self.fields.values():
            field.clear_error()
        if not self._readable():
            return
        day, hour = self.day.date, self.hour.time
        assert day is not None and hour is not None  # noqa: S101, PT018 - just read
        self.saved.emit(
            Incident(
                noticed_at=self._at(day, hour),
                kind=str(self.kind.currentData()),
                happened=self.happened.toPlainText().strip(),
                data_concerned=self.concerned.toPlainText().strip(),
                students_concerned=int(self.students.text()) if self.students.text() else None,
                measures=self.measures.toPlainText().strip(),
                authority_told_at=self._told(),
                families_told_on=self.families.date,
                id=self.number,
                revision=self._incident.revision,
            )
        )

    def _told(self) -> datetime | None:
        day = self.told_day.date
        hour = self.told_hour.time
        return self._at(day, hour) if day and hour else None

    def _at(self, day: date, hour: time) -> datetime:
        """A moment in the school's zone; the very one that was kept, where it still says so."""
        made = datetime.combine(day, hour, self._workplace.now().tzinfo)
        for known in (self._incident.noticed_at, self._incident.authority_told_at):
            if known is not None and known.replace(second=0, microsecond=0) == made:
                return known
        return made

    def _readable(self) -> bool:
        """Whether every field can be read; the first that cannot says so and gets the focus."""
        typed = self.students.text().strip()
        self.students.setText(typed)
        noticed = "" if self.day.date else tr("Ghi ngày phát hiện.")
        wrong = [
            ("noticed_at", self.day.problem or noticed),
            ("hour", self.hour.problem or ("" if self.hour.time else tr("Ghi giờ phát hiện."))),
            ("students_concerned", "" if typed.isdigit() or not typed else tr("Ghi một con số.")),
            ("authority_told_at", self.told_day.problem),
            ("told_hour", self.told_hour.problem or self._hour_missing()),
            ("families_told_on", self.families.problem),
        ]
        found = [(name, problem) for name, problem in wrong if problem]
        for name, problem in reversed(found):
            self.fields[name].error(problem)
            self.fields[name].widget.setFocus()
        return not found

    def _hour_missing(self) -> str:
        told = self.told_day.date is not None and self.told_hour.time is None
        return tr("Ghi giờ đã báo.") if told else ""


def _area(text: str) -> QPlainTextEdit:
    area = QPlainTextEdit(text)
    area.setTabChangesFocus(True)
    area.setFixedHeight(theme.px(_TALL))
    return area


def _number(known: int | None) -> str:
    return "" if known is None else str(known)

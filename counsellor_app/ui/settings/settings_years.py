"""Năm học: the years of this notebook, the next one, and the school's deadlines."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.deadline import Deadline
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import Button, small, text_button
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.day_words import short_day
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.page_list import PAGES
from counsellor_app.ui.settings.settings_deadlines import DeadlinesCard
from counsellor_app.ui.settings.settings_section import SettingsSection

ROLLOVER = "year-rollover"


class YearsSection(SettingsSection):
    """A year is chosen in the rail; here one sees them all and goes on to the next."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.next_year = self._next_year()
        card = Card(tr("Các năm học"), self.next_year, inset=0)
        if self.next_year is not None:
            card.head.setContentsMargins(16, 8, 8, 8)
        self._years = QVBoxLayout()
        self._years.setSpacing(0)
        card.body.addLayout(self._years)
        self.deadlines = DeadlinesCard(workplace)
        self.column.addWidget(card)
        self.column.addWidget(self.deadlines)
        self.deadlines.saved.connect(self._save)
        self.deadlines.dropped.connect(self._drop)

    def _next_year(self) -> Button | None:
        if self.workplace.read_only or all(one.name != ROLLOVER for one in PAGES):
            return None
        button = small(text_button(tr("Sang năm mới"), "arrow-right"))
        button.clicked.connect(lambda: self.opened.emit(Place(ROLLOVER)))
        return button

    def refresh(self) -> None:
        """Show years and deadlines."""
        clear(self._years)
        years = sorted(self.workplace.services.school.years(), key=lambda one: -one.starts)
        for place, year in enumerate(years):
            if place:
                self._years.addWidget(line())
            self._years.addWidget(self._row(year, newest=not place))
        if self.deadlines.typed() is None and self.deadlines.new is None:
            self._show_deadlines()

    def keep(self) -> None:
        """Save the deadline being typed."""
        self.deadlines.keep()

    def typed(self) -> dict[str, dict[str, str]] | None:
        """The deadlines being typed."""
        return self.deadlines.typed()

    def type_in(self, typed: dict[str, dict[str, str]]) -> None:
        """Put them back."""
        self.deadlines.type_in(typed)

    def _row(self, year: SchoolYear, *, newest: bool) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(16, 11, 16, 11)
        row.setSpacing(12)
        row.addWidget(text_label(year.written, "body_bold"))
        said = tr("đang dùng") if newest else tr("chỉ xem")
        row.addWidget(text_label(said, "cell", "text-2"))
        row.addStretch(1)
        classes = len(self.workplace.services.school.classes(year))
        words = tr("{count} lớp", count=classes) if classes else tr("chưa có lớp")
        row.addWidget(text_label(words, "body", "text-2"))
        return made

    def _show_deadlines(self) -> None:
        may_change = not self.workplace.read_only
        kept = self.workplace.services.deadlines.all()
        self.deadlines.show_deadlines(kept, may_change=may_change)

    def _save(self, made: Deadline, before: Deadline | None) -> None:
        with self.telling():
            kept = self.workplace.services.deadlines.add(made)
            undo = partial(self._put, before) if before else partial(self._finish, kept.id)
            if before is None:
                self._show_deadlines()
            self.done(tr("Đã lưu hạn {day}", day=short_day(kept.on_day)), undo)
            self.workplace.changes.appointments.emit()

    def _drop(self, deadline: Deadline) -> None:
        with self.telling():
            self._finish(deadline.id)
            self.done(tr("Đã bỏ hạn {day}", day=short_day(deadline.on_day)),
                      lambda: self._put(deadline))  # fmt: skip

    def _put(self, deadline: Deadline) -> None:
        self.workplace.services.deadlines.add(deadline)
        self._show_deadlines()
        self.workplace.changes.appointments.emit()

    def _finish(self, number: int) -> None:
        self.workplace.services.deadlines.finish(number)
        self._show_deadlines()
        self.workplace.changes.appointments.emit()

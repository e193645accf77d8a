"""Hoạt động: the year's visits, talks and fairs, and who was at each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from counsellor_app.domain.activity import ActivityRow
from counsellor_app.domain.errors import NotFound
from counsellor_app.translation import language, tr
from counsellor_app.ui.activities.activity_detail import ActivityDetail
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.day_words import day_and_month, weekday
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.margin_list import MarginList, MarginRow
from counsellor_app.ui.common.page import Page, Place
from counsellor_app.ui.common.split import SplitPane
from counsellor_app.ui.common.workplace import Workplace

_LIST_WIDTH = 400


class ActivitiesPage(Page):
    """List with the red margin at the left, one activity at the right."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._services = workplace.services
        self._rows: list[ActivityRow] = []
        self._adding = False
        self.add_button = primary_button(tr("Thêm hoạt động"), "plus")
        self.top_bar.add(self.add_button)
        self.list = MarginList(tr("Các hoạt động của năm học"))
        self.detail = ActivityDetail(workplace)
        self.split = SplitPane(
            self.list, self.detail, tr("Danh sách"), tr("Chi tiết"), main_width=_LIST_WIDTH
        )
        empty_button = plain_button(tr("Thêm hoạt động"), "plus")
        if workplace.read_only:
            empty_button.hide()
        self.empty = EmptyState(
            tr("Chưa có hoạt động nào năm học này."), empty_button, icon="calendar-check"
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack)
        self.add_button.clicked.connect(self.add)
        empty_button.clicked.connect(self.add)
        self._connect()

    def _connect(self) -> None:
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.list.chosen.connect(self._open)
        self.list.selectionModel().currentRowChanged.connect(self._current_changed)
        self.detail.saved.connect(self._saved)
        self.detail.failed.connect(self.show_error)
        self.detail.delete_asked.connect(self._delete)
        self.shortcut("Ctrl+S", self.detail.save)
        changes = self.workplace.changes
        for signal in (changes.students, changes.imports, changes.school, changes.catalogues):
            signal.connect(self.refresh)

    def arrive(self, place: Place) -> None:
        """Show the year's activities, and the one asked for."""
        self._adding = False
        self.refresh()
        if place.part == "add":
            self.add()
        elif place.subject is not None:
            self._show(place.subject)
            self.split.show_side()

    def refresh(self) -> None:
        """Read the list again; the activity shown stays."""
        self.detail.save()
        self._read_list()
        if self.detail.number is None and self._rows:
            self._show(self._nearest())
        elif self.detail.number is not None and self.detail.typed() is None:
            self._show(self.detail.number)

    def _read_list(self) -> None:
        self._rows = self._services.activities.of_year(self.workplace.year)
        self._fill()
        self.add_button.setVisible(not self.workplace.read_only and bool(self._rows))
        facts = tr("Năm học {year}", year=self.workplace.year.written)
        if self._rows:
            facts = tr("{count} hoạt động, năm học {year}", count=len(self._rows),
                       year=self.workplace.year.written)  # fmt: skip
        self.top_bar.set_heading(tr("Hoạt động"), facts)
        empty = not self._rows and not self._adding
        self.stack.setCurrentWidget(self.empty if empty else self.split)

    def _nearest(self) -> int:
        """The last one held, else the first to come."""
        today = self.workplace.today()
        held = [row for row in self._rows if row.held_on <= today]
        return (held[0] if held else self._rows[-1]).id

    def _fill(self) -> None:
        self.list.blockSignals(True)
        catalogue = self._services.school.offered("activity_kinds", self.workplace.year)
        labels = {one.code: catalogue.label(one.code, language()) for one in catalogue.entries}
        self.list.set_rows([self._row(row, labels) for row in self._rows])
        self.list.blockSignals(False)
        self._mark_shown()

    def _row(self, row: ActivityRow, labels: dict[str, str]) -> MarginRow:
        classes = ", ".join(row.classes[:6]) + ("…" if len(row.classes) > 6 else "")
        about = [labels.get(row.kind, row.kind), classes or tr("chưa chọn lớp"), self._count(row)]
        return MarginRow(
            left_top=day_and_month(row.held_on),
            left_bottom=weekday(row.held_on),
            title=row.name,
            text=" · ".join(part for part in about if part),
            tinted=row.id == self.detail.number,
            subject=row.id,
        )

    def _count(self, row: ActivityRow) -> str:
        if not row.expected:
            return ""
        if row.held_on > self.workplace.today():
            return tr("dự kiến {count} em", count=row.expected)
        return tr("{count} em có mặt", count=row.present)

    def _mark_shown(self) -> None:
        for at, row in enumerate(self._rows):
            if row.id == self.detail.number and self.list.currentIndex().row() != at:
                self.list.blockSignals(True)
                self.list.setCurrentIndex(self.list.rows_model.index(at))
                self.list.blockSignals(False)

    def _current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and self.list.hasFocus():
            self._choose(now.row())

    def _choose(self, at: int) -> None:
        if at < len(self._rows) and self._rows[at].id != self.detail.number:
            number = self._rows[at].id
            self.detail.save()
            self._show(number)
        if self.split.way == SplitPane.SINGLE:
            self.split.show_side()

    def _open(self, at: int) -> None:
        self._choose(at)
        self.split.show_side()
        self.detail.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, number: int) -> None:
        self._adding = False
        try:
            self.detail.show_kept(number)
        except NotFound:
            self.detail.number = None
            if self._rows:
                self.detail.show_kept(self._nearest())
        self._fill()

    def add(self) -> None:
        """Begin a new activity."""
        if self.workplace.read_only:
            return
        self.detail.save()
        self._adding = True
        self.stack.setCurrentWidget(self.split)
        self.split.show_side()
        self.detail.show_new()
        self._fill()

    def _saved(self, _number: int) -> None:
        self._read_list()
        self.workplace.changes.activities.emit()

    def _delete(self, number: int) -> None:
        self._services.activities.delete(number)
        self.detail.number = None
        self._after_deed()

        def undo() -> None:
            self._services.activities.restore(number)
            self.detail.number = number
            self._after_deed()

        self.workplace.notices.toast(tr("Đã xóa hoạt động"), undo)

    def _after_deed(self) -> None:
        self._adding = False
        self._read_list()
        if self._rows:
            self._show(self.detail.number or self._nearest())
        self.workplace.changes.activities.emit()

    def leave(self) -> None:
        """Keep what was typed."""
        self.detail.save()

    def typed(self) -> dict[str, Any] | None:
        """The activity that is not saved yet."""
        return None if self.workplace.read_only else self.detail.typed()

    def type_in(self, typed: dict[str, Any]) -> None:
        """Go on with it."""
        self._read_list()
        self.detail.type_in(typed)

    def present_place(self) -> Place | None:
        """The activity shown, for the way back."""
        return Place("activities", self.detail.number)

    def keys(self) -> list[tuple[str, str]]:
        """What the keyboard does here."""
        return [
            ("Enter", tr("Mở hoạt động đang chọn")),
            (tr("Phím cách"), tr("Đánh dấu em vắng hoặc có mặt")),
            ("Ctrl+S", tr("Lưu ngay")),
        ]

    def fit(self, width_class: str, low: bool) -> None:
        """Two panes where there is room."""
        super().fit(width_class, low)
        self.split.fit(width_class, low)

    def regions(self) -> list[QWidget]:
        """Top bar, list, the activity."""
        return [self.top_bar, self.list, self.detail]

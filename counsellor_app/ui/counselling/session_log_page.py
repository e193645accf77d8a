"""Phiên tư vấn: the log of sessions with its filters, the drafts, the promised meetings."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.domain.errors import NoRight
from counsellor_app.domain.session_draft import DraftRow
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import Button, Tabs, plain_button, primary_button, text_button
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.page import INSET, Page, Place
from counsellor_app.ui.common.tables import RowsTable
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.counselling.session_log_deeds import (
    DRAFTS,
    FOLLOW_UPS,
    LOG,
    SessionLogDeeds,
)
from counsellor_app.ui.counselling.session_log_filters import SessionLogFilters, month_words
from counsellor_app.ui.counselling.session_log_tables import SessionTables
from counsellor_app.ui.counselling.session_words import offered_words, topic_words

_PAGE = "sessions"


class SessionLogPage(Page):
    """What was held, what is begun, what was promised; never a word that was said."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._facts = ""
        services, year = workplace.services, workplace.year
        self.tabs = Tabs(
            [
                (LOG, tr("Đã ghi")),
                (DRAFTS, tr("Bản nháp")),
                (FOLLOW_UPS, tr("Hẹn theo dõi lại")),
            ],
            tr("Phiên tư vấn"),
        )
        self.filters = SessionLogFilters()
        self.tables = SessionTables(topic_words(services, year), workplace.now())
        self.print_button = plain_button(tr("In nhật ký tháng"), "printer")
        self.record_button = primary_button(tr("Ghi phiên"), "note-pencil")
        self.file_button = plain_button(tr("Mở bản nháp từ tệp"), "folder-open")
        self.discard_button = plain_button(tr("Bỏ nháp"))
        self.done_button = plain_button(tr("Đã theo dõi xong"), "check")
        self.top_bar.add(self.print_button)
        self.top_bar.add(self.record_button)
        self.deeds = SessionLogDeeds(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for table in self._tables.values():
            self.stack.addWidget(table)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(INSET, 10, INSET, 10)
        row.setSpacing(8)
        row.addWidget(self.filters, 1)
        row.addStretch(0)
        for button in (self.file_button, self.discard_button, self.done_button):
            row.addWidget(button)
            button.hide()  # each tab shows its own
        head = QWidget()
        head.setProperty("ground", "surface")
        column = QVBoxLayout(head)
        column.setContentsMargins(INSET, 4, INSET, 0)
        column.addWidget(self.tabs)
        self._log_empty = EmptyState("", self._empty_record(), self._empty_clear())
        self.tables.log.set_empty(self._log_empty)
        self.tables.drafts.set_empty(EmptyState(tr("Không còn bản nháp nào."), icon="note-pencil"))
        self.tables.follow_ups.set_empty(
            EmptyState(tr("Không còn buổi hẹn lại nào chờ."), icon="calendar-check")
        )
        for widget, stretch in ((head, 0), (bar, 0), (self.stack, 1)):
            self.body.addWidget(widget, stretch)

    def _empty_record(self) -> Button:
        self._record_here = plain_button(tr("Ghi phiên"), "note-pencil")
        self._record_here.clicked.connect(self.deeds.record)
        return self._record_here

    def _empty_clear(self) -> Button:
        self._clear_here = text_button(tr("Bỏ bộ lọc"))
        self._clear_here.clicked.connect(self.filters.clear)
        return self._clear_here

    def _connect(self) -> None:
        self.tabs.changed.connect(lambda _: self._show_tab())
        self.filters.changed.connect(self._read_log)
        self.tables.log.chosen.connect(self.deeds.open_session)
        self.tables.drafts.chosen.connect(self.deeds.open_draft)
        self.tables.follow_ups.chosen.connect(self.deeds.follow)
        self.record_button.clicked.connect(self.deeds.record)
        self.print_button.clicked.connect(self.deeds.print_month)
        self.file_button.clicked.connect(self.deeds.open_file)
        self.discard_button.clicked.connect(self.deeds.discard)
        self.done_button.clicked.connect(self.deeds.close_follow_up)
        for table in self._tables.values():
            table.current_row_changed.connect(lambda _: self._dress())
        changes = self.workplace.changes
        for signal in (
            changes.counselling,
            changes.drafts,
            changes.students,
            changes.imports,
            changes.catalogues,
        ):
            signal.connect(self._changed)
        self.shortcut("Ctrl+P", self.deeds.print_month)
        self.shortcut("Ctrl+F", lambda: self.filters.classes.setFocus())
        self.shortcut("Delete", self.deeds.discard)
        for name, table in self._tables.items():
            table.restore_layout(self.workplace.settings.recall(_PAGE, name, {}))

    @property
    def _tables(self) -> dict[str, RowsTable]:
        tables = self.tables
        return {LOG: tables.log, DRAFTS: tables.drafts, FOLLOW_UPS: tables.follow_ups}

    # coming and going

    def arrive(self, place: Place) -> None:
        """Show the log as the place asks: a month, a class, a topic, the drafts."""
        if place.facts.get("drafts") or place.part == DRAFTS:
            self.tabs.value = DRAFTS
        elif place.facts or place.part:
            self.tabs.value = place.part if place.part in self._tables else LOG
        first = not self.filters.month.items
        self._read_lists()
        if first and "month" not in place.facts:
            self.filters.put({"month": self.workplace.today()})
        self.filters.put(place.facts)
        self._read_log()
        self._tables[str(self.tabs.value)].setFocus()

    def refresh(self) -> None:
        """Read the log, the drafts and the promises anew."""
        self._read_lists()
        self._read_log()

    def _read_lists(self) -> None:
        services, year = self.workplace.services, self.workplace.year
        months = services.session_log.months(year)
        this_month = self.workplace.today().replace(day=1)
        if this_month not in months and year.holds(this_month):
            months.insert(0, this_month)
        self.filters.offer(
            months,
            services.school.classes(year),
            offered_words(services, year, "counselling_topics"),
            services.session_log.counsellors(),
        )
        self.tables.drafts.rows_model.set_rows(self._drafts())
        self.tables.follow_ups.rows_model.set_rows(services.session_log.follow_ups())

    def present_place(self) -> Place:
        """The tab and the filters, for the way back."""
        return Place("sessions", part=str(self.tabs.value), facts=self.filters.facts)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return [
            ("Enter", tr("Mở phiên, viết tiếp bản nháp")),
            ("Ctrl+F", tr("Tới bộ lọc")),
            ("Ctrl+P", tr("In nhật ký tháng")),
            ("Delete", tr("Bỏ bản nháp đang chọn")),
        ]

    def fit(self, width_class: str, low: bool) -> None:
        """Lower rows in a low window."""
        super().fit(width_class, low)
        for table in self._tables.values():
            table.fit(width_class, low)

    def leave(self) -> None:
        """Remember the widths and order of the columns."""
        for name, table in self._tables.items():
            self.workplace.settings.remember(_PAGE, name, table.layout_state())

    # what is shown

    def _drafts(self) -> list[DraftRow]:
        try:
            return self.workplace.services.session_drafts.list()
        except NoRight:
            return []

    def _changed(self) -> None:
        self._count()
        if self.isVisible():
            self.refresh()

    def _count(self) -> None:
        waiting = self.workplace.services.session_drafts.count()
        self.counted.emit(waiting)
        promised = len(self.tables.follow_ups.rows_model.rows)
        self.tabs.set_words(DRAFTS, _with_number(tr("Bản nháp"), waiting))
        self.tabs.set_words(FOLLOW_UPS, _with_number(tr("Hẹn theo dõi lại"), promised))

    def _read_log(self) -> None:
        services, year = self.workplace.services, self.workplace.year
        rows = services.session_log.rows(self.filters.wanted, year)
        first = self.filters.first_day
        self._log_empty.say(self._nothing())
        self._record_here.setVisible(not self.filters.narrowed and not self.workplace.read_only)
        self._clear_here.setVisible(self.filters.narrowed)
        self.tables.log.rows_model.set_rows(rows)
        self._facts = tr("{count} phiên", count=len(rows))
        if first is not None:
            self._facts = f"{month_words(first)} · {self._facts}"
        self._count()
        self._show_tab()

    def _nothing(self) -> str:
        first = self.filters.first_day
        if self.filters.narrowed:
            return tr("Không có phiên nào như vậy.")
        if first is None:
            return tr("Chưa có phiên nào trong năm học này.")
        return tr("Chưa có phiên nào trong tháng {month}.", month=first.month)

    def _show_tab(self) -> None:
        self.stack.setCurrentWidget(self._tables[str(self.tabs.value)])
        self._dress()

    def _dress(self) -> None:
        tab, may = self.tabs.value, not self.workplace.read_only
        table = self._tables[str(tab)]
        chosen = table.current_row() is not None
        self.filters.setVisible(tab == LOG)
        self.file_button.setVisible(tab == DRAFTS and may)
        self.discard_button.setVisible(tab == DRAFTS and may)
        self.done_button.setVisible(tab == FOLLOW_UPS and may)
        self.discard_button.setEnabled(chosen)
        self.done_button.setEnabled(chosen)
        self.record_button.setVisible(may)
        month = self.filters.first_day is not None
        self.print_button.setVisible(tab == LOG and month and bool(table.rows_model.rows))
        counts = len(table.rows_model.rows)
        facts = {
            LOG: self._facts,
            DRAFTS: tr("{count} bản nháp chưa ghi xong", count=counts),
            FOLLOW_UPS: tr("{count} buổi hẹn lại đang chờ", count=counts),
        }
        self.top_bar.set_heading(tr("Phiên tư vấn"), facts[str(tab)])


def _with_number(words: str, count: int) -> str:
    return f"{words} {count}" if count else words

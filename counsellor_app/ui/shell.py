"""The open notebook: rail, pages, the way back, toasts, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common.band import StateBand
from counsellor_app.ui.common.one_at_a_time import OneAtATime
from counsellor_app.ui.common.page import LOW_HEIGHT, Page, Place, width_class
from counsellor_app.ui.common.task_strip import TaskStrip
from counsellor_app.ui.common.toast import Toast
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.focus_in_sight import FocusInSight
from counsellor_app.ui.form_keeper import FormKeeper
from counsellor_app.ui.history import History
from counsellor_app.ui.page_list import entry, pages_for
from counsellor_app.ui.rail_names import rail_of
from counsellor_app.ui.regions import focus_first, next_region
from counsellor_app.ui.undo_key import UndoKey
from counsellor_app.ui.waiting import Waiting
from counsellor_app.ui.year_band import YearBand


class Shell(QWidget):
    """A counsellor's whole workplace, from unlocking to locking."""

    lock_asked = Signal()
    redraw_asked = Signal()
    arrived = Signal(object)

    def __init__(self, workplace: Workplace, typed: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.workplace = workplace
        self.history = History()
        self._pages: dict[str, Page] = {}
        self._offered = pages_for(workplace.services.role)
        self.rail = rail_of(workplace)
        self.stack = OneAtATime()
        self.stack.setProperty("ground", "app")
        self.state_band, self.year_band = StateBand(), YearBand()
        self.strip = TaskStrip(workplace.tasks)
        self._lay_out()
        self.toast = Toast(self, workplace.notices, still=workplace.settings.present.reduced_motion)
        self._connect()
        self._show_year()
        self._waiting = Waiting(workplace, self.rail)
        self.keeper = FormKeeper(self, self._pages, typed or {})

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.state_band)
        column.addWidget(self.year_band)
        column.addWidget(self.stack, 1)
        column.addWidget(self.strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.rail.chosen.connect(lambda name: self.go(Place(name)))
        self.rail.year_chosen.connect(self.choose_year)
        self.rail.lock_asked.connect(self.lock_asked)
        self.workplace.changes.years.connect(self._show_newest_year)
        self.workplace.changes.appearance.connect(self.redraw_asked)
        places = [page.name for page in self._offered if page.words]
        for number, name in enumerate(places[:9], start=1):
            self._key(f"Ctrl+{number}", partial(self.go, Place(name)))
        self._key("Ctrl+L", self.lock_asked.emit)
        self._key("Alt+Left", self.back)
        self._key("Alt+Right", self.forward)
        self._key("Ctrl+Z", self.workplace.notices.undo)
        UndoKey(self, self.workplace.notices)
        FocusInSight(self)
        self._key("F1", self._show_keys)
        self._key("F6", lambda: self._next_region(1))
        self._key("Shift+F6", lambda: self._next_region(-1))
        if self.workplace.services.role == PRINCIPAL:
            return
        self._key("Ctrl+K", self._find)
        self._key("Ctrl+N", lambda: self.go(Place("session-editor", part="new")))
        self._key("Ctrl+Shift+G", lambda: self.go(Place("session-editor", part="group")))
        self._key("Ctrl+Shift+N", lambda: self.go(Place("students", part="add")))

    def _key(self, key: str, deed: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(deed)

    def go(self, place: Place) -> None:
        """Go to a place; what was typed where one is, is kept."""
        if not any(page.name == place.page for page in self._offered):
            self.year_band.info(
                tr("Hồ sơ và phiên tư vấn do giáo viên tư vấn giữ, không hiện ở đây.")
            )
            return
        left = self._leave_page()
        self.history.go(place)
        self._show(place)
        if left is not None:
            self.say(sentence(left))

    def back(self) -> None:
        """The place before."""
        self._travel(self.history.back)

    def forward(self) -> None:
        """The place one came back from."""
        self._travel(self.history.forward)

    def close_page(self) -> None:
        """The present page is done with: the last place that was another page, else the rail's."""
        here = self.history.present
        place = self.history.back()
        while here is not None and place is not None and place.page == here.page:
            place = self.history.back()
        if place is not None:
            self._show(place)
        elif here is not None:
            self.go(Place(entry(here.page).within or self._offered[0].name))

    def _words_before(self, page: str) -> str:
        before = self.history.before(page)
        if before is None:
            return ""
        listed = entry(before.page)
        return tr(listed.words or entry(listed.within).words)

    def _travel(self, step: Callable[[], Place | None]) -> None:
        left = self._leave_page()
        place = step()
        if place is not None:
            self._show(place)
        if left is not None:
            self.say(sentence(left))

    def _leave_page(self) -> ExpectedError | None:
        """Keep what was typed where one is; why that could not be, and then it waits there."""
        here = self.present_page()
        if here is None:
            return None
        left = _left(here)
        self.history.left(here.present_place())
        return left

    def say(self, words: str) -> None:
        """Say what could not be done, where one is."""
        page = self.present_page()
        (page.band if page is not None else self.year_band).error(words)

    def _show(self, place: Place) -> None:
        try:
            page = self.page(place.page)
        except ExpectedError as error:  # a page it must read first is damaged, or the stick is out
            self.say(sentence(error))
            return
        self.stack.setCurrentWidget(page)
        page.band.clear()
        page.came_from = self._words_before(place.page)
        page.fit(*self._size_class())
        listed = entry(place.page)
        try:
            page.arrive(place)
        except ExpectedError as error:
            page.tell_unread(tr(listed.words), error)
        self.rail.show_place(listed.within or listed.name)
        # Before the window is active nobody has the focus, but it knows who will.
        focus = QApplication.focusWidget() or self.window().focusWidget()
        if focus is None or not page.isAncestorOf(focus):
            focus_first(page.content)
        self.keeper.arrived(place.page, page)
        self.arrived.emit(place)

    def page(self, name: str) -> Page:
        """The page of that name, made at its first use."""
        if name not in self._pages:
            page = entry(name).make(self.workplace)
            self._pages[name] = page
            page.opened.connect(self.go)
            page.closed.connect(self.close_page)
            page.counted.connect(lambda waiting, one=name: self.rail.count(one, waiting))
            self.stack.addWidget(page)
            self.keeper.put_back(name, page)
        return self._pages[name]

    def forget_page(self, name: str) -> None:
        """The page goes; at the next visit it is made anew."""
        page = self._pages.pop(name)
        self.stack.removeWidget(page)
        page.deleteLater()

    def present_page(self) -> Page | None:
        """The page one is at."""
        page = self.stack.currentWidget()
        return page if isinstance(page, Page) else None

    def present_place(self) -> Place | None:
        """Where exactly one is."""
        page = self.present_page()
        return (page.present_place() if page else None) or self.history.present

    def leave(self) -> None:
        """The lock or the end comes: every page keeps what was typed."""
        for page in self._pages.values():
            _left(page)

    def choose_year(self, year: SchoolYear) -> None:
        """Show another school year; a past one is looked at only."""
        if self.workplace.tasks.busy:
            self.year_band.warning(tr("Chờ việc đang chạy xong rồi đổi năm học."))
            return
        self.leave()
        self.keeper.set_aside()
        place = self.history.present
        for name in list(self._pages):
            self.forget_page(name)
        self.workplace = replace(self.workplace, year=year)
        self._show_year()
        self._waiting.deleteLater()
        self._waiting = Waiting(self.workplace, self.rail)
        if place is not None:
            self._show(Place(place.page))

    def _show_newest_year(self) -> None:
        newest = self.workplace.services.school.present_year()
        self.choose_year(newest)
        if self.workplace.year != newest:
            self._show_year()

    def announce_lock(self, seconds: int) -> None:
        """Say that nobody touched the window and it locks soon; 0: somebody did."""
        if seconds:
            self.year_band.tell_lock(seconds)
        else:
            self._show_year()

    def _show_year(self) -> None:
        year = self.workplace.year
        self.rail.set_years(self.workplace.services.school.years(), year)
        self.year_band.tell_year(self.workplace, self.choose_year)

    def _size_class(self) -> tuple[str, bool]:
        return width_class(self.width()), self.height() < LOW_HEIGHT

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width class may hold."""
        super().resizeEvent(event)
        size = self._size_class()
        self.rail.fit(*size)
        # Pages that are not seen too: the window can be no narrower than the widest of them.
        for page in self._pages.values():
            page.fit(*size)
        self.toast.above = 60
        self.toast.place()

    def _next_region(self, step: int) -> None:
        page = self.present_page()
        next_region([self.rail, *(page.regions() if page else [])], step)

    def _show_keys(self) -> None:
        from counsellor_app.ui.keys_overlay import KeysOverlay

        page = self.present_page()
        KeysOverlay(self, page.top_bar.title if page else "", page.keys() if page else []).open()

    def _find(self) -> None:
        here = self.present_page()
        if here is not None and here.find_here():
            return
        from counsellor_app.ui.find_overlay import FindOverlay

        overlay = FindOverlay(self, self.workplace)
        overlay.found.connect(lambda student: self.go(Place("students", student)))
        overlay.open()


def _left(page: Page) -> ExpectedError | None:
    """Let a page keep what was typed; why it could not: then it is still there to be kept."""
    try:
        page.leave()
    except ExpectedError as error:
        return error
    return None

"""Bringing a list in: choose the file, give its columns their meaning, look, take."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.domain.errors import Cancelled, ExpectedError
from counsellor_app.domain.imports import ImportResult
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button, text_button
from counsellor_app.ui.common.one_at_a_time import OneAtATime
from counsellor_app.ui.common.page import INSET, NARROW, Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.imports.import_desk import ImportDesk
from counsellor_app.ui.imports.import_drop import DroppedListPage
from counsellor_app.ui.imports.import_end import ImportEnd
from counsellor_app.ui.imports.import_history import ImportHistory
from counsellor_app.ui.imports.import_sitting import ImportSitting
from counsellor_app.ui.imports.import_start import ImportStart
from counsellor_app.ui.imports.import_stepper import ImportStepper
from counsellor_app.ui.imports.import_tab_order import order_tabs
from counsellor_app.ui.imports.import_taking import ImportTaking
from counsellor_app.ui.imports.import_unsaved import ImportUnsaved
from counsellor_app.ui.imports.import_words import (
    KEYS,
    KINDS,
    STUDENTS,
    TITLES,
    count_words,
    encoding_words,
    figure,
    file_words,
)

_LISTS = "*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv"
_CHOOSE, _LOOK, _END = range(3)


class ImportPage(DroppedListPage):
    """Three steps; a file may be dropped anywhere on it."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.kind = STUDENTS
        self.stepper = ImportStepper()
        self.start = ImportStart()
        self.history = ImportHistory()
        self.desk = ImportDesk(workplace.tasks)
        self.end = ImportEnd()
        self.taking = ImportTaking(workplace, self)
        self.unsaved = self.looked_at = ImportUnsaved(self)
        self._lay_out()
        self._make_actions()
        self._connect()
        self._show_heading()
        self._show_step(_CHOOSE)

    @property
    def sitting(self) -> ImportSitting | None:
        """The list at hand."""
        return self.desk.sitting

    def _lay_out(self) -> None:
        first = QWidget()
        row = self._first = QHBoxLayout(first)
        row.setSpacing(16)
        row.addWidget(self.start, 3)
        row.addWidget(self.history, 2)
        self.steps = OneAtATime()
        for widget in (first, self.desk, self.end):
            self.steps.addWidget(widget)
        self.body.addWidget(self.stepper)
        self.body.addWidget(self.steps, 1)

    def _make_actions(self) -> None:
        self.template = plain_button(tr("Tải tệp Excel mẫu"), "download-simple")
        self.top_bar.add(self.template)
        self.cancel = text_button(tr("Hủy"))
        self.footer.row.insertWidget(0, self.cancel)
        self.back = plain_button(tr("Quay lại"), "arrow-left")
        self.take = primary_button("", "check")
        for button in (self.back, self.take):
            self.footer.add(button)

    def _connect(self) -> None:
        for signal, deed in (
            (self.start.kind_chosen, self.choose_kind),
            (self.start.file_asked, self._choose_file),
            (self.start.sheet_chosen, self._choose_sheet),
            (self.stepper.other_file, self._choose_file),
            (self.history.undo_asked, self.taking.ask_undo),
            (self.desk.looked, self._show_look),
            (self.desk.failed, self.show_error),
            (self.desk.preview.refused_asked, self._save_refused),
            (self.end.refused_asked, self._save_refused),
            (self.end.list_asked, self._open_list),
            (self.end.another_asked, self._begin_anew),
            (self.taking.busy, self._hold),
            (self.taking.taken, self._taken),
            (self.taking.failed, self._not_taken),
            (self.template.clicked, lambda: self.taking.save_template(self.kind)),
            (self.cancel.clicked, self._cancel),
            (self.back.clicked, self._begin_anew),
            (self.take.clicked, self._take),
            (self.workplace.changes.imports, self.refresh),
            (self.workplace.notices.undone, self._undone),
        ):
            signal.connect(deed)
        self.shortcut("Ctrl+O", self._choose_file)
        self.shortcut("F8", self.desk.preview.go_to_next_error)
        self.shortcut("Ctrl+Return", self.take.click)

    # a place of the window

    def arrive(self, place: Place) -> None:
        """Somebody came to bring in a list of this kind, perhaps with the file."""
        if place.part in KINDS and place.part != self.kind:
            self.choose_kind(place.part)
        if self.steps.currentIndex() == _END:
            self._begin_anew()
        self.refresh()
        path = place.facts.get("path")
        if path is not None and not self.workplace.read_only:
            self.open_list(Path(path))
        elif self.steps.currentIndex() == _CHOOSE:
            self.start.choose.setFocus()
        self.looked_at.say()

    def refresh(self) -> None:
        """The earlier imports, and whether this year may still be written in."""
        may = not self.workplace.read_only
        self.history.show_batches(self.workplace.services.import_batches.all(), may_undo=may)
        self.start.choose.setEnabled(may)
        self._order_tabs()
        self.setAcceptDrops(may)

    def present_place(self) -> Place:
        """The kind of list one is at."""
        return Place("imports", part=self.kind)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return [(key, tr(words)) for key, words in KEYS]

    def fit(self, width_class: str, low: bool) -> None:
        """The window has another width class or height."""
        super().fit(width_class, low)
        above = 8 if low else 16
        self._first.setContentsMargins(INSET, above, INSET, above)
        self.stepper.fit(low=low)
        self.desk.fit(width_class, low)
        self.history.setVisible(width_class != NARROW)

    def regions(self) -> list[QWidget]:
        """What F6 jumps between."""
        looking = self.steps.currentIndex() == _LOOK
        middle = [self.desk.mapping, self.desk.preview] if looking else [self.steps]
        return [self.top_bar, self.stepper, *middle, self.footer]

    def _order_tabs(self) -> None:
        parts = (self.top_bar, self.stepper, self.start, self.history, *self.desk.parts, self.end)
        last = (self.cancel, self.back, self.take)
        # Once everything has its place on the page.
        QTimer.singleShot(0, self, lambda: order_tabs(parts, last))

    def _show_step(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.stepper.steps.show_step(step)
        self.footer.setVisible(step == _LOOK)

    def _show_heading(self) -> None:
        year = tr("Năm học {year}", year=self.workplace.year.written)
        self.top_bar.set_heading(tr(TITLES[self.kind]), year)

    # choosing the file

    def choose_kind(self, kind: str) -> None:
        """Bring in lists of this kind from now on."""
        self.kind = kind
        self.start.kinds.value = kind
        self._show_heading()
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.desk.open_sitting(None)
        self.band.clear()
        self.start.ask_file()
        self.stepper.show_file("")
        self._show_step(_CHOOSE)
        self.start.choose.setFocus()

    def _cancel(self) -> None:
        self._begin_anew()
        self._open_list()

    def _choose_file(self) -> None:
        if self.workplace.read_only:
            return
        kinds = [(tr("Danh sách"), _LISTS), (tr("Mọi tệp"), "*")]
        path = self.workplace.dialogs.open_path(tr("Chọn tệp danh sách"), kinds)
        if path is not None:
            self.open_list(path)

    def open_list(self, path: Path) -> None:
        """Read the file and look at it, where it was left if it was looked at before."""
        self.band.clear()
        service, year, kind = self.workplace.services.list_imports, self.workplace.year, self.kind

        def work(_: object) -> ImportSitting:
            sitting = ImportSitting.begin(service, year, path, kind)
            self.looked_at.opened(sitting)
            if not sitting.asks_sheet:
                sitting.preview = sitting.look()
            return sitting

        self.workplace.tasks.run(tr("Đang mở tệp"), work, self._opened, self._not_opened)

    def _not_opened(self, error: ExpectedError) -> None:
        self._begin_anew()
        self.show_error(error)

    def _opened(self, sitting: ImportSitting) -> None:
        self.desk.open_sitting(sitting)
        if sitting.asks_sheet:
            self._show_step(_CHOOSE)
            self.start.ask_sheet(sitting.at_hand.path.name, sitting.list_sheets)
        else:
            self._show_look()
        self.looked_at.say()

    def _choose_sheet(self, sheet: str | None) -> None:
        if self.sitting is not None:
            self.sitting.choose_sheet(sheet)
            self.desk.look_again()

    # looking and taking

    def _show_look(self) -> None:
        sitting = self.sitting
        if sitting is None:
            return
        self.stepper.show_file(file_words(sitting.at_hand.path.name, sitting.sheet))
        self._order_tabs()
        self.footer.say(count_words(sitting.kind, sitting.preview))
        self.take.set_words(tr("Nhập {count} dòng", count=figure(sitting.takes)))
        self.take.setEnabled(sitting.takes > 0)
        if self.steps.currentIndex() != _LOOK:
            self._show_step(_LOOK)
            self.desk.focus()
        if sitting.shape.legacy:
            words = encoding_words(sitting.shape.legacy)
            self.band.warning(words, tr("Chuyển sang Unicode"), self.desk.convert)

    def _take(self) -> None:
        if self.sitting is not None and self.steps.currentIndex() == _LOOK:
            self.taking.take(self.sitting, self.desk.mapping.remember.isChecked())

    def _hold(self, busy: bool) -> None:
        """While rows are being saved nothing else can be said of them."""
        for widget in (self.steps, self.stepper, self.footer, self.top_bar):
            widget.setEnabled(not busy)
        self.setAcceptDrops(not busy)

    def _taken(self, result: ImportResult) -> None:
        kept = self.sitting is not None and self.sitting.refused_kept
        if result.refused and not kept:
            self._show_step(_END)
            self.end.show_result(self.kind, result.added + result.updated, result.refused)
        else:
            self._begin_anew()
            self._open_list()

    def _undone(self) -> None:
        if self.steps.currentIndex() == _END:
            self._begin_anew()

    def _not_taken(self, error: ExpectedError) -> None:
        (self.band.info if isinstance(error, Cancelled) else self.band.error)(sentence(error))

    def _save_refused(self) -> None:
        if self.sitting is not None:
            self.taking.save_refused(self.sitting)

    def _open_list(self) -> None:
        self.go(self.kind)  # a list bears the name of its page

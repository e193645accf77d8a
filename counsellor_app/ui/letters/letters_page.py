"""Letters to the families: made by class, saved and printed; what went out, printed again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from counsellor_app.domain.errors import Cancelled, ExpectedError, PrinterError
from counsellor_app.domain.progress import Progress
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import Segments, plain_button, primary_button
from counsellor_app.ui.common.one_at_a_time import OneAtATime
from counsellor_app.ui.common.page import Page, Place
from counsellor_app.ui.common.principal_note import PrincipalNote
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.letters.letter_compose import LetterCompose
from counsellor_app.ui.letters.letter_log import LetterLog

COMPOSE, ISSUED = "compose", "issued"
_PRINT_KEY = "Ctrl+P"


class LettersPage(Page):
    """Two parts on one footer: what is shown is what is saved and printed."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.part = Segments(
            [(COMPOSE, tr("Soạn theo lớp"), ""), (ISSUED, tr("Đã phát"), "")], tr("Phần của Thư")
        )
        self.compose = LetterCompose(workplace)
        self.log = LetterLog(workplace)
        self.save_button = plain_button(tr("Lưu PDF"), "file-pdf")
        self.print_button = primary_button(tr("In thư"), "printer", _PRINT_KEY)
        self._stack = OneAtATime()
        self._busy = False
        self._lay_out()
        self._connect()
        self._composes = workplace.services.role != PRINCIPAL
        self.part.setVisible(self._composes)
        if not self._composes:
            self.top_bar.add(PrincipalNote())
        if workplace.read_only or not self._composes:
            self.part.value = ISSUED

    def _lay_out(self) -> None:
        self.top_bar.add(self.part)
        for pane in (self.compose, self.log):
            self._stack.addWidget(pane)
        self.body.addWidget(self._stack)
        self.footer.add(self.save_button)
        self.footer.add(self.print_button)

    def _connect(self) -> None:
        self.part.changed.connect(lambda _: self.refresh())
        for pane in (self.compose, self.log):
            pane.settled.connect(self._say_state)
        self.compose.opened.connect(self.opened)
        self.save_button.clicked.connect(self._save)
        self.print_button.clicked.connect(self._print)
        self.shortcut(_PRINT_KEY, self.print_button.click)
        self.shortcut("Ctrl+S", self.save_button.click)
        changes = self.workplace.changes
        for changed in (changes.students, changes.pathways, changes.school, changes.letters):
            changed.connect(self._refresh_if_shown)

    @property
    def pane(self) -> LetterCompose | LetterLog:
        """The part that is shown."""
        return self.compose if self.part.value == COMPOSE else self.log

    def arrive(self, place: Place) -> None:
        """Come to a class, to one student's letter, or to where one was."""
        class_name = str(place.facts.get("class", ""))
        if self._composes and (place.part or class_name or place.subject is not None):
            self.part.value = place.part or COMPOSE
        if self.part.value == ISSUED and (class_name or place.subject is not None):
            self.log.show_student(class_name, place.subject)
        elif self.part.value == COMPOSE and (class_name or place.subject is not None):
            self.compose.show_class(class_name, place.subject)
        self.refresh()
        self.pane.take_focus()

    def present_place(self) -> Place | None:
        """The part and class one is at."""
        facts = {"class": self.compose.class_name} if self.part.value == COMPOSE else {}
        return Place("letters", None, str(self.part.value), facts)

    def refresh(self) -> None:
        """Read the part that is shown again."""
        self._stack.setCurrentWidget(self.pane)
        try:
            self.pane.refresh()
        except ExpectedError as error:
            self.show_error(error)
        self._say_state()

    def leave(self) -> None:
        """Keep class, kind and widths for next time."""
        self.compose.remember()

    def fit(self, width_class: str, low: bool) -> None:
        """Arrange for the window's size."""
        super().fit(width_class, low)
        self.compose.fit(width_class, low)
        self.log.fit(width_class, low)

    def regions(self) -> list[QWidget]:
        """Top bar, list, page, footer."""
        panes = self.pane.panes
        return [self.top_bar, panes.main, panes.side, self.footer]

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return [
            (_PRINT_KEY, tr("In các thư đã chọn")),
            ("Ctrl+S", tr("Lưu các thư đã chọn thành PDF")),
            (tr("Phím cách"), tr("Chọn hoặc bỏ chọn thư của em")),
            ("Enter", tr("Mở chỗ bổ sung điều còn thiếu")),
            ("PageUp, PageDown", tr("Lật trang thư")),
            ("Ctrl++, Ctrl+-, Ctrl+0", tr("Phóng to, thu nhỏ, vừa chiều ngang")),
        ]

    def _refresh_if_shown(self) -> None:
        if self.isVisible() and not self._busy:
            self.refresh()

    def _say_state(self) -> None:
        pane, composing = self.pane, self.part.value == COMPOSE
        subtitle = tr("In theo lớp") if composing else tr("Thư đã phát trong năm học")
        self.top_bar.set_heading(tr("Thư"), subtitle)
        shut = composing and self.workplace.read_only
        self.footer.say(
            tr("Năm học đã qua, chỉ xem và in lại thư đã phát.") if shut else pane.state, "info"
        )
        for button in (self.save_button, self.print_button):
            button.setVisible(not shut)
            button.setEnabled(bool(pane.count) and not self._busy)
        many = pane.count
        words = (
            tr("In {count} thư", count=many) if composing else tr("In lại {count} thư", count=many)
        )
        self.print_button.set_words(words, _PRINT_KEY)

    def _save(self) -> None:
        going = self.pane.outgoing()
        out = self.workplace.dialogs.save_path(
            tr("Lưu thư thành PDF"), going.file_name, [("PDF", "*.pdf")]
        )
        if out is not None:
            said = tr("Đã lưu {count} thư", count=going.count)
            self._start(tr("Đang lưu thư"), lambda _: going.save(out), said)

    def _print(self) -> None:
        try:
            printer = self.workplace.dialogs.printer()
        except PrinterError as error:
            self._failed(error)
            return
        if printer is not None:
            going = self.pane.outgoing()
            said = tr("Đã in {count} thư", count=going.count)
            self._start(tr("Đang in thư"), lambda progress: going.print_on(printer, progress), said)

    def _start(self, title: str, work: Callable[[Progress], None], said: str) -> None:
        """Let letters go out in the background; meanwhile no others can."""
        self.band.clear()
        self._busy = True
        self._say_state()
        self.workplace.tasks.run(title, work, lambda _: self._done(said), self._failed)

    def _done(self, said: str) -> None:
        self._busy = False
        self.workplace.notices.toast(said)
        self.workplace.changes.letters.emit()
        self.refresh()

    def _failed(self, error: ExpectedError) -> None:
        self._busy = False
        self.refresh()
        if isinstance(error, Cancelled):
            self.band.info(tr("Đã dừng. Chưa in và chưa phát thư nào."))
        elif isinstance(error, PrinterError):
            self.band.error(sentence(error), tr("Lưu PDF"), self._save)
        else:
            self.show_error(error)

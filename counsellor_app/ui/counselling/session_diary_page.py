"""The printed diary of TT 18/2025: the page shown is the page printed and saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.progress import Progress
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.page import Page, Place
from counsellor_app.ui.common.paper import Paper
from counsellor_app.ui.common.paper_view import PaperView
from counsellor_app.ui.common.printing import choose_printer, print_paper
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.counselling.session_log_filters import last_day, month_words
from counsellor_app.whole_file import write_whole

STUDENT = "student"


class SessionDiaryPage(Page):
    """One session (`subject`), a student (`part` "student"), or a month (`month` in the facts)."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.view = PaperView(mark("Trang {page} / {pages}"))
        self.body.addWidget(self.view, 1)
        self.back_button = plain_button(tr("Quay lại"), "arrow-left")
        self.save_button = plain_button(tr("Lưu PDF"), "file-pdf")
        self.print_button = primary_button(tr("In nhật ký"), "printer", "Ctrl+P")
        self.top_bar.add(self.back_button)
        self.footer.add(self.save_button)
        self.footer.add(self.print_button)
        self.back_button.clicked.connect(self.closed)
        self.save_button.clicked.connect(self._save)
        self.print_button.clicked.connect(self._print)
        for key, deed in (
            ("Ctrl+P", self._print),
            ("Ctrl+S", self._save),
            ("Esc", self.closed.emit),
        ):
            self.shortcut(key, deed)

    def arrive(self, place: Place) -> None:
        """Print what the place asks for, onto the screen."""
        back = tr("Về {place}", place=self.came_from) if self.came_from else tr("Quay lại")
        self.back_button.set_words(back)
        self.top_bar.set_heading(tr("Nhật ký tư vấn"), self._facts(place))
        self.footer.say(tr("Ghi chú riêng tư không có trong nhật ký"), "lock-key", "text-2")
        self._show(b"")
        self.back_button.setFocus()
        self.workplace.tasks.run(
            tr("Đang soạn nhật ký"), self._work(place), self._show, self.show_error
        )

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return [("Ctrl+P", tr("In nhật ký")), ("Ctrl+S", tr("Lưu PDF")), ("Esc", tr("Quay lại"))]

    def _facts(self, place: Place) -> str:
        month = place.facts.get("month")
        return month_words(month) if isinstance(month, date) else tr("Theo Thông tư 18/2025")

    def _work(self, place: Place) -> Callable[[Progress], bytes]:
        diaries = self.workplace.services.session_diaries
        month = place.facts.get("month")

        def work(_progress: Progress) -> bytes:
            if isinstance(month, date):
                return diaries.of_days(month, last_day(month))
            if place.part == STUDENT:
                return diaries.of_student(place.subject or 0)
            return diaries.of_session(place.subject or 0)

        return work

    def _show(self, content: bytes) -> None:
        if content:
            self.view.show_pdf(content)
        self.view.setVisible(bool(content))
        self.save_button.setEnabled(bool(content))
        self.print_button.setEnabled(bool(content))

    def _save(self) -> None:
        if not self.save_button.isEnabled():
            return
        kinds = [(tr("Tệp PDF"), "*.pdf")]
        path = self.workplace.dialogs.save_path(tr("Lưu nhật ký"), "nhat-ky-tu-van.pdf", kinds)
        if path is None:
            return
        try:
            write_whole(path, self.view.content)
        except ExpectedError as error:
            self.show_error(error)
            return
        self.workplace.notices.toast(tr("Đã lưu nhật ký"))

    def _print(self) -> None:
        if not self.print_button.isEnabled():
            return
        try:
            printer = choose_printer(self)
        except ExpectedError as error:
            self.show_error(error)
            return
        if printer is None:
            return
        content = self.view.content

        def work(progress: Progress) -> None:
            with Paper(content) as paper:
                print_paper(printer, paper, progress)

        self.workplace.tasks.run(
            tr("Đang in nhật ký"),
            work,
            lambda _: self.workplace.notices.toast(tr("Đã gửi nhật ký tới máy in")),
            self.show_error,
        )

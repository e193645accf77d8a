"""Reports: what to look at before handing in, the numbers, and the files that leave the school."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from counsellor_app.domain.errors import Cancelled, ExpectedError
from counsellor_app.domain.official_text import short_date
from counsellor_app.domain.progress import Progress
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.services.report_checks import Report, ReportCheck
from counsellor_app.services.summaries import WrittenSummary
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import Segments, icon_button, plain_button, primary_button
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.page import NARROW, Page, Place
from counsellor_app.ui.common.split import SplitPane
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.reports.report_choice import ReportChoice
from counsellor_app.ui.reports.report_view import ReportView
from counsellor_app.ui.reports.report_words import because, slug

LEFT_WIDTH = 308
_NO_STUDENT = "class-without-students"
_PACKAGE = ".json"


class ReportsPage(Page):
    """One report at a time; a followed check comes back here as it was."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._service = workplace.services.report_checks
        self._report: Report | None = None
        self._busy = self._narrow = False
        grades = workplace.services.school.get().leaving_grades
        self.grade = Segments(
            [(grade, tr("Lớp {grade}", grade=grade), "") for grade in grades], tr("Khối")
        )
        own = workplace.services.role != PRINCIPAL
        self.choice, self.view = ReportChoice(leads_there=own), ReportView()
        self.export_xlsx = plain_button(tr("Xuất Excel"), "export")
        self.export_pdf = plain_button(tr("Xuất PDF"), "file-pdf")
        self.more = icon_button("dots-three", tr("Cách xuất khác"))
        self.pack = primary_button(tr("Đóng gói để nộp"), "package")
        self._lay_out(len(grades) > 1)
        self._connect()

    def _lay_out(self, several: bool) -> None:
        if several:
            self.top_bar.add(self.grade)
        open_students = plain_button(tr("Mở Học sinh"), "student")
        open_students.clicked.connect(lambda: self.go("students"))
        text = tr("Chưa đủ số liệu cho biểu này, cần ít nhất một lớp.")
        self._right = QStackedWidget()
        self._right.addWidget(self.view)
        self._right.addWidget(EmptyState(text, open_students, icon="chart-bar"))
        self.panes = SplitPane(
            self.choice,
            self._right,
            tr("Kiểm tra"),
            tr("Số liệu"),
            main_width=LEFT_WIDTH,
            at_s=SplitPane.SPLIT,
            at_xs=SplitPane.TABS,
        )
        self.body.addWidget(self.panes)
        menu = QMenu(self.more)
        self.export_csv = menu.addAction(tr("Xuất CSV"))
        self._pdf_action = menu.addAction(tr("Xuất PDF"), self.export_pdf.click)
        self._pdf_action.setVisible(False)
        self.more.clicked.connect(
            lambda: menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        )
        for button in (self.more, self.export_xlsx, self.export_pdf, self.pack):
            self.footer.add(button)

    def _connect(self) -> None:
        self.grade.changed.connect(lambda _: self.refresh())
        self.choice.changed.connect(self.refresh)
        self.choice.checks.followed.connect(self._follow)
        for chosen, ending, kind in (
            (self.export_xlsx.clicked, ".xlsx", "Excel"),
            (self.export_pdf.clicked, ".pdf", "PDF"),
            (self.export_csv.triggered, ".csv", "CSV"),
        ):
            chosen.connect(lambda _=False, e=ending, k=kind: self._export(e, k))
        self.pack.clicked.connect(self._pack)
        changes = self.workplace.changes
        for changed in (
            changes.students,
            changes.pathways,
            changes.counselling,
            changes.school,
            changes.catalogues,
        ):
            changed.connect(self._refresh_if_shown)

    def arrive(self, place: Place) -> None:
        """Come to a report, or to the one that was looked at."""
        facts = place.facts
        grades = self.workplace.services.school.get().leaving_grades
        if facts.get("grade") in grades:
            self.grade.value = facts["grade"]
        if "report" in facts:
            self.choice.put(str(facts["report"]), bool(facts.get("hidden")))
        self.refresh(str(facts.get("sheet", "")))
        self.choice.report.setFocus()

    def present_place(self) -> Place | None:
        """The report as it is looked at."""
        facts: dict[str, Any] = {
            "grade": self.grade.value,
            "report": self.choice.basis,
            "hidden": self.choice.circulate,
            "sheet": self.view.sheet,
        }
        return Place("reports", facts=facts)

    def refresh(self, sheet: str = "") -> None:
        """Count anew."""
        self.choice.set_receivers(self._service.receivers())
        asked = self._asked()
        if not asked["circulate"]:
            try:
                self._show(self._service.look(self.workplace.year, **asked), sheet)
            except ExpectedError as error:
                self.show_error(error)
            return
        # Finding what else must be hidden takes its time.
        self.workplace.tasks.run(
            tr("Đang ẩn ô nhỏ"),
            lambda _: self._service.look(self.workplace.year, **asked),
            lambda report: self._show_hidden(report, asked, sheet),
            self._stopped_hiding,
        )

    def _asked(self) -> dict[str, Any]:
        return {
            "grade": self.grade.value,
            "basis": self.choice.basis,
            "circulate": self.choice.circulate,
        }

    def _show_hidden(self, report: Report, asked: dict[str, Any], sheet: str) -> None:
        """Show what was asked for, unless something else has been asked for since."""
        if asked == self._asked():
            self._show(report, sheet)

    def _stopped_hiding(self, error: ExpectedError) -> None:
        self.choice.put(self.choice.basis, circulate=False)
        self.refresh()
        if not isinstance(error, Cancelled):
            self.show_error(error)

    def _show(self, report: Report, sheet: str) -> None:
        self._report = report
        summary = report.summary
        self.top_bar.set_heading(
            tr("Báo cáo"),
            tr(
                "Khối {grade}, năm học {year}, tính đến {day}",
                grade=summary.grade,
                year=summary.year.replace("-", "–"),
                day=short_date(summary.counted_on),
            ),
        )
        self.choice.checks.show_checks(report)
        counted = bool(summary.all.total)
        self._right.setCurrentIndex(0 if counted else 1)
        if counted:
            self.view.show_report(report, sheet)
        # What is made anew takes its place in the order of reading.
        stops = [self.choice.hide_small, *self.choice.checks.links, *self.view.stops]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._say_state()

    def _say_state(self) -> None:
        said = tr("Gói nộp chỉ có số liệu gộp, không có họ tên.")
        if self._narrow:
            said = tr("Gói nộp không có họ tên.")
        self.footer.say(said, "shield-check")
        counted = self._report is not None and bool(self._report.summary.all.total)
        for button in (self.export_xlsx, self.export_pdf, self.more, self.pack):
            button.setEnabled(counted and not self._busy)

    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def fit(self, width_class: str, low: bool) -> None:
        """Arrange for the window's size."""
        super().fit(width_class, low)
        self.panes.fit(width_class, low)
        self._narrow = width_class == NARROW
        self.export_pdf.setVisible(not self._narrow)
        self._pdf_action.setVisible(self._narrow)
        self._say_state()

    def regions(self) -> list[QWidget]:
        """Top bar, checks, numbers, footer."""
        return [self.top_bar, self.choice, self._right, self.footer]

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return [
            ("Alt+←", tr("Từ danh sách của một điều kiểm tra, trở lại báo cáo")),
            ("Ctrl+C", tr("Sao chép các dòng đã chọn của biểu sang Excel")),
        ]

    # what can be done

    def _follow(self, check: ReportCheck) -> None:
        """Open exactly the students a check found."""
        if self._report is None or check.code == _NO_STUDENT:
            self.go("students")
            return
        page = "pathways" if check.code == "no-pathway" else "students"
        said = because(check, self._report)
        grade = self._report.summary.grade
        self.go(page, grade=grade, ids=list(check.students), because=said)

    def _export(self, ending: str, kind: str) -> None:
        name = f"bieu-lop-{self.grade.value}-{self.workplace.year.label}"
        self._write(
            tr("Xuất biểu ra {kind}", kind=kind),
            name + ending,
            (kind, f"*{ending}"),
            lambda _: tr("Đã xuất {kind}", kind=kind),
        )

    def _pack(self) -> None:
        parts = ["goi-nop-lop", self.grade.value, self.workplace.year.label]
        receiver = slug(self.choice.receiver.label)
        name = "-".join(str(part) for part in (*parts, receiver) if part)
        self._write(
            tr("Đóng gói để nộp"), name + _PACKAGE, (tr("Gói nộp"), f"*{_PACKAGE}"), _packed
        )

    def _write(
        self,
        title: str,
        name: str,
        kind: tuple[str, str],
        said: Callable[[WrittenSummary], str],
    ) -> None:
        out = self.workplace.dialogs.save_path(title, name, [kind])
        if out is None:
            return
        asked = self._asked()
        if out.suffix.lower() == _PACKAGE:
            asked["circulate"] = False  # a package carries exact numbers

        def work(progress: Progress) -> WrittenSummary:
            summaries = self.workplace.services.summaries
            return summaries.write(out, year=self.workplace.year, **asked, progress=progress)

        self.band.clear()
        self._busy = True
        self._say_state()
        self.workplace.tasks.run(title, work, lambda done: self._written(said(done)), self._failed)

    def _written(self, said: str) -> None:
        self._busy = False
        self._say_state()
        self.workplace.notices.toast(said)

    def _failed(self, error: ExpectedError) -> None:
        self._busy = False
        self._say_state()
        if isinstance(error, Cancelled):
            self.band.info(tr("Đã dừng. Chưa ghi tệp nào."))
        else:
            self.show_error(error)


def _packed(written: WrittenSummary) -> str:
    """What the toast says: that it is packed, and with how many open checks."""
    left = sum(check.count > 0 for check in written.checks)
    if left:
        return tr("Đã đóng gói để nộp, kèm {count} điều còn cần xem", count=left)
    return tr("Đã đóng gói để nộp")

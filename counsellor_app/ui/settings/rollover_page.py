"""Sang năm mới: six steps from a backup to the new school year, and the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counsellor_app.domain.errors import Cancelled, ExpectedError
from counsellor_app.domain.year_rollover import Rollover, is_early
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.one_at_a_time import OneAtATime
from counsellor_app.ui.common.page import INSET, Page, Place
from counsellor_app.ui.common.steps import Steps
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.rollover_backup import BackupStep
from counsellor_app.ui.settings.rollover_classes import ClassesStep
from counsellor_app.ui.settings.rollover_deeds import RolloverDeeds
from counsellor_app.ui.settings.rollover_done import RolloverEnd
from counsellor_app.ui.settings.rollover_leavers import LeaversStep
from counsellor_app.ui.settings.rollover_step import RolloverStep
from counsellor_app.ui.settings.rollover_students import StudentsStep
from counsellor_app.ui.settings.rollover_summary import IntakeStep, SummaryStep

_HEIGHT, _LOW_HEIGHT = 52, 44


class RolloverPage(Page):
    """What is chosen is kept at once; leaving, or locking, loses nothing."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.rollover: Rollover | None = None
        self.at = 0
        self.deeds = RolloverDeeds(workplace)
        self.backup = BackupStep(workplace)
        self.leavers = LeaversStep(workplace)
        self.classes = ClassesStep(workplace)
        self.students = StudentsStep(workplace)
        self.summary = SummaryStep(workplace)
        self.steps: tuple[RolloverStep, ...] = (
            self.backup, self.leavers, self.classes, self.students, IntakeStep(workplace),
            self.summary,
        )  # fmt: skip
        self.end = RolloverEnd()
        self.past = EmptyState("", icon="lock-key")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.stepper = QFrame()
        self.stepper.setProperty("kind", "top")
        row = QHBoxLayout(self.stepper)
        row.setContentsMargins(INSET, 0, INSET, 0)
        self.path = Steps(
            [tr("Sao lưu"), tr("Ra trường"), tr("Lớp năm tới"), tr("Ở lại, thôi học"),
             tr("Tuyển mới"), tr("Tóm tắt")]
        )  # fmt: skip
        row.addWidget(self.path)
        row.addStretch(1)
        self.stack = OneAtATime()
        for widget in (*self.steps, self.end, self.past):
            self.stack.addWidget(widget)
        self.body.addWidget(self.stepper)
        self.body.addWidget(self.stack, 1)
        self.before = plain_button(tr("Quay lại"), "arrow-left")
        self.next = primary_button("")
        self.footer.add(self.before)
        self.footer.add(self.next)
        year, new = self.workplace.year, self.workplace.year.following
        self.top_bar.set_heading(
            tr("Sang năm học {year}", year=new.written),
            tr("Từ năm học {year}", year=year.written),
        )

    def _connect(self) -> None:
        for step in self.steps:
            step.changed.connect(self._choose)
            step.opened.connect(self.opened)
        self.backup.made.connect(self._backed_up)
        self.backup.failed.connect(self._not_backed_up)
        self.students.refused.connect(self.band.warning)
        self.before.clicked.connect(lambda: self._go_to(self.at - 1))
        self.next.clicked.connect(self._go_on)
        self.end.intake_asked.connect(lambda: self.go("imports", part="students"))
        self.end.back_asked.connect(self._ask_undo)
        changes = self.workplace.changes
        for signal in (changes.students, changes.pathways, changes.imports, changes.school):
            signal.connect(self._read_again)
        self.shortcut("Ctrl+Return", self.next.click)
        self.shortcut("Esc", self.closed.emit)

    def arrive(self, place: Place) -> None:
        """Where one was; the backup is made the first time."""
        self.refresh()
        if self.rollover is None:
            return
        if is_early(self.workplace.year, self.workplace.today()):
            self.band.warning(
                tr(
                    "Năm học {year} còn đang học; thường chuyển từ tháng 5. Thầy/cô vẫn chuyển "
                    "được nếu cần.",
                    year=self.workplace.year.written,
                )
            )
        self.backup.run()

    def refresh(self) -> None:
        """How the school stands: the steps, or what was done a short while ago."""
        self.rollover = None
        done = None if self.workplace.read_only else self.workplace.services.year_rollovers.latest()
        if done is not None:
            self.end.show_done(done)
            self.top_bar.set_heading(tr("Sang năm mới"))
            self._show_alone(self.end)
            return
        try:
            self.rollover = self.workplace.services.year_rollovers.proposal(self.workplace.year)
        except ExpectedError:
            year = self.workplace.year.written
            self.past.say(tr("Năm học {year} đã khép lại, chỉ xem.", year=year))
            self._show_alone(self.past)
            return
        for step in self.steps:
            step.show_rollover(self.rollover)
        self._show_step()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return [
            ("Ctrl+Enter", tr("Đi tiếp")),
            ("F2", tr("Sửa ô đang đứng")),
            ("Delete", tr("Bỏ em khỏi danh sách ở lại, thôi học")),
            ("Esc", tr("Về chỗ trước, giữ những gì đã chọn")),
        ]

    def fit(self, width_class: str, low: bool) -> None:
        """The window has another width class or height."""
        super().fit(width_class, low)
        self.stepper.setFixedHeight(theme.px(_LOW_HEIGHT if low else _HEIGHT))
        for step in self.steps:
            step.fit(width_class, low)

    def regions(self) -> list[QWidget]:
        """What F6 jumps between."""
        return [self.top_bar, self.stack, self.footer]

    def _read_again(self) -> None:
        if self.isVisible() and self.rollover is not None:
            self.refresh()

    def _show_alone(self, widget: QWidget) -> None:
        self.stepper.hide()
        self.footer.hide()
        self.stack.setCurrentWidget(widget)

    def _choose(self, rollover: Rollover) -> None:
        self.rollover = rollover
        self.workplace.services.year_rollovers.keep(rollover)
        for step in self.steps:
            step.show_rollover(rollover)

    def _show_step(self) -> None:
        self.stepper.show()
        self.footer.show()
        self.stack.setCurrentWidget(self.steps[self.at])
        self.path.show_step(self.at)
        self.before.setVisible(self.at > 0)
        last = self.at == len(self.steps) - 1
        year = self.workplace.year.following.written
        self.next.set_words(tr("Chuyển sang năm {year}", year=year) if last else tr("Đi tiếp"))
        self.next.setEnabled(self.backup.facts is not None)

    def _go_to(self, at: int) -> None:
        self.at = at
        self._show_step()
        self.steps[at].begin()

    def _go_on(self) -> None:
        if self.backup.facts is None or self.rollover is None:
            return
        self.band.clear()
        if self._stopped_by_problem():
            return
        if self.at < len(self.steps) - 1:
            self._go_to(self.at + 1)
        else:
            self._carry_out(self.rollover)

    def _stopped_by_problem(self) -> bool:
        """Go to a class that cannot be, on this step or on one before; whether there is one."""
        for at, step in enumerate(self.steps[: self.at + 1]):
            if step.has_problem():
                self._go_to(at)
                step.go_to_problem()
                self.band.error(
                    tr("Lớp năm tới chưa đúng khối. Sửa dòng có dấu cảnh báo rồi đi tiếp.")
                )
                return True
        return False

    def _carry_out(self, rollover: Rollover) -> None:
        self._hold(True)
        self.deeds.carry_out(rollover, lambda: self._hold(False), self._not_done)

    def _not_done(self, error: ExpectedError) -> None:
        self._hold(False)
        if isinstance(error, Cancelled):
            self.band.info(sentence(error))
        else:
            self.refresh()
            self.show_error(error)

    def _hold(self, busy: bool) -> None:
        for widget in (self.stack, self.footer):
            widget.setEnabled(not busy)

    def _backed_up(self) -> None:
        self.footer.say(self.backup.said, "check-circle", "success")
        if self.at == 0 and self.rollover is not None:
            self._go_to(1)

    def _not_backed_up(self, error: ExpectedError) -> None:
        self._show_step()
        self.show_error(error)

    def _ask_undo(self) -> None:
        done = self.workplace.services.year_rollovers.latest()
        if done is not None:
            self.deeds.ask_undo(done, self.show_error)

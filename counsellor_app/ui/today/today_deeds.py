"""What can be done with drafts, promises and what is due on the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counsellor_app.domain.deadline import Deadline
from counsellor_app.domain.student_index import ListedStudent
from counsellor_app.domain.today import (
    BACKUP,
    DESTINATIONS,
    INCIDENT,
    NO_BACKUP,
    NO_SHEET,
    RETENTION,
    UNRECORDED,
    Due,
)
from counsellor_app.translation import tr
from counsellor_app.ui.common.page import Place

if TYPE_CHECKING:
    from counsellor_app.ui.today.today_page import TodayPage


class TodayDeeds(QObject):
    """Carries out what the cards ask, each deed with its way back."""

    def __init__(self, page: TodayPage) -> None:
        super().__init__(page)
        self._page = page
        self._workplace = page.workplace
        self._connect_top(page)
        self._connect_drafts(page)
        self._connect_side(page)

    def _connect_top(self, page: TodayPage) -> None:
        page.picker.picked.connect(self._open_student)
        page.record_button.clicked.connect(lambda: page.go("session-editor", part="new"))
        page.steps.lists_asked.connect(lambda: page.go("imports"))
        page.steps.appointment_asked.connect(lambda: page.appointment_deeds.add())
        page.steps.backups_asked.connect(lambda: page.go("settings", part="backups"))

    def _connect_drafts(self, page: TodayPage) -> None:
        page.drafts.opened.connect(lambda uuid: page.go("session-editor", draft=uuid))
        page.drafts.earlier_opened.connect(
            lambda uuid: page.go("session-editor", draft=uuid, earlier=True)
        )
        page.drafts.discarded.connect(self._discard)
        page.follow_ups.closed.connect(self._close_follow_up)
        page.follow_ups.planned.connect(page.appointment_deeds.add)

    def _connect_side(self, page: TodayPage) -> None:
        page.progress.class_opened.connect(self._open_class)
        page.progress.board_opened.connect(lambda: page.go("pathways"))
        page.due.followed.connect(self._follow)
        page.due.finished.connect(self._finish)
        page.due.added.connect(self._add_deadline)

    def _open_student(self, student: ListedStudent) -> None:
        self._page.picker.clear()
        self._page.go("students", student.id)

    def _open_class(self, class_name: str) -> None:
        self._page.opened.emit(Place("pathways", facts={"class": class_name}))

    def _discard(self, uuid: str) -> None:
        drafts, changes = self._workplace.services.session_drafts, self._workplace.changes
        discarded = drafts.discard(uuid)
        if discarded is None:
            self._page.refresh()
            return

        def undo() -> None:
            drafts.restore(discarded)
            changes.drafts.emit()

        changes.drafts.emit()
        self._workplace.notices.toast(tr("Đã bỏ nháp"), undo)

    def _close_follow_up(self, session: int) -> None:
        log, changes = self._workplace.services.session_log, self._workplace.changes
        log.close_follow_up(session, self._workplace.today())

        def undo() -> None:
            log.close_follow_up(session, None)
            changes.counselling.emit()

        changes.counselling.emit()
        self._workplace.notices.toast(tr("Đã xong việc hẹn theo dõi"), undo)

    def _follow(self, due: Due) -> None:
        if due.kind in (BACKUP, NO_BACKUP):
            self._page.go("settings", part="backups")
        elif due.kind == NO_SHEET:
            self._page.go("settings", part="security", focus="recovery")
        elif due.kind in (INCIDENT, RETENTION):
            self._page.go("settings", part="privacy")
        elif due.kind == DESTINATIONS:
            self._open_class(due.class_name)
        elif due.kind == UNRECORDED and due.on_day is not None:
            self._page.appointment_deeds.show_day(due.on_day)

    def _finish(self, due: Due) -> None:
        deadlines, page = self._workplace.services.deadlines, self._page
        if due.on_day is None:
            return
        done = Deadline(due.name, due.on_day, due.id)
        deadlines.finish(due.id)

        def undo() -> None:
            deadlines.add(done)
            page.refresh()

        page.refresh()
        self._workplace.notices.toast(tr("Đã xong: {name}", name=due.name), undo)

    def _add_deadline(self, deadline: Deadline) -> None:
        deadlines, page = self._workplace.services.deadlines, self._page
        added = deadlines.add(deadline)

        def undo() -> None:
            deadlines.finish(added.id)
            page.refresh()

        page.due.close_form()
        page.refresh()
        self._workplace.notices.toast(tr("Đã thêm hạn: {name}", name=added.name), undo)

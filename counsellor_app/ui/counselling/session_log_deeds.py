"""What may be done in the log: open, go on writing, throw a draft away, close a promise, print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor_app.domain.errors import DraftUnreadable, ExpectedError
from counsellor_app.domain.session_draft import DraftRow
from counsellor_app.domain.session_log import FollowUpRow, LogRow
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.counselling.session_editor_deeds import DRAFT_ENDING

if TYPE_CHECKING:
    from counsellor_app.ui.counselling.session_log_page import SessionLogPage

LOG, DRAFTS, FOLLOW_UPS = "log", "drafts", "follow-ups"


class SessionLogDeeds:
    """The deeds of the log."""

    def __init__(self, page: SessionLogPage) -> None:
        self._page = page

    def record(self) -> None:
        """An empty session."""
        self._page.go("session-editor", part="new")

    def open_session(self, row: LogRow) -> None:
        """A session to read and amend."""
        self._page.go("session-editor", session=row.id)

    def open_draft(self, row: DraftRow) -> None:
        """Go on writing; of a damaged draft the copy saved before."""
        earlier = row.damaged and row.earlier_saved_at is not None
        if row.damaged and not earlier:
            self._page.band.error(sentence(DraftUnreadable(saved_at=None)))
            return
        facts = {"draft": row.uuid, "earlier": earlier}
        self._page.opened.emit(Place("session-editor", facts=facts))

    def follow(self, row: FollowUpRow) -> None:
        """The meeting that was promised takes place now."""
        if row.people == 1:
            self._page.go("session-editor", row.student, part="new", form=row.form)
        else:
            self._page.go("session-editor", session=row.session)

    def print_month(self) -> None:
        """The diary of the month on paper."""
        first = self._page.filters.first_day
        if first is not None and not self._page.print_button.isHidden():
            self._page.go("session-diary", month=first)

    def discard(self) -> None:
        """Throw the chosen draft away; it can be brought back."""
        row: DraftRow | None = self._page.tables.drafts.current_row()
        if self._page.tabs.value != DRAFTS or row is None or self._page.workplace.read_only:
            return
        drafts = self._page.workplace.services.session_drafts
        try:
            discarded = drafts.discard(row.uuid)
        except ExpectedError as error:
            self._page.show_error(error)
            return
        self._page.workplace.changes.drafts.emit()
        if discarded is None:
            return

        def restore() -> None:
            drafts.restore(discarded)
            self._page.workplace.changes.drafts.emit()

        self._page.workplace.notices.toast(tr("Đã bỏ bản nháp"), restore)

    def close_follow_up(self) -> None:
        """The promised meeting is done with."""
        row: FollowUpRow | None = self._page.tables.follow_ups.current_row()
        if row is None:
            return
        log, changes = self._page.workplace.services.session_log, self._page.workplace.changes
        try:
            log.close_follow_up(row.session, self._page.workplace.today())
        except ExpectedError as error:
            self._page.show_error(error)
            return
        changes.counselling.emit()

        def reopen() -> None:
            log.close_follow_up(row.session, None)
            changes.counselling.emit()

        self._page.workplace.notices.toast(tr("Đã theo dõi xong"), reopen)

    def open_file(self) -> None:
        """A draft that was carried away on a stick."""
        kinds = [(tr("Bản nháp phiên tư vấn"), f"*{DRAFT_ENDING}")]
        path = self._page.workplace.dialogs.open_path(tr("Mở bản nháp từ tệp"), kinds)
        if path is None:
            return
        drafts = self._page.workplace.services.session_drafts
        try:
            draft = drafts.read_from(path)
            drafts.save(draft)
        except ExpectedError as error:
            self._page.show_error(error)
            return
        self._page.workplace.changes.drafts.emit()
        self._page.go("session-editor", draft=draft.uuid)

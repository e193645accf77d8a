"""What may be done with the session in the editor: finish, keep, throw away, delete, print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor_app.domain.appointment import next_appointment
from counsellor_app.domain.errors import ExpectedError, Invalid
from counsellor_app.domain.session_draft import SessionDraft, draft_problems
from counsellor_app.services.session_drafts import FinishedDraft
from counsellor_app.translation import tr
from counsellor_app.ui.common.day_words import short_day

if TYPE_CHECKING:
    from counsellor_app.ui.counselling.session_editor_page import SessionEditorPage

DRAFT_ENDING = ".sohn-nhap"


class SessionDeeds:
    """The deeds of the editor."""

    def __init__(self, page: SessionEditorPage) -> None:
        self._page = page

    def finish(self) -> None:
        """Record the session and go back to where one came from; what is as it was, stays so."""
        unchanged = self._page.amending and not self._page.changed
        if unchanged or self._finish():
            self._page.closed.emit()

    def finish_and_next(self) -> None:
        """Record the session and open the next appointment, or an empty session."""
        page = self._page
        if not self._finish():
            return
        now = page.workplace.now()
        rows = page.workplace.services.appointments.of_day(now.date())
        following = next_appointment(rows, now.time())
        if following is None:
            page.go("session-editor", part="new")
        else:
            page.go("session-editor", appointment=following.id)

    def keep(self) -> None:
        """Leave the session as a draft; nothing typed is lost."""
        page = self._page
        if page.saver.flush():
            page.closed.emit()

    def discard(self) -> None:
        """Throw the draft away, or delete the saved session; both can be taken back."""
        page = self._page
        if page.amending and not page.changed:
            self._delete()
            return
        draft = page.form.draft()
        try:
            discarded = page.workplace.services.session_drafts.discard(draft.uuid)
        except ExpectedError as error:
            page.show_error(error)
            return
        self._forget()
        page.workplace.changes.drafts.emit()
        if discarded is not None or draft.holds_words:
            words = tr("Đã bỏ sửa đổi") if draft.session else tr("Đã bỏ phiên đang ghi")
            page.workplace.notices.toast(words, lambda: self._bring_back(draft))
        page.closed.emit()

    def open_note(self) -> None:
        """Open the private note of the saved session."""
        page = self._page
        if page.draft.session is None:
            return
        try:
            text = page.workplace.services.counselling.private_note(page.draft.session)
        except ExpectedError as error:
            page.show_error(error)
            return
        page.form.private.open_with(text)

    def print_session(self) -> None:
        """Show the printed form of the saved session."""
        page = self._page
        if page.draft.session is not None:
            page.go("session-diary", page.draft.session)

    def save_elsewhere(self) -> None:
        """Write the sealed draft to a stick: the way out of a full disk; the text stays."""
        page = self._page
        kinds = [(tr("Bản nháp phiên tư vấn"), f"*{DRAFT_ENDING}")]
        name = tr("phien-tu-van") + DRAFT_ENDING
        path = page.workplace.dialogs.save_path(tr("Lưu bản nháp sang chỗ khác"), name, kinds)
        if path is None:
            page.saver.flush()
            return
        try:
            page.workplace.services.session_drafts.write_to(page.form.draft(), path)
        except ExpectedError as error:
            page.show_error(error)
            return
        page.band.info(tr("Đã lưu bản nháp, vẫn niêm kín. Mở lại ở Phiên tư vấn, mục Bản nháp."))

    def _finish(self) -> bool:
        page, draft = self._page, self._page.form.draft()
        if page.read_only:
            return False
        found = draft_problems(draft)
        page.form.show_problems(found)
        if found:
            page.split.show_main()
            return False
        try:
            finished = page.workplace.services.session_drafts.finish(draft)
        except Invalid as error:
            page.form.show_problems(error.facts["problems"])
            return False
        except ExpectedError as error:
            page.saver.touch()
            page.say_unsaved(error)
            return False
        self._forget()
        self._tell_all()
        words = tr("Đã ghi sửa đổi") if finished.amended else tr("Đã ghi phiên")
        page.workplace.notices.toast(words, lambda: self._take_back(finished))
        return True

    def _take_back(self, finished: FinishedDraft) -> None:
        page = self._page
        try:
            page.workplace.services.session_drafts.take_back(finished)
        except ExpectedError as error:
            page.show_error(error)
            return
        self._tell_all()
        page.go("session-editor", draft=finished.draft.uuid)

    def _bring_back(self, draft: SessionDraft) -> None:
        page = self._page
        try:
            page.workplace.services.session_drafts.save(draft)
        except ExpectedError as error:
            page.show_error(error)
            return
        page.workplace.changes.drafts.emit()
        page.go("session-editor", draft=draft.uuid)

    def _delete(self) -> None:
        page, session = self._page, self._page.draft.session
        if session is None:
            return
        counselling = page.workplace.services.counselling
        try:
            counselling.delete(session)
        except ExpectedError as error:
            page.show_error(error)
            return
        day = page.draft.held_on
        self._forget()
        self._tell_all()

        def restore() -> None:
            counselling.restore(session)
            self._tell_all()

        words = tr("Đã xóa phiên ngày {day}", day=short_day(day)) if day else tr("Đã xóa phiên")
        page.workplace.notices.toast(words, restore)
        page.closed.emit()

    def _forget(self) -> None:
        """What was in the editor is done with."""
        page = self._page
        page.saver.forget()
        page.draft, page.changed = SessionDraft(""), False

    def _tell_all(self) -> None:
        changes = self._page.workplace.changes
        for one in (changes.counselling, changes.drafts, changes.appointments):
            one.emit()

"""The foot of the editor: when the draft was saved, and what may be done with the session."""

from __future__ import annotations

from datetime import datetime

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import danger_button, plain_button, primary_button
from counsellor_app.ui.common.page import Footer


class SessionFooter:
    """Dresses a page's footer for the editor."""

    def __init__(self, footer: Footer) -> None:
        self._footer = footer
        self._narrow = False
        self.discard = danger_button(tr("Bỏ phiên này"))
        self.keep = plain_button(tr("Để nháp"), key="Esc")
        self.finish_next = plain_button(tr("Ghi xong, mở buổi kế"))
        self.finish = primary_button(tr("Ghi xong"), "check", "Ctrl+Enter")
        for button in (self.discard, self.keep, self.finish_next, self.finish):
            footer.add(button)

    def show_kind(self, *, amending: bool, changed: bool, read_only: bool, narrow: bool) -> None:
        """Show what fits: a new session, one to amend, one to look at."""
        self._narrow = narrow
        words = tr("Bỏ phiên này")
        if amending:
            words = tr("Bỏ sửa đổi") if changed else tr("Xóa phiên")
        self.discard.set_words(words)
        self.keep.set_words(tr("Để nháp") if changed or not amending else tr("Đóng"), "Esc")
        self.finish_next.setVisible(not (amending or read_only or narrow))
        self.finish.set_words(tr("Ghi sửa đổi") if amending else tr("Ghi xong"), "Ctrl+Enter")
        for button in (self.discard, self.finish):
            button.setVisible(not read_only)
        if read_only:
            self.keep.set_words(tr("Đóng"), "Esc")

    def say_saved(self, at: datetime) -> None:
        """Say when the draft was saved."""
        text = tr("Nháp đã tự lưu lúc {hour}", hour=f"{at:%H:%M:%S}")
        if self._narrow:
            text = tr("Đã lưu {hour}", hour=f"{at:%H:%M:%S}")
        self._footer.say(text, "floppy-disk", "success")

    def say_unsaved(self) -> None:
        """Say that the draft is not kept."""
        self._footer.say(tr("Chưa lưu được nháp"), "warning-circle", "danger")

    def say_nothing_yet(self, *, amending: bool, read_only: bool) -> None:
        """Nothing was typed yet."""
        if read_only:
            self._footer.say(tr("Năm học cũ, chỉ xem"))
        elif amending and not self._narrow:
            self._footer.say(tr("Bản trước được giữ lại khi ghi sửa đổi"))
        else:
            self._footer.say("" if self._narrow else tr("Nháp tự lưu trong khi thầy/cô viết"))

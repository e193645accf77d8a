"""Ghi phiên tư vấn: the editor of a session, its student beside it; drafts save themselves."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from counsellor_app.domain.errors import DiskFull, DraftUnreadable, ExpectedError, NotFound
from counsellor_app.domain.school_year import school_year_of
from counsellor_app.domain.session_draft import SessionDraft, from_text, to_text
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import plain_button
from counsellor_app.ui.common.day_words import hour, short_day
from counsellor_app.ui.common.draft_saver import DraftSaver
from counsellor_app.ui.common.page import NARROW, SMALL, Page, Place
from counsellor_app.ui.common.split import SplitPane
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.counselling.session_beside import SessionBeside
from counsellor_app.ui.counselling.session_context_pane import SessionContextPane
from counsellor_app.ui.counselling.session_editor_deeds import SessionDeeds
from counsellor_app.ui.counselling.session_footer import SessionFooter
from counsellor_app.ui.counselling.session_form import SessionForm
from counsellor_app.ui.counselling.session_opening import draft_for, new_draft

_SIDE = 348
_LARGE = 105  # percent of text size from which four buttons do not fit a small window


class SessionEditorPage(Page):
    """A page, never a dialog: form left, context right, autosave in the footer."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.draft = SessionDraft("")
        self.changed = False
        self._kept = self._left_unsaved = self._put_back = False
        self._narrow = False
        self.form = SessionForm(workplace, self)
        self.pane = SessionContextPane()
        self.split = SplitPane(
            self.form, self.pane, tr("Phiên"), tr("Em được tư vấn"),
            side_width=_SIDE, at_xs=SplitPane.TABS,
        )  # fmt: skip
        self.body.addWidget(self.split)
        self.saver = DraftSaver(self.save_draft, self)
        self.beside = SessionBeside(self)
        self.print_button = plain_button(tr("In phiên này"), "printer")
        self.back_button = plain_button(tr("Quay lại"), "arrow-left")
        self.top_bar.add(self.print_button)
        self.top_bar.add(self.back_button)
        self.foot = SessionFooter(self.footer)
        self.deeds = SessionDeeds(self)
        self._connect()

    def _connect(self) -> None:
        deeds = self.deeds
        self.form.changed.connect(self._changed)
        self.form.who.chosen.connect(self._chosen)
        self.form.who.escaped.connect(deeds.keep)
        self.form.private.asked.connect(deeds.open_note)
        self.print_button.clicked.connect(deeds.print_session)
        self.back_button.clicked.connect(deeds.keep)
        self.foot.discard.clicked.connect(deeds.discard)
        self.foot.keep.clicked.connect(deeds.keep)
        self.foot.finish.clicked.connect(deeds.finish)
        self.foot.finish_next.clicked.connect(deeds.finish_and_next)
        for key, deed in (
            ("Ctrl+Return", deeds.finish),
            ("Ctrl+Enter", deeds.finish),
            ("Esc", deeds.keep),
            ("Ctrl+S", self.saver.flush),
            ("Ctrl+M", self.form.offer_phrases),
            ("Ctrl+P", deeds.print_session),
        ):
            self.shortcut(key, deed)

    # coming and going

    def arrive(self, place: Place) -> None:
        """Open what the place asks for; a draft that could not be saved is never replaced."""
        unsaved = self.saver.dirty and not self.saver.flush()
        if unsaved or self._put_back:
            self._put_back = False
            return
        try:
            self.show_draft(draft_for(self.workplace, place))
        except DraftUnreadable as error:
            self.show_draft(new_draft(self.workplace))
            self._say_damaged(error, place)
        except NotFound:
            self.show_draft(new_draft(self.workplace))
        if place.part == "group" and not self.read_only:
            QTimer.singleShot(0, self.form.who.group, self.form.who.group.open_classes)

    def show_draft(self, draft: SessionDraft) -> None:
        """Show a draft and put the cursor where writing begins."""
        self.saver.forget()
        self.draft, self._kept = draft, self._is_kept(draft)
        # A kept draft of an amendment is a change already.
        self.changed = self.amending and self._kept
        self.form.put(draft)
        self.form.set_read_only(self.read_only)
        self.foot.say_nothing_yet(amending=self.amending, read_only=self.read_only)
        self._dress()
        self.beside.show()
        self.split.show_main()
        if self.form.who.participants or self.form.who.shared:
            self.form.talked_about.go_to_end()
        else:
            self.form.who.focus()

    def leave(self) -> None:
        """Keep what was typed, whatever comes next."""
        self._left_unsaved = not self.saver.flush()

    def typed(self) -> dict[str, str] | None:
        """The draft, where one left it and it could not be kept among the drafts."""
        unsaved = self._left_unsaved and self.saver.dirty
        return {"draft": to_text(self.form.draft())} if unsaved else None

    def type_in(self, typed: dict[str, str]) -> None:
        """Put back a draft that could not be kept; it is tried again at once."""
        self.show_draft(from_text(typed["draft"]))
        self._put_back = True
        self._changed()

    def present_place(self) -> Place | None:
        """The draft, once it is kept; else the session that is open."""
        if self._kept:
            return Place("session-editor", facts={"draft": self.draft.uuid})
        if self.amending:
            return Place("session-editor", facts={"session": self.draft.session})
        return None

    def find_here(self) -> bool:
        """Ctrl+K chooses another student here."""
        if not self.read_only:
            self.split.show_main()
            self.form.who.pick()
        return not self.read_only

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return [
            ("Alt+1 … Alt+8", tr("Chọn chủ đề")),
            ("Ctrl+K", tr("Đổi em")),
            ("Ctrl+M", tr("Chèn câu mẫu")),
            ("Ctrl+Enter", tr("Ghi xong")),
            ("Esc", tr("Để nháp")),
            ("Ctrl+P", tr("In phiên đã ghi")),
        ]

    def fit(self, width_class: str, low: bool) -> None:
        """Side pane, tabs; fewer buttons where it is narrow."""
        super().fit(width_class, low)
        self.split.fit(width_class, low)
        large = theme.px(100) > _LARGE
        self._narrow = width_class == NARROW or (width_class == SMALL and large)
        self._dress()

    def regions(self) -> list[QWidget]:
        """What F6 jumps between."""
        return [self.top_bar, self.form, self.pane, self.footer]

    # what is open

    @property
    def read_only(self) -> bool:
        """Whether the session is looked at only: the year is past, or it is of a past year."""
        day = self.draft.held_on if self.amending else None
        present = self.workplace.services.school.present_year()
        return self.workplace.read_only or (day is not None and school_year_of(day) < present)

    @property
    def amending(self) -> bool:
        """Whether a saved session is open."""
        return self.draft.session is not None

    def save_draft(self) -> bool:
        """Keep the draft as it stands; False, and a band, where it could not be."""
        draft = self.form.draft()
        if not self._kept and not draft.holds_words:
            return True
        try:
            at = self.workplace.services.session_drafts.save(draft)
        except ExpectedError as error:
            if not self.saver.trying_again:
                self.say_unsaved(error)
            return False
        first, self._kept = not self._kept, True
        self.foot.say_saved(at)
        self.band.clear()
        if first:
            self.workplace.changes.drafts.emit()
        return True

    def _is_kept(self, draft: SessionDraft) -> bool:
        try:
            self.workplace.services.session_drafts.open(draft.uuid)
        except NotFound:
            return False
        except ExpectedError:
            return True
        return True

    def say_unsaved(self, error: ExpectedError) -> None:
        """Say why the words are not kept yet, and offer another place for them."""
        full = isinstance(error, DiskFull)
        text = tr("Chưa lưu được nháp. Ổ đĩa đầy.") if full else sentence(error)
        where = tr("Lưu sang USB") if full else tr("Lưu sang chỗ khác")
        self.foot.say_unsaved()
        self.band.error(text, where, self.deeds.save_elsewhere)

    def _say_damaged(self, error: DraftUnreadable, place: Place) -> None:
        at = error.facts.get("saved_at")
        if at is None:
            self.band.error(sentence(error))
            return
        time = f"{at.astimezone(self.workplace.now().tzinfo):%H:%M}"
        self.band.error(
            tr("Bản nháp này không đọc được, bản lưu {hour} còn nguyên.", hour=time),
            tr("Mở bản {hour}", hour=time),
            lambda: self.go("session-editor", draft=place.facts["draft"], earlier=True),
        )

    def _changed(self) -> None:
        if self.read_only:
            return
        if not self.changed:
            self.changed = True
            self._dress()
        self.saver.touch()
        self.beside.refresh()

    def _chosen(self) -> None:
        self.form.talked_about.setFocus()

    def _dress(self) -> None:
        self.foot.show_kind(
            amending=self.amending,
            changed=self.changed,
            read_only=self.read_only,
            narrow=self._narrow,
        )
        # Told while hidden too: the window can be no narrower than its widest page.
        self.footer.updateGeometry()
        self.updateGeometry()
        self.print_button.setVisible(self.amending)
        back = tr("Về {place}", place=self.came_from) if self.came_from else tr("Quay lại")
        self.back_button.set_words(back)
        self.top_bar.set_heading(self._title(), self._facts())

    def _title(self) -> str:
        if self.read_only:
            return tr("Phiên tư vấn")
        return tr("Sửa phiên tư vấn") if self.amending else tr("Ghi phiên tư vấn")

    def _facts(self) -> str:
        needed = tr("Chỉ bắt buộc ba mục: em, ngày và chủ đề")
        if self.amending and self.draft.held_on:
            return tr("Phiên ngày {day}", day=short_day(self.draft.held_on))
        if self.draft.appointment is not None and self.draft.held_at:
            return tr("Buổi hẹn {hour}", hour=hour(self.draft.held_at)) + f". {needed}"
        return needed

"""Keeps what stands typed in the forms of all pages, and puts it back where it was typed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from counsellor_app.domain.errors import ExpectedError, SchoolFileDamaged
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common.day_words import clock, moment
from counsellor_app.ui.common.draft_saver import DraftSaver
from counsellor_app.ui.common.page import Page, Place
from counsellor_app.ui.page_list import entry

if TYPE_CHECKING:
    from counsellor_app.services.form_drafts import FormDraft, FormDrafts
    from counsellor_app.ui.shell import Shell

_UNFIT = (ExpectedError, LookupError, TypeError, ValueError, AttributeError)
"""What a page may raise over a text of another version, or about somebody no longer there."""


class FormKeeper(QObject):
    """Asks each page what is typed a second after the last key, and seals what is new of it.

    `again` are texts to be put back without a word: the pages are only drawn anew.
    """

    def __init__(self, shell: Shell, pages: Mapping[str, Page], again: Mapping[str, str]) -> None:
        super().__init__(shell)
        self._shell, self._pages = shell, pages
        self._drafts = shell.workplace.services.form_drafts
        held = _held(self._drafts)
        self._kept = {one.page: one.text for one in held}
        self._waiting = {**self._kept, **again}
        self._untold = {one.page: one.saved_at for one in held if one.page not in again}
        self._said: list[str] = []
        self._failed = self._ended = False
        self.given_up = False
        """Whoever closes the window was asked, and lets go of what the disk does not take."""
        self.saver = DraftSaver(self.keep, self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._after_deed)
        changes = shell.workplace.changes
        for deed in (changes.students, changes.pathways, changes.activities, changes.school,
                     changes.appointments, changes.imports, changes.catalogues):  # fmt: skip
            deed.connect(self._soon.start)
        shell.workplace.notices.said.connect(lambda _: self._soon.start())

    # keeping

    def touch(self) -> None:
        """A key was pressed or the mouse used: something may have been typed."""
        if not self._ended and self._drafts.may_keep:
            self.saver.touch()

    def keep(self) -> bool:
        """Seal what stands typed now; False, said in the page, where it could not be."""
        if self._ended or not self._drafts.may_keep:
            return True
        if self._shell.workplace.tasks.busy:  # it writes, and would make the window wait
            self.saver.pause.start()
            return False
        return self._keep_all()

    def is_whole(self) -> bool:
        """Whether all that stands typed is sealed; tried once more."""
        return self._ended or not self._drafts.may_keep or self._keep_all()

    def unkept(self) -> str | None:
        """The page whose words could not be sealed; None where all are."""
        texts = self._texts()
        return next((name for name in texts if texts[name] != self._kept.get(name)), None)

    def end(self, *, redraw: bool = False) -> dict[str, str]:
        """Nothing is kept after this; what could not be sealed, or all that is to be drawn anew."""
        whole = not self._drafts.may_keep or self._keep_all()
        texts = self._texts()
        self.saver.forget()
        self._ended = True
        return texts if redraw or not (whole or self.given_up) else {}

    def set_aside(self) -> None:
        """The pages go (another year is looked at): what is typed waits for the next ones."""
        self.keep()
        self._waiting = self._texts()

    def _keep_all(self) -> bool:
        try:
            for name in self._pages:
                if name not in self._waiting:
                    self._keep_page(name)
            for name, text in self._waiting.items():
                if text != self._kept.get(name):  # held over the lock only, while a disk was full
                    self._drafts.keep(name, text)
                    self._kept[name] = text
        except ExpectedError as error:
            self._say_failed(error)
            return False
        self._failed = False
        return True

    def _keep_page(self, name: str) -> None:
        text = self._text(name)
        if text == self._kept.get(name, ""):
            return
        if text:
            self._drafts.keep(name, text)
            self._kept[name] = text
        else:
            self._drafts.drop(name)
            del self._kept[name]

    def _text(self, name: str) -> str:
        typed = self._pages[name].typed()
        return "" if typed is None else json.dumps(typed, ensure_ascii=False, sort_keys=True)

    def _texts(self) -> dict[str, str]:
        texts = {name: self._text(name) for name in self._pages if name not in self._waiting}
        return self._waiting | {name: text for name, text in texts.items() if text}

    def _after_deed(self) -> None:
        """What was just saved is not offered again after a crash; what was swept is forgotten."""
        if not self._kept:
            return
        held = {one.page: one.text for one in self._drafts.all()}
        here = self._shell.present_page()
        for name in self._kept.keys() - held.keys():  # somebody went nameless: no word stays
            self._waiting.pop(name, None)
            if name in self._pages and self._pages[name] is not here:
                self._shell.forget_page(name)
        self._kept = held
        self.keep()

    def _say_failed(self, error: ExpectedError) -> None:
        page = self._shell.present_page()
        if page is not None and not self._failed:
            page.band.error(
                tr("Chữ đang gõ chưa giữ được, nhưng vẫn còn trên màn hình. {why}",
                   why=sentence(error))
            )  # fmt: skip
        self._failed = True

    # putting back

    def put_back(self, name: str, page: Page) -> None:
        """A page was made: what was typed on the one before it is there again."""
        if name not in self._waiting or self._shell.workplace.read_only:
            return
        try:
            page.type_in(json.loads(self._waiting.pop(name)))
        except _UNFIT:
            self._untold.pop(name, None)
            page.band.warning(tr("Chữ gõ dở lần trước không đặt lại được vào trang này."))

    def arrived(self, name: str, page: Page) -> None:
        """Say once that the words on this page were kept, and how to be rid of them."""
        at = self._untold.get(name)
        if at is None or name in self._waiting or page.band.text:
            return
        words = tr("Đã giữ lại chữ đang gõ dở lúc {hour}.", hour=self._when(at))
        place = page.typed_place()
        if place is not None and place != page.present_place():
            page.band.info(words, tr("Mở chỗ gõ dở"), lambda: self._shell.go(place))
            return
        del self._untold[name]
        self._said.append(name)
        if page.typed() is None:  # saved as soon as it was back
            page.band.info(words)
        else:
            page.band.info(words, tr("Bỏ chữ gõ dở"), lambda: self.give_up(name))

    def tell(self) -> None:
        """Where one comes in first: say which other pages hold words."""
        here = self._shell.present_page()
        busy = here is None or (bool(here.band.text) and not self._said)
        if busy or here is None or self._shell.workplace.read_only or not self._untold:
            return
        name, at = next(iter(self._untold.items()))
        where = ", ".join(dict.fromkeys(_words_of(one) for one in [*self._said, *self._untold]))
        said = tr("Đã giữ lại chữ đang gõ dở ở {where} lúc {hour}.",
                  where=where, hour=self._when(at))  # fmt: skip
        here.band.info(said, tr("Mở"), lambda: self._open(name))

    def _open(self, name: str) -> None:
        self._shell.go(self._shell.page(name).typed_place() or Place(name))

    def give_up(self, name: str) -> None:
        """Throw away what is typed on a page; the toast brings it back."""
        text = self._text(name)
        self._draw_anew(name, "")

        def undo() -> None:
            self._draw_anew(name, text)

        self._shell.workplace.notices.toast(tr("Đã bỏ chữ gõ dở"), undo)

    def _draw_anew(self, name: str, text: str) -> None:
        self._shell.forget_page(name)
        if text:
            self._waiting[name] = text
        self._shell.go(Place(name))
        self._keep_all()

    def _when(self, at: datetime) -> str:
        now = self._shell.workplace.now()
        same = at.astimezone(now.tzinfo).date() == now.date()
        return clock(at, now) if same else moment(at, now)


def _held(drafts: FormDrafts) -> list[FormDraft]:
    """What is kept; a damaged page of the file must not keep the whole school shut."""
    try:
        return drafts.all()
    except SchoolFileDamaged:
        return []


def _words_of(name: str) -> str:
    listed = entry(name)
    return tr(listed.words or entry(listed.within).words)

"""The form of a session: everything a counsellor writes, from whom it was with to what follows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.imports import Problem
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import Button, small, text_button
from counsellor_app.ui.common.page import INSET
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.counselling.session_agreed import SessionAgreed
from counsellor_app.ui.counselling.session_blocks import SessionBlocks
from counsellor_app.ui.counselling.session_next import SessionNext
from counsellor_app.ui.counselling.session_phrases import PhrasePopup
from counsellor_app.ui.counselling.session_texts import GrowingText, PrivateZone, gap, label_row
from counsellor_app.ui.counselling.session_topics import SessionTopics
from counsellor_app.ui.counselling.session_when import SessionWhen
from counsellor_app.ui.counselling.session_who import SessionWho
from counsellor_app.ui.counselling.session_words import PROBLEMS, offered_words, topic_words

_WIDEST = 980


class SessionForm(QScrollArea):
    """Shows a draft and gives it back with what was typed."""

    changed = Signal()

    def __init__(self, workplace: Workplace, page: QWidget) -> None:
        super().__init__()
        self._workplace = workplace
        self._draft = SessionDraft("")
        self._filling = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        services, year = workplace.services, workplace.year
        self.who = SessionWho(workplace)
        self.when = SessionWhen(workplace.today)
        self.topics = SessionTopics(page)
        self._offer_topics()
        workplace.changes.catalogues.connect(self._offer_topics)
        self.talked_about = GrowingText(tr("Nội dung trao đổi"), lines=4)
        self.phrases_button: Button = small(text_button(tr("Chèn câu mẫu"), "list-plus"))
        self.private = PrivateZone()
        self.next = SessionNext(workplace.today)
        self.agreed = SessionAgreed(self.next.field)
        self.blocks = SessionBlocks(offered_words(services, year, "session_endings"))
        self._phrases: PhrasePopup | None = None
        self._lay_out()
        self._connect()

    def _offer_topics(self) -> None:
        services, year = self._workplace.services, self._workplace.year
        offered = offered_words(services, year, "counselling_topics")
        self.topics.offer(offered, topic_words(services, year))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "none")
        inside.setMaximumWidth(theme.px(_WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(INSET, 16, INSET, 20)
        column.setSpacing(14)
        self.phrases_button.setAccessibleDescription("Ctrl+M")
        texts = QVBoxLayout()
        texts.setSpacing(gap())
        hint = tr("hiện trong sổ của em")
        texts.addLayout(label_row(tr("Nội dung trao đổi"), hint, self.phrases_button))
        texts.addWidget(self.talked_about)
        column.addWidget(self.who)
        column.addWidget(self.when)
        column.addWidget(self.topics)
        column.addLayout(texts)
        for part in (self.private, self.next, self.agreed, self.blocks):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inside)

    def _connect(self) -> None:
        self.when.day.changed.connect(lambda: self.next.count_from(self.when.day.date))
        self.phrases_button.clicked.connect(self.offer_phrases)
        for part in (
            self.who, self.when, self.topics, self.private, self.next, self.agreed, self.blocks,
        ):  # fmt: skip
            part.changed.connect(self._tell)
        self.talked_about.textChanged.connect(self._tell)
        self.topics.keyed.connect(self._topic_keyed)

    # the draft

    def put(self, draft: SessionDraft) -> None:
        """Show a draft; `changed` is silent meanwhile."""
        self._filling = True
        self._draft = draft
        typed = dict(draft.typed)
        self.who.put(draft, draft.held_on or self._workplace.today())
        self.when.put(draft.held_on, draft.held_at, typed)
        self.when.length.put(draft.minutes, typed.get("minutes", ""))
        self.topics.codes = draft.topics
        self.topics.say_problem("")
        self.talked_about.words = draft.talked_about
        self.private.note = draft.private_note
        self.next.put(draft.held_on, draft.next_on, typed.get("next_on", ""))
        self.agreed.put(draft.agreements)
        self.blocks.put(draft)
        self.verticalScrollBar().setValue(0)
        self._filling = False

    def draft(self) -> SessionDraft:
        """The draft as it stands now, whatever is wrong with it."""
        typed = self.when.unread
        if self.next.unread:
            typed["next_on"] = self.next.unread
        return replace(
            self.blocks.into(self._draft),
            form=self.who.form_code,
            participants=self.who.participants,
            class_name=self.who.class_name,
            held_on=self.when.day.date,
            held_at=self.when.hour.time,
            minutes=self.when.length.minutes,
            topics=self.topics.codes,
            talked_about=self.talked_about.words,
            next_on=self.next.next_on,
            private_note=self.private.note,
            agreements=self.agreed.agreements,
            typed=typed,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Parts that stand side by side go under each other where it is narrow."""
        super().resizeEvent(event)
        self.who.fit(self.viewport().width() - 2 * INSET)

    # problems

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say each under its field, and go to the first one from the top."""
        order = ("participants", "held_on", "held_at", "minutes", "topics", "next_on")
        found = {one.column: tr(PROBLEMS[one.problem]) for one in reversed(problems)}
        for name in order:
            self._say(name, found.get(name, ""))
        first = next((name for name in order if name in found), None)
        if first is not None:
            self._go_to(first)

    def _part(self, name: str) -> SessionWho | SessionTopics | SessionNext | None:
        parts: dict[str, SessionWho | SessionTopics | SessionNext] = {
            "participants": self.who,
            "topics": self.topics,
            "next_on": self.next,
        }
        return parts.get(name)

    def _say(self, name: str, text: str) -> None:
        part = self._part(name)
        if part is not None:
            part.say_problem(text)
        else:
            self.when.say_problem(name, text)

    def _go_to(self, name: str) -> None:
        part = self._part(name)
        self.ensureWidgetVisible(part or self.when)
        if part is not None:
            part.focus()
        else:
            self.when.focus(name)

    # phrases

    def offer_phrases(self) -> None:
        """Offer the sentences written often; the chosen one goes where the cursor is."""
        if self._phrases is None:
            self._phrases = PhrasePopup(self.phrases_button)
            self._phrases.chosen.connect(self.talked_about.insert_words)
        self._phrases.open_with(self._workplace.services.phrases.list())

    @property
    def phrases(self) -> PhrasePopup | None:
        """The list of phrases, once it was opened."""
        return self._phrases

    def set_read_only(self, read_only: bool) -> None:
        """A past year is looked at only."""
        for part in (self.who, self.when, self.topics, self.next, self.phrases_button):
            part.setEnabled(not read_only)
        for text in (self.talked_about, *self.blocks.texts.values()):
            text.setReadOnly(read_only)
        self.private.set_read_only(read_only)
        self.agreed.set_read_only(read_only)
        self.blocks.set_read_only(read_only)

    def _topic_keyed(self) -> None:
        """After the topic come the words, unless somebody is writing already."""
        if not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            self.talked_about.setFocus()
            self.ensureWidgetVisible(self.talked_about)
        self.ensureWidgetVisible(self.topics, 0, 0)

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()

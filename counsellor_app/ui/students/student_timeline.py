"""A student's story on the ruled page, and the private notes opened in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.timeline import (
    ActivityEvent,
    DestinationEvent,
    Event,
    LetterEvent,
    PlanEvent,
    SessionEvent,
    StayEvent,
)
from counsellor_app.translation import tr
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.margin_list import MarginList, MarginRow
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.private_notes import OpenNote
from counsellor_app.ui.students.student_story import StudentStory
from counsellor_app.ui.students.student_words import StudentWords


class StudentTimeline(Card):
    """`asked` tells where a row leads; `said` is for who cannot see it, `failed` an error."""

    asked = Signal(object)
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__(inset=0)
        self._workplace = workplace
        self._story = StudentStory(words)
        self._student: int | None = None
        self._opened = -1
        self.list = MarginList(tr("Dòng thời gian"))
        self.list.set_empty(EmptyState(tr("Chưa ghi gì về em."), icon="chat-circle-text"))
        self.note = OpenNote(self)
        self.body.addWidget(self.list)
        self.list.chip_clicked.connect(self._turn_note)
        self.list.chosen.connect(self._follow)
        self.note.closed.connect(self._hide_note)
        self.note.warned.connect(self._warn)
        self.note.revived.connect(self._show_quiet)

    def show_story(self, student: int, events: Sequence[Event]) -> None:
        """Tell the story of a student; an open note closes."""
        self.close_note()
        self._student = student
        self.list.set_rows([self._story.row(event) for event in events])

    def close_note(self) -> None:
        """Nobody shall see the open note any longer."""
        self.note.close()

    def _turn_note(self, place: int) -> None:
        was_open = self._opened == place
        self.note.close()
        event = self.list.rows()[place].subject
        if was_open or not isinstance(event, SessionEvent):
            return
        try:
            text = self._workplace.services.counselling.private_note(event.id)
        except ExpectedError as error:
            self.failed.emit(error)
            return
        self._opened = place
        self._replace(chip_kind="private-open", chip_text=text)
        self.note.open()
        self.said.emit(tr("Đã mở ghi chú riêng tư."))

    def _hide_note(self) -> None:
        if self._opened >= 0:
            event = self.list.rows()[self._opened].subject
            assert isinstance(event, SessionEvent)  # noqa: S101 - only sessions have notes
            self.list.replace(self._opened, self._story.row(event))
            self._opened = -1
            self.said.emit(tr("Đã đóng ghi chú riêng tư."))

    def _warn(self) -> None:
        words = tr("Ghi chú riêng tư sẽ tự đóng sau 30 giây.")
        self._replace(after_title=words)
        self.said.emit(words)

    def _show_quiet(self) -> None:
        event = self.list.rows()[self._opened].subject if self._opened >= 0 else None
        if isinstance(event, SessionEvent):
            self._replace(after_title=self._story.row(event).after_title)

    def _replace(self, **changes: str) -> None:
        row: MarginRow = self.list.rows()[self._opened]
        self.list.replace(self._opened, replace(row, **changes))  # type: ignore[arg-type]

    def _follow(self, place: int) -> None:
        """Go where the row comes from."""
        event = self.list.rows()[place].subject
        if isinstance(event, SessionEvent):
            self.asked.emit(Place("session-editor", event.id, "amend"))
        elif isinstance(event, PlanEvent | DestinationEvent):
            self.asked.emit(Place("pathways", self._student))
        elif isinstance(event, LetterEvent):
            self.asked.emit(Place("letters", self._student, "issued"))
        elif isinstance(event, ActivityEvent):
            self.asked.emit(Place("activities", event.id))
        elif isinstance(event, StayEvent):
            self.asked.emit(Place("students", self._student, "file"))

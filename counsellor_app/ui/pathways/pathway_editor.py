"""The editor beside the board: one student's wishes, family, advice, state and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.pathway import (
    ACTUAL,
    CONFIRMED,
    DISAGREES,
    INTENDED,
    NONE,
    pathway_catalogue,
)
from counsellor_app.services.pathways import PathwayHistory
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import icon_button, plain_button, primary_button
from counsellor_app.ui.common.card import line
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.labels import ElidedLabel, text_label
from counsellor_app.ui.pathways.pathway_advice import AdviceForm
from counsellor_app.ui.pathways.pathway_confirming import ConfirmingHint
from counsellor_app.ui.pathways.pathway_conflict import ConflictCard
from counsellor_app.ui.pathways.pathway_destination import DestinationForm
from counsellor_app.ui.pathways.pathway_draft import PathwayDraft
from counsellor_app.ui.pathways.pathway_family import FamilyForm
from counsellor_app.ui.pathways.pathway_history import HistoryList
from counsellor_app.ui.pathways.pathway_ladder import StateLadder
from counsellor_app.ui.pathways.pathway_wish_section import WishSection
from counsellor_app.ui.pathways.pathway_words import PathwayNames

_INSET = 16


class PathwayEditor(QFrame):
    """Edits a draft; what is kept, and when, the page decides."""

    edited = Signal()
    save_asked = Signal()
    confirm_asked = Signal(str)
    reopen_asked = Signal()
    step_asked = Signal(int)

    def __init__(self, names: PathwayNames, today: Callable[[], date]) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setMinimumWidth(theme.px(340))
        self._draft: PathwayDraft | None = None
        self._grade: int | None = None
        self._editable = True
        self.ladder, self.wishes = StateLadder(), WishSection(names)
        self.family, self.advice = FamilyForm(today), AdviceForm(names)
        self.confirming, self.conflict = ConfirmingHint(), ConflictCard(names)
        self.destination, self.history = DestinationForm(names, today), HistoryList(names)
        self._empty = EmptyState(tr("Chọn một em trong bảng để xem hướng đi."), icon="path")
        self._whole = QWidget()
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._header(), line(), self._scroll(), line(), self._footer()):
            whole.addWidget(part, 1 if isinstance(part, QScrollArea) else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)
        column.addWidget(self._empty)
        self._connect()
        self.show_student(None, None, (0, 0))

    def _header(self) -> QWidget:
        self.name = ElidedLabel("", "card")
        self.facts = text_label("", "caption", "text-2")
        self.previous = icon_button("caret-up", tr("Em trước"))
        self.following = icon_button("caret-down", tr("Em sau"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        header = QWidget()
        row = QHBoxLayout(header)
        row.setContentsMargins(_INSET, 10, _INSET, 10)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.previous)
        row.addWidget(self.following)
        return header

    def _scroll(self) -> QScrollArea:
        content = QWidget()
        content.setProperty("ground", "surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(_INSET, 14, _INSET, 14)
        column.setSpacing(14)
        self._parts = (
            self.conflict, self.ladder, self.wishes, self.family, self.advice, self.confirming,
            self.destination, self.history,
        )  # fmt: skip
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self.sheet = QScrollArea()
        self.sheet.setProperty("kind", "bare")
        self.sheet.setWidgetResizable(True)
        self.sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet.setWidget(content)
        self._content = content
        return self.sheet

    def _footer(self) -> QWidget:
        self.save_button = plain_button(tr("Ghi thay đổi"), key="Ctrl+S")
        self.confirm_button = primary_button(tr("Xác nhận hướng đi"), "check-circle")
        self.confirm_button.setToolTip("Ctrl+Shift+Enter")
        self._actions = QWidget()
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(_INSET, 11, _INSET, 11)
        row.setSpacing(8)
        row.addWidget(self.save_button)
        row.addStretch(1)
        row.addWidget(self.confirm_button)
        return self._actions

    def _connect(self) -> None:
        for part in (self.wishes, self.family, self.advice, self.destination):
            part.changed.connect(self._edited)
        self.previous.clicked.connect(lambda: self.step_asked.emit(-1))
        self.following.clicked.connect(lambda: self.step_asked.emit(1))
        self.save_button.clicked.connect(self.save_asked)
        self.confirm_button.clicked.connect(self.confirm)
        self.confirming.answered.connect(lambda _: self.confirm())
        self.ladder.asked.connect(self.ask_state)

    def suggest(self, places: tuple[Sequence[str], Sequence[str]]) -> None:
        """Places and trades to offer while typing."""
        self.wishes.suggest(*places)

    def let_edit(self, editable: bool) -> None:
        """A past year is only looked at."""
        self._editable = editable
        self.wishes.let_edit(editable)
        for part in (self.family, self.advice, self.destination):
            part.setEnabled(editable)
        self._actions.setVisible(editable)

    def show_student(
        self, draft: PathwayDraft | None, grade: int | None, place: tuple[int, int]
    ) -> None:
        """Show a student; `place` is which of how many."""
        another = (
            draft is None or self._draft is None or draft.row.student != self._draft.row.student
        )
        self._draft, self._grade = draft, grade
        self._whole.setVisible(draft is not None)
        self._empty.setVisible(draft is None and place[1] > 0)
        if draft is None:
            return
        level = (
            tr("Sau THPT") if pathway_catalogue(grade) == "pathways_after_12" else tr("Sau THCS")
        )
        self.name.set_text(draft.row.full_name)
        which = tr("em thứ {place} trên {total}", place=place[0], total=place[1])
        self.facts.setText(f"{draft.row.class_name} · {level} · {which}")
        self.previous.setEnabled(place[0] > 1)
        self.following.setEnabled(place[0] < place[1])
        if another:
            self.confirming.close_question()
            self.conflict.hide()
            self.sheet.verticalScrollBar().setValue(0)
        self.show_draft()

    def show_draft(self) -> None:
        """Show the draft anew: it was changed in the table."""
        self.wishes.show_draft(self._draft, self._grade)
        self.family.show_draft(self._draft)
        self.advice.show_draft(self._draft, self._grade)
        self.destination.show_draft(self._draft, self._grade)
        self._show_state()

    def show_history(self, history: PathwayHistory) -> None:
        """The changes of mind so far."""
        self.history.show_history(history)

    def confirm(self) -> None:
        """Confirm, or say what is still needed: a wish, a reason."""
        if self._draft is None or not self._editable:
            return
        if self._draft.shown.standing.state == NONE:
            self.wishes.say_problem(tr("Chọn ít nhất một nguyện vọng để xác nhận."))
            self.reveal(self.wishes)
            self.wishes.add_button.setFocus()
            return
        reason = self.confirming.reason.text().strip()
        if self._draft.plan.family_view == DISAGREES and not reason:
            self.confirming.ask()
            self.reveal(self.confirming)
            return
        self.confirm_asked.emit(reason)

    def ask_state(self, state: str) -> None:
        """Somebody wants the student in another state: by the ladder, the table or a card."""
        if self._draft is None or not self._editable:
            return
        held = self._draft.shown.state
        if state == CONFIRMED and held != CONFIRMED:
            self.confirm()
        elif state == INTENDED and held == CONFIRMED:
            self.reopen_asked.emit()
        elif state == ACTUAL:
            self.reveal(self.destination)
            self.destination.pathway.setFocus()
        elif state == INTENDED and held == NONE:
            self.reveal(self.wishes)
            self.wishes.say_problem(tr("Chọn một nguyện vọng, em sẽ sang Dự kiến."))
            self.wishes.add_button.setFocus()

    def reveal(self, part: QWidget) -> None:
        """Scroll a part into sight."""
        top = part.mapTo(self._content, QPoint(0, 0)).y()
        self.sheet.verticalScrollBar().setValue(max(0, top - 12))

    def _edited(self) -> None:
        self._show_state()
        self.edited.emit()

    def _show_state(self) -> None:
        if self._draft is None:
            return
        state = self._draft.shown.state
        possible = {NONE: {INTENDED}, INTENDED: {CONFIRMED}, CONFIRMED: {INTENDED}, ACTUAL: set()}
        self.ladder.show_state(
            state, frozenset(possible[state] | {ACTUAL} if self._editable else ())
        )
        apart = self._draft.plan.family_view == DISAGREES and state in (INTENDED, NONE)
        self.confirming.show_apart(apart and bool(self._draft.plan.choices) and self._editable)
        self.save_button.setEnabled(self._draft.changed)
        self.confirm_button.setEnabled(state not in (CONFIRMED, ACTUAL) or self._draft.changed)

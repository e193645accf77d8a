"""The wishes part of the editor: the ranked list, the open wish, and adding one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.pathway import MOST_WISHES, Choice
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.choice_list import ChoicePopup
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.pathways.pathway_draft import PathwayDraft
from counsellor_app.ui.pathways.pathway_wish_form import WishForm
from counsellor_app.ui.pathways.pathway_wishes import WishList
from counsellor_app.ui.pathways.pathway_words import PathwayNames


class WishSection(QWidget):
    """Changes the draft's wishes; none is ever chosen beforehand."""

    changed = Signal()

    def __init__(self, names: PathwayNames) -> None:
        super().__init__()
        self._names = names
        self._draft: PathwayDraft | None = None
        self._grade: int | None = None
        self._open = -1
        self.list, self.form = WishList(names), WishForm()
        self.add_button = small(text_button(tr("Thêm"), "plus"))
        self.add_button.setAccessibleName(tr("Thêm nguyện vọng"))
        self._popup = ChoicePopup(self.add_button)
        self._hint = text_label(tr("kéo để xếp lại"), "cell", "text-3")
        self._none = wrapped_label(tr("Em chưa nói nguyện vọng nào."), "cell", "text-2")
        self._problem = wrapped_label("", "cell", "danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head())
        for widget in (self._none, self.list, self._problem, self.form):
            column.addWidget(widget)
        self.form.hide()
        self._problem.hide()
        self.add_button.clicked.connect(self.add)
        self._popup.done.connect(self._added)
        self.list.reordered.connect(self._put)
        self.list.opened.connect(self.open)
        self.list.removed.connect(self._remove)
        self.form.changed.connect(self._rewrite)
        self.form.closed.connect(self.close_form)
        self.form.removed.connect(lambda: self._remove(self._open))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(text_label(tr("Nguyện vọng của em"), "cell_bold", "text-2"))
        row.addWidget(self._hint)
        row.addStretch(1)
        row.addWidget(self.add_button)
        return row

    def suggest(self, institutions: Sequence[str], trades: Sequence[str]) -> None:
        """Places and trades to offer while typing."""
        self.form.suggest(institutions, trades)

    def let_edit(self, editable: bool) -> None:
        """Whether the wishes may be changed."""
        self.list.let_edit(editable)
        self.add_button.setVisible(editable)

    def show_draft(self, draft: PathwayDraft | None, grade: int | None) -> None:
        """Show these wishes; a wish left open closes."""
        self._draft, self._grade = draft, grade
        self.close_form()
        self.say_problem("")
        self._show()

    def say_problem(self, text: str) -> None:
        """What is missing, under the list."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def add(self) -> None:
        """Ask which way the new wish is."""
        if self._draft is not None and len(self._draft.plan.choices) < MOST_WISHES:
            self._popup.offer(self._names.wishes(self._grade), "", "")

    def open(self, rank: int) -> None:
        """Open a wish for editing."""
        if self._draft is None:
            return
        choice = self._draft.plan.choices[rank]
        self._open = rank
        self.form.open(choice, self._names.wishes(self._grade, choice.pathway))
        self.form.pathway.setFocus()

    def close_form(self) -> None:
        """Close the open wish; what was typed is in the draft already."""
        inside = self.form.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._open = -1
        self.form.hide()
        if inside:
            (self.list if self.list.isVisible() else self.add_button).setFocus()

    def _show(self) -> None:
        choices = self._draft.plan.choices if self._draft else ()
        self.list.show_choices(choices)
        self._none.setVisible(not choices)
        self._hint.setVisible(len(choices) > 1 and self.list.editable)
        self.add_button.setEnabled(len(choices) < MOST_WISHES)

    def _added(self, code: str) -> None:
        if self._draft is not None and code:
            self._put((*self._draft.plan.choices, Choice(code)))
            self.open(len(self._draft.plan.choices) - 1)
            self.form.programme.setFocus()

    def _rewrite(self, choice: Choice) -> None:
        if self._draft is not None and self._open >= 0:
            choices = list(self._draft.plan.choices)
            choices[self._open] = choice
            self._put(tuple(choices))

    def _remove(self, rank: int) -> None:
        if self._draft is not None and rank >= 0:
            choices = self._draft.plan.choices
            self.close_form()
            self._put(choices[:rank] + choices[rank + 1 :])

    def _put(self, choices: tuple[Choice, ...]) -> None:
        if self._draft is not None:
            self._draft.wish(choices)
            self.say_problem("")
            self._show()
            self.changed.emit()

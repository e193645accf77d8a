"""What the family says: asked or not, agreed or not yet, on which day, in their own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.pathway import NOT_ASKED
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import Segments
from counsellor_app.ui.common.fields import DateField, mark_state
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.pathways.pathway_draft import PathwayDraft
from counsellor_app.ui.pathways.pathway_words import FAMILY_VIEWS


class FamilyForm(QWidget):
    """Changes the draft as it is filled in."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._draft: PathwayDraft | None = None
        self.view = Segments(
            [(code, tr(words), "") for code, words in FAMILY_VIEWS.items()],
            tr("Ý kiến phụ huynh"),
        )
        self.day = DateField(today)
        self.day.setAccessibleName(tr("Ngày phụ huynh cho ý kiến"))
        self.day.setFixedWidth(theme.px(126))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Phụ huynh nói gì"))
        self.words.setAccessibleName(tr("Lời phụ huynh"))
        self._problem = wrapped_label("", "cell", "danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(text_label(tr("Ý kiến phụ huynh"), "cell_bold", "text-2"))
        column.addWidget(self.view)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.day)
        line.addWidget(self.words, 1)
        column.addLayout(line)
        column.addWidget(self._problem)
        self._problem.hide()
        self.view.changed.connect(self._hear)
        self.day.changed.connect(self._date)
        self.day.editingFinished.connect(self._check_day)
        self.words.textEdited.connect(self._say)

    def show_draft(self, draft: PathwayDraft | None) -> None:
        """Show what stands; typing changes this draft."""
        self._draft = None
        plan = draft.plan if draft else None
        self.view.value = plan.family_view if plan else NOT_ASKED
        self.day.date = plan.family_view_on if plan else None
        self.words.setText(plan.family_words if plan else "")
        self._fit_day()
        self._check_day()
        self._draft = draft

    def _fit_day(self) -> None:
        asked = self.view.value != NOT_ASKED
        self.day.setEnabled(asked)
        self.day.setPlaceholderText(tr("ngày/tháng/năm") if asked else "")

    def _hear(self, view: object) -> None:
        if self._draft is not None:
            draft, self._draft = self._draft, None
            draft.hear_family(str(view))
            self.day.date = draft.plan.family_view_on
            self._draft = draft
            self._fit_day()
            self.changed.emit()

    def _date(self) -> None:
        day = self.day.date
        if self._draft is not None and day is not None:
            self._draft.plan = replace(self._draft.plan, family_view_on=day)
            self.changed.emit()

    def _check_day(self) -> None:
        problem = self.day.problem if self.day.isEnabled() else ""
        mark_state(self.day, "error" if problem else "")
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _say(self, words: str) -> None:
        if self._draft is not None:
            self._draft.plan = replace(self._draft.plan, family_words=words.strip())
            self.changed.emit()

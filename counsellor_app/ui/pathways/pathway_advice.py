"""The counsellor's recommendation: none until somebody makes one, and always with a reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.pathways.pathway_draft import PathwayDraft, advice_words
from counsellor_app.ui.pathways.pathway_words import PathwayNames

NO_ADVICE = "-"


class AdviceForm(QWidget):
    """Changes the draft as it is filled in; nothing is proposed by itself."""

    changed = Signal()

    def __init__(self, names: PathwayNames) -> None:
        super().__init__()
        self._names = names
        self._draft: PathwayDraft | None = None
        title = tr("Đề nghị của thầy/cô tư vấn")
        self.pathway = FilterCombo(placeholder=tr("Chưa đề nghị"), name=title)
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Lý do, hoặc lời đề nghị"))
        self.words.setAccessibleName(tr("Lý do của đề nghị"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(text_label(title, "cell_bold", "text-2"))
        column.addWidget(self.pathway)
        column.addWidget(self.words)
        self.pathway.picked.connect(lambda _: self._advise())
        self.words.textEdited.connect(lambda _: self._advise())

    def show_draft(self, draft: PathwayDraft | None, grade: int | None) -> None:
        """Show what stands; typing changes this draft."""
        self._draft = None
        held = draft.plan.recommendation if draft else None
        none = (NO_ADVICE, tr("Chưa đề nghị"))
        self.pathway.set_items([none, *self._names.advice(grade, held or "")])
        self.pathway.code = held or ""
        self.words.setText(advice_words(draft.plan) if draft else "")
        self._draft = draft

    def _advise(self) -> None:
        if self._draft is None:
            return
        if self.pathway.code == NO_ADVICE:
            self.pathway.code = ""
        self._draft.advise(self.pathway.code or None, self.words.text().strip())
        self.changed.emit()

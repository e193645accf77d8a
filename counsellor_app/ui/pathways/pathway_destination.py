"""Where the student really went, entered once the results are known: way, place, day, evidence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.pathway import Destination
from counsellor_app.translation import tr
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import DateField, Field
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.pathways.pathway_draft import PathwayDraft
from counsellor_app.ui.pathways.pathway_words import PathwayNames


class DestinationForm(QWidget):
    """Changes the draft as it is filled in; the other fields wait for the way."""

    changed = Signal()

    def __init__(self, names: PathwayNames, today: Callable[[], date]) -> None:
        super().__init__()
        self._names, self._today = names, today
        self._draft: PathwayDraft | None = None
        self.pathway = FilterCombo(
            placeholder=tr("Chưa biết kết quả"), name=tr("Thực tế em theo hướng nào")
        )
        self.programme, self.institution, self.evidence = QLineEdit(), QLineEdit(), QLineEdit()
        self.day = DateField(today)
        self.evidence.setPlaceholderText(tr("Giấy báo nhập học, gọi điện cho gia đình…"))
        self._day_field = Field(tr("Ngày biết kết quả"), self.day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(text_label(tr("Thực tế"), "cell_bold", "text-2"))
        column.addWidget(self.pathway)
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(10)
        more.addWidget(Field(tr("Ngành, nghề"), self.programme, optional=True))
        more.addWidget(Field(tr("Nơi học hoặc nơi làm"), self.institution, optional=True))
        more.addWidget(self._day_field)
        more.addWidget(Field(tr("Căn cứ"), self.evidence, optional=True))
        column.addWidget(self._more)
        self.pathway.picked.connect(lambda _: self._tell())
        self.day.changed.connect(self._tell)
        self.day.editingFinished.connect(lambda: self._day_field.error(self.day.problem))
        for line in (self.programme, self.institution, self.evidence):
            line.textEdited.connect(lambda _: self._tell())

    def show_draft(self, draft: PathwayDraft | None, grade: int | None) -> None:
        """Show what stands; typing changes this draft."""
        self._draft = None
        held = draft.destination if draft else None
        self.pathway.set_items(self._names.outcomes(grade, held.pathway if held else ""))
        self.pathway.code = held.pathway if held else ""
        self.programme.setText(held.programme if held else "")
        self.institution.setText(held.institution if held else "")
        self.evidence.setText(held.evidence if held else "")
        self.day.date = held.dated_on if held else None
        self._day_field.clear_error()
        self._more.setVisible(bool(self.pathway.code))
        self._draft = draft

    def _tell(self) -> None:
        draft, self._draft = self._draft, None
        if draft is None:
            return
        if self.pathway.code:
            self._more.show()
            if self.day.date is None and not self.day.text():
                self.day.date = self._today()
            held = draft.destination
            draft.destination = Destination(
                self.day.date or (held.dated_on if held else self._today()),
                self.pathway.code,
                self.institution.text().strip(),
                self.programme.text().strip(),
                self.evidence.text().strip(),
            )
        self._draft = draft
        self.changed.emit()

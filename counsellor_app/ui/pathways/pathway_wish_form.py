"""One wish opened for editing: the pathway, the trade, the place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from counsellor_app.domain.pathway import Choice
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import danger_button, plain_button, small
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import Field


class WishForm(QFrame):
    """Edits one wish as it is typed; nothing has to be confirmed."""

    changed = Signal(object)
    closed = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._choice = Choice("")
        self.pathway = FilterCombo(placeholder=tr("Chọn hướng đi"))
        self.programme, self.institution = QLineEdit(), QLineEdit()
        self._completers = [_suggest(self.programme), _suggest(self.institution)]
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(Field(tr("Hướng đi"), self.pathway))
        column.addWidget(Field(tr("Ngành, nghề"), self.programme, optional=True))
        column.addWidget(Field(tr("Nơi học hoặc nơi làm"), self.institution, optional=True))
        column.addLayout(self._buttons())
        self.pathway.picked.connect(self._tell)
        self.programme.textEdited.connect(self._tell)
        self.institution.textEdited.connect(self._tell)
        for line in (self.programme, self.institution):
            line.returnPressed.connect(self.closed)

    def _buttons(self) -> QHBoxLayout:
        remove = small(danger_button(tr("Bỏ nguyện vọng này"), "trash"))
        remove.clicked.connect(self.removed)
        done = small(plain_button(tr("Xong")))
        done.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.addWidget(remove)
        row.addStretch(1)
        row.addWidget(done)
        return row

    def suggest(self, institutions: Sequence[str], trades: Sequence[str]) -> None:
        """Offer these while a place or a trade is typed."""
        for completer, words in zip(self._completers, (trades, institutions), strict=True):
            model = completer.model()
            if isinstance(model, QStringListModel):
                model.setStringList(list(words))

    def open(self, choice: Choice, offered: list[tuple[str, str]]) -> None:
        """Show a wish and what it may be."""
        self._choice = choice
        self.pathway.set_items(offered)
        self.pathway.code = choice.pathway
        self.programme.setText(choice.programme)
        self.institution.setText(choice.institution)
        self.show()

    def _tell(self) -> None:
        self._choice = Choice(
            self.pathway.code, self.institution.text().strip(), self.programme.text().strip()
        )
        self.changed.emit(self._choice)


def _suggest(line: QLineEdit) -> QCompleter:
    completer = QCompleter(QStringListModel(line), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    if (popup := completer.popup()) is not None:
        popup.setProperty("kind", "popup")
    line.setCompleter(completer)
    return completer

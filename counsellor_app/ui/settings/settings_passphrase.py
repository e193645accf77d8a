"""A new passphrase in a card: a button that opens two fields and four suggested words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.entry.new_passphrase import NewPassphrase


class PassphraseForm(QWidget):
    """`given(new)` when both fields hold the same good passphrase; closed until it is opened."""

    given = Signal(str)
    closed = Signal()

    def __init__(self, act: str) -> None:
        super().__init__()
        self._act_words = act
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(14)
        self.passphrase: NewPassphrase | None = None
        self.act = primary_button(act)
        self.leave = plain_button(tr("Thôi"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.act)
        self._column.addLayout(row)
        self.act.clicked.connect(self._give)
        self.leave.clicked.connect(self.close_form)
        self.hide()

    def open_form(self, about: tuple[str, ...] = ()) -> None:
        """Ask for a new passphrase; nothing of an earlier one is left in the fields.

        `about`: school and people, which a guesser would try first.
        """
        self._drop()
        self.passphrase = NewPassphrase()
        self.passphrase.know(about)
        self.passphrase.again.returnPressed.connect(self._give)
        self._column.insertWidget(0, self.passphrase)
        self.show()
        self.passphrase.show()
        self.passphrase.first.setFocus()

    def close_form(self) -> None:
        """No more new passphrase; the fields are emptied."""
        if not self.isHidden():
            self._drop()
            self.hide()
            self.closed.emit()

    def busy(self, working: bool) -> None:
        """The key is being made."""
        self.act.setEnabled(not working)

    def _drop(self) -> None:
        if self.passphrase is not None:
            self.passphrase.hide()
            self.passphrase.deleteLater()
            self.passphrase = None

    def _give(self) -> None:
        if self.passphrase is not None and self.passphrase.check() and self.act.isEnabled():
            self.given.emit(self.passphrase.value)

"""A new passphrase: suggested, typed twice, its strength told honestly."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services import passphrase_words
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.labels import recolour, text_label, wrapped_label
from counsellor_app.ui.entry.guessing_words import guessing_words
from counsellor_app.ui.entry.passphrase_field import PassphraseField

_STRENGTHS = {
    "short": (mark("Còn ngắn. Dùng bốn từ không dấu, ví dụ: ghe sen mua muc."), "warning"),
    "weak": (mark("Còn dễ đoán. Thêm một từ nữa thì tốt hơn."), "warning"),
    "fair": (mark("Tạm được."), "text-2"),
    "strong": (mark("Khó đoán."), "success"),
}


class NewPassphrase(QWidget):
    """Two fields and four suggested words."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.about: tuple[str, ...] = ()
        self.first = PassphraseField(tr("Cụm mật khẩu mới"))
        self.again = PassphraseField(tr("Gõ lại lần nữa"))
        self._strength = wrapped_label("", "cell", "text-2")
        self._suggested = text_label(passphrase_words.suggested(), "body_bold")
        other = small(text_button(tr("Gợi ý khác"), "arrows-clockwise"))
        other.clicked.connect(self._suggest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.addWidget(text_label(tr("Gợi ý:"), "body", "text-2"))
        row.addWidget(self._suggested)
        row.addWidget(other)
        row.addStretch(1)
        column.addLayout(row)
        self._first = Field(tr("Cụm mật khẩu mới"), self.first)
        self._again = Field(tr("Gõ lại lần nữa"), self.again)
        column.addWidget(self._first)
        column.addWidget(self._strength)
        column.addWidget(self._again)
        self.first.textChanged.connect(self._tell)
        self.again.textChanged.connect(self._again.clear_error)

    def know(self, about: tuple[str, ...]) -> None:
        """School and people: what a guesser here would try first is neither good nor suggested."""
        if about != self.about:
            self.about = about
            self._suggest()

    def _suggest(self) -> None:
        self._suggested.setText(passphrase_words.suggested(self.about))

    @property
    def value(self) -> str:
        """The passphrase, "" while it is not typed twice alike or too short."""
        return self.first.text() if not self._problem() else ""

    def check(self) -> bool:
        """Whether it can be used; says at the field what is to be mended."""
        problem = self._problem()
        if problem == "short":
            self._first.error(tr(_STRENGTHS["short"][0]))
            self.first.setFocus()
        elif problem == "differs":
            self._again.error(tr("Hai lần gõ chưa giống nhau. Gõ lại cụm mật khẩu."))
            self.again.setFocus()
        return not problem

    def _strength_of(self, text: str) -> passphrase_words.Strength:
        return passphrase_words.strength(text, self.about)

    def _problem(self) -> str:
        if self._strength_of(self.first.text()).kind == "short":
            return "short"
        return "" if self.first.text() == self.again.text() else "differs"

    def _tell(self, text: str) -> None:
        self._first.clear_error()
        found = self._strength_of(text)
        words, colour = _STRENGTHS[found.kind]
        said = tr(words)
        if found.kind != "short":
            said = f"{said} {guessing_words(found.seconds)}"
        self._strength.setText(said if text else "")
        recolour(self._strength, colour)
        self.changed.emit()

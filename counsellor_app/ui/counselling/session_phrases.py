"""Sentences written often: a list that narrows as one types, put in with Enter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.services.phrases import Phrase
from counsellor_app.ui.common.choice_list import ChoicePopup


class PhrasePopup(ChoicePopup):
    """Offers phrases by name and text; `chosen` tells the text."""

    chosen = Signal(str)

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor)
        self._phrases: list[Phrase] = []
        self.done.connect(self._tell)

    def open_with(self, phrases: list[Phrase]) -> None:
        """Open under the button."""
        self._phrases = phrases
        items = [(str(at), f"{one.label}: {one.text}") for at, one in enumerate(phrases)]
        if items:
            self.offer(items, "", "")

    def _tell(self, code: str) -> None:
        if code:
            self.chosen.emit(self._phrases[int(code)].text)

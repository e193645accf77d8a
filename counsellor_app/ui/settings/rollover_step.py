"""What the steps into a new year share: a sentence on what to do, and the choices so far."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.year_rollover import Rollover
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.page import INSET, MIDDLE
from counsellor_app.ui.common.workplace import Workplace


class RolloverStep(QWidget):
    """`changed(rollover)` when something else was chosen, `opened(place)` to go elsewhere."""

    changed = Signal(object)
    opened = Signal(object)

    def __init__(self, workplace: Workplace, title: str, text: str) -> None:
        super().__init__()
        self.workplace = workplace
        self.rollover: Rollover | None = None
        self.column = QVBoxLayout(self)
        self.column.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = text_label(title, "card")
        words.addWidget(self._title)
        words.addWidget(wrapped_label(text, "body", "text-2"))
        self.column.addLayout(words)
        RolloverStep.fit(self, MIDDLE, low=False)

    def show_rollover(self, rollover: Rollover) -> None:
        """Show how the choices stand."""
        self.rollover = rollover
        self.refresh()

    def refresh(self) -> None:
        """Draw what is chosen."""

    def begin(self) -> None:
        """The step is at hand: the cursor goes where its work is."""

    def has_problem(self) -> bool:
        """Whether something chosen here cannot be."""
        return False

    def go_to_problem(self) -> None:
        """Put the cursor on it."""

    def fit(self, width_class: str, low: bool) -> None:
        """The window has another width class or height; the stepper names the step too."""
        self._title.setVisible(not low)
        above = 8 if low else 16
        self.column.setContentsMargins(INSET, above, INSET, above)

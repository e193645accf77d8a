"""The classes of an activity as chips; a whole grade in one click."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.school_year import grade_of
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import Chip, small, text_button
from counsellor_app.ui.common.flow import FlowLayout


class ActivityClasses(QWidget):
    """`classes` are the names ticked, in class order."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[str, Chip] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._shown = QWidget()
        self._flow = FlowLayout(self._shown, gap=6, line_gap=6)
        self._grades = QWidget()
        self._grade_flow = FlowLayout(self._grades, gap=0, line_gap=0)
        column.setSpacing(2)
        column.addWidget(self._shown)
        column.addWidget(self._grades)

    def offer(self, classes: Sequence[str]) -> None:
        """Offer the classes of a year."""
        if list(self._chips) == list(classes):
            return
        # Filled while hidden: shown all at once, the chips are laid out once.
        self._shown.hide()
        self._grades.hide()
        self._flow.clear()
        self._grade_flow.clear()
        self._chips = {}
        grades: dict[int, list[str]] = {}
        for name in classes:
            chip = Chip(name, code=name)
            chip.clicked.connect(self.changed)
            self._chips[name] = chip
            self._flow.addWidget(chip)
            grades.setdefault(grade_of(name) or 0, []).append(name)
        for grade, names in grades.items():
            if grade and len(names) > 1:
                button = small(text_button(tr("Cả khối {grade}", grade=grade)))
                button.clicked.connect(lambda _=False, of_grade=names: self._toggle_all(of_grade))
                self._grade_flow.addWidget(button)
        self._shown.show()
        self._grades.show()

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes ticked."""
        return tuple(name for name, chip in self._chips.items() if chip.isChecked())

    def choose(self, classes: Iterable[str]) -> None:
        """Tick these and no others."""
        wanted = set(classes)
        for name, chip in self._chips.items():
            chip.setChecked(name in wanted)

    def _toggle_all(self, names: Sequence[str]) -> None:
        """Tick a whole grade; where all of it is ticked, none."""
        everything = all(self._chips[name].isChecked() for name in names)
        for name in names:
            self._chips[name].setChecked(not everything)
        self.changed.emit()

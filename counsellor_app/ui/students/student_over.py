"""What may lie over a student's page: the panel for a move, or for a right of the child."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.student import StudentFile
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_header import EXPORT
from counsellor_app.ui.students.student_move_panel import StudentMovePanel
from counsellor_app.ui.students.student_rights_panel import StudentRightsPanel
from counsellor_app.ui.students.student_words import StudentWords


class StudentOver(QWidget):
    """One panel at a time, made when first needed; `shown(bool)` tells of it coming and going."""

    shown = Signal(bool)
    move_asked = Signal(str, object)
    leave_asked = Signal(object, str, object)
    failed = Signal(object)

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self._workplace = workplace
        self._words = words
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(20, 12, 20, 0)
        self.hide()

    @cached_property
    def moves(self) -> StudentMovePanel:
        """The panel for a move or for leaving."""
        made = StudentMovePanel(self._workplace, self._words)
        made.cancel.clicked.connect(self.put_away)
        made.move_asked.connect(self.move_asked)
        made.leave_asked.connect(self.leave_asked)
        self._room.addWidget(made)
        return made

    @cached_property
    def rights(self) -> StudentRightsPanel:
        """The panel to hand over what is held, or to take the name off."""
        made = StudentRightsPanel(self._workplace)
        made.closed.connect(self.put_away)
        made.failed.connect(self.failed)
        self._room.addWidget(made)
        return made

    def put_away(self) -> None:
        """Nothing is being asked any more."""
        self._panels_hidden()
        self.hide()
        self.shown.emit(False)

    def ask_move(self, file: StudentFile) -> None:
        """Ask for the new class."""
        self._show()
        self.moves.open_move(file)

    def ask_leave(self) -> None:
        """Ask how and when the student left."""
        self._show()
        self.moves.open_leave()

    def ask_rights(self, deed: str, file: StudentFile) -> None:
        """Ask before everything is handed over, or the name goes."""
        self._show()
        opener = self.rights.open_export if deed == EXPORT else self.rights.open_anonymise
        opener(file)

    def _show(self) -> None:
        self._panels_hidden()
        self.show()
        self.shown.emit(True)

    def _panels_hidden(self) -> None:
        for name in ("moves", "rights"):
            if name in self.__dict__:
                self.__dict__[name].hide()

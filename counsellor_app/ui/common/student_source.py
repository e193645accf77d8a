"""The students to search in, read once and again when something about them changed."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.student_index import StudentIndex
from counsellor_app.ui.common.changes import Changes
from counsellor_app.ui.common.workplace import Workplace

_kept: WeakKeyDictionary[Changes, StudentSource] = WeakKeyDictionary()


class StudentSource(QObject):
    """The index of the year for whoever searches in this window."""

    changed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._services = workplace.services
        self._indexes: dict[SchoolYear, StudentIndex] = {}
        changes = workplace.changes
        for signal in (changes.students, changes.pathways, changes.imports):
            signal.connect(self.forget)

    def index(self, year: SchoolYear) -> StudentIndex:
        """All students as they stand in the year."""
        if year not in self._indexes:
            self._indexes[year] = self._services.student_register.index(year)
        return self._indexes[year]

    def forget(self) -> None:
        """Read again when next asked."""
        self._indexes.clear()
        self.changed.emit()


def student_source(workplace: Workplace) -> StudentSource:
    """The one source of the window."""
    changes = workplace.changes
    if changes not in _kept:
        _kept[changes] = StudentSource(workplace)
    return _kept[changes]


def student_index(workplace: Workplace) -> StudentIndex:
    """The students of the year the window shows."""
    return student_source(workplace).index(workplace.year)

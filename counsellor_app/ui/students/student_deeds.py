"""What is done to a student from their page: each deed kept at once, each with its way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.errors import ExpectedError, Invalid
from counsellor_app.domain.student import Student, StudentFile
from counsellor_app.translation import tr
from counsellor_app.ui.common.backup_first import even_without_backup
from counsellor_app.ui.common.workplace import Workplace


class StudentDeeds(QObject):
    """Each deed tells the window by a toast; `failed` carries what could not be done."""

    failed = Signal(object)
    refused = Signal(object)

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._services = workplace.services

    def add(self, student: Student, class_name: str) -> int | None:
        """Take somebody new into a class; their number."""
        added: list[int] = []

        def deed() -> None:
            year = self._workplace.year
            added.append(self._services.student_files.add(student, year, class_name))

        name = student.full_name.strip()
        self._do(
            deed,
            tr("Đã thêm em {name}", name=name),
            lambda: self._services.student_moves.take_back_new(added[0]),
        )
        return added[0] if added else None

    def save(self, file: StudentFile, changed: Student) -> bool:
        """Keep a changed file."""
        year, before = self._workplace.year, file.student

        def put_back() -> None:
            now = self._services.student_files.get(file.id, year)
            self._services.student_files.save(file.id, before, year, now.revision)

        return self._do(
            lambda: self._services.student_files.save(file.id, changed, year, file.revision),
            tr("Đã lưu hồ sơ"),
            put_back,
        )

    def move(self, student: int, class_name: str, on: date) -> bool:
        """Move a student to another class."""
        year = self._workplace.year
        return self._do(
            lambda: self._services.students.move_class(student, year, class_name, on),
            tr("Đã chuyển em sang lớp {name}", name=class_name),
            lambda: self._services.student_moves.take_back_move(student, year),
        )

    def leave(self, student: int, on: date, status: str, reason: str | None) -> bool:
        """Keep that a student left."""
        year = self._workplace.year
        return self._do(
            lambda: self._services.students.leave(student, year, on, status, reason),
            tr("Đã ghi em thôi học"),
            lambda: self._services.student_moves.come_back(student, year),
        )

    def come_back(self, student: int) -> bool:
        """Keep that a student who had left is here again."""
        return self._do(
            lambda: self._services.student_moves.come_back(student, self._workplace.year),
            tr("Đã nhận em học lại"),
        )

    def archive(self, student: int, *, archived: bool) -> bool:
        """Put a file away, or bring it back."""
        students = self._services.students
        return self._do(
            lambda: students.archive(student, archived=archived),
            tr("Đã cất hồ sơ") if archived else tr("Đã lấy hồ sơ ra lại"),
            lambda: students.archive(student, archived=not archived),
        )

    def merge(self, kept: int, other: int, take: frozenset[str]) -> bool:
        """Make one file of two."""
        batches: list[int] = []
        merge = partial(self._services.student_merges.merge, kept, other, take)
        return self._do(
            lambda: batches.append(even_without_backup(self._workplace, merge)),
            tr("Đã gộp hai hồ sơ"),
            lambda: self._undo_batch(batches[0]),
        )

    def _undo_batch(self, batch: int) -> None:
        undo = partial(self._services.import_batches.undo, batch)
        even_without_backup(self._workplace, undo)

    def _do(
        self, deed: Callable[[], object], said: str, undo: Callable[[], object] | None = None
    ) -> bool:
        """Do it and say so; whether it was done."""
        try:
            deed()
        except Invalid as error:
            self.refused.emit(error)
            return False
        except ExpectedError as error:
            self.failed.emit(error)
            return False
        self._tell()
        self._workplace.notices.toast(said, self._taker_back(undo) if undo else None)
        return True

    def _taker_back(self, undo: Callable[[], object]) -> Callable[[], None]:
        def take_back() -> None:
            try:
                undo()
            except ExpectedError as error:
                self.failed.emit(error)
            else:
                self._tell()

        return take_back

    def _tell(self) -> None:
        changes = self._workplace.changes
        for signal in (changes.students, changes.counselling, changes.pathways):
            signal.emit()

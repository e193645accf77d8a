"""What is done with a list at hand: taken, taken back, bad rows kept, an empty one handed out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.file_names import file_name_part
from counsellor_app.domain.imports import ImportResult
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common.backup_first import even_without_backup, goes_on_without
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.imports.import_sitting import ImportSitting
from counsellor_app.ui.imports.import_words import (
    REASONS_HEADING,
    TEMPLATE_NAMES,
    done_words,
    row_words,
)


class ImportTaking(QObject):
    """`taken(result)` once a list is in the book; `busy` while it is on its way."""

    busy = Signal(bool)
    taken = Signal(object)
    failed = Signal(object)

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace

    def take(self, sitting: ImportSitting, remember: bool) -> None:
        """Bring in every row that can be; stopping saves nothing."""
        self.busy.emit(True)
        self._workplace.tasks.run(
            tr("Đang nhập danh sách"),
            lambda progress: sitting.take(remember, progress),
            partial(self._taken, sitting.kind),
            partial(self._not_taken, sitting, remember),
        )

    def ask_undo(self, batch: int) -> None:
        """Take a whole import back, if that is really meant: it cannot be brought back by a key."""
        question = tr("Hoàn tác cả lần nhập này?")
        why = tr("Những gì tệp ấy đã thêm sẽ rời khỏi sổ, những gì đã đổi trở về như trước.")
        if self._workplace.dialogs.confirm(question, tr("Hoàn tác"), tr("Giữ lại"), why):
            self._undo(batch, self.failed.emit)

    def save_refused(self, sitting: ImportSitting) -> None:
        """Keep the rows that stay out in a file to mend."""
        stem = file_name_part(sitting.at_hand.path.stem, "danh-sach")
        name = f"{stem} - {tr('dòng lỗi')}.xlsx"
        path = self._workplace.dialogs.save_path(
            tr("Lưu các dòng lỗi"), name, [(tr("Tệp Excel"), "*.xlsx")]
        )
        if path is None:
            return
        refused = [(row.sheet, row.number, row_words(row)) for row in sitting.refused]
        try:
            sitting.service.save_refused(
                path, sitting.at_hand, sitting.choices, refused, tr(REASONS_HEADING)
            )
        except ExpectedError as error:
            self.failed.emit(error)
            return
        sitting.refused_kept = True
        self._workplace.notices.toast(tr("Đã lưu {count} dòng lỗi", count=len(refused)))

    def save_template(self, kind: str) -> None:
        """Write an empty list with the headings that are read."""
        path = self._workplace.dialogs.save_path(
            tr("Lưu tệp Excel mẫu"), tr(TEMPLATE_NAMES[kind]), [(tr("Tệp Excel"), "*.xlsx")]
        )
        if path is None:
            return
        try:
            self._workplace.services.list_imports.write_template(path, kind)
        except ExpectedError as error:
            self.failed.emit(error)
            return
        self._workplace.notices.toast(tr("Đã lưu tệp Excel mẫu"))

    def _taken(self, kind: str, result: ImportResult) -> None:
        self.busy.emit(False)
        self._workplace.changes.everything()
        batch = result.batch
        undo = None if batch is None else partial(self._undo, batch, self._tell)
        self._workplace.notices.toast(done_words(kind, result.added + result.updated), undo)
        self.taken.emit(result)

    def _not_taken(self, sitting: ImportSitting, remember: bool, error: ExpectedError) -> None:
        self.busy.emit(False)
        if goes_on_without(self._workplace, error):
            self.take(sitting, remember)
            return
        self.failed.emit(error)

    def _tell(self, error: ExpectedError) -> None:
        """From a toast, one may be anywhere by now."""
        self._workplace.notices.toast(sentence(error))

    def _undo(self, batch: int, failed: Callable[[ExpectedError], None]) -> None:
        undo = partial(self._workplace.services.import_batches.undo, batch)
        try:
            even_without_backup(self._workplace, undo)
        except ExpectedError as error:
            failed(error)
            return
        self._workplace.changes.everything()

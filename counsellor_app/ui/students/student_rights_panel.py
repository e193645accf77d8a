"""A panel over a student's page: everything held handed over, or the name taken off for good."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from counsellor_app.domain.anonymising import Anonymised
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.student import StudentFile
from counsellor_app.domain.student_export import WrittenExport
from counsellor_app.translation import tr
from counsellor_app.ui.common.anonymising_words import goes_words, shared_words, stays_words
from counsellor_app.ui.common.buttons import danger_button, primary_button
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_panel import StudentPanel


class StudentRightsPanel(StudentPanel):
    """Hidden until asked for. `failed` carries what could not be done."""

    failed = Signal(object)
    closed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._file: StudentFile | None = None
        self._title = text_label("", "card")
        self._words = wrapped_label("", "body", "text-2")
        self._more = wrapped_label("", "cell", "warning")
        self.notes = QCheckBox(tr("Kèm ghi chú riêng tư của thầy/cô"))
        self._notes_words = wrapped_label(
            tr(
                "Ghi chú có thể chép lời người thứ ba. Chỉ kèm khi đã đọc lại; mỗi ghi chú được "
                "ghi vào nhật ký là đã mở."
            ),
            "cell",
            "text-2",
        )
        self.export = primary_button(tr("Chọn chỗ và xuất"), "export")
        self.anonymise = danger_button(tr("Ẩn danh em"))
        self.export.clicked.connect(self._export)
        self.anonymise.clicked.connect(self._anonymise)
        self.cancel.clicked.connect(self._close)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        for part in (self._title, self._words, self._more, self.notes, self._notes_words):
            column.addWidget(part)
        column.addLayout(self.button_row(self.export, self.anonymise))

    def open_export(self, file: StudentFile) -> None:
        """Say what goes out, and ask about private notes: not unless ticked."""
        self._open(file, exporting=True)
        self._title.setText(tr("Xuất dữ liệu của em"))
        self._words.setText(
            tr(
                "Hai tệp cho em và gia đình: PDF để đọc, JSON để lưu. Có mọi điều sổ đang giữ về "
                "em: hồ sơ, gia đình, các lớp, nguyện vọng, phiên tư vấn, thư, phiếu đồng ý và ai "
                "đã làm gì với hồ sơ. Tên tệp chỉ có mã {code}. Gia đình hỏi thì trả lời trong hai "
                "ngày làm việc.",
                code=file.code,
            )
        )
        self._more.hide()
        self.notes.setChecked(False)
        self.export.setFocus()

    def open_anonymise(self, file: StudentFile) -> None:
        """Say what goes and what stays."""
        try:
            preview = self._workplace.services.anonymising.preview([file.id])
        except ExpectedError as error:
            self.failed.emit(error)
            self._close()
            return
        self._open(file, exporting=False)
        self._title.setText(tr("Ẩn danh em theo yêu cầu"))
        self._words.setText(f"{goes_words(preview)}\n{stays_words()}")
        self._more.setText(shared_words(preview))
        self._more.setVisible(bool(preview.shared))
        self.cancel.setFocus()

    def _open(self, file: StudentFile, *, exporting: bool) -> None:
        self._file = file
        for part in (self.notes, self._notes_words, self.export):
            part.setVisible(exporting)
        self.anonymise.setVisible(not exporting)
        self.setEnabled(True)
        self.show()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _export(self) -> None:
        folder = self._workplace.dialogs.folder_path(tr("Chọn thư mục để ghi hai tệp"))
        file = self._file
        if folder is None or file is None:
            return
        exports, notes = self._workplace.services.student_exports, self.notes.isChecked()
        self.setEnabled(False)
        self._workplace.tasks.run(
            tr("Đang xuất dữ liệu của em"),
            lambda _: exports.write(file.id, folder, with_private_notes=notes),
            lambda written: self._exported(folder, written),
            self._not_done,
        )

    def _exported(self, folder: Path, written: WrittenExport) -> None:
        del written
        self._close()
        self._workplace.notices.toast(tr("Đã xuất hai tệp vào {path}", path=folder))

    def _anonymise(self) -> None:
        """Asked once more, by typing the code: there is no way back."""
        file = self._file
        if file is None:
            return
        typed = self._workplace.dialogs.ask_line(
            tr("Ẩn danh em? Việc này không hoàn tác được."),
            tr("Gõ mã {code} để làm", code=file.code),
            tr("Ẩn danh em"),
        )
        if typed is None:
            return
        if typed.strip().upper() != file.code:
            self._workplace.notices.toast(tr("Chưa ẩn danh em: mã gõ chưa khớp"))
            return
        anonymising = self._workplace.services.anonymising
        self.setEnabled(False)
        self._workplace.tasks.run(
            tr("Đang ẩn danh"),
            lambda progress: anonymising.anonymise([file.id], progress),
            self._anonymised,
            self._not_done,
        )

    def _anonymised(self, done: Anonymised) -> None:
        del done
        self._close()
        self._workplace.changes.everything()
        self._workplace.notices.toast(tr("Đã ẩn danh em. Bản sao lưu ngay trước đó vẫn còn tên."))

    def _not_done(self, error: ExpectedError) -> None:
        self.setEnabled(True)
        self.failed.emit(error)

"""What the editor says before confirming: that family and student differ, and why nevertheless."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.labels import wrapped_label


class ConfirmingHint(QWidget):
    """A quiet warning while family and student differ; the question once it is confirmed."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.band = QFrame()
        self.band.setProperty("kind", "hint")
        row = QHBoxLayout(self.band)
        row.setContentsMargins(10, 8, 10, 8)
        row.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(icons.pixmap("warning", "warning", icons.SMALL))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = tr("Em và phụ huynh chưa cùng ý. Vẫn xác nhận được, phần mềm sẽ hỏi lý do.")
        row.addWidget(wrapped_label(words, "caption", "warning"), 1)
        self.reason = QLineEdit()
        self.field = Field(
            tr("Vì sao vẫn xác nhận?"),
            self.reason,
            hint=tr("Lý do ở lại trong sổ, không vào thư và báo cáo."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.band)
        column.addWidget(self.field)
        self.reason.returnPressed.connect(lambda: self.answered.emit(self.reason.text().strip()))
        self.reason.textEdited.connect(lambda _: self.field.clear_error())

    def show_apart(self, apart: bool) -> None:
        """Whether family and student differ now; the question closes when they no longer do."""
        self.band.setVisible(apart)
        if not apart:
            self.close_question()
        self.setVisible(apart)

    def close_question(self) -> None:
        """Another student, or it was answered."""
        self.reason.clear()
        self.field.clear_error()
        self.field.hide()

    @property
    def asking(self) -> bool:
        """Whether the question is open."""
        return not self.field.isHidden()

    def ask(self, reason: str = "") -> None:
        """Ask why, in place; `reason` is an answer half typed."""
        if reason:
            self.reason.setText(reason)
        if self.asking and not self.reason.text().strip():
            self.field.error(tr("Ghi một câu lý do để xác nhận."))
        self.field.show()
        self.reason.setFocus()

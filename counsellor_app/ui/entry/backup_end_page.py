"""Sao lưu rồi đóng: what is seen while the last backup of the sitting is made, and if it fails."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.entry.cover import Cover


class BackupEndPage(Cover):
    """`skipped`: the backup is not waited for; `again`: try once more, after it failed."""

    skipped = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = text_label("", "title", "accent-text")
        self.words = wrapped_label("", "body", "text-2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Tiến độ"))
        self.skip = plain_button("")
        self.retry = primary_button(tr("Sao lưu lại"), "arrow-clockwise")
        self.label.setSpacing(10)
        self.label.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeft)
        self.label.addWidget(self.words)
        self.label.addWidget(self.bar)
        self.deeds.addStretch(1)
        self.deeds.addWidget(self.skip)
        self.deeds.addWidget(self.retry)
        self.skip.clicked.connect(self.skipped)
        self.retry.clicked.connect(self.again)
        self.works()

    def works(self) -> None:
        """The backup is being made."""
        self.title.setText(tr("Đang sao lưu"))
        self.words.setText(tr("Mọi điều đã ghi vẫn nằm trong sổ. Đang chép thêm một bản dự phòng."))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.skip.set_words(tr("Bỏ qua lần này"))
        self.retry.hide()
        self.enter = None
        self.skip.setFocus()

    def advance(self, done: int, of: int) -> None:
        """So far it is."""
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(done)

    def failed(self, sentence: str) -> None:
        """It could not be made: say why, and leave the choice."""
        self.title.setText(tr("Chưa sao lưu được"))
        self.words.setText(
            tr("{why} Mọi điều đã ghi vẫn nằm trong sổ, chỉ thiếu bản dự phòng.", why=sentence)
        )
        self.bar.hide()
        self.skip.set_words(tr("Đóng sổ"))
        self.retry.show()
        self.enter = self.retry
        self.skip.setFocus()

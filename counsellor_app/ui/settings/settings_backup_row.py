"""The panel under a backup that says what bringing it back does, in either way."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from counsellor_app.domain.backup import KeptBackup
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, small
from counsellor_app.ui.common.day_words import moment
from counsellor_app.ui.common.labels import text_label, wrapped_label


class RestorePanel(QFrame):
    """`accepted` to bring the backup back beside the school, to `to`; afterwards says where it is.

    `replaced` to put it in the place of the open school.
    """

    accepted = Signal()
    replaced = Signal()
    closed = Signal()

    def __init__(self, backup: KeptBackup, to: Path, now: datetime) -> None:
        super().__init__()
        self.backup, self.to = backup, to
        self.setProperty("kind", "band-info")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        title = tr("Khôi phục bản {when}", when=moment(backup.made_at, now))
        self.title = text_label(title, "body_bold")
        self.words = wrapped_label(
            tr(
                "Thay sổ đang mở: sổ trở lại như lúc ấy; sổ hiện nay được giữ nguyên trong thư mục "
                "backups trước khi thay. Hoặc đưa ra thành một sổ mới ở {path}: sổ đang mở không "
                "đổi gì. Mở bằng cụm mật khẩu của ngày sao lưu.",
                path=to,
            ),
            "cell",
        )
        self.replace = small(plain_button(tr("Thay sổ đang mở")))
        self.accept = small(plain_button(tr("Khôi phục thành sổ mới")))
        self.close_button = small(plain_button(tr("Thôi")))
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.accept)
        row.addWidget(self.replace)
        for widget in (self.title, self.words):
            column.addWidget(widget)
        column.addLayout(row)
        self.accept.clicked.connect(self.accepted)
        self.replace.clicked.connect(self.replaced)
        self.close_button.clicked.connect(self.closed)

    def busy(self, working: bool) -> None:
        """It is being brought back."""
        self.accept.setEnabled(not working)
        self.replace.setEnabled(not working)

    def restored(self) -> None:
        """Say where it is now and how to open it."""
        self.title.setText(tr("Đã khôi phục, mọi trang đã được đọc thử"))
        self.words.setText(
            tr(
                "Sổ mới ở {path}. Muốn xem: khóa sổ (Ctrl+L), bấm “Mở sổ khác”, “Mở sổ đã có”, rồi "
                "chọn thư mục ấy. Sổ đang mở vẫn như cũ.",
                path=self.to,
            )
        )
        self.accept.hide()
        self.replace.hide()
        self.close_button.set_words(tr("Đóng"))
        self.close_button.setFocus()

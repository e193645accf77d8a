"""A backup in the list, and the panel that says what bringing it back does."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.backup import KeptBackup
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.buttons import plain_button, small, text_button
from counsellor_app.ui.common.day_words import moment
from counsellor_app.ui.common.labels import ElidedLabel, text_label, wrapped_label
from counsellor_app.ui.settings.settings_words import size_words

SOUND, DAMAGED = "sound", "damaged"


class BackupRow(QWidget):
    """When, how large, where; `proof` is what verifying it said in this sitting."""

    verify_asked = Signal()
    restore_asked = Signal()

    def __init__(self, backup: KeptBackup, now: datetime, proof: str) -> None:
        super().__init__()
        self.backup = backup
        when = moment(backup.made_at, now)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 8, 9)
        row.setSpacing(2)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(when, "body_bold"))
        place = tr("ở chỗ thứ hai") if backup.away else tr("trên máy này")
        words.addWidget(ElidedLabel(f"{size_words(backup.size)}, {place}", "cell", "text-2"))
        row.addLayout(words, 1)
        proof = proof if backup.readable else DAMAGED
        if proof:
            row.addWidget(_proof_sign(proof))
        self.verify = small(text_button(tr("Kiểm tra")))
        self.restore = small(text_button(tr("Khôi phục")))
        for button in (self.verify, self.restore):
            button.setAccessibleDescription(when)
            row.addWidget(button)
            button.setVisible(backup.readable)
        self.verify.setVisible(backup.readable and not proof)
        self.verify.clicked.connect(self.verify_asked)
        self.restore.clicked.connect(self.restore_asked)


class RestorePanel(QFrame):
    """`accepted` to bring the backup back to `to`; afterwards says where it is."""

    accepted = Signal()
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
                "Bản này được đưa ra thành một sổ mới ở {path}. Sổ đang mở không đổi gì và vẫn là "
                "sổ thầy/cô đang dùng. Sổ mới ấy mở bằng cụm mật khẩu của ngày sao lưu.",
                path=to,
            ),
            "cell",
        )
        self.accept = small(plain_button(tr("Khôi phục thành sổ mới")))
        self.close_button = small(plain_button(tr("Thôi")))
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.accept)
        for widget in (self.title, self.words):
            column.addWidget(widget)
        column.addLayout(row)
        self.accept.clicked.connect(self.accepted)
        self.close_button.clicked.connect(self.closed)

    def busy(self, working: bool) -> None:
        """It is being brought back."""
        self.accept.setEnabled(not working)

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
        self.close_button.set_words(tr("Đóng"))
        self.close_button.setFocus()


def _proof_sign(proof: str) -> QWidget:
    """The icon and the word of what verifying said."""
    sound = proof == SOUND
    token = "success" if sound else "danger"
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 6, 0)
    row.setSpacing(5)
    sign = QLabel()
    name = "check-circle" if sound else "warning-circle"
    sign.setPixmap(icons.pixmap(name, token, icons.SMALL, made.devicePixelRatioF()))
    row.addWidget(sign)
    words = tr("Nguyên vẹn") if sound else tr("Không còn nguyên vẹn")
    row.addWidget(text_label(words, "cell", token))
    return made

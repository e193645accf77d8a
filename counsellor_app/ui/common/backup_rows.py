"""A backup in a list: when, how much it holds, where it lies, whether it is sound."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.backup import BackupCounts, KeptBackup
from counsellor_app.translation import language, tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.day_words import moment
from counsellor_app.ui.common.labels import ElidedLabel, text_label

SOUND, DAMAGED = "sound", "damaged"


class BackupRow(QWidget):
    """`restore_asked`, and `verify_asked` where the school is open; one that is broken has neither.

    `proof` is what looking at it in this sitting said, before what the school remembers of it.
    """

    verify_asked = Signal()
    restore_asked = Signal()

    def __init__(
        self,
        backup: KeptBackup,
        now: datetime,
        proof: str = "",
        *,
        deed: str = "",
        may_verify: bool = False,
    ) -> None:
        super().__init__()
        self.backup = backup
        when = moment(backup.made_at.astimezone(now.tzinfo), now)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 8, 9)
        row.setSpacing(2)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(when, "body_bold"))
        words.addWidget(ElidedLabel(facts_words(backup), "cell", "text-2"))
        row.addLayout(words, 1)
        proof = (proof or _known(backup)) if backup.readable else DAMAGED
        if proof:
            row.addWidget(_proof_sign(proof))
        self.verify = small(text_button(tr("Kiểm tra")))
        self.restore = small(text_button(deed or tr("Khôi phục")))
        for button in (self.verify, self.restore):
            button.setAccessibleDescription(when)
            row.addWidget(button)
            button.setVisible(backup.readable)
        self.verify.setVisible(backup.readable and may_verify and not proof)
        self.verify.clicked.connect(self.verify_asked)
        self.restore.clicked.connect(self.restore_asked)


def facts_words(backup: KeptBackup) -> str:
    """`240 em, 310 phiên, 96 thư. 1,2 MB, ở chỗ thứ hai`."""
    place = tr("ở chỗ thứ hai") if backup.away else tr("trên máy này")
    where = f"{size_words(backup.size)}, {place}"
    return f"{counts_words(backup.counts)}. {where}" if backup.counts else where


def counts_words(counts: BackupCounts) -> str:
    """`240 em, 310 phiên, 96 thư`."""
    return tr(
        "{students} em, {sessions} phiên, {letters} thư",
        students=counts.students,
        sessions=counts.sessions,
        letters=counts.letters,
    )


def size_words(size: int) -> str:
    """`1,2 MB` or `340 kB`."""
    if size < 1_000_000:
        return f"{-(-size // 1000)} kB"
    words = f"{size / 1_000_000:.1f} MB"
    return words.replace(".", ",") if language() == "vi" else words


def _known(backup: KeptBackup) -> str:
    return SOUND if backup.proved_at is not None else ""


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
    words = tr("Đã kiểm tra") if sound else tr("Không còn nguyên vẹn")
    row.addWidget(text_label(words, "cell", token))
    return made

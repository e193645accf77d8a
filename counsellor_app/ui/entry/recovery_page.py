"""Dùng phiếu khôi phục: the printed key in groups, then a new passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal

from counsellor_app.services.recovery_keys import GROUPS
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.entry.cover import Cover
from counsellor_app.ui.entry.key_groups import KeyGroups
from counsellor_app.ui.entry.new_passphrase import NewPassphrase


class RecoveryPage(Cover):
    """Emits the key and the new passphrase when both can be right."""

    given = Signal(str, str)
    left_off = Signal()

    def __init__(self, whose: str = "") -> None:
        super().__init__(600)
        self.groups = KeyGroups(range(1, GROUPS + 1))
        self.passphrase = NewPassphrase()
        self._problem = wrapped_label("", "cell", "danger")
        self._problem.hide()
        self.button = primary_button(tr("Đặt cụm mật khẩu mới"), "check")
        back = plain_button(tr("Quay lại"), "arrow-left")
        self.label.setSpacing(10)
        self.label.addWidget(text_label(tr("Dùng phiếu khôi phục"), "title", "accent-text"))
        self.label.addWidget(
            wrapped_label(
                tr("Gõ mã trên phiếu theo từng nhóm. Nhóm nào chưa đúng có viền đỏ."),
                "body",
                "text-2",
            )
        )
        self.label.addWidget(self.groups)
        if whose:
            said = tr("Cụm mật khẩu mới này là của {who}.", who=whose)
            self.label.addWidget(wrapped_label(said, "body_bold"))
        self.label.addWidget(self.passphrase)
        self.label.addWidget(self._problem)
        self.deeds.addWidget(back)
        self.deeds.addStretch(1)
        self.deeds.addWidget(self.button)
        back.clicked.connect(self.left_off)
        self.enter = self.button
        self.button.clicked.connect(self._give)

    def focus_first(self) -> None:
        """Put the cursor into the first group."""
        self.groups.focus_first_wrong()

    def failed(self, sentence: str) -> None:
        """The key opened nothing."""
        self._problem.setText(sentence)
        self._problem.show()
        self.button.setEnabled(True)

    def _give(self) -> None:
        self._problem.hide()
        if not self.groups.right:
            self.failed(tr("Còn nhóm chưa đúng. Xem lại nhóm có viền đỏ hoặc còn trống."))
            self.groups.focus_first_wrong()
        elif self.passphrase.check():
            self.button.setEnabled(False)
            self.given.emit(self.groups.text, self.passphrase.value)

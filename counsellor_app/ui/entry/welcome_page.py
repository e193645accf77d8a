"""The very first page: a new notebook, one there is, a backup, or the trial school."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button, text_button
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.entry.cover import Cover


class WelcomePage(Cover):
    """Says what the program is for, and asks how to begin."""

    new_asked = Signal()
    open_asked = Signal()
    restore_asked = Signal()
    trial_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        title = text_label(tr("Sổ Hướng Nghiệp"), "lock_title", "accent-text")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words = wrapped_label(
            tr(
                "Ghi phiên tư vấn, nguyện vọng của từng em, in thư gửi gia đình và lập báo cáo. "
                "Mọi điều nằm trên máy này, có khóa, không cần mạng."
            ),
            "body",
            "text-2",
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._problem = wrapped_label("", "cell", "danger")
        self._problem.hide()
        self.new = primary_button(tr("Tạo sổ cho trường"), "notebook")
        self.open = plain_button(tr("Mở sổ đã có"), "folder-open")
        self.restore = plain_button(tr("Khôi phục từ bản sao lưu"), "clock-counter-clockwise")
        self.trial = text_button(tr("Xem thử với trường không có thật"))
        self.label.setSpacing(12)
        self.label.addWidget(title)
        self.label.addWidget(words)
        self.label.addSpacing(8)
        for button, asked in (
            (self.new, self.new_asked),
            (self.open, self.open_asked),
            (self.restore, self.restore_asked),
            (self.trial, self.trial_asked),
        ):
            button.setProperty("scale", "tall")
            button.clicked.connect(asked)
            self.label.addWidget(button)
        self.label.addWidget(self._problem)
        self.new.setFocus()

    @property
    def problem(self) -> str:
        """What is said in red, or ""."""
        return "" if self._problem.isHidden() else self._problem.text()

    def failed(self, sentence: str) -> None:
        """What was asked could not be done."""
        self._problem.setText(sentence)
        self._problem.show()
        self.busy("")

    def busy(self, words: str) -> None:
        """Something runs; "" when it has ended."""
        for button in (self.new, self.open, self.restore, self.trial):
            button.setEnabled(not words)
        self.left.setText(words)

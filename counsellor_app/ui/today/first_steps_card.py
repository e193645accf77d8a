"""The first week: three steps to a school notebook that is in use."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from counsellor_app.domain.today import FirstSteps
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import Button, plain_button, primary_button, small
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.labels import text_label, wrapped_label


class FirstStepsCard(Card):
    """Done steps are ticked; the first one left has the filled button."""

    lists_asked = Signal()
    appointment_asked = Signal()
    backups_asked = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Ba việc trong tuần đầu"), inset=0)
        self.first_button: Button | None = None
        self.body.setSpacing(0)

    def show_steps(self, steps: FirstSteps | None) -> None:
        """Show how far the school has come; nothing when the steps are over."""
        clear(self.body)
        self.first_button = None
        self.setVisible(steps is not None)
        if steps is None:
            return
        shown = self._steps(steps)
        first_left = next((at for at, step in enumerate(shown) if not step[0]), -1)
        for at, (done, words, icon, asked, why) in enumerate(shown):
            if at:
                self.body.addWidget(line())
            row, across = _row(at + 1, words, why, done=done)
            if not done:
                make = primary_button if at == first_left else plain_button
                button = small(make(words, icon))
                if at == first_left:
                    self.first_button = button
                button.clicked.connect(asked)
                across.addWidget(button)
            self.body.addWidget(row)

    def _steps(self, steps: FirstSteps) -> tuple[tuple[bool, str, str, SignalInstance, str], ...]:
        """Done or not, the words of the button, its icon, its signal, what it is for."""
        return (
            (
                steps.students, tr("Nhập danh sách"), "upload-simple", self.lists_asked,
                tr("Danh sách học sinh từ Excel, như nhà trường vẫn dùng."),
            ),
            (
                steps.appointment, tr("Thêm buổi hẹn đầu tiên"), "calendar-plus",
                self.appointment_asked, tr("Hẹn một em, một nhóm hoặc phụ huynh."),
            ),
            (
                steps.backup, tr("Sao lưu"), "hard-drives", self.backups_asked,
                tr("Một bản chép ra USB, phòng khi máy hỏng."),
            ),
        )  # fmt: skip


def _row(number: int, words: str, why: str, *, done: bool) -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(16, 10, 16, 10)
    across.setSpacing(12)
    if done:
        sign = QLabel()
        sign.setPixmap(icons.pixmap("check-circle-fill", "success", 20, row.devicePixelRatioF()))
    else:
        sign = text_label(str(number), "card", "accent-text")
    sign.setMinimumWidth(theme.px(20))
    across.addWidget(sign)
    text = wrapped_label(tr("{step}: đã xong", step=words) if done else why, "cell", "text-2")
    across.addWidget(text, 1)
    return row, across

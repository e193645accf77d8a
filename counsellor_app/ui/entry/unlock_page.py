"""Mở sổ: the label of the closed notebook, the passphrase, one button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from counsellor_app.domain.passphrases import wait_after
from counsellor_app.services.school_labels import SchoolLabel
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import primary_button, text_button
from counsellor_app.ui.common.labels import recolour, text_label, wrapped_label
from counsellor_app.ui.entry.cover import Cover
from counsellor_app.ui.entry.passphrase_field import PassphraseField
from counsellor_app.ui.entry.who_comes_in import WhoComesIn


class UnlockPage(Cover):
    """Asks for the passphrase; emits what was typed and is told what came of it."""

    tried = Signal(str)
    recovery_asked = Signal()
    backups_asked = Signal()
    other_asked = Signal()

    def __init__(
        self, label: SchoolLabel | None, folder_name: str, said: str = "", last_way: str = ""
    ) -> None:
        super().__init__()
        self.who = WhoComesIn(label.ways if label else (), last_way)
        self._wrong = 0
        self._left = 0
        self.field = PassphraseField(tr("Cụm mật khẩu"))
        self.button = primary_button(tr("Mở sổ"), "lock-key-open", "Enter")
        self.button.setProperty("scale", "tall")
        self._problem = wrapped_label("", "cell", "danger")
        self._sign = QLabel()
        self._sign.setFixedWidth(theme.px(20))
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.second)
        self._lay_out(label, folder_name)
        self.left.setText(said)
        if label is not None and label.last_backup:
            day = "/".join(reversed(label.last_backup.split("-")))
            self.right.setText(tr("Sao lưu gần nhất {day}", day=day))
        self.who.chosen.connect(self.field.setFocus)
        self.field.returnPressed.connect(self._try)
        self.button.clicked.connect(self._try)
        self.field.setFocus()

    def _lay_out(self, label: SchoolLabel | None, folder_name: str) -> None:
        title = text_label(tr("Sổ Hướng Nghiệp"), "lock_title", "accent-text")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.label.addWidget(title)
        if label is None:
            self.label.addLayout(_line(tr("Thư mục"), folder_name))
        else:
            self.label.addLayout(_line(tr("Trường"), label.school))
            self.label.addLayout(_line(tr("Năm học"), label.year))
            if not self.who.asks:
                self.label.addLayout(_line(tr("Người mở sổ"), label.counsellor))
        self.label.addSpacing(14)
        if self.who.asks:
            self.label.addWidget(text_label(tr("Người mở sổ"), "cell_bold", "text-2"))
            self.label.addWidget(self.who)
            self.label.addSpacing(6)
        words = text_label(tr("Cụm mật khẩu"), "cell_bold", "text-2")
        words.setBuddy(self.field)
        self.label.addWidget(words)
        self.label.addWidget(self.field)
        problem = QHBoxLayout()
        problem.addWidget(self._sign)
        problem.addWidget(self._problem, 1)
        self._sign.hide()
        self._problem.hide()
        self.label.addLayout(problem)
        self.label.addSpacing(8)
        self.label.addWidget(self.button)
        self.label.addSpacing(4)
        recovery = text_button(tr("Quên cụm mật khẩu? Dùng phiếu khôi phục"))
        recovery.clicked.connect(self.recovery_asked)
        backups = text_button(tr("Khôi phục từ bản sao lưu"))
        backups.clicked.connect(self.backups_asked)
        other = text_button(tr("Mở sổ khác"))
        other.clicked.connect(self.other_asked)
        below = QVBoxLayout()
        below.setSpacing(0)
        below.addWidget(recovery, 0, Qt.AlignmentFlag.AlignHCenter)
        pair = QHBoxLayout()
        pair.addStretch(1)
        for one in (backups, other):
            pair.addWidget(one)
        pair.addStretch(1)
        below.addLayout(pair)
        self.label.addLayout(below)

    @property
    def waiting(self) -> int:
        """Seconds until the next try."""
        return self._left

    @property
    def problem(self) -> str:
        """What is said under the field."""
        return self._problem.text()

    def opening(self, words: str = "") -> None:
        """The passphrase is being tried, or something else is done with it."""
        self.button.setEnabled(False)
        self.button.set_words(words or tr("Đang mở sổ"))

    def refused(self, sentence: str = "", seconds: int = 0) -> None:
        """The passphrase was wrong: the field is kept, and the next try waits 2, 4, 8 … s.

        Where the school itself cannot remember the wrong tries, the page counts them.
        """
        self._wrong += 1
        self._say(sentence or tr("Chưa đúng. Thầy/cô thử tắt bộ gõ tiếng Việt rồi gõ lại."))
        self.wait(max(seconds, wait_after(self._wrong)))
        self.field.setFocus()
        self.field.selectAll()

    def wait(self, seconds: int) -> None:
        """Take no passphrase for so long; 0: take one at once."""
        self._left = seconds
        if seconds:
            self._timer.start()
            self._show_wait()

    def tell(self, words: str) -> None:
        """Something to know before opening; nothing is wrong with what is typed."""
        self._say(words, "text-2", "info")
        self._mark_field("")

    def failed(self, sentence: str) -> None:
        """The school could not be opened for another reason."""
        self._say(sentence)
        self._ready()

    def _try(self) -> None:
        if self.button.isEnabled() and self.field.text():
            self._say("")
            self.tried.emit(self.field.text())

    def _say(self, sentence: str, token: str = "danger", icon: str = "warning-circle") -> None:
        self._problem.setText(sentence)
        recolour(self._problem, token)
        side = theme.px(icons.SIZE)
        self._sign.setPixmap(icons.icon(icon, token).pixmap(QSize(side, side)))
        self._sign.setVisible(bool(sentence))
        self._problem.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        self._mark_field("error" if sentence else "")

    def _mark_field(self, state: str) -> None:
        self.field.setProperty("state", state)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def second(self) -> None:
        """A second of the wait has passed."""
        self._left -= 1
        self._show_wait()

    def _show_wait(self) -> None:
        if self._left > 0:
            self.button.setEnabled(False)
            self.button.set_words(tr("Gõ lại sau {seconds} giây", seconds=self._left))
        else:
            self._timer.stop()
            self._ready()

    def _ready(self) -> None:
        self.button.setEnabled(True)
        self.button.set_words(tr("Mở sổ"), "Enter")


def _line(words: str, value: str) -> QHBoxLayout:
    """A line of the label: what it is, and the value over a dotted rule."""
    row = QHBoxLayout()
    row.setSpacing(8)
    name = text_label(words, "body", "text-3")
    name.setFixedWidth(theme.px(96))
    filled = text_label(value, "body_bold")
    colour = theme.hex_of("field")
    filled.setStyleSheet(f"border-bottom: 1px dotted {colour};")
    filled.setMinimumHeight(theme.px(28))
    row.addWidget(name)
    row.addWidget(filled, 1)
    return row

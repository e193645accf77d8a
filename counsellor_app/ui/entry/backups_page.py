"""Khôi phục từ bản sao lưu, on the closed notebook: one is chosen, confirmed, brought back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.backup import KeptBackup
from counsellor_app.domain.way_in import WayIn
from counsellor_app.translation import tr
from counsellor_app.ui.common.backup_rows import BackupRow, counts_words, facts_words
from counsellor_app.ui.common.buttons import danger_button, plain_button, primary_button
from counsellor_app.ui.common.card import clear, line
from counsellor_app.ui.common.day_words import moment
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.way_words import way_words
from counsellor_app.ui.entry.cover import Cover
from counsellor_app.ui.entry.passphrase_field import PassphraseField

_WIDTH = 680


class BackupsPage(Cover):
    """`accepted(backup, passphrase)` replaces the school; `other_asked` is for a file elsewhere."""

    accepted = Signal(object, str)
    other_asked = Signal()
    left_off = Signal()
    opened = Signal()

    def __init__(self, now: datetime) -> None:
        super().__init__(_WIDTH)
        self._now = now
        self._kept: Sequence[KeptBackup] = ()
        self.rows: list[BackupRow] = []
        self.title = text_label("", "title", "accent-text")
        self.words = wrapped_label("", "body", "text-2")
        self.field = PassphraseField(tr("Cụm mật khẩu của ngày sao lưu"))
        self._problem = wrapped_label("", "cell", "danger")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.back = plain_button(tr("Quay lại"), "arrow-left")
        self.other = plain_button(tr("Chọn tệp khác"), "folder-open")
        self.accept = danger_button(tr("Khôi phục bản này"), "arrow-counter-clockwise")
        self.open = primary_button(tr("Mở sổ"), "lock-key-open", "Enter")
        self._chosen: KeptBackup | None = None
        self._listing = False
        self._lay_out()
        self.back.clicked.connect(self._go_back)
        self.other.clicked.connect(self.other_asked)
        self.accept.clicked.connect(self._accept)
        self.field.returnPressed.connect(self._accept)
        self.open.clicked.connect(self.opened)

    def _lay_out(self) -> None:
        self.label.setSpacing(10)
        self.label.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeft)
        self.label.addWidget(self.words)
        self.label.addLayout(self._list)
        self.label.addWidget(self.field)
        self.label.addWidget(self._problem)
        row = QHBoxLayout()
        row.setSpacing(10)
        for one in (self.back, self.other):
            row.addWidget(one)
        row.addStretch(1)
        for one in (self.accept, self.open):
            row.addWidget(one)
        self.deeds.addLayout(row)

    def show_list(self, kept: Sequence[KeptBackup]) -> None:
        """Let one be chosen."""
        self._kept, self._chosen, self._listing = kept, None, True
        self.title.setText(tr("Khôi phục từ bản sao lưu"))
        none = tr("Chưa thấy bản sao lưu nào. Cắm USB có bản sao lưu vào, rồi chọn tệp ấy.")
        some = tr("Chọn bản cần khôi phục. Sổ hiện nay được giữ nguyên trước khi thay.")
        self.words.setText(some if kept else none)
        clear(self._list)
        self.rows = []
        for place, backup in enumerate(kept):
            if place:
                self._list.addWidget(line())
            row = BackupRow(backup, self._now, deed=tr("Khôi phục"))
            row.restore_asked.connect(partial(self.ask, backup))
            self._list.addWidget(row)
            self.rows.append(row)
        self._show(self.other)
        first = next((row.restore for row in self.rows if row.backup.readable), self.other)
        first.setFocus()

    def listed(self, kept: Sequence[KeptBackup]) -> None:
        """The backups have been read; shown unless one is at hand already."""
        self._kept = kept
        if self._listing:
            self.show_list(kept)

    def ask(self, backup: KeptBackup, problem: str = "") -> None:
        """Say what is replaced and what is kept, and ask for the passphrase of that day."""
        self._chosen, self._listing = backup, False
        clear(self._list)
        when = moment(backup.made_at.astimezone(self._now.tzinfo), self._now)
        self.title.setText(tr("Khôi phục bản {when}?", when=when))
        self.words.setText(
            tr(
                "Trong bản này có {facts}. Sổ sẽ trở lại như lúc ấy. Sổ hiện nay được giữ nguyên "
                "trong thư mục backups, không mất gì. Gõ cụm mật khẩu đã dùng vào ngày sao lưu.",
                facts=counts_words(backup.counts) if backup.counts else facts_words(backup),
            )
        )
        self._show(self.field, self.accept)
        self._say(problem)
        self.field.setFocus()
        self.field.selectAll()

    def works(self) -> None:
        """The backup is being put in place."""
        self._listing = False
        self.title.setText(tr("Đang khôi phục sổ"))
        self.words.setText(tr("Đang đọc thử từng trang của bản sao lưu, rồi giữ sổ hiện nay lại."))
        clear(self._list)
        self._show()

    def done(self, backup: KeptBackup, kept: Path | None, back_in: Sequence[WayIn] = ()) -> None:
        """It is in place: say so, where the school as it was is kept, and who is back in."""
        when = moment(backup.made_at.astimezone(self._now.tzinfo), self._now)
        self.title.setText(tr("Đã khôi phục sổ"))
        words = tr("Sổ nay như trong bản {when}, mọi trang đã được đọc thử.", when=when)
        if kept is not None:
            words += " " + tr("Sổ trước đó được giữ ở {path}.", path=kept)
        if back_in:
            words += " " + tr(
                "Những cụm mật khẩu đã bỏ hoặc đã đổi nay lại mở được sổ: {who}. Ai đã thôi thì "
                "bỏ cụm ở Cài đặt › Bảo mật.",
                who="; ".join(way_words(one) for one in back_in),
            )
        self.words.setText(words)
        self._show(self.open)
        self.enter = self.open
        self.open.setFocus()

    def failed(self, problem: str) -> None:
        """It could not be done; everything is as it was."""
        if self._chosen is None:
            self.show_list(self._kept)
            self._say(problem)
        else:
            self.ask(self._chosen, problem)

    @property
    def problem(self) -> str:
        """What is said under the field."""
        return self._problem.text()

    def _accept(self) -> None:
        if self._chosen is not None and self.field.text():
            self.accepted.emit(self._chosen, self.field.text())

    def _go_back(self) -> None:
        if self._chosen is None:
            self.left_off.emit()
        else:
            self.show_list(self._kept)

    def _show(self, *shown: QWidget) -> None:
        """Show these controls and the way back; nothing is wrong yet."""
        for one in (self.field, self.other, self.accept, self.open):
            one.setVisible(one in shown)
        self.back.setVisible(bool(shown) and self.open not in shown)
        self._say("")

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.field.setProperty("state", "error" if problem else "")
        self.field.setAccessibleDescription(problem)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

"""What is due: the school's deadlines, an old backup, talks nobody recorded, leavers to ask."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.today import (
    BACKUP,
    DEADLINE,
    DESTINATIONS,
    INCIDENT,
    NO_BACKUP,
    NO_SHEET,
    RETENTION,
    UNRECORDED,
    Due,
)
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.card import Card, clear, keep_room, line
from counsellor_app.ui.common.day_words import moment, short_day
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.today.deadline_form import DeadlineForm

_ICONS = {
    DEADLINE: ("chart-bar", "accent"),
    UNRECORDED: ("note-pencil", "accent"),
    BACKUP: ("hard-drives", "warning"),
    NO_BACKUP: ("hard-drives", "warning"),
    DESTINATIONS: ("graduation-cap", "accent"),
    NO_SHEET: ("key", "warning"),
    INCIDENT: ("warning-circle", "danger"),
    RETENTION: ("clock-counter-clockwise", "accent"),
}


class DueCard(Card):
    """Rows with a link each; a deadline is done with, or taken back, in one click."""

    followed = Signal(object)
    finished = Signal(object)
    added = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        self.add_button = small(text_button(tr("Thêm hạn"), "plus"))
        super().__init__(tr("Việc đến hạn"), self.add_button, inset=0)
        self.head.setContentsMargins(16, 8, 8, 8)
        keep_room(self.add_button)
        self.body.setSpacing(0)
        self.form = DeadlineForm(workplace)
        self.form.hide()
        self.body.addWidget(self.form)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.add_button.clicked.connect(self.open_form)
        self.form.saved.connect(self.added)
        self.form.closed.connect(self.close_form)

    def open_form(self) -> None:
        """Ask what is due and when."""
        self.form.show()
        self.add_button.hide()
        self.form.begin()

    def close_form(self) -> None:
        """No more deadline to add."""
        self.form.hide()
        self.add_button.show()
        self.add_button.setFocus()

    def show_due(self, due: Sequence[Due], now: datetime, *, may_change: bool) -> None:
        """Show what is due."""
        clear(self._rows)
        self.add_button.setVisible(may_change and self.form.isHidden())
        if not due:
            none = wrapped_label(tr("Chưa có việc nào đến hạn."), "cell", "text-2")
            none.setContentsMargins(16, 14, 16, 14)
            self._rows.addWidget(none)
        for place, one in enumerate(due):
            if place:
                self._rows.addWidget(line())
            self._rows.addWidget(self._row(one, now, may_change))

    def _row(self, due: Due, now: datetime, may_change: bool) -> QWidget:
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(16, 9, 8, 9)
        across.setSpacing(12)
        sign = QLabel()
        name, token = _ICONS[due.kind]
        sign.setPixmap(icons.pixmap(name, token, 20, self.devicePixelRatioF()))
        across.addWidget(sign)
        words = QVBoxLayout()
        words.setSpacing(1)
        title, facts = due_words(due, now)
        late = due.kind == DEADLINE and due.on_day is not None and due.on_day < now.date()
        late = late or (due.kind == INCIDENT and due.at is not None and due.at < now)
        words.addWidget(wrapped_label(title, "body_bold"))
        if facts:
            words.addWidget(wrapped_label(facts, "cell", "danger" if late else "text-2"))
        across.addLayout(words, 1)
        for button in self._buttons(due, title, may_change):
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return made

    def _buttons(self, due: Due, title: str, may_change: bool) -> list[QWidget]:
        links = {
            DEADLINE: (tr("Đã xong"), self.finished),
            UNRECORDED: (tr("Xem"), self.followed),
            BACKUP: (tr("Sao lưu"), self.followed),
            NO_BACKUP: (tr("Sao lưu"), self.followed),
            DESTINATIONS: (tr("Mở"), self.followed),
            NO_SHEET: (tr("Lập phiếu"), self.followed),
            INCIDENT: (tr("Xem"), self.followed),
            RETENTION: (tr("Xem"), self.followed),
        }
        words, signal = links[due.kind]
        if due.kind == DEADLINE and not may_change:
            return []
        button = small(text_button(words))
        button.setAccessibleDescription(title)
        button.clicked.connect(lambda: signal.emit(due))
        return [button]


def due_words(due: Due, now: datetime) -> tuple[str, str]:
    """What is due, and the line under it."""
    day = short_day(due.on_day) if due.on_day else ""
    if due.kind == DEADLINE and due.on_day is not None:
        return due.name, _until(due.on_day, now.date())
    if due.kind == UNRECORDED:
        title = tr("{count} buổi hẹn trước đây chưa ghi", count=due.count)
        return title, tr("Gần nhất {day}", day=day)
    if due.kind == BACKUP and due.at is not None:
        title = tr("Đã {days} ngày chưa sao lưu", days=due.count)
        return title, tr("Lần cuối {moment}", moment=moment(due.at, now))
    if due.kind == DESTINATIONS:
        title = tr("Khối {grade}, thiếu nơi đến thực tế", grade=due.grade)
        return title, tr("{count} em, hỏi lại sau khi có điểm", count=due.count)
    if due.kind == INCIDENT and due.at is not None:
        title = tr("Sự cố dữ liệu cá nhân: chưa báo A05")
        if due.at < now:
            return title, tr("Đã quá hạn {moment}", moment=moment(due.at, now))
        return title, tr("Hạn {moment}", moment=moment(due.at, now))
    if due.kind == RETENTION:
        title = tr("{count} em đã hết thời hạn giữ hồ sơ", count=due.count)
        return title, tr("Xem lại rồi ẩn danh.")
    if due.kind == NO_SHEET:
        title = tr("Chưa có phiếu khôi phục")
        return title, tr("Quên cụm mật khẩu mà không có phiếu thì không mở lại được sổ.")
    return tr("Chưa có bản sao lưu đã kiểm tra"), tr("Chép một bản ra USB.")


def _until(day: date, today: date) -> str:
    left = (day - today).days
    if left < 0:
        return tr("Hạn {day}, quá {days} ngày", day=short_day(day), days=-left)
    if left == 0:
        return tr("Hạn hôm nay")
    return tr("Hạn {day}, còn {days} ngày", day=short_day(day), days=left)

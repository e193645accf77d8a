"""Sessions begun and not finished: go on writing, or let go of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.session_draft import DraftRow
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.buttons import plain_button, small, text_button
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.count_tag import CountTag
from counsellor_app.ui.common.day_words import clock, moment
from counsellor_app.ui.common.labels import ElidedLabel, text_label
from counsellor_app.ui.common.named_line import NamedLine
from counsellor_app.ui.today.appointment_words import classes_of, who


class DraftsCard(Card):
    """Who and what about, never a word of what was written: people stand behind the teacher."""

    opened = Signal(str)
    earlier_opened = Signal(str)
    discarded = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("Bản nháp chưa ghi xong"), inset=0)
        self.body.setSpacing(0)
        self._count = CountTag()
        self._now = datetime.min
        self.head.insertWidget(1, self._count)
        self.note = text_label(tr("Nội dung được ẩn ở trang này"), "cell", "text-2")
        self.head.addWidget(self.note)

    def show_drafts(
        self, rows: Sequence[DraftRow], topics: dict[str, str], now: datetime, *, may_change: bool
    ) -> None:
        """Show these drafts; `topics` are the words of their topics, `now` tells the time zone."""
        clear(self.body)
        self._now = now
        self._count.show_count(len(rows))
        self.setVisible(bool(rows))
        for place, row in enumerate(rows):
            if place:
                self.body.addWidget(line())
            self.body.addWidget(self._row(row, topics, may_change))

    def _row(self, row: DraftRow, topics: dict[str, str], may_change: bool) -> QWidget:
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(16, 9, 16, 9)
        across.setSpacing(12)
        sign = QLabel()
        name = "warning-circle" if row.damaged else "note-pencil"
        colour = "danger" if row.damaged else "text-2"
        sign.setPixmap(icons.pixmap(name, colour, icons.SIZE, self.devicePixelRatioF()))
        across.addWidget(sign)
        across.addLayout(self._damaged(row) if row.damaged else self._words(row, topics), 1)
        if may_change:
            self._add_actions(across, row)
        return made

    def _words(self, row: DraftRow, topics: dict[str, str]) -> QVBoxLayout:
        classes = (row.class_name,) if row.class_name else row.classes
        about = [classes_of(row.form, classes)]
        about += [topics.get(code, code) for code in row.topics[:1]]
        words = QVBoxLayout()
        words.setSpacing(1)
        after = " · ".join(part for part in about if part)
        words.addWidget(NamedLine(who(row.form, row.names, classes), after))
        words.addWidget(
            ElidedLabel(
                tr("Tự lưu {moment}", moment=moment(row.saved_at, self._now)),
                "caption",
                "text-2",
            )
        )
        return words

    def _damaged(self, row: DraftRow) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text_label(tr("Bản nháp này không đọc được"), "body_bold"))
        if row.earlier_saved_at is not None:
            kept = tr("Bản lưu {moment} còn nguyên", moment=moment(row.earlier_saved_at, self._now))
            words.addWidget(ElidedLabel(kept, "caption", "text-2"))
        return words

    def _add_actions(self, across: QHBoxLayout, row: DraftRow) -> None:
        drop = small(text_button(tr("Bỏ nháp")))
        drop.clicked.connect(lambda: self.discarded.emit(row.uuid))
        across.addWidget(drop)
        if row.damaged and row.earlier_saved_at is None:
            return
        at = row.earlier_saved_at
        words = tr("Mở bản {hour}", hour=clock(at, self._now)) if row.damaged and at else ""
        go_on = small(plain_button(words or tr("Viết tiếp")))
        go_on.setAccessibleDescription(who(row.form, row.names, []))
        signal = self.earlier_opened if row.damaged else self.opened
        go_on.clicked.connect(lambda: signal.emit(row.uuid))
        across.addWidget(go_on)

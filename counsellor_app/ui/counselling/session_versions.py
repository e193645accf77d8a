"""How a session stood before it was amended, each version to be opened in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.counselling import CounsellingSession
from counsellor_app.services.counselling import EarlierVersion
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.day_words import short_day
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.counselling.session_words import minutes_words

_TEXTS = (
    ("talked_about", mark("Nội dung trao đổi")),
    ("difficulties_and_needs", mark("Khó khăn và nhu cầu")),
    ("circumstances", mark("Thông tin ảnh hưởng")),
    ("first_assessment", mark("Nhận định sơ bộ")),
    ("methods", mark("Hình thức đã áp dụng")),
    ("effect", mark("Hiệu quả")),
    ("place", mark("Địa điểm")),
    ("channel", mark("Kênh sử dụng")),
    ("referred_to", mark("Chuyển gửi tới")),
)


class SessionVersions(Card):
    """The versions, the newest first; a private note opens on demand."""

    note_asked = Signal(int)

    def __init__(
        self, versions: list[EarlierVersion], topics: Mapping[str, str], zone: tzinfo | None
    ) -> None:
        super().__init__()
        self._topics, self._zone = topics, zone
        self._notes: dict[int, Callable[[str], None]] = {}
        self.buttons: dict[int, QWidget] = {}
        self.opened: dict[int, QWidget] = {}
        self.body.setSpacing(4)
        self.body.setContentsMargins(14, 12, 14, 12)
        self.body.addWidget(text_label(tr("Các bản trước"), "small_heading"))
        for one in reversed(versions):
            self._add(one)

    def show_note(self, version: int, text: str) -> None:
        """Show the private note of a version."""
        self._notes[version](text)

    def _add(self, one: EarlierVersion) -> None:
        at = one.stood_until.astimezone(self._zone)
        words = tr("Bản trước, {day} {hour}", day=short_day(at.date()), hour=f"{at:%H:%M}")
        button = small(text_button(words, "clock-counter-clockwise"))
        content = self._content(one)
        content.hide()
        button.clicked.connect(lambda: content.setVisible(content.isHidden()))
        self.buttons[one.version], self.opened[one.version] = button, content
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(content)

    def _content(self, one: EarlierVersion) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(8, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(wrapped_label(self._facts(one.session), "cell", "text-2"))
        for name, words in _TEXTS:
            text = getattr(one.session, name)
            if text:
                column.addWidget(text_label(tr(words), "caption_bold", "text-2"))
                column.addWidget(wrapped_label(text, "cell"))
        if one.has_note:
            self._add_note(column, one.version)
        return made

    def _add_note(self, column: QVBoxLayout, version: int) -> None:
        button = small(text_button(tr("Mở ghi chú riêng tư của bản này"), "lock-key"))
        note = wrapped_label("", "cell", "private-text")
        note.hide()

        def show(text: str) -> None:
            note.setText(text)
            note.show()
            button.hide()

        self._notes[version] = show
        button.clicked.connect(lambda: self.note_asked.emit(version))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(note)

    def _facts(self, session: CounsellingSession) -> str:
        topics = ", ".join(self._topics.get(code, code) for code in session.topics)
        next_on = tr("hẹn lại {day}", day=short_day(session.next_on)) if session.next_on else ""
        facts = [short_day(session.held_on), minutes_words(session.minutes), topics, next_on]
        return " · ".join(fact for fact in facts if fact)

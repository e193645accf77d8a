"""The other blocks of the TT 18/2025 diary: folded away until somebody wants them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.buttons import Segments, small, text_button
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.counselling.session_texts import GrowingText

_TEXTS = (
    ("difficulties_and_needs", mark("Khó khăn và nhu cầu của em (mục 4)")),
    ("circumstances", mark("Thông tin ảnh hưởng trực tiếp, gián tiếp (mục 5)")),
    ("first_assessment", mark("Nhận định sơ bộ (mục 6)")),
    ("methods", mark("Các hình thức tư vấn đã áp dụng (mục 7)")),
    ("effect", mark("Đánh giá hiệu quả sau buổi tư vấn (mục 8)")),
)

_NO_ENDING = "-"


class SessionBlocks(QWidget):
    """Place or channel, blocks 4 to 8, how it ended; what is filled opens by itself."""

    changed = Signal()

    def __init__(self, endings: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.button = small(text_button("", "caret-right"))
        self.button.clicked.connect(lambda: self.unfold(not self.unfolded))
        self.where = Segments(
            [(False, tr("Trực tiếp"), "map-pin"), (True, tr("Trực tuyến"), "video-camera")],
            tr("Cách gặp"),
        )
        self.place, self.channel = QLineEdit(), QLineEdit()
        self.texts = {name: GrowingText(tr(words), lines=2) for name, words in _TEXTS}
        none = [(_NO_ENDING, tr("Chưa chọn"))]
        self.ending = FilterCombo([*none, *endings], name=tr("Phương thức kết thúc"))
        self.referred_to = QLineEdit()
        self._inside = QWidget()
        self._lay_out()
        self._connect()
        self.unfold(False)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.setSpacing(14)
        self._place_field = Field(tr("Địa điểm"), self.place)
        self._channel_field = Field(tr("Kênh sử dụng"), self.channel)
        self._referred_field = Field(tr("Chuyển gửi tới"), self.referred_to)
        how = _row(Field(tr("Cách gặp"), self.where), self._place_field, self._channel_field)
        inside.addLayout(how)
        for name, words in _TEXTS:
            inside.addWidget(Field(tr(words), self.texts[name]))
        inside.addLayout(
            _row(Field(tr("Phương thức kết thúc (mục 9)"), self.ending), self._referred_field)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.button)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._inside)

    def _connect(self) -> None:
        self.where.changed.connect(lambda _: self._fit_where())
        self.where.changed.connect(self.changed)
        for line in (self.place, self.channel, self.referred_to):
            line.textEdited.connect(self.changed)
        for text in self.texts.values():
            text.textChanged.connect(self.changed)
        self.ending.picked.connect(lambda _: self.changed.emit())

    @property
    def unfolded(self) -> bool:
        """Whether the blocks are seen."""
        return not self._inside.isHidden()

    def unfold(self, on: bool) -> None:
        """Show the blocks, or fold them away."""
        self._inside.setVisible(on)
        self.button.set_icon("caret-down" if on else "caret-right")
        self.button.set_words(tr("Các mục khác của nhật ký Thông tư 18/2025"))
        state = tr("đang mở") if on else tr("đang đóng")
        self.button.setAccessibleDescription(state)

    def put(self, draft: SessionDraft) -> None:
        """Show what a draft says in these blocks."""
        self.where.value = draft.online
        for line, text in (
            (self.place, draft.place), (self.channel, draft.channel),
            (self.referred_to, draft.referred_to),
        ):  # fmt: skip
            line.setText(text)
        for name, field in self.texts.items():
            field.blockSignals(True)
            field.words = getattr(draft, name)
            field.blockSignals(False)
        self.ending.code = draft.ending or _NO_ENDING
        filled = any(field.words for field in self.texts.values())
        self.unfold(filled or draft.online or bool(draft.ending or draft.referred_to))
        self._fit_where()

    def into(self, draft: SessionDraft) -> SessionDraft:
        """The draft with what stands here."""
        words: dict[str, Any] = {name: field.words for name, field in self.texts.items()}
        return replace(
            draft,
            online=bool(self.where.value),
            place=self.place.text(),
            channel=self.channel.text(),
            referred_to=self.referred_to.text(),
            ending=None if self.ending.code in ("", _NO_ENDING) else self.ending.code,
            **words,
        )

    def set_read_only(self, read_only: bool) -> None:
        """A past year is looked at only."""
        for line in (self.place, self.channel, self.referred_to):
            line.setReadOnly(read_only)
        self.where.setEnabled(not read_only)
        self.ending.setEnabled(not read_only)

    def _fit_where(self) -> None:
        online = bool(self.where.value)
        self._place_field.setVisible(not online)
        self._channel_field.setVisible(online)


def _row(*fields: Field) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for place, field in enumerate(fields):
        row.addWidget(field, 0 if place == 0 else 1)
    return row

"""After the roll-over: what was done, what comes next, and the way back while it is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.year_rollovers import RolloverDone
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.page import INSET

_WIDEST = 760


class RolloverEnd(QWidget):
    """`intake_asked` and `back_asked` tell what is wished next."""

    intake_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._done = wrapped_label("", "card")
        self._until = wrapped_label("", "body", "text-2")
        self.intake = primary_button(tr("Nhập danh sách học sinh mới"), "file-arrow-down")
        self.intake.clicked.connect(self.intake_asked)
        self.back = plain_button("", "arrow-counter-clockwise")
        self.back.clicked.connect(self.back_asked)
        card = Card()
        card.setMaximumWidth(_WIDEST)
        card.body.addWidget(self._done)
        card.body.addWidget(self._until)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.intake)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        card.body.addSpacing(8)
        card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 20, INSET, 16)
        column.addWidget(card)
        column.addStretch(1)

    def show_done(self, done: RolloverDone) -> None:
        """Say which year it is, and until when the old one can be had back."""
        old = SchoolYear(done.year.starts - 1)
        self._done.setText(tr("Sổ đã sang năm học {year}", year=done.year.written))
        self._until.setText(
            tr(
                "Chuyển lúc {time} ngày {day}. Đến hết ngày {until} thầy/cô còn quay lại được, "
                "miễn là năm mới chưa ghi thêm gì.",
                time=f"{done.made_at:%H:%M}",
                day=f"{done.made_at:%d/%m/%Y}",
                until=f"{done.undo_until:%d/%m/%Y}",
            )
        )
        self.back.set_words(tr("Quay lại năm {year}", year=old.written))
